"""Etsy's Morgue, which has no export: rows of its database as JSON."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.description import describe
from pmreview.importers.document import Document
from pmreview.importers.entries import left_out
from pmreview.importers.epochs import from_epoch
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.json_fields import text
from pmreview.importers.morgue.incident import read_row
from pmreview.importers.morgue.shapes import Dumped, dumped_in, has_rows, is_deleted


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(has_rows(document.json) for document in documents)


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    found = dumped_in(document.json for document in documents)
    if not found:
        raise UserError(describe(documents[0]))
    kept = [each for each in found if wishes.keep_all or not is_deleted(each.row)]
    if not kept:
        names = " and ".join(document.name for document in documents)
        raise UserError(f"There are only deleted post-mortems in {names}: pmreview import --keep-all takes them.")
    remarks = [remark for document in documents for remark in document.remarks]
    remarks += left_out(["deleted"] * (len(found) - len(kept)), ("post-mortem was", "post-mortems were"))
    return tuple(_candidate(number, each, wishes, remarks) for number, each in enumerate(kept, 1))


def _candidate(number: int, dumped: Dumped, wishes: Wishes, remarks: Sequence[str]) -> Candidate:
    return Candidate(
        id=text(dumped.row, "id") or str(number),
        title=text(dumped.row, "title"),
        started=from_epoch(text(dumped.row, "starttime")),
        severity=text(dumped.row, "severity"),
        read=lambda: read_row(dumped, wishes, remarks),
    )


MORGUE = Importer("morgue", "Morgue", _recognises, _find)
