"""Days that lie ahead, as people say them: `friday`, `1 apr`, `+2w`, `end of month`. Due dates are typed so."""

import calendar
import re
from datetime import date, timedelta

from pmreview.core import dates
from pmreview.core.errors import NotUnderstood
from pmreview.core.quoting import quoted

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
_AHEAD = re.compile(
    rf"(?:\+|in\s)?\s{{0,4}}([0-9]{{1,4}}|(?:{'|'.join(_COUNTS)})(?=\s))\s{{0,4}}(d|days?|w|weeks?)", re.IGNORECASE
)
_END_OF = re.compile(r"end\s{1,4}of\s{1,4}([a-z]{3,9})\.?", re.IGNORECASE)
_BEFORE = re.compile(r"\A(?:by|on|this)\s{1,4}(?=\S)", re.IGNORECASE)
_NEXT = re.compile(r"next\s{1,4}", re.IGNORECASE)
_LEAP_YEARS_REACH = 9  # 29 Feb may be eight years away, around a year such as 2100
_LONGEST = 60

PAST = "that day is past"


def read_day(text: str, *, today: date) -> date:
    """The day that the whole of `text` means, seen from `today`.

    A weekday is the next such day after today, a day without a year the next one from today on.
    Raises `NotUnderstood` for anything else, and for what can be two days, as 3/4 and next friday can.
    """
    typed = _BEFORE.sub("", text.strip()).removesuffix(".")
    try:
        day = _read(typed, today) if len(typed) <= _LONGEST else None
    except OverflowError:
        day = None
    if day is None:
        raise NotUnderstood(_refusal(typed))
    return day


def shown_day(day: date) -> str:
    """`Wed 1 Apr 2026`, which `read_day` reads back."""
    return dates.shown_with_weekday(day)


def told_day(day: date, today: date) -> str:
    """How a day for something to be done is said back: `Wed 1 Apr 2026`, and that it is past where it is."""
    return f"{shown_day(day)} · {PAST}" if day < today else shown_day(day)


def _read(typed: str, today: date) -> date | None:
    words = " ".join(typed.lower().split())
    if words == "next week":
        return today + timedelta(weeks=1)
    if words in ("end of month", "end of the month", "eom"):
        return _last(today.year, today.month)
    if match := _END_OF.fullmatch(typed):
        month = dates.month_called(match[1])
        return _last(today.year + (month < today.month), month) if month else None
    if match := _AHEAD.fullmatch(typed):
        count = int(match[1]) if match[1].isdigit() else _COUNTS[match[1].lower()]
        return today + timedelta(days=count * (7 if match[2][0] in "wW" else 1))
    if dates.NUMBERS.fullmatch(typed):
        meant = dates.readings(typed)
        if len(meant) > 1:
            raise NotUnderstood(_two_days(typed, *(each.words for each in meant)))
        return _ahead(meant[0], today) if meant else None
    following = _NEXT.match(typed)
    match = dates.whole_date().fullmatch(typed, following.end() if following else 0)
    day = _ahead(dates.Typed.of(match), today) if match else None
    if day is None or match is None or not following:
        return day
    if not match["weekday"]:
        return None
    raise NotUnderstood(_two_days(typed, *(dates.shown(each) for each in (day, day + timedelta(weeks=1)))))


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _ahead(typed: dates.Typed, today: date) -> date | None:
    candidates = typed.candidates(today, range(today.year, today.year + _LEAP_YEARS_REACH))
    if typed.shift is not None or typed.year is not None:
        return candidates[0]
    earliest = today if typed.day is not None else today + timedelta(days=1)
    return next((day for day in candidates if day >= earliest), None)


def _two_days(typed: str, one: str, other: str) -> str:
    return f"{quoted(typed)} can be two days: write {one} or {other}."


def _refusal(typed: str) -> str:
    return f"{quoted(typed)} is no day: write friday, 1 apr, +2w or 2026-04-01."
