"""What to ask about the course of events: silences, moments that are missing, accounts that differ."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import islice

from pmreview.core.around import zone_of
from pmreview.core.record import Record
from pmreview.core.timeline import Event, instant, milestone, silences
from pmreview.meeting.naming import day_and_time, event_named, time_of_day
from pmreview.meeting.questions.question import Question

_MOST = 3
"""Of one kind, so that an import of a hundred events without a time does not ask a hundred questions."""

_MISSING = {
    "detected": "When did we first notice it, and what showed it?",
    "acknowledged": "When did somebody begin to look into it?",
    "mitigated": "When did it stop hurting anybody?",
    "resolved": "When was it over, and what told us so?",
}
_OWN = (
    "What was the very first sign, and where did it show?",
    "What did you expect to see at that moment, and what did you see?",
    "What were you trying to do just then?",
    "Which information was at hand, and which had to be looked for?",
    "What took longer than you thought it would?",
    "How did the next person come to know of it?",
    "What was different in the hours before?",
    "What else was tried that is not written down?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """Silences, missing milestones, events without a time, key decisions, disputed accounts."""
    events, zone = record.timeline, zone_of(record)
    if events:
        yield from _silences(events, zone)
        if record.incident.kind != "near-miss":
            yield from _milestones(events, zone)
        for asked in (_untimed, _decisions, _disputed):
            yield from islice(asked(events, zone), _MOST)
    else:
        yield Question("What happened first, and when?", ("timeline",))
    yield from map(Question, _OWN)


def _silences(events: tuple[Event, ...], zone: tzinfo) -> Iterator[Question]:
    for silence in silences(events):
        start, end = (instant(events[index]) for index in (silence.after, silence.before))
        if silence.length < timedelta(days=1):
            said = f"between {time_of_day(start, zone)} and {time_of_day(end, zone)}"
        else:
            said = f"from {day_and_time(start, zone)} to {day_and_time(end, zone)}"
        yield Question(f"Nothing is recorded {said}. What happened?", ("timeline", silence.after))


def _milestones(events: Sequence[Event], zone: tzinfo) -> Iterator[Question]:
    # One that an event without a time carries is not missing: it is asked for its time.
    marked = {mark for event in events for mark in event.milestones}
    if "started" not in marked:
        noticed = milestone(events, "detected")
        sign = f"it was noticed at {time_of_day(instant(noticed), zone)}" if noticed else "anybody noticed"
        yield Question(f"When did it start, before {sign}?", ("timeline",))
    for name, text in _MISSING.items():
        if name not in marked:
            yield Question(text, ("timeline",))


def _untimed(events: Sequence[Event], zone: tzinfo) -> Iterator[Question]:
    for index, event in enumerate(events):
        if event.at is None and event.text.strip():
            yield Question(f"When did this happen: {event_named(event, zone)}?", ("timeline", index, "at"))


def _decisions(events: Sequence[Event], zone: tzinfo) -> Iterator[Question]:
    for index, event in enumerate(events):
        if event.key and event.kind == "decision":
            yield Question(f"What was known that led to {event_named(event, zone)}?", ("timeline", index))


def _disputed(events: Sequence[Event], zone: tzinfo) -> Iterator[Question]:
    for index, event in enumerate(events):
        if event.disputed.strip():
            text = f"Where do the accounts of {event_named(event, zone)} differ, and what did each side see?"
            yield Question(text, ("timeline", index, "disputed"))
