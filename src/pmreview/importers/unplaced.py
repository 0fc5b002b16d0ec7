"""The words in an export that have no place in a record: kept as notes, so that nothing anybody wrote is lost."""

from collections.abc import Container, Iterator

from pmreview.core.record import Note
from pmreview.importers.json_fields import Fields, texts_within


def unplaced(
    fields: Fields, known: Container[str], source: str, tables: Container[str] = (), without: Container[str] = ()
) -> Iterator[Note]:
    """A note for each of `fields` with words in it that is not `known`: known is what was placed, or what the machine
    wrote. A known field with something nested in it is unknown all the same. Of `tables`, objects and lists of objects
    that were read, only what is no object is left over. `without` are keys of the machine, which are no words at any
    depth.
    """
    for key, value in fields.items():
        if key in tables and isinstance(value, dict):
            continue
        if key in tables and isinstance(value, list):
            value = [item for item in value if not isinstance(item, dict)]
        elif key in known and not isinstance(value, dict | list):
            continue
        if words := texts_within({key: value}, without):
            yield Note(text="\n".join(words), source=source)
