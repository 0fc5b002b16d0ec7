"""What of a status page has no place in a record."""

from collections.abc import Sequence

from pmreview.core.record import Note
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.statuspage.updates import Update
from pmreview.importers.unplaced import unplaced

# What was placed, and what the machine wrote. Everything else is taken for somebody's words.
_OF_INCIDENT = {
    "id", "name", "status", "impact", "impact_override", "created_at", "updated_at", "started_at", "monitoring_at",
    "resolved_at", "shortlink", "page_id", "reminder_intervals", "backfilled", "scheduled_reminded_at",
    "postmortem_body", "postmortem_ignored", "postmortem_body_last_updated_at", "postmortem_published_at",
    "postmortem_notified_subscribers", "postmortem_notified_twitter",
}  # fmt: skip
_OF_UPDATE = {
    "id", "incident_id", "status", "body", "created_at", "updated_at", "display_at", "deliver_notifications",
    "tweet_id", "twitter_updated_at", "wants_twitter_update",
}  # fmt: skip
_TABLES = ("incident_updates", "components", "affected_components")


def notes_of(incident: Fields, updates: Sequence[Update]) -> tuple[Note, ...]:
    """The post-mortem, wherever it stands, and then the fields that nothing else of the import reads."""
    documents = [text(incident, "postmortem_body"), *(update.body for update in updates if update.whole_document)]
    notes = [Note(text=document, source="postmortem") for document in dict.fromkeys(documents) if document]
    notes += unplaced(incident, _OF_INCIDENT, "statuspage", _TABLES)
    for update in updates:
        notes += unplaced(
            update.fields, _OF_UPDATE, f"statuspage, update {text(update.fields, 'id')}".rstrip(), _TABLES
        )
    return tuple(notes)
