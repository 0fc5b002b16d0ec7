"""What of incident.io has no place in a record."""

from pmreview.core.record import Note
from pmreview.importers.joined import Whole
from pmreview.importers.unplaced import unplaced

# What was placed, and what the machine wrote. Everything else is taken for somebody's words.
_OF_INCIDENT = {
    "id", "reference", "external_id", "name", "summary", "permalink", "mode", "visibility", "created_at", "updated_at",
    "reported_at", "call_url", "postmortem_document_url", "slack_channel_id", "slack_team_id",
}  # fmt: skip
_READ = (
    "creator", "custom_field_entries", "duration_metrics", "external_issue_reference", "incident_role_assignments",
    "incident_status", "incident_timestamp_values", "incident_type", "severity", "updates",
)  # fmt: skip
_OF_UPDATE = {"id", "incident_id", "created_at", "updated_at", "message", "merged_into_incident_id"}
_READ_OF_UPDATE = ("updater", "new_incident_status", "new_severity")
_OF_TASK = {"id", "incident_id", "title", "description", "status", "created_at", "updated_at", "completed_at"}
_READ_OF_TASK = ("assignee", "creator", "priority", "external_issue_reference")


def notes_of(whole: Whole) -> list[Note]:
    """The fields with words in them that nothing else of the import reads."""
    notes = [*unplaced(whole.fields, _OF_INCIDENT, "incident-io", _READ)]
    for update in whole.fields_of("update"):
        notes += unplaced(update, _OF_UPDATE, "incident-io, update", _READ_OF_UPDATE)
    for task in whole.fields_of("task"):
        notes += unplaced(task, _OF_TASK, "incident-io, follow-up", _READ_OF_TASK)
    return notes
