"""Which texts of a record people wrote as prose: what the language checks read."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pmreview.core.once import once
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.value import Value, shape_of

Texts = Sequence[tuple[Path, str]]
"""Texts with their paths."""

_READ = {
    "incident": ("trigger", "summary"),
    "impact": ("measure", "what_customers_saw", "business_impact", "data_loss"),
    "root_cause": ("explanation",),
    "timeline": ("text", "disputed"),
    "whys": ("question", "answer", "evidence", "no_action_because"),
    "went_well": ("text",),
    "to_improve": ("text",),
    "got_lucky": ("text",),
    "actions": ("title", "done_when", "dropped_because", "note"),
    "customer_summary": ("title", "what_happened", "what_we_are_doing", "apology"),
    "open_questions": ("text",),
    "parking_lot": ("text", "note"),
}
"""By table or list. Who did something, owners and roles in the meeting are no prose."""


@once
def narrative(record: Record) -> Texts:
    """Every text of the narrative that is not empty, with its path, in the order of the model."""
    return tuple(_narrative(record))


def _narrative(record: Record) -> Iterator[tuple[Path, str]]:
    for key, names in _READ.items():
        part = getattr(record, key)
        if isinstance(part, Value):
            yield from _texts(part, (key,), names)
        else:
            for index, item in enumerate(part):
                yield from _texts(item, (key, index), names)


def _texts(value: Value, path: Path, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for name in names:
        if text := getattr(value, name):
            yield (*path, name), text


def holding(texts: Texts, parts: Iterable[str]) -> Texts:
    """Those of `texts` in which one of `parts` stands."""
    # Few records have any, and to see that in all of their texts at once takes a tenth of the time.
    everything = "\n".join([text for _, text in texts])
    held = [part for part in parts if part in everything]
    return [(path, text) for path, text in texts if any(part in text for part in held)] if held else ()


@once
def tables(record: Record) -> Sequence[tuple[Path, Value]]:
    """Every table of the record with its path, each before those inside it."""
    return tuple(_values(record))


def _values(value: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    yield path, value
    for key in _tables(type(value)):
        inner = getattr(value, key)
        if isinstance(inner, Value):
            yield from _values(inner, (*path, key))
        else:
            for index, item in enumerate(inner or ()):
                yield from _values(item, (*path, key, index))


@cache
def _tables(kind: type[Value]) -> tuple[str, ...]:
    """The fields of `kind` that hold tables or lists of tables."""
    plain = ("format", "custom", "minutes")
    return tuple(key for key, field in kind.model_fields.items() if shape_of(field) is None and key not in plain)


def every_text(record: Record) -> Texts:
    """Every text of a record that is not empty, with its path, also of keys that pmreview does not know."""
    found: list[tuple[Path, str]] = []
    for path, value in tables(record):
        held, inner = value.__dict__, _tables(type(value))
        for key, part in {**held, **value.__pydantic_extra__}.items() if value.__pydantic_extra__ else held.items():
            if part and isinstance(part, str):
                found.append(((*path, key), part))
            elif part and isinstance(part, _MAY_HOLD_TEXT) and key not in inner:
                found += _inside(part, (*path, key))
    return found


def _inside(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _inside(part, (*path, key))
    elif isinstance(value, tuple | list):
        for index, part in enumerate(value):
            yield from _inside(part, (*path, index))


_MAY_HOLD_TEXT = (dict, tuple, list)
