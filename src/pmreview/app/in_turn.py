"""Keys in turn: what one key set off is finished before the next one is handed on.

Textual hands a key to whatever has the focus when it comes. Who types faster than the screen answers (into a busy
machine, or over a connection that brings several keys at once) would type into a line that an earlier key has closed,
or press keys on the list behind a line that is still opening.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

from textual.app import App
from textual.events import Event, Key, Paste
from textual.widget import Widget

Step = Callable[[], Awaitable[None]]
PATIENCE = 2.0
"""Seconds after which the next key is handed on whatever goes on, so that one can always leave."""
QUIET = 3
"""Turns of the loop without a message after which nothing is on its way."""


class InTurn:
    """Keeps what is typed into `app` until it is its turn, and has it handed on by `hand_on`."""

    def __init__(self, app: App[Any], hand_on: Callable[[Event], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Step] = deque()
        self._watch: asyncio.Task[None] | None = None

    async def take(self, event: Key | Paste) -> None:
        """Hand `event` on: now if all is quiet, else when what came before it is done."""
        if self.quiet and not self._busy:
            await self._hand_on(event)
        else:
            self._waiting.append(partial(self._hand_on, event))
            self._wait()

    @property
    def quiet(self) -> bool:
        """Whether nothing waits for its turn."""
        return self._watch is None

    def do_first(self, steps: Iterable[Step]) -> None:
        """Do `steps` before all that waits, each in its turn as a key is."""
        self._waiting.extendleft(reversed(list(steps)))
        self._wait()

    def _wait(self) -> None:
        if self.quiet and self._waiting:
            self._watch = asyncio.create_task(self._until_quiet())

    async def _until_quiet(self) -> None:
        loop = asyncio.get_running_loop()
        latest, quiet = loop.time() + PATIENCE, 0
        while quiet < QUIET and loop.time() < latest:
            await asyncio.sleep(0)
            quiet = 0 if self._busy else quiet + 1
        self._app.call_later(self._next)

    async def _next(self) -> None:
        self._watch = None
        await self._waiting.popleft()()
        self._wait()

    @property
    def _busy(self) -> bool:
        """Whether something is on its way in the app or on its screen, or still opening there."""
        return bool(self._app.message_queue_size) or any(
            widget.message_queue_size or not widget.is_mounted
            for widget in self._app.screen.walk_children(Widget, with_self=True)
        )
