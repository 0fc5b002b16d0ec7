"""The log of an alert, and the notes on an alert or incident, as events."""

from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, oldest_first
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.moments import Moments
from pmreview.importers.people import person


def logged_of(whole: Whole, moments: Moments) -> list[Entry]:
    """The logs and notes by time. Who was told or looked is noise."""
    logs = [*whole.fields_of("log"), *whole.fields_of("note")]
    return [_logged(fields, moments) for fields in oldest_first(logs, lambda log: moments.read(text(log, "createdAt")))]


def _logged(fields: Fields, moments: Moments) -> Entry:
    kind = "note" if "note" in fields else text(fields, "type")
    event = Event(
        at=moments.read(text(fields, "createdAt")),
        kind="note",
        who=person(text(fields, "owner")),
        text=text(fields, "note") or text(fields, "log") or kind,
    )
    return Entry(event, kind, noise=kind == "alertRecipient")
