"""What happened to an incident: its activity as events."""

import re

from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, oldest_first
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import web_address
from pmreview.importers.moments import Moments
from pmreview.importers.people import person
from pmreview.importers.sentences import sentences

_KINDS = {
    "incidentStatusChanged": "decision",
    "incidentSeverityChanged": "decision",
    "incidentClosed": "action",
    "taskCompleted": "action",
    "dataQuery": "observation",
}
_NOISE = {"roleAssigned", "roleUnassigned", "messageReaction", "hookRunMetadata", "actionRun"}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def entries_of(whole: Whole, moments: Moments) -> list[Entry]:
    """The entries of an incident by time."""
    return oldest_first(
        [_entry(fields, moments) for fields in whole.fields_of("activity")], lambda entry: entry.event.at
    )


def _entry(fields: Fields, moments: Moments) -> Entry:
    kind = text(fields, "activityKind")
    event = Event(
        at=moments.read(text(fields, "eventTime")) or moments.read(text(fields, "createdTime")),
        kind=_KINDS.get(kind, "note"),
        who=person(text(table(fields, "user"), "name")),
        text=text(fields, "body") or _without_body(kind, fields),
        link=web_address(text(fields, "url"), *(text(each, "sourceURL") for each in tables(fields, "attachments"))),
    )
    return Entry(event, kind, kind in _NOISE)


def _without_body(kind: str, fields: Fields) -> str:
    """What an entry says that has no text: its kind in words, whom it is about, and the new title."""
    words = _HUMP.sub(" ", kind).lower().capitalize() or "Activity"
    about = (person(text(table(fields, "subjectUser"), "name")), text(table(fields, "fieldValues"), "title"))
    said = [part for part in about if part]
    return sentences(f"{words}: {', '.join(said)}" if said else words)
