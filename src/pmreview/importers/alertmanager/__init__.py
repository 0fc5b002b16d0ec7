"""Prometheus Alertmanager and Grafana alerting: webhooks, and the alerts that the API lists. A file is one incident."""

from pmreview.importers.alertmanager.alerts import alerts_of, severity_in, told_by
from pmreview.importers.alertmanager.incident import read_incident, title_of
from pmreview.importers.alertmanager.shapes import parts_of
from pmreview.importers.joined import Whole
from pmreview.importers.json_importer import Listed, json_importer
from pmreview.importers.moments import Moments


def _listed(whole: Whole, moments: Moments) -> Listed:
    alerts = told_by(alerts_of(whole, moments))
    return Listed(
        id="",  # nothing that Alertmanager says is the name of one incident
        title=title_of(whole, alerts),
        started=min((alert.began for alert in alerts if alert.began), default=None),
        severity=severity_in(alerts),
    )


ALERTMANAGER = json_importer("alertmanager", "Prometheus Alertmanager", parts_of, _listed, read_incident)
