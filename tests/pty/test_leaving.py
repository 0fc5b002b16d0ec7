"""However the app ends, what was typed is in the file and the terminal is as it was."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from pmreview.store.record_file import open_record
from tests.pty.terminal import ENTER, ESCAPE, QUIT, UP, Terminal

Open = Callable[..., Terminal]
LINE = "10:20 The page of the status provider is slow too"
TEXT = "The page of the status provider is slow too"


def texts(path: Path) -> list[str]:
    return [event.text for event in open_record(path).record.timeline]


def adds_an_event(window: Terminal) -> None:
    """The event is in the record, and perhaps not yet in the file."""
    window.sees("The release goes live", "3 TIMELINE")
    window.press(ENTER)
    window.takes(LINE)
    window.sees(TEXT, "saved")


def test_an_event_typed_before_quitting_is_in_the_file(terminal: Open, record: Path) -> None:
    window = terminal("edit", record, "--stage", "timeline")
    adds_an_event(window)
    window.press(QUIT)
    assert window.ends() == 0
    assert texts(record).index(TEXT) == 3
    assert window.restored


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_loses_no_edit(terminal: Open, record: Path, number: signal.Signals) -> None:
    window = terminal("edit", record, "--stage", "timeline")
    adds_an_event(window)
    os.kill(window.pid, number)
    assert window.ends() == 128 + number
    assert TEXT in texts(record)
    assert window.restored


def test_closing_the_window_loses_no_edit_and_leaves_no_process(terminal: Open, record: Path) -> None:
    window = terminal("edit", record, "--stage", "timeline")
    adds_an_event(window)
    window.close_window()
    assert window.ends() == 128 + signal.SIGHUP
    assert TEXT in texts(record)


def test_closing_the_window_of_what_keeps_the_signal_leaves_no_process(terminal: Open, record: Path) -> None:
    keeps = ("/bin/sh", "-c", 'trap "" HUP; "$0" "$@"; exit $?')
    window = terminal("edit", record, "--stage", "timeline", within=keeps)
    adds_an_event(window)
    window.close_window()
    assert window.ends() == 128 + signal.SIGHUP
    assert TEXT in texts(record)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_line_that_was_not_taken_comes_back_at_the_next_start(
    terminal: Open, record: Path, number: signal.Signals
) -> None:
    window = terminal("edit", record, "--stage", "timeline")
    window.sees("The release goes live", "3 TIMELINE")
    window.press(ENTER)
    window.sees("Enter take")
    window.press("Kim restarts the pool")
    window.sees("no time · Kim restarts the pool")
    lines = record.parent / "home" / "state" / "lines"
    if number == signal.SIGKILL:
        kept = ["Kim restarts the pool"]
        window.until(lambda: [file.read_text().split("\n")[1:] for file in lines.glob("*/*")] == [kept])
    os.kill(window.pid, number)
    window.ends()
    again = terminal("edit", record, "--stage", "timeline")
    again.sees("Not taken when pmreview ended", "Kim restarts the pool")
    again.press(ENTER)
    again.sees("Enter take")
    again.press(UP, ENTER)
    again.until(lambda: "Kim restarts the pool" in texts(record))
    again.press(ESCAPE, QUIT)
    assert again.ends() == 0
    assert not list(lines.iterdir())
