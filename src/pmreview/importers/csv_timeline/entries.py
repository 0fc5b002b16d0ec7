"""The rows of one incident as events, and what their other columns say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pmreview.core.record import Note
from pmreview.core.timeline import EVENT_KINDS, Event
from pmreview.importers.csv_timeline.columns import Columns
from pmreview.importers.csv_timeline.table import Row
from pmreview.importers.csv_timeline.times import Time, time_in
from pmreview.importers.markdown.clock import Clock
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.placing import place
from pmreview.importers.markdown.timeline import Draft
from pmreview.importers.markdown.zones_stated import zone_in
from pmreview.importers.plain_text import plain_text


@dataclass(frozen=True)
class Told:
    """Events in the order of the rows, the zone in which they are shown, and what was assumed about their times."""

    events: tuple[Event, ...]
    zone: str
    remarks: tuple[str, ...]


def told_in(rows: Sequence[Row], columns: Columns, zone: str, own: date | None) -> Told:
    """The events of `rows`. `own` is the day of times without one, where no row before them states it.

    Raises `UserError` when a zone is needed and unknown.
    """
    times = [time_in(_when(row, columns)) for row in rows]
    words = [_words(row, time, columns) for row, time in zip(rows, times, strict=True)]
    title = columns.titles[columns.places["time"]]
    stated = zone_in(title)
    drafts = [
        Draft(time.stamp, text, source=title, zone=stated)
        for time, text in zip(times, words, strict=True)
        if time.at is None
    ]
    clock = Clock(zone)
    placed = place(drafts, Days("\n".join(_when(row, columns) for row in rows), own), clock)
    rest = iter(placed.events)
    events = [
        _event(row, columns, Event(at=time.at, text=text) if time.at else next(rest))
        for row, time, text in zip(rows, times, words, strict=True)
    ]
    return Told(tuple(events), clock.zone_name, (*_on_day(times, own), *clock.remarks, *placed.remarks))


def _on_day(times: Sequence[Time], own: date | None) -> Iterator[str]:
    """What was assumed about times that no row before them gives a day to."""
    dated = next(
        (number for number, time in enumerate(times) if time.at or (time.stamp and time.stamp.day)), len(times)
    )
    if own and any(time.stamp and time.stamp.clock for time in times[:dated]):
        yield f"Times without a date are taken to be of {own}, by the title of the column or the name of the file."


def others_in(rows: Sequence[Row], columns: Columns, places: Sequence[int]) -> list[Note]:
    """A note with what the columns at `places` say, a line for each cell behind the time of its row."""
    lines = [
        f"{_when(row, columns)}, {columns.titles[place]}: {cell}"
        for row in rows
        for place in places
        if (cell := columns.at(row, place))
    ]
    return [Note(text="\n".join(lines), source="csv, other columns")] if lines else []


def _when(row: Row, columns: Columns) -> str:
    return " ".join(filter(None, (columns.cell(row, role) for role in ("date", "time", "zone"))))


def _words(row: Row, time: Time, columns: Columns) -> str:
    """What the row says, behind what its time says beyond the time; never nothing."""
    said = plain_text(columns.cell(row, "text"))
    return ": ".join(filter(None, (time.rest, said))) or _when(row, columns) or "Row without words"


def _event(row: Row, columns: Columns, event: Event) -> Event:
    kind = columns.cell(row, "kind").lower()
    return event.but(
        who=columns.cell(row, "who"), kind=kind if kind in EVENT_KINDS else "", source="csv", milestones=()
    )
