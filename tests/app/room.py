"""A meeting room for stories: a record opened in the app, keys pressed in it, and what then stands on the screen."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from textual._compositor import CompositorUpdate
from textual.events import Key
from textual.geometry import Region
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from pmreview.app.app import ReviewApp
from pmreview.app.screens.stage import StageScreen
from pmreview.app.timekeeper import Sitting
from pmreview.app.watching import WATCHING
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.record import Record
from pmreview.core.settings import Settings
from pmreview.store import program
from pmreview.store.record_file import open_record
from pmreview.store.record_saving import create_record

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
HOPS = 50
"""Turns of the loop after which a key has done what it does."""
PATIENCE = 3_000
"""Looks, ten milliseconds apart, after which what takes a moment is not waited for: a busy machine is no failure."""


class WallClock:
    """The clock on the wall. It stands still unless the story moves it."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time of day."""
        return self.now

    def passes(self, minutes: float) -> None:
        """Time goes by."""
        self.now += timedelta(minutes=minutes)


@dataclass
class Room:
    """The app with somebody at the keyboard, and a clock on the wall."""

    app: ReviewApp
    pilot: Pilot[int]
    clock: WallClock
    paints: bool = False
    """Whether each step is painted, and not only what stands at the end: painting takes half the time of a story."""

    @property
    def record(self) -> Record:
        """The record as it is on the screen."""
        return self.app.session.record

    @property
    def stage(self) -> str:
        """The stage that is shown, or that lies under what is shown."""
        screen = next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, StageScreen))
        return screen.stage

    async def passes(self, minutes: float) -> None:
        """Time goes by, and the app looks at the clock."""
        self.clock.passes(minutes)
        self.app.tick()
        await self.settle()

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        with self._unpainted():
            for key in keys:
                self._key(_character_to_key(key) if len(key) == 1 else key, key_to_character(key))
                await self._done()
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text, quicker than anybody does, and Enter at each of its line ends."""
        with self._unpainted():
            for letter in text:
                if letter == "\n":
                    await self.press("enter")
                else:
                    self._key(_character_to_key(letter), letter)
        await self.settle()

    async def burst(self, *keys: str) -> None:
        """Keys that come all at once, as over a slow connection."""
        for key in keys:
            self._key(*((_character_to_key(key), key) if len(key) == 1 else (key, None)))
        await self.settle()

    def _unpainted(self) -> AbstractContextManager[object]:
        if self.paints:
            return nullcontext()
        return mock.patch.object(Screen, "_compositor_refresh", return_value=None)

    async def settle(self) -> None:
        """Wait until the screen shows what was done."""
        # Pilot waits until the process is idle, which takes some 60 ms a key; a story types thousands.
        with self._unpainted():
            for _ in range(2):
                await self._done()
                self.app.screen._on_timer_update()

    async def _done(self) -> None:
        for _ in range(2):
            await self.pilot._wait_for_screen()
            await _turns(HOPS)
            while not self.app.in_turn.quiet and self.app.is_running:
                await _turns(HOPS)

    def _key(self, key: str, letter: str | None) -> None:
        self.app.post_message(Key(key, letter))

    @property
    def rows(self) -> Rows:
        """The list that keys go to."""
        lists = self.app.screen.query(Rows)
        last_used = lists.filter(".last-used")
        return last_used.first() if last_used else lists.first()

    @property
    def place(self) -> object:
        """What the cursor stands on: a path of the record, or the value of a choice."""
        row = self.rows.current
        return row.key if row else None

    @property
    def line(self) -> str | None:
        """What is typed in the open line; None if no line is open."""
        lines = self.app.screen.query(Input)
        return lines.first().value if lines else None

    @property
    def understood(self) -> str:
        """What the open line comes to."""
        return str(self.app.screen.query_one(".capture-understood", Static).visual)

    @property
    def said(self) -> str:
        """What the app told last."""
        return next((each.message for each in reversed(list(self.app._notifications))), "")

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being looked up or written. The file of the record is watched all the time."""
        return all(work.group == WATCHING for work in self.app.workers)

    @property
    def footer(self) -> str:
        """The line of keys."""
        return (self.lines() or [""])[-1]  # none while a screen is on its way

    async def onto(self, *place: str | int) -> None:
        """Move the cursor down or up onto a place of the record."""
        await self._walk_to(lambda row: row.key == place)

    async def choose(self, *words: str) -> None:
        """Choose in the open list what begins with these words: Enter takes one, space ticks each of several."""
        for each in words:
            await self._walk_to(lambda row, each=each: row.cells[-1].plain.startswith(each))  # type: ignore[misc]
            if len(words) > 1:
                await self.press("space")
        await self.press("enter")

    async def _walk_to(self, wanted: Callable[[Row], bool]) -> None:
        rows = self.rows
        places = [number for number, row in enumerate(rows.items) if row.selectable]
        hits = [number for number in places if wanted(rows.items[number])]
        assert hits, [row.key for row in rows.items]
        by = places.index(hits[0]) - places.index(rows.cursor)
        await self.press(*["down" if by > 0 else "up"] * abs(by))
        assert wanted(rows.items[rows.cursor])

    async def change(self, *path: str | int, to: str) -> None:
        """Change a field that is typed in a line."""
        await self.onto(*path)
        await self.press("e")
        await self.press(*["backspace"] * len(self.line or ""))
        await self.type(f"{to}\n")

    async def write(self, *path: str | int, text: str) -> None:
        """Write into a longer text at its end."""
        await self.onto(*path)
        await self.press("e")
        await self.type(text)
        await self.press("escape")

    async def back(self) -> None:
        """Leave what lies over the stage, with Esc."""
        for _ in range(5):
            if len(self.app.screen_stack) == 1 and self.line is None:
                return
            await self.press("escape")
        raise AssertionError(f"Esc does not leave {self.app.screen}")

    async def saved(self) -> None:
        """Save, and wait until the file is as the record is."""
        await self.press("ctrl+s")
        await self.until(lambda: not self.app.saver.pending)

    async def left(self) -> None:
        """Leave with ctrl+q."""
        self._key("ctrl+q", None)
        await self.ended()

    async def ended(self) -> None:
        """Wait until the app has ended."""
        await self._wait(lambda: not self.app.is_running)

    async def until(self, there: Callable[[], bool]) -> None:
        """Wait for what takes a moment: the disk, the palette."""
        await self._wait(there)
        await self.settle()

    async def _wait(self, there: Callable[[], bool]) -> None:
        for _ in range(PATIENCE):
            if there():
                return
            await asyncio.sleep(0.01)
        raise AssertionError("It did not come.")

    def lines(self) -> list[str]:
        """What stands on the screen, a text a line."""
        return ["".join(segment.text for segment in strip).rstrip() for strip in self.strips()]

    def strips(self) -> list[Strip]:
        """What stands on the screen, with its colours."""
        return self.app.screen._compositor.render_strips()

    def sees(self, words: str) -> bool:
        """Whether `words` stand on the screen, wherever lines are broken."""
        return words in "\n".join(self.lines()) or words in " ".join(" ".join(self.lines()).split())


