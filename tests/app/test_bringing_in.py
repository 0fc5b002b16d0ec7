"""Events come in from an export on the Timeline, once the room has seen which; the library makes a record of them."""

import json
import threading
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from pmreview.app import reading_in
from pmreview.core.timeline import milestone
from pmreview.store.record_file import open_record
from pmreview.store.sources import read_sources

from .room import Room, kept, reviewing, story
from .shelves import browsing, the_app

AT = "2026-03-10T10:14:00Z"


def update(body: str, at: str, status: str = "investigating") -> dict[str, str]:
    return {"id": body, "status": status, "body": body, "display_at": at, "created_at": at}


def export(path: Path, *ids: str, at: str = AT, **page: str) -> Path:
    incidents = [
        {"id": id, "name": f"Incident {id}", "impact": "major", "incident_updates": [update(f"Errors in {id}", at)]}
        for id in ids
    ]
    path.write_text(json.dumps({"page": page, "incidents": incidents}))
    return path


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "records").mkdir()
    timeline: list[Any] = [{"at": "2026-03-10T10:11:00+00:00", "text": "A release", "milestones": ["started"]}]
    return kept(tmp_path / "records", timeline=json_times(timeline))


def json_times(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    from datetime import datetime

    return [{**event, "at": datetime.fromisoformat(event["at"])} for event in events]


async def bring(room: Room, path: object) -> None:
    """Press `i` and type where the export is."""
    await room.press("i")
    await room.press(*["backspace"] * len(room.line or ""))
    await room.type(f"{path}\n")


async def shown(room: Room, words: str) -> None:
    await room.until(lambda: room.sees(words))


@story
async def test_events_are_shown_before_they_come_in_and_can_be_taken_back(record: Path, tmp_path: Path) -> None:
    export(tmp_path / "one.json", "ab")
    async with reviewing(record, stage="timeline") as room:
        await bring(room, "one.json")
        await shown(room, "1 event would come in.")
        assert room.sees("Errors in ab")
        assert room.sees("What to know about them")
        assert len(room.record.timeline) == 1
        await room.press("enter")
        assert [event.text for event in room.record.timeline] == ["A release", "Errors in ab"]
        started = milestone(room.record.timeline, "started")
        assert started is not None
        assert started.text == "A release"
        await bring(room, "one.json")
        await shown(room, "No events would come in. 1 is there already.")
        await room.press("escape", "ctrl+z")
        assert len(room.record.timeline) == 1
        await bring(room, "one.json")
        await shown(room, "1 event would come in.")
        await room.press("escape")
        assert len(room.record.timeline) == 1


@story
async def test_events_of_another_time_raise_the_question_whether_it_is_the_same_incident(
    record: Path, tmp_path: Path
) -> None:
    export(tmp_path / "old.json", "ab", at="2025-08-10T10:14:00Z")
    async with reviewing(record, stage="timeline") as room:
        await bring(room, "old.json")
        await shown(room, "is it the same incident?")


@story
async def test_the_question_stands_above_events_that_fill_the_screen(record: Path, tmp_path: Path) -> None:
    lines = [f"2025-08-10 10:{minute}Z,Step {minute}" for minute in range(10, 60)]
    (tmp_path / "old.csv").write_text("\n".join(["When,Notes", *lines]))
    async with reviewing(record, stage="timeline") as room:
        await bring(room, "old.csv")
        await shown(room, "50 events would come in.")
        assert room.sees("The events lie 211 days before this incident's: is it the same incident?")
        assert not room.sees("The columns are taken as")


@story
async def test_what_a_table_assumes_is_said_as_far_as_it_matters_here(record: Path, tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("When,Notes\n2026-03-10 10:14Z,A rollback\n")
    async with reviewing(record, stage="timeline") as room:
        await bring(room, "log.csv")
        await shown(room, "1 event would come in.")
        assert room.sees("In the shell")
        assert not room.sees("has no name")


@story
async def test_of_several_incidents_one_is_chosen(record: Path, tmp_path: Path) -> None:
    export(tmp_path / "two.json", "ab", "cd")
    async with reviewing(record, stage="timeline") as room:
        await bring(room, "two.json")
        await shown(room, "Which incident?")
        await room.choose("cd")
        await shown(room, "Errors in cd")
        await room.press("enter")
        assert room.record.timeline[-1].text == "Errors in cd"


@story
async def test_a_time_zone_that_nobody_states_is_asked_for(record: Path, tmp_path: Path) -> None:
    export(tmp_path / "one.json", "ab", at="2026-03-10 12:14")
    async with reviewing(record, stage="timeline") as room:
        await bring(room, "one.json")
        await shown(room, "In which time zone are these times?")
        assert room.line == "UTC"
        await room.press(*["backspace"] * 3)
        await room.type("PST8\n")
        assert room.sees("Write UTC or Europe/Paris")
        await room.press(*["backspace"] * 4)
        await room.type("Africa/Cairo\n")
        await shown(room, "10:14")
        await room.press("enter")
        assert str(room.record.timeline[-1].at) == "2026-03-10 12:14:00+02:00"


@story
async def test_what_cannot_be_read_is_said_and_the_line_is_open_for_another_try(record: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>[/Log] in</title>")
    async with reviewing(record, stage="timeline") as room:
        for wrong, said in (("none.json", "There is no file"), ("page.html", "is a web page (“[/Log] in”)")):
            await bring(room, wrong)
            await room.until(lambda said=said: said in room.said)  # type: ignore[misc]
            assert room.line == wrong
        await room.press("escape")
        assert room.line is None


@story
async def test_what_cannot_be_read_waits_while_somebody_types(record: Path, tmp_path: Path) -> None:
    async with reviewing(record, stage="timeline") as room:
        waits = threading.Event()
        with mock.patch.object(reading_in, "read_sources", lambda path: (waits.wait(30), read_sources(path))):
            await bring(room, "none.json")
            await room.press("a")
            await room.type("Kim rest")
            waits.set()
            await room.pilot.pause(2 * reading_in.AGAIN)
            await room.type("arts it\n")
        assert room.record.timeline[-1].text == "Kim restarts it"
        await room.press("escape")
        await room.until(lambda: room.line == "none.json")
        assert "There is no file" in room.said


@story
async def test_a_file_is_completed_while_its_name_is_typed(record: Path, tmp_path: Path) -> None:
    export(tmp_path / "incident-2041.json", "ab")
    async with reviewing(record, stage="timeline") as room:
        await room.press("i")
        await room.type("inc")
        await room.press("right")
        assert room.line == "incident-2041.json"


@story
async def test_the_library_shows_what_an_import_assumed_before_a_record_is_made_of_it(tmp_path: Path) -> None:
    export(tmp_path / "one.json", "ab")
    records = tmp_path / "records"
    async with browsing(records) as room:
        await bring(room, tmp_path / "one.json")
        await shown(room, "Incident ab: 1 event")
        assert room.sees("Errors in ab")
        assert room.sees("What to know about them")
        await room.press("escape")
        assert not records.exists()
        await bring(room, tmp_path / "one.json")
        await shown(room, "Incident ab: 1 event")
        await room.press("enter")
        await room.ended()
        opening = the_app(room).opening
    assert opening is not None
    assert [event.text for event in open_record(opening.path).record.timeline] == ["Errors in ab"]


@story
async def test_in_the_library_one_of_several_incidents_is_chosen_and_its_time_zone_asked_for(tmp_path: Path) -> None:
    export(tmp_path / "two.json", "ab", "cd", at="2026-03-10 12:14")
    async with browsing(tmp_path / "records") as room:
        await bring(room, tmp_path / "two.json")
        await shown(room, "Which incident?")
        await room.choose("cd")
        await shown(room, "In which time zone are these times?")
        await room.press("enter")
        await shown(room, "Incident cd: 1 event")
        await room.press("enter")
        await room.ended()
        opening = the_app(room).opening
    assert opening is not None
    assert open_record(opening.path).record.incident.title == "Incident cd"


@story
async def test_a_mistyped_path_stays_in_the_line_of_the_library(tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await bring(room, tmp_path / "onne.json")
        await room.until(lambda: "There is no file" in room.said)
        assert room.line == str(tmp_path / "onne.json")
        export(tmp_path / "onne.json", "ab")
        await room.press("enter")
        await shown(room, "Incident ab: 1 event")
