"""The record of one incident of the status page of Google Cloud."""

from collections.abc import Iterator

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, timeline_of
from pmreview.importers.google_cloud.updates import Update, plain_line, updates_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, tables, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED, number, usual_remarks
from pmreview.importers.severity import severity_of
from pmreview.importers.unplaced import unplaced

_SITE = "https://status.cloud.google.com/"
_ADDED = Event(kind="note", who="Google Cloud", source="google-cloud-status")
_OF_INCIDENT = {
    "id", "number", "begin", "created", "end", "modified", "severity", "service_key", "service_name", "uri",
}  # fmt: skip
_OF_UPDATE = {"created", "modified", "when", "text", "status"}


def title_of(incident: Fields) -> str:
    """The first line of what is posted about the incident."""
    return plain_line(text(incident, "external_desc").partition("\n")[0])


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an incident. Raises `UserError` when a time states no zone and none is known."""
    incident, moments = whole.fields, Moments(wishes.zone)
    updates = updates_of(incident, moments)
    stated = {
        "started": moments.read(text(incident, "begin")),
        "customers-told": min((each.event.at for each in updates if each.event.at), default=None),
        "resolved": moments.read(text(incident, "end")),
    }
    timeline, said = timeline_of([Entry(update.event) for update in updates], stated, _ADDED)
    record = Record(
        incident=Incident(
            id=whole.id,
            title=title_of(incident) or UNTITLED,
            severity=severity_of(text(incident, "severity")),
            components=_components(incident),
            timezone=wishes.zone or "UTC",
            links=links("Status page", _SITE + text(incident, "uri")) if text(incident, "uri") else (),
        ),
        timeline=timeline,
        notes=_notes_of(incident, updates),
    )
    remarks = (*_remarks(updates), *said, *usual_remarks(record, "severity", "the page"))
    return Imported(record, (*whole.remarks, *moments.remarks, *remarks))


def _components(incident: Fields) -> tuple[str, ...]:
    products = [text(each, "title") for each in tables(incident, "affected_products")]
    return tuple(dict.fromkeys(name for name in [*products, text(incident, "service_name")] if name))


def _notes_of(incident: Fields, updates: list[Update]) -> tuple[Note, ...]:
    """The reports that were posted, and what has no place in a record."""
    whole = "\n" in text(incident, "external_desc")
    known = _OF_INCIDENT if whole else {*_OF_INCIDENT, "external_desc"}
    dropped = {"id", "updates", "most_recent_update", "affected_products"}
    notes = [Note(text=each.document, source="postmortem") for each in updates if each.document]
    notes += unplaced(incident, known, "google-cloud-status", without=dropped)
    places = incident.get("previously_affected_locations")
    for update in updates:
        again = {"affected_locations"} if update.fields.get("affected_locations") == places else set()
        places = update.fields.get("affected_locations")
        notes += unplaced(update.fields, _OF_UPDATE, _source(update), without={"id", *again})
    return tuple(notes)


def _source(update: Update) -> str:
    return f"google-cloud-status, update {text(update.fields, 'when')}".rstrip()


def _remarks(updates: list[Update]) -> Iterator[str]:
    yield "When Google noticed it is not stated: `detected` is left open."
    if documents := sum(bool(update.document) for update in updates):
        yield f"{number(documents, 'report was', 'reports were')} posted as an update: kept in the notes as it is."
