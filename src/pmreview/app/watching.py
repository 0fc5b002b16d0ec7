"""Looking after the file while it is open: who else has it open, what they make of it, and what is being typed.

The file is looked at twice a second, by its status alone, in a thread of its own: a folder on a network may be slow to
answer or never do. What somebody else wrote is merged in at once.
"""

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.app.aside import aside
from pmreview.app.half_typed import to_keep
from pmreview.store.open_line import OpenLine, keep_line
from pmreview.store.presence import forget_presence, note_presence, others_present
from pmreview.store.program import Program, this_program
from pmreview.store.record_file import Stamp, stamp_at

if TYPE_CHECKING:
    from pmreview.app.host import Host

WATCHING = "watching"
"""The group of the work that goes on as long as the app."""
EVERY = 0.5
"""Seconds between two looks."""
AGAIN = 10
"""How many looks lie between two tries to write a file that could not be written."""


async def watch(app: "Host") -> None:
    """Look after the file until the app ends."""
    path = app.saver.file.path
    watcher = Watcher(app)
    try:
        while True:
            await watcher.look()
            await asyncio.sleep(EVERY)
    finally:
        forget_presence(path)
        if not app.return_code:  # whoever leaves was asked about the line; a signal asks nobody
            keep_line(path, None)


class Watcher:
    """Remembers what the last look saw."""

    def __init__(self, app: "Host") -> None:
        self._app = app
        self._seen: Stamp | None = app.saver.file.stamp
        self._looks = 0
        self._line: OpenLine | None = None

    async def look(self) -> None:
        """Look once, and do what is to be done."""
        saver = self._app.saver
        if (line := to_keep(self._app)) != self._line:
            await aside(partial(keep_line, saver.file.path, line))
            self._line = line
        stamp, others = await aside(partial(_glance, saver.file.path))
        saver.others = _in_words(others)
        saver.report()
        seen, self._seen = self._seen, stamp
        self._looks += 1
        if stamp == saver.file.stamp and not saver.lost:
            if saver.trouble and self._looks % AGAIN == 0:
                await saver.look()
        elif stamp is None and seen is not None:
            pass  # an editor moves a file away, and there it is again
        elif stamp != seen or not saver.lost:
            await saver.look()
            if saver.lost:
                self._app.say(f"{saver.trouble} What you type goes to a draft.")


def _glance(path: Path) -> tuple[Stamp | None, tuple[Program, ...]]:
    """What tells whether the file is another; None where there is none that can be read."""
    note_presence(path)
    return stamp_at(path), others_present(path)


def _in_words(others: tuple[Program, ...]) -> tuple[str, ...]:
    here = this_program().host
    words = ["in another window" if each.host == here else f"on {each.host}" for each in others]
    return tuple(dict.fromkeys(words))
