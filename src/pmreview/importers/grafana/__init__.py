"""Grafana Incident: replies of its API and webhooks, with the activity of an incident."""

from pmreview.importers.grafana.incident import read_incident, severity_in
from pmreview.importers.grafana.shapes import parts_of
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import text
from pmreview.importers.json_importer import Listed, json_importer
from pmreview.importers.moments import Moments


def _listed(whole: Whole, moments: Moments) -> Listed:
    started = moments.read(text(whole.fields, "incidentStart")) or moments.read(text(whole.fields, "createdTime"))
    return Listed(
        id=whole.id,
        title=text(whole.fields, "title"),
        started=started,
        severity=severity_in(whole.fields),
    )


GRAFANA = json_importer("grafana-incident", "Grafana Incident", parts_of, _listed, read_incident)
