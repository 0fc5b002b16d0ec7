"""The picture of an incident in a terminal: its events on a line, its phases as a bar, its milestones below.

Colour is never alone: each phase says how long it was, and the milestones at its ends say which it is.
"""

from collections.abc import Iterator
from datetime import tzinfo

from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.widgets.row import Row
from pmreview.core.around import zone_of
from pmreview.core.durations import spoken
from pmreview.core.fields import in_words
from pmreview.core.labels import laid
from pmreview.core.picture import Picture, Stop, picture
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_time

WIDEST = 120
SHORTEST = 11
"""Cells that a phase has at the least, so that `~10 h 20 min` is cut but `2 h 20 min` is not."""

_MARGIN = 8
"""Cells beside the picture: the cursor's, and the scroll bar's."""

_PHASES = {
    "detected": "$foreground on $error 35%",
    "acknowledged": "$foreground on $warning 35%",
    "mitigated": "$foreground on $primary 35%",
    "resolved": "$foreground on $success 35%",
}
"""The colours of a phase, by the milestone that ends it."""


def rows(record: Record, room: int) -> Iterator[Row]:
    """The picture of `record`; nothing where there is no time between two milestones."""
    width = min(WIDEST, room - _MARGIN)
    seen = picture(record, SHORTEST / width)
    if seen is None:
        return
    lines = [_events(record, seen, width), _phases(seen, width), *_stops(record, seen, width)]
    for number, line in enumerate(lines):
        yield Row(("picture", number), (line,), selectable=False, limit=1)
    yield rows_of.blank("picture")


def _events(record: Record, seen: Picture, width: int) -> Content:
    """A line with a dot for each event, a full one for a key event; dashed where nothing is recorded."""
    line = ["─"] * width
    for gap in seen.gaps:
        left, right = _cell(gap.left, width), _cell(gap.right, width)
        line[left:right] = ["╌"] * (right - left)
    for mark in sorted(seen.marks, key=lambda mark: record.timeline[mark.index].key):
        line[_cell(mark.place, width)] = "●" if record.timeline[mark.index].key else "○"
    return Content.styled("".join(line), "$secondary")


def _phases(seen: Picture, width: int) -> Content:
    bar = Content("")
    for phase in seen.phases:
        left, right = _edge(phase.left, width), _edge(phase.right, width)
        words = f"{'~' * phase.approximate}{spoken(phase.length)}"
        room = right - left - 1
        words = words if len(words) <= room else words[: max(0, room - 1)] + "…"
        colour = _PHASES.get(phase.ends, "$foreground on $panel")
        bar += Content(" " * (left - len(bar.plain))) + Content.styled("▏" + words.center(room), colour)
    return bar


def _stops(record: Record, seen: Picture, width: int) -> Iterator[Content]:
    """The milestones with their times, in as many lines as they need."""
    words = [_named(stop, zone_of(record)) for stop in seen.stops]
    places = laid([(stop.place * width, len(each)) for stop, each in zip(seen.stops, words, strict=True)], width, 1)
    for row in range(max(place.row for place in places) + 1):
        line = ""
        for place, each in zip(places, words, strict=True):
            if place.row == row:
                line += " " * (round(place.left) - len(line)) + each
        yield Content.styled(line, "$muted")


def _named(stop: Stop, zone: tzinfo) -> str:
    when = shown_time(stop.at.replace(second=0, microsecond=0), zone)
    return f"{', '.join(map(in_words, stop.milestones))} {'~' * stop.approximate}{when}"


def _cell(place: float, width: int) -> int:
    return min(width - 1, int(place * width))


def _edge(place: float, width: int) -> int:
    return round(place * width)
