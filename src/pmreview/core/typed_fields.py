"""One field of the record as a person types it: written into a line, and read back from one."""

import math
import re
from datetime import date, datetime, tzinfo
from typing import Any

from pmreview.core.around import Around
from pmreview.core.days import read_day
from pmreview.core.errors import NotUnderstood
from pmreview.core.text import one_line
from pmreview.core.times import read_moment
from pmreview.core.value import Shape

_WHOLE = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:[ ,_\u202f][0-9]{3}){1,4}")
"""Digits, or digits in groups of three: `1,5` may mean one and a half, and is not taken for fifteen."""

_COMMA = re.compile(r"\s*[,;]\s*(?:and\s+(?=\S))?", re.IGNORECASE)
"""What stands between names: a comma, and perhaps an `and` before the last."""
_BETWEEN_PEOPLE = re.compile(r"\s*[,;]\s*(?:(?:and|&)\s+(?=\S))?|\s+(?:and|&)\s+", re.IGNORECASE)
"""The same between people. An `&` without spaces may be a part of a name, as in R&D."""

_ABOUT = re.compile(r"(?:~|about|around|approx\.?|circa|ca\.?)\s{0,4}", re.IGNORECASE)
_RANGE = re.compile(rf"(?:{_WHOLE.pattern})\s?(?:[-–]|to)\s?(?:{_WHOLE.pattern})")


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
            return _share(text), ""
        case "people":
            return _names(text, _BETWEEN_PEOPLE), ""
        case "names" | "refs" | "words":
            return _names(text), ""
        case _:
            return text, ""


def _names(text: str, between: re.Pattern[str] = _COMMA) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in between.split(text) if name))


def _count(text: str) -> int | None:
    if not text:
        return None
    if (about := _ABOUT.match(text)) and _WHOLE.fullmatch(text[about.end() :]):
        raise NotUnderstood(f"Write {text[about.end() :]}: that it is an estimate has a field of its own, Estimated.")
    if _RANGE.fullmatch(text):
        raise NotUnderstood("Write the least of them here, and the most in the field below, At most.")
    if not _WHOLE.fullmatch(text):
        raise NotUnderstood(f"{text!r} is no whole number. Write it in digits, such as 1240.")
    return int(re.sub(r"\D", "", text))


def _share(text: str) -> float | None:
    if not text:
        return None
    try:
        share = float(text.rstrip(" %").replace(",", "."))
    except ValueError:
        share = math.nan
    if not math.isfinite(share):
        raise NotUnderstood(f"{text!r} is no number. Write one such as 8.5.")
    if not 0 <= share <= 100:
        raise NotUnderstood("A share lies between 0 and 100 %.")
    return share
