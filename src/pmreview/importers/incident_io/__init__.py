"""incident.io: replies of its API, version 2, with updates, follow-ups and actions."""

from collections.abc import Sequence
from dataclasses import replace

from pmreview.core.errors import UserError
from pmreview.importers.document import Document
from pmreview.importers.entries import left_out
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.incident_io.incident import is_practice, read_incident
from pmreview.importers.incident_io.people import named
from pmreview.importers.incident_io.shapes import parts_of
from pmreview.importers.incident_io.timestamps import Timestamps
from pmreview.importers.joined import Whole, join
from pmreview.importers.json_fields import text
from pmreview.importers.moments import Moments


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(parts_of(document.json) is not None for document in documents)


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    found = join(documents, parts_of)
    kept = [whole for whole in found if wishes.keep_all or not is_practice(whole)]
    if not kept:
        names = " and ".join(document.name for document in documents)
        raise UserError(f"There are only tests and tutorials in {names}: pmreview import --keep-all takes them.")
    said = left_out(
        [text(each.fields, "mode") for each in found if each not in kept], ("incident was", "incidents were")
    )
    wholes = [replace(whole, remarks=(*whole.remarks, *said)) for whole in kept]
    return tuple(
        replace(candidate, id=candidate.id or str(place))
        for place, candidate in enumerate((_candidate(whole, wishes) for whole in wholes), 1)
    )


def _candidate(whole: Whole, wishes: Wishes) -> Candidate:
    # To list incidents, a time without a zone is good enough in UTC; to read one it is not.
    moments = Moments(wishes.zone or "UTC")
    started = Timestamps(whole.fields, moments).milestones.get("started")
    return Candidate(
        id=text(whole.fields, "reference") or whole.id,
        title=text(whole.fields, "name"),
        started=started or moments.read(text(whole.fields, "created_at")),
        severity=named(whole.fields, "severity"),
        read=lambda: read_incident(whole, wishes),
    )


INCIDENT_IO = Importer("incident-io", "incident.io", _recognises, _find)
