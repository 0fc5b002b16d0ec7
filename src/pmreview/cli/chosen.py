"""The records that a command was given: those that were named, or all of the library but the restricted ones."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pmreview.core.errors import UserError

if TYPE_CHECKING:
    from pmreview.core.record import Record

MANY = 100
"""From so many records on, it takes long enough to say how far it is."""


@dataclass
class Chosen:
    """Files, and what was found out about them while they were read. `library` is where they were looked for, if so."""

    paths: Sequence[Path]
    library: Path | None = None
    restricted: int = 0
    unreadable: list[str] = field(default_factory=list)

    @classmethod
    def of_library(cls, folder: Path) -> "Chosen":
        """All records in `folder` and below. Raises `UserError` where there is none."""
        from pmreview.store.library import records_in

        paths = list(records_in(folder))
        if not paths:
            raise UserError(f"There is no record in {folder}.")
        return cls(paths, folder)

    def records(self) -> Iterator[tuple[Path, "Record"]]:
        """Each record with its path. Raises `UserError` where one that was named does not open."""
        from pmreview.core.incident import is_restricted
        from pmreview.store.record_file import open_record

        hidden = len(self.paths) < MANY or not sys.stderr.isatty()
        with click.progressbar(self.paths, file=sys.stderr, hidden=hidden) as shown:
            for path in shown:
                try:
                    record = open_record(path).record
                except UserError as error:
                    if self.library is None:
                        raise
                    self.unreadable.append(str(error))
                else:
                    if self.library is not None and is_restricted(record.incident):
                        self.restricted += 1
                    else:
                        yield path, record

    def words(self) -> Iterator[str]:
        """What is to be said about those that were left out."""
        yield from self.unreadable
        if self.restricted == 1:
            yield "A restricted record was left out: name its file to export it."
        elif self.restricted:
            yield f"{self.restricted} restricted records were left out: name their files to export them."
