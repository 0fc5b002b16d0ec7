"""What Grafana Incident sends."""

from datetime import date
from typing import Any

import pytest

from pmreview.core.actions import Action
from pmreview.core.errors import UserError
from tests.importers.exports import find, read, said, shown

SAM = {"userID": "u1", "name": "Sam Ito", "photoURL": "https://example.com/sam.png"}
NOBODY = {"userID": "", "name": "", "photoURL": ""}
INCIDENT = {
    "incidentID": "12", "title": "Checkout is slow", "status": "resolved", "severity": "Major", "isDrill": False,
    "createdTime": "2026-03-10T10:16:00.123456789Z", "modifiedTime": "2026-03-10T11:00:00Z", "createdByUser": SAM,
    "incidentStart": "2026-03-10T10:11:00Z", "incidentEnd": "2026-03-10T10:45:00Z",
    "closedTime": "2026-03-10T10:50:00Z", "summary": "p95 over 2 s", "overviewURL": "/a/grafana-irm-app/incidents/12",
    "labels": [{"key": "service_name", "label": "checkout"}, {"key": "tags", "label": "deploy"}],
    "incidentMembership": {"assignments": [
        {"user": SAM, "role": {"name": "commander"}}, {"user": NOBODY, "role": {"name": ""}},
        {"user": {"name": "lee@example.com"}, "role": {"name": "investigator"}},
    ]},
    "taskList": {"tasks": [
        {"taskID": "t1", "text": "Assign COMMANDER role", "status": "todo", "immutable": True},
        {"taskID": "t2", "text": "Make the pool larger", "status": "progress", "assignedUser": SAM,
         "createdTime": "2026-03-10T10:30:00Z"},
    ]},
    "refs": [{"key": "chat", "ref": "x", "url": "https://chat.example.com/12"}],
}  # fmt: skip


def item(at: str, kind: str, body: str = "", **more: Any) -> dict[str, Any]:
    return {
        "activityItemID": f"a{at}{kind}", "incidentID": "12", "activityKind": kind, "user": SAM, "body": body,
        "createdTime": "2026-03-10T23:00:00Z", "eventTime": f"2026-03-10T{at}Z", **more,
    }  # fmt: skip


ACTIVITY = [
    item("10:45:00", "incidentEnd"),
    item("10:30:00", "userNote", "The pool is full.\r\nLee restarts.", url="https://chat.example.com/m"),
    item("10:20:00", "incidentSeverityChanged", "Severity is now Major"),
    item("10:17:00", "roleAssigned", subjectUser=SAM),
    item("10:16:00", "incidentCreated"),
]
TOLD = [
    "10:11:00 | started | note | Grafana Incident | Started, by Grafana Incident",
    "10:16:00 |  | note | Sam Ito | Incident created",
    "10:20:00 |  | decision | Sam Ito | Severity is now Major",
    "10:30:00 |  | note | Sam Ito | The pool is full. Lee restarts.",
    "10:45:00 | resolved | note | Sam Ito | Incident end",
]


@pytest.mark.parametrize(
    "files",
    [
        [{"incident": INCIDENT, "error": ""}, {"activityItems": ACTIVITY, "cursor": {"hasMore": False}}],
        [{"activityItems": ACTIVITY[::-1]}, {"incidents": [INCIDENT], "cursor": {}}],
        [ACTIVITY, INCIDENT],
        [{**INCIDENT, "activityItems": ACTIVITY}],
        [{"version": "v1.0.0", "event": "grafana.incident.updated", "incident": INCIDENT}, {"activityItems": ACTIVITY}],
    ],
)
def test_an_incident_is_told_by_its_activity_however_it_is_given(files: list[Any]) -> None:
    imported = read(*files)
    incident = imported.record.incident
    assert (incident.id, incident.title, incident.severity) == ("12", "Checkout is slow", "major")
    assert (incident.owner, incident.components, incident.tags) == ("Sam Ito", ("checkout",), ("deploy",))
    assert shown(imported) == TOLD
    assert said(imported, "1 entry was left out (1 roleAssigned)")
    assert said(imported, "`detected` is left open")


def test_everything_is_kept_on_request() -> None:
    imported = read(INCIDENT, ACTIVITY, keep_all=True)
    assert "10:17:00 |  | note | Sam Ito | Role assigned: Sam Ito" in shown(imported)
    assert len(imported.record.actions) == 2
    assert not said(imported, "left out")


def test_tasks_that_people_set_are_actions() -> None:
    imported = read(INCIDENT)
    action = Action(title="Make the pool larger", owner="Sam Ito", status="in-progress", created_on=date(2026, 3, 10))
    assert imported.record.actions == (action,)
    assert said(imported, "1 task was left out (1 set by Grafana)")


def test_an_incident_alone_says_who_declared_it() -> None:
    assert "10:16:00 |  | note | Sam Ito | Incident declared" in shown(read(INCIDENT))


def test_roles_and_links_are_kept_without_addresses() -> None:
    record = read(INCIDENT).record
    assert record.notes[0].text == "commander: Sam Ito\ninvestigator: lee"
    assert "overviewURL: /a/grafana-irm-app/incidents/12" in [note.text for note in record.notes]
    assert [link.url for link in record.incident.links] == ["https://chat.example.com/12"]
    assert "lee@" not in record.model_dump_json()


@pytest.mark.parametrize(
    ("more", "ends"),
    [
        ({}, "10:45:00"),
        ({"incidentEnd": ""}, "10:50:00"),
        ({"incidentEnd": "", "status": "active"}, None),
        ({"incidentEnd": "", "closedTime": ""}, None),
    ],
)
def test_the_end_is_that_of_the_incident_else_of_its_closing(more: dict[str, str], ends: str | None) -> None:
    resolved = [line[:8] for line in shown(read({**INCIDENT, **more})) if "| resolved |" in line]
    assert resolved == ([ends] if ends else [])


def test_a_start_that_nobody_set_and_a_severity_that_nobody_chose_are_said() -> None:
    imported = read({**INCIDENT, "incidentStart": "2026-03-10T10:16:00Z", "severity": "pending", "isDrill": True})
    assert said(imported, "The start is the moment when the incident was declared")
    assert said(imported, "No severity was chosen")
    assert (imported.record.incident.severity, imported.record.incident.kind) == ("", "drill")


def test_a_time_without_a_zone_asks_for_one() -> None:
    naive = {**INCIDENT, "incidentStart": "2026-03-10 10:11:00.574137"}
    with pytest.raises(UserError, match="--zone"):
        read(naive)
    assert shown(read(naive, zone="Europe/Paris"))[0].startswith("10:11:00 | started")
    assert f"{find(naive)[0].started:%H:%M}" == "10:11"


def test_activity_alone_is_an_incident_without_a_name() -> None:
    imported = read({"activityItems": ACTIVITY})
    assert (imported.record.incident.id, imported.record.incident.title) == ("12", "Untitled incident")
    assert said(imported, "The incident itself is not in the sources")


def test_previews_are_incidents_too() -> None:
    preview = {"incidentID": "13", "title": "Slow search", "severityLabel": "minor", "description": "All of it"}
    imported = read({"incidentPreviews": [preview], "cursor": {"hasMore": True}})
    assert (imported.record.incident.severity, imported.record.incident.summary) == ("minor", "All of it")
    assert said(imported, "one page of several")
