"""How the app is started from the command line, on a file that may not open."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pmreview.app.app import ReviewApp
from pmreview.core.errors import UserError
from pmreview.core.settings import Settings
from pmreview.meeting.clock import Clock
from pmreview.store.record_file import RecordFile, open_record


@dataclass(frozen=True)
class Sitting:
    """A meeting as it is asked for: how long, or until when, and whether its clock runs at once."""

    minutes: float
    until: datetime | None = None
    start: bool = False


def start(path: Path, settings: Settings, stage: str, sitting: Sitting | None = None) -> int:
    """Show the record at `path`, and answer with the exit code. Without a `sitting` there is no clock.

    Raises `UserError` without a terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("This needs a terminal: run it from one, or see `pmreview --help` for what works without.")
    file = _open(path, settings)
    if sitting is None:
        return ReviewApp(file, settings, stage=stage).run() or 0
    clock = Clock.waiting(sitting.minutes, stage)
    return ReviewApp(file, settings, stage=stage, meeting=clock, until=sitting.until, start=sitting.start).run() or 0


def _open(path: Path, settings: Settings) -> RecordFile:
    """The file at `path`; while it does not open, the place is shown and can be mended."""
    while True:
        try:
            return open_record(path)
        except UserError as problem:
            from pmreview.app.trouble import TroubleApp

            if not TroubleApp(path, str(problem), settings).run():
                raise
