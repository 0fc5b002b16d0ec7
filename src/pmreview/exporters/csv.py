"""Tables for a spreadsheet: the actions, or the timeline, with a column for each field and the incident in front.

The first character is a byte order mark: without it Excel takes UTF-8 for the code page of the machine.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from pmreview.core.actions import Action
from pmreview.core.record import Record
from pmreview.core.timeline import Event, in_order
from pmreview.core.value import Value
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.spreadsheet import cells, columns, lines

_MARK = "\ufeff"


def _exporter(
    name: str, suffix: str, description: str, kind: type[Value], items: Callable[[Record], Iterable[Value]]
) -> Exporter:
    return Exporter(name, suffix, description, partial(_alone, kind, items), partial(_together, kind, items))


def _alone(kind: type[Value], items: Callable[[Record], Iterable[Value]], record: Record) -> str:
    return "".join(_together(kind, items, [record]))


def _together(
    kind: type[Value], items: Callable[[Record], Iterable[Value]], records: Iterable[Record]
) -> Iterator[str]:
    yield _MARK
    yield from lines([["incident", "incident_title", *columns(kind)]])
    for record in records:
        incident = [record.incident.id, record.incident.title]
        yield from lines([*incident, *cells(item)] for item in items(record))


def _actions(record: Record) -> Iterable[Action]:
    return record.actions


def _events(record: Record) -> Iterable[Event]:
    return (record.timeline[index] for index in in_order(record.timeline))


CSV = _exporter("csv", ".csv", "A table of the actions for a spreadsheet", Action, _actions)
CSV_TIMELINE = _exporter("csv-timeline", ".timeline.csv", "A table of the timeline for a spreadsheet", Event, _events)
