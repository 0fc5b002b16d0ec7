"""Read what is to be imported: a file, or `-` for standard input."""

import os
import sys
from typing import BinaryIO

from pmreview.core.errors import UserError
from pmreview.core.source import Source

LIMIT = 20_000_000
"""The most bytes that one source may have. The largest export that we know has 74,000."""


def read_source(path: str) -> Source:
    """The file at `path`, or standard input for `-`. Raises `UserError` when it cannot be read or is over `LIMIT`."""
    if path == "-":
        return Source("standard input", _read(sys.stdin.buffer, "Standard input"))
    try:
        with open(path, "rb") as file:
            # What is no file, such as a pipe, has no size: only the reading finds it too large.
            _refuse_above_limit(os.fstat(file.fileno()).st_size, path)
            return Source(path, _read(file, path))
    except FileNotFoundError:
        raise UserError(f"There is no file {path!r}.") from None
    except IsADirectoryError:
        raise UserError(f"{path} is a folder; name the files in it that are to be imported.") from None
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None


def _read(file: BinaryIO, name: str) -> bytes:
    data = file.read(LIMIT + 1)
    _refuse_above_limit(len(data), name)
    return data


def _refuse_above_limit(size: int, name: str) -> None:
    if size > LIMIT:
        raise UserError(f"{name} is larger than {LIMIT // 1_000_000} MB; export a single incident, or cut it.")
