"""However the app ends, what was typed is in the file and the terminal is as it was."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from pmreview.store.record_file import open_record
from tests.pty.terminal import ENTER, QUIT, Terminal

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
