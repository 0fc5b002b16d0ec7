"""Two windows on one record: what is typed in one is seen in the other, and each knows of the other."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

from pmreview.store.record_file import open_record
from tests.pty.terminal import ENTER, ESCAPE, QUIT, UNDO, Terminal

Open = Callable[..., Terminal]
WIDE = (140, 28)


def adds(window: Terminal, line: str, text: str) -> None:
    window.press(ENTER)
    window.takes(line)
    window.sees(text)
    window.press(ESCAPE)
    window.no_longer_sees("Enter take")


def test_each_sees_what_the_other_types_and_undo_takes_back_its_own(terminal: Open, record: Path) -> None:
    one = terminal("edit", record, "--stage", "timeline", size=WIDE)
    other = terminal("edit", record, "--stage", "timeline", size=WIDE)
    one.sees("3 TIMELINE", "also open in another window")
    other.sees("3 TIMELINE", "also open in another window")
    adds(one, "10:20 Kim reads the graphs", "Kim reads the graphs")
    other.sees("Kim reads the graphs")
    adds(other, "10:22 Lee calls the provider", "Lee calls the provider")
    one.sees("Lee calls the provider")
    one.press(UNDO)
    other.no_longer_sees("Kim reads the graphs")
    other.press(QUIT)
    assert other.ends() == 0
    one.no_longer_sees("also open in another window")
    one.press(QUIT)
    assert one.ends() == 0
    texts = [event.text for event in open_record(record).record.timeline]
    assert "Lee calls the provider" in texts
    assert "Kim reads the graphs" not in texts


def test_a_window_that_is_killed_is_no_longer_there_and_its_draft_is_offered(
    terminal: Open, record: Path, tmp_path: Path
) -> None:
    config = tmp_path / "home" / "config"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("autosave = false\n")
    before = record.read_bytes()
    one = terminal("edit", record, "--stage", "timeline", size=WIDE)
    one.sees("3 TIMELINE")
    adds(one, "10:20 Kim reads the graphs", "Kim reads the graphs")
    one.until(lambda: one.shows("draft kept") or one.shows("state/drafts"))  # as far as there is room
    os.kill(one.pid, signal.SIGKILL)
    assert one.ends() == -signal.SIGKILL
    assert record.read_bytes() == before

    again = terminal("edit", record, "--stage", "timeline", size=(80, 24))
    again.sees("There is a draft that is not in the file")
    again.press(ENTER)
    again.sees("What the draft would change", "Kim reads the graphs")
    again.press(ESCAPE)
    again.sees("There is a draft that is not in the file")
    again.press("r", ENTER)
    again.sees("3 TIMELINE", "Kim reads the graphs")
    again.press(b"\x13")
    again.until(lambda: "Kim reads the graphs" in record.read_text())
    again.press(QUIT)
    assert again.ends() == 0
    assert not list((tmp_path / "home" / "state" / "drafts").iterdir())
