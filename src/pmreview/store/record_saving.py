"""Save a record in its file, unless somebody else has changed it; create a new file."""

import os
import stat
import time
from dataclasses import replace
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.store.atomic import Overtaken, write_new, write_whole
from pmreview.store.bounds import LARGEST
from pmreview.store.errors import RecordError
from pmreview.store.lineage import SEEN, note_written, seen_by_writer
from pmreview.store.lock import locked
from pmreview.store.record_file import (
    ChangedOnDisk,
    Gone,
    RecordFile,
    SaveError,
    Unreadable,
    opened_record,
    read_bytes,
    reason,
    stamp_of,
)
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump, patch_carefully, rewrite

SETTLED = 0.05
"""Seconds without a change after which nobody seems to be writing a file piece by piece."""
SETTLES = 20
"""How often that is looked at before the file is taken as it is."""


def save_record(opened: RecordFile, record: Record, worded: RecordFile | None = None) -> RecordFile:
    """Save `record` in the place of what was `opened`; nothing is written where they are equal.

    With `worded`, the same file in somebody's own words, its text is gone on from: so its comments come in.
    Raises `ChangedOnDisk` if the file is not the one that was opened any more, else `SaveError` with the reason.
    """
    if record == opened.record and worded is None:
        return opened
    if opened.read_only:
        raise SaveError(f"{opened.path} cannot be changed: {opened.read_only}.", opened.read_only)
    new, backup = _new_text(worded or opened, record)
    try:
        with locked(opened.path):
            if read_bytes(opened.path)[0] != opened.text:
                raise ChangedOnDisk(look_again(opened))
            if backup:
                _back_up(opened)
            seen = _seen(opened)
            note_written(opened.path, new, seen)
            status = write_whole(opened.path, new, instead_of=opened.text)
            return RecordFile(opened.path, new, record, stamp_of(status), seen=seen)
    except Overtaken:
        raise ChangedOnDisk(look_again(opened)) from None
    except FileNotFoundError as error:
        raise Gone(opened.path) from error
    except (OSError, ValueError) as error:
        raise _failed(opened.path, error) from error


def save_anew(opened: RecordFile, record: Record) -> RecordFile:
    """Save `record` where what was `opened` has gone from. Raises `SaveError`, also if there is a file again."""
    try:
        new = _new_text(opened, record)[0]
        return RecordFile(opened.path, new, record, stamp_of(write_new(opened.path, new)))
    except OSError as error:
        raise _failed(opened.path, error) from error


def look_again(opened: RecordFile) -> RecordFile:
    """What the file that was `opened` holds now; `opened` with another stamp where that is the same.

    Waits until nobody is in the middle of writing it. Raises `SaveError`, as `Gone` or `Unreadable` where it is that.
    """
    try:
        text, stamp = read_bytes(opened.path)
        for _ in range(SETTLES):
            time.sleep(SETTLED)
            before, (text, stamp) = (text, stamp), read_bytes(opened.path)
            if before == (text, stamp):
                break
        if text == opened.text:
            return replace(opened, stamp=stamp)
        saw = seen_by_writer(opened.path, text)
        return replace(opened_record(opened.path, text, stamp), seen=_seen(opened), writer_saw=saw)
    except FileNotFoundError as error:
        raise Gone(opened.path) from error
    except (OSError, ValueError) as error:
        raise _failed(opened.path, error, "read") from error
    except RecordError as error:
        raise Unreadable(opened.path, error) from error


def _seen(opened: RecordFile) -> tuple[str, ...]:
    """What is known to whoever goes on from what was `opened`: that version, and those that led to it, oldest first."""
    known = (*seen_by_writer(opened.path, opened.text), *opened.seen, opened.version)
    return tuple(dict.fromkeys(reversed(known)))[SEEN - 1 :: -1]


def _failed(path: Path, error: OSError | ValueError, what: str = "saved") -> SaveError:
    return _unsaved(path, reason(error), what)


def _unsaved(path: Path, why: str, what: str = "saved") -> SaveError:
    return SaveError(f"{path} cannot be {what}: {why}.", why)


def create_record(path: Path, record: Record) -> RecordFile:
    """Save `record` in a new file, in new folders where needed. Raises `UserError` if the file is there already."""
    text, there = _read_back(path, dump(record))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return RecordFile(path, text, there, stamp_of(write_new(path, text)))
    except FileExistsError as error:
        if os.path.lexists(path):
            raise UserError(f"{path} is there already: choose another name.") from error
        raise SaveError(f"{path} cannot be saved: there is a file where its folder should be.") from error
    except (OSError, ValueError) as error:
        raise _failed(path, error) from error


def _new_text(opened: RecordFile, record: Record) -> tuple[bytes, bool]:
    """The file's new text, and whether it keeps less than all comments, so that the old text must stay beside it."""
    text = opened.text.decode("utf-8-sig")
    careful = patch_carefully(text, opened.record, record)
    if careful is not None and len(data := careful.encode()) <= LARGEST:
        return data, False
    anew, there = _read_back(opened.path, rewrite(text, record))
    if there != record:
        raise _unsaved(opened.path, "the record holds something that TOML cannot say")
    return anew, True


def _read_back(path: Path, text: str) -> tuple[bytes, Record]:
    """`text` as bytes, and the record that it will be when it is opened. Raises `SaveError` where it will not open."""
    data = text.encode()
    if len(data) > LARGEST:
        raise _unsaved(path, f"it would be larger than {LARGEST // 1_000_000} MB")
    try:
        return data, load(data)
    except RecordError as error:
        raise _unsaved(path, f"it could not be opened again: {error.problems[0]}") from error


def _back_up(opened: RecordFile) -> None:
    """Keep the old text as `NAME.toml.bak`, or `.bak2` and so on where an earlier one is kept already.

    Nobody may read it who may not read the record.
    """
    mode = stat.S_IMODE(opened.path.stat().st_mode)
    for number in range(1, 1000):
        backup = opened.path.with_name(f"{opened.path.name}.bak{number if number > 1 else ''}")
        try:
            write_new(backup, opened.text, mode=mode)
            return
        except FileExistsError:
            if backup.read_bytes() == opened.text:
                return
