"""How the app ends: nothing typed is lost, and the terminal is as it was."""

import asyncio
import os
import signal
import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from textual.app import App
from textual.widgets import Input

from pmreview.app.choice import Choice
from pmreview.app.host import Host
from pmreview.core.stages import STAGE_IDS

Answered = Callable[[Sequence[str] | None], Awaitable[None]]
_ASKING = "leaving"
SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


GRACE = 3.0
"""Seconds for an orderly end after a signal."""


def on_signals(app: App[Any]) -> None:
    """Save and end properly when the process is told to end or the terminal closes.

    Without these handlers Python dies on the spot: no file written, the terminal left in the alternate screen.
    """
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        try:
            loop.add_signal_handler(number, _end, app, number)
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or a loop that is not the main thread's
            return


def _end(app: App[Any], number: int) -> None:
    if isinstance(app, Host):
        if app.timekeeper is not None:
            app.timekeeper.leave()
        app.saver.save_at_once()
    # Where the terminal is gone, the thread that writes to it may have died with a full queue, and the app would wait
    # for it for ever. All that was typed is saved by now.
    end = threading.Timer(GRACE, os._exit, (128 + number,))
    end.daemon = True
    end.start()
    app.exit(return_code=128 + number)


async def leave(app: Host) -> None:
    """Save and leave. A line that is not taken asks, and what cannot be saved, or is not to be saved by itself."""
    if app.screen.id == _ASKING:
        return
    line = _half_typed(app)
    if not line:
        await _save_and_leave(app)
        return

    async def answered(answer: Sequence[str] | None) -> None:
        if answer == ["leave"]:
            await _save_and_leave(app)

    choices = [Choice("", "Stay"), Choice("leave", "Leave without it")]
    _ask(app, f"This line is typed and not taken: {line}", choices, answered)


def _half_typed(app: Host) -> str:
    """What is typed into an open line of any stage; "" if nothing is."""
    from pmreview.app.widgets.capture import Capture

    stages = [app.get_screen(stage) for stage in STAGE_IDS if app.is_screen_installed(stage)]
    lines = [line for screen in (*app.screen_stack, *stages) for line in screen.query(Capture)]
    typed = [text for line in lines if (text := line.query_one(Input).value) != line.prompt.text and text.strip()]
    return typed[0] if typed else ""


async def _save_and_leave(app: Host) -> None:
    if app.timekeeper is not None:
        app.timekeeper.leave()
    if not app.saver.pending or (app.settings.autosave and await app.saver.save()):
        app.exit(0)
        return
    problem = app.saved.problem
    about = f"The file could not be written: {problem}" if problem else "Your changes are not in the file yet."
    choices = [Choice("", "Stay"), Choice("save", "Save and leave"), Choice("leave", "Leave without saving")]

    async def answered(answer: Sequence[str] | None) -> None:
        if answer == ["leave"] or (answer == ["save"] and await app.saver.save()):
            app.exit(0)
        elif app.timekeeper is not None:
            app.timekeeper.stay()

    _ask(app, about, choices, answered)


def _ask(app: Host, about: str, choices: Sequence[Choice], answered: Answered) -> None:
    from pmreview.app.dialogs.choice import ChoiceDialog

    dialog = ChoiceDialog("Leave?", about, choices)
    dialog.id = _ASKING
    app.push_screen(dialog, answered)
