"""What of Opsgenie has no place in a record."""

from pmreview.core.record import Note
from pmreview.importers.joined import Whole
from pmreview.importers.unplaced import unplaced

_PLACED = {"message", "description", "status", "priority", "source", "entity", "log", "note"}
# What was placed whole, and what the machine wrote, at any depth.
_MACHINE = {
    "id", "tinyId", "alias", "type", "createdAt", "updatedAt", "lastOccurredAt", "snoozedUntil", "impactStartDate",
    "impactDetectDate", "impactEndDate", "impactedServices", "tags", "responders", "links", "integration", "report",
    "teams", "ownerTeamId", "timelines", "timeline", "logs", "notes", "eventTime", "group", "actor", "title", "content",
    "offset", "count",
}  # fmt: skip


def notes_of(whole: Whole) -> tuple[Note, ...]:
    """The fields that nothing else of the import reads."""
    notes = list(unplaced(whole.fields, _PLACED, "opsgenie", without=_MACHINE))
    for piece in whole.pieces:
        known = {*_PLACED, "owner"}
        notes += unplaced(piece.fields, known, f"opsgenie, {piece.kind}", without={*_MACHINE, "description"})
    return tuple(notes)
