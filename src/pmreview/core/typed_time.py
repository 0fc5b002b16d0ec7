"""What a typed time says by itself: its parts as written, before anybody knows which day is meant.

Here is the whole grammar. `times` puts the parts together with the selected event into a moment.
"""

import re
from dataclasses import dataclass
from datetime import time, timedelta, tzinfo
from functools import cache

from pmreview.core import dates
from pmreview.core.errors import NotUnderstood
from pmreview.core.quoting import quoted
from pmreview.core.zones import ABBREVIATIONS, zone

_ABOUT = r"(?:~\s?|(?:about|around|approx\.?|circa|ca\.?)\s{1,4})"
_SHIFT = r"""(?P<sign>[+\-−])(?=[0-9])
    (?:(?P<days>[0-9]{1,4})\s?(?:days?|d))?
    (?:(?P<hours>[0-9]{1,4})\s?(?:hours?|hrs?|h)(?P<past>[0-9]{1,2}(?![0-9a-z]))?)?
    (?:(?P<minutes>[0-9]{1,5})\s?(?:minutes?|mins?|m))?
    (?:(?P<seconds>[0-9]{1,6})\s?(?:seconds?|secs?|s))?
"""
_CLOCK = r"""(?:
    (?P<hour>[0-9]{1,2})
    (?:(?P<colon>[:h])(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]{1,9}))?)?)?
    (?:\s?(?P<half>[ap])\.?m\.?)?
  | (?P<digits>[0-9]{4})
)"""
# A free-standing +0100 is an offset after a date only: else it may count errors. Letters such as PST are there to be
# refused by name. A place needs its continent: "read/write errors" is no zone.
_ZONE = rf"""(?P<zone>
    (?-i:Z)
  | (?:UTC|GMT)(?:[+\-−][0-9]{{1,2}}(?::?[0-9]{{2}})?)?
  | (?: (?<=\s)[+\-−][0-9]{{1,2}}:[0-9]{{2}} | (?<!\s)[+\-−][0-9]{{2}}(?::?[0-9]{{2}})?
      | (?(date)[+\-−][0-9]{{4}}|(?!)) )
    (?:\s(?=[A-Z]{{1,12}}/))?
  | (?-i:{"|".join(sorted(ABBREVIATIONS))})
)?
(?P<place>(?<=\s)
    (?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)
    (?:/[a-z0-9_+\-]{{1,32}}){{1,2}}
)?"""
_END = r"(?=[,;:.]?(?:\s|\Z))"
_CLOCK_ALONE = re.compile(_CLOCK, re.VERBOSE | re.IGNORECASE)
_SPAN = re.compile(r"\s?[-–—]\s?[0-9]{1,2}:[0-9]{2}(?![0-9])|[-–—−][0-9]{1,4}")
_DATE_OF_NUMBERS = re.compile(rf"({dates.NUMBERS.pattern})[.,]{{0,2}}\s{{1,4}}[0-9]{{1,2}}:[0-9]{{2}}")


@cache
def _time() -> re.Pattern[str]:
    """A time at the start of a line. Compiled at first use: it takes milliseconds."""
    return re.compile(
        rf"""(?P<about>{_ABOUT})?
        (?: (?P<now>now)
          | {_SHIFT}
          | (?:(?P<date>{dates.DATE})(?:,?\s{{1,4}}(?:at\s{{1,4}})?|T)|at\s{{1,4}})?
            (?P<roughly>{_ABOUT})? {_CLOCK} \s{{0,4}} {_ZONE}
        ){_END}""",
        re.VERBOSE | re.IGNORECASE,
    )


@dataclass(frozen=True)
class TypedTime:
    """The parts of a time: `now`, a `shift` from the selected event, or a `clock` with perhaps a `date` and a `zone`.

    `digits` says that the clock was four bare digits, which may be a number as well. `end` is where the rest begins.
    A zone by its `abbreviation` is one only to who knows whose clock it is.
    """

    end: int
    approximate: bool = False
    now: bool = False
    shift: timedelta | None = None
    date: dates.Typed | None = None
    clock: time | None = None
    zone: tzinfo | None = None
    digits: bool = False
    abbreviation: str = ""


def read_typed_time(line: str) -> TypedTime | None:
    """The time that `line` begins with; None where it begins with other text.

    Raises `NotUnderstood` for what can only be meant as a time and is none: 25:00, 3/4 10:14, 10:14-10:30.
    """
    if numbers := _DATE_OF_NUMBERS.match(line):
        days = " or ".join(each.words for each in dates.readings(numbers[1])) or "2026-03-10"
        raise NotUnderstood(f"{quoted(numbers[1])} is a date of numbers: write {days}, then the time.")
    match = _time().match(line)
    if not match:
        _refuse_span(line, _CLOCK_ALONE.match(line))
        return None
    approximate = bool(match["about"] or match["roughly"])
    if match["now"]:
        return TypedTime(match.end(), approximate, now=True)
    if match["sign"]:
        return TypedTime(match.end(), approximate, shift=_shift(match))
    clock = _clock(match)
    date = dates.Typed.of(match) if match["date"] else None
    # "10 Mar 2026" is a day, not 20:26 on that day.
    if clock is None or (match["digits"] and date and date.day is not None and date.year is None):
        return None
    _refuse_span(line, match)
    short = match["zone"] if match["zone"] and match["zone"] in ABBREVIATIONS else ""
    own = None if short else _zone(match)
    return TypedTime(match.end(), approximate, False, None, date, clock, own, bool(match["digits"]), short)


def _shift(match: re.Match[str]) -> timedelta:
    days, hours, past, minutes, seconds = (
        int(part or 0) for part in match.group("days", "hours", "past", "minutes", "seconds")
    )
    shift = timedelta(days=days, hours=hours, minutes=past + minutes, seconds=seconds)
    return shift if match["sign"] == "+" else -shift


def _clock(match: re.Match[str]) -> time | None:
    if match["digits"]:
        hour, minute = int(match["digits"][:2]), int(match["digits"][2:])
    elif match["colon"] or match["half"]:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
    else:
        return None
    if match["half"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    elif match["half"]:
        hour = 24  # 14 pm is no time
    try:
        return time(hour, minute, int(match["second"] or 0), int((match["fraction"] or "0")[:6].ljust(6, "0")))
    except ValueError:
        if match["colon"] != ":":
            return None
        raise NotUnderstood(f"{quoted(match[0])} is no time of day: write 10:14 or 2:30pm, for example.") from None


def _zone(match: re.Match[str]) -> tzinfo | None:
    place = zone(match["place"]) if match["place"] else None
    return zone(match["zone"].strip()) if match["zone"] else place


def _refuse_span(line: str, match: re.Match[str] | None) -> None:
    """An event has one moment; and the end of 10:14-11:00 must not be taken for an offset."""
    if not match or not match["colon"]:
        return
    clock_ends = max(match.end(part) for part in ("minute", "second", "fraction", "half"))
    dated = "date" in match.re.groupindex and match["date"]
    if not dated and (span := _SPAN.match(line, clock_ends)) and not _spaced_offset(line, clock_ends):
        raise NotUnderstood(
            f"{quoted(line[: span.end()])} is a span: write when it began, and the end as an event too."
        )


def _spaced_offset(line: str, at: int) -> bool:
    """Whether a span is rather an offset, set off as in 10:14 -05:00."""
    return bool(re.match(r"\s[-−][0-9]", line[at : at + 3]))
