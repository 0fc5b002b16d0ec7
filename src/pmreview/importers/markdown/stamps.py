"""A time as it stands in a document, before anybody knows which day or zone is meant: `[03-26 23:04]`, `~7pm PST`.

People write the date before the time or behind it, a span instead of a moment, and `2X:XX` where they forgot.
"""

import re
from dataclasses import dataclass, replace
from datetime import time
from functools import cache

from pmreview.core import dates
from pmreview.importers.markdown.zones_stated import ZONE, Zone

_OPENING = re.compile(r"[\s\[({*_\"“•]*")
_ABOUT = re.compile(
    r"(?:~|≈|±|(?:about|around|approx(?:imately|\.)?|circa|ca\.?|roughly|at|by)(?=[\s~]))\s*", re.IGNORECASE
)
_SURELY = ("at", "by")
_NUMBERS = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sep>[./\-])(?P<b>[0-9]{1,2})(?:(?P=sep)(?P<year>[0-9]{4}|[0-9]{2}))?(?![0-9:])"
)
_BETWEEN = re.compile(r"T(?=[0-9])|[\s,]*(?:(?:at|@|[-–—|/])\s+)?(?:[\[(]\s?)?", re.IGNORECASE)
_CLOCK = re.compile(
    r"""(?: (?P<hour>[0-9]{1,2}) (?: [:h](?P<minute>[0-9]{2}) (?:[:.](?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?
              (?:\s?(?P<half>[ap])\.?m\b\.?)?
            | \.(?P<dotted>[0-9]{2}) (?: \s?(?P<half2>[ap])\.?m\b\.? | (?=\s?[-–—:]\s|\s(?:UTC|GMT|CES?T|h\b)) )
            | \s?(?P<half3>[ap])\.?m\b\.? )
      | (?P<digits>[0-9]{4})(?=\s?(?:h|hrs|hours|UTC|GMT|Z)\b)(?:\s?(?:h|hrs|hours)\b)? )(?![0-9])""",
    re.VERBOSE | re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\?\?:?\?{1,2}|[0-9X?]{1,2}:(?:XX|\?\?|--|__)|--:--|XX:XX|HH:MM|[0-9]{1,2}:[0-9][X?]", re.IGNORECASE
)
_PLACEHOLDER = re.compile(
    r"""[\s\[({<*_]*
    (?:(?:YYYY|20xx|\[?date\]?)[-/ ]?(?:MM|\w*)[-/ ]?(?:DD)?[,\sT]*)?
    [\[({<\s]*(?:hh?:mm|\[time\]|<time>|time\]|yyyy-mm-dd)""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:[-–—→]|->|\bto\b|\buntil\b|\bthrough\b)\s?~?", re.IGNORECASE)
_SECONDS = re.compile(r"[0-9]{1,2}(?![0-9:.\w])")
"""The end of a span such as 16:05:57-58."""
_BEHIND = re.compile(r"[\s,]*(?:on\s+|[\[(@]\s*)?", re.IGNORECASE)
_CLOSING = re.compile(r"[\s\])}*_\"”]*")
_UNSURE = re.compile(
    r"\s?(?:\?|\([^()]{0,60}?\b(?:approx|about|around|sure|maybe|earlier|later|exact|estimated?|ish|guess)\b[^()]{0,60}\))",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[\s:|•–—→>,;]*(?:[-.=]+\s+|[-=]+$)?[\s|•–—]*")
_SOMEWHERE = re.compile(r"(?<![\w:./-])(?=[0-9]|[A-Z][a-z]{2})")
_LONGEST = 120


@dataclass(frozen=True)
class Numbers:
    """A date of two or three numbers, of which the order is not known."""

    first: int
    second: int
    year: int | None
    dotted: bool


@dataclass(frozen=True)
class Stamp:
    """The parts of a time, `until` where it `spans` some. The text goes on at `end`; `words` are what was read.

    A stamp without a `clock` is a day, or a time that is `unknown`.
    """

    end: int
    words: str
    day: dates.Typed | Numbers | None = None
    clock: time | None = None
    zone: Zone | None = None
    until: time | None = None
    until_day: dates.Typed | Numbers | None = None
    approximate: bool = False
    unknown: bool = False
    spans: bool = False


@cache
def _date() -> re.Pattern[str]:
    return re.compile(rf"{dates.DATE}(?:(?!\w)|(?=T[0-9]))", re.VERBOSE | re.IGNORECASE)


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(
        rf"\s?[(\[]?\s?(?P<zone>{ZONE}|[+\-−][0-9]{{2}}:?[0-9]{{2}}(?![0-9:]))\s?[)\]]?", re.VERBOSE | re.IGNORECASE
    )


def is_placeholder(text: str) -> bool:
    """Whether `text` begins with the time of a template: `[HH:MM UTC]`, `20xx-MM-DD HH:mm`."""
    return bool(_PLACEHOLDER.match(text[:_LONGEST]))


def read_stamp(text: str, start: int = 0) -> Stamp | None:
    """The time or the day that `text` has at `start`; None where it goes on with other words."""
    at = _OPENING.match(text, start).end()  # type: ignore[union-attr]
    first = at
    day, at = _day(text, at)
    if day is None and (about := _ABOUT.match(text, at)):
        at = about.end()
        day, at = _day(text, at)
    stamp = _clocked(text, at, day, text[first:at])
    if stamp is None:
        return None
    words = text[first : stamp.end].strip(' *_[](){}"“”')
    end = _CLOSING.match(text, stamp.end).end()  # type: ignore[union-attr]
    unsure = bool(_UNSURE.match(text, end))
    if text[end : end + 1] == "?":
        end = _CLOSING.match(text, end + 1).end()  # type: ignore[union-attr]
    separated = _SEPARATOR.match(text, end).end()  # type: ignore[union-attr]
    if end == stamp.end == separated < len(text):  # the words go on: 10:14ish
        return None
    return replace(stamp, end=separated, words=words, approximate=stamp.approximate or unsure)


def stamp_at_end(text: str) -> tuple[str, Stamp] | None:
    """The words before a time that `text` ends with, and the time."""
    start = max(0, len(text) - _LONGEST)
    for place in _SOMEWHERE.finditer(text, start):
        if (stamp := read_stamp(text, place.start())) and stamp.end >= len(text.rstrip(" .)")):
            before = re.sub(r"(?:\b(?:at|on|since|from|about|around)|[\s:\-–—~(,=|])+$", "", text[: place.start()])
            return (before, replace(stamp, approximate=stamp.approximate or "~" in text[len(before) : place.start()]))
    return None


def _day(text: str, at: int) -> tuple[dates.Typed | Numbers | None, int]:
    found = _date().match(text, at, at + _LONGEST)
    if found and not found["relative"]:
        typed = dates.Typed.of(found)
        if typed.day is not None or _followed_by_clock(text, found.end()):
            return typed, found.end()
    numbers = _NUMBERS.match(text, at)
    if numbers and (numbers["year"] or _followed_by_clock(text, numbers.end())) and not _is_clock(text, at, numbers):
        year = int(numbers["year"]) if numbers["year"] else None
        year = year + 2000 if year is not None and year < 100 else year
        return Numbers(int(numbers["a"]), int(numbers["b"]), year, numbers["sep"] == "."), numbers.end()
    return None, at


def _followed_by_clock(text: str, at: int) -> bool:
    between = _BETWEEN.match(text, at)
    return bool(
        between and between.end() > at and (_CLOCK.match(text, between.end()) or _UNKNOWN.match(text, between.end()))
    )


def _is_clock(text: str, at: int, numbers: re.Match[str]) -> bool:
    clock = _CLOCK.match(text, at)
    return bool(clock and numbers["sep"] == "." and not numbers["year"])


def _clocked(text: str, at: int, day: dates.Typed | Numbers | None, before: str) -> Stamp | None:
    """The stamp of the clock behind `day`, or of the day alone."""
    between = _BETWEEN.match(text, at).end() if day else at  # type: ignore[union-attr]
    about = _ABOUT.match(text, between)
    place = about.end() if about else between
    approximate = any(said and said.strip().lower() not in _SURELY for said in (about and about[0], _about_in(before)))
    if unknown := _UNKNOWN.match(text, place):
        zone, end = _zone_behind(text, unknown.end())
        return Stamp(end, "", day, zone=zone, unknown=True)
    found = _CLOCK.match(text, place)
    clock = _time(found) if found else None
    if found is None or clock is None:
        return Stamp(at, "", day, approximate=approximate) if day else None
    zone, end = _zone_behind(text, found.end())
    stamp = _with_span(text, Stamp(end, "", day, clock, zone, approximate=approximate))
    return stamp if day else _with_day_behind(text, stamp)


def _about_in(before: str) -> str:
    found = _ABOUT.match(before)
    return found[0] if found else ""


def _with_span(text: str, stamp: Stamp) -> Stamp:
    dash = _RANGE.match(text, stamp.end)
    if not dash:
        return stamp
    day, at = _day(text, dash.end())
    if day:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
    until = _CLOCK.match(text, at)
    if until is None:
        seconds = _SECONDS.match(text, dash.end()) if not re.search(r"[\sa-z]", dash[0]) else None
        return replace(stamp, end=seconds.end(), spans=True) if seconds else stamp
    zone, end = _zone_behind(text, until.end())
    return replace(stamp, end=end, until=_time(until), until_day=day, zone=stamp.zone or zone, spans=True)


def _with_day_behind(text: str, stamp: Stamp) -> Stamp:
    behind = _BEHIND.match(text, stamp.end).end()  # type: ignore[union-attr]
    found = _date().match(text, behind, behind + _LONGEST)
    if not found or found["relative"] or found["weekday"] or behind == stamp.end:
        return stamp
    return replace(stamp, end=found.end(), day=dates.Typed.of(found))


def _zone_behind(text: str, at: int) -> tuple[Zone | None, int]:
    found = _zone().match(text, at, at + _LONGEST)
    zone = Zone.of(found["zone"]) if found else None
    if found is None or zone is None:
        return None, at
    end = found.end() if found[0].strip()[:1] in "([" else found.end("zone")
    return zone, end


def _time(found: re.Match[str]) -> time | None:
    if found["digits"]:
        hour, minute = int(found["digits"][:2]), int(found["digits"][2:])
    else:
        hour, minute = int(found["hour"]), int(found["minute"] or found["dotted"] or 0)
    half = found["half"] or found["half2"] or found["half3"]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half in "pP" else 0)
    try:
        return time(hour % 24 if (hour, minute) == (24, 0) else hour, minute, int(found["second"] or 0))
    except ValueError:
        return None
