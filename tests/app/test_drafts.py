"""What cannot be in the file is in a draft, which the bottom line names and the next start offers back."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from pmreview.app import saving
from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.core.settings import Settings
from pmreview.store.drafts import drafts_of
from pmreview.store.folders import key_of
from pmreview.store.record_file import RecordFile, SaveError, open_record

from .room import Room, kept, reviewing, story

BY_HAND = Settings(autosave=False)


async def titled(room: Room, title: str) -> None:
    await room.change("incident", "title", to=title)


def refuse(file: RecordFile, record: Record, worded: RecordFile | None) -> RecordFile:
    raise SaveError(f"{file.path.name} cannot be saved: the disk is full.", "the disk is full")


def drafted(path: Path) -> list[str]:
    """The titles in the drafts of the record at `path`."""
    folder, titles = Path(os.environ["PMREVIEW_HOME"], "state", "drafts"), []
    for file in folder.glob(f"*-{key_of(path)[:8]}-*.toml"):
        with suppress(UserError):  # one may be dropped between the look and the reading
            titles.append(open_record(file).record.incident.title)
    return titles


async def leaves_a_draft(path: Path, title: str = "Late mails") -> None:
    """Type a title without autosave, until the draft has it, and be killed: nothing of an orderly end is done."""
    async with reviewing(path, settings=BY_HAND) as room:
        await titled(room, title)
        await room.pilot.pause(saving.PAUSE)
        await room.until(lambda: room.app.saver.drafts.file is not None)
        room.app.saver.autosave = False


@story
async def test_without_autosave_a_draft_has_every_change_a_second_later(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, settings=BY_HAND, size=(140, 28)) as room:
        await titled(room, "Late mails")
        await room.pilot.pause(saving.PAUSE)
        await room.until(lambda: drafted(path) == ["Late mails"])
        await room.until(lambda: "draft " in room.footer)
        assert open_record(path).record.incident.title == "Checkout is down"
        await room.saved()
        await room.until(lambda: drafted(path) == [])
        await room.until(lambda: room.footer.endswith("saved 12:00:00"))


@story
async def test_a_change_that_is_taken_back_needs_no_draft(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, settings=BY_HAND) as room:
        await titled(room, "Late mails")
        await room.pilot.pause(saving.PAUSE)
        await room.until(lambda: drafted(path) == ["Late mails"])
        await room.press("ctrl+z")
        await room.pilot.pause(saving.PAUSE)
        await room.until(lambda: drafted(path) == [])


def test_where_the_file_cannot_be_written_a_draft_takes_its_place_until_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept(tmp_path)

    @story
    async def told() -> None:
        async with reviewing(path, size=(80, 24)) as room:
            with monkeypatch.context() as patched:
                patched.setattr(saving, "save_record", refuse)
                await titled(room, "Late mails")
                await room.press("ctrl+s")
                await room.until(lambda: drafted(path) == ["Late mails"])
                await room.until(lambda: "draft" in room.footer)
                await titled(room, "Later mails")
                await room.press("ctrl+s")
                await room.until(lambda: drafted(path) == ["Later mails"])
            await room.saved()
            await room.until(lambda: drafted(path) == [])
        assert open_record(path).record.incident.title == "Later mails"

    told()


@story
async def test_leaving_unsaved_without_autosave_leaves_no_draft(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, settings=BY_HAND) as room:
        await titled(room, "Late mails")
        await room.pilot.pause(saving.PAUSE)
        await room.until(lambda: drafted(path) == ["Late mails"])
        await room.press("ctrl+q")
        await room.until(lambda: room.sees("Leave?"))
        await room.choose("Leave without saving")
        await room.ended()
    assert drafted(path) == []


@story
async def test_the_next_start_offers_a_draft_to_compare_and_to_restore(tmp_path: Path) -> None:
    path = kept(tmp_path)
    await leaves_a_draft(path)
    async with reviewing(path, size=(80, 24)) as room:
        await room.until(lambda: room.sees("There is a draft that is not in the file"))
        assert room.record.incident.title == "Checkout is down"
        await room.choose("Compare")
        assert room.sees("What the draft would change")
        assert room.sees("Incident · Title")
        assert room.sees("Late mails")
        await room.press("escape")
        await room.choose("Restore")
        assert room.record.incident.title == "Late mails"
        await room.saved()
        await room.until(lambda: drafted(path) == [])
        await room.press("ctrl+z")
        assert room.record.incident.title == "Checkout is down"


@story
async def test_a_restored_draft_that_is_taken_back_at_once_is_offered_again(tmp_path: Path) -> None:
    path = kept(tmp_path)
    await leaves_a_draft(path)
    async with reviewing(path) as room:
        await room.until(lambda: room.sees("There is a draft"))
        await room.choose("Restore")
        await room.press("ctrl+z")
        await room.left()
    assert drafted(path) == ["Late mails"]


@story
async def test_a_draft_is_discarded_or_left_for_later(tmp_path: Path) -> None:
    path = kept(tmp_path)
    await leaves_a_draft(path)
    async with reviewing(path) as room:
        await room.until(lambda: room.sees("There is a draft"))
        await room.choose("Later")
        await room.left()
    assert drafted(path) == ["Late mails"]
    async with reviewing(path) as room:
        await room.until(lambda: room.sees("There is a draft"))
        await room.choose("Discard")
        assert room.record.incident.title == "Checkout is down"
        await room.left()
    assert drafts_of(path) == ()
