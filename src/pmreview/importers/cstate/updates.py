"""The updates in the body of an issue: paragraphs that begin with a status or with a time, newest first as a rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pmreview.importers.entries import oldest_first, refuse_too_many
from pmreview.importers.moments import Moments
from pmreview.importers.plain_text import plain_text

_TIME = r"\d{4}-\d\d-\d\d[ T]\d{1,2}:\d\d\S{0,20}(?: UTC)?"
_STATUS = (
    r"(?:(?:final|initial|first|last|close|open) )?(?:message|issue|updated?|edit|investigating|identified|monitoring"
    r"|resolved|post-?mortem|scheduled|in progress|verifying|completed)(?: ?#?\d{1,3})?"
)
_BEGINS = re.compile(
    rf"(?:(?P<mark>\*{{1,2}}|__?)(?P<label>{_TIME}|{_STATUS})(?P=mark)|\[(?P<bracketed>{_TIME}|{_STATUS})\](?!\())"
    r"\s*(?:[-–—:]\s*)?(?P<rest>.*)",
    re.IGNORECASE,
)
_TRACK = re.compile(r"\{\{<\s*track\s+\"([^\"<>]{1,40})\"\s*>\}\}")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_FIRST = re.compile(r"(?:initial|first|open|investigating|scheduled)", re.IGNORECASE)


@dataclass(frozen=True)
class Update:
    """What was posted, `label` being the status that stands before it; `words` are as they were written."""

    label: str
    words: str
    at: datetime | None

    @property
    def text(self) -> str:
        """The status and the words as plain text; "" without words."""
        said = plain_text(self.words)
        return f"{self.label}: {said}" if said and self.label else said

    @property
    def is_post_mortem(self) -> bool:
        """Whether it is a document rather than a message."""
        return self.label.lower().startswith("post")


def updates_in(body: str, moments: Moments) -> tuple[str, list[Update]]:
    """The words before the first update, and the updates, the oldest first."""
    before: list[str] = []
    found: list[tuple[str, list[str]]] = []
    lines = before
    for line, in_code in _lines(body):
        begins = None if in_code else _BEGINS.fullmatch(line.strip())
        if begins:
            lines = [begins["rest"]]
            found.append((begins["label"] or begins["bracketed"], lines))
            refuse_too_many(len(found))
        elif in_code or not _RULE.fullmatch(line):
            lines.append(line)
    updates = [_update(label, "\n".join(words), moments) for label, words in found]
    if not (updates and _FIRST.match(updates[0].label)):
        updates = oldest_first(updates, lambda update: update.at)
    return "\n".join(before).strip(), updates


def _lines(body: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is code."""
    in_code = False
    for line in body.split("\n"):
        fence = bool(_FENCE.match(line))
        yield line, in_code or fence
        in_code ^= fence


def _update(label: str, words: str, moments: Moments) -> Update:
    tracked = _TRACK.search(words)
    timed = re.fullmatch(_TIME, label) is not None
    stated = label if timed else tracked[1] if tracked else ""
    return Update("" if timed else label, _TRACK.sub("", words).strip(), moments.read(stated))
