"""What was written in a record, for searching: a line for each item, under the key of the file that it stands in."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from pmreview.core.record import Record
from pmreview.core.value import Value, shape_of

_MOST = 20_000
"""How many characters of one item are searched; a whole log pasted into an event has more."""

_UNSAID = {"id", "title", "timezone"}
_WORDLESS = {"instant", "day", "days", "count", "amount", "flag"}
"""How a field without words is edited."""


def texts_of(record: Record) -> dict[str, list[str]]:
    """The lines by top-level key. Item `n` of a list is line `n`, also where nothing is written in it.

    A table has a line for each of its fields. What the record is called is left out: that is known.
    """
    found = {}
    for key, part in record.__dict__.items():
        items = part if isinstance(part, tuple) else _fields(part)
        lines = [_line(item) for item in items]
        if any(lines):
            found[key] = lines
    return found


def _fields(table: Any) -> list[Any]:
    if not isinstance(table, Value):
        return [table] if isinstance(table, dict) else []
    unsaid = _UNSAID | _closed(type(table))
    known = [each for key, each in table.__dict__.items() if each and key not in unsaid]
    return [*known, table.__pydantic_extra__ or {}]


def _line(item: Any) -> str:
    texts: list[str] = []
    _gather((item,), texts)
    line = " · ".join(texts)
    return (line if line.isprintable() else " ".join(line.split()))[:_MOST]


def _gather(parts: Iterable[Any], texts: list[str]) -> None:
    """Every text in them, without the words of closed lists, which would be found in every record."""
    for part in parts:
        if not part:
            continue
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, Value):
            if part.__pydantic_extra__:
                _gather(part.__pydantic_extra__.values(), texts)
            _gather(map(part.__dict__.__getitem__, _wordy(type(part))), texts)
        elif isinstance(part, dict):
            _gather(part.values(), texts)
        elif isinstance(part, tuple | list):
            _gather(part, texts)


@cache
def _wordy(kind: type[Value]) -> tuple[str, ...]:
    """The keys under which something may be written that is no word of a closed list."""
    shapes = ((key, shape_of(field)) for key, field in kind.model_fields.items())
    return tuple(key for key, shape in shapes if not shape or not (shape.choices or shape.name in _WORDLESS))


@cache
def _closed(kind: type[Value]) -> frozenset[str]:
    shapes = {key: shape_of(field) for key, field in kind.model_fields.items()}
    return frozenset(key for key, shape in shapes.items() if shape and shape.choices)
