"""The records that a command was given: those that were named, or all of the library but the restricted ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pmreview.cli.progress import shown
from pmreview.core.errors import UserError

if TYPE_CHECKING:
    from pmreview.core.record import Record

Made = TypeVar("Made")


@dataclass(frozen=True)
class _LeftOut:
    """In the place of what would be made of a record: `why` it does not open; empty where it is restricted."""

    why: str = ""


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

    def records(self) -> "Iterator[tuple[Path, Record]]":
        """Each record with its path. Raises `UserError` where one that was named does not open."""
        return self._noted(map(partial(_made, _itself, self.library), self.paths))

    def made(self, make: "Callable[[Record], Made]") -> Iterator[tuple[Path, Made]]:
        """What `make`, which other processes can be given, makes of each record, with its path. Raises as `records`."""
        from pmreview.store.processes import MANY, in_processes

        work = partial(_made, make, self.library)
        return self._noted(in_processes(work, self.paths) if len(self.paths) >= MANY else map(work, self.paths))

    def _noted(self, results: Iterable[Made | _LeftOut]) -> Iterator[tuple[Path, Made]]:
        for path, result in zip(self.paths, shown(results, len(self.paths)), strict=True):
            if not isinstance(result, _LeftOut):
                yield path, result
            elif self.library is None:
                raise UserError(result.why)
            elif result.why:
                self.unreadable.append(result.why)
            else:
                self.restricted += 1

    def words(self) -> Iterator[str]:
        """What is to be said about those that were left out."""
        yield from self.unreadable
        if self.restricted == 1:
            yield "A restricted record was left out: name its file to export it."
        elif self.restricted:
            yield f"{self.restricted} restricted records were left out: name their files to export them."


def _made(make: "Callable[[Record], Made]", library: Path | None, path: Path) -> Made | _LeftOut:
    from pmreview.core.incident import is_restricted
    from pmreview.store.record_file import open_record

    try:
        record = open_record(path).record
    except UserError as error:
        return _LeftOut(str(error))
    if library is not None and is_restricted(record.incident):
        return _LeftOut()
    return make(record)


def _itself(record: "Record") -> "Record":
    return record
