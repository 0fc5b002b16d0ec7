"""Keeping the file as the record is: a second after the last change, off the thread that paints."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from textual.timer import Timer

from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.store.record_file import ChangedOnDisk, RecordFile, SaveError

PAUSE = 1.0
"""Seconds without a change after which the file is written."""


@dataclass(frozen=True)
class Saved:
    """What the bottom line says: whether the file is as the record is, since when, or why not."""

    name: str = ""
    at: datetime | None = None
    pending: bool = False
    problem: str = ""

    def words(self, width: int) -> str:
        """The state in the words that fit a screen of `width` cells."""
        name = f"{self.name} · " if width >= 110 else ""
        if self.problem:
            return f"not saved: {self.problem}"
        if self.pending:
            return f"{name}unsaved"
        return f"{name}saved {self.at:%H:%M:%S}" if self.at else f"{name}no changes" * bool(self.name)

    @property
    def tone(self) -> str:
        """The theme's colour for it."""
        return "error" if self.problem else "warning" if self.pending else "muted"


def save_record(file: RecordFile, record: Record) -> RecordFile:
    """As the store's: what writing needs is loaded with the first save."""
    from pmreview.store import record_saving

    return record_saving.save_record(file, record)


class Host(Protocol):
    """What saving needs of the app."""

    saved: Saved

    def set_timer(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Call back after `delay` seconds."""

    def take(self, base: Record, theirs: Record) -> Record:
        """Merge in what others made of `base`; answers with the record as it is then."""


class Saver:
    """Writes the record that it was last told of. `file` is what the disk holds, as far as we know."""

    def __init__(self, host: Host, file: RecordFile, *, autosave: bool, clock: Callable[[], datetime]) -> None:
        self.file = file
        self._host = host
        self._record = file.record
        self._autosave = autosave
        self._clock = clock
        self._at: datetime | None = None
        self._timer: Timer | None = None
        self._one_at_a_time = asyncio.Lock()

    @property
    def pending(self) -> bool:
        """Whether the record is not on the disk."""
        return self._record is not self.file.record and self._record != self.file.record

    def note(self, record: Record) -> None:
        """The record is now `record`: it will be written after a pause."""
        self._record = record
        if self._timer is not None:
            self._timer.stop()
        self.report()
        if self.pending and self._autosave:
            self._timer = self._host.set_timer(PAUSE, self.save)

    def report(self, problem: str = "") -> None:
        """Tell the app how things stand."""
        name, problem = one_line(self.file.path.name), one_line(problem or self.file.read_only)
        self._host.saved = Saved(name, self._at, self.pending, problem)

    async def save(self) -> bool:
        """Write the record now; False if it could not be written."""
        async with self._one_at_a_time:
            while self.pending:
                record = self._record
                try:
                    self._wrote(await asyncio.to_thread(save_record, self.file, record))
                except (ChangedOnDisk, SaveError) as problem:
                    if not self._mended(problem):
                        return False
            return True

    def save_at_once(self) -> bool:
        """Write the record before the next line of code runs: the process is about to end."""
        while self.pending:
            try:
                self._wrote(save_record(self.file, self._record))
            except (ChangedOnDisk, SaveError) as problem:
                if not self._mended(problem):
                    return False
        return True

    def _wrote(self, file: RecordFile) -> None:
        self.file = file
        self._at = self._clock()
        self.report()

    def _mended(self, problem: ChangedOnDisk | SaveError) -> bool:
        """Somebody else's change is merged in, and the save can be tried again; anything else cannot be mended here."""
        if isinstance(problem, ChangedOnDisk):
            base, self.file = self.file.record, problem.theirs
            self._record = self._host.take(base, self.file.record)
            return True
        self.report(str(problem))
        return False
