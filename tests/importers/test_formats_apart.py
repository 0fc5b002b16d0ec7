"""No importer takes what belongs to another."""

from pathlib import Path

import pytest

from pmreview.importers import IMPORTERS, recognise
from pmreview.importers.document import read_document
from pmreview.store.sources import read_sources
from tests.importers.exports import INCOMING

FOLDERS = {
    "statuspage": "statuspage",
    "statuspage_atom": "statuspage",
    "pagerduty": "pagerduty",
    "opsgenie": "opsgenie",
    "google_cloud_status": "google-cloud-status",
    "dispatch": "dispatch",
    "alertmanager": "alertmanager",
    "grafana_incident": "grafana-incident",
    "incidentio": "incident-io",
    "slack": "slack",
    "github_issue": "github",
    "cstate": "cstate",
    "csv": "csv",
    "markdown": "markdown",
}
NAMES = {importer.name for importer in IMPORTERS}
FILES = [
    (path, name)
    for folder, name in FOLDERS.items()
    if name in NAMES
    for path in sorted((INCOMING / folder).rglob("*"))
    if path.is_file()
]


@pytest.mark.parametrize(("path", "name"), FILES, ids=lambda value: getattr(value, "name", value))
def test_a_real_file_is_recognised_as_its_own_format_or_as_none(path: Path, name: str) -> None:
    documents = [read_document(source) for source in read_sources(str(path))]
    takers = [importer.name for importer in IMPORTERS if importer.recognises(documents)]
    if takers:
        assert recognise(documents).name == name, takers
