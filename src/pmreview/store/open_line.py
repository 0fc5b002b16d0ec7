"""The line that is being typed, and in no record before it is taken: after a crash, the next start has it.

Each program keeps its own, a small file in the user's state folder.
"""

import contextlib
from pathlib import Path

from pmreview.core.text import harmless, one_line
from pmreview.store import program
from pmreview.store.atomic import PRIVATE, write_whole
from pmreview.store.folders import key_of, user_folder
from pmreview.store.presence import is_present

LARGEST = 100_000
"""The size in bytes of the longest line that is read again."""


def keep_line(path: Path, text: str) -> None:
    """Keep what is typed into a line on the record at `path`; "" takes it away. A full disk is passed over."""
    file = _folder(path) / program.this_program().token
    with contextlib.suppress(OSError):
        if text:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, text.encode(errors="replace"), mode=PRIVATE)
        else:
            file.unlink(missing_ok=True)
            file.parent.rmdir()


def take_line_left(path: Path) -> str:
    """The last line that a program which is gone left on the record at `path`; "" where none did. It is left once."""
    found = ""
    with contextlib.suppress(OSError):
        for file in sorted(_folder(path).iterdir(), key=lambda file: file.stat().st_mtime):
            if file.name != program.this_program().token and not is_present(path, file.name):
                with open(file, "rb") as line:
                    found = one_line(harmless(line.read(LARGEST).decode(errors="replace"))) or found
                file.unlink()
    return found


def _folder(path: Path) -> Path:
    return user_folder("state") / "lines" / key_of(path)
