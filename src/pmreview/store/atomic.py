"""Write a file whole or not at all, whatever happens in between: a full disk, a crash, a cut cable."""

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from pmreview.store import exchange

STALE = 3600.0
"""Seconds after which a temporary file of ours is taken for what a crash left behind."""
PUBLIC, PRIVATE = 0o666, 0o600
"""The modes of a new file: what the user lets others do, and nothing."""


class Overtaken(Exception):  # noqa: N818 - what happened is no fault
    """Somebody else wrote the file while it was being written: it is as they left it."""


def write_whole(path: Path, data: bytes, *, mode: int = PUBLIC, instead_of: bytes | None = None) -> os.stat_result:
    """Replace what `path` holds, or create it. A symlink, the file's mode and its owner stay.

    What a crash left behind of this file is looked for in the folder. Answers with the status of what was written.
    Raises `OSError`, or `Overtaken` where the file is to hold `instead_of` and in the end does not; the file is then as
    it was and no temporary file is left.
    """
    return _write(path, data, os.replace if instead_of is None else partial(_put_instead_of, instead_of), mode)


def write_together(files: Iterable[tuple[Path, bytes]]) -> None:
    """Replace or create each of the files, in new folders where needed. Raises `OSError` as `write_whole`.

    Each is taken as it comes, so that many need not be held; none is in its place before all have come. Where one does
    not come, or cannot be written, everything is as it was.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, data in files:
            target = Path(os.path.realpath(path))
            old = _replaceable(target)
            ready.append((_temporary(_standing(target.parent), target), target))
            _write_temporary(ready[-1][0], data, old, PUBLIC)
        folders = {target.parent for _, target in ready}
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        for temporary, target in ready:
            os.replace(temporary, target)
    finally:
        for temporary, _ in ready:
            with contextlib.suppress(OSError):
                temporary.unlink()
    for folder in folders:
        _sync_folder(folder)


def _standing(folder: Path) -> Path:
    """The first folder above a file to be that is there."""
    return next(each for each in (folder, *folder.parents) if each.is_dir())


def write_new(path: Path, data: bytes, *, mode: int = PUBLIC) -> os.stat_result:
    """Create `path`. Raises `FileExistsError` if it is there, else as `write_whole`."""
    return _write(path, data, _link, mode)


def _write(path: Path, data: bytes, put: Callable[[Path, Path], None], mode: int) -> os.stat_result:
    target = Path(os.path.realpath(path))
    old = _replaceable(target)
    temporary = _temporary(target.parent, target)
    try:
        status = _write_temporary(temporary, data, old, mode)
        put(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    _sync_folder(target.parent)
    sweep(target)
    return status


def _temporary(folder: Path, target: Path) -> Path:
    return folder / f"{_prefix(target)}{secrets.token_hex(6)}.tmp"


def _prefix(target: Path) -> str:
    return f".{target.name[:32]}."


def _replaceable(target: Path) -> os.stat_result | None:
    """The status of what is to be replaced; None where there is nothing. Raises `PermissionError`."""
    try:
        old = os.stat(target)
    except FileNotFoundError:
        return None
    if not os.access(target, os.W_OK):
        # A rename would pass over the protection that somebody gave this file.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return old


def _write_temporary(path: Path, data: bytes, old: os.stat_result | None, mode: int) -> os.stat_result:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        _write_all(handle, data)
        if old is not None and hasattr(os, "fchmod"):
            # The owner first: to change it takes the set-id bits away.
            with contextlib.suppress(PermissionError):
                os.fchown(handle, old.st_uid, old.st_gid)
            os.fchmod(handle, stat.S_IMODE(old.st_mode))
        os.fsync(handle)
        return os.fstat(handle)
    finally:
        os.close(handle)


def _write_all(handle: int, data: bytes) -> None:
    """A full disk, or a signal, may take a part at a time."""
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _put_instead_of(expected: bytes, temporary: Path, target: Path) -> None:
    """Replace `target`, and look at what stood there at that instant."""
    if exchange.exchange(temporary, target):
        as_expected = False
        try:
            as_expected = _holds(temporary, expected)
        finally:
            if not as_expected:
                exchange.exchange(temporary, target)
    elif as_expected := _holds(target, expected):
        os.replace(temporary, target)
    if not as_expected:
        raise Overtaken


def _holds(path: Path, data: bytes) -> bool:
    with open(path, "rb") as file:
        return file.read(len(data) + 1) == data


def _link(temporary: Path, target: Path) -> None:
    """Give `temporary` its name unless that is taken."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        # Not every file system has hard links.
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        os.replace(temporary, target)


def _sync_folder(folder: Path) -> None:
    """Make the rename last. The new file is in place by now, and not every file system can do this."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(path: Path) -> None:
    """Remove the temporary files that crashes left behind beside the file at `path`."""
    target = Path(os.path.realpath(path))
    _sweep(target.parent, _prefix(target))


def sweep_folder(folder: Path) -> None:
    """Remove those of any file in `folder`, which is ours alone."""
    _sweep(folder, ".")


def _sweep(folder: Path, prefix: str) -> None:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            ours = entry.name.startswith(prefix) and entry.name.endswith(".tmp")
            if ours and time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE:
                os.unlink(entry)
