"""Find the incidents and their activity in what Grafana Incident sends: an envelope, a bare list, or one object."""

from collections.abc import Iterator
from typing import Any

from pmreview.importers.joined import Parts, Piece, Whole
from pmreview.importers.json_fields import Fields, table, tables, text

_LISTS = ("incidents", "incidentPreviews", "activityItems")


def parts_of(value: Any) -> Parts | None:
    """The parts of a reply; None for what Grafana Incident does not send."""
    envelope = value if isinstance(value, dict) else {}
    found = [fields for fields in _objects(value) if "incidentID" in fields]
    if not found and envelope.get("activityItems") != []:
        return None
    return Parts(
        [_whole(fields) for fields in found if not _is_activity(fields)],
        [_piece(fields) for fields in found if _is_activity(fields)],
        more=table(envelope, "cursor").get("hasMore") is True,
    )


def _objects(value: Any) -> Iterator[Fields]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from (item, table(item, "incident"), *(each for key in _LISTS for each in tables(item, key)))


def _is_activity(fields: Fields) -> bool:
    return "activityItemID" in fields or "activityKind" in fields


def _whole(fields: Fields) -> Whole:
    inline = tuple(_piece(each) for each in tables(fields, "activityItems"))
    return Whole(fields, text(fields, "incidentID"), text(fields, "modifiedTime"), inline)


def _piece(fields: Fields) -> Piece:
    return Piece("activity", fields, text(fields, "incidentID"), text(fields, "activityItemID"))
