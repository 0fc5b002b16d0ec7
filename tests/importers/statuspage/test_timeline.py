"""How updates become the timeline."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.core.timeline import milestone
from pmreview.importers.imported import Imported
from tests.importers.exports import read
from tests.importers.statuspage.pages import PAGE, incident, posted, update

T1, T2, T3 = "2026-02-19T14:20:00.000Z", "2026-02-19T16:02:44.310Z", "2026-02-19T17:12:29.951Z"
LISTED = (
    "<ul><li><strong>2012-04-11 08:55:01</strong> - Pages are slow.</li>"
    "<li><strong>2012-04-11 09:10:00</strong> - Fixed &amp; calm.</li></ul>"
)
OLD = "2012-04-11T08:55:01.000Z"


def texts(imported: Imported) -> list[str]:
    return [event.text for event in imported.record.timeline]


def marked(imported: Imported) -> dict[str, str]:
    return {name: event.text for event in imported.record.timeline for name in event.milestones}


def test_every_update_is_an_event_at_the_time_that_the_page_shows() -> None:
    imported = posted(update(T1, body="One"), update(T2, body="Two"), update(T3, body="Three"))
    times = [event.at for event in imported.record.timeline]
    assert times == [datetime.fromisoformat(at) for at in (T1, T2, T3)]
    assert texts(imported) == ["One", "Two", "Three"]
    event = imported.record.timeline[0]
    assert (event.kind, event.who, event.source) == ("communication", "Example Shop", "statuspage")


def test_a_page_without_a_name_is_called_the_status_page() -> None:
    assert posted(update(T1), page={}).record.timeline[0].who == "status page"


def test_an_imported_history_stands_at_its_own_time_and_not_at_that_of_its_import() -> None:
    first = update("2012-04-11T08:55:01Z", body="One", created_at="2018-12-05T11:40:15Z")
    second = update("2012-04-11T09:55:01Z", body="Two", created_at="2018-12-05T11:40:00Z")
    imported = posted(first, second)
    assert texts(imported) == ["One", "Two"]
    assert [event.at and event.at.year for event in imported.record.timeline] == [2012, 2012]
    assert "2 updates were written over an hour after the time that the page shows." in imported.remarks


def test_an_update_keeps_the_offset_that_its_time_states() -> None:
    at = posted(update("2026-02-19T06:20:00.000-08:00")).record.timeline[0].at
    assert at == datetime(2026, 2, 19, 14, 20, tzinfo=UTC)
    assert at.utcoffset() == timedelta(hours=-8)


def test_updates_of_the_same_second_stand_in_the_order_in_which_they_were_posted() -> None:
    assert texts(posted(*(update(T1, body=word) for word in "abc"))) == ["a", "b", "c"]


def test_a_list_that_is_oldest_first_is_read_as_such() -> None:
    one = incident()
    one["incident_updates"] = [update(T1, body="a"), update(T2, body="b"), update(T2, body="c"), update(T3, body="d")]
    assert texts(read([one])) == ["a", "b", "c", "d"]


def test_an_update_without_a_time_stays_behind_the_one_before_it() -> None:
    imported = posted(update(T1, body="One"), update(None, body="Lost", created_at="soon"), update(T2, body="Two"))
    assert texts(imported) == ["One", "Lost", "Two"]
    assert imported.record.timeline[1].at is None
    assert "1 update has no time: placed behind the one before." in imported.remarks
    assert '"soon" stands where a time is expected: left out.' in imported.remarks


def test_html_and_carriage_returns_become_plain_words() -> None:
    body = "<p>Orders &amp; payments\r\n\r\nare <em>not</em> affected.</p>Escape\x1b[31m"
    assert texts(posted(update(T1, body=body))) == ["Orders & payments are not affected. Escape␛[31m"]


def test_an_update_without_words_shows_its_status() -> None:
    assert texts(posted(update(T1, "in_progress", ""))) == ["Status: in progress"]


def test_a_list_of_times_in_one_update_becomes_an_event_each() -> None:
    imported = posted(update(OLD, "resolved", LISTED))
    assert texts(imported) == ["Pages are slow.", "Fixed & calm."]
    assert [event.at for event in imported.record.timeline] == [
        datetime(2012, 4, 11, 8, 55, 1, tzinfo=UTC),
        datetime(2012, 4, 11, 9, 10, tzinfo=UTC),
    ]
    assert "2 times state no time zone: read in UTC." in imported.remarks
    assert "2 events are from a list of times within an update." in imported.remarks


def test_a_list_of_times_is_read_in_the_zone_of_the_page_unless_another_is_given() -> None:
    page = {**PAGE, "time_zone": "America/Los_Angeles"}
    first = posted(update("2012-04-11T08:55:01-07:00", "resolved", LISTED), page=page).record
    assert (first.timeline[0].at, first.incident.timezone) == (
        datetime(2012, 4, 11, 15, 55, 1, tzinfo=UTC),
        "America/Los_Angeles",
    )
    second = posted(update("2012-04-11T08:55:01+02:00", "resolved", LISTED), page=page, zone="Europe/Paris").record
    assert (second.timeline[0].at, second.incident.timezone) == (
        datetime(2012, 4, 11, 6, 55, 1, tzinfo=UTC),
        "Europe/Paris",
    )


def test_a_list_of_times_asks_for_a_zone_when_no_page_names_one() -> None:
    with pytest.raises(UserError, match="--zone"):
        posted(update(OLD, "resolved", LISTED), page={})


def test_a_list_of_other_times_than_its_update_does_not_move_the_milestones() -> None:
    timeline = posted(update("2012-04-11T12:00:00Z", "resolved", LISTED)).record.timeline
    assert [(event.text, event.milestones) for event in timeline if event.milestones] == [
        ("Customers told, by the status page", ("customers-told",)),
        ("Resolved, by the status page", ("resolved",)),
    ]
    assert {event.at for event in timeline if event.milestones} == {datetime(2012, 4, 11, 12, tzinfo=UTC)}


def test_words_around_a_list_of_times_stay_an_event_of_their_own() -> None:
    body = f"<p>What we did:</p>{LISTED}<p>Sorry.</p>".replace("Pages are slow.", "Pages are<br>slow.")
    imported = posted(update("2012-04-11T12:00:00Z", body=body))
    assert texts(imported) == ["Pages are slow.", "Fixed & calm.", "What we did: Sorry."]


def test_a_list_without_times_is_one_event() -> None:
    assert texts(posted(update(T1, body="<ul><li>One</li><li>On 2012-04-11 two</li></ul>"))) == [
        "- One - On 2012-04-11 two"
    ]


def test_milestones_stand_on_the_updates_of_their_time() -> None:
    imported = posted(
        update(T1, body="Seen"),
        update(T2, "monitoring", "Fixed"),
        update(T3, "resolved", "Over"),
        started_at="2026-02-19T14:19:59.935Z",
        monitoring_at=T2,
        resolved_at=T3,
    )
    assert marked(imported) == {"started": "Seen", "customers-told": "Seen", "mitigated": "Fixed", "resolved": "Over"}
    assert len(imported.record.timeline) == 3
    assert imported.remarks == ()


def test_milestones_that_no_field_states_come_from_the_status_of_the_updates() -> None:
    imported = posted(
        update(T1, body="Seen"),
        update(T2, "monitoring", "Fixed"),
        update(T2, "monitoring", "Still calm"),
        update(T3, "resolved", "Over"),
        update("2026-02-21T09:00:00Z", "resolved", "The cause was a full disk"),
    )
    assert marked(imported) == {"customers-told": "Seen", "mitigated": "Fixed", "resolved": "Over"}


def test_an_incident_that_came_back_is_resolved_once_it_is_over() -> None:
    back = update(T2, "investigating", "It is back")
    assert "resolved" not in marked(posted(update(T1, "resolved", "Over"), back))
    assert marked(posted(update(T1, "resolved", "Over?"), back, update(T3, "resolved", "Over")))["resolved"] == "Over"


def test_a_public_update_is_never_the_moment_of_detection() -> None:
    imported = posted(update(T1, "investigating"), update(T2, "identified"), update(T3, "resolved"))
    assert not {"detected", "acknowledged"} & marked(imported).keys()


def test_a_start_before_the_first_update_is_an_event_of_its_own() -> None:
    imported = posted(update(T1), started_at="2026-02-19T14:05:00.000Z")
    start = imported.record.timeline[0]
    assert (start.text, start.milestones) == ("Started, by the status page", ("started",))
    assert start.at == datetime(2026, 2, 19, 14, 5, tzinfo=UTC)
    assert imported.record.timeline[1].milestones == ("customers-told",)


def test_ends_before_the_start_are_kept_and_said() -> None:
    imported = posted(update(T1, "resolved"), started_at=T3, monitoring_at=T2, resolved_at=T1)
    assert "`resolved` comes before `started`: both are kept as the page states them." in imported.remarks
    assert "`mitigated` comes before `started`: both are kept as the page states them." in imported.remarks
    resolved = milestone(imported.record.timeline, "resolved")
    assert resolved is not None
    assert resolved.at == datetime.fromisoformat(T1)


def test_an_end_in_the_middle_of_its_own_list_is_kept_and_marked_as_disputed() -> None:
    imported = posted(update(OLD, "resolved", LISTED), started_at=OLD, resolved_at=OLD)
    first, last = imported.record.timeline
    assert first.milestones == ("started", "customers-told", "resolved")
    assert first.disputed == "The list in the same update goes on until 2012-04-11 09:10:00 UTC"
    assert last.milestones == ()
    assert any("disputed" in remark for remark in imported.remarks)


def test_an_incident_that_was_posted_afterwards_does_not_say_when_customers_were_told() -> None:
    imported = posted(update(T1), backfilled=True)
    assert "customers-told" not in marked(imported)
    assert any("after the fact" in remark for remark in imported.remarks)


@pytest.mark.parametrize("updates", [[], [{"body": None}], [{}]])
def test_an_incident_of_which_nothing_is_known_is_still_a_record(updates: list[dict[str, Any]]) -> None:
    imported = posted(*updates, id=None, name="", impact=None, created_at=None, components=None)
    assert imported.record.incident.title == "Untitled incident"
    assert len(imported.record.timeline) == len(updates)
    assert any("no name" in remark for remark in imported.remarks)


def test_an_incident_of_endless_entries_is_refused() -> None:
    item = "<li><strong>2012-04-11 08:55:01</strong> - a</li>"
    with pytest.raises(UserError, match="more than 10,000 entries"):
        posted(update(OLD, body=f"<ul>{item * 20_001}</ul>"))
