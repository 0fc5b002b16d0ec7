"""A program in a terminal: what is typed goes in as bytes, and what comes out is drawn here, with the time it came."""

import os
import pty
import select
import signal
import struct
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

import pyte

COLUMNS, LINES = 100, 28
LONGEST = 60.0
BURST = 0.002
"""Seconds within which the chunks of a burst follow each other."""

ENTER, ESCAPE, BACKSPACE, EMPTY_LINE = "\r", "\x1b[27u", "\x7f", "\x15"
UNDO, REDO, QUIT = "\x1a", "\x19", "\x11"


class Terminal:
    """A window in which a program has just been started. `since` is when that was, or when a key was last pressed."""

    def __init__(self, words: Sequence[str]) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._chunks: deque[tuple[float, bytes]] = deque()
        self._end, theirs = pty.openpty()
        ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.since = time.perf_counter()
        self._process = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
        os.close(theirs)

    @property
    def shown(self) -> str:
        """What stands on the screen."""
        return "\n".join(self._screen.display)

    @property
    def memory(self) -> float:
        """The megabytes that the program has in use."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def press(self, keys: str) -> None:
        """Press keys at once, as the bytes that a terminal sends."""
        self.since = time.perf_counter()
        os.write(self._end, keys.encode())

    def until(self, *words: str, without: str = "") -> float:
        """Wait until these words are shown and `without` is not; the seconds until the chunk came that did it."""
        return self.until_shown(lambda shown: all(w in shown for w in words) and not (without and without in shown))

    def until_shown(self, there: Callable[[str], bool]) -> float:
        """As `until`, for what is to be seen on the screen."""
        deadline = time.perf_counter() + LONGEST
        while time.perf_counter() < deadline:
            came = self._draw(1)
            if came is not None and there(self.shown):
                return came - self.since
        raise TimeoutError(f"It did not come:\n{self.shown}")

    def settle(self, quiet: float = 0.06) -> None:
        """Wait until nothing has come for so many seconds."""
        while self._draw(quiet) is not None:
            pass

    def rest(self, seconds: float) -> None:
        """Let it go on for a while."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._draw(left)

    def _draw(self, within: float) -> float | None:
        """Draw the next chunk and say when it came; None if none comes within so many seconds."""
        if not self._chunks:
            self._read(within)
        if not self._chunks:
            return None
        came, data = self._chunks.popleft()
        self._stream.feed(data)
        return came

    def _read(self, within: float) -> None:
        """Take in what comes, with the time: all of a burst before any of it is drawn, which takes a while."""
        while select.select([self._end], [], [], BURST if self._chunks else within)[0] and len(self._chunks) < 100:
            try:
                data = os.read(self._end, 65536)
            except OSError as ended:  # so a terminal tells on Linux that nobody holds its other end any more
                raise TimeoutError(f"It has ended:\n{self.shown}") from ended
            self._chunks.append((time.perf_counter(), data))

    def ends(self) -> None:
        """Wait until the program has ended."""
        while self._process.poll() is None:
            try:
                self._draw(0.1)
            except TimeoutError:
                self._process.wait(LONGEST)

    def close(self) -> None:
        """End the program as a closed window does, or else."""
        self._process.send_signal(signal.SIGHUP)
        os.close(self._end)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@contextmanager
def window(*words: str) -> Iterator[Terminal]:
    """A terminal with the program that `words` start, for as long as it is looked at."""
    terminal = Terminal(words)
    try:
        yield terminal
    finally:
        terminal.close()


def python_window(*arguments: str) -> AbstractContextManager[Terminal]:
    """A terminal with a Python program."""
    return window(sys.executable, *arguments)
