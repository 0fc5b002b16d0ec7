"""What earlier reviews left open stands in the opening of the next one, and is decided there."""

from collections.abc import Callable
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from pmreview.app.screens.opening import OpeningScreen
from pmreview.app.timekeeper import Sitting
from pmreview.store.record_file import open_record
from tests.shelf import shelve

from .room import Room, kept, reviewing, story

EARLIER = """\
# Kept by the payments team; ask Ana before you edit it.
format = 1

[incident]   # the one of January
id = 'INC-1'
components = ['checkout', "orders-db"]
title = "Checkout errors"
our_key = 0x10

[[actions]]
id = "A1"
title = 'Add a load test'
owner = "Ana Ruiz"   # on leave until May
due = 2026-02-10


# from the chat
[[actions]]
id = "A7"
status = "in-progress"
title = "Alert on pool use"

[[actions]]
id = "A8"
status = "done"
title = "Roll back"

[[timeline]]
text = 'the end' # really
"""
NOW = {
    "incident": {"id": "INC-9", "title": "Checkout is down again", "components": ["Checkout"]},
    "meetings": [{"facilitator": "Kim Osei"}],
}
QUICKER = 'A1 of INC-1 is "dropped" by now.'


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    path = tmp_path / "INC-1.toml"
    path.write_text(EARLIER)
    return path


