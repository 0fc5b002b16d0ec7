"""The library in a real terminal: a record is opened from it and left again, and the list is there as it was."""

from collections.abc import Callable
from pathlib import Path

from pmreview.store.processes import MANY
from tests.pty.terminal import ENTER, QUIT, Terminal
from tests.shelf import shelve

Open = Callable[..., Terminal]


def test_a_record_is_opened_from_the_library_and_left_again(terminal: Open, tmp_path: Path) -> None:
    shelve(tmp_path, "INC-1", {"title": "Checkout errors"})
    shelve(tmp_path, "INC-2", {"title": "Search is slow"})
    window = terminal("--records", tmp_path)
    window.sees("2 records", "Checkout errors", "Search is slow")
    window.press(b"/")
    window.press(b"check")
    window.sees("1 of 2 records")
    window.press(ENTER)
    window.sees("Edit: prepare or correct it")
    window.press(ENTER)
    window.sees("2 SUMMARY", "Checkout errors")
    window.press(QUIT)
    window.sees("1 of 2 records", "Checkout errors")
    window.press(QUIT)
    assert window.ends() == 0


def test_many_records_are_read_by_several_processes_behind_the_screen(terminal: Open, tmp_path: Path) -> None:
    for number in range(MANY + 1):
        shelve(tmp_path, f"INC-{number}")
    window = terminal("--records", tmp_path)
    window.sees(f"{MANY + 1} records", "Title of INC-0")
    window.press(QUIT)
    assert window.ends() == 0
