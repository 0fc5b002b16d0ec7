"""Write a file whole or not at all, whatever happens in between: a full disk, a crash, a cut cable."""

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Callable
from pathlib import Path

STALE = 3600.0
"""Seconds after which a temporary file of ours is taken for what a crash left behind."""


def write_whole(path: Path, data: bytes) -> None:
    """Replace what `path` holds, or create it. A symlink, the file's mode and its owner stay.

    Raises `OSError`; the file is then as it was and no temporary file is left.
    """
    _write(path, data, os.replace)


def write_new(path: Path, data: bytes) -> None:
    """Create `path`. Raises `FileExistsError` if it is there, else as `write_whole`."""
    _write(path, data, _link)


def _write(path: Path, data: bytes, put: Callable[[Path, Path], None]) -> None:
    target = Path(os.path.realpath(path))
    old = _status(target)
    if old and not os.access(target, os.W_OK):
        # A rename would pass over the protection that somebody gave this file.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    prefix = f".{target.name[:32]}."
    temporary = target.with_name(f"{prefix}{secrets.token_hex(6)}.tmp")
    try:
        _write_temporary(temporary, data, old)
        put(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    _sync_folder(target.parent)
    _sweep(target.parent, prefix)


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _write_temporary(path: Path, data: bytes, old: os.stat_result | None) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), "wb") as file:
        file.write(data)
        file.flush()
        if old is not None and hasattr(os, "fchmod"):
            # The owner first: to change it takes the set-id bits away.
            with contextlib.suppress(PermissionError):
                os.fchown(file.fileno(), old.st_uid, old.st_gid)
            os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode))
        os.fsync(file.fileno())


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


def _sweep(folder: Path, prefix: str) -> None:
    """Remove the temporary files of this file that a crash left behind."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            ours = entry.name.startswith(prefix) and entry.name.endswith(".tmp")
            if ours and time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE:
                os.unlink(entry)
