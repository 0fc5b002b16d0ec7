"""How the app is started from the command line, on a file that may not open."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.app.app import ReviewApp
from pmreview.app.aside import finish
from pmreview.app.host import wall_clock
from pmreview.core.errors import UserError
from pmreview.core.settings import Settings
from pmreview.store.errors import RecordError
from pmreview.store.processes import end_processes
from pmreview.store.record_file import RecordFile, open_record
from pmreview.store.settings import Configured

if TYPE_CHECKING:
    from pmreview.app.timekeeper import Sitting

GIVES_WAY = 0.0005
"""Seconds after which a thread that saves lets the loop through, at each of the ten turns that a letter takes."""

LAST_WRITES = 2.0
"""Seconds for what is still being written when the app has ended; a signal leaves one more."""


def start(path: Path, configured: Configured, stage: str, sitting: "Sitting | None" = None) -> int:
    """Show the record at `path`, and answer with the exit code. Without a `sitting` there is no clock.

    Raises `UserError` without a terminal.
    """
    if not path.is_file():
        _say_what_is_wrong(path)
    _require_terminal()
    settings = configured.settings
    file = _open(path, settings)
    now = wall_clock
    if sitting and sitting.rehearsal:
        from pmreview.app.rehearsal import quickened

        now = quickened()
    app = ReviewApp(file, settings, stage=stage, sitting=sitting, library=configured.library, now=now)
    sys.setswitchinterval(GIVES_WAY)
    gc.freeze()  # what was imported is no garbage: a pause while somebody types must not look through it
    app.run()
    _end_work()
    return app.return_code or 0


def _say_what_is_wrong(path: Path) -> None:
    """Whatever this runs in, a path that is no file is told, with where a draft of it lies."""
    try:
        open_record(path)
    except UserError as problem:
        from pmreview.app.restoring import draft_hint

        raise UserError(f"{problem}{draft_hint(path)}") from None


def start_library(configured: Configured) -> int:
    """Show the library, and the records that are opened from it; answer with the exit code.

    Raises `UserError` without a terminal.
    """
    from pmreview.app.library import LibraryApp
    from pmreview.app.timekeeper import Sitting

    _require_terminal()
    settings, left, words = configured.settings, None, ""
    while True:
        app = LibraryApp(Path(settings.records), settings, left, words)
        app.run()
        _end_work()
        if app.opening is None:
            return app.return_code or 0
        left, words = app.left, ""
        try:
            sitting = Sitting(settings.minutes) if app.opening.review else None
            code = start(app.opening.path, configured, app.opening.stage, sitting)
        except UserError as problem:
            words = str(problem)
        else:
            if code:
                return code


def _end_work() -> None:
    """Let what was to be written be written, and end what only looked."""
    finish(LAST_WRITES)
    end_processes()


def _require_terminal() -> None:
    # Textual reads keys from stdin, asks stdout for the size, and draws on stderr.
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise UserError("This needs a terminal: run it from one, or see `pmreview --help` for what works without.")
    if os.environ.get("TERM") == "dumb":
        raise UserError("This terminal cannot show screens (TERM is dumb): run it in another one.")


def _open(path: Path, settings: Settings) -> RecordFile:
    """The file at `path`; while it does not open, the place is shown and can be mended."""
    while True:
        try:
            return open_record(path)
        except RecordError as problem:
            from pmreview.app.trouble import TroubleApp

            trouble = TroubleApp(path, str(problem), settings)
            if trouble.run():
                continue
            if trouble.return_code:  # it was ended by a signal
                sys.exit(trouble.return_code)
            raise
