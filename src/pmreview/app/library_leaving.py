"""How the library is left, for good or for a record: what was decided is in its file first."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog
from pmreview.app.half_typed import not_taken, typed_on

if TYPE_CHECKING:
    from pmreview.app.library import LibraryApp, Opening

DECIDING = "deciding"
"""The work that writes decisions. It answers whether it did, and where not it has said why."""
PATIENCE = 3.0
"""Seconds after which the disk is not waited for unasked."""
_LEAVING = "leaving"


def leave(app: "LibraryApp", opening: "Opening | None" = None) -> None:
    """Leave, to open a record or for good. A line that is not taken asks; what cannot be written keeps one here."""
    if app.screen.id == _LEAVING or any(work.group == _LEAVING and not work.is_finished for work in app.workers):
        return
    on = partial(app.beside, partial(_leave, app, opening), _LEAVING)
    line = "" if opening else typed_on(app)
    if line:
        _ask(app, not_taken(line), on)
    else:
        on()


async def _leave(app: "LibraryApp", opening: "Opening | None") -> None:
    waits = [asyncio.create_task(work.wait()) for work in app.workers if work.group == DECIDING]
    written, late = await asyncio.wait(waits, timeout=PATIENCE) if waits else (set(), set())
    end = partial(_end, app, opening)
    if late:
        _ask(app, "The disk does not answer: what you decided last is not written yet.", end)
    elif all(each.result() for each in written):
        end()


def _ask(app: "LibraryApp", about: str, act: Callable[[], None]) -> None:
    dialog = ChoiceDialog("Leave?", about, [Choice("", "Stay"), Choice("leave", "Leave without it")])
    dialog.id = _LEAVING

    def answered(answer: Sequence[str] | None) -> None:
        if answer == ["leave"]:
            act()

    app.push_screen(dialog, answered)


def _end(app: "LibraryApp", opening: "Opening | None") -> None:
    app.opening = opening
    app.exit(0)
