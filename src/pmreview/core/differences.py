"""What differs between two records, field by field, in words that a person reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from pmreview.core.fields import shown
from pmreview.core.ids import id_of
from pmreview.core.nouns import noun_at
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.value import Shape, Value, label_of, shape_of

_TEXT = Shape("line")


@dataclass(frozen=True)
class Difference:
    """What one place says in each of two records; "" where a record has nothing there. `where` names the place."""

    where: str
    before: str
    after: str


def differences(before: Record, after: Record, zone: tzinfo) -> Iterator[Difference]:
    """Every field that differs, in the order of the file. An entry that only one record has is one difference."""
    return _in_value(before, after, (), "", zone)


def _in_value(before: Value, after: Value, path: Path, where: str, zone: tzinfo) -> Iterator[Difference]:
    for key, field in type(after).model_fields.items():
        old, new = getattr(before, key), getattr(after, key)
        if old is new or old == new:
            continue
        here, label = (*path, key), label_of(key, field)
        name = f"{where} · {label}" if where else label
        if isinstance(new, Value) and isinstance(old, Value):
            yield from _in_value(old, new, here, name, zone)
        elif noun_at(here) is not None:
            yield from _in_list(old, new, here, zone)
        else:
            shape = shape_of(field) or _TEXT
            yield Difference(name, _words(old, shape, zone), _words(new, shape, zone))
    if (before.__pydantic_extra__ or {}) != (after.__pydantic_extra__ or {}):
        old, new = before.__pydantic_extra__, after.__pydantic_extra__
        yield Difference(
            f"{where} · Other keys".removeprefix(" · "), _words(old, _TEXT, zone), _words(new, _TEXT, zone)
        )


def _in_list(before: Any, after: Any, path: Path, zone: tzinfo) -> Iterator[Difference]:
    from pmreview.core.merge.pairs import pair

    noun, pairs = noun_at(path), pair(before, after)
    assert noun is not None
    gone = set(range(len(before))) - set(pairs.values())
    for index in sorted(gone):
        yield Difference(_name(noun.name, before[index], index), _entry(before[index], zone), "")
    for index, item in enumerate(after):
        name = _name(noun.name, item, index)
        if index not in pairs:
            yield Difference(name, "", _entry(item, zone))
        else:
            yield from _in_value(before[pairs[index]], item, (*path, index), name, zone)
    order = [pairs[index] for index in range(len(after)) if index in pairs]
    if order != sorted(order):
        yield Difference(f"{noun.name.capitalize()}s", "in one order", "in another order")


def _name(noun: str, item: Value, index: int) -> str:
    return f"{noun.capitalize()} {id_of(item) or index + 1}"


def _entry(item: Value, zone: tzinfo) -> str:
    """An entry in one line: all that it says."""
    fields = ((key, shape_of(field)) for key, field in type(item).model_fields.items() if key != "id")
    words = (shown(getattr(item, key), shape, zone) for key, shape in fields if shape and shape.name != "flag")
    return " · ".join(filter(None, words))


def _words(value: Any, shape: Shape, zone: tzinfo) -> str:
    return shown(value, shape, zone) if not isinstance(value, dict) else str(value or "")
