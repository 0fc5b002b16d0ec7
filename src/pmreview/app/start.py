"""How the app is started from the command line, on a file that may not open."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.app.app import ReviewApp
from pmreview.app.host import wall_clock
from pmreview.core.errors import UserError
from pmreview.core.settings import Settings
from pmreview.store.errors import RecordError
from pmreview.store.record_file import RecordFile, open_record
from pmreview.store.settings import Configured

if TYPE_CHECKING:
    from pmreview.app.timekeeper import Sitting


def start(path: Path, configured: Configured, stage: str, sitting: "Sitting | None" = None) -> int:
    """Show the record at `path`, and answer with the exit code. Without a `sitting` there is no clock.

    Raises `UserError` without a terminal.
    """
    if not path.is_file():
        open_record(path)  # says what is wrong with it, whatever this runs in
    _require_terminal()
    settings = configured.settings
    file = _open(path, settings)
    now = wall_clock
    if sitting and sitting.rehearsal:
        from pmreview.app.rehearsal import quickened

        now = quickened()
    app = ReviewApp(file, settings, stage=stage, sitting=sitting, library=configured.library, now=now)
    gc.freeze()  # what was imported is no garbage: a pause while somebody types must not look through it
    app.run()
    return app.return_code or 0


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
