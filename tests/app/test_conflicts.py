"""What two people wrote over each other is shown side by side, and the room says which is right."""

from datetime import date
from pathlib import Path
from typing import Any

from textual.widgets import TextArea

from pmreview.core.record import Record
from pmreview.store.record_file import open_record

from .room import Room, kept, reviewing, story

SIZE = (80, 24)


def conflict(path: str, ours: str, theirs: str) -> dict[str, str]:
    return {"path": path, "ours": ours, "theirs": theirs}


async def settled(room: Room, number: int, *words: str) -> Record:
    """Choose what stands in a row that begins with these words for the conflict of this number."""
    await room.onto("conflicts", number)
    await room.press("enter")
    await room.choose(*words)
    return room.record


@story
async def test_theirs_is_taken_and_the_finding_goes_and_undo_brings_both_back(tmp_path: Path) -> None:
    parts: dict[str, Any] = {
        "actions": [{"id": "A4", "title": "Alert", "due": date(2026, 4, 1)}],
        "conflicts": [conflict("actions[A4].due", "2026-04-01", "2026-05-01")],
    }
    path = kept(tmp_path, **parts)
    async with reviewing(path, stage="close", size=SIZE) as room:
        assert room.sees("Two people changed this: Action A4 · Due.")
        assert not room.sees("actions[A4].due")
        await room.onto("conflicts", 0)
        assert room.sees("Action A4 · Due: 2026-04-01 / 2026-05-01")
        await room.press("enter")
        assert room.sees("Which is right? Action A4 · Due")
        assert room.sees("2026-05-01")
        assert not room.sees("one side"), "what stands there is shown once"
        await room.choose("2026-05-01")
        assert room.record.actions[0].due == date(2026, 5, 1)
        assert room.record.conflicts == ()
        assert not room.sees("Two people changed this")
        await room.press("ctrl+z")
        assert room.record.actions[0].due == date(2026, 4, 1)
        assert len(room.record.conflicts) == 1
        await room.saved()
    assert open_record(path).record.conflicts == room.record.conflicts


@story
async def test_one_after_the_other_and_what_stands_there_may_stay(tmp_path: Path) -> None:
    parts: dict[str, Any] = {
        "incident": {"title": "Checkout fails", "severity": "major", "components": ["db"]},
        "to_improve": [{"id": "L2", "text": "Nobody told customers", "votes": 3}],
        "conflicts": [
            conflict("incident.severity", "minor", "critical"),
            conflict("to_improve[L2].votes", "3", "5"),
            conflict("to_improve[L2]", "to_improve", "got_lucky"),
            conflict("incident.components", '["db"]', '["db", "api"]'),
        ],
    }
    async with reviewing(kept(tmp_path, **parts), stage="close", size=SIZE) as room:
        await room.onto("conflicts", 0)
        await room.press("e")
        assert room.sees("4 are open")
        assert room.sees("one side")
        await room.choose("major")
        assert room.sees("Which is right? Lesson L2 · Votes · 3 are open")
        await room.choose("5")
        await room.choose("got_lucky")
        await room.choose('["db", "api"]')
        record = room.record
        assert (record.incident.severity, record.incident.components) == ("major", ("db", "api"))
        assert [lesson.votes for lesson in record.got_lucky] == [5]
        assert record.conflicts == ()
        await room.press(*["ctrl+z"] * 4)
        assert room.record == room.app.session.opened


@story
async def test_neither_is_right_and_a_third_is_typed(tmp_path: Path) -> None:
    parts: dict[str, Any] = {
        "incident": {"title": "Checkout fails", "owner": "Ana", "summary": "It broke."},
        "conflicts": [conflict("incident.owner", "Ana", "Kim"), conflict("incident.summary", "It broke.", "It fell.")],
    }
    async with reviewing(kept(tmp_path, **parts), stage="close", size=SIZE) as room:
        await room.onto("conflicts", 0)
        await room.press("enter")
        await room.choose("Write it yourself")
        assert room.line == "Ana"
        await room.type(" and Kim\n")
        assert room.record.incident.owner == "Ana and Kim"
        assert room.sees("Incident · Summary") or room.sees("Which is right? Summary")
        await room.choose("Write it yourself")
        area = room.app.screen.query_one(TextArea)
        assert area.text == "It broke.\n\nIt fell."
        await room.press(*["backspace"] * 10, "escape")
        assert room.record.incident.summary == "It broke."
        assert room.record.conflicts == ()


@story
async def test_what_a_conflict_is_about_may_have_gone_or_be_no_field(tmp_path: Path) -> None:
    parts: dict[str, Any] = {
        "custom": {"tier": 2},
        "conflicts": [
            conflict("actions[A9].due", "2026-04-01", "2026-05-01"),
            conflict("custom.tier", "2", "3"),
            conflict("incident.title", "Checkout is down", "[/x]\n" * 40),
            conflict("", "", ""),
        ],
    }
    async with reviewing(kept(tmp_path, **parts), stage="close", size=SIZE) as room:
        await room.onto("conflicts", 0)
        await room.press("enter")
        assert room.sees("2026-05-01")
        await room.choose("The place has gone")
        await room.choose("3")
        assert room.record.custom == {"tier": 3}
        assert room.sees("[/x]")
        await room.press("escape")
        assert len(room.record.conflicts) == 2


@story
async def test_the_palette_leads_to_the_conflicts_from_anywhere(tmp_path: Path) -> None:
    parts: dict[str, Any] = {
        "incident": {"title": "Checkout fails", "owner": "Ana"},
        "conflicts": [conflict("incident.owner", "Ana", "Kim")],
    }
    async with reviewing(kept(tmp_path, **parts), stage="timeline", size=SIZE) as room:
        await room.press("ctrl+p")
        await room.type("resolve")
        await room.until(lambda: room.sees("Resolve conflicts"))
        await room.press("down", "enter")
        await room.until(lambda: room.sees("Which is right?"))
        await room.choose("Kim")
        assert room.record.incident.owner == "Kim"
