"""Netflix Dispatch: an incident with its events and tasks, or a list of them."""

from typing import Any

from pmreview.importers.dispatch.incident import read_incident
from pmreview.importers.joined import Parts, Whole
from pmreview.importers.json_fields import table, tables, text
from pmreview.importers.json_importer import Listed, json_importer
from pmreview.importers.moments import Moments
from pmreview.importers.severity import severity_of

_OWN = ({"name", "title", "incident_type"}, {"name", "title", "incident_priority"}, {"name", "title", "reported_at"})


def _parts_of(value: Any) -> Parts | None:
    page = value if isinstance(value, dict) and "itemsPerPage" in value else {}
    items = tables(page, "items") if page else value if isinstance(value, list) else [value]
    found = [item for item in items if isinstance(item, dict) and any(own <= set(item) for own in _OWN)]
    if not found:
        return None
    total = page.get("total")
    wholes = [Whole(item, text(item, "name") or text(item, "id")) for item in found]
    return Parts(wholes, more=isinstance(total, int) and total > len(found))


def _listed(whole: Whole, moments: Moments) -> Listed:
    fields = whole.fields
    return Listed(
        id=whole.id,
        title=text(fields, "title"),
        started=moments.read(text(fields, "reported_at")) or moments.read(text(fields, "created_at")),
        severity=severity_of(text(table(fields, "incident_severity"), "name")),
    )


DISPATCH = json_importer("dispatch", "Netflix Dispatch", _parts_of, _listed, read_incident)
