"""The Atom feed of a page's history."""

from datetime import UTC, datetime
from html import escape

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read


def posted(date: str, status: str, body: str, zone: str = "UTC") -> str:
    day, time = date.split(", ")
    month, number = day.split(" ")
    shown = f"{month} <var data-var='date'>{number}</var>, <var data-var='time'>{time}</var> {zone}".rstrip()
    return f"<p> <small>{shown}</small><br> <strong>{status}</strong> - {body} </p> "


def entry(content: str, published: str = "2026-01-01T00:30:00Z", id: str = "bhbcjn4n3jzp", more: str = "") -> str:
    return (
        "<entry><id>tag:status.example.com,2005:Incident/31233568</id>"
        f"<published>{published}</published><updated>{published}</updated>"
        f'<link rel="alternate" href="https://status.example.com/incidents/{id}"/>'
        f'<title>Agents &amp; tasks</title><content type="html">{escape(content)}</content>{more}</entry>'
    )


def feed(*entries: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">'
        '<id>tag:status.example.com,2005:/history</id><link href="https://status.example.com"/>'
        f"<author><name>Example Shop</name></author>{''.join(entries)}</feed>"
    )


NEW_YEAR = (
    posted("Jan 1, 00:30", "Resolved", "It is over.")
    + posted("Jan 1, 00:10", "Update", "Better <br /> already &amp; calm.")
    + posted("Dec 31, 23:50", "Monitoring", "A fix is in.")
    + posted("Dec 31, 23:50", "Investigating", "We look into it.")
)


def test_an_entry_is_an_incident_with_its_updates_oldest_first() -> None:
    record = read(feed(entry(NEW_YEAR))).record
    assert (record.incident.id, record.incident.title) == ("bhbcjn4n3jzp", "Agents & tasks")
    assert record.incident.links[0].url == "https://status.example.com/incidents/bhbcjn4n3jzp"
    assert [event.text for event in record.timeline] == [
        "We look into it.",
        "A fix is in.",
        "Better already & calm.",
        "It is over.",
    ]
    assert {event.who for event in record.timeline} == {"Example Shop"}


def test_times_without_a_year_are_in_the_year_nearest_to_the_entry() -> None:
    times = [event.at for event in read(feed(entry(NEW_YEAR))).record.timeline]
    assert times == [
        datetime(2025, 12, 31, 23, 50, tzinfo=UTC),
        datetime(2025, 12, 31, 23, 50, tzinfo=UTC),
        datetime(2026, 1, 1, 0, 10, tzinfo=UTC),
        datetime(2026, 1, 1, 0, 30, tzinfo=UTC),
    ]


def test_a_leap_day_is_in_a_leap_year() -> None:
    content = posted("Feb 29, 10:00", "Resolved", "Over.")
    assert read(feed(entry(content, "2024-03-01T00:00:00Z"))).record.timeline[0].at == datetime(
        2024, 2, 29, 10, tzinfo=UTC
    )


def test_the_milestones_are_those_of_the_statuses() -> None:
    timeline = read(feed(entry(NEW_YEAR))).record.timeline
    assert [event.milestones for event in timeline] == [("customers-told",), ("mitigated",), (), ("resolved",)]


def test_an_update_after_the_end_does_not_open_the_incident_again() -> None:
    content = posted("Jan 1, 02:00", "Update", "The cause was a full disk.") + NEW_YEAR
    timeline = read(feed(entry(content))).record.timeline
    assert [event.text for event in timeline if "resolved" in event.milestones] == ["It is over."]


def test_a_zone_of_letters_is_asked_for_and_then_taken() -> None:
    text = feed(entry(posted("Jul 1, 09:00", "Resolved", "Over.", "PDT"), "2026-07-01T16:00:00Z"))
    with pytest.raises(UserError, match=r"PDT.*--zone America/Los_Angeles"):
        find(text)
    assert read(text, zone="America/Los_Angeles").record.timeline[0].at == datetime(2026, 7, 1, 16, tzinfo=UTC)


def test_an_offset_needs_no_zone() -> None:
    text = feed(entry(posted("Jul 1, 13:00", "Resolved", "Over.", "-03"), "2026-07-01T16:00:00Z"))
    assert read(text).record.timeline[0].at == datetime(2026, 7, 1, 16, tzinfo=UTC)


def test_what_stands_outside_the_updates_is_kept() -> None:
    content = "<p><strong>THIS IS A SCHEDULED EVENT</strong></p>" + posted(
        "Jan 1, 00:30", "Completed", "A <small>b</small>."
    )
    record = read(feed(entry(content, more="<summary>In short</summary>"))).record
    assert [event.text for event in record.timeline] == ["A b."]
    assert {note.text for note in record.notes} == {"summary: In short", "content: THIS IS A SCHEDULED EVENT"}


def test_several_entries_are_several_candidates() -> None:
    candidates = find(feed(entry(NEW_YEAR), entry(NEW_YEAR, id="another")))
    assert [candidate.id for candidate in candidates] == ["bhbcjn4n3jzp", "another"]


def test_a_feed_without_entries_has_no_incident() -> None:
    with pytest.raises(UserError, match="no incident"):
        find(feed())


def test_a_feed_that_was_cut_off_says_where() -> None:
    with pytest.raises(UserError, match="broken XML: line 2; was it cut off"):
        find(feed(entry(NEW_YEAR))[:900])


def test_a_feed_that_could_swell_is_not_read() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa">]>' + feed(entry("&a;")).partition("?>")[2]
    with pytest.raises(UserError, match="declares entities"):
        find(bomb)


def test_a_feed_of_endless_entries_is_refused() -> None:
    with pytest.raises(UserError, match="more than 10,000 entries"):
        find(feed("<entry/>" * 10_001))
