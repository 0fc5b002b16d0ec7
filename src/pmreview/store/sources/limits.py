"""How much an import reads. What is larger is refused with a word, before it fills the memory."""

import os
from io import IOBase
from typing import Protocol

from pmreview.core.errors import UserError

LIMIT = 20_000_000
"""The most bytes that one source may have. The largest export that we know has 74,000."""

TOTAL = 60_000_000
"""The most bytes that the files of a folder or an archive may have together."""

FILES = 5_000
"""How many files a folder or an archive may have."""


class Readable(Protocol):
    """A file, or anything that is read like one."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes."""


def read_all(file: Readable, name: str) -> bytes:
    """All of `file`. Raises `UserError` when that is more than `LIMIT`."""
    _refuse_above(LIMIT, _size(file), name)
    data = file.read(LIMIT + 1)
    _refuse_above(LIMIT, len(data), name)
    return data


class Room:
    """What is left for the files of the folder or archive called `name`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bytes = self._files = 0

    def read(self, file: Readable, name: str) -> bytes:
        """All of one more file. Raises `UserError` when it, or all together, is too much."""
        data = read_all(file, name)
        self._bytes, self._files = self._bytes + len(data), self._files + 1
        _refuse_above(TOTAL, self._bytes, self._name)
        if self._files > FILES:
            raise UserError(f"{self._name} has more than {FILES:,} files: name those that are to be imported.")
        return data


def _size(file: Readable) -> int:
    """The size that the system knows; 0 for a pipe, which shows only when it is read."""
    try:
        return os.fstat(file.fileno()).st_size if isinstance(file, IOBase) else 0
    except OSError:
        return 0


def _refuse_above(limit: int, size: int, name: str) -> None:
    if size > limit:
        raise UserError(f"{name} is larger than {limit // 1_000_000} MB; export a single incident, or cut it.")
