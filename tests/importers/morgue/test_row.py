"""A row of Morgue becomes a record."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read


def row(**more: Any) -> dict[str, Any]:
    return {
        "id": 42,
        "title": "Carts are empty",
        "summary": "<p>The cache was <b>cold</b>.</p>",
        "why_surprised": "",
        "tldr": "Carts were empty for 40 minutes.",
        "meeting_notes_link": "",
        "starttime": 1773136800,
        "endtime": "1773139200",
        "statustime": 1773138000,
        "detecttime": 0,
        "severity": 2,
        "contact": "ana@example.com",
        "facilitator": "Kim Osei",
        "facilitator_email": "kim@example.com",
        "subsystem": "cart",
        "deleted": 0,
        **more,
    }


@pytest.mark.parametrize(
    "value",
    [
        row(),
        [row()],
        {"postmortems": [row()]},
        [{"type": "header", "version": "5"}, {"type": "table", "name": "postmortems", "data": [row()]}],
    ],
)
def test_a_row_is_found_in_every_dump(value: Any) -> None:
    imported = read(value)
    incident = imported.record.incident
    assert (incident.id, incident.title, incident.severity) == ("42", "Carts are empty", "2")
    assert (incident.summary, incident.components) == ("Carts were empty for 40 minutes.", ("cart",))
    assert [(event.milestones, f"{event.at:%H:%M}") for event in imported.record.timeline] == [
        (("started",), "10:00"),
        (("customers-told",), "10:20"),
        (("resolved",), "10:40"),
    ]
    assert "Morgue has no time for `detected`." in imported.remarks
    assert 'The severity "2" is no severity that pmreview knows: kept as it is.' in imported.remarks


def test_what_has_no_place_is_a_note_and_addresses_are_nowhere() -> None:
    record = read(row(why_surprised="We never flush it by day", owner_team="Web", my_column="mine")).record
    assert [(note.text, note.source) for note in record.notes] == [
        ("The cache was cold.", "morgue, summary"),
        ("We never flush it by day", "morgue, why it surprised us"),
        ("Web", "morgue, owner team"),
        ("Kim Osei", "morgue, facilitator"),
        ("my_column: mine", "morgue"),
    ]
    assert "example.com" not in str(record)


def test_other_tables_are_joined() -> None:
    imported = read(
        {
            "postmortems": [row(), row(id=43, deleted=1)],
            "jira": [
                {"postmortem_id": 42, "ticket": "OPS-1", "deleted": "0"},
                {"postmortem_id": "42", "ticket": "OPS-2", "deleted": 1},
                {"postmortem_id": 43, "ticket": "OPS-3"},
            ],
            "forum_links": [{"postmortem_id": 42, "forum_link": "https://forum.example/1", "comment": "Forum"}],
            "slack": [{"postmortem_id": 42, "channel_name": "inc-7", "message": "rolled back"}],
            "tags": [{"id": 1, "title": "cache"}, {"id": 2, "title": "dns"}],
            "postmortem_referenced_tags": [{"postmortem_id": 42, "tag_id": 1}],
        }
    )
    record = imported.record
    assert [(action.title, action.ticket, action.due) for action in record.actions] == [("OPS-1", "OPS-1", None)]
    assert [(link.label, link.url) for link in record.incident.links] == [("Forum", "https://forum.example/1")]
    assert record.incident.tags == ("cache",)
    assert ("rolled back", "morgue, slack inc-7") in [(note.text, note.source) for note in record.notes]
    assert "1 post-mortem was left out (1 deleted): pmreview import --keep-all keeps them." in imported.remarks


def test_a_contradiction_is_kept_and_said() -> None:
    imported = read(row(endtime=1773136000))
    assert "`resolved` comes before `started`: both are kept as Morgue states them." in imported.remarks


def test_several_rows_are_candidates_and_deleted_ones_only_on_request() -> None:
    assert [each.id for each in find([row(), row(id=""), row(id=44, deleted=1)])] == ["42", "2"]
    assert len(find([row(), row(deleted=1)], keep_all=True)) == 2
    with pytest.raises(UserError, match="only deleted post-mortems"):
        find(row(deleted="1"))


def test_a_row_without_words_and_times_is_still_a_record() -> None:
    empty = dict.fromkeys(row(), "")
    imported = read(empty)
    assert imported.record.incident.title == "Untitled incident"
    assert imported.record.timeline == ()
