"""F4 hands the whole record to the person's own editor: what comes back is merged, and its comments stay."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from pmreview.app import whole_file
from pmreview.core.edits import set_field
from pmreview.store.record_changing import change_record
from pmreview.store.record_file import open_record

from .room import kept, reviewing, story

NOTE = "# asked Kim twice\n"


@contextmanager
def editor(change: Callable[[str], str]) -> Iterator[None]:
    """What the person's editor makes of the text."""
    with mock.patch.object(whole_file, "edit_text", lambda app, text, suffix, editor: change(text)):
        yield


@story
async def test_a_comment_and_a_value_that_were_typed_in_the_editor_are_in_the_file(tmp_path: Path) -> None:
    path = kept(tmp_path, timeline=[{"text": "Alert fires"}])
    async with reviewing(path) as room:
        await room.change("incident", "owner", to="Ana")
        with editor(lambda text: text.replace("Ana", "Kim").replace("[[timeline]]", f"{NOTE}[[timeline]]")):
            await room.press("f4")
            await room.until(lambda: room.record.incident.owner == "Kim")
        await room.change("incident", "title", to="Checkout is slow")
        await room.saved()
        assert NOTE in path.read_text()
        assert open_record(path).record == room.record
        await room.press("ctrl+z", "ctrl+z")
        assert room.record.incident.owner == "Ana"


@story
async def test_a_comment_alone_is_written_too(tmp_path: Path) -> None:
    path = kept(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    async with reviewing(path) as room:
        with editor(lambda text: text + NOTE.replace("\n", "\r\n")):
            await room.press("f4")
            await room.until(lambda: NOTE.encode()[:-1] in path.read_bytes())
        assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")
        assert room.app.session.past == ()


@story
async def test_what_somebody_else_wrote_meanwhile_stays_and_the_comments_are_said_to_be_left(tmp_path: Path) -> None:
    path = kept(tmp_path)

    def change(text: str) -> str:
        change_record(path, set_field(("incident", "owner"), "Kim", "change the owner"))
        return text.replace("Checkout is down", "Checkout is slow") + NOTE

    async with reviewing(path) as room:
        with editor(change):
            await room.press("f4")
            await room.until(lambda: open_record(path).record.incident.title == "Checkout is slow")
        assert open_record(path).record.incident.owner == "Kim"
        assert "your comments are not" in " ".join(each.message for each in room.app._notifications)
