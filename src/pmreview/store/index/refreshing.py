"""Bring an index up to date: look at every file's time and size, read what changed, forget what is gone."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from pmreview.store.errors import RecordError, in_short
from pmreview.store.index.database import KEYS, NAME
from pmreview.store.index.entry import Read, read
from pmreview.store.library import toml_files
from pmreview.store.processes import MANY, in_processes

MOST = 1_000_000
"""How many files and folders are looked at: a library may lie among many others."""

_AT_ONCE = 1000
_TEXTS = f"INSERT INTO texts (rowid, {', '.join((NAME, *KEYS))}) VALUES (?, ?{', ?' * len(KEYS)})"

Stamp = tuple[int, int, int]


def refresh(
    database: sqlite3.Connection, folder: str, show: Callable[[Iterable[Read], int], Iterable[Read]], most: int = MOST
) -> tuple[bool, str]:
    """Whether anything changed in `folder`, and what to say where it could not be looked through whole."""
    rows = database.execute("SELECT path, key, mtime_ns, size, ino FROM files").fetchall()
    keys, stamps = {row[0]: row[1] for row in rows}, {row[0]: row[2:] for row in rows}
    found, problem = _found(folder, most)
    changed = [(path, keys.get(path, b"")) for path, stamp in found.items() if stamps.get(path) != stamp]
    gone = [] if problem else [path for path in keys if path not in found]
    if gone:
        with _transaction(database):
            for path in gone:
                _forget(database, path)
    different = bool(gone)
    reading = iter(show(_read(changed), len(changed)))
    while batch := list(islice(reading, _AT_ONCE)):
        with _transaction(database):
            for each in batch:
                different |= _keep(database, each)
    return different, problem


def refresh_file(database: sqlite3.Connection, path: bytes) -> None:
    """Read the file at `path` again."""
    row = database.execute("SELECT key FROM files WHERE path = ?", (path,)).fetchone()
    each = read((path, row[0] if row else b""))
    with _transaction(database):
        _keep(database, each)


def _found(folder: str, most: int) -> tuple[dict[bytes, Stamp], str]:
    found: dict[bytes, Stamp] = {}
    try:
        for path, status in toml_files(Path(folder), most=most):
            found[os.fsencode(path)] = (status.st_mtime_ns, status.st_size, status.st_ino)
    except RecordError as too_many:
        return found, f"In {folder} there are {in_short(folder, too_many)}."
    return found, ""


def _read(tasks: Sequence[tuple[bytes, bytes]]) -> Iterator[Read]:
    """The files, in several processes where they are many."""
    return in_processes(read, tasks) if len(tasks) >= MANY else map(read, tasks)


def _keep(database: sqlite3.Connection, read: Read) -> bool:
    """Write what was read; whether it is another content than before."""
    row = database.execute("SELECT number, key FROM files WHERE path = ?", (read.path,)).fetchone()
    if read.same and row and row[1] == read.known.key:
        database.execute("UPDATE files SET mtime_ns = ?, size = ?, ino = ? WHERE number = ?", (*read.known[:3], row[0]))
        return False
    if row:
        _forget(database, read.path)
    line, problem = (read.problem.line, str(read.problem)) if read.problem else (None, None)
    made = database.execute(
        "INSERT INTO files (path, mtime_ns, size, ino, key, facts, actions, line, problem)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (read.path, *read.known, read.facts, read.actions, line, problem),
    )
    if read.texts:
        database.execute(_TEXTS, (made.lastrowid, *read.texts))
    return bool(read.facts or problem or row)


def _forget(database: sqlite3.Connection, path: bytes) -> None:
    for (number,) in database.execute("SELECT number FROM files WHERE path = ?", (path,)).fetchall():
        database.execute("DELETE FROM texts WHERE rowid = ?", (number,))
        database.execute("DELETE FROM files WHERE number = ?", (number,))


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
