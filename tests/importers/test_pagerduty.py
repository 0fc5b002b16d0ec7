"""What PagerDuty sends."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read, said, shown

SAM = {"id": "U1", "type": "user_reference", "summary": "Sam Ito", "self": "https://api.example.com/users/U1"}
SERVICE = {"id": "S1", "type": "service_reference", "summary": "checkout"}
INCIDENT = {
    "id": "Q1", "type": "incident", "incident_number": 7, "title": "Checkout is slow", "status": "resolved",
    "created_at": "2026-03-10T10:14:01Z", "resolved_at": "2026-03-10T10:45:00Z", "urgency": "high",
    "priority": {"summary": "Major"}, "service": SERVICE, "html_url": "https://example.pagerduty.com/incidents/Q1",
}  # fmt: skip


def log(at: str, kind: str, summary: str, agent: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    of = {"id": "Q1", "type": "incident_reference", "summary": "[#7] Checkout is slow"}
    entry = {"id": f"R{at}{kind}{summary}", "type": f"{kind}_log_entry", "summary": summary, "incident": of}
    return {**entry, "created_at": f"2026-03-10T{at}Z", "agent": agent, **more}


LOG = [
    log("10:45:00", "resolve", "Resolved by Sam Ito.", SAM),
    log("10:30:00", "annotate", "Note added by Sam Ito.", SAM, channel={"type": "note"}),
    log("10:20:00", "escalate", "Escalated to Lee Tan by Sam Ito.", SAM),
    log("10:19:00", "escalate", "Escalated to Sam Ito.", SERVICE, channel={"type": "timeout"}),
    log("10:15:00", "acknowledge", "Acknowledged by Sam Ito.", SAM),
    log("10:14:00", "notify", "Notified Sam Ito by e-mail."),
    log("10:14:00", "assign", "Assigned to Sam Ito.", SERVICE),
    log("10:14:00", "trigger", "Triggered through the API.", SERVICE, event_details={"description": "p95 over 2 s"}),
]
NOTES = [{"id": "N1", "user": SAM, "content": "The pool is full.\r\nRestarting.", "created_at": "2026-03-10T10:30:00Z"}]
TOLD = [
    "10:14:00 | detected | alert | checkout | Triggered through the API. p95 over 2 s",
    "10:15:00 | acknowledged | action | Sam Ito | Acknowledged by Sam Ito.",
    "10:20:00 |  | action | Sam Ito | Escalated to Lee Tan by Sam Ito.",
    "10:30:00 |  | note | Sam Ito | The pool is full. Restarting.",
    "10:45:00 | resolved | action | Sam Ito | Resolved by Sam Ito.",
]


@pytest.mark.parametrize(
    "files",
    [
        [{"incident": INCIDENT, "log_entries": LOG, "notes": NOTES}],
        [{"incident": INCIDENT}, {"log_entries": LOG, "more": False}, {"notes": NOTES}],
        [{"notes": NOTES}, LOG, INCIDENT, {"alerts": [], "limit": 1}],
        [[INCIDENT], {"log_entries": LOG[:3]}, {"log_entries": LOG[2:]}, NOTES],
        [{**INCIDENT, "log_entries": LOG, "notes": NOTES}],
    ],
)
def test_an_incident_is_told_by_its_log_and_notes_however_they_are_given(files: list[Any]) -> None:
    imported = read(*files)
    incident = imported.record.incident
    assert (incident.id, incident.title, incident.severity) == ("Q1", "Checkout is slow", "major")
    assert (incident.components, incident.links[0].url) == (("checkout",), INCIDENT["html_url"])
    assert shown(imported) == TOLD
    assert {event.source for event in imported.record.timeline} == {"pagerduty"}
    assert said(
        imported,
        "4 entries were left out (1 assign, 1 notify, 1 escalate, 1 announced note): pmreview import --keep-all",
    )
    assert said(imported, "`started` is left open")


def test_everything_is_kept_on_request_in_the_order_in_which_it_happened() -> None:
    imported = read({"incident": INCIDENT, "log_entries": LOG, "notes": NOTES}, keep_all=True)
    assert [line.split(" | ")[-1] for line in shown(imported)][:3] == [
        "Triggered through the API. p95 over 2 s",
        "Assigned to Sam Ito.",
        "Notified Sam Ito by e-mail.",
    ]
    assert len(imported.record.timeline) == len(LOG) + len(NOTES)
    assert not said(imported, "left out")


def test_a_note_whose_text_is_missing_is_asked_for() -> None:
    imported = read({"incident": INCIDENT, "log_entries": LOG})
    assert "10:30:00 |  | note | Sam Ito | Note added by Sam Ito." in shown(imported)
    assert said(imported, "1 note is announced without its text")
    full = [{**entry, "channel": {"type": "note", "summary": "The pool is full."}} for entry in LOG[1:2]]
    assert "The pool is full." in shown(read({"incident": INCIDENT, "log_entries": full}))[1]


def test_notes_alone_ask_for_their_incident() -> None:
    with pytest.raises(UserError, match=r"do not say which incident.*with the file of the incident"):
        find({"notes": NOTES})
    with pytest.raises(UserError, match="and there are 2"):
        find({"notes": NOTES}, [INCIDENT, {**INCIDENT, "id": "Q2"}])


def test_log_entries_alone_are_an_incident_without_what_they_do_not_say() -> None:
    imported = read({"log_entries": LOG})
    assert (imported.record.incident.title, imported.record.incident.severity) == ("Checkout is slow", "")
    assert said(imported, "The incident itself is not in the sources")


def test_an_incident_alone_says_who_acknowledged_and_resolved_it() -> None:
    acknowledged = [{"at": "2026-03-10T10:15:00Z", "acknowledger": SAM}]
    imported = read(
        {
            **INCIDENT,
            "acknowledgements": acknowledged,
            "resolved_at": None,
            "last_status_change_at": "2026-03-10T10:44:00Z",
            "last_status_change_by": SAM,
        }
    )
    assert shown(imported) == [
        "10:14:01 | detected | note | PagerDuty | Detected, by PagerDuty",
        "10:15:00 | acknowledged | action | Sam Ito | Acknowledged by Sam Ito",
        "10:44:00 | resolved | action | Sam Ito | Resolved by Sam Ito",
    ]
    assert said(imported, "taken from the last change of its status")


def test_the_first_of_what_says_that_it_came_is_the_detection() -> None:
    late = {**LOG[-1], "created_at": "2026-03-10T10:40:00Z"}
    assert shown(read(INCIDENT, {"log_entries": [late]}))[0] == (
        "10:14:01 | detected | note | PagerDuty | Detected, by PagerDuty"
    )


def test_of_two_versions_of_an_incident_the_newer_counts() -> None:
    old = {**INCIDENT, "status": "triggered", "resolved_at": None, "updated_at": "2026-03-10T10:14:01Z"}
    new = {**INCIDENT, "updated_at": "2026-03-10T10:50:00Z"}
    for files in ([old, new], [new, old]):
        assert "resolved" in shown(read(*files))[-1]


def test_webhooks_of_one_incident_become_its_timeline() -> None:
    def webhook(at: str, kind: str, data: dict[str, Any]) -> dict[str, Any]:
        event = {"id": at, "event_type": kind, "occurred_at": f"2026-03-10T{at}Z", "agent": SAM, "data": data}
        return {"event": event}

    data = {"id": "Q1", "type": "incident", "title": "Checkout is slow", "created_at": "2026-03-10T10:14:00Z"}
    note = {"id": "N1", "type": "incident_note", "content": "The pool is full.", "incident": {"id": "Q1"}}
    imported = read(
        webhook("10:45:00", "incident.resolved", data),
        webhook("10:30:00", "incident.annotated", note),
        webhook("10:14:00", "incident.triggered", data),
    )
    assert [line.split(" | ")[-1] for line in shown(imported)] == [
        "Incident triggered",
        "The pool is full.",
        "Incident resolved",
    ]


def test_no_address_of_a_person_comes_in_and_words_without_a_place_do() -> None:
    user = {**SAM, "type": "user", "name": "Sam Ito", "email": "sam@example.com", "job_title": "SRE"}
    assignments = [{"at": "2026-03-10T10:14:00Z", "assignee": user}]
    requests = [{"requester": user, "message": "Join the bridge", "requested_at": "2026-03-10T10:20:00Z"}]
    record = read({**INCIDENT, "assignments": assignments, "responder_requests": requests}).record
    assert "sam@example.com" not in record.model_dump_json()
    assert record.notes[0].text == "Assigned to Sam Ito"
    assert any("Join the bridge" in note.text for note in record.notes)


def test_a_page_of_a_longer_list_is_said_to_be_one() -> None:
    assert said(read({"incidents": [INCIDENT], "limit": 1, "offset": 0, "more": True}), "one page of several")


def test_alerts_stand_in_the_timeline_with_their_details_in_the_notes() -> None:
    alert = {
        "id": "A1", "type": "alert", "alert_key": "k", "summary": "p95 over 2 s", "created_at": "2026-03-10T10:14:00Z",
        "incident": {"id": "Q1"}, "integration": {"summary": "metrics"}, "body": {"details": {"region": "north"}},
    }  # fmt: skip
    imported = read({"alerts": [alert]}, INCIDENT)
    assert shown(imported)[0] == "10:14:00 | detected | alert | metrics | p95 over 2 s"
    assert any("region: north" in note.text for note in imported.record.notes)
