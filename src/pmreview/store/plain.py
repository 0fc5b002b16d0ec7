"""Between a record and plain TOML data: nested dicts and lists of text, numbers and times, in the file's order."""

import math
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from typing import Any

from pydantic import ValidationError

from pmreview.core.actions import Action
from pmreview.core.incident import Incident
from pmreview.core.record import FORMAT, Record
from pmreview.core.text import harmless
from pmreview.core.value import Value
from pmreview.core.zones import zone_if_known
from pmreview.store.bounds import refuse_long
from pmreview.store.errors import NotARecord, Problem
from pmreview.store.problems import DEEPEST, LineOf, TooDeep, no_incident, problems_of, same_key, too_deep

ALWAYS: Mapping[type[Value], frozenset[str]] = {
    Record: frozenset({"format"}),
    Incident: frozenset({"title", "kind", "severity", "status", "timezone"}),
    Action: frozenset({"status"}),
}
"""What is written even where it is the default, unless it is empty: a reader looks for it."""

UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""What brings older data up to date: the first makes format 2 of format 1, the next 3 of 2, and so on."""

_FINE = frozenset({bool, int, date, datetime})
"""What cannot carry anything harmful."""

_PARTED = frozenset({dict, list})
"""What has parts, as it is parsed."""

_Memo = dict[int, dict[str, Any]]


def to_plain(record: Record) -> dict[str, Any]:
    """`record` as plain data in canonical key order. Defaults are left out; unknown keys follow the known ones."""
    return _table(record, {})


def to_plain_twice(before: Record, after: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both as plain data. What they share is the same object in both, so that comparing them is quick."""
    memo: _Memo = {}
    return _table(before, memo), _table(after, memo)


@cache
def _fields(kind: type[Value]) -> tuple[tuple[str, Any, bool], ...]:
    always = ALWAYS.get(kind, frozenset())
    fields = kind.model_fields.items()
    return tuple((key, field.get_default(call_default_factory=True), key in always) for key, field in fields)


def _table(value: Value, memo: _Memo) -> dict[str, Any]:
    if (known := memo.get(id(value))) is not None:
        return known
    held = value.__dict__
    table = memo[id(value)] = {}
    for key, default, always in _fields(type(value)):
        item = held[key]
        if item != default or (always and item != ""):
            table[key] = _plain(item, memo)
    for key, item in (value.__pydantic_extra__ or {}).items():
        table[key] = _plain(item, memo)
    return table


def _plain(item: Any, memo: _Memo) -> Any:
    if isinstance(item, Value):
        return _table(item, memo)
    if isinstance(item, tuple | list):
        return [_plain(part, memo) for part in item]
    if isinstance(item, dict):
        return {key: _plain(part, memo) for key, part in item.items()}
    return item


def read(
    data: Mapping[str, Any], line_of: LineOf | None = None, told_in: tzinfo | None = None, *, sound: bool = False
) -> Record:
    """The record that `data` describes, its texts made harmless unless it is known that they are.

    Times without an offset are in `told_in`, else in the record's own time zone. Raises `NotARecord` with every problem
    found; they carry the lines that `line_of` finds.
    """
    try:
        clean = _in_bounds(dict(data)) if sound else _clean(dict(data))
    except TooDeep:
        raise NotARecord([too_deep()]) from None
    if not isinstance(clean.get("incident"), dict):
        raise NotARecord([no_incident(clean, line_of)])
    context = {"zone": told_in or _zone_in(clean["incident"])}
    try:
        return Record.model_validate(_upgraded(clean), context=context)
    except ValidationError as error:
        raise NotARecord(problems_of(error, line_of)) from None


def _zone_in(incident: Mapping[str, Any]) -> tzinfo:
    """The time zone that it names; UTC where there is none such, because a record with a mistyped zone still opens."""
    name = incident.get("timezone")
    return (zone_if_known(name) if isinstance(name, str) else None) or UTC


def _upgraded(data: dict[str, Any]) -> dict[str, Any]:
    version = data.get("format", FORMAT)
    if type(version) is not int or version >= FORMAT:
        return data
    if version < 1:
        raise NotARecord([Problem("format", f"found {version}, allowed 1 to {FORMAT}")])
    for upgrade in UPGRADES[version - 1 :]:
        data = upgrade(data)
    return {**data, "format": FORMAT}


def _in_bounds(value: Any, depth: int = 0) -> Any:
    """`value`, which holds neither too much nor too deep. Raises `TooDeep` and `NotARecord`."""
    if depth > DEEPEST:
        raise TooDeep
    refuse_long(value)
    for part in value.values() if type(value) is dict else value:
        if type(part) in _PARTED:
            _in_bounds(part, depth + 1)
    return value


def _clean(value: Any, depth: int = 0) -> Any:
    """`value` with every text and key harmless."""
    if isinstance(value, str):
        return harmless(value)
    if depth > DEEPEST:
        raise TooDeep
    if isinstance(value, dict):
        refuse_long(value)
        # Nearly everything is fine as it is. To ask that here saves a call each, and a tenth of opening a record.
        clean = {
            key if key.isprintable() else harmless(key): part
            if type(part) in _FINE or (type(part) is str and part.isprintable())
            else _clean(part, depth + 1)
            for key, part in value.items()
        }
        if len(clean) < len(value):
            raise NotARecord([same_key(list(value))])
        return clean
    if isinstance(value, list | tuple):
        refuse_long(value)
        return [_clean(part, depth + 1) for part in value]
    # One object stands for every NaN, or a record that holds one would not be equal to itself.
    return math.nan if isinstance(value, float) and math.isnan(value) else value
