"""Real exports, where they are at hand. They are no part of the project."""

from collections.abc import Sequence
from pathlib import Path

from pmreview.importers import recognise
from pmreview.importers.document import Document, read_document
from pmreview.importers.imported import Candidate, Imported
from pmreview.importers.importer import Wishes
from pmreview.store.sources import read_sources
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump


def _documents_in(paths: Sequence[Path]) -> list[Document]:
    """The documents at `paths`."""
    return [read_document(source) for path in paths for source in read_sources(str(path))]


def found_in(*paths: Path, zone: str = "", keep_all: bool = False) -> tuple[Candidate, ...]:
    """The incidents at `paths`."""
    documents = _documents_in(paths)
    return recognise(documents).find(documents, Wishes(zone, keep_all))


def read_all(*paths: Path, zone: str = "", keep_all: bool = False) -> list[Imported]:
    """All incidents at `paths`, each of which can be saved."""
    imported = [candidate.read() for candidate in found_in(*paths, zone=zone, keep_all=keep_all)]
    assert all(load(dump(each.record)) == each.record for each in imported)
    return imported
