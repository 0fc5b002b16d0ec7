"""Post-mortems that people wrote in Markdown, by the templates that are in use and without any."""

from collections.abc import Sequence

from pmreview.importers.document import Document
from pmreview.importers.imported import Candidate, Imported
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.markdown.frame import Context
from pmreview.importers.markdown.reading import read_post_mortem
from pmreview.importers.markdown.recognising import is_post_mortem


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(_is_text(document) and is_post_mortem(document.text) for document in documents)


def _is_text(document: Document) -> bool:
    return (
        document.json is None
        and not document.flaw
        and not document.text.lstrip()[:20].lower().startswith(("<?xml", "<!doctype", "<html"))
    )


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    return tuple(_candidate(number, document, wishes.zone) for number, document in enumerate(documents, 1))


def _candidate(number: int, document: Document, zone: str) -> Candidate:
    # To list incidents, a time without a zone is good enough in UTC; to read one it is not.
    listed = read_post_mortem(document.text, Context(name=document.name, zone=zone or "UTC"))

    def read() -> Imported:
        found = listed if zone else read_post_mortem(document.text, Context(name=document.name))
        return Imported(found.record, (*document.remarks, *found.remarks))

    incident = listed.record.incident
    started = next((event.at for event in listed.record.timeline if event.at), None)
    return Candidate(incident.id or str(number), incident.title, started, incident.severity, read)


MARKDOWN = Importer("markdown", "Markdown post-mortems", _recognises, _find)
