"""What the facilitator is told to ask, for tests to read."""

from datetime import UTC, datetime

from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.meeting.questions import questions

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


def asked(record: Record, stage: str) -> list[str]:
    """What the record itself makes the facilitator ask on `stage`, in order: the questions that point somewhere."""
    return [question.text for question in questions(record, stage, now=NOW) if question.place]


def places(record: Record, stage: str) -> dict[str, Path]:
    """Where each of them points."""
    return {question.text: question.place for question in questions(record, stage, now=NOW) if question.place}
