"""The picture of an incident at a width in pixels: where its bars, dots and labels stand, so that no two labels touch.

`templates/drawing.svg.j2` draws it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pmreview.core.durations import spoken
from pmreview.core.labels import laid
from pmreview.core.outline.text import word
from pmreview.core.outline.times import day, moment, time
from pmreview.core.picture import Gap, Mark, Phase, Picture, Stop, picture
from pmreview.core.record import Record
from pmreview.core.timeline import MILESTONES, Event

_LETTER = 7.4  # pixels: a bold letter at 12 pixels in a wide sans serif
_LINE = 15
_ROW = 2 * _LINE + 6
_BAR = 30
_SHORTEST = 84  # pixels that a phase gets at the least, so that `~10 h 20 min` fits
_TOLD = 4  # events that one dot tells of


@dataclass(frozen=True)
class Label:
    """Lines of text with their middle at `x`, the first at `y`. They belong to what is at `foot` on the line."""

    x: float
    y: float
    lines: tuple[str, ...]
    foot: float


@dataclass(frozen=True)
class Bar:
    """A phase or a gap."""

    x: float
    width: float
    words: str
    kind: str = "gap"

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True)
class Dot:
    """The events that fall on the same pixel, and what they say."""

    x: int
    told: str
    key: bool


@dataclass(frozen=True)
class Drawing:
    """All that is drawn, and in words. `events` is the line of the dots, `top` and `bottom` are those of the phases."""

    width: int
    height: float
    events: float
    top: float
    bottom: float
    phases: tuple[Bar, ...]
    gaps: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]
    caption: str
    told: str


def drawing(record: Record, width: int, *, pointed_at: bool = True) -> Drawing | None:
    """The picture of `record`, `width` pixels wide; None where there is none.

    Where nothing can be pointed at, as on a phone, the dots say nothing.
    """
    seen = picture(record, _SHORTEST / width)
    if seen is None:
        return None
    gaps = tuple(Bar(*_span(each, width), f"{spoken(each.length)} without an entry") for each in seen.gaps)
    above = _laid([(gap.middle, (gap.words,)) for gap in gaps], width)
    events = _LINE * (1.5 + _rows(above))
    top = events + 14
    names = list(_named(record, seen.stops))
    below = _laid([(stop.place * width, name) for stop, name in zip(seen.stops, names, strict=True)], width)
    return Drawing(
        width,
        height=top + _BAR + 8 + _ROW * _rows(below),
        events=events,
        top=top,
        bottom=top + _BAR,
        phases=tuple(Bar(*_span(each, width), _length(each), each.ends) for each in seen.phases),
        gaps=gaps,
        dots=tuple(_dots(record, seen.marks, width, pointed_at)),
        labels=(
            *(Label(x, _LINE * (row + 0.8), lines, foot) for x, row, lines, foot in above),
            *(Label(x, top + _BAR + 20 + _ROW * row, lines, foot) for x, row, lines, foot in below),
        ),
        caption=_caption(seen),
        told=_told(seen, names),
    )


Placed = list[tuple[float, int, tuple[str, ...], float]]
"""Middle, row, lines and foot of each label."""


def _laid(labels: Sequence[tuple[float, tuple[str, ...]]], width: int) -> Placed:
    lengths = [max(map(len, lines)) * _LETTER for _, lines in labels]
    places = laid(zip([foot for foot, _ in labels], lengths, strict=True), width, _LETTER)
    return [
        (place.left + length / 2, place.row, lines, foot)
        for place, length, (foot, lines) in zip(places, lengths, labels, strict=True)
    ]


def _rows(placed: Placed) -> int:
    return max((row + 1 for _, row, _, _ in placed), default=0)


def _span(part: Phase | Gap, width: int) -> tuple[float, float]:
    return part.left * width, (part.right - part.left) * width


def _length(part: Phase) -> str:
    return f"{'~' * part.approximate}{spoken(part.length)}"


def _named(record: Record, stops: Sequence[Stop]) -> Iterator[tuple[str, str]]:
    """The names of each stop, and its time, with the day unless it is that of the first."""
    days = [day(record, stop.at) for stop in stops]
    one_day = days[-1] == days[0]
    for place, stop in enumerate(stops):
        names = ", ".join(word(name, MILESTONES) for name in stop.milestones)
        same = place > 0 and days[place] == days[0]
        yield names, time(record, stop.at) if same or one_day else moment(record, stop.at)


def _dots(record: Record, marks: Sequence[Mark], width: int, pointed_at: bool) -> Iterator[Dot]:
    at = {mark.index: round(mark.place * width) for mark in marks}
    for x, indexes in groupby(sorted(at, key=lambda index: at[index]), key=lambda index: at[index]):
        events = [record.timeline[index] for index in indexes]
        yield Dot(x, _events_told(record, events) if pointed_at else "", any(event.key for event in events))


def _events_told(record: Record, events: Sequence[Event]) -> str:
    told = [f"{time(record, event.at)} {event.text}" for event in events[:_TOLD] if event.at]
    return "\n".join([*told, *([f"and {len(events) - _TOLD} more"] if len(events) > _TOLD else [])])


def _caption(seen: Picture) -> str:
    """How to read it, and what is not in it."""
    parts = [
        "Each dot is an event, and a large one a key event.",
        "Hatched stretches have no entry." if seen.gaps else "",
        "" if seen.to_scale else "Short phases are drawn wider than they were.",
        f"{_events(seen.earlier)} came before." if seen.earlier else "",
        f"{_events(seen.later)} came after." if seen.later else "",
    ]
    return " ".join(filter(None, parts))


def _events(count: int) -> str:
    return f"{count} event" if count == 1 else f"{count} events"


def _told(seen: Picture, names: Sequence[tuple[str, str]]) -> str:
    """The picture in words, for those who do not see it."""
    stops = map(" at ".join, names)
    phases = [f"{_length(phase)} until {word(phase.ends, MILESTONES)}" for phase in seen.phases]
    gaps = [f"{spoken(gap.length)} without an entry" for gap in seen.gaps]
    parts = (", ".join(stops), ", ".join(phases), _events(len(seen.marks)), ", ".join(gaps))
    return "; ".join(filter(None, parts)) + "."
