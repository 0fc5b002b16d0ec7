"""Calendar dates as people type them: `2026-03-10`, `10 Mar`, `March 10, 2026`, `Tue`, `yesterday`.

What is typed may leave the year or the whole date open. `Typed` keeps just what was said; those who read times of an
incident (which lie near an event) and those who read due dates (which lie ahead) choose among its `candidates`.
A date of two numbers is read where one of them is no month, as in 20.12.2026: half of the world takes 3/4 for another
day than the other half.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from pmreview.core.errors import NotUnderstood

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LEAP_YEAR = 2024
_RELATIVE = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _any_of(names: Iterable[str]) -> str:
    """A pattern for the names, whole or cut after three to five letters: Thursday, Thurs, Thur, Thu."""
    cut = (name[:length] for name in names for length in (None, 5, 4, 3))
    return f"(?:{'|'.join(cut)})(?![A-Za-z])"


_MONTH = _any_of(MONTHS)
_WEEKDAY = _any_of(WEEKDAYS)
_NTH = r"(?:st|nd|rd|th)?"
_ISO = r"(?P<y0>[0-9]{4})(?P<sep>[-/])(?P<m0>[0-9]{1,2})(?P=sep)(?P<d0>[0-9]{1,2})"
_DAY_FIRST = (
    rf"(?P<d1>[0-9]{{1,2}}){_NTH}\.?(?:\s{{1,4}}|[-/])(?P<m1>{_MONTH})\.?(?:(?:,?\s{{1,4}}|[-/])(?P<y1>[0-9]{{4}}))?"
)
_MONTH_FIRST = rf"(?P<m2>{_MONTH})\.?\s{{1,4}}(?P<d2>[0-9]{{1,2}}){_NTH}(?![0-9:h])(?:,?\s{{1,4}}(?P<y2>[0-9]{{4}}))?"
DATE = rf"""(?:
    (?P<relative>{"|".join(_RELATIVE)})
  | (?:(?P<said>{_WEEKDAY})\.?,?\s{{1,4}})? (?:{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST})
  | (?P<weekday>{_WEEKDAY})\.?
)"""
"""A pattern (verbose, to be used without regard to case) for one date; `Typed.of` reads its groups."""


@cache
def whole_date() -> re.Pattern[str]:
    """`DATE`, ready to be matched against a whole text. Compiled at first use: it takes milliseconds."""
    return re.compile(DATE, re.VERBOSE | re.IGNORECASE)


NUMBERS = re.compile(r"[0-9]{1,2}(?P<point>[./])[0-9]{1,2}(?:(?P=point)(?:[0-9]{4}|[0-9]{2}))?(?![0-9])")
"""A date of numbers that may be day first or month first; see `readings`."""


@dataclass(frozen=True)
class Typed:
    """What was typed of a date. `shift` counts days from a reference, `weekday` from Monday, 0."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None

    @classmethod
    def of(cls, match: re.Match[str]) -> "Typed":
        """What a match of `DATE` says."""
        if match["relative"]:
            return cls(shift=_RELATIVE[match["relative"].lower()])
        weekday = match["said"] or match["weekday"]
        number = _number(WEEKDAYS, weekday) if weekday else None
        if match["weekday"]:
            return cls(weekday=number)
        year, month, day = next(part for part in (match.group(f"y{n}", f"m{n}", f"d{n}") for n in "012") if part[2])
        month = int(month) if month.isdigit() else _number(MONTHS, month) + 1
        return cls(int(year) if year else None, month, int(day), number)

    def candidates(self, near: date, years: Iterable[int]) -> list[date]:
        """The days it can mean, in order: seen from `near`, and in one of `years` where it names none.

        Raises `NotUnderstood` where there is none, such as 31 Apr.
        """
        if self.shift is not None:
            return [near + timedelta(days=self.shift)]
        days: Iterable[date]
        if self.day is None:
            days = (near + timedelta(days=ahead) for ahead in range(-7, 8))
        else:
            days = self._in_years(years if self.year is None else [self.year])
        found = [day for day in days if self.weekday in (None, day.weekday())]
        if not found:
            raise NotUnderstood(self._refusal())
        return found

    def _in_years(self, years: Iterable[int]) -> Iterable[date]:
        for year in years:
            try:
                yield date(year, self.month or 1, self.day or 1)
            except ValueError:
                continue

    @property
    def words(self) -> str:
        """A day of a month, with the year where that was said."""
        month = MONTHS[(self.month or 1) - 1][:3]
        return f"{self.day} {month}" if self.year is None else f"{self.day} {month} {self.year}"

    def _refusal(self) -> str:
        if not self.month or self.month > 12:
            return f"There is no month {self.month}: write the day as 2026-03-10 or 10 Mar 2026."
        if not list(self._in_years([self.year if self.year is not None else _LEAP_YEAR])):
            return f"There is no {self.words}: write another day."
        if self.year is None:
            return f"Which year is meant by {self.words}? Write it as well, as in 10 Mar 2026."
        return f"{self.words} is no {WEEKDAYS[self.weekday or 0]}: write the one or the other."


def month_called(name: str) -> int:
    """The number of a month by its name, or by three letters or more of it; 0 where there is none."""
    found = (number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()))
    return next(found, 0) if len(name) > 2 else 0


def readings(numbers: str) -> tuple[Typed, ...]:
    """What a date of `NUMBERS` can mean, day first and month first: none, one or two days."""
    one, two, *years = map(int, re.split(r"[./]", numbers))
    year = (years[0] if years[0] > 99 else 2000 + years[0]) if years else None
    both = dict.fromkeys(((one, two), (two, one)))
    return tuple(Typed(year, month, day) for day, month in both if 0 < month <= 12 and 0 < day <= 31)


def _number(names: tuple[str, ...], typed: str) -> int:
    return next(number for number, name in enumerate(names) if name.lower().startswith(typed.lower()))


def shown(day: date) -> str:
    """`10 Mar 2026`, whatever the locale."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year:04}"


def shown_with_weekday(day: date) -> str:
    """`Tue 10 Mar 2026`, whatever the locale."""
    return f"{WEEKDAYS[day.weekday()][:3]} {shown(day)}"
