"""The times and durations of an outline, in the record's zone, which the document names once."""

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, UTC, datetime, tzinfo

from pmreview.core.around import zone_of
from pmreview.core.durations import Duration, shown
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_date, shown_time
from pmreview.core.timeline import milestone
from pmreview.core.zones import zone_if_known


def day(record: Record, at: datetime) -> str:
    """A day."""
    return shown_date(at, _zone(record, at))


def time(record: Record, at: datetime) -> str:
    """A time of day."""
    return shown_time(at, _zone(record, at))


def moment(record: Record, at: datetime | None) -> str:
    """A day and a time; "" for none."""
    return f"{day(record, at)}, {time(record, at)}" if at else ""


def period(record: Record, start: datetime | None, end: datetime | None) -> str:
    """From when to when, a day that both share once; what is known of it where an end is missing."""
    if start is None or end is None:
        return moment(record, start) or (f"until {moment(record, end)}" if end else "")
    same = day(record, start) == day(record, end)
    return f"{moment(record, start)} to {time(record, end) if same else moment(record, end)}"


def lasted(record: Record, duration: Duration) -> str:
    """A duration with both its ends, where it has them."""
    start, end = (event.at if event else None for event in (duration.start, duration.end))
    if duration.length is None or start is None or end is None:
        return shown(duration)
    same = day(record, start) == day(record, end)
    ends = f"{time(record, start)} to {time(record, end)}" if same else period(record, start, end)
    return f"{shown(duration)} ({ends})"


def days(record: Record) -> str:
    """The day of the incident, or its first and last; "" when no time is known."""
    times = sorted(event.at for event in record.timeline if event.at)
    if not times:
        return ""
    started, resolved = milestone(record.timeline, "started"), milestone(record.timeline, "resolved")
    first = day(record, (started and started.at) or times[0])
    last = day(record, (resolved and resolved.at) or times[-1])
    return first if first == last else f"{first} to {last}"


def zone_named(record: Record) -> str:
    """The zone of all times, as the record calls it; "" where there is no time to show."""
    name = record.incident.timezone
    if not any(_times(record)):
        return ""
    return name if zone_if_known(name) else f"UTC, as {name or 'none'} is no time zone"


def known_zone(record: Record) -> str:
    """The zone that times are shown in, by its name."""
    name = record.incident.timezone
    return name if zone_if_known(name) else "UTC"


def _zone(record: Record, at: datetime) -> tzinfo:
    found = zone_of(record)
    if MINYEAR < at.year < MAXYEAR:
        return found
    try:
        at.astimezone(found)
    except OverflowError:  # a typing error such as the year 1: the time stays as it was written
        return at.tzinfo or UTC
    return found


def _times(record: Record) -> Iterator[datetime | None]:
    yield from (event.at for event in record.timeline)
    for affected in record.impact.affected:
        yield from (affected.began, affected.ended)
    for meeting in record.meetings:
        yield from (meeting.planned_at, meeting.held_at, meeting.ended_at)
