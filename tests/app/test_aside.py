"""What waits for the disk holds nobody up: the app ends at once, and what was asked for is written all the same."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from pmreview.app.aside import aside, finish
from pmreview.app.library import LibraryApp
from pmreview.app.timekeeper import Sitting
from pmreview.core.errors import UserError
from pmreview.core.settings import Settings
from tests.app.shelves import browsing
from tests.shelf import shelve

from .room import Room, WallClock, reviewing, story

LONG = 8.0
"""Seconds after which the disk of these stories answers: what waited for it, waited."""


class Disk:
    """A disk that does not answer until the story is over."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.asked = threading.Event()
        self.waited_for = False

    def hang(self, *_: object, **__: object) -> Any:
        """Stands for what asks it."""
        self.asked.set()
        if not self.over.wait(LONG):
            self.waited_for = True
        raise UserError("It was the disk.")


@pytest.fixture
def disk() -> Iterator[Disk]:
    hung = Disk()
    yield hung
    hung.over.set()


@asynccontextmanager
async def library(path: Path) -> Any:
    app = LibraryApp(path.parent, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        yield Room(cast("Any", app), pilot, WallClock())


Opened = Callable[[Path], AbstractAsyncContextManager[Room]]
HANGS: list[tuple[str, Opened, list[str]]] = [
    ("pmreview.app.library.Index", library, []),
    ("pmreview.app.screens.library.preview.open_record", library, []),
    ("pmreview.app.earlier.open_all", partial(reviewing, stage="opening", sitting=Sitting()), []),
    ("pmreview.app.usual.records_in", partial(reviewing, stage="opening", sitting=Sitting()), []),
    ("pmreview.store.index.alike.earlier_alike", partial(reviewing, stage="root-cause"), []),
    ("pmreview.app.library_work.open_record", lambda path: browsing(path.parent), ["c"]),
    ("pmreview.app.reading_in.read_sources", partial(reviewing, stage="timeline"), ["i", *"x.json", "enter"]),
    ("pmreview.app.exported_page.write_exported", partial(reviewing, stage="close"), ["E", "enter", "enter"]),
]


@pytest.mark.parametrize(("work", "opened", "keys"), HANGS, ids=[each[0].split(".", 2)[2] for each in HANGS])
def test_the_app_ends_at_once_while_the_disk_does_not_answer(
    work: str, opened: Opened, keys: list[str], disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelve(tmp_path, "INC-1", {"components": ["checkout"]})

    @story
    async def tell() -> None:
        async with opened(path) as room:
            await room.press(*keys)
            await room.until(disk.asked.is_set)
            await room.left()

    monkeypatch.setattr(work, disk.hang)
    tell()
    assert not disk.waited_for


def test_what_somebody_asked_for_is_written_before_the_program_ends() -> None:
    disk, wrote = threading.Event(), []

    def write() -> None:
        disk.wait(LONG)
        wrote.append("it")

    async def leave() -> None:
        working = asyncio.create_task(aside(write, lasting=True))
        await asyncio.sleep(0)
        working.cancel()

    asyncio.run(leave())
    finish(0.05)
    assert not wrote
    disk.set()
    finish(LONG)
    assert wrote == ["it"]


def test_what_goes_wrong_there_is_raised_here() -> None:
    def fail() -> None:
        raise UserError("The disk is full.")

    with pytest.raises(UserError, match="The disk is full"):
        asyncio.run(aside(fail))
