"""What to ask while the room gathers: roles, old work, and what everybody brings."""

from collections.abc import Iterator
from datetime import datetime

from pmreview.core.around import zone_of
from pmreview.core.dates import shown
from pmreview.core.live_actions import open_actions
from pmreview.core.record import Record
from pmreview.meeting.naming import action_named
from pmreview.meeting.questions.question import Question

_OWN = (
    "What would make this meeting worth your time?",
    "Where was each of us when it began?",
    "Which moment of it do you still think about?",
    "What do you know about it that is not in the record yet?",
    "Which actions of earlier reviews are still open, and what stands in their way?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """Roles that nobody has, and actions of an earlier sitting whose day is over."""
    yield from _roles(record)
    today = now.astimezone(zone_of(record)).date()
    for index, action in open_actions(record):
        if action.due and action.due < today:
            text = f"What became of {action_named(action)}, which was due on {shown(action.due)}?"
            yield Question(text, ("actions", index, "status"))
    yield from map(Question, _OWN)


def _roles(record: Record) -> Iterator[Question]:
    if not record.meetings:
        yield Question("Which of us leads the meeting, and which of us writes?", ("meetings",))
        return
    last = len(record.meetings) - 1
    if not record.meetings[last].facilitator.strip():
        yield Question("Which of us leads the meeting?", ("meetings", last, "facilitator"))
    if not record.meetings[last].scribe.strip():
        yield Question("Which of us writes?", ("meetings", last, "scribe"))
