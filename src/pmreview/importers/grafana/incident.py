"""The record of one incident of Grafana Incident."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, timeline_of
from pmreview.importers.grafana.activity import entries_of
from pmreview.importers.grafana.tasks import actions_of, tasks_left_out, tasks_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import links, web_address
from pmreview.importers.moments import Moments
from pmreview.importers.people import person
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.severity import severity_of
from pmreview.importers.unplaced import unplaced

_ADDED = Event(kind="note", who="Grafana Incident", source="grafana-incident")
_SIGNS = {"started": ("incidentStart", "incidentCreated"), "resolved": ("incidentEnd", "incidentClosed")}
_COMMANDER = ("commander", "incident commander")
_NOT_CHOSEN = "pending"
_PLACED = {"title", "status", "severity", "severityLabel", "summary", "body", "url", "text"}
# What was placed whole, and what the machine wrote, at any depth.
_MACHINE = {
    "incidentID", "severityID", "incidentType", "createdTime", "modifiedTime", "closedTime", "incidentStart",
    "incidentEnd", "createdByUser", "slug", "labels", "taskList", "incidentMembership",
    "incidentMembershipPreview", "roles", "incidentChannels", "heroImagePath", "refs", "activityItems", "fieldUUID",
    "activityItemID", "activityKind", "eventTime", "user", "subjectUser", "relevance", "colorHex", "attachmentID",
    "attachedByUserID", "contentType", "displayType", "ext", "fileType", "path", "sHA512", "sourceURL", "thumbnailURL",
    "uploadTime", "deletedTime", "taskID", "authorUser", "assignedUser",
}  # fmt: skip


def severity_in(incident: Fields) -> str:
    """The severity by its label; "" while none is chosen."""
    severity = severity_of(text(incident, "severity") or text(incident, "severityLabel"))
    return "" if severity.lower() == _NOT_CHOSEN else severity


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an incident. Raises `UserError` when a time states no zone and none is known."""
    incident, moments = whole.fields, Moments(wishes.zone)
    entries = [*_declared(whole, moments), *entries_of(whole, moments)]
    stated = _milestones(incident, moments)
    timeline, said = timeline_of(entries, stated, _ADDED, wishes.keep_all, _SIGNS)
    record = Record(
        incident=_incident(whole, wishes),
        timeline=timeline,
        actions=actions_of(incident, moments, wishes.keep_all),
        notes=_notes_of(whole),
    )
    said += tasks_left_out(incident, wishes.keep_all)
    remarks = (*_remarks(record, incident, stated), *said, *usual_remarks(record, "severity", "Grafana"))
    return Imported(record, (*whole.remarks, *moments.remarks, *remarks))


def _incident(whole: Whole, wishes: Wishes) -> Incident:
    incident = whole.fields
    labels = [(text(each, "key"), text(each, "label")) for each in tables(incident, "labels")]
    services = [label for key, label in labels if key.startswith("service")]
    others = [label if key in ("", "tags") else f"{key}: {label}" for key, label in labels if label not in services]
    return Incident(
        id=whole.id,
        title=text(incident, "title") or UNTITLED,
        kind="drill" if incident.get("isDrill") is True else "incident",
        severity=severity_in(incident),
        owner=_commander(incident),
        components=tuple(dict.fromkeys(filter(None, services))),
        tags=tuple(dict.fromkeys(filter(None, others))),
        timezone=wishes.zone or "UTC",
        summary=text(incident, "summary") or text(incident, "description"),
        links=(
            *links("Grafana Incident", text(incident, "overviewURL")),
            *(link for each in tables(incident, "refs") for link in links(text(each, "key"), text(each, "url"))),
        ),
    )


def _roles(incident: Fields) -> list[tuple[str, str]]:
    """The roles that are taken, each with a name; older versions name the role by a text."""
    assigned = [*tables(table(incident, "incidentMembership"), "assignments"), *tables(incident, "roles")]
    roles = [
        (text(each, "role") or text(table(each, "role"), "name"), person(text(table(each, "user"), "name")))
        for each in assigned
    ]
    return [(role, name) for role, name in dict.fromkeys(roles) if name]


def _commander(incident: Fields) -> str:
    return next((name for role, name in _roles(incident) if role.lower() in _COMMANDER), "")


def _declared(whole: Whole, moments: Moments) -> Iterator[Entry]:
    """That the incident was declared, by whom; its activity tells it as well, where that is given."""
    if any(text(fields, "activityKind") == "incidentCreated" for fields in whole.fields_of("activity")):
        return
    if at := moments.read(text(whole.fields, "createdTime")):
        who = person(text(table(whole.fields, "createdByUser"), "name"))
        yield Entry(Event(at=at, kind="note", who=who, text="Incident declared"), "incidentCreated")


def _milestones(incident: Fields, moments: Moments) -> dict[str, datetime | None]:
    closed = moments.read(text(incident, "closedTime")) if text(incident, "status") == "resolved" else None
    return {
        "started": moments.read(text(incident, "incidentStart")),
        "resolved": moments.read(text(incident, "incidentEnd")) or closed,
    }


def _notes_of(whole: Whole) -> tuple[Note, ...]:
    """Who had which role, and what nothing else of the import reads."""
    incident = whole.fields
    roles = "\n".join(f"{role}: {name}" for role, name in _roles(incident))
    notes = [Note(text=roles, source="grafana-incident, roles")] if roles else []
    known = _PLACED | (set() if text(incident, "summary") else {"description"})
    known |= {"overviewURL"} if web_address(text(incident, "overviewURL")) else set()
    notes += unplaced(incident, known, "grafana-incident", without=_MACHINE)
    for fields in whole.fields_of("activity"):
        notes += unplaced(fields, _PLACED, "grafana-incident, activity", without=_MACHINE)
    for task in tasks_of(incident):
        notes += unplaced(task, _PLACED, "grafana-incident, task", without=_MACHINE)
    return tuple(notes)


def _remarks(record: Record, incident: Fields, stated: dict[str, datetime | None]) -> Iterator[str]:
    if not incident:
        yield "The incident itself is not in the sources, only its activity: what that does not say is left empty."
    yield "Grafana knows when the incident was declared, not when it was detected: `detected` is left open."
    declared, started = Moments("UTC").read(text(incident, "createdTime")), stated["started"]
    if declared and started and abs(started - declared) <= timedelta(seconds=1):
        yield "The start is the moment when the incident was declared, as Grafana sets it unless somebody changes it."
    if text(incident, "severity").lower() == _NOT_CHOSEN:
        yield "No severity was chosen: left empty."
    if record.incident.owner:
        yield f"The commander, {record.incident.owner}, is put down as the record's owner."
