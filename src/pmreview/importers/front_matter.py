"""Read the front matter of a Markdown document: the YAML between two lines of dashes at its beginning.

Every scalar is the text that was written: a date stays `2023-07-10 22:13:00`, and `yes` stays yes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pmreview.core.errors import UserError

Meta = dict[str, str | list[str]]
"""Texts and lists of texts by key; what is nested has the keys that lead to it, as in `links.chat`."""

LONGEST = 20_000
"""How many characters front matter may have: YAML is read slowly."""
DEEPEST = 50
"""How many lists and tables may lie in each other."""

_BETWEEN_DASHES = re.compile(
    r"\A\s*^---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_A_KEY = re.compile(r"(?:[^\S\n]*(?:#[^\n]*)?\n)*[\w\"'][^\n:#]{0,60}:(?:\s|\Z)")


def front_matter(text: str) -> tuple[Meta, str]:
    """The front matter of `text` and the text after it; an empty mapping and `text` where there is none.

    Raises `UserError` for front matter that is no YAML, that has anchors or aliases, or that is too long.
    """
    found = _BETWEEN_DASHES.match(text)
    if not found or not _A_KEY.match(found["yaml"]):  # a line of dashes may also be a rule
        return {}, text
    if len(found["yaml"]) > LONGEST:
        raise UserError(f"The front matter has more than {LONGEST:,} characters.")
    return _read(found["yaml"]), text[found.end() :]


def _read(written: str) -> Meta:
    import yaml  # slow to load, and few documents have front matter

    try:
        _refuse_tangled(yaml.parse(written, Loader=yaml.BaseLoader))
        root = yaml.compose(written, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 2}" if mark else ""
        raise UserError(
            f"The front matter is no YAML{where}: {getattr(error, 'problem', None) or 'not text'}."
        ) from None
    meta: Meta = {}
    for key, value in _entries("", root):
        before = meta.get(key)
        meta[key] = value if before is None else [*_as_list(before), *_as_list(value)]
    return meta


def _refuse_tangled(events: Iterable[Any]) -> None:
    """Raise `UserError` at what makes reading on dear: an anchor, an alias, a list deep inside others."""
    from yaml.events import CollectionEndEvent, CollectionStartEvent

    depth = 0
    for event in events:
        if getattr(event, "anchor", None):
            raise UserError("The front matter has anchors or aliases, which pmreview does not follow.")
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            raise UserError("The front matter is nested too deeply.")


def _entries(path: str, node: Any) -> Iterator[tuple[str, str | list[str]]]:
    """The texts in a node, by key path."""
    match node.id if node else "":
        case "mapping":
            for key, value in node.value:
                name = " ".join(_texts(key))
                yield from _entries(f"{path}.{name}" if path else name, value)
        case "sequence":
            yield path, [text for item in node.value for text in _texts(item)]
        case "scalar":
            yield path, node.value


def _texts(node: Any) -> list[str]:
    """An item of a list as texts: `label: value` for each value in it."""
    return [f"{key}: {text}" if key else text for key, value in _entries("", node) for text in _as_list(value)]


def _as_list(value: str | Iterable[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
