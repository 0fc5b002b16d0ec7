"""An incident of incident.io becomes a record."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read

ANA = {"id": "u1", "name": "Ana Ruiz", "email": "ana@example.com", "slack_user_id": "U1"}


def stamp(name: str, at: str | None) -> dict[str, Any]:
    return {"incident_timestamp": {"id": name, "name": name, "rank": 1}, "value": at and {"value": at}}


def incident(*stamps: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": "01AA",
        "reference": "INC-7",
        "name": "Carts are empty",
        "mode": "standard",
        "created_at": "2026-03-10T10:20:00Z",
        "incident_status": {"name": "Closed", "category": "closed"},
        "incident_timestamp_values": list(stamps),
        **more,
    }


def update(at: str, message: str | None, status: str = "Fixing", severity: str = "Minor") -> dict[str, Any]:
    return {
        "id": at,
        "incident_id": "01AA",
        "created_at": at,
        "message": message,
        "new_incident_status": {"name": status, "category": "live"},
        "new_severity": {"name": severity, "rank": 1},
        "updater": {"api_key": None, "user": ANA},
    }


def follow_up(**more: Any) -> dict[str, Any]:
    base = {"id": "f1", "incident_id": "01AA", "title": "Warm the cache", "status": "outstanding", "assignee": ANA}
    return {**base, **more}


@pytest.mark.parametrize("value", [{"incidents": [incident()]}, {"incident": incident()}, [incident()], incident()])
def test_the_same_incident_is_found_in_every_shape(value: Any) -> None:
    (candidate,) = find(value)
    assert (candidate.id, candidate.title, f"{candidate.started:%H:%M}") == ("INC-7", "Carts are empty", "10:20")


def test_timestamps_are_milestones_by_their_name_and_what_was_assumed_is_said() -> None:
    imported = read(
        incident(
            stamp("Impact started at", "2026-03-10T10:00:00Z"),
            stamp("Reported at", "2026-03-10T10:20:00Z"),
            stamp("Identified at", "2026-03-10T10:30:00Z"),
            stamp("Fixed at", "2026-03-10T10:40:00Z"),
            stamp("Resolved at", None),
        )
    )
    times = {event.milestones: f"{event.at:%H:%M}" for event in imported.record.timeline}
    assert times == {("started",): "10:00", ("detected",): "10:20", (): "10:30", ("mitigated",): "10:40"}
    assert [remark for remark in imported.remarks if "taken for" in remark] == [
        'The timestamp "Reported at" is taken for `detected`.',
        'The timestamp "Fixed at" is taken for `mitigated`.',
    ]


def test_the_plainer_of_two_names_counts() -> None:
    stamps = (stamp("Reported at", "2026-03-10T10:20:00Z"), stamp("Detected at", "2026-03-10T10:15:00Z"))
    timeline = read(incident(*stamps)).record.timeline
    assert [(event.text, event.milestones) for event in timeline] == [
        ("Detected, by incident.io", ("detected",)),
        ("Reported, by incident.io", ()),
    ]


def test_a_retrospective_incident_keeps_its_contradiction() -> None:
    imported = read(
        incident(stamp("Impact started", "2026-03-10T10:00:00Z"), stamp("Resolved", "2026-03-10T09:00:00Z"))
    )
    assert "`resolved` comes before `started`: both are kept as incident.io states them." in imported.remarks


def test_updates_say_what_changed_and_what_was_written_oldest_first() -> None:
    updates = [
        update("2026-03-10T10:40:00Z", "Errors <b>fall</b>"),
        update("2026-03-10T10:30:00Z", "We roll back", severity="Major"),
        update("2026-03-10T10:20:00Z", None, "Investigating"),
    ]
    timeline = read(incident(), {"incident_updates": updates}).record.timeline
    assert [(event.text, event.kind, event.who) for event in timeline] == [
        ("Investigating, severity Minor", "note", "Ana Ruiz"),
        ("Fixing, severity Major: We roll back", "communication", "Ana Ruiz"),
        ("severity Minor: Errors fall", "communication", "Ana Ruiz"),
    ]


def test_an_update_that_two_replies_have_is_one_event() -> None:
    one = update("2026-03-10T10:30:00Z", "We roll back")
    assert len(read({"incident": incident(updates=[one])}, [one]).record.timeline) == 1


def test_follow_ups_and_actions_are_actions_without_a_due_date() -> None:
    tasks = [
        follow_up(
            priority={"name": "Low", "rank": 3},
            description="Before the first order",
            external_issue_reference={"issue_name": "OPS-1", "issue_permalink": "https://tickets.example.com/OPS-1"},
            created_at="2026-03-11T09:00:00Z",
        ),
        follow_up(id="f2", status="completed", completed_at="2026-03-12T09:00:00Z", priority={"name": "Urgent"}),
        follow_up(id="f3", status="not_doing", assignee=None),
        follow_up(id="f4", status="deleted"),
    ]
    call = {"id": "a1", "incident_id": "01AA", "description": "Call the bank", "status": "outstanding", "assignee": ANA}
    imported = read([incident()], {"follow_ups": tasks}, {"actions": [call]})
    first, second, third, fourth = imported.record.actions
    assert (first.title, first.owner, first.priority, first.status) == ("Warm the cache", "Ana Ruiz", "low", "open")
    assert (first.note, first.ticket) == ("Before the first order", "https://tickets.example.com/OPS-1")
    assert [str(first.created_on), str(second.done_on)] == ["2026-03-11", "2026-03-12"]
    assert (second.status, second.priority) == ("done", "Urgent")
    assert (third.status, third.owner) == ("dropped", "")
    assert fourth.title == "Call the bank"
    assert not any(action.due for action in imported.record.actions)
    assert "1 follow-up was left out (1 deleted): pmreview import --keep-all keeps them." in imported.remarks
    assert 'The priority "Urgent" is none that pmreview knows: kept as it is.' in imported.remarks


def test_updates_of_another_incident_are_that_incidents() -> None:
    stranger = {**update("2026-03-10T10:30:00Z", "Not mine"), "incident_id": "01BB"}
    mine, other = (candidate.read().record for candidate in find(incident(), [stranger]))
    assert (mine.timeline, mine.incident.id) == ((), "INC-7")
    assert (len(other.timeline), other.incident.id, other.incident.title) == (1, "01BB", "Untitled incident")


def test_a_catalogue_next_to_an_incident_does_no_harm_and_is_none_itself() -> None:
    catalogue = [{"id": "1", "name": "Major", "rank": 2}]
    assert read(incident(), catalogue).record.incident.id == "INC-7"
    with pytest.raises(UserError, match="There is no incident in export"):
        find(catalogue)


def test_services_are_components_and_other_fields_notes() -> None:
    entries = [
        {"custom_field": {"name": "Affected services"}, "values": [{"value_catalog_entry": {"name": "checkout"}}]},
        {"custom_field": {"name": "Cause"}, "values": [{"value_option": {"value": "Deploy"}}]},
        {"custom_field": {"name": "Empty"}, "values": []},
    ]
    roles = [{"role": {"name": "Incident Lead"}, "assignee": ANA}, {"role": {"name": "Scribe"}, "assignee": None}]
    record = read(incident(custom_field_entries=entries, incident_role_assignments=roles)).record
    assert record.incident.components == ("checkout",)
    assert [note.text for note in record.notes] == ["Incident Lead: Ana Ruiz", "Cause: Deploy"]
    assert "example.com" not in str(record)


def test_tests_and_tutorials_stay_out_unless_all_is_wanted() -> None:
    tutorial = incident(id="01BB", reference="INC-8", mode="tutorial")
    (candidate,) = find([incident(), tutorial])
    assert "1 incident was left out (1 tutorial): pmreview import --keep-all keeps them." in candidate.read().remarks
    assert [each.read().record.incident.kind for each in find([incident(), tutorial], keep_all=True)] == [
        "incident",
        "drill",
    ]
    with pytest.raises(UserError, match="only tests and tutorials in export"):
        find(tutorial)


def test_a_fresh_incident_is_a_record_and_a_private_one_restricted() -> None:
    fresh = incident(
        stamp("Resolved at", None),
        summary="not set",
        severity=None,
        visibility="private",
        incident_status={"name": "Triage", "category": "triage"},
    )
    imported = read(fresh)
    assert (imported.record.incident.summary, imported.record.incident.severity) == ("", "")
    assert imported.record.incident.restricted
    assert "By its status, Triage (triage), the incident is not over." in imported.remarks


def test_words_without_a_place_are_kept() -> None:
    (note,) = read(incident(what_we_learned="Ask <sooner>")).record.notes
    assert (note.text, note.source) == ("what_we_learned: Ask <sooner>", "incident-io")
