"""Gather what was read into the groups that importers read together, and the incidents in them."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.core.source import Source
from pmreview.importers import IMPORTERS, Group, grouped, recognise
from pmreview.importers.document import Document, read_document
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Wishes


def gathered(named: Sequence[Sequence[Source]], format_name: str = "") -> tuple[list[Group], list[str]]:
    """The documents of `named` by importer, and a sentence for each that was passed over.

    `named` are the sources of each path that the user named. In a folder or an archive lies what is no export, too;
    what was named itself has to be one. Raises `UserError` where it is none, or where there is nothing to import.
    """
    documents: list[Document] = []
    skipped: list[str] = []
    for sources in named:
        for source in sources:
            try:
                documents.append(read_document(source))
            except UserError as error:
                if len(sources) == 1:
                    raise
                skipped.append(f"{error} It is passed over.")
    if not documents:
        raise UserError("There is nothing to import there.")
    if chosen := next((importer for importer in IMPORTERS if importer.name == format_name), None):
        return [(chosen, documents)], skipped
    groups, unknown = grouped(documents)
    alone = {source.name for sources in named for source in sources if len(sources) == 1}
    if not groups or any(document.name in alone for document in unknown):
        recognise(unknown or documents)  # says what they are instead
    return groups, [*skipped, *(f"{document.name} is of no known format: passed over." for document in unknown)]


def candidates(groups: Sequence[Group], wishes: Wishes) -> list[Candidate]:
    """The incidents in `groups`."""
    return [each for importer, documents in groups for each in importer.find(documents, wishes)]
