"""Read text as a table: which character stands between its cells shows by how well the lines agree on their number."""

import csv
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from pmreview.core.errors import UserError

MOST_LINES = 50_000
_DELIMITERS = ",;\t"
_SAMPLE = 50
_BEGINNING = 100_000
_AGREE = 0.8
_NO_TABLE = ("{", "[", "<", "#", "---", "* ", "- ", "|")

Row = tuple[str, ...]


def first_rows(text: str) -> list[Row]:
    """The first rows of the table that `text` is, to know it by."""
    return rows_of(text[:_BEGINNING].rpartition("\n")[0] if len(text) > _BEGINNING else text)


def rows_of(text: str) -> list[Row]:
    """The rows of the table that `text` is, without empty ones; none where it is no table.

    Raises `UserError` for a table that is broken or too long.
    """
    lines = [line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n").split("\n")]
    if text.lstrip().startswith(_NO_TABLE):
        return []
    fits = {delimiter: _fit(lines, delimiter) for delimiter in _DELIMITERS}
    best = max(fits, key=lambda delimiter: fits[delimiter])
    if fits[best] < (_AGREE, 2):
        return []
    if len(lines) > MOST_LINES:
        raise UserError(f"The table has more than {MOST_LINES:,} lines: cut it to the incident.")
    try:
        return [tuple(row) for row in csv.reader(lines, delimiter=best) if any(map(str.strip, row))]
    except csv.Error as error:
        raise UserError(f"The table cannot be read: {error}.") from None


def _fit(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    """How large a share of the first rows has the same number of cells, and how many these are."""
    try:
        rows = list(islice((row for row in csv.reader(lines, delimiter=delimiter) if row), _SAMPLE))
    except csv.Error:
        return 0, 0
    width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    return (count / len(rows), width) if width > 1 else (0, 0)
