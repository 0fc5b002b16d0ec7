"""Somebody else changes the file while it is open: it is merged in at once, and nobody here loses a word or a place."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.widgets import TextArea

from pmreview.app.messages import Requested
from pmreview.core.edits import Edit, add_item, remove_item, set_field
from pmreview.core.record import Record
from pmreview.core.settings import Settings
from pmreview.core.timeline import Event
from pmreview.store import program
from pmreview.store.presence import forget_presence, note_presence
from pmreview.store.record_changing import change_record
from pmreview.store.record_file import open_record
from pmreview.store.toml_writing import dump

from .room import Room, elsewhere, kept, reviewing, story

BY_HAND = Settings(autosave=False)


async def changed(room: Room, path: Path, *edits: Edit) -> None:
    """Somebody else makes these edits in the file, and the room sees them."""
    for edit in edits:
        change_record(path, edit)
    theirs = open_record(path)
    await room.until(lambda: room.app.saver.file.text == theirs.text)


def event(text: str, index: int) -> Edit:
    return add_item(("timeline",), Event(text=text), index, "add an event")


def timeline(record: Record) -> list[str]:
    return [event.text for event in record.timeline]


def in_an_editor(path: Path, change: Callable[[str], str], *, replaces: bool = True) -> None:
    """Save as editors do: by another file that takes the name, or in the file itself."""
    text = change(path.read_text())
    if replaces:
        path.rename(f"{path}~")
        new = path.with_name("4913")
        new.write_text(text)
        new.rename(path)
    else:
        path.write_text(text)


@story
async def test_what_somebody_else_saves_is_on_the_screen_though_nobody_saves_here(tmp_path: Path) -> None:
    path = kept(tmp_path, timeline=[{"text": "Alert fires"}])
    async with reviewing(path, stage="timeline") as room:
        await changed(room, path, event("Release", 0))
        assert timeline(room.record) == ["Release", "Alert fires"]
        assert room.sees("Release")
        assert room.said == "The file was changed by somebody else: both are in it now."
        assert room.place == ("timeline", 1), "the cursor stays with what it stood on"
        assert "unsaved" not in room.footer


@story
async def test_an_editor_that_replaces_the_file_or_writes_into_it_is_seen(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        in_an_editor(path, lambda text: text.replace("Checkout is down", "Checkout is slow"))
        await room.until(lambda: room.record.incident.title == "Checkout is slow")
        in_an_editor(path, lambda text: text.replace("Checkout is slow", "Checkout is up"), replaces=False)
        await room.until(lambda: room.record.incident.title == "Checkout is up")
        in_an_editor(path, lambda text: f"# A comment alone\n{text}")
        await room.until(lambda: room.app.saver.file.text.startswith(b"# A comment"))
        await room.change("incident", "title", to="Checkout")
        await room.saved()
    assert path.read_text().startswith("# A comment alone\n")


@story
async def test_the_screen_does_not_jump_when_others_write_above_what_is_read(tmp_path: Path) -> None:
    path = kept(tmp_path, timeline=[{"text": f"Event {number}"} for number in range(60)])
    async with reviewing(path, stage="timeline") as room:
        await room.onto("timeline", 30)
        await room.press("up", "up", "up")
        before = room.lines()
        line = next(number for number, text in enumerate(before) if "Event 27" in text)
        await changed(room, path, *(event(f"New {number}", 0) for number in range(5)))
        after = room.lines()
        assert "Event 27" in after[line]
        assert [text[:60].rstrip() for text in after[4:20]] == [text[:60].rstrip() for text in before[4:20]]
        assert room.place == ("timeline", 32)


@story
async def test_a_half_typed_line_stays_and_lands_in_what_it_was_about(tmp_path: Path) -> None:
    actions = [{"title": "Add an alert", "owner": "Ana"}, {"title": "Size the pool"}]
    path = kept(tmp_path, actions=actions)
    async with reviewing(path, stage="actions") as room:
        await room.onto("actions", 1)
        await room.press("e")
        await room.type(" for two")
        await changed(room, path, remove_item(("actions", 0), "delete"), set_field(("actions", 0, "owner"), "Kim"))
        assert room.line == "Size the pool for two"
        await room.type(" peaks\n")
        (action,) = room.record.actions
        assert (action.title, action.owner) == ("Size the pool for two peaks", "Kim")
        await room.saved()
    assert open_record(path).record == room.record


@story
async def test_a_field_that_is_being_typed_loses_neither_side(tmp_path: Path) -> None:
    path = kept(tmp_path, incident={"title": "Checkout is down for all"})
    async with reviewing(path) as room:
        await room.onto("incident", "title")
        await room.press("e")
        await room.type(" of Europe")
        await changed(room, path, set_field(("incident", "title"), "Payments is down for all"))
        await room.press("enter")
        assert room.record.incident.title == "Payments is down for all of Europe"


@story
async def test_a_line_in_an_entry_that_somebody_else_deletes_is_not_lost(tmp_path: Path) -> None:
    path = kept(tmp_path, actions=[{"title": "Add an alert"}])
    async with reviewing(path, stage="actions") as room:
        await room.onto("actions", 0)
        await room.press("o")
        await room.onto("actions", 0, "done_when")
        await room.press("e")
        await room.type("The pager rings")
        await changed(room, path, remove_item(("actions", 0), "delete"))
        assert room.stage == "actions"
        assert "Your line was: The pager rings" in room.said
        await room.press("a", "up")
        assert room.line == "The pager rings"


@story
async def test_an_open_text_keeps_its_cursor_and_undo_takes_back_mine_alone(tmp_path: Path) -> None:
    path = kept(tmp_path, incident={"title": "Late", "summary": "It broke at ten. It was mended."})
    async with reviewing(path) as room:
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type(" Nobody lost data.")
        await room.saved()
        summary = "It broke at half past ten. It was mended. Nobody lost data."
        await changed(room, path, set_field(("incident", "summary"), summary))
        area = room.app.screen.query_one(TextArea)
        assert area.text == summary
        assert area.cursor_location == (0, len(summary))
        await room.press("ctrl+z", "ctrl+z")
        assert area.text.rstrip() == "It broke at half past ten. It was mended."


@story
async def test_undo_takes_back_my_last_edit_and_revert_leaves_what_others_made(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        await room.change("incident", "title", to="Checkout is slow")
        await room.saved()
        await changed(room, path, set_field(("incident", "owner"), "Kim Osei"))
        await room.press("ctrl+z")
        assert (room.record.incident.title, room.record.incident.owner) == ("Checkout is down", "Kim Osei")
        await room.press("ctrl+y")
        room.app.action_revert()
        await room.settle()
        assert (room.record.incident.title, room.record.incident.owner) == ("Checkout is down", "Kim Osei")


@story
async def test_undo_of_words_that_a_colleague_changed_since_makes_no_conflict(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        await room.change("incident", "title", to="Checkout fails")
        await room.saved()
        await changed(room, path, set_field(("incident", "title"), "Payment is broken"))
        await room.press("ctrl+z")
        assert room.record.incident.title == "Payment is broken"
        assert room.record.conflicts == ()


@story
async def test_the_same_words_changed_by_two_are_kept_twice_and_said(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, settings=BY_HAND) as room:
        await room.change("incident", "owner", to="Ana")
        await changed(room, path, set_field(("incident", "owner"), "Kim"))
        assert room.record.incident.owner == "Ana"
        assert [one.theirs for one in room.record.conflicts] == ["Kim"]
        assert room.said.startswith("Two people changed Incident · Owner: both versions are kept")


@story
async def test_an_edit_that_is_on_its_way_finds_what_it_was_meant_for(tmp_path: Path) -> None:
    path = kept(tmp_path, timeline=[{"text": "Alert fires"}, {"text": "Rolled back"}])
    async with reviewing(path, stage="timeline") as room:
        base = room.record
        room.app.post_message(Requested(set_field(("timeline", 1, "who"), "Ana")))
        room.app.post_message(Requested(remove_item(("timeline", 0), "delete an event")))
        room.app.take(base, event("Release", 0).change(base))
        await room.settle()
        assert timeline(room.record) == ["Release", "Rolled back"]
        assert room.record.timeline[1].who == "Ana"
        assert room.record.conflicts == ()


@story
async def test_an_editor_that_read_the_file_long_ago_saves_over_nothing(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        in_the_editor = path.read_text()
        for title in ("Checkout is slow", "Checkout is slow in Europe"):
            await room.change("incident", "title", to=title)
            await room.saved()
        path.write_text(in_the_editor.replace('status = "draft"', 'status = "draft"\nowner = "Kim"'))
        await room.until(lambda: room.record.incident.owner == "Kim")
        assert room.record.incident.title == "Checkout is slow in Europe"
        await room.saved()
        assert open_record(path).record == room.record
        assert room.record.conflicts == ()


@story
async def test_whoever_puts_an_old_version_back_twice_means_it(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        old = path.read_bytes()
        await room.change("incident", "title", to="Checkout is slow")
        await room.saved()
        path.write_bytes(old)
        await room.until(lambda: b"Checkout is slow" in path.read_bytes())
        path.write_bytes(old)
        await room.until(lambda: room.record.incident.title == "Checkout is down")
        assert path.read_bytes() == old


@story
async def test_a_file_that_goes_away_is_said_and_saved_again_when_it_is_back(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, size=(140, 28)) as room:
        away = path.rename(tmp_path / "elsewhere.toml")
        await room.until(lambda: "the file was moved or deleted" in room.footer)
        await room.change("incident", "title", to="Checkout is slow")
        away.rename(path)
        await room.until(lambda: not room.app.saver.lost)
        await room.until(lambda: open_record(path).record.incident.title == "Checkout is slow")
        await room.until(lambda: "moved" not in room.footer)
        assert room.app.saver.drafts.file is None


@story
async def test_a_folder_that_goes_away_with_the_file_keeps_nobody_from_typing(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    path = kept(folder)
    async with reviewing(path, size=(140, 28)) as room:
        folder.rename(tmp_path / "gone")
        await room.until(lambda: "the file was moved or deleted" in room.footer)
        await room.change("incident", "title", to="Checkout is slow")
        draft = room.app.saver.drafts.file
        assert draft is not None
        await room.press("ctrl+s")
        await room.until(lambda: open_record(draft).record.incident.title == "Checkout is slow")
        await room.press("escape")
        (tmp_path / "gone").rename(folder)
        await room.until(lambda: open_record(path).record.incident.title == "Checkout is slow")


@story
async def test_a_file_that_was_deleted_is_written_anew_only_when_somebody_says_so(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        path.unlink()
        await room.change("incident", "title", to="Checkout is slow")
        await room.press("ctrl+s")
        await room.until(lambda: room.sees("Write the file anew?"))
        assert not path.exists()
        await room.choose("Write it anew")
        await room.until(lambda: path.exists())
        await room.until(lambda: "saved" in room.footer)
    assert open_record(path).record.incident.title == "Checkout is slow"


@story
async def test_a_file_that_somebody_breaks_is_said_with_its_line_and_mended_again(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, size=(140, 28)) as room:
        text = path.read_text()
        path.write_text(text + "\n[[timeline]\n")
        await room.until(lambda: f"the file is broken at line {text.count(chr(10)) + 2}" in room.footer)
        assert "was changed by somebody else and cannot be read now" in room.said
        await room.change("incident", "owner", to="Ana")
        assert path.read_text() == text + "\n[[timeline]\n", "what somebody is writing is not written over"
        path.write_text(text.replace("Checkout is down", "Checkout is slow"))
        await room.until(lambda: not room.app.saver.lost)
        await room.saved()
        record = open_record(path).record
        assert (record.incident.title, record.incident.owner) == ("Checkout is slow", "Ana")


@story
async def test_the_footer_says_who_else_is_here_until_they_leave(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, size=(140, 28)) as room:
        assert "also open" not in room.footer
        with elsewhere("kims-laptop"):
            there = program.this_program()
            note_presence(path)
        assert there.host == "kims-laptop"
        await room.until(lambda: "also open on kims-laptop" in room.footer)
        await changed(room, path, set_field(("incident", "owner"), "Kim"))
        assert room.sees("Kim")
        assert not list(room.app._notifications), "whoever is known to be here is expected to write"
        with elsewhere("kims-laptop"):
            forget_presence(path)
        await room.until(lambda: "also open" not in room.footer)
    assert not list(Path(os.environ["PMREVIEW_HOME"], "state", "present").glob("*"))


@story
async def test_a_record_that_others_replaced_by_a_whole_other_one_is_taken_in(tmp_path: Path) -> None:
    path = kept(tmp_path)
    other: Any = {"incident": {"title": "Another"}, "actions": [{"title": "Add an alert"}]}
    async with reviewing(path, stage="actions") as room:
        path.write_text(dump(Record.model_validate(other)))
        await room.until(lambda: room.record.incident.title == "Another")
        await room.until(lambda: room.sees("Add an alert"))
