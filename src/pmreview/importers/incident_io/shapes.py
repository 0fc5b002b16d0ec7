"""Find the incidents, updates and tasks in what incident.io sends: each kind of object has replies of its own."""

from collections.abc import Iterable
from typing import Any

from pmreview.importers.joined import Parts, Piece, Whole
from pmreview.importers.json_fields import Fields, tables, text

_OF_A_CATALOGUE = {"id", "name", "rank", "category", "description", "created_at", "updated_at"}


def parts_of(value: Any) -> Parts | None:
    """What a reply, a bare list or a bare object holds; tasks are follow-ups and actions."""
    objects = _objects_in(value)
    if not objects:
        return None
    return Parts(
        wholes=[_whole(fields) for kind, fields in objects if kind == "incident"],
        loose=[_piece(kind, fields) for kind, fields in objects if kind in ("update", "task")],
    )


def _objects_in(value: Any) -> list[tuple[str, Fields]]:
    """The objects that are known, each with its kind."""
    found = _known(value if isinstance(value, list) else [value])
    if not found and isinstance(value, dict):
        found = _known(item for each in value.values() for item in (each if isinstance(each, list) else [each]))
    return found


def _known(items: Iterable[Any]) -> list[tuple[str, Fields]]:
    return [(kind, item) for item in items if isinstance(item, dict) and (kind := _kind(item))]


def _kind(fields: Fields) -> str:
    if "incident_timestamp_values" in fields or {"incident_status", "reference"} <= fields.keys():
        return "incident"
    if {"incident_id", "new_incident_status"} <= fields.keys():
        return "update"
    if {"incident_id", "status", "assignee"} <= fields.keys() and ("title" in fields or "description" in fields):
        return "task"
    return "catalogue" if {"id", "name", "rank"} <= fields.keys() <= _OF_A_CATALOGUE else ""


def _whole(incident: Fields) -> Whole:
    inline = tuple(_piece("update", fields) for fields in tables(incident, "updates"))
    return Whole(incident, text(incident, "id"), text(incident, "updated_at"), inline)


def _piece(kind: str, fields: Fields) -> Piece:
    changed = text(fields, "updated_at") or text(fields, "created_at")
    return Piece(kind, fields, text(fields, "incident_id"), text(fields, "id"), changed)
