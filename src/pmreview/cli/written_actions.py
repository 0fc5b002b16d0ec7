"""Open actions of many records in the formats of the exporters: Markdown, a table, a calendar."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from pmreview.core.actions import PRIORITIES, Action
from pmreview.core.days import shown_day
from pmreview.core.errors import UserError
from pmreview.core.facts.to_do import ToDo
from pmreview.core.incident import Incident, is_restricted
from pmreview.core.outline.actions import ticket
from pmreview.core.outline.document import Document, Section, Words
from pmreview.core.outline.text import plain, table, word
from pmreview.core.overdue import overdue
from pmreview.core.record import Record
from pmreview.exporters import EXPORTERS
from pmreview.exporters.markdown import page
from pmreview.store.record_file import open_record

_COLUMNS = ("Due", "Priority", "Owner", "Action", "Done when", "Incident", "Ticket")


def written(still: Sequence[ToDo], format_name: str) -> str:
    """The actions in the format: `md`, or the name of an exporter that puts several records together."""
    if format_name == "md":
        section = Section("actions", "What is still to be done", table(_COLUMNS, map(_row, still)))
        return page(Document("Open actions", (), (section,) if still else ()))
    exporter = next(exporter for exporter in EXPORTERS if exporter.name == format_name)
    assert exporter.together is not None
    return "".join(exporter.together(_records(still)))


def _row(each: ToDo) -> tuple[Words, ...]:
    due = each.action.due
    late = f" ({overdue(each.overdue_days)})" if each.overdue_days else ""
    return (
        plain(shown_day(due) + late if due else "no date"),
        plain(word(each.action.priority, PRIORITIES)),
        plain(each.action.owner),
        plain(each.called),
        plain(each.action.done_when),
        plain(each.key),
        ticket(each.action.ticket),
    )


def _records(still: Sequence[ToDo]) -> Iterator[Record]:
    """The records with no more than these actions, read whole for what a table has columns for."""
    for file, group in groupby(sorted(still, key=attrgetter("file")), key=attrgetter("file")):
        try:
            record = open_record(Path(file)).record
        except UserError:
            continue  # gone since it was looked at
        places = [each.action.place for each in group if each.action.place < len(record.actions)]
        yield _only(record, [record.actions[place] for place in places])


def _only(record: Record, actions: Sequence[Action]) -> Record:
    incident = record.incident
    if is_restricted(incident):
        bare = [Action(id=each.id, status=each.status, due=each.due, priority=each.priority) for each in actions]
        return Record(incident=Incident(id=incident.id, title="restricted", restricted=True), actions=tuple(bare))
    return Record(incident=incident, actions=tuple(actions))
