"""What to ask so that everybody speaks of the same incident."""

from collections.abc import Iterator
from datetime import datetime

from pmreview.core.record import Record
from pmreview.meeting.questions.question import Question

_MISSING = {
    "summary": "What happened, in two sentences for somebody who was on holiday?",
    "severity": "How bad was it: critical, major or minor?",
    "components": "Which parts of the product were affected?",
    "trigger": "What set it off?",
    "owner": "Which one person sees this record through?",
}
_OWN = (
    "What would surprise somebody who was there about this summary?",
    "Which parts of the product stayed well, though one might think otherwise?",
    "How bad was it beside the last ones that we had?",
    "What is still going on, or not yet put right?",
    "Which words in it would a newcomer not understand?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """The fields that nobody has filled in."""
    for key, text in _MISSING.items():
        if not getattr(record.incident, key):
            yield Question(text, ("incident", key))
    yield from map(Question, _OWN)
