"""The database of an index: where it lies, what its tables are, and what happens where it cannot be used.

One database for each library, in the user's cache folder, is a mere cache. One that is damaged, or that another
version of the program made, is made anew; where none can be written, one in memory takes its place.
"""

import contextlib
import os
import sqlite3
from hashlib import blake2b
from pathlib import Path

from pmreview.core.sections import SECTIONS
from pmreview.store.folders import user_folder
from pmreview.store.memory import program

KEYS = (*(key for section in SECTIONS for key in section.keys), "notes", "conflicts", "custom")
"""The top-level keys of a record in which texts stand."""

NAME = "name"
"""The column of the texts that holds what a record is called."""

BUSY = 5.0
"""Seconds to wait for another process that writes."""

_TABLES = f"""
CREATE TABLE made (by TEXT NOT NULL);
CREATE TABLE files (
    number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, mtime_ns INTEGER, size INTEGER, ino INTEGER, key BLOB,
    facts TEXT, actions TEXT, line INTEGER, problem TEXT
);
CREATE VIRTUAL TABLE texts USING fts5({NAME}, {", ".join(KEYS)}, tokenize="porter unicode61 remove_diacritics 2");
"""


class Unusable(Exception):  # noqa: N818 - the sentence that it stands for
    """The database in the file cannot be used. The message says why, in words that begin a sentence."""


def file_of(folder: str) -> Path:
    """Where the index of the library in `folder` lies."""
    return user_folder("cache") / "index" / f"{blake2b(os.fsencode(folder), digest_size=12).hexdigest()}.sqlite"


def connected(file: Path) -> sqlite3.Connection:
    """The database in `file`, made if there is none. Raises `Unusable`, `sqlite3.Error` and `OSError`."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)  # it holds what the records say
    database = _opened(str(file))
    try:
        with contextlib.suppress(sqlite3.OperationalError):  # it does not wait for another that changes it just now
            database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = OFF")  # after a crash it is made anew
        database.execute("BEGIN IMMEDIATE")
        made = _maker(database)
        if made is None:
            _make(database)
        database.execute("COMMIT")
    except BaseException:
        database.close()
        raise
    if made not in (None, program()):
        database.close()
        raise Unusable("The index was made by another version of pmreview")
    return database


def in_memory() -> sqlite3.Connection:
    """A database that is gone with the process."""
    database = _opened(":memory:")
    _make(database)
    return database


def removed(file: Path) -> None:
    """Delete the database in `file` with what SQLite keeps beside it."""
    for name in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        with contextlib.suppress(OSError):
            name.unlink()


def _opened(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=BUSY, isolation_level=None, check_same_thread=False)


def _maker(database: sqlite3.Connection) -> str | None:
    """Which program made the tables; None where there are none yet."""
    if not database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        return None
    try:
        row = database.execute("SELECT by FROM made").fetchone()
    except sqlite3.OperationalError:  # other tables than ours
        return ""
    return str(row[0]) if row else ""


def _make(database: sqlite3.Connection) -> None:
    for statement in _TABLES.split(";")[:-1]:
        database.execute(statement)
    database.execute("INSERT INTO made VALUES (?)", (program(),))
