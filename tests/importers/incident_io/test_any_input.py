"""Whatever incident.io is said to have sent ends in a record or in a clear error."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.importers.anything import ANYTHING, can_be_saved, fields
from tests.importers.exports import find

OBJECTS = fields("name", "value", "incident_timestamp", "assignee", "role", "user", "values", "custom_field")
PARTS = st.lists(OBJECTS | ANYTHING, max_size=3) | ANYTHING
INCIDENTS = st.builds(
    lambda base, **parts: {**base, **parts},
    fields("id", "reference", "name", "summary", "severity", "incident_status", "permalink", "mode", "created_at"),
    incident_timestamp_values=PARTS,
    custom_field_entries=PARTS,
    incident_role_assignments=PARTS,
    creator=OBJECTS | ANYTHING,
)
TASKS = st.builds(
    lambda base, id: {"status": "outstanding", "assignee": None, "title": "a", **base, "incident_id": id},
    fields("id", "title", "description", "status", "assignee", "priority", "completed_at"),
    st.sampled_from(["", "01AA"]),
)


@given(INCIDENTS, TASKS)
def test_any_incident_becomes_a_record_that_can_be_saved(incident: dict[str, Any], task: dict[str, Any]) -> None:
    candidates = find(json.dumps([incident]), json.dumps([task]), zone="UTC", keep_all=True)
    assert all(can_be_saved(candidate) for candidate in candidates)
