"""What was worked out before, by the content of the file that it was worked out from.

A mere cache in the user's cache folder: safe to delete, never the truth. Where it cannot be read or written, nothing is
known, and everything is worked out anew.
"""

import contextlib
import os
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.store.folders import user_folder

if TYPE_CHECKING:
    import sqlite3

MOST = 200_000
"""How many answers are kept; the oldest go first. One of `check` has about a kilobyte."""

_AT_ONCE = 500
_TABLE = "CREATE TABLE IF NOT EXISTS answers (number INTEGER PRIMARY KEY, key BLOB UNIQUE, answer TEXT NOT NULL)"
_PACKAGE = Path(__file__).resolve().parents[1]


def content_key(data: bytes) -> bytes:
    """What a content is known by."""
    return blake2b(data, digest_size=16).digest()


class Memory:
    """Answers to the question `about`, which names all that they depend on besides the content and the program."""

    def __init__(self, name: str, about: str) -> None:
        self._file = user_folder("cache") / f"{name}-1.sqlite"
        self._about = blake2b(f"{program()} {about}".encode(), digest_size=16).digest()

    def recall(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """What is known of the contents with these keys."""
        known: dict[bytes, str] = {}

        def look(database: "sqlite3.Connection") -> None:
            rest = iter(keys)
            while part := [self._about + key for key in islice(rest, _AT_ONCE)]:
                marks = ",".join("?" * len(part))
                rows = database.execute(f"SELECT key, answer FROM answers WHERE key IN ({marks})", part)
                known.update((key[len(self._about) :], answer) for key, answer in rows)

        self._attempt(look)
        return known

    def keep(self, answers: Mapping[bytes, str]) -> None:
        """Remember `answers` by the keys of their contents."""

        def write(database: "sqlite3.Connection") -> None:
            rows = [(self._about + key, answer) for key, answer in answers.items()]
            database.executemany("INSERT OR REPLACE INTO answers (key, answer) VALUES (?, ?)", rows)
            database.execute("DELETE FROM answers WHERE number <= (SELECT max(number) FROM answers) - ?", (MOST,))

        if answers:
            self._attempt(write)

    def _attempt(self, work: "Callable[[sqlite3.Connection], None]") -> None:
        """Do `work` in one transaction, or not at all; a file that is no database is deleted."""
        import sqlite3

        try:
            with contextlib.closing(self._connected()) as database, database:
                work(database)
        except (sqlite3.OperationalError, OSError):  # somebody else is writing, or the disk is full or read-only
            return
        except sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _connected(self) -> "sqlite3.Connection":
        import sqlite3

        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file.touch(mode=0o600)  # answers may quote what a record says
        database = sqlite3.connect(self._file)
        try:
            database.executescript(_TABLE)
        except sqlite3.Error:
            database.close()
            raise
        return database


def program() -> str:
    """Which program this is: it changes with the program, also while somebody works on it."""
    names = [Path(folder, name) for folder, _, found in os.walk(_PACKAGE) for name in found if name.endswith(".py")]
    files = [os.stat(name) for name in names]
    return f"{len(files)} {sum(each.st_size for each in files)} {max(each.st_mtime_ns for each in files)}"
