"""F4 hands the record to the person's own editor, and the screen comes back."""

import sys
from collections.abc import Callable
from pathlib import Path

from pmreview.store.record_file import open_record
from tests.pty.terminal import ENTER, ESCAPE, F4, QUIT, Terminal

Open = Callable[..., Terminal]


def editor(folder: Path, code: str) -> str:
    """A command for an editor that is a few lines of Python; `text` is what the file holds."""
    script = folder / "editor.py"
    script.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text()\n{code}\n")
    return f"'{sys.executable}' '{script}'"


def test_what_the_editor_changes_is_in_the_record_beside_an_edit_of_this_moment(
    terminal: Open, record: Path, tmp_path: Path
) -> None:
    change = "path.write_text(text.replace('Ana Ruiz', 'Noor Haddad'))"
    window = terminal("edit", record, "--stage", "timeline", EDITOR=editor(tmp_path, change))
    window.sees("3 TIMELINE")
    window.press(ENTER)
    window.takes("10:20 Support sees the first ticket")
    window.press(ESCAPE)
    window.no_longer_sees("Enter take")
    window.press(F4)
    window.press("2")
    window.sees("Owner Noor Haddad")
    window.press(QUIT)
    assert window.ends() == 0
    assert window.restored
    saved = open_record(record).record
    assert saved.incident.owner == "Noor Haddad"
    assert "Support sees the first ticket" in [event.text for event in saved.timeline]


def test_a_text_that_is_no_record_is_not_taken_and_can_be_opened_again(
    terminal: Open, record: Path, tmp_path: Path
) -> None:
    breaks_then_mends = (
        "mended = text.replace('owner ==', 'owner =')\n"
        "broken = text.replace('owner =', 'owner ==')\n"
        "path.write_text(broken if mended == text else mended.replace('INC-2041', 'INC-7'))"
    )
    window = terminal("edit", record, EDITOR=editor(tmp_path, breaks_then_mends))
    window.sees("2 SUMMARY")
    window.press(F4)
    window.sees("That is no record", "your text:10:")
    window.press(ENTER)
    window.sees("INC-7 API errors")
    window.press(QUIT)
    assert window.ends() == 0
    assert open_record(record).record.incident.id == "INC-7"


def test_an_editor_that_is_not_there_is_said_and_the_screen_comes_back(terminal: Open, record: Path) -> None:
    before = record.read_bytes()
    window = terminal("edit", record, EDITOR="/no/such/editor")
    window.sees("2 SUMMARY")
    window.press(F4)
    window.sees("The editor /no/such/editor cannot be started")
    window.press(QUIT)
    assert window.ends() == 0
    assert window.restored
    assert record.read_bytes() == before
