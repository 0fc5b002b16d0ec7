"""How the app ends: nothing typed is lost, and the terminal is as it was."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App

from pmreview.app.choice import Choice
from pmreview.app.half_typed import not_taken, to_keep, typed_on
from pmreview.app.host import Host
from pmreview.app.hung_up import tell_when_hung_up
from pmreview.app.saved import at_home
from pmreview.store.record_file import SaveError

Answered = Callable[[Sequence[str] | None], Coroutine[Any, Any, None]]
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
    tell_when_hung_up(2 * GRACE)


def _end(app: App[Any], number: int) -> None:
    if isinstance(app, Host):
        if app.timekeeper is not None:
            app.timekeeper.leave()
        app.saver.keep_at_once()

        from pmreview.store.open_line import keep_line  # at the start of the app nobody leaves

        keep_line(app.saver.file.path, to_keep(app))
    # Where the terminal is gone, the thread that writes to it may have died with a full queue, and the app would wait
    # for it for ever. All that was typed is saved by now, in the file or in a draft.
    end = threading.Timer(GRACE, os._exit, (128 + number,))
    end.daemon = True
    end.start()
    app.exit(return_code=128 + number)


async def leave(app: Host) -> None:
    """Save and leave. A line that is not taken asks, and what cannot be saved, or is not to be saved by itself."""
    if app.screen.id == _ASKING or any(work.group == _ASKING and not work.is_finished for work in app.workers):
        return
    line = typed_on(app)
    if not line:
        app.beside(partial(_save_and_leave, app), _ASKING)
        return

    async def answered(answer: Sequence[str] | None) -> None:
        if answer == ["leave"]:
            await _save_and_leave(app)

    choices = [Choice("", "Stay"), Choice("leave", "Leave without it")]
    _ask(app, not_taken(line), choices, answered)


async def _save_and_leave(app: Host) -> None:
    if app.timekeeper is not None:
        app.timekeeper.leave()
    saver = app.saver
    if not saver.pending or (saver.autosave and await saver.save_soon()):
        app.exit(0)
        return
    problem, draft = saver.trouble, saver.drafts.file
    saving = "Try to save again, and leave" if problem else "Save and leave"
    leaving = "Leave, and keep the draft" if problem and draft else "Leave without saving"
    choices = [Choice("", "Stay"), Choice("save", saving), Choice("leave", leaving)]

    async def answered(answer: Sequence[str] | None) -> None:
        if answer == ["leave"]:
            if not problem:
                await saver.drafts.drop(wrote=False)
            app.exit(0)
        elif answer == ["save"] and await saver.save_soon(anew=True):
            app.exit(0)
        else:
            if answer == ["save"]:
                app.say(_unsaved(saver.trouble, saver.drafts.file))
            if app.timekeeper is not None:
                app.timekeeper.stay()

    _ask(app, _unsaved(problem, draft), choices, answered)


def _unsaved(problem: SaveError | None, draft: Path | None) -> str:
    """Why the changes are not in the file, and where they are instead."""
    if problem is None:
        return "Your changes are not in the file yet."
    about = f"Your changes are not in the file: {problem.why.rstrip('.')}."
    if draft:
        about += f"\nThey are kept as a draft: {draft.name} in {at_home(draft.parent)}."
    return about


def _ask(app: Host, about: str, choices: Sequence[Choice], answered: Answered) -> None:
    from pmreview.app.dialogs.choice import ChoiceDialog

    dialog = ChoiceDialog("Leave?", about, choices)
    dialog.id = _ASKING

    def act(answer: Sequence[str] | None) -> None:
        app.beside(partial(answered, answer), _ASKING)

    app.push_screen(dialog, act)
