"""What PagerDuty says happened to an incident: log entries, notes, alerts, status updates and webhooks, as events."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, oldest_first
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.moments import Moments
from pmreview.importers.people import person
from pmreview.importers.plain_text import plain_text
from pmreview.importers.sentences import sentences

_KINDS = {
    "trigger": "alert",
    "notify": "communication",
    "acknowledge": "action",
    "assign": "action",
    "escalate": "action",
    "delegate": "action",
    "snooze": "action",
    "merge": "action",
    "resolve": "action",
}
_BY_MACHINE = {"assign", "escalate", "repeat_escalation_path", "reach_ack_limit", "reach_trigger_limit"}
"""Plumbing unless a person did it."""
_OF_WEBHOOK = {
    "triggered": "trigger",
    "acknowledged": "acknowledge",
    "reassigned": "assign",
    "escalated": "escalate",
    "delegated": "delegate",
    "resolved": "resolve",
}
_SAME_NOTE = timedelta(seconds=2)


def entries_of(whole: Whole, moments: Moments) -> list[Entry]:
    """The entries of an incident, those of one list by time."""
    notes = [_note(fields, moments) for fields in _sorted(whole, "note", moments)]
    noted = _times_of(notes)
    told = [_log_entry(fields, noted, moments) for fields in _sorted(whole, "log_entry", moments)]
    told += [_told_by_webhook(fields, moments) for fields in whole.fields_of("event")]
    kinds = {entry.kind for entry in told}
    return [
        *told,
        *(entry for entry in _told_by_incident(whole.fields, moments) if entry.kind not in kinds),
        *notes,
        *(_alert(fields, moments) for fields in _sorted(whole, "alert", moments)),
        *(_status_update(fields, moments) for fields in _sorted(whole, "status_update", moments)),
    ]


def words_of(fields: Fields) -> Iterator[str]:
    """The words of a log entry: what it is, what came with the alert, and what somebody wrote."""
    channel, details = table(fields, "channel"), table(fields, "event_details")
    yield text(fields, "summary")
    yield text(details, "description")
    yield from (text(channel, key) for key in ("summary", "subject", "details"))
    yield text(fields, "note")


def without_text(entry: Entry) -> bool:
    """Whether `entry` says that there is a note, and not what is in it."""
    return entry.kind == "annotate" and entry.event.text.rstrip(".").startswith("Note added by ")


def _sorted(whole: Whole, kind: str, moments: Moments) -> list[Fields]:
    return oldest_first(whole.fields_of(kind), lambda fields: moments.read(text(fields, "created_at")))


def _log_entry(fields: Fields, noted: Mapping[str, list[datetime]], moments: Moments) -> Entry:
    kind = text(fields, "type").removesuffix("_log_entry")
    event = Event(
        at=moments.read(text(fields, "created_at")),
        kind=_KINDS.get(kind, "note"),
        who=person(text(table(fields, "agent"), "summary")),
        text=sentences(*words_of(fields)) or kind.replace("_", " ").capitalize(),
    )
    by_person = text(table(fields, "agent"), "type").startswith("user") or text(fields, "note")
    if kind == "annotate" and _is_there(event, fields, noted):
        return Entry(event, "announced note", noise=True)
    return Entry(event, kind, kind == "notify" or (kind in _BY_MACHINE and not by_person))


def _times_of(notes: Sequence[Entry]) -> dict[str, list[datetime]]:
    """When each text was noted, and under "" when anything was."""
    times: dict[str, list[datetime]] = {}
    for note in notes:
        for words in {"", note.event.text}:
            if note.event.at:
                times.setdefault(words, []).append(note.event.at)
    return times


def _is_there(event: Event, fields: Fields, noted: Mapping[str, list[datetime]]) -> bool:
    """Whether the note that an entry announces is among those that were `noted`."""
    if event.at is None:
        return False
    times = noted.get(sentences(text(table(fields, "channel"), "summary")), [])
    following = bisect_left(times, event.at - _SAME_NOTE)
    return following < len(times) and times[following] <= event.at + _SAME_NOTE


def _told_by_incident(incident: Fields, moments: Moments) -> Iterator[Entry]:
    """Who acknowledged and who resolved it, by the incident itself."""
    for each in tables(incident, "acknowledgements"):
        yield _deed("acknowledge", "Acknowledged", moments.read(text(each, "at")), table(each, "acknowledger"))
    changed = text(incident, "last_status_change_at") if text(incident, "status") == "resolved" else ""
    if resolved := text(incident, "resolved_at") or changed:
        yield _deed("resolve", "Resolved", moments.read(resolved), table(incident, "last_status_change_by"))


def _deed(kind: str, done: str, at: datetime | None, by: Fields) -> Entry:
    who = person(text(by, "summary"))
    return Entry(Event(at=at, kind="action", who=who, text=f"{done} by {who}" if who else done), kind)


def _told_by_webhook(fields: Fields, moments: Moments) -> Entry:
    what = text(fields, "event_type")
    kind = _OF_WEBHOOK.get(what.rpartition(".")[2], what)
    agent, data = table(fields, "agent"), table(fields, "data")
    event = Event(
        at=moments.read(text(fields, "occurred_at")),
        kind=_KINDS.get(kind, "note"),
        who=person(text(agent, "summary")),
        text=sentences(what.replace(".", " ").replace("_", " ").capitalize(), text(data, "message")),
    )
    return Entry(event, kind, kind in _BY_MACHINE and not text(agent, "type").startswith("user"))


def _note(fields: Fields, moments: Moments) -> Entry:
    at, who = moments.read(text(fields, "created_at")), person(text(table(fields, "user"), "summary"))
    return Entry(Event(at=at, kind="note", who=who, text=sentences(text(fields, "content"))), "note")


def _alert(fields: Fields, moments: Moments) -> Entry:
    who = text(table(fields, "integration"), "summary") or text(table(fields, "service"), "summary")
    at, words = moments.read(text(fields, "created_at")), text(fields, "summary") or "Alert"
    return Entry(Event(at=at, kind="alert", who=who, text=words), "alert")


def _status_update(fields: Fields, moments: Moments) -> Entry:
    words = sentences(text(fields, "subject"), text(fields, "message") or plain_text(text(fields, "html_message")))
    at, who = moments.read(text(fields, "created_at")), person(text(table(fields, "sender"), "summary"))
    return Entry(Event(at=at, kind="communication", who=who, text=words), "status update")
