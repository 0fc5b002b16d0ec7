"""What Opsgenie sends."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read, said, shown

INCIDENT = {
    "id": "5f1c", "tinyId": "12", "message": "Checkout is slow", "description": "p95 over <b>2 s</b>",
    "status": "resolved", "priority": "P2", "tags": ["deploy"], "impactedServices": ["695b"],
    "createdAt": "2026-03-10T10:20:00.5Z", "updatedAt": "2026-03-10T11:00:00Z", "ownerTeam": "",
    "impactStartDate": "2026-03-10T10:11:00Z", "impactDetectDate": "2026-03-10T10:14:00Z",
    "impactEndDate": "2026-03-10T10:40:00Z", "links": {"web": "https://example.app.opsgenie.com/incident/5f1c"},
}  # fmt: skip
ALERT = {
    "id": "a1", "tinyId": "90", "alias": "p95", "message": "p95 over 2 s", "status": "closed", "priority": "P1",
    "createdAt": "2026-03-10T10:14:00Z", "lastOccurredAt": "2026-03-10T10:30:00Z", "count": 4, "source": "metrics",
    "owner": "sam@example.com", "entity": "checkout", "details": {"region": "north"},
    "report": {"ackTime": 60_000, "acknowledgedBy": "sam@example.com", "closeTime": 1_860_000},
}  # fmt: skip


def entry(at: str, kind: str, title: str, who: str = "Sam Ito", **more: Any) -> dict[str, Any]:
    return {
        "id": f"{kind}_1", "group": "incident", "type": kind, "eventTime": f"2026-03-10T{at}Z", "hidden": False,
        "actor": {"name": who, "type": "user"}, "title": {"type": "plain_text", "content": title}, **more,
    }  # fmt: skip


ENTRIES = [
    entry("10:46:00", "IncidentClosed", "Incident closed"),
    entry("10:45:00", "IncidentResolved", "Incident resolved"),
    entry("10:31:00", "Custom", "Wrong words", hidden=True),
    entry("10:30:00", "Custom", "Note", description={"type": "html", "content": "The pool is <i>full</i>"}),
    entry("10:21:00", "ResponderAlertAcked", "Alert acknowledged"),
    entry("10:20:00", "IncidentResponderUserAdded", "Responder added"),
    entry("10:20:00", "IncidentOpened", "Incident opened"),
]
TOLD = [
    "10:11:00 | started | note | Opsgenie | Started, by Opsgenie",
    "10:14:00 | detected | note | Opsgenie | Detected, by Opsgenie",
    "10:20:00 |  | action | Sam Ito | Incident opened",
    "10:21:00 | acknowledged | action | Sam Ito | Alert acknowledged",
    "10:30:00 |  | note | Sam Ito | Note. The pool is full",
    "10:40:00 | mitigated | note | Opsgenie | Mitigated, by Opsgenie",
    "10:45:00 | resolved | action | Sam Ito | Incident resolved",
    "10:46:00 |  | action | Sam Ito | Incident closed",
]


@pytest.mark.parametrize(
    "files",
    [
        [{**INCIDENT, "timelines": ENTRIES}],
        [{"data": INCIDENT, "took": 0.1, "requestId": "r"}, {"data": {"entries": ENTRIES}, "took": 0.1}],
        [{"data": {"entries": ENTRIES[:2]}}, {"data": {"entries": ENTRIES[2:]}}, [INCIDENT]],
        [{"data": [INCIDENT], "paging": {}}, {"data": {"entries": ENTRIES}}, {"data": [], "took": 0.1}],
        [{"data": [INCIDENT]}, {"data": {"entries": ENTRIES}}, {"data": [ALERT]}],
    ],
)
def test_an_incident_is_told_by_its_timeline_however_it_is_given(files: list[Any]) -> None:
    imported = find(*files)[0].read()
    incident = imported.record.incident
    assert (incident.id, incident.title, incident.severity) == ("5f1c", "Checkout is slow", "P2")
    assert (incident.summary, incident.components, incident.tags) == ("p95 over 2 s", ("695b",), ("deploy",))
    assert shown(imported) == TOLD
    assert said(
        imported, "2 entries were left out (1 IncidentResponderUserAdded, 1 hidden): pmreview import --keep-all"
    )
    assert said(imported, "services by their ids")


def test_everything_is_kept_on_request() -> None:
    imported = read({**INCIDENT, "timelines": ENTRIES}, keep_all=True)
    assert len(imported.record.timeline) == len(ENTRIES) + 3
    assert "10:31:00 |  | note | Sam Ito | Wrong words" in shown(imported)
    assert not said(imported, "left out")


def test_an_open_incident_whose_impact_ended_is_mitigated_and_not_resolved() -> None:
    imported = read({**INCIDENT, "status": "open"})
    assert [event.milestones for event in imported.record.timeline] == [("started",), ("detected",), ("mitigated",)]


def test_a_start_that_nobody_set_is_said_to_be_the_moment_of_opening() -> None:
    imported = read({**INCIDENT, "impactStartDate": INCIDENT["createdAt"], "impactDetectDate": None})
    assert said(imported, "The start is the moment when the incident was opened")
    assert said(imported, "`detected` is left open")


def test_a_resolution_before_the_start_is_kept_and_said() -> None:
    imported = read({**INCIDENT, "impactEndDate": "2026-03-09T10:40:00Z"})
    assert said(imported, "`resolved` comes before `started`: both are kept as Opsgenie states them.")


def test_an_alert_says_when_it_came_who_took_it_and_when_it_was_closed() -> None:
    imported = read({"data": ALERT})
    assert shown(imported) == [
        "10:14:00 | detected | alert | metrics | p95 over 2 s",
        "10:15:00 | acknowledged | action | sam | Acknowledged by sam",
        "10:30:00 |  | alert | metrics | Occurred for the last of 4 times",
        "10:45:00 | resolved | action |  | Closed",
    ]
    assert imported.record.incident.components == ("checkout",)
    assert "example.com" not in imported.record.model_dump_json()
    assert any("region: north" in note.text for note in imported.record.notes)


def test_the_log_of_an_alert_replaces_what_the_alert_says_itself() -> None:
    log = [
        {"log": "Viewed on [web]", "type": "alertRecipient", "owner": "sam@example.com"},
        {"log": "Alert acknowledged via web", "type": "alertAction", "owner": "sam@example.com"},
        {"log": "Alert created via API", "type": "system", "owner": "API"},
    ]
    times = ["10:16:00", "10:15:00.2", "10:14:00.1"]
    logs = [{**each, "offset": at, "createdAt": f"2026-03-10T{at}Z"} for each, at in zip(log, times, strict=True)]
    note = {"note": "Looks like the pool", "owner": "sam@example.com", "createdAt": "2026-03-10T10:20:00Z"}
    imported = read([ALERT], {"data": logs}, {"data": [note]})
    assert shown(imported)[:3] == [
        "10:14:00 | detected | note | API | Alert created via API",
        "10:15:00 | acknowledged | note | sam | Alert acknowledged via web",
        "10:20:00 |  | note | sam | Looks like the pool",
    ]
    assert said(imported, "1 entry was left out (1 alertRecipient)")


def test_notes_belong_to_the_incident_or_alert_that_they_are_given_with() -> None:
    notes = {"data": [{"note": "Looks like the pool", "owner": "sam@example.com", "createdAt": "2026-03-10T10:25:00Z"}]}
    for files in ([{"data": INCIDENT}, notes], [ALERT, notes], [{**INCIDENT, "notes": notes["data"]}]):
        assert "10:25:00 |  | note | sam | Looks like the pool" in shown(read(*files))


def test_entries_and_logs_alone_ask_for_what_they_belong_to() -> None:
    with pytest.raises(UserError, match="which incident they belong to"):
        find({"data": {"entries": ENTRIES}})
    with pytest.raises(UserError, match="which alert they belong to"):
        find({"data": [{"log": "Viewed", "createdAt": "2026-03-10T10:14:00Z", "owner": ""}]}, {"data": INCIDENT})


def test_incidents_of_a_list_can_be_told_apart() -> None:
    candidates = find({"data": [{**INCIDENT, "id": ""}, {**INCIDENT, "id": "", "tinyId": "", "message": 1234}]})
    assert [(candidate.id, candidate.title) for candidate in candidates] == [("12", "Checkout is slow"), ("2", "1234")]
    assert f"{candidates[0].started:%H:%M}" == "10:11"
