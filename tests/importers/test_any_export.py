"""Whatever an on-call or incident tool sends ends in a record or in a clear error."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.importers.exports import find

TIMES = st.sampled_from(
    ["2026-03-10T10:14:00Z", "2026-03-10 10:14", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-10:00", "", "yesterday"]
)
WORDS = st.text(max_size=12) | st.sampled_from(["resolved", "a@example.com", "## \\# Root Cause", "https://x.example"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | TIMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)


def exactly(required: dict[str, Any], *names: str) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with the keys of `required`, and some of `names` and of keys that nobody knows."""
    more = st.dictionaries(st.sampled_from(names) | WORDS, WORDS | TIMES | ANYTHING, max_size=8)
    fixed = st.fixed_dictionaries(
        {key: value if isinstance(value, st.SearchStrategy) else st.just(value) for key, value in required.items()}
    )
    return st.builds(lambda base, changes: {**changes, **base}, fixed, more)


def some(items: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(items | ANYTHING, max_size=4)


NAMED = exactly({}, "summary", "name", "type", "id")
LOG_ENTRIES = exactly(
    {"type": st.sampled_from(["trigger_log_entry", "notify_log_entry", "annotate_log_entry", "acknowledge_log_entry"])},
    "id", "created_at", "summary", "agent", "channel", "event_details", "note", "incident",
)  # fmt: skip
PAGERDUTY = exactly(
    {"type": "incident", "created_at": TIMES, "log_entries": some(LOG_ENTRIES), "service": NAMED},
    "id", "title", "status", "priority", "urgency", "acknowledgements", "assignments", "resolved_at", "body",
)  # fmt: skip
TIMELINE = exactly(
    {"eventTime": TIMES, "type": WORDS, "title": exactly({}, "type", "content")}, "id", "hidden", "actor", "description"
)
OPSGENIE = exactly(
    {"tinyId": WORDS, "message": WORDS, "timelines": some(TIMELINE)},
    "id", "createdAt", "impactStartDate", "impactEndDate", "status", "tags", "impactedServices", "links", "description",
)  # fmt: skip
LOGS = exactly({"log": WORDS, "createdAt": TIMES}, "type", "owner", "offset")
ALERT = exactly(
    {"tinyId": WORDS, "message": WORDS, "alias": WORDS, "createdAt": TIMES, "logs": some(LOGS)},
    "id", "status", "source", "owner", "lastOccurredAt", "details", "priority",
)  # fmt: skip
REPORTED = st.builds(lambda alert, report: {**alert, "report": report}, ALERT, exactly({}, "ackTime", "closeTime"))
GOOGLE = exactly(
    {"external_desc": WORDS, "begin": TIMES, "updates": some(exactly({}, "when", "created", "text", "status"))},
    "id", "end", "severity", "uri", "affected_products", "most_recent_update", "service_name",
)  # fmt: skip
TASKS = exactly({}, "description", "status", "resolve_by", "created_at", "owner", "assignees", "priority", "weblink")
DISPATCH = exactly(
    {
        "name": WORDS, "title": WORDS, "incident_type": NAMED, "tasks": some(TASKS),
        "events": some(exactly({}, "started_at", "source", "description", "type", "owner", "pinned", "details")),
    },
    "reported_at", "stable_at", "closed_at", "commander", "tags", "documents", "resolution", "visibility", "summary",
)  # fmt: skip
FIRING = exactly({"labels": exactly({}, "alertname", "severity", "job"), "startsAt": TIMES}, "endsAt", "status",
                 "annotations", "fingerprint", "generatorURL")  # fmt: skip
ALERTMANAGER = st.builds(
    lambda group, first: {**group, "alerts": [first, *group["alerts"]]},
    exactly({"alerts": some(FIRING)}, "groupKey", "status", "externalURL", "commonAnnotations", "truncatedAlerts"),
    FIRING,
)
ACTIVITY = exactly({"incidentID": "1", "activityKind": WORDS}, "eventTime", "createdTime", "body", "user", "url")
GRAFANA = exactly(
    {"incidentID": st.just("1") | ANYTHING, "activityItems": some(ACTIVITY)},
    "title", "severity", "incidentStart", "incidentEnd", "createdTime", "labels", "taskList", "roles", "refs", "status",
)  # fmt: skip


@pytest.mark.parametrize(
    "exports",
    [PAGERDUTY, OPSGENIE, REPORTED, GOOGLE, DISPATCH, ALERTMANAGER, GRAFANA],
    ids=["pagerduty", "opsgenie", "opsgenie-alert", "google-cloud", "dispatch", "alertmanager", "grafana"],
)
def test_any_export_becomes_a_record_that_can_be_saved_or_a_clear_error(
    exports: st.SearchStrategy[dict[str, Any]],
) -> None:
    @settings(max_examples=50)
    @given(exports, st.sampled_from(["", "UTC", "Europe/Paris"]), st.booleans())
    def imports(export: dict[str, Any], zone: str, keep_all: bool) -> None:
        try:
            records = [each.read().record for each in find(json.dumps(export), zone=zone, keep_all=keep_all)]
        except UserError:
            assert not zone, "a zone was given, and nothing else can be missing"
            return
        assert records
        assert all(load(dump(record)) == record for record in records)

    imports()
