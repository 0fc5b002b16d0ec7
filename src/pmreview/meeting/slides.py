"""A section as a page for the room: one item after the other, each with what is needed to follow it and no more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from itertools import pairwise

from pmreview.core.around import zone_of
from pmreview.core.days import shown_day
from pmreview.core.durations import duration, shown, spoken
from pmreview.core.fields import in_words
from pmreview.core.live_actions import live_actions
from pmreview.core.outline.impact import counted
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_time
from pmreview.core.text import reflowed
from pmreview.core.timeline import Event, in_order, instant
from pmreview.core.tree import grow, walk


@dataclass(frozen=True)
class Slide:
    """One item: `large` is what the room reads, `small` says what it is, `below` what belongs to it.

    `place` is where it stands in the record, so that it can be corrected; () for what is computed.
    """

    place: Path
    small: str
    large: str
    below: tuple[str, ...] = ()


def slides(record: Record, stage: str) -> tuple[Slide, ...]:
    """The items of a stage's section in the order in which the room walks through them."""
    return tuple(slide for slide in _STAGES[stage](record) if slide.large)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _opening(record: Record) -> Iterator[Slide]:
    if not record.meetings:
        return
    index, meeting = len(record.meetings) - 1, record.meetings[-1]
    yield Slide(("meetings", index, "facilitator"), "Facilitator", meeting.facilitator)
    yield Slide(("meetings", index, "scribe"), "Scribe", meeting.scribe)
    yield Slide(("meetings", index, "attendees"), "In the room", ", ".join(meeting.attendees))


def _summary(record: Record) -> Iterator[Slide]:
    incident = record.incident
    length = duration(record, "time_to_resolve")
    facts = (
        _joined(in_words(incident.severity), ", ".join(incident.components)),
        _joined(shown(length) if length.length else "", incident.trigger),
    )
    yield Slide(("incident", "summary"), incident.title, reflowed(incident.summary) or incident.title, facts)


def _timeline(record: Record) -> Iterator[Slide]:
    order = in_order(record.timeline)
    walked = [index for index in order if record.timeline[index].key] or list(order)
    zone = zone_of(record)
    for before, index in pairwise([None, *walked]):
        assert index is not None
        between = order.index(index) - (order.index(before) + 1 if before is not None else 0)
        yield _event(record, index, before, between, zone)


def _event(record: Record, index: int, before: int | None, between: int, zone: tzinfo) -> Slide:
    event = record.timeline[index]
    return Slide(
        ("timeline", index),
        _joined(_when(event, zone), event.who, *(in_words(mark).upper() for mark in event.milestones)),
        event.text,
        (
            f"but: {event.disputed}" if event.disputed else "",
            _since(record.timeline[before], event) if before is not None else "",
            f"{between} more {'entry' if between == 1 else 'entries'} before it" if between else "",
        ),
    )


def _when(event: Event, zone: tzinfo) -> str:
    return "about " * event.approximate + shown_time(event.at, zone) if event.at else "no time known"


def _since(before: Event, event: Event) -> str:
    return f"{spoken(instant(event) - instant(before))} later" if before.at and event.at else ""


def _root_cause(record: Record) -> Iterator[Slide]:
    for branch in walk(grow(record.whys)):
        why = branch.why
        mark = f"root cause · {in_words(why.category)}" if why.root_cause else in_words(why.category)
        nothing = f"no action: {why.no_action_because}" if why.no_action_because else ""
        yield Slide(
            ("whys", branch.index),
            why.question,
            why.answer or "Nobody has answered this yet.",
            (mark.removesuffix(" · "), why.evidence, nothing),
        )
    yield Slide(("root_cause", "explanation"), "In words", reflowed(record.root_cause.explanation))


def _impact(record: Record) -> Iterator[Slide]:
    impact, felt, told = record.impact, duration(record, "customer_duration"), duration(record, "time_to_tell")
    number = counted(impact)
    count = f"{'about ' * impact.estimated}{number} customer{'s' * (number != '1')}" if number else ""
    share = f"{impact.share_percent:g} % of all" if impact.share_percent is not None else ""
    yield Slide(("impact", "what_customers_saw"), "What customers saw", reflowed(impact.what_customers_saw))
    yield Slide(("impact", "customers_affected"), "How many", _joined(count, share), (impact.measure,))
    yield Slide((), "How long", shown(felt) if felt.length else "")
    yield Slide((), "Customers were told", f"{shown(told)} after the start" if told.length else "", impact.told_via)
    yield Slide(("impact", "business_impact"), "What it cost", reflowed(impact.business_impact))
    yield Slide(("impact", "data_loss"), "Data", reflowed(impact.data_loss))


def _lessons(record: Record) -> Iterator[Slide]:
    for key, title in (("went_well", "Went well"), ("to_improve", "To improve"), ("got_lucky", "Got lucky")):
        for index, lesson in enumerate(getattr(record, key)):
            votes = f"{lesson.votes} vote{'s' * (lesson.votes != 1)}" if lesson.votes else ""
            yield Slide((key, index), _joined(title, in_words(lesson.area)), lesson.text, (votes,))


def _actions(record: Record) -> Iterator[Slide]:
    for index, action in live_actions(record):
        due = f"due {shown_day(action.due)}" if action.due else "no date yet"
        priority = f"{action.priority} priority" if action.priority else "no priority yet"
        yield Slide(
            ("actions", index),
            _joined(action.id, action.owner or "no owner yet", due, priority),
            action.title,
            (f"Done when: {action.done_when}" if action.done_when else "",),
        )


def _close(record: Record) -> Iterator[Slide]:
    for index, topic in enumerate(record.parking_lot):
        yield Slide(
            ("parking_lot", index), "Parked", topic.text, (in_words(topic.outcome) or "no outcome yet", topic.who)
        )
    for index, question in enumerate(record.open_questions):
        yield Slide(("open_questions", index), "Still open", question.text, (question.who or "nobody yet",))


_STAGES: dict[str, Callable[[Record], Iterator[Slide]]] = {
    "opening": _opening,
    "summary": _summary,
    "timeline": _timeline,
    "root-cause": _root_cause,
    "impact": _impact,
    "lessons": _lessons,
    "actions": _actions,
    "close": _close,
}
