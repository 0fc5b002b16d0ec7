"""Whatever is sent ends in a record or in a clear error."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from tests.importers.anything import ANYTHING, can_be_saved, fields
from tests.importers.exports import find

CHANGES = fields("code", "name", "old_status", "new_status")
UPDATES = st.builds(
    lambda base, changes: {**base, "affected_components": changes},
    fields("id", "status", "body", "display_at", "created_at", "custom_tweet"),
    st.lists(CHANGES | ANYTHING, max_size=3) | ANYTHING,
)
INCIDENTS = st.builds(
    lambda base, updates: {**base, "incident_updates": updates},
    fields("id", "name", "impact", "started_at", "monitoring_at", "resolved_at", "shortlink", "components"),
    st.lists(UPDATES | ANYTHING, max_size=4),
)


@settings(deadline=None, max_examples=150)
@given(INCIDENTS, fields("name", "url", "time_zone"), st.sampled_from(["", "UTC", "Europe/Paris"]))
def test_any_incident_becomes_a_record_that_can_be_saved_or_a_clear_error(
    incident: dict[str, Any], page: dict[str, Any], zone: str
) -> None:
    (candidate,) = find(json.dumps({"page": page, "incident": incident}), zone=zone)
    try:
        assert can_be_saved(candidate)
    except UserError:
        assert not zone, "a zone was given, and nothing else can be missing"
