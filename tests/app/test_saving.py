"""The file follows the record; what cannot be saved is said, and leaving asks."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest
from textual.widgets import OptionList

from pmreview.app import saving
from pmreview.app.saved import Saved
from pmreview.core.edits import add_item
from pmreview.core.record import Record
from pmreview.core.settings import Settings
from pmreview.core.timeline import Event
from pmreview.store.folders import user_folder
from pmreview.store.record_file import RecordFile, SaveError, open_record
from pmreview.store.record_saving import save_record

from .room import Room, kept, reviewing, story

BY_HAND = Settings(autosave=False)


async def retitled(room: Room, title: str = "Late mails") -> None:
    await room.change("incident", "title", to=title)


def on_disk(path: Path) -> Record:
    return open_record(path).record


def refuse(file: RecordFile, record: Record, worded: RecordFile | None) -> RecordFile:
    raise SaveError(f"{file.path.name} cannot be saved: the disk is full.", "the disk is full")


@story
async def test_the_file_is_written_a_second_after_the_last_change(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        assert room.footer.endswith("no changes")
        await retitled(room)
        await room.until(lambda: room.footer.endswith("saved 12:00:00"))
        assert on_disk(path).incident.title == "Late mails"


@story
async def test_ctrl_s_saves_at_once_from_a_line_a_text_and_a_dialog(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, settings=BY_HAND) as room:
        await retitled(room)
        assert room.footer.endswith("unsaved")
        await room.press("3", "a")
        await room.type("half a lin")
        await room.saved()
        assert on_disk(path).incident.title == "Late mails"
        await room.type("e\n\n")
        await room.press("m")
        await room.saved()
        assert on_disk(path).timeline[0].text == "half a line"
        await room.press("escape", "2")
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type("It broke")
        await room.saved()
        assert on_disk(path).incident.summary == "It broke"


@story
async def test_leaving_saves_what_a_second_has_not_yet_saved(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        await retitled(room)
        await room.left()
        assert room.app.return_value == 0
    assert on_disk(path).incident.title == "Late mails"


@pytest.mark.parametrize(
    ("answer", "leaves", "title"),
    [
        ("Stay", False, "Checkout is down"),
        ("Save and leave", True, "Late mails"),
        ("Leave without saving", True, "Checkout is down"),
    ],
)
def test_without_autosave_leaving_asks(tmp_path: Path, answer: str, leaves: bool, title: str) -> None:
    path = kept(tmp_path)

    @story
    async def told() -> None:
        async with reviewing(path, settings=BY_HAND) as room:
            await retitled(room)
            await room.press("ctrl+q", "ctrl+q")
            assert room.sees("Your changes are not in the file yet.")
            await room.choose(answer)
            if leaves:
                await room.ended()
            else:
                assert room.sees("2 SUMMARY")
        assert on_disk(path).incident.title == title

    told()


@story
async def test_without_a_change_leaving_asks_nothing(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), settings=BY_HAND) as room:
        await room.left()
        assert room.app.return_value == 0


@story
async def test_ctrl_q_leaves_from_a_choice_and_the_change_before_it_is_saved(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path) as room:
        await retitled(room)
        await room.onto("incident", "severity")
        await room.press("e")
        await room.left()
    assert on_disk(path).incident.title == "Late mails"


@story
async def test_a_half_typed_line_is_not_left_behind_unasked(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, stage="timeline") as room:
        await room.press("a")
        await room.type("half a line")
        await room.press("ctrl+q")
        assert room.sees("half a line")
        await room.choose("Stay")
        assert room.line == "half a line"
        await room.press("enter", "enter")
        assert room.record.timeline[0].text == "half a line"


def test_a_disk_that_is_full_is_said_and_leaving_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path)

    @story
    async def told() -> None:
        async with reviewing(path, size=(140, 28)) as room:
            monkeypatch.setattr(saving, "save_record", refuse)
            await retitled(room)
            await room.press("ctrl+s")
            await room.until(lambda: "not saved: the disk is full · draft" in room.footer)
            await room.press("ctrl+q")
            await room.until(lambda: room.sees("Leave?"))
            await room.until(lambda: room.sees("Your changes are not in the file: the disk is full."))
            draft = room.app.saver.drafts.file
            assert draft is not None
            assert room.sees(f"kept as a draft: {draft.name} in")
            assert not room.sees("Save and leave")
            await room.choose("Try to save again")
            await room.until(lambda: room.said.startswith("Your changes are not in the file: the disk is full."))
            assert room.app.is_running
            monkeypatch.setattr(saving, "save_record", save_record)
            await room.left()
        assert on_disk(path).incident.title == "Late mails"

    told()


@story
async def test_what_somebody_else_saved_meanwhile_is_merged_and_said(tmp_path: Path) -> None:
    path = kept(tmp_path, timeline=[{"text": "Alert fires"}])
    async with reviewing(path, stage="timeline") as room:
        theirs = open_record(path)
        save_record(theirs, add_item(("timeline",), Event(text="Release"), 0, "add").change(theirs.record))
        await room.onto("timeline", 0)
        await room.press("e")
        await room.type(" twice\n")
        await room.saved()
        assert [event.text for event in room.record.timeline] == ["Release", "Alert fires twice"]
        assert room.said == "The file was changed by somebody else: both are in it now."
        assert room.place == ("timeline", 1)
    assert on_disk(path) == room.record


@story
async def test_a_file_that_was_deleted_is_said_and_the_words_are_kept(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, size=(160, 28)) as room:
        path.unlink()
        await retitled(room)
        await room.press("ctrl+s")
        await room.until(lambda: room.sees("Write the file anew?"))
        await room.press("escape")
        assert "not saved: the file was moved or deleted · draft" in room.footer


@story
async def test_a_record_of_a_newer_format_can_be_read_and_refuses_changes_with_a_word(tmp_path: Path) -> None:
    path = kept(tmp_path)
    path.write_text(path.read_text().replace("format = 1", "format = 7"))
    async with reviewing(path, size=(160, 28)) as room:
        opened = room.record
        assert "format 7" in room.footer
        await retitled(room)
        assert room.said.startswith("This record cannot be changed:")
        await room.write("incident", "summary", text="Not written.")
        await room.press("k")
        await room.type("A topic\n")
        await room.press("escape", "ctrl+z", "ctrl+y")
        assert room.record is opened
        await room.left()
        assert room.app.return_value == 0


@story
async def test_everything_goes_back_to_as_it_was_opened_and_that_can_be_undone(tmp_path: Path) -> None:
    path = kept(tmp_path)
    text = path.read_bytes()
    async with reviewing(path) as room:
        await retitled(room)
        await room.press("6", "a")
        await room.type("The alert fired\n\n")
        await room.saved()
        after = room.record
        await room.press("ctrl+p")
        await room.type("revert")
        await room.until(lambda: room.sees("Revert to as opened"))
        await room.press("down", "enter")
        await room.until(lambda: room.record == room.app.session.opened)
        await room.saved()
        assert path.read_bytes() == text
        await room.press("ctrl+z")
        assert room.record == after


def test_what_is_said_of_the_file_leaves_room_for_the_keys() -> None:
    draft = Path("/srv/a/long/way/down/state/drafts") / f"{'checkout-pool-' * 4}e5d6.toml"
    for width in (80, 100, 120, 200):
        assert len(Saved(draft.name).words(width)) <= width // 2
        for problem in ("", "the disk is full"):
            assert len(Saved(draft.name, problem=problem, draft=draft).words(width)) <= width // 2


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("you have no permission", "not saved: you have no permission · draft kept"),
        ("the file was moved or deleted", "not saved: the file was moved or deleted · draft kept"),
        ("it could not be opened again: a long story", "not saved: it could not be opened again… · draft kept"),
    ],
)
def test_the_reason_comes_before_the_name_of_the_draft(problem: str, words: str) -> None:
    draft = Path("/srv/a/long/way/down/state/drafts/ro-fd60cd03-baabf3.toml")
    assert Saved(draft.name, problem=problem, draft=draft).words(80) == words


@contextmanager
def hanging_disk() -> Iterator[threading.Event]:
    """A disk that answers no save until the event is set."""
    answers = threading.Event()

    def save(file: RecordFile, record: Record, worded: RecordFile | None) -> RecordFile:
        answers.wait(60)
        return save_record(file, record, worded)

    with mock.patch.object(saving, "save_record", save), mock.patch.object(saving, "SLOW", 0.1):
        try:
            yield answers
        finally:
            answers.set()


@story
async def test_a_disk_that_does_not_answer_keeps_nobody_from_leaving(tmp_path: Path) -> None:
    path = kept(tmp_path)
    with hanging_disk():
        async with reviewing(path) as room:
            await retitled(room)
            await room.until(lambda: "does not answer" in room.footer)
            await room.press("ctrl+q")
            await room.until(lambda: room.sees("Leave, and keep the draft"))
            await room.choose("Leave, and keep the draft")
            await room.ended()
            assert room.app.return_value == 0
    (draft,) = user_folder("state").rglob("*.toml")
    assert on_disk(draft).incident.title == "Late mails"


@story
async def test_what_is_kept_while_a_save_is_under_way_is_nobody_elses(tmp_path: Path) -> None:
    path = kept(tmp_path)
    with hanging_disk() as answers:
        async with reviewing(path) as room:
            await retitled(room)
            await room.until(lambda: "does not answer" in room.footer)
            await retitled(room, "Late and lost mails")
            room.app.saver.keep_at_once()
            (draft,) = user_folder("state").rglob("*.toml")
            assert on_disk(draft).incident.title == "Late and lost mails"
            answers.set()
            await room.until(lambda: not room.app.saver.pending)
            assert room.record.conflicts == ()
    assert on_disk(path).incident.title == "Late and lost mails"


@story
async def test_enter_in_the_palette_takes_nothing_back(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path)) as room:
        await retitled(room)
        after = room.record
        await room.press("ctrl+p")
        offered = room.app.screen.query_one(OptionList)
        await room.until(lambda: offered.option_count > 5)
        assert not any("Revert" in str(option.prompt) for option in offered.options)
        await room.press("enter", "escape")
        assert room.record == after
