"""Find post-mortems in a dump of Morgue's database as JSON: a row, a list of rows, or tables with their rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pmreview.importers.json_fields import Fields, tables, text

_COLUMNS = {"starttime", "endtime", "statustime", "detecttime"}
_TABLES = {"jira": "jira", "forum_links": "links", "slack": "slack", "irc": "irc", "tags": "tags"}
_OF_TAGS = "postmortem_referenced_tags"


@dataclass(frozen=True)
class Dumped:
    """A post-mortem, with the rows of other tables that are about it, by the name of what they hold."""

    row: Fields
    about: dict[str, list[Fields]] = field(default_factory=dict)


def dumped_in(values: Iterable[Any]) -> list[Dumped]:
    """The post-mortems in JSON `values`, in their order."""
    by_table: dict[str, list[Fields]] = {}
    for value in values:
        for name, rows in _tables_in(value):
            by_table.setdefault(name, []).extend(rows)
    about = {kind: _by_row(by_table.get(name, [])) for name, kind in _TABLES.items()}
    tags = _tags(by_table)
    return [Dumped(row, _about(row, about, tags)) for row in by_table.get("postmortems", [])]


def _tables_in(value: Any) -> list[tuple[str, list[Fields]]]:
    """The rows in `value` with the names of their tables; phpMyAdmin lists its tables as objects with their data."""
    rows = tables({"": value if isinstance(value, list) else [value]}, "")
    if any(is_row(row) for row in rows):
        return [("postmortems", [row for row in rows if is_row(row)])]
    found = [(text(row, "name"), tables(row, "data")) for row in rows if text(row, "type") == "table"]
    return found or [(key, tables(row, key)) for row in rows for key in row]


def is_row(fields: Fields) -> bool:
    """Whether it is a row of the table of post-mortems."""
    return fields.keys() >= _COLUMNS


Rows = dict[str, list[Fields]]


def _by_row(rows: Iterable[Fields]) -> Rows:
    """The rows that are not deleted, by the id of the post-mortem that they are about."""
    found: Rows = {}
    for row in rows:
        if not is_deleted(row):
            found.setdefault(text(row, "postmortem_id"), []).append(row)
    return found


def _tags(by_table: Rows) -> Rows:
    """The tags of each post-mortem, which a table of references joins."""
    known = {text(tag, "id"): tag for tag in by_table.get("tags", []) if not is_deleted(tag)}
    references = _by_row(by_table.get(_OF_TAGS, []))
    return {
        id: [known[tag] for row in rows if (tag := text(row, "tag_id")) in known] for id, rows in references.items()
    }


def _about(row: Fields, by_kind: dict[str, Rows], tags: Rows) -> Rows:
    """The rows of other tables that are about `row`, also those that were put into it."""
    id = text(row, "id")
    about: Rows = {kind: [] for kind in _TABLES.values()}
    for name, kind in _TABLES.items():
        about[kind] += [each for each in tables(row, name) if not is_deleted(each)]
    for kind, rows in by_kind.items():
        about[kind] += rows.get(id, []) if kind != "tags" else tags.get(id, [])
    return about


def is_deleted(row: Fields) -> bool:
    """Whether somebody took the row away; Morgue keeps it."""
    return text(row, "deleted") not in ("", "0")


def has_rows(value: Any) -> bool:
    """Whether `value` holds a post-mortem of Morgue."""
    return any(is_row(row) for name, rows in _tables_in(value) for row in rows if name == "postmortems")
