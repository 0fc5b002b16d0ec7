"""Read the times of an exported page, which are those of one zone and repeat a day only where it changes."""

import re
from datetime import UTC, date, datetime, time, tzinfo

from pmreview.core import dates
from pmreview.core.errors import NotUnderstood
from pmreview.core.zones import instants, stored, zone

_NO_ZONE = re.compile(r"UTC, as (.*) is no time zone")
_TIME = re.compile(r"(?:(?P<day>[^,]+), )?(?P<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)")


def zone_called(told: str) -> str:
    """The zone's name in the record, from what the page says of it."""
    found = _NO_ZONE.fullmatch(told)
    return ("" if found[1] == "none" else found[1]) if found else told or "UTC"


def day_of(text: str) -> date | None:
    """The day that a page shows, with or without a day of the week."""
    found = dates.whole_date().fullmatch(text)
    typed = dates.Typed.of(found) if found else None
    if typed is None or typed.year is None or not typed.month or not typed.day:
        return None
    try:
        return date(typed.year, typed.month, typed.day)
    except ValueError:
        return None


class Times:
    """Reads times one after the other; the `day` of one is that of the next, where that shows none."""

    def __init__(self, name: str, day: date | None = None) -> None:
        self._zone = _zone(name)
        self._day = day

    def read(self, text: str) -> datetime | None:
        """The instant that `text` shows: `10:14`, `10 Mar 2026, 10:14`."""
        found = _TIME.fullmatch(text)
        if found is None:
            return None
        self._day = day_of(found["day"]) if found["day"] else self._day
        if self._day is None:
            return None
        wall = datetime.combine(self._day, time.fromisoformat(found["clock"]))
        try:
            at = next(iter(instants(wall, self._zone)), None)
            return stored(at, self._zone) if at else None
        except OverflowError:
            return None


def _zone(name: str) -> tzinfo:
    try:
        return zone(name)
    except NotUnderstood:
        return UTC
