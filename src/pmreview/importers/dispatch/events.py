"""The events of an incident. Most of what Dispatch writes down is what it set up itself: groups, documents, rooms."""

import re

from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry
from pmreview.importers.json_fields import Fields, tables, text
from pmreview.importers.moments import Moments
from pmreview.importers.people import person

_KINDS = {"assessment updated": "decision", "imported message": "communication"}
_PARTICIPANT = "participant updated"
_UNTYPED = ("", "other")
_BY_ITSELF = re.compile(r"Dispatch Core App|.{1,80} Plugin - .*", re.IGNORECASE)
_SET_UP = re.compile(
    r".*(?:added to|removed from) incident(?: with .{1,80} role)?|.*notifications? sent|Creation of .{1,80} failed\b.*|"
    r"(?:.{1,80} groups?|.*\b(?:ticket|conference|conversation|storage|documents?|folder)) created",
    re.IGNORECASE | re.DOTALL,
)


def entries_of(incident: Fields, moments: Moments) -> list[Entry]:
    """The entries of an incident, in the order of the source."""
    return [_entry(fields, moments) for fields in tables(incident, "events")]


def _entry(fields: Fields, moments: Moments) -> Entry:
    kind, words = text(fields, "type").lower(), text(fields, "description")
    event = Event(
        at=moments.read(text(fields, "started_at")),
        kind=_KINDS.get(kind, "note"),
        who=person(text(fields, "owner")) or text(fields, "source"),
        text=words or kind or "Event",
    )
    if fields.get("pinned") is True:
        return Entry(event, kind)
    if kind == _PARTICIPANT:
        return Entry(event, kind, noise=True)
    own = kind in _UNTYPED and not text(fields, "owner") and _BY_ITSELF.fullmatch(text(fields, "source"))
    return Entry(event, "set-up", noise=True) if own and _SET_UP.fullmatch(words) else Entry(event, kind)
