"""What of a PagerDuty incident has no place in a record."""

from pmreview.core.record import Note
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.pagerduty.entries import words_of
from pmreview.importers.people import person
from pmreview.importers.unplaced import unplaced

_PLACED = {"title", "description", "summary", "urgency", "status", "content", "message", "subject", "note"}
# What the machine wrote, and what PagerDuty knows about a person, at any depth.
_MACHINE = {
    "id", "type", "self", "html_url", "at", "created_at", "updated_at", "requested_at", "last_status_change_at",
    "resolved_at", "incident_key", "alert_key", "assigned_via", "last_status_change_by", "first_trigger_log_entry",
    "escalation_policy", "alert_counts", "alert_grouping", "basic_alert_grouping", "pending_actions", "incident_type",
    "conference_bridge", "incidents_responders", "incident", "agent", "user", "sender", "service", "integration",
    "impacted_services", "acknowledgements", "assignments", "priority", "log_entries", "notes", "alerts",
    "status_updates", "state", "email", "avatar_url", "contact_methods", "notification_rules", "color", "time_zone",
    "locale", "role", "notification", "trimmed", "data_type", "field_type",
}  # fmt: skip


def notes_of(whole: Whole) -> tuple[Note, ...]:
    """Who it is assigned to, and then the fields that nothing else of the import reads."""
    incident = whole.fields
    people = [person(text(table(each, "assignee"), "summary")) for each in tables(incident, "assignments")]
    assigned = ", ".join(dict.fromkeys(name for name in people if name))
    notes = [Note(text=f"Assigned to {assigned}", source="pagerduty")] if assigned else []
    notes += unplaced(_rest(incident), _PLACED, "pagerduty", without=_MACHINE)
    for piece in whole.pieces:
        if piece.kind != "event":
            source = f"pagerduty, {piece.kind.replace('_', ' ')} {piece.id}".rstrip()
            notes += unplaced(_rest(piece.fields), _PLACED, source, without={*_MACHINE, "teams"})
    return tuple(notes)


def _rest(fields: Fields) -> Fields:
    """`fields` without what stands in the event's text or in the summary."""
    placed = {*words_of(fields), text(table(fields, "body"), "details")}
    return {
        key: {name: inner for name, inner in value.items() if not isinstance(inner, str) or inner.strip() not in placed}
        if isinstance(value, dict)
        else value
        for key, value in fields.items()
    }
