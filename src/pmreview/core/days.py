"""Days that lie ahead, as people say them: `friday`, `1 apr`, `+2w`, `end of month`. Due dates are typed so."""

import calendar
import re
from datetime import date, timedelta

from pmreview.core import dates
from pmreview.core.errors import NotUnderstood
from pmreview.core.quoting import quoted

_AHEAD = re.compile(r"(?:\+|in\s)\s{0,4}([0-9]{1,4}|an?(?=\s))\s{0,4}(d|days?|w|weeks?)", re.IGNORECASE)
_LEAP_YEARS_REACH = 9  # 29 Feb may be eight years away, around a year such as 2100
_LONGEST = 60


def read_day(text: str, *, today: date) -> date:
    """The day that the whole of `text` means, seen from `today`.

    A weekday is the next such day after today, a day without a year the next one from today on.
    Raises `NotUnderstood` for anything else, numbers such as 3/4 included.
    """
    typed = text.strip()
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


def _read(typed: str, today: date) -> date | None:
    words = " ".join(typed.lower().split())
    if words == "next week":
        return today + timedelta(weeks=1)
    if words == "end of month":
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if match := _AHEAD.fullmatch(typed):
        count = int(match[1]) if match[1].isdigit() else 1
        return today + timedelta(days=count * (7 if match[2][0] in "wW" else 1))
    match = dates.whole_date().fullmatch(typed)
    return _ahead(dates.Typed.of(match), today) if match else None


def _ahead(typed: dates.Typed, today: date) -> date | None:
    candidates = typed.candidates(today, range(today.year, today.year + _LEAP_YEARS_REACH))
    if typed.shift is not None or typed.year is not None:
        return candidates[0]
    earliest = today if typed.day is not None else today + timedelta(days=1)
    return next((day for day in candidates if day >= earliest), None)


def _refusal(typed: str) -> str:
    if dates.AMBIGUOUS.fullmatch(typed):
        return f"{quoted(typed)} can be two days: write 2026-04-03 or 3 Apr."
    return f"{quoted(typed)} is no day: write friday, 1 apr, +2w or 2026-04-01."
