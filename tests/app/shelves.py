"""A library opened in the app, for stories: somebody looks through it at a quarter past noon."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from pmreview.app.library import Left, LibraryApp
from pmreview.core.settings import Settings

from .room import Room, WallClock


def the_app(room: Room) -> LibraryApp:
    """The app of the library."""
    return cast("LibraryApp", room.app)


@asynccontextmanager
async def browsing(folder: Path, *, size: tuple[int, int] = (100, 28), left: Left | None = None) -> AsyncIterator[Room]:
    """The records in `folder`, once the index has looked through them."""
    clock = WallClock()
    app = LibraryApp(folder, Settings(), left, now=clock)
    async with app.run_test(size=size) as pilot:
        room = Room(cast("Any", app), pilot, clock)
        await room.until(lambda: app.shelf.there)
        yield room
