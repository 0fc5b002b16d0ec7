"""The questions to ask next: on each stage first what the record itself asks, then the stage's own.

A stage's questions are a file, `questions(record, now)` in it, and a line in `_STAGES`.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from pmreview.core.record import Record
from pmreview.meeting.questions import actions, close, impact, lessons, opening, root_cause, summary, timeline
from pmreview.meeting.questions.question import Question

__all__ = ["Question", "questions"]

_STAGES: dict[str, Callable[[Record, datetime], Iterator[Question]]] = {
    "opening": opening.questions,
    "summary": summary.questions,
    "timeline": timeline.questions,
    "root-cause": root_cause.questions,
    "impact": impact.questions,
    "lessons": lessons.questions,
    "actions": actions.questions,
    "close": close.questions,
}


def questions(record: Record, stage: str, *, now: datetime) -> tuple[Question, ...]:
    """What to ask on `stage`, an id of `core.stages`, in the order to ask it in; no text comes twice."""
    found: dict[str, Question] = {}
    for question in _STAGES[stage](record, now):
        found.setdefault(question.text, question)
    return tuple(found.values())
