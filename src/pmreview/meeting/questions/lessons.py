"""What to ask so that the room takes something along: what to keep, what to improve, where it was lucky."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from pmreview.core.durations import RECORDED, duration, shown
from pmreview.core.record import Record
from pmreview.meeting.questions.question import Question

_LISTS = {
    "went_well": "What went well that we want to keep?",
    "to_improve": "What made it harder than it has to be?",
    "got_lucky": "Where were we lucky?",
}
_LONG = timedelta(minutes=5)
_OWN = (
    *_LISTS.values(),
    "What surprised you about our own system?",
    "Which tool, page or person did you look for in vain?",
    "How did we keep each other informed, and where did that break?",
    "What did we do by hand that a machine does better?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """The lists that are empty, and a detection that took long."""
    for key, text in _LISTS.items():
        if not getattr(record, key):
            yield Question(text, (key,))
    unseen = duration(record, "time_to_detect")
    if unseen.state == RECORDED and unseen.length and unseen.length >= _LONG:
        text = f"What would show it to us in half the time? It was there for {shown(unseen)} before anybody noticed."
        yield Question(text, ("to_improve",))
    yield from map(Question, _OWN)
