"""The drafts that hold what the file of the record does not."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from pmreview.app.aside import aside
from pmreview.core.record import Record
from pmreview.store.record_file import RecordFile


class Drafting:
    """This program's own draft, at `file` while there is one, and those that it `restored`."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.file: Path | None = None
        self.written: set[Path] = set()
        """Where it wrote, also what it took away since: nobody left that behind."""
        self.restored: list[Path] = []
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()

    async def keep(self, opened: RecordFile, record: Callable[[], Record]) -> None:
        """Write what `record` answers in the end. Raises `SaveError`."""
        from pmreview.store.drafts import drop_drafts

        async with self._one_at_a_time:
            written: Record | None = None
            while written is not record():
                written = record()
                self.file = await aside(partial(self._write, opened, written))
            drop_drafts(*self.restored)
            self.restored = []

    def keep_at_once(self, opened: RecordFile, record: Record) -> None:
        """Write it before the next line of code runs. Raises `SaveError`."""
        self.file = self._write(opened, record)

    def _write(self, opened: RecordFile, record: Record) -> Path:
        from pmreview.store.drafts import keep_draft

        file = keep_draft(opened, record, self._clock())
        self.written.add(file)
        return file

    async def drop(self, *, wrote: bool) -> None:
        """The file is as the record is. What was restored is in it once it was written."""
        async with self._one_at_a_time:
            gone = [self.file] if self.file else []
            self.file = None
            if wrote:
                gone += self.restored
                self.restored = []
            if gone:
                from pmreview.store.drafts import drop_drafts

                await aside(partial(drop_drafts, *gone))
