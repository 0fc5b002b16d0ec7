"""The record of one incident of Opsgenie."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, oldest_first, timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, text, texts
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.opsgenie.logs import logged_of
from pmreview.importers.opsgenie.unplaced import notes_of
from pmreview.importers.people import person
from pmreview.importers.plain_text import plain_text
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.sentences import sentences
from pmreview.importers.severity import severity_of

ADDED = Event(kind="note", who="Opsgenie", source="opsgenie")
_ACTIONS = {"IncidentOpened", "IncidentResolved", "IncidentClosed", "IncidentReopened", "ResponderAlertAcked"}
_SIGNS = {
    "started": ("IncidentOpened",),
    "acknowledged": ("ResponderAlertAcked",),
    "mitigated": ("IncidentResolved",),
    "resolved": ("IncidentResolved",),
}


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an incident. Raises `UserError` when a time states no zone and none is known."""
    incident, moments = whole.fields, Moments(wishes.zone)
    told = oldest_first(whole.fields_of("entry"), lambda fields: moments.read(text(fields, "eventTime")))
    entries = [*(_entry(fields, moments) for fields in told), *logged_of(whole, moments)]
    stated = _milestones(incident, entries, moments)
    timeline, said = timeline_of(entries, stated, ADDED, wishes.keep_all, _SIGNS)
    record = Record(
        incident=Incident(
            id=whole.id,
            title=text(incident, "message") or UNTITLED,
            severity=severity_of(text(incident, "priority")),
            components=texts(incident, "impactedServices"),
            tags=texts(incident, "tags"),
            timezone=wishes.zone or "UTC",
            summary=plain_text(text(incident, "description")),
            links=links("Opsgenie", text(table(incident, "links"), "web")),
        ),
        timeline=timeline,
        notes=notes_of(whole),
    )
    remarks = (*_remarks(incident, stated), *said, *usual_remarks(record, "priority", "Opsgenie"))
    return Imported(record, (*whole.remarks, *moments.remarks, *remarks))


def _entry(fields: Fields, moments: Moments) -> Entry:
    kind, described = text(fields, "type"), _content(fields, "description")
    event = Event(
        at=moments.read(text(fields, "eventTime")),
        kind="communication" if kind.startswith("StatusPage") else "action" if kind in _ACTIONS else "note",
        who=person(text(table(fields, "actor"), "name")),
        text=sentences(_content(fields, "title"), described) or kind,
    )
    if fields.get("hidden") is True:
        return Entry(event, "hidden", noise=True)
    return Entry(event, kind, noise=kind.startswith("IncidentResponder") and not described)


def _content(fields: Fields, key: str) -> str:
    part = table(fields, key)
    words = text(part, "content")
    return words if text(part, "type") == "plain_text" else plain_text(words)


def _milestones(incident: Fields, entries: Sequence[Entry], moments: Moments) -> dict[str, datetime | None]:
    def times(kind: str) -> list[datetime]:
        return [entry.event.at for entry in entries if entry.kind == kind and entry.event.at]

    ended, status = moments.read(text(incident, "impactEndDate")), text(incident, "status")
    resolved = max(times("IncidentResolved"), default=ended if status in ("resolved", "closed") else None)
    return {
        "started": moments.read(text(incident, "impactStartDate")),
        "detected": moments.read(text(incident, "impactDetectDate")),
        "acknowledged": min(times("ResponderAlertAcked"), default=None),
        "mitigated": ended,
        "resolved": None if status == "open" else resolved,
    }


def _remarks(incident: Fields, stated: dict[str, datetime | None]) -> Iterator[str]:
    if not text(incident, "impactDetectDate"):
        yield "Opsgenie does not say when it was detected: `detected` is left open."
    if stated["started"] and text(incident, "impactStartDate") == text(incident, "createdAt"):
        yield "The start is the moment when the incident was opened, as Opsgenie sets it unless somebody changes it."
    if stated["mitigated"]:
        yield "The end of the impact is taken as `mitigated`."
        if stated["resolved"] == stated["mitigated"]:
            yield "No entry says when it was resolved: the end of the impact is taken as `resolved` as well."
    if texts(incident, "impactedServices"):
        yield "Opsgenie states services by their ids only: they stand in `components` to be named."
