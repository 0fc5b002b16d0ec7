"""What the status page of Google Cloud sends."""

from typing import Any

import pytest

from tests.importers.exports import find, read, said, shown

PLACE = {"title": "Turin (europe-west12)", "id": "europe-west12"}


def update(at: str, words: str, status: str = "SERVICE_OUTAGE", **more: Any) -> dict[str, Any]:
    when = f"2026-03-10T{at}+00:00"
    return {"created": when, "modified": when, "when": when, "text": words, "status": status, **more}


REPORT = "# \\# Incident Report\n## \\#\\# Root Cause\nA rule was\ntoo wide."
UPDATES = [
    update("14:00:00", REPORT, "AVAILABLE"),
    update("11:00:00", "## Summary\nIt is over.", "AVAILABLE"),
    update("10:30:00", "**Summary**\nQueues are *slow*.\n**Workaround:**\nSee [**the guide**](https://example.com/g).",
           affected_locations=[PLACE]),
    update("10:25:00", "We look into it.", affected_locations=[PLACE]),
]  # fmt: skip
INCIDENT = {
    "id": "Tx1", "number": "536", "begin": "2026-03-10T10:00:00+00:00", "created": "2026-03-10T10:25:00+00:00",
    "end": "2026-03-10T10:55:00+00:00", "modified": "2026-03-10T14:00:00+00:00", "uri": "incidents/Tx1",
    "external_desc": "Queues are slow.\nIn one region.", "updates": UPDATES, "most_recent_update": UPDATES[0],
    "severity": "medium", "service_name": "Queues", "affected_products": [{"title": "Queues", "id": "q"}],
    "status_impact": "SERVICE_OUTAGE",
}  # fmt: skip


@pytest.mark.parametrize("value", [[INCIDENT], INCIDENT])
def test_the_updates_are_the_timeline_and_customers_are_told_by_the_first(value: Any) -> None:
    imported = read(value)
    incident = imported.record.incident
    assert (incident.id, incident.title, incident.severity) == ("Tx1", "Queues are slow.", "medium")
    assert incident.links[0].url == "https://status.cloud.google.com/incidents/Tx1"
    assert incident.components == ("Queues",)
    assert [line.replace(" | communication | Google Cloud", "") for line in shown(imported)] == [
        "10:00:00 | started | note | Google Cloud | Started, by Google Cloud",
        "10:25:00 | customers-told | We look into it.",
        "10:30:00 |  | Summary: Queues are *slow*. Workaround: See the guide (https://example.com/g).",
        "10:55:00 | resolved | note | Google Cloud | Resolved, by Google Cloud",
        "11:00:00 |  | Summary: It is over.",
        "14:00:00 |  | Incident Report published",
    ]
    assert said(imported, "`detected` is left open")


def test_a_report_that_was_posted_is_kept_whole() -> None:
    imported = read([INCIDENT])
    assert (imported.record.notes[0].source, imported.record.notes[0].text) == ("postmortem", REPORT)
    assert said(imported, "1 report was posted as an update")


def test_what_has_no_place_is_kept_and_places_only_where_they_change() -> None:
    notes = [note.text for note in read([INCIDENT]).record.notes]
    assert "external_desc: Queues are slow.\nIn one region." in notes
    assert "status_impact: SERVICE_OUTAGE" in notes
    assert sum("Turin" in note for note in notes) == 1


def test_an_incident_that_goes_on_has_no_end() -> None:
    record = read([{**INCIDENT, "end": None, "updates": []}]).record
    assert [event.milestones for event in record.timeline] == [("started",), ("customers-told",)]


def test_several_incidents_can_be_told_apart() -> None:
    candidates = find([INCIDENT, {**INCIDENT, "id": "", "number": ""}, {**INCIDENT, "id": "Tx3"}])
    assert [candidate.id for candidate in candidates] == ["Tx1", "2", "Tx3"]
    assert {candidate.title for candidate in candidates} == {"Queues are slow."}
