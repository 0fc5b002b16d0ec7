"""One field of the record as a person reads it on a row."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from pydantic.fields import FieldInfo

from pmreview.core.days import shown_day
from pmreview.core.paths import Path, at
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_moment
from pmreview.core.value import Shape, Value, label_of, shape_of


@dataclass(frozen=True)
class Field:
    """A field at a place of a record: what it is called, how it is edited, and what stands there."""

    path: Path
    label: str
    about: str
    shape: Shape
    value: Any


def field_at(record: Record, path: Path) -> Field:
    """The field at `path`, which names a field of a table or of an item, not a table."""
    parent: Value = at(record, path[:-1])
    key = str(path[-1])
    info: FieldInfo = type(parent).model_fields[key]
    shape = shape_of(info)
    assert shape is not None, f"{path} is no field that a form shows"
    return Field(path, label_of(key, info), info.description or "", shape, getattr(parent, key))


def in_words(word: str) -> str:
    """A value of a closed list as people say it: `near-miss` is near miss."""
    return word.replace("-", " ")


def shown(value: Any, shape: Shape, zone: tzinfo) -> str:
    """The value as it stands on the screen; "" when there is none."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return shown_moment(value, zone)
        case date():
            return shown_day(value)
        case tuple():
            return ", ".join(shown(part, shape, zone) for part in value)
        case int():
            return f"{value:,}"
        case float():
            return f"{value:g}"
        case _:
            return in_words(value) if shape.choices else str(value)
