"""How the app is started from the command line, on a file that may not open."""

import sys
from pathlib import Path

from pmreview.app.app import ReviewApp
from pmreview.core.errors import UserError
from pmreview.core.settings import Settings
from pmreview.store.record_file import RecordFile, open_record


def start(path: Path, settings: Settings, stage: str) -> int:
    """Show the record at `path`, and answer with the exit code. Raises `UserError` without a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("This needs a terminal: run it from one, or see `pmreview --help` for what works without.")
    file = _open(path, settings)
    return ReviewApp(file, settings, stage=stage).run() or 0


def _open(path: Path, settings: Settings) -> RecordFile:
    """The file at `path`; while it does not open, the place is shown and can be mended."""
    while True:
        try:
            return open_record(path)
        except UserError as problem:
            from pmreview.app.trouble import TroubleApp

            if not TroubleApp(path, str(problem), settings).run():
                raise
