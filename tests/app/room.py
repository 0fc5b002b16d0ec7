"""A meeting room for stories: a record opened in the app, keys pressed in it, and what then stands on the screen."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from pmreview.app.app import ReviewApp
from pmreview.core.record import Record
from pmreview.core.settings import Settings
from pmreview.store.record_file import open_record

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
_KEYS = {" ": "space", "\n": "enter"}


@dataclass
class Room:
    """The app with somebody at the keyboard."""

    app: ReviewApp
    pilot: Pilot[int]

    @property
    def record(self) -> Record:
        """The record as it is on the screen."""
        return self.app.session.record

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text, and Enter at each of its line ends."""
        await self.press(*(_KEYS.get(letter, letter) for letter in text))

    async def saved(self) -> None:
        """Wait until the file is as the record is."""
        await self.press("ctrl+s")
        assert not self.app.saver.pending

    def lines(self) -> list[str]:
        """What stands on the screen, a text a line."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    def sees(self, words: str) -> bool:
        """Whether `words` stand on the screen, wherever lines are broken."""
        return words in "\n".join(self.lines()) or words in " ".join(" ".join(self.lines()).split())


@asynccontextmanager
async def reviewing(
    path: Path, *, stage: str = "summary", size: tuple[int, int] = (100, 28), settings: Settings | None = None
) -> AsyncIterator[Room]:
    """The record at `path`, open in the app; the clock stands at noon."""
    app = ReviewApp(open_record(path), settings or Settings(), stage=stage, now=lambda: NOON)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Room(app, pilot)


def story(tell: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that is told with `async def`. Tasks start eagerly, as they do when the app runs for real."""

    def run(**told: Any) -> None:
        async def eagerly() -> None:
            if sys.version_info >= (3, 12):
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            await tell(**told)

        asyncio.run(eagerly())

    run.__name__, run.__doc__ = tell.__name__, tell.__doc__
    run.__signature__ = __import__("inspect").signature(tell)  # type: ignore[attr-defined]  # pytest reads the fixtures
    return run
