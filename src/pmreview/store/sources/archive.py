"""Read the files in a zip archive, such as a chat's export. Nothing is unpacked to the disk."""

import zlib
from collections.abc import Iterator
from typing import IO

from pmreview.core.errors import UserError
from pmreview.core.source import Source
from pmreview.core.text import one_line
from pmreview.store.sources.limits import FILES, Room

_STARTS = (b"PK\x03\x04", b"PK\x05\x06")


def is_archive(data: bytes) -> bool:
    """Whether what begins with `data` is a zip archive."""
    return data.startswith(_STARTS)


def members(file: IO[bytes], name: str) -> Iterator[Source]:
    """The files in the archive, in the order of their names. Raises `UserError` for a broken or oversized one.

    What an archive says of the size of its files is not believed: reading stops where they are too large.
    """
    from zipfile import BadZipFile, ZipFile

    room = Room(name)
    try:
        with ZipFile(file) as archive:
            infos = sorted(archive.infolist(), key=lambda info: info.filename)
            if len(infos) > FILES:
                raise UserError(f"{name} has more than {FILES:,} files: unpack it, and name those to be imported.")
            for info in infos:
                if info.is_dir() or any(part.startswith((".", "__MACOSX")) for part in info.filename.split("/")):
                    continue
                inside = f"{name}/{one_line(info.filename)}"
                with archive.open(info) as member:
                    yield Source(inside, room.read(member, inside))
    except (BadZipFile, EOFError, zlib.error, NotImplementedError, ValueError):
        raise UserError(f"{name} is a damaged zip archive, or of a kind that cannot be read.") from None
    except RuntimeError:
        raise UserError(f"{name} is encrypted: unpack it, and name the folder.") from None
