"""Labels of an issue: one that names a severity is the severity, the others are tags."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pmreview.core.incident import SEVERITIES
from pmreview.importers.closed_lists import our_word
from pmreview.importers.json_fields import Fields, tables, text

_OURS = re.compile(rf"(?:(?:severity|sev)\s*[:/=_-]?\s*)?({'|'.join(SEVERITIES)})", re.IGNORECASE)
_THEIRS = re.compile(r"(?:(?:severity|sev)\s*[:/=_-]?\s*)?((?:sev(?:erity)?|p)[\s_-]?\d)", re.IGNORECASE)


@dataclass(frozen=True)
class Labels:
    """`severity` as it is, if none of ours."""

    severity: str
    tags: tuple[str, ...]


def labels_of(issue: Fields) -> Labels:
    """What the labels say; REST has objects or texts, GraphQL nodes."""
    names = _names(issue)
    for pattern in (_OURS, _THEIRS):
        for name in names:
            if found := pattern.fullmatch(name.strip()):
                return Labels(our_word(found[1], SEVERITIES), tuple(each for each in names if each != name))
    return Labels("", tuple(names))


def _names(issue: Fields) -> Sequence[str]:
    labels = issue.get("labels")
    items = labels.get("nodes") if isinstance(labels, dict) else labels
    listed = items if isinstance(items, list) else []
    objects = {"each": [item if isinstance(item, dict) else {"name": item} for item in listed]}
    return [name for label in tables(objects, "each") if (name := text(label, "name"))]
