"""The index of a library: what lists, search and insights need, without opening ten thousand files each time.

It is a cache and never the truth: it may be deleted at any time, several processes share it, and each looks through the
folder before it answers. A file is read again when its time or size has changed, and its content decides whether it
changed. What cannot be written or read is gone without, with a word in `Index.words`.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar
from weakref import finalize

from pmreview.core.facts import ActionFacts, Facts
from pmreview.store.errors import Problem
from pmreview.store.index.database import Unusable, connected, file_of, in_memory, removed
from pmreview.store.index.entry import Read, actions_in, facts_in
from pmreview.store.index.refreshing import MOST, refresh, refresh_file

Answer = TypeVar("Answer")
Show = Callable[[Iterable[Read], int], Iterable[Read]]
"""Passes on what is read, so many files, and may show how far it is."""


class Entry(NamedTuple):
    """A file of the library: the facts of its record, or what is wrong with it."""

    file: str
    facts: Facts | None
    problem: Problem | None = None


def unseen(read: Iterable[Read], count: int) -> Iterable[Read]:
    """Show nothing."""
    return read


class Index:
    """The records in `folder` and below, as they were when this was made or `refresh` was called."""

    def __init__(self, folder: Path, show: Show = unseen, most: int = MOST) -> None:
        """`show` is told what is read; `most` is how many files and folders are looked at."""
        self.folder = os.path.abspath(folder)
        self.words: list[str] = []
        """What to tell about the index and the folder, a sentence each."""
        self._show = show
        self._most = most
        self._one_at_a_time = threading.Lock()
        self._file = file_of(self.folder)
        self._close: Callable[[], object] = lambda: None
        self._hold(self._connected())
        self.refresh()

    def refresh(self) -> bool:
        """Look through the folder again; whether anything changed."""
        return self.ask(self._refresh)

    def entries(self) -> list[Entry]:
        """Every record, and every file that is meant as one; in no order."""
        rows = self.ask(
            lambda database: database.execute(
                "SELECT path, facts, line, problem FROM files WHERE facts != '' OR problem IS NOT NULL"
            ).fetchall()
        )
        return [_entry(*row) for row in rows]

    def actions(self) -> Iterator[tuple[Entry, Iterator[ActionFacts]]]:
        """The records that have actions, with these; in no order."""
        rows = self.ask(
            lambda database: database.execute(
                "SELECT path, facts, actions FROM files WHERE actions NOT IN ('', '[]')"
            ).fetchall()
        )
        for path, facts, actions in rows:
            yield _entry(path, facts, None, None), actions_in(actions)

    def look_at(self, file: str) -> tuple[Entry, tuple[ActionFacts, ...]]:
        """A file that was just written, without a look at the others: what it holds now, and its actions."""
        path = os.fsencode(file)

        def question(database: sqlite3.Connection) -> tuple[str, str, int | None, str | None]:
            refresh_file(database, path)
            row = database.execute("SELECT facts, actions, line, problem FROM files WHERE path = ?", (path,)).fetchone()
            return row or ("", "", None, "is gone")

        facts, actions, line, problem = self.ask(question)
        return _entry(path, facts, line, problem), tuple(actions_in(actions)) if actions else ()

    def ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """What the database answers; one that fails is made anew, or is gone without."""
        with self._one_at_a_time:
            try:
                return question(self._database)
            except sqlite3.OperationalError as error:
                self._hold(self._in_memory(error))
            except sqlite3.DatabaseError:
                self._hold(self._anew("The index was damaged"))
            self._refresh(self._database)
            return question(self._database)

    def _hold(self, database: sqlite3.Connection) -> None:
        """Ask `database` from now on. It is closed once nobody asks it any more."""
        self._close()
        self._close = finalize(self, database.close)
        self._database = database

    def _refresh(self, database: sqlite3.Connection) -> bool:
        changed, problem = refresh(database, self.folder, self._show, self._most)
        if problem and problem not in self.words:
            self.words.append(problem)
        return changed

    def _connected(self) -> sqlite3.Connection:
        try:
            return connected(self._file)
        except Unusable as why:
            return self._anew(str(why))
        except (
            sqlite3.OperationalError,
            OSError,
        ) as error:  # somebody writes for long, or the disk is full, or no disk
            return self._in_memory(error)
        except sqlite3.DatabaseError:
            return self._anew("The index was damaged")

    def _anew(self, why: str) -> sqlite3.Connection:
        self.words.append(f"{why}: it is made anew.")
        removed(self._file)
        try:
            return connected(self._file)
        except (sqlite3.Error, OSError, Unusable) as error:
            return self._in_memory(error)

    def _in_memory(self, error: Exception) -> sqlite3.Connection:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self.words.append(f"The index in {self._file.parent} cannot be used ({reason}): every record is read.")
        return in_memory()


def _entry(path: bytes, facts: str, line: int | None, problem: str | None) -> Entry:
    file = os.fsdecode(path)
    return Entry(file, facts_in(facts)) if problem is None else Entry(file, None, Problem("", problem, line))
