"""Somebody at the Timeline of a record, who types lines, undoes, and goes to other stages; all say how long it took."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.generated import long_record
from benchmarks.processes import PMREVIEW
from benchmarks.terminal import ENTER, ESCAPE, REDO, UNDO, Terminal, python_window

LETTERS = "bcdfghjklmnpqrstvwxz"
BEGINNING = "zq"
"""What a line begins with, so that what is looked for on the screen is not there already."""
LENGTH = 20
PACE = 0.05
"""Seconds between a letter that has come and the next."""
EMPTY = "10:14 alert fires"
"""What an empty line shows."""


class Desk:
    """The open record, in milliseconds from the key to the paint."""

    def __init__(self, terminal: Terminal, path: Path = Path()) -> None:
        self.terminal = terminal
        self.path = path
        self.typed = ""
        self._chance = random.Random(3)

    def open_line(self) -> None:
        """Open the line that takes events."""
        self.terminal.press(ENTER)
        self.terminal.until(EMPTY)
        self.terminal.settle()

    def type(self, letters: int = LENGTH) -> list[float]:
        """Type a line of letters that nothing completes; what each took."""
        self.typed = BEGINNING
        self.terminal.press(BEGINNING)
        self.terminal.until(BEGINNING)
        self.terminal.rest(PACE)
        return [self.letter() for _ in range(letters)]

    def letter(self) -> float:
        """Type one more letter; what it took."""
        letter = self._chance.choice(LETTERS)
        self.typed += letter
        self.terminal.press(letter)
        seconds = self.terminal.until(self.typed)
        self.terminal.rest(PACE)
        return 1000 * seconds

    def take(self) -> float:
        """Enter: the line is empty again, and the event is in the list."""
        self.terminal.press(ENTER)
        return 1000 * self.terminal.until(EMPTY, self.typed)

    def leave_line(self) -> None:
        """Leave the line, and wait until the file is written."""
        self.terminal.press(ESCAPE)
        self.terminal.until("saved ", without="unsaved")
        self.terminal.settle(0.2)

    def undo_and_redo(self) -> list[float]:
        """Take the last event back, and do it again."""
        return [self.press(UNDO, without=self.typed), self.press(REDO, self.typed)]

    def press(self, key: str, *words: str, without: str = "") -> float:
        """Press `key` and wait for what it does."""
        self.terminal.press(key)
        seconds = self.terminal.until(*words, without=without)
        self.terminal.settle(0.1)
        return 1000 * seconds


@contextmanager
def desk(home: Path, events: int, *program: str) -> Iterator[Desk]:
    """A desk with a copy of a record of so many events; `program` is what shows it, pmreview if nothing is said."""
    path = home / f"desk-{events}.toml"
    shutil.copy(long_record(home, events), path)
    with python_window(*(program or PMREVIEW), "edit", str(path), "--stage", "timeline") as terminal:
        terminal.until("Step 0 of", "no changes")
        terminal.settle(0.3)
        yield Desk(terminal, path)
