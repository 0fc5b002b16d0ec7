"""Several replies about the same incidents, and what bounds them."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.importers.dispatch import DISPATCH
from pmreview.importers.importer import Wishes
from tests.importers.exports import documents, find, read, said

INCIDENT = {"id": "Q1", "type": "incident", "title": "Checkout is slow", "created_at": "2026-03-10T10:14:00Z"}


def note(number: int) -> dict[str, Any]:
    return {"id": f"N{number}", "user": {}, "content": f"Note {number}", "created_at": "2026-03-10T10:30:00Z"}


def test_a_reply_of_a_tool_with_a_file_of_another_is_no_format() -> None:
    with pytest.raises(UserError, match="not all of one format"):
        find(INCIDENT, [{"external_desc": "Slow", "begin": "2026-03-10T10:14:00Z"}])


def test_what_is_there_twice_is_taken_once_and_said() -> None:
    imported = read({"incident": INCIDENT, "notes": [note(1), note(2)]}, {"notes": [note(2)]})
    assert [event.text for event in imported.record.timeline][1:] == ["Note 2", "Note 1"]
    assert said(imported, "1 entry is there more than once: taken once.")


def test_the_newer_version_of_an_incident_keeps_what_only_the_older_says() -> None:
    older = {**INCIDENT, "updated_at": "2026-03-10T10:20:00Z", "urgency": "high", "title": "Slow"}
    newer = {**INCIDENT, "updated_at": "2026-03-10T10:50:00Z", "urgency": None}
    for files in ([older, newer], [newer, older]):
        incident = read(*files).record.incident
        assert (incident.title, incident.severity) == ("Checkout is slow", "high")


def test_what_was_said_about_a_file_is_said_of_the_incidents_in_it() -> None:
    page = {"notes": [note(1)], "more": True}
    assert said(read(INCIDENT, page), "export is one page of several: the tool has more.")


def test_a_format_that_is_named_and_does_not_fit_says_what_is_there() -> None:
    for text, words in [("{", "cannot be read as JSON"), ("", "is empty"), ("[1]", "no incident in export")]:
        with pytest.raises(UserError, match=words):
            DISPATCH.find(documents(text), Wishes())


@pytest.mark.parametrize(
    "export",
    [
        {**INCIDENT, "notes": [note(number) for number in range(10_001)]},
        {"name": "a", "title": "b", "reported_at": "", "tasks": [{}] * 10_001},
        {"incidentID": "1", "title": "b", "taskList": {"tasks": [{}] * 10_001}},
    ],
)
def test_an_incident_of_endless_entries_is_listed_and_not_read(export: dict[str, Any]) -> None:
    (candidate,) = find(export)
    with pytest.raises(UserError, match="more than 10,000 entries"):
        candidate.read()


@pytest.mark.parametrize(
    "export",
    [
        {"incidents": [], "limit": 25, "offset": 0, "more": False},
        {"notes": []},
        {"data": [], "took": 0.1, "requestId": "r"},
        {"activityItems": [], "cursor": {}},
        {"alerts": [], "groupKey": "{}"},
    ],
)
def test_a_reply_without_anything_says_so(export: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="There is no incident in export"):
        find(export)


def test_endless_incidents_are_no_choice() -> None:
    with pytest.raises(UserError, match="more than 10,000 incidents"):
        find([{**INCIDENT, "id": f"Q{number}"} for number in range(10_001)])
