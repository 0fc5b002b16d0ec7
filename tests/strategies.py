"""Hypothesis strategies for records, derived from the model's fields: a new field is covered by itself."""

import math
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from pmreview.core.record import FORMAT, Record
from pmreview.core.text import harmless
from pmreview.core.value import Value, shape_of

HOSTILE = (
    '"""', "'''", '"', "\\", "\\u0000", "# no comment", "[[timeline]]", "[/red]", "a\n[incident]\nb", "\n", " \t ", "=",
    "é漢字🎉", "\x1b]0;title\x07", "\u202egnp.exe", "\r\n", 'ends with a quote"', '"""\n"', "C:\\temp\\new", "\ufeff",
    "\x85", "\x7f",
)  # fmt: skip
"""Texts that have broken a writer, a parser or a terminal before."""

hostile_texts = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=12), st.lists(st.sampled_from(HOSTILE)).map("".join)
)
texts = hostile_texts.map(harmless)
zones = st.sampled_from(("UTC", "Europe/Paris", "Asia/Kolkata", "America/St_Johns", "no zone", ""))
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=offsets)
plain_scalars = (
    texts
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.just(math.nan)  # the one NaN that equals itself
    | st.dates()
    | st.times()
    | st.datetimes()
    | instants
)
plain_values = st.recursive(
    plain_scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
"""What TOML can say."""


@cache
def values(kind: type[Value]) -> st.SearchStrategy[Any]:
    """Values of `kind`, most with few fields, some with keys that the model does not know."""
    known = {key: _field(key, field) for key, field in kind.model_fields.items()}
    required = {key: known.pop(key) for key, field in kind.model_fields.items() if field.is_required()}
    unknown = st.dictionaries(texts.filter(lambda key: key not in kind.model_fields), plain_values, max_size=2)
    fields = st.fixed_dictionaries(required, optional=known)
    return st.builds(_built(kind), fields, st.just({}) | unknown)


def _built(kind: type[Value]) -> Callable[[dict[str, Any], dict[str, Any]], Value]:
    return lambda fields, unknown: kind.model_validate({**fields, **unknown})


def _field(key: str, field: FieldInfo) -> st.SearchStrategy[Any]:
    if key == "format":
        return st.just(FORMAT)
    if key == "timezone":
        return zones
    shape = shape_of(field)
    if shape is not None and shape.choices:
        words = st.sampled_from(shape.choices) | texts
        return words if field.annotation is str else st.lists(words, max_size=3)
    return _of_type(field.annotation)


def _of_type(kind: Any) -> st.SearchStrategy[Any]:
    """What fits an annotation. None stands for an unset field only, never in a list."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _of_type(parts[0])
    if origin in (Union, UnionType):
        fitting: list[st.SearchStrategy[Any]] = [_of_type(part) for part in parts if part is not NoneType]
        return st.one_of(fitting)
    if origin is tuple:
        return st.lists(_of_type(parts[0]), max_size=3)
    if origin is dict:
        return st.dictionaries(texts, plain_values if parts[1] is Any else _of_type(parts[1]), max_size=3)
    if isinstance(kind, type) and issubclass(kind, Value):
        return st.deferred(lambda: values(kind))
    return _SIMPLE[kind]


_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: instants,
    date: st.dates(),
}

records: st.SearchStrategy[Record] = values(Record)
"""Whole records with hostile texts everywhere."""


@st.composite
def edits(draw: st.DrawFn, record: Record) -> Record:
    """`record` after a few edits such as people make: items added, deleted, moved and changed, fields set."""
    for _ in range(draw(st.integers(1, 3))):
        key = draw(st.sampled_from([key for key in Record.model_fields if key != "format"]))
        old = getattr(record, key)
        if isinstance(old, tuple):
            new: Any = draw(_edited_list(key, old))
        elif isinstance(old, Value):
            new = draw(_edited_value(old))
        else:
            new = draw(_field(key, Record.model_fields[key]))
        record = record.but(**{key: new})
    return record


@st.composite
def _edited_list(draw: st.DrawFn, key: str, items: tuple[Any, ...]) -> tuple[Any, ...]:
    kind = get_args(_bare(Record.model_fields[key].annotation))[0]
    edited = list(items)
    match draw(st.sampled_from(("add", "delete", "move", "change"))) if edited else "add":
        case "add":
            edited.insert(draw(st.integers(0, len(edited))), draw(values(kind)))
        case "delete":
            edited.pop(draw(st.integers(0, len(edited) - 1)))
        case "move":
            edited = draw(st.permutations(edited))
        case "change":
            at = draw(st.integers(0, len(edited) - 1))
            edited[at] = draw(_edited_value(edited[at]))
    return tuple(edited)


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


@st.composite
def _edited_value(draw: st.DrawFn, value: Value) -> Value:
    fields = type(value).model_fields
    key = draw(st.sampled_from(list(fields)))
    field = fields[key]
    resettable = not field.is_required()
    if resettable and draw(st.booleans()):
        return value.but(**{key: field.get_default(call_default_factory=True)})
    return value.but(**{key: draw(_field(key, field))})
