"""Atlassian Statuspage: replies of its API, webhooks, and the Atom feed of its history."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.description import describe
from pmreview.importers.document import Document
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.json_fields import text
from pmreview.importers.moments import Moments
from pmreview.importers.statuspage.feed import incidents_in_feed, is_history
from pmreview.importers.statuspage.incident import read_incident, zone_of
from pmreview.importers.statuspage.shapes import Posted, has_incidents, incidents_in_json
from pmreview.importers.statuspage.updates import updates_of


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(has_incidents(document.json) or is_history(document.text) for document in documents)


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    zone = wishes.zone
    found = [(document, posted) for document in documents for posted in _incidents(document, zone)]
    if not found:
        names = " and ".join(document.name for document in documents)
        raise UserError(f"There is no incident in {names}.")
    return tuple(_candidate(number, document, posted, zone) for number, (document, posted) in enumerate(found, 1))


def _incidents(document: Document, zone: str) -> list[Posted]:
    if document.json is not None:
        return incidents_in_json(document.json)
    if is_history(document.text):
        return incidents_in_feed(document, zone)
    raise UserError(describe(document))


def _candidate(number: int, document: Document, posted: Posted, zone: str) -> Candidate:
    # To list incidents, a time without a zone is good enough in UTC; to read one it is not.
    moments = Moments(zone_of(posted.page, zone) or "UTC")
    incident = posted.incident
    started = moments.read(text(incident, "started_at")) or moments.read(text(incident, "created_at"))
    return Candidate(
        id=text(incident, "id") or str(number),
        title=text(incident, "name"),
        started=started or next((update.at for update in updates_of(incident, moments)), None),
        severity=text(incident, "impact"),
        read=lambda: read_incident(posted, zone, document.remarks),
    )


STATUSPAGE = Importer("statuspage", "Atlassian Statuspage", _recognises, _find)
