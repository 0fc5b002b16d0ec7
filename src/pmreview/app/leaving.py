"""How the app ends: nothing typed is lost, and the terminal is as it was."""

import asyncio
import signal
from collections.abc import Sequence
from typing import Any

from textual.app import App

from pmreview.app.choice import Choice
from pmreview.app.host import Host

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


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
    app.exit(return_code=128 + number)


async def leave(app: Host) -> None:
    """Save and leave. What cannot be saved, or is not to be saved by itself, asks."""
    from pmreview.app.dialogs.choice import ChoiceDialog

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

    app.push_screen(ChoiceDialog("Leave?", about, choices), answered)
