"""Two files change places in one step, so that nothing which stood at a name is lost unseen.

A plain rename drops whatever is at the name by then: an editor that asks nobody may have put its file there a moment
ago. Python has no call for the exchange, so it is asked of the C library: `renameat2` of Linux, `renamex_np` of macOS.
"""

import errno
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
_SWAP = 2  # RENAME_SWAP
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Whether the two have changed places; False where system or file system cannot do it. Raises `OSError`."""
    import ctypes

    call = _call()
    if call is None:
        return False
    ctypes.set_errno(0)
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


@lru_cache(maxsize=1)
def _call() -> Callable[[bytes, bytes], int] | None:
    import ctypes

    if os.name != "posix":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(_HERE, one, _HERE, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _SWAP))
    return None
