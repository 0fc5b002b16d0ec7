"""How the app begins where something is in its way: a broken record, no terminal, or one that cannot show a screen."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.pty.terminal import QUIT, Terminal

Open = Callable[..., Terminal]
BROKEN = '[incident]\ntitle = "A disk is full"\n\n[[timeline]]\ntext = 42\n'
MENDED = BROKEN.replace("42", '"The disk is full"')


def run_without(stream: str, record: Path) -> "subprocess.CompletedProcess[bytes]":
    """`pmreview edit` in a terminal of which one stream leads elsewhere."""
    master, slave = os.openpty()
    streams: dict[str, Any] = {"stdin": slave, "stdout": slave, "stderr": slave}
    streams[stream] = subprocess.DEVNULL if stream == "stdin" else subprocess.PIPE
    command = [sys.executable, "-m", "pmreview", "edit", str(record)]
    try:
        result: subprocess.CompletedProcess[bytes] = subprocess.run(command, timeout=30, check=False, **streams)
        return result
    finally:
        os.close(master)
        os.close(slave)


def test_a_broken_record_shows_where_it_is_broken_and_opens_once_it_is_mended(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN)
    window = terminal("edit", path)
    # The path before it may be broken anywhere, as long as it is.
    window.sees("broken.toml does not open", "5: timeline[0].text: found the number 42, allowed text")
    window.press("t")
    window.sees("broken.toml does not open")
    path.write_text(MENDED)
    window.press("t")
    window.sees("A disk is full", "2 SUMMARY")
    window.press(QUIT)
    assert window.ends() == 0
    assert path.read_text() == MENDED


def test_a_broken_record_can_be_mended_in_the_editor(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN)
    (tmp_path / "mended.toml").write_text(MENDED)
    window = terminal("edit", path, EDITOR=f"cp {tmp_path / 'mended.toml'}")
    window.sees("broken.toml does not open")
    window.press("e")
    window.sees("2 SUMMARY")
    window.press(QUIT)
    assert window.ends() == 0


def test_a_broken_record_that_is_given_up_is_untouched_and_the_reason_stays_in_sight(
    terminal: Open, tmp_path: Path
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN)
    window = terminal("edit", path)
    window.sees("does not open")
    window.press("q")
    assert window.ends() == 2
    assert "broken.toml:5: timeline[0].text: found the number 42" in window.said()
    assert path.read_text() == BROKEN
    assert window.restored


def test_a_signal_at_a_broken_record_restores_the_terminal(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN)
    window = terminal("edit", path)
    window.sees("does not open")
    os.kill(window.pid, signal.SIGTERM)
    assert window.ends() == 128 + signal.SIGTERM
    assert window.restored


def test_a_file_that_is_not_there_is_said_at_once(terminal: Open, tmp_path: Path) -> None:
    window = terminal("edit", tmp_path / "typo.toml")
    assert window.ends() == 2
    assert "typo.toml cannot be opened: there is no such file." in window.raw.decode()
    assert b"\x1b[?1049h" not in window.raw


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_it_says_so_and_shows_no_screen(record: Path, stream: str) -> None:
    result = run_without(stream, record)
    assert result.returncode == 2
    assert not result.stdout
    assert result.stderr is None or result.stderr.startswith(b"pmreview: This needs a terminal")


def test_from_a_script_it_says_on_stderr_that_it_needs_a_terminal(record: Path) -> None:
    command = [sys.executable, "-m", "pmreview", "edit", str(record)]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.startswith(b"pmreview: This needs a terminal")


def test_a_dumb_terminal_is_told_that_it_is_one(terminal: Open, record: Path) -> None:
    window = terminal("edit", record, TERM="dumb")
    assert window.ends() == 2
    assert "TERM is dumb" in window.raw.decode()
    assert b"\x1b" not in window.raw
