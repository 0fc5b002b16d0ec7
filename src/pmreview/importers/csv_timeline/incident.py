"""The record of the rows that a table has of one incident."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pmreview.core.errors import UserError
from pmreview.core.incident import Incident
from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.timeline import EVENT_KINDS, Event
from pmreview.importers.csv_timeline.columns import Columns, listed
from pmreview.importers.csv_timeline.entries import others_in, told_in
from pmreview.importers.csv_timeline.table import Row
from pmreview.importers.csv_timeline.times import time_in
from pmreview.importers.entries import Entry, refuse_too_many, timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.severity import severity_of

_FIRST = 20
_OF_THE_WHOLE = ("severity", "title")


@dataclass(frozen=True)
class Told:
    """An incident in a table. `alone` when each incident has one row, so that its end is the incident's."""

    id: str
    rows: tuple[Row, ...]
    columns: Columns
    alone: bool
    day: date | None


def told_of(columns: Columns, day: date | None) -> list[Told]:
    """The incidents in the rows of a table, which is one unless a column names them."""
    by_id: dict[str, list[Row]] = {}
    for row in columns.rows:
        by_id.setdefault(columns.cell(row, "incident"), []).append(row)
    alone = "incident" in columns.places and all(len(rows) == 1 for rows in by_id.values())
    return [Told(id, tuple(rows), columns, alone, day) for id, rows in by_id.items()]


def the_one(told: Told, role: str) -> str:
    """What all rows have in the column of `role`; "" where they differ."""
    found = {told.columns.cell(row, role) for row in told.rows}
    return found.pop() if len(found) == 1 else ""


def started(told: Told) -> datetime | None:
    """The first instant among the first rows, to know the incident by; None where they state no zone."""
    times = (time_in(told.columns.cell(row, "time")).at for row in told.rows[:_FIRST])
    return min((at for at in times if at), default=None)


def read_told(told: Told, wishes: Wishes, remarks: Sequence[str]) -> Imported:
    """The record of `told`. Raises `UserError` when a zone is needed and unknown, or a column."""
    refuse_too_many(len(told.rows))
    columns = _needed(told.columns)
    events = told_in(told.rows, columns, wishes.zone, told.day)
    ended = time_in(the_one(told, "ended")).at if told.alone else None
    stated = {"started": events.events[0].at, "resolved": ended} if ended else {}
    added = Event(kind="note", who="the table", source="csv")
    timeline, more = timeline_of([Entry(event) for event in events.events], stated, added)
    record = Record(
        incident=Incident(
            id=told.id,
            title=the_one(told, "title") or (f"Incident {told.id}" if told.id else UNTITLED),
            severity=severity_of(the_one(told, "severity")),
            timezone=events.zone,
        ),
        timeline=timeline,
        notes=tuple(others_in(told.rows, columns, _left(told, ended is not None))),
    )
    said = (*_on_columns(columns, wishes, bool(stated)), *events.remarks, *more)
    return Imported(record, (*remarks, *said, *usual_remarks(record, "severity", "the table")))


def _needed(columns: Columns) -> Columns:
    """The columns, where the time and the words are among them; a title will do for words."""
    places = dict(columns.places)
    if "text" not in places and "title" in places:
        places["text"] = places["title"]
    for role, example in (("time", "time=When"), ("text", "text=Event")):
        if role not in places:
            raise UserError(
                f"It does not show which column holds the {role}: say it in the shell, with --columns {example}. "
                f"The columns are {listed(columns.titles)}."
            )
    return Columns(columns.titles, columns.rows, places)


def _left(told: Told, ended: bool) -> list[int]:
    """The places of the columns that nothing else of the record holds."""
    columns = told.columns
    varied = {role for role in _OF_THE_WHOLE if not the_one(told, role)}
    varied |= set() if ended else {"ended"}
    if any(columns.cell(row, "kind").lower() not in ("", *EVENT_KINDS) for row in told.rows):
        varied.add("kind")
    read = {place for role, place in columns.places.items() if role not in varied}
    return [place for place in range(len(columns.titles)) if place not in read]


def _on_columns(columns: Columns, wishes: Wishes, ends: bool) -> Iterator[str]:
    taken = ", ".join(f"{role} {quoted(columns.titles[place])}" for role, place in columns.places.items())
    if not wishes.columns:
        yield f"The columns are taken as: {taken}. In the shell, --columns takes others, as in --columns time=1,text=2."
    if ends:
        yield "Each incident has one row: its time is taken for `started`, its end for `resolved`."
