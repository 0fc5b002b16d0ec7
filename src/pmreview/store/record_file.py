"""A record and the file that it came from. What parses and validates is loaded with the first record."""

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.core.errors import UserError
from pmreview.store.bounds import LARGEST
from pmreview.store.errors import NotToml, Problem, RecordError, in_short

if TYPE_CHECKING:
    from pmreview.core.record import Record


@dataclass(frozen=True)
class Stamp:
    """What tells without reading that a file is not the one that was opened."""

    mtime_ns: int
    size: int
    ino: int


@dataclass(frozen=True, eq=False)
class RecordFile:
    """A record as it was opened or saved. `read_only` says why it cannot be saved; empty if it can.

    `seen` names the versions that led to it, `writer_saw` those that its writer had seen, as far as that is known.
    """

    path: Path
    text: bytes
    record: "Record"
    stamp: Stamp
    read_only: str = ""
    seen: tuple[str, ...] = ()
    writer_saw: tuple[str, ...] = ()

    @cached_property
    def version(self) -> str:
        """What stands for its text."""
        from pmreview.store.lineage import name_of

        return name_of(self.text)


class SaveError(UserError):
    """A record that could not be saved. The file is as it was before. `why` says the reason alone."""

    def __init__(self, message: str, why: str = "") -> None:
        super().__init__(message)
        self.why = why or message


class Gone(SaveError):  # noqa: N818 - the name is what is wrong
    """The file is not where it was, and saving does not bring it back."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not there any more: it was moved or deleted.", "the file was moved or deleted")


class Unreadable(SaveError):  # noqa: N818 - the name is what is wrong
    """Somebody else changed the file, and it holds no record now."""

    def __init__(self, path: Path, problem: RecordError) -> None:
        found = in_short(problem.file, problem)
        super().__init__(
            f"{path} was changed by somebody else and cannot be read now. Line {found.line or 1}: {found}.",
            f"the file is broken at line {problem.line}",
        )


class ChangedOnDisk(UserError):  # noqa: N818 - no failure: the caller merges and saves again
    """Somebody else changed the file since it was opened; `theirs` is what it holds now."""

    def __init__(self, theirs: RecordFile) -> None:
        super().__init__(f"{theirs.path} was changed by somebody else in the meantime.")
        self.theirs = theirs


def open_record(path: Path) -> RecordFile:
    """The record in the file at `path`. Raises `UserError`, as `RecordError` where the file holds no record."""
    try:
        return opened_record(path, *read_record_bytes(path))
    except NotToml:
        if path.suffix == "" or ".toml" in path.suffixes:
            raise
        raise UserError(f"{path} is no record. pmreview import {path} makes one of what it can read.") from None


def read_record_bytes(path: Path) -> tuple[bytes, Stamp]:
    """As `read_bytes`; raises `UserError`."""
    try:
        return read_bytes(path)
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be opened: {reason(error)}.") from error


def opened_record(path: Path, text: bytes, stamp: Stamp) -> RecordFile:
    """The record in `text`, which was read from the file at `path`. Raises as `open_record`."""
    from pmreview.core.record import FORMAT

    record = record_in(str(path), text)
    read_only = ""
    if record.format > FORMAT:
        read_only = f"it has format {record.format} and needs a newer pmreview"
    return RecordFile(path, text, record, stamp, read_only)


def record_in(name: str, text: bytes, *, quickly: bool = False) -> "Record":
    """The record in `text`, which was read from the file `name`. Raises as `open_record`.

    One that is read `quickly` is looked at and let go: not every time in it can be copied.
    """
    from pmreview.store.toml_data import parse, parse_quickly
    from pmreview.store.toml_text import load

    if not text.strip(b" \t\r\n"):
        raise RecordError(name, [Problem("", "this is not a record: it is empty")])
    return load(text, name, parse_quickly if quickly else parse)


def read_bytes(path: Path | str) -> tuple[bytes, Stamp]:
    """The bytes of a file of bearable size. Raises `OSError` or `ValueError` with the reason."""
    status = os.stat(path)
    if stat.S_ISDIR(status.st_mode):
        raise ValueError("it is a folder")
    if not stat.S_ISREG(status.st_mode):
        # A pipe or a device may never end.
        raise ValueError("it is not a file")
    with open(path, "rb") as file:
        text = file.read(min(status.st_size, LARGEST) + 1)
        if len(text) > status.st_size:  # it grew, or its size is not told
            text += file.read(LARGEST + 1)
        if len(text) > LARGEST:
            raise ValueError(f"it is larger than {LARGEST // 1_000_000} MB")
        return text, stamp_of(os.fstat(file.fileno()))


def stamp_of(status: os.stat_result) -> Stamp:
    """What tells by a file's status that it is the same."""
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def stamp_at(path: Path) -> Stamp | None:
    """What tells that the file at `path` is the same; None where there is none, or where it cannot be reached."""
    try:
        return stamp_of(os.stat(path))
    except OSError:
        return None


def reason(error: OSError | ValueError) -> str:
    """Why, in plain words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you have no permission"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error)
