"""What happened when: events, the milestones among them, and the time between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from pmreview.core.once import once
from pmreview.core.value import Flag, Instant, Line, Names, Shape, Value

MILESTONES = ("started", "detected", "acknowledged", "mitigated", "resolved", "customers-told")
LAST_COUNTS = frozenset({"resolved"})
"""Milestones of which the last event counts; of any other it is the first."""
EVENT_KINDS = ("alert", "observation", "action", "decision", "communication", "change", "note")


class Event(Value):
    """A `[[timeline]]` entry. An event whose time nobody knows has no `at` and stands after the one before it."""

    at: Instant = Field(None, title="Time", description="When it happened.")
    approximate: Flag = Field(False, description="Whether the time is about right rather than exact.")
    milestones: Annotated[Names, Shape("words", MILESTONES)] = Field(
        (), description="The moments that durations are counted from."
    )
    kind: Annotated[Line, Shape("word", EVENT_KINDS)] = Field("", description="What sort of event it was.")
    who: Line = Field("", description="The role, person or system that did or saw it.")
    text: Line = Field("", description="What happened, in a sentence.")
    link: Line = Field("", description="A graph, a log, a message that shows it.")
    key: Flag = Field(False, title="Key event", description="Whether the room walks through it.")
    disputed: Line = Field("", description="Another account of it; the room need not settle which is right.")
    source: Line = Field("", description="Where the event was taken from.")


def in_order(events: Sequence[Event]) -> tuple[int, ...]:
    """The events' indexes by time, stable; an event without a time stays after the one that it stands after."""
    return times_in_order([event.at for event in events])


def times_in_order(times: Iterable[datetime | None]) -> tuple[int, ...]:
    """The indexes of `times` in order, stable; where there is no time, it stays after the one that it stands after."""
    keys: list[datetime] = []
    key = datetime.min.replace(tzinfo=UTC)
    for at in times:
        if at is not None:
            key = at
        keys.append(key)
    return tuple(sorted(range(len(keys)), key=keys.__getitem__))


def place_of_new(events: Sequence[Event], event: Event, after: int | None = None) -> int:
    """The index at which `event` is inserted: its place in time, or behind the event with the index `after`."""
    if event.at is None:
        return len(events) if after is None else after + 1
    timed = [(at, index) for index, one in enumerate(events) if (at := one.at) is not None]
    earlier = [(at, index) for at, index in timed if at <= event.at]
    if not earlier:
        return timed[0][1] if timed else len(events)
    place = max(earlier)[1] + 1
    while place < len(events) and events[place].at is None:
        place += 1
    return place


def moments(events: Iterable[Event]) -> dict[str, Event]:
    """The event that counts for each milestone: the first in time that has it, of `resolved` the last."""
    timed = sorted((event for event in events if event.milestones and event.at), key=instant)
    found: dict[str, Event] = {}
    for event in timed:
        for name in event.milestones:
            if name in LAST_COUNTS or name not in found:
                found[name] = event
    return found


def milestone(events: Iterable[Event], name: str) -> Event | None:
    """The event that counts for the milestone `name`; None without."""
    return moments(events).get(name)


def instant(event: Event) -> datetime:
    """When a timed `event` happened."""
    assert event.at is not None
    return event.at


@dataclass(frozen=True)
class Silence:
    """A stretch without an entry, between the events with the indexes `after` and `before`."""

    after: int
    before: int
    length: timedelta


@once
def silences(events: tuple[Event, ...]) -> tuple[Silence, ...]:
    """The (at most three) longest stretches that ask a question, in order of time.

    A stretch counts if it is longer than ten minutes and than three times the median, and lies between the start and
    the mitigation (or the resolution) of the incident.
    """
    timed = [(index, at) for index in in_order(events) if (at := events[index].at)]
    lengths = [two - one for (_, one), (_, two) in pairwise(timed)]
    if not lengths:
        return ()
    marks = moments(events)
    start, end = marks.get("started"), marks.get("mitigated") or marks.get("resolved")
    from statistics import median  # slow to load, and asked for after the first paint

    least = max(timedelta(minutes=10), 3 * timedelta(seconds=median(length.total_seconds() for length in lengths)))
    asking = [
        Silence(after, before, length)
        for ((after, one), (before, two)), length in zip(pairwise(timed), lengths, strict=True)
        if length > least and (start is None or instant(start) <= one) and (end is None or two <= instant(end))
    ]
    longest = sorted(asking, key=lambda gap: gap.length, reverse=True)[:3]
    return tuple(sorted(longest, key=asking.index))
