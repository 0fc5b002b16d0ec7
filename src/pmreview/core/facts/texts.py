"""What was written in a record, for searching: a line for each item, under the key of the file that it stands in."""

from collections.abc import Callable, Iterable
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
    if type(table) is dict:
        return [table]
    if not isinstance(table, Value):
        return []
    unsaid = _UNSAID | _closed(type(table))
    known = [each for key, each in table.__dict__.items() if each and key not in unsaid]
    return [*known, table.__pydantic_extra__ or {}]


def _line(item: Any) -> str:
    if type(item) is str:
        line = item
    else:
        texts: list[str] = []
        _gather(item, texts)
        line = " · ".join(texts)
    return (line if line.isprintable() else " ".join(line.split()))[:_MOST]


def _gather(item: Any, texts: list[str]) -> None:
    """Every text in it, without the words of closed lists, which would be found in every record."""
    for part in _parts(item.__class__)(item):
        if type(part) is str:
            if part:
                texts.append(part)
        elif part:
            _gather(part, texts)


@cache
def _parts(kind: type) -> Callable[[Any], Iterable[Any]]:
    """What gives the parts of such an item in which something may be written."""
    if issubclass(kind, Value):
        shapes = ((key, shape_of(field)) for key, field in kind.model_fields.items())
        keys = [key for key, shape in shapes if not shape or not (shape.choices or shape.name in _WORDLESS)]

        def parts(value: Any) -> list[Any]:
            held = [value.__dict__[key] for key in keys]
            return [value.__pydantic_extra__, *held] if value.__pydantic_extra__ else held

        return parts
    if issubclass(kind, dict):
        return dict.values
    return iter if issubclass(kind, tuple | list) else lambda _: ()


@cache
def _closed(kind: type[Value]) -> frozenset[str]:
    shapes = {key: shape_of(field) for key, field in kind.model_fields.items()}
    return frozenset(key for key, shape in shapes.items() if shape and shape.choices)