def changes(path: Path) -> list[str]:
    lines = unified_diff(EARLIER.splitlines(), path.read_text().splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


async def found(room: Room) -> None:
    """Wait until the library was looked through, and go onto the first of what was found."""
    await room.until(lambda: bool(room.app.earlier))
    await room.onto("earlier", 0)


async def written(room: Room, path: Path, there: Callable[[str], bool]) -> None:
    """Wait until the other record has it, and the opening shows it."""
    await room.until(lambda: there(path.read_text()) and room.at_rest)


def opening(tmp_path: Path, **parts: Any) -> Any:
    return reviewing(kept(tmp_path, **{**NOW, **parts}), stage="opening", sitting=Sitting())


@story
async def test_an_action_left_open_is_done_from_the_next_opening(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path) as room:
        await found(room)
        assert room.sees("Still open from earlier reviews")
        assert room.sees("INC-1       Add a load test  Checkout errors")
        assert room.sees("30 days overdue")
        assert room.sees("Alert on pool use")
        assert not room.sees("Roll back")
        opened = room.record
        await room.press("down", "d")
        await written(room, earlier, lambda text: "done_on" in text)
        assert room.said == "Alert on pool use: is done, in INC-1."
        assert room.sees("✓ closed")
        assert changes(earlier) == ['-status = "in-progress"', '+status = "done"', "+done_on = 2026-03-12"]
        assert room.record is opened
        assert room.app.session.past == ()


@story
async def test_what_was_done_by_a_slip_is_open_again_as_it_was(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path) as room:
        await found(room)
        await room.press("down", "d")
        await written(room, earlier, lambda text: "done_on" in text)
        await room.press("d")
        await written(room, earlier, lambda text: "done_on" not in text)
        assert room.said == "Alert on pool use: is open again, in INC-1."
        assert not room.sees("✓ closed")
        assert changes(earlier) == []
        await room.press("d")
        await written(room, earlier, lambda text: "done_on" in text)


@story
async def test_a_new_date_is_signed_and_the_old_one_kept(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path) as room:
        await found(room)
        await room.press("n")
        await room.type("1 may")
        assert room.understood == "= Fri 1 May 2026 · signed Kim Osei"
        await room.press("enter")
        await written(room, earlier, lambda text: "moved_from" in text)
        assert room.said == "Add a load test: has a new date, in INC-1."
        assert room.sees("Fri 1 May 2026")
        assert not room.sees("overdue")
    assert changes(earlier) == [
        "-due = 2026-02-10",
        "+due = 2026-05-01",
        "+moved_from = [2026-02-10]",
        '+note = "new date 1 May 2026, agreed by Kim Osei on 12 Mar 2026"',
    ]


@story
async def test_a_drop_needs_a_reason_and_is_signed(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path) as room:
        await found(room)
        await room.press("x", "enter")
        assert room.understood == "? Say why it will not be done."
        await room.type("We buy one.\n")
        await written(room, earlier, lambda text: "dropped" in text)
        assert room.said == "Add a load test: was dropped, in INC-1."
        assert room.sees("✓ closed")
    reason = "We buy one (dropped by Kim Osei on 12 Mar 2026)"
    assert open_record(earlier).record.actions[0].dropped_because == reason


@story
async def test_enter_offers_what_can_be_decided_and_asking_is_noted(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path) as room:
        await found(room)
        await room.press("enter")
        assert room.sees("Add a load test")
        await room.choose("Asked")
        await written(room, earlier, lambda text: "asked" in text)
        assert changes(earlier) == ['+note = "asked by Kim Osei on 12 Mar 2026"']
        await room.press("enter")
        await room.choose("A new date")
        assert room.line == ""
        await room.press("escape", "enter")
        await room.choose("Done")
        await written(room, earlier, lambda text: "done_on" in text)
        assert open_record(earlier).record.actions[0].done_on == date(2026, 3, 12)


@story
async def test_three_are_on_the_table_the_longest_overdue_first(tmp_path: Path) -> None:
    actions = [
        {"id": "A1", "title": "Without a date"},
        {"id": "A2", "title": "Due next week", "due": date(2026, 3, 20)},
        {"id": "A3", "title": "Long overdue", "due": date(2025, 12, 1)},
        {"id": "A4", "title": "Just overdue", "due": date(2026, 3, 11)},
        {"id": "A5", "title": "Due far away", "due": date(2027, 1, 1)},
    ]
    kept(tmp_path / "sub", incident={"id": "INC-2", "title": "One", "components": ["checkout"]}, actions=actions)
    kept(tmp_path / "other", incident={"id": "INC-3", "title": "Two", "components": ["search"]}, actions=actions)
    async with opening(tmp_path) as room:
        await found(room)
        shown = [row.cells[1].plain.split("  ")[0] for row in room.rows.items if row.key[:1] == ("earlier",)]
        assert shown == ["Long overdue", "Just overdue", "Due next week"]
        assert room.sees("3 months overdue")
        assert room.sees("  1 day overdue")
        assert room.sees("and 2 more")


@story
async def test_a_restricted_record_shows_no_title_and_no_name(tmp_path: Path) -> None:
    secret = {"id": "SEC-1", "title": "Stolen keys", "kind": "security", "components": ["checkout"]}
    actions = [{"id": "A1", "title": "Rotate the keys", "owner": "Sam Ito", "due": date(2026, 3, 1)}]
    path = kept(tmp_path / "sub", incident=secret, actions=actions)
    async with opening(tmp_path) as room:
        await found(room)
        assert room.sees("SEC-1       restricted")
        assert room.sees("11 days overdue")
        await room.press("enter")
        for words in ("Stolen keys", "Rotate the keys", "Sam Ito"):
            assert not room.sees(words)
        await room.press("escape", "d")
        await written(room, path, lambda text: "done_on" in text)
        assert room.said == "SEC-1: is done, in SEC-1."


@story
async def test_who_was_quicker_is_said_and_nothing_is_overwritten(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path) as room:
        await found(room)
        earlier.write_text(EARLIER.replace('owner = "Ana Ruiz"', 'status = "dropped"\nowner = "Ana Ruiz"'))
        await room.press("d")
        await room.until(lambda: bool(room.app._notifications))
        assert room.said == QUICKER
        earlier.unlink()
        await room.press("t")
        await room.until(lambda: room.said != QUICKER)
        assert not earlier.exists()


@story
async def test_without_earlier_actions_nothing_stands_there(tmp_path: Path, earlier: Path) -> None:
    async with opening(tmp_path, incident={"title": "Search is slow", "components": ["search"]}) as room:
        await room.until(lambda: room.at_rest)
        assert not room.sees("Still open from earlier reviews")
        assert not room.sees("t asked")
        assert changes(earlier) == []


@story
async def test_earlier_incidents_like_this_one_are_offered_where_the_cause_is_sought(tmp_path: Path) -> None:
    shelve(tmp_path, "INC-1", {"title": "Pool was empty", "components": ["checkout"], "summary": "It ran dry."})
    path = shelve(tmp_path, "INC-2", {"components": ["checkout"]})
    async with reviewing(path, stage="root-cause") as room:
        await room.until(lambda: room.sees("Earlier incidents like this one"))
        await room.until(lambda: room.sees("Pool was empty  INC-1"))
        await room.onto("alike", str(tmp_path / "INC-1.toml"))
        await room.press("enter")
        await room.until(lambda: room.sees("It ran dry."))
        await room.press("escape", "1")
        assert room.sees("Earlier incidents like this one")


@story
async def test_what_is_found_pushes_the_statement_nowhere(tmp_path: Path, earlier: Path) -> None:
    for number in range(2, 7):
        (tmp_path / f"INC-{number}.toml").write_text(EARLIER.replace("INC-1", f"INC-{number}"))
    now = kept(tmp_path, **NOW)
    async with reviewing(now, stage="opening", sitting=Sitting(), size=(80, 24)) as room:
        await room.until(lambda: len(room.app.earlier) > 5)
        assert room.sees("Read aloud")
        assert room.sees("Still open from earlier reviews")
        await room.press("end")
        assert not room.sees("Read aloud")
        screen = room.app.screen
        assert isinstance(screen, OpeningScreen)
        screen.refresh_rows()
        await room.settle()
        assert not room.sees("Read aloud")
