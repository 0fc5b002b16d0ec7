"""Save a record in its file, unless somebody else has changed it; create a new file."""

import os
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.store.atomic import write_new, write_whole
from pmreview.store.lock import locked
from pmreview.store.record_file import ChangedOnDisk, RecordFile, SaveError, open_record, read_bytes, reason, stamp_of
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump, patch_carefully, rewrite


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
            if read_bytes(opened.path)[0] != opened.text:
                raise ChangedOnDisk(_theirs(opened.path))
            if backup:
                _back_up(opened)
            write_whole(opened.path, new)
            return RecordFile(opened.path, new, record, stamp_of(os.stat(opened.path)))
    except FileNotFoundError as error:
        raise SaveError(f"{opened.path} is not there any more: it was moved or deleted.") from error
    except (OSError, ValueError) as error:
        raise SaveError(f"{opened.path} cannot be saved: {reason(error)}.") from error


def create_record(path: Path, record: Record) -> RecordFile:
    """Save `record` in a new file, in new folders where needed. Raises `UserError` if the file is there already."""
    text = dump(record).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, text)
        return RecordFile(path, text, record, stamp_of(os.stat(path)))
    except FileExistsError as error:
        if os.path.lexists(path):
            raise UserError(f"{path} is there already: choose another name.") from error
        raise SaveError(f"{path} cannot be saved: there is a file where its folder should be.") from error
    except (OSError, ValueError) as error:
        raise SaveError(f"{path} cannot be saved: {reason(error)}.") from error


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
