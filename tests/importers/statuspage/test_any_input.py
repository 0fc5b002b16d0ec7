"""Whatever is sent ends in a record or in a clear error."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.importers.statuspage.pages import find

WORDS = st.text(max_size=20) | st.sampled_from(
    ["<ul><li><strong>2012-04-11 08:55:01</strong> - a</li></ul>", "resolved", "postmortem", "major_outage", "a - b"]
)
TIMES = st.sampled_from(
    ["2026-02-19T14:20:00Z", "2012-04-11 08:55", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-10:00"]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | TIMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)


def fields(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(names) | WORDS, WORDS | TIMES | ANYTHING, max_size=8)


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
    (candidate,) = find(json.dumps({"page": page, "incident": incident}), zone)
    try:
        record = candidate.read().record
    except UserError:
        assert not zone, "a zone was given, and nothing else can be missing"
        return
    assert load(dump(record)) == record
