"""Find the incidents in what PagerDuty sends, and what belongs to them: an envelope, a bare list, or one object."""

from collections.abc import Iterator
from typing import Any

from pmreview.importers.joined import Parts, Piece, Whole
from pmreview.importers.json_fields import Fields, table, tables, text

_SINGLE = ("incident", "log_entry", "note", "alert", "status_update", "event")
_LISTS = ("incidents", "log_entries", "notes", "alerts", "status_updates")


def parts_of(value: Any) -> Parts | None:
    """The parts of a reply; None for what PagerDuty does not send."""
    found = [part for fields in _objects(value) for part in _parts_in(fields)]
    envelope = value if isinstance(value, dict) else {}
    paged = {"limit", "offset"} <= set(envelope)
    if not found and not any(envelope.get(key) == [] for key in _LISTS if paged or key != "incidents"):
        return None
    return Parts(
        [part for part in found if isinstance(part, Whole)],
        [part for part in found if isinstance(part, Piece)],
        more=envelope.get("more") is True,
    )


def _objects(value: Any) -> Iterator[Fields]:
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        if _kind(item):
            yield item
        else:
            yield from (item[key] for key in _SINGLE if isinstance(item.get(key), dict))
            yield from (each for key in _LISTS for each in tables(item, key))


def _kind(fields: Fields) -> str:
    """What an object is, by its type or by the keys that only such an object has; "" for anything else."""
    kind = text(fields, "type")
    if kind == "incident" or "incident_number" in fields:
        return "incident" if "created_at" in fields else ""
    if kind.endswith("_log_entry"):
        return "log_entry"
    if kind == "alert":
        return "alert" if "alert_key" in fields else ""
    if "created_at" in fields and "content" in fields and "user" in fields:
        return "note"
    if "created_at" in fields and "message" in fields and "sender" in fields:
        return "status_update"
    return "event" if "event_type" in fields and "occurred_at" in fields else ""


def _parts_in(fields: Fields) -> Iterator[Whole | Piece]:
    kind = _kind(fields)
    if kind == "incident":
        yield _whole(fields)
    elif kind == "event":
        yield from _told_by_webhook(fields)
    elif kind:
        yield _piece(kind, fields, text(table(fields, "incident"), "id"))


def _whole(fields: Fields) -> Whole:
    id = text(fields, "id") or text(fields, "incident_number")
    within = [table(fields, "first_trigger_log_entry"), *(each for key in _LISTS for each in tables(fields, key))]
    pieces = [_piece(kind, each, id) for each in within if (kind := _kind(each)) not in ("", "incident", "event")]
    changed = text(fields, "updated_at") or text(fields, "last_status_change_at")
    return Whole(fields, id, changed, tuple(piece for piece in pieces if "created_at" in piece.fields))


def _piece(kind: str, fields: Fields, incident: str) -> Piece:
    return Piece(kind, fields, incident, text(fields, "id"), text(fields, "updated_at"))


def _told_by_webhook(event: Fields) -> Iterator[Whole | Piece]:
    data = table(event, "data")
    if _kind(data) == "incident":
        yield _whole({**data, "updated_at": text(event, "occurred_at")})
        yield Piece("event", event, text(data, "id"), text(event, "id"))
        return
    incident = table(data, "incident")
    told = {"created_at": event.get("occurred_at"), "incident": incident}
    if text(data, "type") == "incident_note":
        yield _piece("note", {**data, **told, "user": event.get("agent")}, text(incident, "id"))
    elif text(data, "type") == "incident_status_update":
        yield _piece("status_update", {**data, **told, "sender": event.get("agent")}, text(incident, "id"))
    elif incident:
        yield Piece("event", event, text(incident, "id"), text(event, "id"))
