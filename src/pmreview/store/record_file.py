"""A record and the file that it came from: open it, save it unless somebody else has changed it, create a new one."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.core.record import FORMAT, Record
from pmreview.store.atomic import write_new, write_whole
from pmreview.store.lock import locked
from pmreview.store.toml_text import dump, load, patch_carefully, rewrite

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
        text, stamp = _read(path)
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be opened: {_reason(error)}.") from error
    if not text.strip():
        raise UserError(f"{path} is empty: it is not a record.")
    record = load(text, str(path))
    read_only = ""
    if record.format > FORMAT:
        read_only = f"{path} has format {record.format}, and this version of pmreview writes up to {FORMAT}: update it."
    return RecordFile(path, text, record, stamp, read_only)


def save_record(opened: RecordFile, record: Record) -> RecordFile:
    """Save `record` in the place of what was `opened`; nothing is written where they are equal.

    Raises `ChangedOnDisk` if the file is not the one that was opened any more, else `SaveError` with the reason.
    """
    if record == opened.record:
        return opened
    if opened.read_only:
        raise SaveError(opened.read_only)
    new, backup = _new_text(opened, record)
    try:
        with locked(opened.path):
            if _read(opened.path)[0] != opened.text:
                raise ChangedOnDisk(_theirs(opened.path))
            if backup:
                _back_up(opened)
            write_whole(opened.path, new)
            return RecordFile(opened.path, new, record, _stamp(os.stat(opened.path)))
    except FileNotFoundError as error:
        raise SaveError(f"{opened.path} is not there any more: it was moved or deleted.") from error
    except (OSError, ValueError) as error:
        raise SaveError(f"{opened.path} cannot be saved: {_reason(error)}.") from error


def create_record(path: Path, record: Record) -> RecordFile:
    """Save `record` in a new file, in new folders where needed. Raises `UserError` if the file is there already."""
    text = dump(record).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, text)
        return RecordFile(path, text, record, _stamp(os.stat(path)))
    except FileExistsError as error:
        if os.path.lexists(path):
            raise UserError(f"{path} is there already: choose another name.") from error
        raise SaveError(f"{path} cannot be saved: there is a file where its folder should be.") from error
    except (OSError, ValueError) as error:
        raise SaveError(f"{path} cannot be saved: {_reason(error)}.") from error


def _new_text(opened: RecordFile, record: Record) -> tuple[bytes, bool]:
    """The file's new text, and whether it keeps less than all comments, so that the old text must stay beside it."""
    text = opened.text.decode("utf-8-sig")
    careful = patch_carefully(text, opened.record, record)
    if careful is not None:
        return careful.encode(), False
    anew = rewrite(text, record)
    if load(anew) != record:
        raise SaveError(f"{opened.path} cannot be saved: the record holds something that TOML cannot say.")
    return anew.encode(), True


def _back_up(opened: RecordFile) -> None:
    """Keep the old text as `NAME.toml.bak`, or `.bak2` and so on where an earlier one is kept already."""
    for number in range(1, 1000):
        backup = opened.path.with_name(f"{opened.path.name}.bak{number if number > 1 else ''}")
        try:
            write_new(backup, opened.text)
            return
        except FileExistsError:
            if backup.read_bytes() == opened.text:
                return


def _theirs(path: Path) -> RecordFile:
    try:
        return open_record(path)
    except UserError as error:
        raise SaveError(f"{path} was changed by somebody else and cannot be read now: {error}") from error


def _read(path: Path) -> tuple[bytes, Stamp]:
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
        return text, _stamp(os.fstat(file.fileno()))


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def _reason(error: OSError | ValueError) -> str:
    """Why, in plain words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you have no permission"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error)
