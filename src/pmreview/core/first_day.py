"""The day of an incident: what lists show, and what its file is named after."""

from datetime import date

from pmreview.core.around import zone_of
from pmreview.core.record import Record
from pmreview.core.timeline import milestone


def day_of(record: Record) -> date | None:
    """The day on which it began, as far as that is known: else of its earliest event, else of its first meeting."""
    start = milestone(record.timeline, "started")
    times = [start.at] if start else [event.at for event in record.timeline]
    first = min((at for at in times if at), default=None)
    if first is None:
        met = (meeting.held_at or meeting.planned_at for meeting in record.meetings)
        first = min((at for at in met if at), default=None)
    try:
        return first.astimezone(zone_of(record)).date() if first else None
    except OverflowError:  # at the very ends of the calendar
        return first.date() if first else None
