"""Records from what a team already has. A format is a file (or a folder) here and a line in `IMPORTERS`."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.alertmanager import ALERTMANAGER
from pmreview.importers.cstate import CSTATE
from pmreview.importers.csv_timeline import CSV
from pmreview.importers.description import describe
from pmreview.importers.dispatch import DISPATCH
from pmreview.importers.document import Document
from pmreview.importers.github import GITHUB
from pmreview.importers.google_cloud import GOOGLE_CLOUD
from pmreview.importers.grafana import GRAFANA
from pmreview.importers.importer import Importer
from pmreview.importers.incident_io import INCIDENT_IO
from pmreview.importers.markdown import MARKDOWN
from pmreview.importers.morgue import MORGUE
from pmreview.importers.opsgenie import OPSGENIE
from pmreview.importers.pagerduty import PAGERDUTY
from pmreview.importers.slack import SLACK
from pmreview.importers.statuspage import STATUSPAGE

IMPORTERS: tuple[Importer, ...] = (
    STATUSPAGE,
    PAGERDUTY,
    OPSGENIE,
    GOOGLE_CLOUD,
    DISPATCH,
    ALERTMANAGER,
    GRAFANA,
    INCIDENT_IO,
    GITHUB,
    SLACK,
    MORGUE,
    CSTATE,
    CSV,
    MARKDOWN,
)

Group = tuple[Importer, Sequence[Document]]
"""Documents, and the importer that all of them together belong to."""


def recognise(documents: Sequence[Document]) -> Importer:
    """The importer for `documents`. Raises `UserError` that says what was found where there is none."""
    found, unknown = grouped(documents)
    if len(found) == 1 and not unknown:
        return found[0][0]
    told = " ".join(describe(document) for document in unknown) or "The sources are not all of one format."
    raise UserError(f"{told} Formats that can be imported: {', '.join(each.name for each in IMPORTERS)}.")


def grouped(documents: Sequence[Document]) -> tuple[list[Group], list[Document]]:
    """The documents by importer, and those that no importer knows.

    Documents that are of one format together, such as messages and the names of those who wrote them, stay together.
    """
    together = _importer(documents)
    if together is not None:
        return [(together, documents)], []
    groups: dict[str, tuple[Importer, list[Document]]] = {}
    unknown: list[Document] = []
    for document in documents:
        importer = _importer([document])
        if importer is None:
            unknown.append(document)
        else:
            groups.setdefault(importer.name, (importer, []))[1].append(document)
    return list(groups.values()), unknown


def _importer(documents: Sequence[Document]) -> Importer | None:
    return next((importer for importer in IMPORTERS if importer.recognises(documents)), None)