@dataclass
class Painted:
    """What was painted anew: the kinds of widgets, and what the terminal was sent each time."""

    widgets: list[str] = field(default_factory=list)
    updates: list[str] = field(default_factory=list)


@contextmanager
def painting(room: Room) -> Iterator[Painted]:
    """Look at what is painted meanwhile."""
    painted = Painted()
    display, refresh = ReviewApp._display, Widget.refresh

    def displayed(app: ReviewApp, screen: Screen[Any], update: Any) -> None:
        if isinstance(update, CompositorUpdate):
            painted.updates.append(update.render_segments(app.console))
        display(app, screen, update)

    def refreshed(widget: Widget, *regions: Region, **what: bool) -> Widget:
        painted.widgets.append(type(widget).__name__)
        return refresh(widget, *regions, **what)

    room.paints = True
    with mock.patch.object(ReviewApp, "_display", displayed), mock.patch.object(Widget, "refresh", refreshed):
        yield painted
    room.paints = False


async def _turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


def kept(folder: Path, **parts: Any) -> Path:
    """A new file in `folder` with a record of these parts. Without an `incident` it has a title and nothing else."""
    record = Record.model_validate({"incident": {"title": "Checkout is down"}, **parts})
    return create_record(folder / "record.toml", record).path


@asynccontextmanager
async def reviewing(
    path: Path,
    *,
    stage: str = "summary",
    size: tuple[int, int] = (100, 28),
    settings: Settings | None = None,
    sitting: Sitting | None = None,
    clock: WallClock | None = None,
) -> AsyncIterator[Room]:
    """The record at `path`, open in the app: with a `sitting` for a meeting. The clock begins at noon."""
    clock = clock or WallClock()
    app = ReviewApp(open_record(path), settings or Settings(), stage=stage, sitting=sitting, now=clock)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Room(app, pilot, clock)


def elsewhere(host: str = "kims-laptop") -> AbstractContextManager[object]:
    """What is done here is done by a pmreview on another machine, as far as the note of a running meeting tells."""
    return mock.patch.object(program, "this_program", return_value=program.Program(host, 4711, host))


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
