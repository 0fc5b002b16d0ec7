"""Records from what a team already has. A format is a file (or a folder) here and a line in `IMPORTERS`."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.description import describe
from pmreview.importers.document import Document
from pmreview.importers.importer import Importer
from pmreview.importers.statuspage import STATUSPAGE

IMPORTERS: tuple[Importer, ...] = (STATUSPAGE,)


def recognise(documents: Sequence[Document]) -> Importer:
    """The importer for `documents`. Raises `UserError` that says what was found where there is none."""
    for importer in IMPORTERS:
        if importer.recognises(documents):
            return importer
    unknown = [document for document in documents if not any(each.recognises([document]) for each in IMPORTERS)]
    found = " ".join(describe(document) for document in unknown) or "The sources are not all of one format."
    raise UserError(f"{found} Formats that can be imported: {', '.join(each.name for each in IMPORTERS)}.")
