"""Opsgenie: incidents with their timelines, and alerts with their logs and notes."""

from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import text
from pmreview.importers.json_importer import Listed, json_importer
from pmreview.importers.moments import Moments
from pmreview.importers.opsgenie.alert import read_alert
from pmreview.importers.opsgenie.incident import read_incident
from pmreview.importers.opsgenie.shapes import parts_of
from pmreview.importers.severity import severity_of


def _read(whole: Whole, wishes: Wishes) -> Imported:
    return (read_alert if whole.kind == "alert" else read_incident)(whole, wishes)


def _listed(whole: Whole, moments: Moments) -> Listed:
    fields = whole.fields
    return Listed(
        id=whole.id,
        title=text(fields, "message"),
        started=moments.read(text(fields, "impactStartDate")) or moments.read(text(fields, "createdAt")),
        severity=severity_of(text(fields, "priority")),
    )


OPSGENIE = json_importer("opsgenie", "Opsgenie", parts_of, _listed, _read)
