"""Tables as comma-separated values that a spreadsheet may open: RFC 4180, and no cell is taken for a formula."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pmreview.core.value import Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class _Written:
    """Takes what the writer writes, and gives it out."""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Each row as a line, its cells guarded with an apostrophe where a spreadsheet would compute them."""
    written = _Written()
    writer = csv.writer(written)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA) else cell for cell in row])
        yield written.text


def cells(value: Value) -> list[str]:
    """The fields of a value, each as the text of a cell, in the order of `columns`."""
    return [_cell(getattr(value, key)) for key in columns(type(value))]


def columns(kind: type[Value]) -> list[str]:
    """The names of the fields, as they stand in a record's file."""
    return list(kind.model_fields)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(_cell, value))
    return value if isinstance(value, str) else str(value)
