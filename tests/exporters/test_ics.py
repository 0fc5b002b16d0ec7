"""The calendar: read by a library that knows the format well."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from icalendar import Calendar, Event

from pmreview.core.closed_lists import CLOSED
from pmreview.core.record import Record
from pmreview.exporters.ics import render, together
from tests.strategies import records

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"id": "INC-1", "title": "Checkout errors"}, **parts})


def action(**fields: Any) -> dict[str, Any]:
    return {"id": "A1", "title": "Set a limit", "due": date(2026, 4, 1), **fields}


def entries(text: str) -> list[Event]:
    calendar = Calendar.from_ical(text)
    assert not calendar.errors
    return list(calendar.events)


def test_an_open_action_stands_on_the_day_it_is_due() -> None:
    full = action(owner="Ana, Ruiz", done_when="It; fails", ticket="https://t.example.com/P-1")
    (entry,) = entries(render(record(actions=[full, action(status="done"), action(status="dropped", due=None)])))
    assert entry.start == date(2026, 4, 1)
    assert entry["SUMMARY"] == "Due: Set a limit"
    assert str(entry["DESCRIPTION"]).splitlines() == [
        "Owner: Ana, Ruiz",
        "Done when: It; fails",
        "Incident: INC-1: Checkout errors",
        "Ticket: https://t.example.com/P-1",
    ]
    assert entry["URL"] == "https://t.example.com/P-1"


def test_the_meeting_stands_at_its_time_planned_or_held() -> None:
    held = {
        "held_at": NOON,
        "ended_at": NOON + timedelta(minutes=31),
        "facilitator": "Kim",
        "attendees": ["Ana", "Sam"],
    }
    planned = {"planned_at": NOON + timedelta(days=7)}
    first, second = entries(render(record(meetings=[held, planned, {"facilitator": "Nobody yet"}])))
    assert (first.start, first.end) == (NOON, NOON + timedelta(minutes=31))
    assert first["DESCRIPTION"] == "Facilitator: Kim\nAttendees: Ana, Sam"
    assert (second.start, second.duration) == (NOON + timedelta(days=7), timedelta(minutes=30))


def test_an_entry_stays_the_same_one_when_its_day_moves() -> None:
    (before,) = entries(render(record(actions=[action()])))
    moved = action(due=date(2026, 5, 1), moved_from=[date(2026, 4, 1)], title="Set a limit of 80")
    (after,) = entries(render(record(actions=[moved])))
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)


def test_no_two_entries_of_a_calendar_are_taken_for_one() -> None:
    twice = record(actions=[action(), action()])
    found = entries("".join(together([twice, twice])))
    assert len({entry["UID"] for entry in found}) == len(found) == 4


def test_the_stamp_is_when_the_record_was_last_worked_on() -> None:
    (entry,) = entries(render(record(actions=[action(created_on=date(2026, 3, 13))])))
    stamp = entry.DTSTAMP
    assert stamp == datetime(2026, 3, 13, tzinfo=UTC)


def test_a_text_cannot_end_a_line_or_an_entry() -> None:
    hostile = "Limit\r\nEND:VEVENT\r\nBEGIN:VALARM\nACTION:PROCEDURE; x, y \\n"
    (entry,) = entries(render(record(actions=[action(title=hostile)])))
    assert entry["SUMMARY"] == "Due: Limit END:VEVENT BEGIN:VALARM ACTION:PROCEDURE; x, y \\n"
    assert not entry.subcomponents


@settings(max_examples=80, deadline=None)
@given(records)
def test_any_record_gives_a_calendar_of_short_lines_that_reads_back(any_record: Record) -> None:
    text = render(any_record)
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in text.split("\r\n"))
    due = [each for each in any_record.actions if each.due and each.status not in CLOSED]
    met = [each for each in any_record.meetings if each.held_at or each.planned_at]
    found = entries(text)
    assert len(found) == len(due) + len(met)
    for entry, each in zip(found, due, strict=False):
        assert entry["SUMMARY"] == f"Due: {each.title or each.id}".strip()
