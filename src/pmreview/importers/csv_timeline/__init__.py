"""A timeline as a table, whatever its columns are called: CSV, or with semicolons or tabs between the cells."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.csv_timeline.columns import columns_of
from pmreview.importers.csv_timeline.incident import Told, read_told, started, the_one, told_of
from pmreview.importers.csv_timeline.table import first_rows, rows_of
from pmreview.importers.description import describe
from pmreview.importers.document import Document
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.titles import day_in, day_of_name


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(_is_timeline(document) for document in documents)


def _is_timeline(document: Document) -> bool:
    """Whether a column has times and another one words."""
    try:
        rows = first_rows(document.text) if document.json is None and not document.flaw else []
        places = columns_of(rows).places if rows else {}
    except UserError:
        return False
    return "time" in places and not {"text", "title"}.isdisjoint(places)


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    found = [(document, told) for document in documents for told in _told(document, wishes)]
    several = len(found) > 1
    return tuple(_candidate(str(number) if several else "1", *each, wishes) for number, each in enumerate(found, 1))


def _told(document: Document, wishes: Wishes) -> list[Told]:
    rows = rows_of(document.text)
    if not rows:
        raise UserError(describe(document))
    columns = columns_of(rows, wishes.columns)
    if not columns.rows:
        raise UserError(f"{document.name} has titles of columns and no rows.")
    title = columns.titles[columns.places["time"]] if "time" in columns.places else ""
    return told_of(columns, day_in(title, Days("", None)) or day_of_name(document.name))


def _candidate(number: str, document: Document, told: Told, wishes: Wishes) -> Candidate:
    return Candidate(
        id=told.id or number,
        title=the_one(told, "title"),
        started=started(told),
        severity=the_one(told, "severity"),
        read=lambda: read_told(told, wishes, document.remarks),
    )


CSV = Importer("csv", "CSV timeline", _recognises, _find)
