"""Keys that come faster than the screen answers: each does what it would have done had one waited."""

from pathlib import Path

from .room import kept, reviewing, story

EVENTS = {"timeline": [{"text": "Alert fires"}, {"text": "Pager buzzes"}]}


@story
async def test_what_comes_behind_escape_is_for_the_screen_and_not_for_the_line(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.burst("e", "escape", "2")
        assert room.sees("2 SUMMARY")
        await room.burst("3", "e", *" now", "escape", "down", "e", *" loud", "enter")
        assert [event.text for event in room.record.timeline] == ["Alert fires", "Pager buzzes loud"]


@story
async def test_lines_typed_behind_each_other_are_entries_behind_each_other(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.burst("down", "a", *"10:12 one", "enter", *"+1m two", "enter", *"+1m three", "enter", "enter", "4")
        assert room.sees("4 ROOT CAUSE")
        assert [event.text for event in room.record.timeline][2:] == ["one", "two", "three"]


@story
async def test_a_dialog_gets_the_keys_that_were_meant_for_it(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.burst(
            "f1",
            "escape",
            "x",
            "down",
            "enter",
            "f1",
            "escape",
            "k",
            *"Who pages?",
            "enter",
            "e",
            "backspace",
            "!",
            "enter",
        )
        assert [event.text for event in room.record.timeline] == ["Pager buzze!"]
        assert [topic.text for topic in room.record.parking_lot] == ["Who pages?"]
