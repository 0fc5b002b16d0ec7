"""What a typed value is understood by: where in the record it is typed, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.timeline import Event, milestone
from pmreview.core.zones import zone_if_known

_WRITTEN_DOWN = timedelta(weeks=1)
"""How long after a meeting people write down what was said there, and mean the days that were meant."""


@dataclass(frozen=True)
class Around:
    """The zone, the day to count from, the instant to count from, and the clock.

    `now` is None for an incident that is over: nothing is typed into it as it happens.
    """

    zone: tzinfo
    today: date
    near: datetime | None = None
    now: datetime | None = None


def zone_of(record: Record) -> tzinfo:
    """The zone in which the record's times are shown and typed; UTC where the record names none that exists."""
    return zone_if_known(record.incident.timezone) or UTC


def around(record: Record, path: Path, now: datetime) -> Around:
    """What is typed at `path` is understood by, when the clock says `now`.

    Days count from the last meeting while what was said there is still written down, in the week after it; later from
    the clock. Times count from the event at `path`, or the one before it that has a time, else from the incident's
    start; those of a meeting from the clock.
    """
    here = zone_of(record)
    in_meeting = path[:1] == ("meetings",)
    held = [at for meeting in record.meetings if (at := meeting.held_at) and now - at < _WRITTEN_DOWN]
    at_event = path[1] if path[:1] == ("timeline",) and len(path) > 1 else None
    return Around(
        zone=here,
        today=(held[-1] if held else now).astimezone(here).date(),
        near=now if in_meeting else _near(record.timeline, at_event if isinstance(at_event, int) else None),
        now=now if in_meeting or not milestone(record.timeline, "resolved") else None,
    )


def _near(events: Sequence[Event], index: int | None) -> datetime | None:
    if index is not None:
        before = [event.at for event in events[: index + 1] if event.at]
        if before:
            return before[-1]
    start = milestone(events, "started")
    return start.at if start else min((event.at for event in events if event.at), default=None)
