"""What to ask before everybody leaves: who takes along what is open, and what was agreed."""

from collections.abc import Iterator
from datetime import datetime

from pmreview.core.record import Record
from pmreview.meeting.naming import quoted
from pmreview.meeting.questions.question import Question

_OWN = (
    "What have we agreed, in your own words?",
    "What did we leave out that still matters to you?",
    "Which other team can use what we found today?",
    "When do we look at these actions again?",
    "What do we want to do differently in the next review?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """Topics that are still parked, and open questions that nobody takes along."""
    for index, topic in enumerate(record.parking_lot):
        if topic.text.strip() and not topic.outcome:
            text = f"What becomes of {quoted(topic.text)}: an action, a follow-up, or nothing?"
            yield Question(text, ("parking_lot", index, "outcome"))
    for index, question in enumerate(record.open_questions):
        if question.text.strip() and not question.who.strip():
            yield Question(f"Which of us finds out: {quoted(question.text)}?", ("open_questions", index, "who"))
    yield from map(Question, _OWN)
