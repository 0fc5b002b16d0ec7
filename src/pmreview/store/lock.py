"""One writer at a time: a lock around comparing a file with what was read and replacing it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from pmreview.store.folders import key_of, user_folder

PATIENCE = 5.0
"""Seconds to wait for another writer, who needs milliseconds; `TimeoutError` after that."""


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of `path`. The lock file is in the user's cache folder, so that it litters nobody's repository.

    Where that folder cannot be written, the file is saved without a lock rather than not at all.
    """
    import filelock

    folder = user_folder("cache") / "locks"
    with contextlib.ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            held.enter_context(filelock.FileLock(folder / f"{key_of(path)}.lock", timeout=PATIENCE))
        except filelock.Timeout:
            raise TimeoutError("another program is saving it") from None
        except OSError:
            pass
        yield
