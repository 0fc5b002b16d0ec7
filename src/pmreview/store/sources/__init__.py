"""Read what is to be imported: a file, a folder, a zip archive, a web address, or `-` for standard input."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pmreview.core.errors import UserError
from pmreview.core.source import Source
from pmreview.store.sources.archive import is_archive, members
from pmreview.store.sources.limits import Room, read_all

_WEB = ("https://", "http://")


def read_sources(path: str) -> list[Source]:
    """What stands at `path`: one source, or those of a folder or an archive in the order of their names.

    Raises `UserError` when it cannot be read or is too large.
    """
    if path == "-":
        return _unpacked(Source("standard input", read_all(sys.stdin.buffer, "Standard input")))
    if path.startswith(_WEB):
        from pmreview.store.sources.web import fetch  # asked for only where an address is named

        return [member for source in fetch(path) for member in _unpacked(source)]
    try:
        return list(_folder(Path(path))) if os.path.isdir(path) else _file(path)
    except FileNotFoundError:
        raise UserError(f"There is no file {path!r}.") from None
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None


def _file(path: str) -> list[Source]:
    with open(path, "rb") as file:
        if is_archive(_beginning(file)):
            return list(members(file, path))
        return [Source(path, read_all(file, path))]


def _beginning(file: IO[bytes]) -> bytes:
    """The first bytes of a file that can be read again; nothing of a pipe."""
    if not file.seekable():
        return b""
    start = file.read(4)
    file.seek(0)
    return start


def _unpacked(source: Source) -> list[Source]:
    if not is_archive(source.data):
        return [source]
    from io import BytesIO

    return list(members(BytesIO(source.data), source.name))


def _folder(folder: Path) -> Iterator[Source]:
    """The files in and below `folder` that are not hidden. Links are not followed out of it."""
    room = Room(str(folder))
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            with path.open("rb") as file:
                yield Source(str(path), room.read(file, str(path)))
