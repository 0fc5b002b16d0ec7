"""What Netflix Dispatch sends."""

from datetime import date
from typing import Any

import pytest

from pmreview.core.actions import Action
from tests.importers.exports import find, read, said, shown

CORE = "Dispatch Core App"


def person(name: str) -> dict[str, Any]:
    return {"team": "Shop", "individual": {"name": name, "email": "somebody@example.com"}}


def event(at: str, words: str, source: str = CORE, **more: Any) -> dict[str, Any]:
    return {"uuid": at + words, "started_at": f"2026-03-10T{at}Z", "source": source, "description": words, **more}


EVENTS = [
    event("10:16:00", "Tactical and notification groups created", "Google Group Plugin - Participant Group Management"),
    event("10:16:00", "Conference added to incident"),
    event("10:17:00", "Sam Ito added to incident with Incident Commander role", type="Participant updated"),
    event("10:14:00.007", "Incident created"),
    event("10:30:00", "The pool is full, Lee restarts", "Slack message", owner="Sam Ito", type="Imported message"),
    event("10:20:00", "Severity changed to Major", type="Assessment updated", owner="Sam Ito"),
    event("10:21:00", "Page created", type="Custom event"),
    event("10:22:00", "Ticket created", pinned=True),
    event("10:23:00", "Storage cluster created", "Lee Tan"),
]
INCIDENT = {
    "id": 4, "name": "dispatch-shop-4", "title": "Checkout is slow", "description": "p95 over 2 s", "summary": None,
    "status": "Closed", "visibility": "Open", "reported_at": "2026-03-10T10:14:00.000000Z",
    "stable_at": "2026-03-10T10:40:00Z", "closed_at": "2026-03-12T09:00:00Z", "commander": person("Sam Ito"),
    "reporter": person("Kim Osei"), "incident_severity": {"name": "Major"}, "incident_priority": {"name": "High"},
    "incident_type": {"name": "Performance"}, "tags": [{"name": "deploy", "tag_type": {"name": "cause"}}],
    "participants": [person("Sam Ito"), person("Kim Osei")], "events": EVENTS, "tasks": [],
    "ticket": {"weblink": "https://issues.example.com/4"}, "duplicates": [{"name": "dispatch-shop-3"}],
    "documents": [{"name": "Notes", "weblink": "https://docs.example.com/4"}, {"weblink": "javascript:alert(1)"}],
    "resolution": "Description of the actions taken to resolve the incident.",
}  # fmt: skip


@pytest.mark.parametrize(
    "value", [INCIDENT, [INCIDENT], {"items": [INCIDENT], "itemsPerPage": 5, "page": 1, "total": 1}]
)
def test_an_incident_is_told_by_what_people_did_and_not_by_what_was_set_up(value: Any) -> None:
    imported = read(value)
    assert shown(imported) == [
        f"10:14:00 | detected | note | {CORE} | Incident created",
        "10:20:00 |  | decision | Sam Ito | Severity changed to Major",
        f"10:21:00 |  | note | {CORE} | Page created",
        f"10:22:00 |  | note | {CORE} | Ticket created",
        "10:23:00 |  | note | Lee Tan | Storage cluster created",
        "10:30:00 |  | communication | Sam Ito | The pool is full, Lee restarts",
        "10:40:00 | mitigated | note | Dispatch | Mitigated, by Dispatch",
        "09:00:00 | resolved | note | Dispatch | Resolved, by Dispatch",
    ]
    assert said(
        imported, "3 entries were left out (2 set-up, 1 participant updated): pmreview import --keep-all keeps them."
    )
    assert said(imported, "`started` is left open")
    assert said(imported, "not when it was resolved")


def test_everything_is_kept_on_request() -> None:
    assert len(read(INCIDENT, keep_all=True).record.timeline) == len(EVENTS) + 2


def test_what_the_incident_says_about_itself_finds_its_place() -> None:
    imported = read(INCIDENT)
    incident = imported.record.incident
    assert (incident.id, incident.title, incident.severity) == ("dispatch-shop-4", "Checkout is slow", "major")
    assert (incident.owner, incident.summary, incident.tags) == ("Sam Ito", "p95 over 2 s", ("Performance", "deploy"))
    assert [link.url for link in incident.links] == ["https://issues.example.com/4", "https://docs.example.com/4"]
    assert (incident.related, incident.restricted) == (("dispatch-shop-3",), False)
    assert said(imported, "The commander, Sam Ito, is put down")
    notes = [note.text for note in imported.record.notes]
    assert notes == ["Priority: High", "Reporter: Kim Osei", "Participants: Sam Ito, Kim Osei"]
    assert "example.com" not in "".join(notes)


def test_a_severity_that_nobody_chose_is_left_empty_and_a_restricted_incident_stays_so() -> None:
    imported = read({**INCIDENT, "incident_severity": {"name": "Undetermined"}, "visibility": "Restricted"})
    assert (imported.record.incident.severity, imported.record.incident.restricted) == ("", True)
    assert said(imported, "not determined")


def test_what_somebody_wrote_about_the_resolution_is_kept() -> None:
    notes = read({**INCIDENT, "summary": "In short.", "resolution": "We made the pool larger."}).record.notes
    texts = [note.text for note in notes]
    assert "resolution: We made the pool larger." in texts
    assert "description: p95 over 2 s" in texts


def test_tasks_are_actions_with_an_owner_and_a_due_date() -> None:
    tasks = [
        {
            "description": "Make the pool larger", "status": "Resolved", "owner": person("Lee Tan"),
            "assignees": [person("Lee Tan"), person("Ana Ruiz")], "created_at": "2026-03-10T12:00:00Z",
            "resolve_by": "2026-03-20T12:00:00Z", "resolved_at": "2026-03-18T08:00:00Z", "priority": "High",
            "weblink": "https://docs.example.com/4#t", "ticket": {"weblink": "https://issues.example.com/5"},
        },
        {
            "description": "Alert on a full pool", "status": "Open", "assignees": [person("Ana Ruiz")],
            "created_at": "2026-03-10T12:00:00Z", "resolve_by": "2026-03-11T12:00:00.0002Z",
        },
    ]  # fmt: skip
    imported = read({**INCIDENT, "tasks": tasks})
    assert imported.record.actions == (
        Action(
            title="Make the pool larger", owner="Lee Tan", due=date(2026, 3, 20), priority="high", status="done",
            ticket="https://issues.example.com/5", created_on=date(2026, 3, 10), done_on=date(2026, 3, 18),
            note="Assignees: Ana Ruiz",
        ),
        Action(
            title="Alert on a full pool", owner="Ana Ruiz", due=date(2026, 3, 11), created_on=date(2026, 3, 10),
        ),
    )  # fmt: skip
    assert said(imported, "1 due date is a day or a week to the second after the task")


def test_a_page_of_a_longer_list_is_said_to_be_one_and_its_incidents_can_be_told_apart() -> None:
    candidates = find({"items": [INCIDENT, {**INCIDENT, "name": ""}], "itemsPerPage": 2, "page": 1, "total": 9})
    assert [candidate.id for candidate in candidates] == ["dispatch-shop-4", "4"]
    assert said(candidates[0].read(), "one page of several")
