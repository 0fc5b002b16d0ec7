"""The picture of an incident: its phases, its events and its silences on one line, as places from 0 to 1.

A terminal multiplies the places by its columns, a page by its width, so both draw the same picture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from pmreview.core.record import Record
from pmreview.core.timeline import MILESTONES, Event, instant, moments, silences

_BOUNDS = tuple(name for name in MILESTONES if name != "customers-told")
"""The milestones at which one phase ends and the next begins."""


@dataclass(frozen=True)
class Stop:
    """A moment that has a name: the milestones that were reached at it."""

    place: float
    at: datetime
    milestones: tuple[str, ...]
    approximate: bool


@dataclass(frozen=True)
class Phase:
    """From one milestone to the next. `ends` names what ends it."""

    left: float
    right: float
    length: timedelta
    ends: str
    approximate: bool


@dataclass(frozen=True)
class Mark:
    """An event in its place; `index` is its place in `record.timeline`."""

    place: float
    index: int


@dataclass(frozen=True)
class Gap:
    """A stretch in which nothing is recorded."""

    left: float
    right: float
    length: timedelta


@dataclass(frozen=True)
class Picture:
    """All of it. `earlier` and `later` count the events that lie outside; unless `to_scale`, a phase is drawn wider."""

    stops: tuple[Stop, ...]
    phases: tuple[Phase, ...]
    marks: tuple[Mark, ...]
    gaps: tuple[Gap, ...]
    earlier: int
    later: int
    to_scale: bool


def picture(record: Record, least: float = 0.0) -> Picture | None:
    """The picture from the first milestone to the last; None unless there is time between two of them.

    No phase is narrower than `least` of the whole (or than its fair share, if there are too many for that), so that
    there is room for its words.
    """
    marks = {name: event for name, event in moments(record.timeline).items() if name in MILESTONES}
    times = sorted({instant(event) for event in marks.values()})
    bounds = sorted({instant(marks[name]) for name in _BOUNDS if name in marks})
    knots = sorted({*bounds, *times[:1], *times[-1:]})
    if len(knots) < 2:
        return None
    scale, to_scale = _scale(knots, least)
    timed = [(index, event.at) for index, event in enumerate(record.timeline) if event.at]
    return Picture(
        tuple(_stop(scale, at, marks) for at in times),
        tuple(_phase(scale, one, two, marks) for one, two in pairwise(bounds)),
        tuple(Mark(scale(at), index) for index, at in timed if knots[0] <= at <= knots[-1]),
        tuple(_gaps(scale, record.timeline)),
        earlier=sum(at < knots[0] for _, at in timed),
        later=sum(at > knots[-1] for _, at in timed),
        to_scale=to_scale,
    )


class _Scale:
    """Where an instant lies, between the places of the knots around it; what lies outside is at the end."""

    def __init__(self, knots: Sequence[datetime], widths: Iterable[float]) -> None:
        self.knots = knots
        self.places = [0.0]
        for width in widths:
            self.places.append(self.places[-1] + width)

    def __call__(self, at: datetime) -> float:
        for (one, two), (left, right) in zip(pairwise(self.knots), pairwise(self.places), strict=True):
            if at <= two:
                return left + max(0.0, (at - one) / (two - one)) * (right - left)
        return self.places[-1]


def _scale(knots: Sequence[datetime], least: float) -> tuple[_Scale, bool]:
    lengths = [(two - one).total_seconds() for one, two in pairwise(knots)]
    least = min(least, 1 / len(lengths))
    fair = [length / sum(lengths) for length in lengths]
    widened = {place for place, share in enumerate(fair) if share < least}
    while True:
        rest = sum(share for place, share in enumerate(fair) if place not in widened)
        left = 1 - least * len(widened)
        widths = [least if place in widened else share * left / rest for place, share in enumerate(fair)]
        more = {place for place, width in enumerate(widths) if width < least and place not in widened}
        if not more:
            return _Scale(knots, widths), not widened
        widened |= more


def _stop(scale: _Scale, at: datetime, marks: dict[str, Event]) -> Stop:
    here = [name for name in MILESTONES if name in marks and instant(marks[name]) == at]
    return Stop(scale(at), at, tuple(here), any(marks[name].approximate for name in here))


def _phase(scale: _Scale, one: datetime, two: datetime, marks: dict[str, Event]) -> Phase:
    ends = [name for name in _BOUNDS if name in marks and instant(marks[name]) == two]
    approximate = any(event.approximate for event in marks.values() if instant(event) in (one, two))
    return Phase(scale(one), scale(two), two - one, ends[0], approximate)


def _gaps(scale: _Scale, events: tuple[Event, ...]) -> Iterable[Gap]:
    for silence in silences(events):
        left, right = scale(instant(events[silence.after])), scale(instant(events[silence.before]))
        if left < right:
            yield Gap(left, right, silence.length)
