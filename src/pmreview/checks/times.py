"""Times: milestones in their order, events near their incident, silences that ask a question, a review in time."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from statistics import median

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example, on_the_day
from pmreview.core.around import zone_of
from pmreview.core.durations import spoken
from pmreview.core.finding import ERROR, HINT
from pmreview.core.policy import Policy
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_moment
from pmreview.core.timeline import Event, instant, moments, silences

_IN_ORDER = (
    ("started", "detected"),
    ("detected", "acknowledged"),
    ("started", "customers-told"),
    ("started", "mitigated"),
    ("started", "resolved"),
    ("detected", "resolved"),
    ("mitigated", "resolved"),
)
_SAID = {"customers-told": "the incident was told to customers"}
_FAR = timedelta(days=30)
_YEAR = timedelta(days=365.2425)


@check(
    ERROR,
    about="A duration that ends before it starts is wrong, and so is every average with it.",
    advice="Correct the time, or move the milestone to the event that it belongs to.",
    bad=Example({"timeline": [{}, {}, {}, {}, {"at": on_the_day("10:25")}]}, ("timeline", 4, "at")),
    good=Example({"timeline": [{}, {"at": on_the_day("10:10")}, {}, {}, {}]}),
)
def times_out_of_order(record: Record, policy: Policy) -> Iterable[Spot]:
    marks = moments(record.timeline)
    told = set()
    for first, last in _IN_ORDER:
        if first not in marks or last not in marks or last in told:
            continue
        if instant(marks[last]) < instant(marks[first]):
            told.add(last)
            about = marks[first].approximate or marks[last].approximate
            message = f"By its time {_SAID.get(last, f'the incident was {last}')} before it was {first}."
            yield Spot(_place(record, marks[last], "at"), message, severity=HINT if about else "")


def _place(record: Record, event: Event, key: str) -> tuple[str | int, ...]:
    return ("timeline", next(index for index, each in enumerate(record.timeline) if each is event), key)


@check(
    HINT,
    about="A milestone that stands on two events leaves open from which one durations are counted.",
    advice="Keep it on one event; until then the first counts, and of resolved the last.",
    bad=Example(
        {"timeline": [{}, {}, {"milestones": ["customers-told", "detected"]}, {}, {}]}, ("timeline", 2, "milestones")
    ),
    good=Example({"timeline": [{}, {"milestones": ["detected", "acknowledged"]}, {}, {}, {}]}),
)
def milestone_twice(record: Record, policy: Policy) -> Iterable[Spot]:
    seen: set[str] = set()
    for index, event in enumerate(record.timeline):
        for name in event.milestones:
            if name in seen:
                yield Spot(("timeline", index, "milestones"), f"Another event has the milestone {name} as well.")
        seen.update(event.milestones)


@check(
    HINT,
    about="A mistyped date puts an event where nobody looks for it, and stretches every picture.",
    advice="Correct the date, or mark the event as a change if it led to the incident.",
    bad=Example(
        {"timeline": [*({},) * 5, {"at": datetime(2025, 3, 10, 10, 20, tzinfo=UTC), "text": "A second alert"}]},
        ("timeline", 5, "at"),
    ),
    good=Example(
        {
            "timeline": [
                *({}, {}, {}, {}, {}),
                {"at": datetime(2026, 1, 7, 9, 0, tzinfo=UTC), "kind": "change", "text": "The new query is merged"},
            ]
        }
    ),
)
def event_outside_incident(record: Record, policy: Policy) -> Iterable[Spot]:
    anchor = _anchor(record)
    for index, event in enumerate(record.timeline):
        if event.at is None or anchor is None:
            continue
        away = abs(event.at - anchor)
        path = ("timeline", index, "at")
        years = round(away / _YEAR)
        if years and abs(away - years * _YEAR) < timedelta(days=8):
            yield Spot(path, f"The year {event.at.year} looks mistyped: the incident was in {anchor.year}.")
        elif away > _FAR and event.kind != "change":
            yield Spot(path, f"This event is {away.days} days away from the incident.")


def _anchor(record: Record) -> datetime | None:
    """When the incident was: its start, else the middle of its events."""
    start = moments(record.timeline).get("started")
    times = [event.at.timestamp() for event in record.timeline if event.at]
    if start is not None or not times:
        return start.at if start else None
    return datetime.fromtimestamp(median(times), UTC)


@check(
    HINT,
    about="A long silence in a busy timeline hides what people saw, tried or waited for.",
    advice="Ask what happened then, and add it.",
    source="the same rule asks the question on the timeline's screen",
    bad=Example({"timeline": [{}, {}, {}, {"at": on_the_day("11:30")}, {"at": on_the_day("11:35")}]}, ("timeline", 3)),
    good=Example({"timeline": [{}, {}, {}, {"at": on_the_day("10:35")}, {}]}),
)
def timeline_gap(record: Record, policy: Policy) -> Iterable[Spot]:
    zone = zone_of(record)
    for gap in silences(record.timeline):
        first, last = (shown_moment(instant(record.timeline[at]), zone) for at in (gap.after, gap.before))
        yield Spot(
            ("timeline", gap.before), f"Nothing is recorded for {spoken(gap.length)}, between {first} and {last}."
        )


@check(
    HINT,
    about="People remember what they saw for days, not for weeks.",
    advice="Hold the next review within two days of the incident.",
    source="CheckStatus; PagerDuty asks for three to five days",
    bad=Example(
        {"meetings": [{"held_at": datetime(2026, 3, 16, 9, 0, tzinfo=UTC)}], "actions": [{}, {}, {}]},
        ("meetings", 0, "held_at"),
    ),
    good=Example({"meetings": [{"held_at": datetime(2026, 3, 12, 10, 0, tzinfo=UTC)}]}),
)
def review_late(record: Record, policy: Policy) -> Iterable[Spot]:
    end = moments(record.timeline).get("resolved")
    held = next(((index, each.held_at) for index, each in enumerate(record.meetings) if each.held_at), None)
    if end is None or held is None:
        return
    index, began = held
    after = began - instant(end)
    if after > policy.time_to_review(record.incident.severity):
        yield Spot(
            ("meetings", index, "held_at"), f"The review was held {spoken(after)} after the incident was resolved."
        )


CHECKS = (times_out_of_order, milestone_twice, event_outside_incident, timeline_gap, review_late)
