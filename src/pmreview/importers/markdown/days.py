"""Which calendar day a document means where it leaves part of it open: the year, or the order of two numbers."""

import re
from datetime import date, timedelta

from pmreview.core import dates
from pmreview.core.errors import NotUnderstood
from pmreview.importers.markdown.stamps import Numbers

_NUMBERS = re.compile(
    r"(?<![0-9./:\-])([0-9]{1,2})[./\-]([0-9]{1,2})(?:[./\-](?:20)?[0-9]{2})?[,\sT]+[0-9]{1,2}:[0-9]{2}"
)
_NEAR = timedelta(days=45)


class Days:
    """Reads the days of one document: `own` is the day that its title, its name or its front matter states."""

    def __init__(self, text: str, own: date | None) -> None:
        self.own = own
        pairs = [(int(first), int(second)) for first, second in _NUMBERS.findall(text)]
        self._month_first = any(second > 12 for _, second in pairs)
        self._day_first = any(first > 12 for first, _ in pairs)

    def day(self, written: dates.Typed | Numbers | None, near: date | None) -> date | None:
        """The day that is meant, seen from the day `near` or else the document's own; None where it is not clear."""
        seen_from = near or self.own
        if isinstance(written, Numbers):
            return self._of_numbers(written, seen_from)
        if written is None:
            return None
        if written.year is None and seen_from is None:
            return None
        origin = seen_from or date(written.year or 1, 1, 1)
        try:
            found = written.candidates(origin, range(max(1, origin.year - 1), min(9999, origin.year + 1) + 1))
        except (NotUnderstood, OverflowError, ValueError):
            return self._without_weekday(written, origin)
        if written.day is None:  # a weekday: the next one from there
            return next((day for day in found if day >= origin), None)
        return min(found, key=lambda day: abs(day - origin))

    def _without_weekday(self, written: dates.Typed, origin: date) -> date | None:
        """The date, where the day of the week that stands with it is another one."""
        if written.weekday is None or written.day is None:
            return None
        bare = dates.Typed(written.year, written.month, written.day)
        try:
            return min(bare.candidates(origin, [origin.year]), key=lambda day: abs(day - origin))
        except (NotUnderstood, OverflowError, ValueError):
            return None

    def _of_numbers(self, written: Numbers, near: date | None) -> date | None:
        month_first = _date_of(written.first, written.second, written.year, near)
        day_first = _date_of(written.second, written.first, written.year, near)
        if month_first is None or day_first is None or month_first == day_first:
            return month_first or day_first
        if written.dotted or (self._day_first and not self._month_first):
            return day_first
        if self._month_first and not self._day_first:
            return month_first
        close = [day for day in (month_first, day_first) if near and abs(day - near) <= _NEAR]
        return close[0] if len(close) == 1 else None


def _date_of(month: int, day: int, year: int | None, near: date | None) -> date | None:
    years = [year] if year is not None else [near.year - 1, near.year, near.year + 1] if near else []
    found = []
    for each in years:
        try:
            found.append(date(each, month, day))
        except ValueError:
            continue
    return min(found, key=lambda each: abs(each - near) if near else timedelta(), default=None)
