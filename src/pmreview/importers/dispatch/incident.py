"""The record of one incident of Dispatch."""

from collections.abc import Iterator

from pmreview.core.incident import Incident, Link
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.dispatch.events import entries_of
from pmreview.importers.dispatch.tasks import actions_of, name_of, on_due_dates
from pmreview.importers.entries import timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.severity import severity_of
from pmreview.importers.unplaced import unplaced

_ADDED = Event(kind="note", who="Dispatch", source="dispatch")
_NOT_CHOSEN = "undetermined"
_PLACEHOLDER = "Description of the actions taken to resolve the incident."
_PLACED = {"name", "title", "summary", "status", "visibility", "priority"}
# What was placed whole, and what the machine wrote, at any depth.
_MACHINE = {
    "id", "uuid", "reported_at", "stable_at", "closed_at", "created_at", "updated_at", "started_at", "ended_at",
    "resolve_by", "resolved_at", "commander", "reporter", "participants", "events", "tasks", "tags", "ticket",
    "documents", "incident_type", "incident_severity", "incident_priority", "project", "duplicates", "location", "team",
    "department", "email", "color", "commanders_location", "reporters_location", "participants_location",
    "participants_team", "resource_id", "resource_type", "conference", "conversation", "storage", "incident_costs",
    "workflow_instances", "tactical_group", "notifications_group", "weblink", "source", "type", "owner", "assignees",
    "creator",
}  # fmt: skip


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an incident. Raises `UserError` when a time states no zone and none is known."""
    fields, moments = whole.fields, Moments(wishes.zone)
    stated = {
        "detected": moments.read(text(fields, "reported_at")),
        "mitigated": moments.read(text(fields, "stable_at")),
        "resolved": moments.read(text(fields, "closed_at")),
    }
    timeline, said = timeline_of(entries_of(fields, moments), stated, _ADDED, wishes.keep_all)
    record = Record(
        incident=_incident(whole, wishes),
        timeline=timeline,
        actions=actions_of(fields, moments),
        notes=_notes_of(fields),
    )
    told = (*_remarks(record, fields), *said, *on_due_dates(fields, moments))
    return Imported(record, (*whole.remarks, *moments.remarks, *told, *usual_remarks(record, "severity", "Dispatch")))


def _incident(whole: Whole, wishes: Wishes) -> Incident:
    fields = whole.fields
    severity = severity_of(text(table(fields, "incident_severity"), "name"))
    kinds = [text(table(fields, "incident_type"), "name"), *(text(each, "name") for each in tables(fields, "tags"))]
    return Incident(
        id=whole.id,
        title=text(fields, "title") or UNTITLED,
        severity="" if severity.lower() == _NOT_CHOSEN else severity,
        owner=name_of(table(fields, "commander")),
        tags=tuple(dict.fromkeys(kind for kind in kinds if kind)),
        timezone=wishes.zone or "UTC",
        summary=text(fields, "summary") or text(fields, "description"),
        related=tuple(name for each in tables(fields, "duplicates") if (name := text(each, "name"))),
        restricted=text(fields, "visibility").lower() == "restricted",
        links=_links(fields),
    )


def _links(fields: Fields) -> tuple[Link, ...]:
    named = [("Ticket", table(fields, "ticket"))]
    named += [(text(each, "name") or "Document", each) for each in tables(fields, "documents")]
    return tuple(link for label, each in named for link in links(label, text(each, "weblink")))


def _notes_of(fields: Fields) -> tuple[Note, ...]:
    """Who took part, and what nothing else of the import reads."""
    lines = (
        ("Priority", text(table(fields, "incident_priority"), "name")),
        ("Reporter", name_of(table(fields, "reporter"))),
        ("Participants", ", ".join(dict.fromkeys(filter(None, map(name_of, tables(fields, "participants")))))),
    )
    notes = [Note(text=f"{label}: {words}", source="dispatch") for label, words in lines if words]
    known = _PLACED | (set() if text(fields, "summary") else {"description"})
    resolved = {"resolution"} if text(fields, "resolution") == _PLACEHOLDER else set()
    notes += unplaced(fields, known | resolved, "dispatch", without=_MACHINE)
    for key in ("events", "tasks"):
        for each in tables(fields, key):
            notes += unplaced(each, {*_PLACED, "description"}, f"dispatch, {key[:-1]}", without=_MACHINE)
    return tuple(notes)


def _remarks(record: Record, fields: Fields) -> Iterator[str]:
    yield "Dispatch knows when the incident was reported (`detected`), not when it began: `started` is left open."
    if not record.incident.severity and text(table(fields, "incident_severity"), "name"):
        yield "The severity was not determined yet: left empty."
    if record.incident.owner:
        yield f"The commander, {record.incident.owner}, is put down as the record's owner."
    if text(fields, "stable_at"):
        yield "When the incident was stable is taken as `mitigated`."
    if text(fields, "closed_at"):
        yield "Dispatch knows when the incident was closed, not when it was resolved: that is taken as `resolved`."
