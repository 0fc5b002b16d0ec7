"""Parse TOML text to plain data, a piece at a time: one long parse would hold up every other thread."""

import re
from typing import Any

import tomli

PIECE = 24_000
"""How many characters are parsed in one go, at least; about a millisecond."""

_HEADER = re.compile(r"^\[", re.MULTILINE)
_ITEM = re.compile(r"^\[\[[A-Za-z0-9_-]+\]\]", re.MULTILINE)


def parse(text: str) -> dict[str, Any]:
    """The data of `text`, which has LF line ends. Raises `tomli.TOMLDecodeError` and what it lets through."""
    pieces = _pieces(text)
    if len(pieces) > 1:
        try:
            return _joined([tomli.loads(piece) for piece in pieces])
        except ValueError:
            pass  # It is not what it looked like, or broken: the parse of the whole text knows, with the right line.
    return tomli.loads(text)


def parse_quickly(text: str) -> dict[str, Any]:
    """As `parse`, in less than half the time; for data that is looked at and let go, as its times cannot be copied."""
    import rtoml

    try:
        return rtoml.loads(text)
    except ValueError:
        return parse(text)  # who knows what is wrong, and reads what is beyond the other


def _pieces(text: str) -> list[str]:
    """The keys before the first table, then pieces that begin with a `[[list]]` header."""
    first = _HEADER.search(text)
    if first is None or len(text) < 2 * PIECE:
        return [text]
    cuts = [0, first.start()]
    while (found := _ITEM.search(text, cuts[-1] + PIECE)) is not None:
        cuts.append(found.start())
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _joined(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """The data of all parts; a `ValueError` unless all that they share are lists of tables, begun after the root."""
    root, *rest = parts
    joined: dict[str, Any] = {}
    for part in rest:
        for key, value in part.items():
            if key in root or (key in joined and not (isinstance(value, list) and isinstance(joined[key], list))):
                raise ValueError(key)
            joined[key] = joined[key] + value if key in joined else value
    return {**root, **joined}
