"""A real terminal for stories: keys go in as bytes, what comes out is drawn on a screen and kept as it came."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pexpect
import pyte

PATIENCE = 20.0
"""Seconds to wait for what should come at once: the machine may be busy."""

ENTER, UP, DOWN, F1, F4 = b"\r", b"\x1b[A", b"\x1b[B", b"\x1bOP", b"\x1bOS"
ESCAPE = b"\x1b[27u"  # as terminals send it that Textual asked for keys without doubt: a bare ESC may begin another key
QUIT, SAVE, UNDO, REDO, PARK = b"\x11", b"\x13", b"\x1a", b"\x19", b"\x0c"


class Terminal:
    """A terminal window of `size` (columns, lines) in which `pmreview` runs with `arguments`."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        home: Path,
        size: tuple[int, int] = (100, 28),
        within: Sequence[str] = (),
        **environment: str,
    ) -> None:
        """`within` is a command that runs the program, which is given behind it."""
        width, height = size
        self.raw = b""
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)
        words = [*within, sys.executable, "-m", "pmreview", *arguments]
        process: Any = pexpect.spawn(
            words[0],
            words[1:],
            env={**_own_environment(), "PMREVIEW_HOME": str(home), **environment},
            dimensions=(height, width),
        )
        process.delaybeforesend = None
        self._process = process
        self.pid: int = process.pid

    def lines(self) -> list[str]:
        """What stands on the screen, a text a line."""
        columns = range(self._screen.columns)
        return ["".join(line[x].data for x in columns).rstrip() for line in map(self._line, range(self._screen.lines))]

    def _line(self, number: int) -> Any:
        return self._screen.buffer[number]

    def shows(self, words: str) -> bool:
        """Whether `words` stand on the screen now, wherever lines are broken."""
        return words in " ".join(" ".join(self.lines()).split())

    def sees(self, words: str, *more: str) -> None:
        """Wait until all these words stand on the screen."""
        wanted = [words, *more]
        deadline = time.monotonic() + PATIENCE
        while not all(map(self.shows, wanted)):
            missing = [each for each in wanted if not self.shows(each)]
            assert time.monotonic() < deadline, f"{missing} did not come:\n" + "\n".join(self.lines())
            assert self._read() or all(map(self.shows, wanted)), f"It ended before {missing} came:\n{self.said()}"

    def no_longer_sees(self, words: str) -> None:
        """Wait until these words have gone from the screen."""
        deadline = time.monotonic() + PATIENCE
        while self.shows(words):
            assert time.monotonic() < deadline, f"{words!r} stayed:\n" + "\n".join(self.lines())
            self._read()

    def until(self, there: Callable[[], bool]) -> None:
        """Wait for what shows elsewhere than on the screen."""
        deadline = time.monotonic() + PATIENCE
        while not there():
            assert time.monotonic() < deadline, "It did not come:\n" + "\n".join(self.lines())
            self._read()

    def settles(self) -> None:
        """Wait until nothing has been drawn for a moment."""
        came = -1
        while came != len(self.raw):
            came = len(self.raw)
            self._read(0.07)

    def press(self, *keys: bytes | str) -> None:
        """Press keys, as the bytes that a terminal sends."""
        for key in keys:
            self._process.send(key)

    def takes(self, line: str) -> None:
        """Type `line` where the capture line has just been opened, and Enter."""
        self.sees("Enter take")
        self.press(line, ENTER)

    def ends(self) -> int:
        """Wait until the program has ended; its exit code, or minus the signal that killed it."""
        deadline = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < deadline, "It goes on:\n" + "\n".join(self.lines())
        while self._process.isalive():
            assert time.monotonic() < deadline, "It goes on without a terminal."
            time.sleep(0.02)
        code: int | None = self._process.exitstatus
        return -int(self._process.signalstatus or 0) if code is None else code

    def close_window(self) -> None:
        """The window is closed: nobody holds the other end of the terminal any more."""
        self._process.ptyproc.fileobj.close()
        self._process.closed = self._process.ptyproc.closed = True

    def said(self) -> str:
        """What came out after the last screen was left, in plain text."""
        return self.raw.rpartition(b"\x1b[?1049l")[2].decode(errors="replace")

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was: the alternate screen left for good, the cursor shown, the mouse free."""
        modes = {on: self.raw.rfind(on) for on in (b"\x1b[?1049h", b"\x1b[?25l", b"\x1b[?1003h", b"\x1b[?2004h")}
        return all(0 <= place < self.raw.rfind(on[:-1] + _opposite(on)) for on, place in modes.items())

    def kill(self) -> None:
        """End what still runs."""
        if self._process.isalive():
            with suppress(ProcessLookupError):
                os.kill(self.pid, 9)
            self._process.ptyproc.wait()
        if not self._process.closed:
            self._process.close()

    def _read(self, within: float = 0.1) -> bool:
        """Take in what comes within so many seconds; False once the program has closed its end."""
        if self._process.closed:
            return False
        try:
            data: bytes = self._process.read_nonblocking(65536, timeout=within)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        self._stream.feed(data)
        return True


def _opposite(mode: bytes) -> bytes:
    return b"l" if mode.endswith(b"h") else b"h"


def _own_environment() -> dict[str, str]:
    """The environment without what pytest and the person's own terminal put there."""
    ours = {"COLUMNS", "LINES", "NO_COLOR", "EDITOR", "VISUAL", "COLORTERM", "TERM_PROGRAM"}
    rest = {key: value for key, value in os.environ.items() if key not in ours}
    return {**rest, "TERM": "xterm-256color"}
