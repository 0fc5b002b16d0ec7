"""The status page of Google Cloud: `incidents.json`, or one incident of it."""

from typing import Any

from pmreview.importers.google_cloud.incident import read_incident, title_of
from pmreview.importers.joined import Parts, Whole
from pmreview.importers.json_fields import text
from pmreview.importers.json_importer import Listed, json_importer
from pmreview.importers.moments import Moments
from pmreview.importers.severity import severity_of


def _parts_of(value: Any) -> Parts | None:
    items = value if isinstance(value, list) else [value]
    found = [item for item in items if isinstance(item, dict) and {"external_desc", "begin"} <= set(item)]
    wholes = [Whole(item, text(item, "id") or text(item, "number"), text(item, "modified")) for item in found]
    return Parts(wholes) if wholes else None


def _listed(whole: Whole, moments: Moments) -> Listed:
    return Listed(
        id=whole.id,
        title=title_of(whole.fields),
        started=moments.read(text(whole.fields, "begin")),
        severity=severity_of(text(whole.fields, "severity")),
    )


GOOGLE_CLOUD = json_importer("google-cloud-status", "Google Cloud status", _parts_of, _listed, read_incident)
