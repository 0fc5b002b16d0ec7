"""What the clock leaves in the record: when the meeting was held, on which stage it stands, what each stage took."""

from datetime import datetime

from pmreview.core.meeting import Meeting
from pmreview.core.record import Record
from pmreview.meeting.clock import Clock


def unfinished(record: Record) -> Meeting | None:
    """The last meeting, if it began and did not end: another machine, or a later hour, can go on with it."""
    last = record.meetings[-1] if record.meetings else None
    return last if last and last.held_at and not last.ended_at else None


def kept(record: Record, clock: Clock, now: datetime) -> Record:
    """`record` with what `clock` says at `now` in its sitting. A meeting makes a draft a record in review."""
    if clock.began is None:
        return record
    index = _place(record, clock.began)
    meetings = record.meetings if index < len(record.meetings) else (*record.meetings, Meeting())
    sitting = meetings[index].but(
        held_at=clock.began, ended_at=clock.ended, stage=clock.stage, minutes=clock.minutes(now)
    )
    status = "in-review" if record.incident.status == "draft" else record.incident.status
    return record.but(
        meetings=(*meetings[:index], sitting, *meetings[index + 1 :]), incident=record.incident.but(status=status)
    )


def _place(record: Record, began: datetime) -> int:
    """The index of the meeting that began then, else of one that was planned, else of a new one."""
    for index, meeting in enumerate(record.meetings):
        if meeting.held_at == began:
            return index
    planned = [index for index, meeting in enumerate(record.meetings) if not meeting.held_at]
    return planned[0] if planned else len(record.meetings)
