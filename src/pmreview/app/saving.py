"""Keeping the file as the record is: a second after each change, off the thread that paints.

Where the file cannot be written, or is not to be written by itself, a draft takes its place.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from textual.timer import Timer

from pmreview.app.aside import aside
from pmreview.app.drafting import Drafting
from pmreview.app.saved import Saved
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.store.record_file import ChangedOnDisk, Gone, RecordFile, SaveError, Unreadable
from pmreview.store.versions import Versions

PAUSE = 0.7
"""Seconds after a change at which the file is written, with all that came in between: a second later it is there."""
SLOW = 2.0
"""Seconds after which a disk that does not answer is not waited for."""


def save_record(file: RecordFile, record: Record, worded: RecordFile | None) -> RecordFile:
    """As the store's: what writing needs is loaded with the first save."""
    from pmreview.store import record_saving

    return record_saving.save_record(file, record, worded)


class Host(Protocol):
    """What saving needs of the app."""

    saved: Saved

    def say(self, text: str) -> None:
        """Tell something that needs no answer."""

    def set_timer(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Call back after `delay` seconds."""

    def beside(self, work: Callable[[], Awaitable[object]]) -> None:
        """Do `work` while keys are taken and the screen is painted."""

    def take(self, base: Record, theirs: Record) -> Record:
        """Merge in what others made of `base`; answers with the record as it is then."""


class Saver:
    """Writes the record that it was last told of. `file` is what the disk holds, as far as we know."""

    def __init__(self, host: Host, file: RecordFile, *, autosave: bool, clock: Callable[[], datetime]) -> None:
        self.file = file
        self.autosave = autosave
        self.versions = Versions(file)
        self.drafts = Drafting(clock)
        self.trouble: SaveError | None = None
        """What last kept the file from being written or read."""
        self.others: tuple[str, ...] = ()
        """Who else has the record open, in a few words each."""
        self._host = host
        self._record = file.record
        self._worded: RecordFile | None = None
        """The file in somebody's own words, until it is written."""
        self._clock = clock
        self._at: datetime | None = None
        self._timer: Timer | None = None
        self._one_at_a_time = asyncio.Lock()
        self._waits = False

    @property
    def lost(self) -> bool:
        """Whether the file holds nothing of the record any more."""
        return isinstance(self.trouble, Gone | Unreadable)

    @property
    def pending(self) -> bool:
        """Whether the record, or what somebody wrote around it, is not in the file."""
        changed = self._record is not self.file.record and self._record != self.file.record
        return changed or self.lost or self._worded is not None

    def note(self, record: Record) -> None:
        """The record is now `record`: it will be written in a moment, however fast changes come."""
        self._record = record
        self.report()
        if self._timer is None and (self.pending or self.drafts.file):
            self._timer = self._host.set_timer(PAUSE, self._due)

    def word(self, text: str, record: Record) -> None:
        """Somebody wrote the file anew, comments and all: `text`, which holds `record`. It is written with the next."""
        if text.encode() != self.file.text:
            self._worded = replace(self.file, text=text.encode(), record=record)
            self.note(self._record)

    def _due(self) -> None:
        self._timer = None
        self._host.beside(self.keep)

    def report(self) -> None:
        """Tell the app how things stand."""
        name, why = one_line(self.file.path.name), self.file.read_only or (self.trouble.why if self.trouble else "")
        draft = self.drafts.file if self.pending else None
        self._host.saved = Saved(name, self._at, self.pending, one_line(why), draft, self.others)

    async def keep(self) -> None:
        """Put the record on the disk: into the file or, where that cannot be, into a draft."""
        if self.pending and (self._waits or not self.autosave):
            await self.draft()
        else:
            await self.save()

    async def save(self, *, anew: bool = False) -> bool:
        """Write the record now, and where its file has gone `anew` if so asked; False if it could not be written."""
        wrote = False
        async with self._one_at_a_time:
            while self.pending:
                try:
                    await self._write(anew=anew)
                    wrote = True
                except SaveError as problem:
                    self.trouble = problem
                    await self.draft()
                    return False
        await self.drafts.drop(wrote=wrote)
        self.report()
        return True

    async def _write(self, *, anew: bool) -> None:
        from pmreview.store.record_saving import look_again, save_anew

        try:
            if self.lost and not anew:
                self._take(await self._patiently(partial(look_again, self.file)))
            else:
                worded = self._worded
                work = partial(save_record, self.file, self._record, worded)
                if isinstance(self.trouble, Gone):
                    work = partial(save_anew, self.file, self._record)
                self._wrote(await self._patiently(work), worded)
        except ChangedOnDisk as changed:
            self._take(changed.theirs)

    async def save_soon(self, *, anew: bool = False) -> bool:
        """As `save`, but without waiting for a disk that does not answer; False where it has not by then."""
        saving = asyncio.ensure_future(self.save(anew=anew))
        await asyncio.wait([saving], timeout=SLOW + 1)
        return saving.done() and saving.result()

    async def settle(self) -> None:
        """Put the record on the disk before somebody's editor holds up all that would."""
        if self.autosave:
            await self.save_soon()
        else:
            await self.draft()

    async def look(self) -> None:
        """Look whether somebody else changed the file, and take in what they made of it."""
        from pmreview.store.record_saving import look_again

        async with self._one_at_a_time:
            try:
                self._take(await self._patiently(partial(look_again, self.file)))
            except SaveError as problem:
                self.trouble = problem
                await self.draft()
                return
        if self.pending or self.drafts.file:
            await self.keep()
        self.report()

    async def _patiently(self, work: Callable[[], RecordFile]) -> RecordFile:
        """What `work` answers; where that takes long, the record goes to a draft meanwhile."""
        working = asyncio.ensure_future(aside(work))
        await asyncio.wait([working], timeout=SLOW)
        if not working.done():
            self._waits, self.trouble = True, SaveError("the disk does not answer")
            await self.draft()
        try:
            return await working
        finally:
            self._waits = False

    async def draft(self) -> None:
        """Write the record as a draft, beside a file that does not have it."""
        if self.pending:
            try:
                await self.drafts.keep(self.file, lambda: self._record)
            except SaveError as problem:
                self._no_draft(problem)
            if not self.pending:  # the change was taken back while its draft was on the way
                await self.drafts.drop(wrote=False)
        self.report()

    def _no_draft(self, problem: SaveError) -> None:
        self.drafts.file = None
        also = f"{self.trouble.why}, and " if self.trouble else ""
        self.trouble = SaveError(f"{also}no draft can be written: {problem.why}")

    def keep_at_once(self) -> None:
        """Put the record on the disk before the next line of code runs: the process is about to end."""
        if not self.pending or (self.autosave and self._save_at_once()):
            return
        try:
            self.drafts.keep_at_once(self.file, self._record)
        except SaveError as problem:
            self._no_draft(problem)

    def _save_at_once(self) -> bool:
        """Write the record in the file before the next line of code runs; False if it could not be written.

        Nor can it while another save is under way: what that one writes would look like somebody else's.
        """
        while self.pending:
            if self.lost or self._one_at_a_time.locked():
                return False
            try:
                self._wrote(save_record(self.file, self._record, self._worded), self._worded)
            except ChangedOnDisk as changed:
                self._take(changed.theirs)
            except SaveError as problem:
                self.trouble = problem
                self.report()
                return False
        return True

    def _wrote(self, file: RecordFile, worded: RecordFile | None) -> None:
        self.trouble, self._at = None, self._clock()
        if self._worded is worded:
            self._worded = None
        self._holds(file)
        self.report()

    def _holds(self, file: RecordFile) -> None:
        if file.text != self.file.text:
            self.versions.add(file)
        self.file = file

    def _take(self, file: RecordFile) -> None:
        """This is in the file now, whoever wrote it."""
        if self._worded is not None and file.text != self.file.text:
            self._worded = None
            self._host.say("Somebody else wrote the file meanwhile: your changes are in it, your comments are not.")
        base = self.versions.origin(file).record
        changed, self.trouble = file.record != self.file.record, None
        self._holds(file)
        if changed:
            self._record = self._host.take(base, file.record)
