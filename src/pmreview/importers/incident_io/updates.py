"""The events that the updates of an incident make: what somebody wrote, or how the incident changed."""

from collections.abc import Iterator, Sequence

from pmreview.core.timeline import Event
from pmreview.importers.entries import oldest_first
from pmreview.importers.incident_io.people import named, who_of
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.moments import Moments
from pmreview.importers.plain_text import plain_text


def events_of(updates: Sequence[Fields], moments: Moments) -> Iterator[Event]:
    """An event for each update, the oldest first; a new status or severity stands before what was written."""
    before: dict[str, str] = {}
    timed = [(moments.read(text(fields, "created_at")), fields) for fields in updates]
    for at, fields in oldest_first(timed, lambda update: update[0]):
        state = {"": named(fields, "new_incident_status"), "severity ": named(fields, "new_severity")}
        message = plain_text(text(fields, "message"))
        shown = {key: name for key, name in state.items() if name and (not message or name != before.get(key))}
        words = ", ".join(f"{key}{name}" for key, name in shown.items())
        yield Event(
            at=at,
            text=": ".join(filter(None, (words, message))) or "Update",
            who=who_of(fields, "updater"),
            kind="communication" if message else "note",
        )
        before = state
