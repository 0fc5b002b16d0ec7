"""Times as they stand on screen and on the page: short in a list, in full where a reader must see what is meant."""

from datetime import date, datetime, tzinfo

from pmreview.core import dates
from pmreview.core.zones import shown_zone


def shown_time(at: datetime, zone: tzinfo) -> str:
    """The time of day in `zone`: `10:14`, or `10:14:30` where seconds are set."""
    local = at.astimezone(zone)
    told = f"{local.hour:02}:{local.minute:02}"  # a fifth of what `strftime` takes, and pages are full of times
    return f"{told}:{local.second:02}" if local.second else told


def shown_date(at: datetime | date, zone: tzinfo | None = None) -> str:
    """The day in `zone` (a datetime without one: by its own offset): `10 Mar 2026`."""
    return dates.shown(_day(at, zone))


def shown_moment(at: datetime, zone: tzinfo) -> str:
    """All of it: `Tue 10 Mar 2026 10:14 UTC`, `Tue 10 Mar 2026 11:14 +01:00 Europe/Paris`."""
    return f"{dates.shown_with_weekday(_day(at, zone))} {shown_time(at, zone)} {shown_zone(at, zone)}"


def _day(at: datetime | date, zone: tzinfo | None) -> date:
    if not isinstance(at, datetime):
        return at
    return (at.astimezone(zone) if zone else at).date()
