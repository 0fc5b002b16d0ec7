"""PagerDuty: replies of its REST API and webhooks, with log entries, notes, alerts and status updates."""

from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import text
from pmreview.importers.json_importer import Listed, json_importer
from pmreview.importers.moments import Moments
from pmreview.importers.pagerduty.incident import priority_of, read_incident, title_of
from pmreview.importers.pagerduty.shapes import parts_of


def _listed(whole: Whole, moments: Moments) -> Listed:
    told = (moments.read(text(piece.fields, "created_at")) for piece in whole.pieces)
    return Listed(
        id=whole.id,
        title=title_of(whole),
        started=moments.read(text(whole.fields, "created_at")) or min(filter(None, told), default=None),
        severity=priority_of(whole.fields),
    )


PAGERDUTY = json_importer("pagerduty", "PagerDuty", parts_of, _listed, read_incident)
