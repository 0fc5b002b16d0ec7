"""The record of one incident of incident.io."""

from collections.abc import Iterator

from pmreview.core.incident import Incident, Link
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, left_out, refuse_too_many, timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.incident_io.actions import actions_of, is_deleted
from pmreview.importers.incident_io.custom_fields import CustomFields
from pmreview.importers.incident_io.people import named, who_of
from pmreview.importers.incident_io.timestamps import Timestamps
from pmreview.importers.incident_io.unplaced import notes_of
from pmreview.importers.incident_io.updates import events_of
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.severity import severity_of

_SOURCE = "incident-io"
_NO_SUMMARY = "not set"
_OVER = ("closed", "learning", "declined", "merged", "canceled")


def is_practice(whole: Whole) -> bool:
    """Whether nothing was broken: it is a test or a tutorial."""
    return text(whole.fields, "mode") in ("test", "tutorial")


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of `whole`. Raises `UserError` when a time states no zone and none is known."""
    refuse_too_many(len(whole.pieces))
    incident, moments, tasks = whole.fields, Moments(wishes.zone), whole.fields_of("task")
    timestamps, custom = Timestamps(incident, moments), CustomFields(incident)
    entries = [Entry(event) for event in (*timestamps.others, *events_of(whole.fields_of("update"), moments))]
    added = Event(kind="note", who="incident.io", source=_SOURCE)
    timeline, remarks = timeline_of(entries, timestamps.milestones, added)
    kept = [task for task in tasks if wishes.keep_all or not is_deleted(task)]
    record = Record(
        incident=_incident(whole, custom.components, moments.zone or "UTC"),
        timeline=timeline,
        actions=tuple(actions_of(kept, moments)),
        notes=(*_people(incident), *custom.notes, *notes_of(whole)),
    )
    said = (
        *whole.remarks,
        *moments.remarks,
        *timestamps.remarks,
        *remarks,
        *left_out(["deleted"] * (len(tasks) - len(kept)), ("follow-up was", "follow-ups were")),
        *_on_state(whole),
        *usual_remarks(record, "severity", "incident.io"),
    )
    return Imported(record, said)


def _incident(whole: Whole, components: tuple[str, ...], zone: str) -> Incident:
    incident = whole.fields
    summary, kind = text(incident, "summary"), table(incident, "incident_type")
    return Incident(
        id=text(incident, "reference") or whole.id,
        title=text(incident, "name") or UNTITLED,
        kind="drill" if is_practice(whole) else "incident",
        severity=severity_of(named(incident, "severity")),
        components=components,
        tags=(type_name,) if (type_name := text(kind, "name")) not in ("", "Default") else (),
        timezone=zone,
        summary="" if summary.lower() == _NO_SUMMARY else summary,
        restricted=text(incident, "visibility") == "private",
        links=_links(incident),
    )


def _links(incident: Fields) -> tuple[Link, ...]:
    ticket = table(incident, "external_issue_reference")
    return (
        *links("incident.io", text(incident, "permalink")),
        *links("Post-mortem", text(incident, "postmortem_document_url")),
        *links(text(ticket, "issue_name") or "Ticket", text(ticket, "issue_permalink")),
        *links("Call", text(incident, "call_url")),
    )


def _people(incident: Fields) -> Iterator[Note]:
    """Who had which part in it."""
    held = tables(incident, "incident_role_assignments")
    lines = [f"{named(each, 'role')}: {name}" for each in held if (name := named(each, "assignee"))]
    if creator := who_of(incident, "creator"):
        lines.append(f"Declared by: {creator}")
    if lines:
        yield Note(text="\n".join(lines), source=f"{_SOURCE}, people")


def _on_state(whole: Whole) -> Iterator[str]:
    status = table(whole.fields, "incident_status")
    if is_practice(whole):
        yield f"It is a {text(whole.fields, 'mode')}: its `kind` is `drill`."
    if text(status, "category") not in ("", *_OVER):
        yield f"By its status, {text(status, 'name')} ({text(status, 'category')}), the incident is not over."
