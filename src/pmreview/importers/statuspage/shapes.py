"""Find the incidents in what Statuspage sends: every reply and webhook wraps the same object in another way."""

from dataclasses import dataclass
from typing import Any

from pmreview.importers.json_fields import Fields, table, tables

_LISTS = ("incidents", "scheduled_maintenances")


@dataclass(frozen=True)
class Posted:
    """An incident as it was posted, with the page that it was posted on; `page` is empty where it is not known."""

    page: Fields
    incident: Fields


def incidents_in_json(value: Any) -> list[Posted]:
    """The incidents and maintenances of an envelope, of a bare list, or the one bare object, in the source's order."""
    if isinstance(value, list):
        return [Posted({}, item) for item in value if isinstance(item, dict)]
    if not isinstance(value, dict):
        return []
    if _has_updates(value) and "name" in value:
        return [Posted({}, value)]
    page, single = table(value, "page"), table(value, "incident")
    items = ([single] if single else []) + [item for key in _LISTS for item in tables(value, key)]
    return [Posted(page, item) for item in items]


def has_incidents(value: Any) -> bool:
    """Whether `value` is of Statuspage: some incident has a list of updates, or a page has an empty list of them."""
    if any(_has_updates(posted.incident) for posted in incidents_in_json(value)):
        return True
    return isinstance(value, dict) and "page" in value and any(value.get(key) == [] for key in _LISTS)


def _has_updates(incident: Fields) -> bool:
    return isinstance(incident.get("incident_updates"), list)
