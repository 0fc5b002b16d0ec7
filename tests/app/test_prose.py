"""Longer texts: typed into the record at once, in steps that can be taken back, while others change the same text."""

from pathlib import Path

from textual.events import Key, Paste
from textual.widgets import TextArea

from pmreview.core.edits import remove_item, set_field

from .room import Room, kept, reviewing, story

SUMMARY = ("incident", "summary")


async def opened(room: Room) -> TextArea:
    await room.onto(*SUMMARY)
    await room.press("enter")
    return room.app.screen.query_one(TextArea)


@story
async def test_typing_becomes_a_step_a_sentence_and_a_step_a_field(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path)) as room:
        area = await opened(room)
        await room.type("It broke. It was ")
        assert room.record.incident.summary == "It broke. It was "
        await room.type("mended.\nAll is well 1 [ ] k now")
        assert len(room.app.session.past) == 3
        await room.press("ctrl+z")
        assert area.text == "It broke. It was mended.\n"
        assert area.cursor_location == area.document.end
        await room.press("ctrl+z")
        assert area.text == "It broke. "
        await room.type("Twice.")
        assert area.text == "It broke. Twice."
        await room.press("escape", "e")
        await room.type(" Then")
        await room.press("escape")
        await room.press("ctrl+z")
        assert room.record.incident.summary == "It broke. Twice. "
        assert room.place == SUMMARY
        await room.press("ctrl+y")
        assert room.sees("It broke. Twice. Then")


@story
async def test_a_pause_ends_a_step(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path)) as room:
        area = await opened(room)
        await room.type("It broke")
        await room.pilot.pause(2.1)
        await room.type(" twice")
        await room.press("ctrl+z")
        assert area.text == "It broke"


@story
async def test_what_is_taken_back_in_the_middle_leaves_the_cursor_there(tmp_path: Path) -> None:
    path = kept(tmp_path, incident={"title": "Late", "summary": "First line.\nSecond line.\nThird line."})
    async with reviewing(path) as room:
        area = await opened(room)
        await room.press("up", "home")
        await room.type("The ")
        assert area.text == "First line.\nThe Second line.\nThird line."
        await room.press("ctrl+z")
        assert area.text == "First line.\nSecond line.\nThird line."
        assert area.cursor_location == (1, 0)
        await room.press("ctrl+y")
        assert area.cursor_location == (1, 4)


@story
async def test_a_change_from_outside_is_taken_in_beside_what_is_being_typed(tmp_path: Path) -> None:
    path = kept(tmp_path, incident={"title": "Late", "summary": "It broke at ten. It was mended."})
    async with reviewing(path) as room:
        area = await opened(room)
        base = room.record
        await room.type(" Nobody lost da")
        room.app.take(base, set_field(SUMMARY, "It broke at half past ten. It was mended.").change(base))
        await room.type("ta.")
        both = "It broke at half past ten. It was mended. Nobody lost data."
        assert area.text == both
        assert room.record.incident.summary == both
        assert area.cursor_location == (0, len(both))
        await room.press("ctrl+z", "ctrl+z")
        assert area.text.rstrip() == "It broke at half past ten. It was mended."


@story
async def test_nothing_is_lost_when_keys_come_faster_than_the_record_follows(tmp_path: Path) -> None:
    path = kept(tmp_path, incident={"title": "Late", "summary": "Before. "})
    async with reviewing(path) as room:
        area = await opened(room)
        base = room.record
        text = "Quick brown foxes jump over lazy dogs. "
        for number, letter in enumerate(text):
            room.app.post_message(Key("space" if letter == " " else letter, letter))
            if number == 20:
                room.app.take(base, set_field(SUMMARY, "Long before. ").change(base))
        await room.settle()
        assert area.text == f"Long before. {text}"
        assert room.record.incident.summary == area.text


@story
async def test_what_is_pasted_cannot_act(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path)) as room:
        await opened(room)
        room.app.post_message(Paste("one\r\ntwo\x1b]0;pwned\x07\x9b31m\u202e"))
        await room.settle()
        assert room.record.incident.summary == "one\ntwo␛]0;pwned␇�31m�"


@story
async def test_the_text_of_something_that_is_deleted_closes(tmp_path: Path) -> None:
    actions = [{"title": "Size the pool"}, {"title": "Add an alert", "note": "Ask Sam"}]
    async with reviewing(kept(tmp_path, actions=actions), stage="actions") as room:
        await room.onto("actions", 1)
        await room.press("o")
        await room.onto("actions", 1, "note")
        await room.press("e")
        base = room.record
        room.app.take(base, remove_item(("actions", 0), "delete").change(base))
        await room.type(" first")
        assert room.record.actions[0].note == "Ask Sam first"
        base = room.record
        room.app.take(base, remove_item(("actions", 0), "delete").change(base))
        await room.settle()
        assert room.sees("7 ACTIONS")
        assert room.record.actions == ()
