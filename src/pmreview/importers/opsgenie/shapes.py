"""Find the incidents and alerts in what Opsgenie sends, and what belongs to them."""

from collections.abc import Iterator
from typing import Any

from pmreview.importers.joined import Parts, Piece, Whole
from pmreview.importers.json_fields import Fields, table, tables, text

_TO = {"entry": "incident", "log": "alert", "note": ""}
_INLINE = ("timelines", "timeline", "logs", "notes")


def parts_of(value: Any) -> Parts | None:
    """The parts of a reply; None for what Opsgenie does not send."""
    envelope = value if isinstance(value, dict) and "data" in value else {}
    data = envelope.get("data", value)
    found = [(kind, fields) for fields in _objects(data) if (kind := _kind(fields))]
    empty = "took" in envelope and data in ([], {"entries": []})
    if not found and not empty:
        return None
    return Parts(
        [_whole(kind, fields) for kind, fields in found if kind in ("incident", "alert")],
        [_piece(kind, fields) for kind, fields in found if kind not in ("incident", "alert")],
        more=bool(text(table(envelope, "paging"), "next")),
    )


def _objects(data: Any) -> Iterator[Fields]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield from tables(item, "entries") if not _kind(item) else [item]


def _kind(fields: Fields) -> str:
    """What an object is, by the keys that only such an object has; "" for anything else."""
    keys = set(fields)
    if keys >= {"tinyId", "message"}:
        return "alert" if "alias" in keys else "incident"
    if keys >= {"eventTime", "type", "title"}:
        return "entry"
    if keys >= {"log", "createdAt"}:
        return "log"
    return "note" if keys >= {"note", "createdAt", "owner"} else ""


def _whole(kind: str, fields: Fields) -> Whole:
    inline = [each for key in _INLINE for each in _within(fields, key)]
    pieces = tuple(_piece(piece, each) for each in inline if (piece := _kind(each)) in ("entry", "log", "note"))
    id = text(fields, "id") or text(fields, "tinyId")
    return Whole(fields, id, text(fields, "updatedAt"), pieces, kind)


def _within(fields: Fields, key: str) -> list[Fields]:
    return tables(fields, key) or tables(table(fields, key), "entries")


def _piece(kind: str, fields: Fields) -> Piece:
    # An entry's id names what it is about, and two entries can be about the same.
    id = text(fields, "id") or text(fields, "offset")
    return Piece(kind, fields, id=id and id + text(fields, "eventTime"), to=_TO[kind])
