"""One field of the record as a person reads and types it: shown on a row, written into a line, read back from one."""

import math
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from pydantic.fields import FieldInfo

from pmreview.core.around import Around
from pmreview.core.days import read_day, shown_day
from pmreview.core.errors import NotUnderstood
from pmreview.core.paths import Path, at
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.core.times import read_moment, shown_moment
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


def written(value: Any, shape: Shape, zone: tzinfo) -> str:
    """The value as a person would type it into a line; `read` takes it back."""
    match value:
        case datetime():
            return value.astimezone(zone).replace(tzinfo=None).isoformat(" ").removesuffix(":00")
        case date():
            return value.isoformat()
        case float():
            return repr(value).removesuffix(".0")
        case tuple():
            return ", ".join(written(part, shape, zone) for part in value)
        case None:
            return ""
        case _:
            return str(value)


def read(text: str, shape: Shape, around: Around) -> tuple[Any, str]:
    """The value that `text` means and a remark on what was assumed. An empty text clears the field.

    Raises `NotUnderstood`.
    """
    text = one_line(text).strip()
    match shape.name:
        case "instant":
            if not text:
                return None, ""
            moment = read_moment(text, zone=around.zone, near=around.near, now=around.now)
            return moment.at, moment.remark
        case "day":
            return (read_day(text, today=around.today) if text else None), ""
        case "days":
            return tuple(read_day(day, today=around.today) for day in _names(text)), ""
        case "count":
            return _count(text), ""
        case "amount":
            return _amount(text), ""
        case "names" | "refs" | "words":
            return _names(text), ""
        case _:
            return text, ""


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _count(text: str) -> int | None:
    if not text:
        return None
    digits = text.replace(" ", "").replace("\u202f", "").replace(",", "").replace("_", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 16):
        raise NotUnderstood(f"{text!r} is no whole number. Write it in digits, such as 1240.")
    return int(digits)


def _amount(text: str) -> float | None:
    if not text:
        return None
    try:
        amount = float(text.rstrip(" %").replace(",", "."))
    except ValueError:
        amount = math.nan
    if not math.isfinite(amount):
        raise NotUnderstood(f"{text!r} is no number. Write one such as 8.5.")
    return amount
