"""A record and the file that it came from."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.core.record import FORMAT, Record
from pmreview.store.toml_text import load

LARGEST = 50_000_000
"""The size in bytes of the largest file that is opened. A timeline of 5,000 events has less than one million."""


@dataclass(frozen=True)
class Stamp:
    """What tells without reading that a file is not the one that was opened."""

    mtime_ns: int
    size: int
    ino: int


@dataclass(frozen=True, eq=False)
class RecordFile:
    """A record as it was opened or saved. `read_only` says why it cannot be saved; empty if it can."""

    path: Path
    text: bytes
    record: Record
    stamp: Stamp
    read_only: str = ""


class SaveError(UserError):
    """A record that could not be saved. The file is as it was before."""


class ChangedOnDisk(UserError):  # noqa: N818 - no failure: the caller merges and saves again
    """Somebody else changed the file since it was opened; `theirs` is what it holds now."""

    def __init__(self, theirs: RecordFile) -> None:
        super().__init__(f"{theirs.path} was changed by somebody else in the meantime.")
        self.theirs = theirs


def open_record(path: Path) -> RecordFile:
    """The record in the file at `path`. Raises `UserError`, as `RecordError` where the file holds no record."""
    try:
        text, stamp = read_bytes(path)
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be opened: {reason(error)}.") from error
    if not text.strip():
        raise UserError(f"{path} is empty: it is not a record.")
    record = load(text, str(path))
    read_only = ""
    if record.format > FORMAT:
        read_only = f"{path} has format {record.format}, and this version of pmreview writes up to {FORMAT}: update it."
    return RecordFile(path, text, record, stamp, read_only)


def read_bytes(path: Path) -> tuple[bytes, Stamp]:
    """The bytes of a file of bearable size. Raises `OSError` or `ValueError` with the reason."""
    status = os.stat(path)
    if stat.S_ISDIR(status.st_mode):
        raise ValueError("it is a folder")
    if not stat.S_ISREG(status.st_mode):
        # A pipe or a device may never end.
        raise ValueError("it is not a file")
    with open(path, "rb") as file:
        text = file.read(LARGEST + 1)
        if len(text) > LARGEST:
            raise ValueError(f"it is larger than {LARGEST // 1_000_000} MB")
        return text, stamp_of(os.fstat(file.fileno()))


def stamp_of(status: os.stat_result) -> Stamp:
    """What tells by a file's status that it is the same."""
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def reason(error: OSError | ValueError) -> str:
    """Why, in plain words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you have no permission"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error)
