"""The fields that a team made for its incidents: those that name services are components, the others are notes."""

import re
from collections.abc import Iterator

from pmreview.core.record import Note
from pmreview.importers.json_fields import Fields, table, tables, text

_OF_COMPONENTS = re.compile(r"\b(?:services?|components?|products?)\b", re.IGNORECASE)


class CustomFields:
    """The custom fields of an incident that have a value."""

    def __init__(self, incident: Fields) -> None:
        entries = tables(incident, "custom_field_entries")
        read = [(text(table(entry, "custom_field"), "name"), _values(entry)) for entry in entries]
        self._set = [(name, values) for name, values in read if values]

    @property
    def components(self) -> tuple[str, ...]:
        """What the fields of services say, each once."""
        found = (value for name, values in self._set if _OF_COMPONENTS.search(name) for value in values)
        return tuple(dict.fromkeys(found))

    @property
    def notes(self) -> Iterator[Note]:
        """A note for each of the other fields."""
        for name, values in self._set:
            if not _OF_COMPONENTS.search(name):
                yield Note(text=f"{name}: {', '.join(values)}", source="incident-io, custom field")


def _values(entry: Fields) -> list[str]:
    found: dict[str, None] = {}
    for value in tables(entry, "values"):
        option, catalogued = table(value, "value_option"), table(value, "value_catalog_entry")
        shown = (text(option, "value"), text(catalogued, "name"))
        plain = (text(value, key) for key in ("value_text", "value_numeric", "value_link"))
        found |= dict.fromkeys(filter(None, (*shown, *plain)))
    return [*found]
