"""The line that is being typed lies beside the record, for the case that nobody comes to take it."""

import os
import stat
from pathlib import Path

import pytest

from pmreview.store import program
from pmreview.store.open_line import OpenLine, keep_line, take_line_left
from pmreview.store.presence import note_presence
from pmreview.store.program import Program


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "INC-7.toml"


def be_another(monkeypatch: pytest.MonkeyPatch, pid: int) -> None:
    """Be another program from now on, at work or not by its `pid`."""
    other = Program(program.this_program().host, pid, f"{pid}-token")
    monkeypatch.setattr(program, "this_program", lambda: other)


def test_a_line_of_a_program_that_is_gone_is_left_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_line(path, OpenLine("Kim restarts"))
    line = OpenLine(
        "Kim restarts the pool \N{SNOWMAN}", "Change the event", ("timeline", 2, "text"), "Kim restarts", ("and",)
    )
    keep_line(path, line)
    be_another(monkeypatch, os.getpid())
    assert take_line_left(path.with_name("INC-8.toml")) is None
    assert take_line_left(path) == line
    assert take_line_left(path) is None


def test_what_was_taken_is_left_to_nobody(path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_line(path, OpenLine("Kim restarts the pool"))
    keep_line(path, None)
    assert not list((own_home / "state" / "lines").iterdir())
    be_another(monkeypatch, os.getpid())
    assert take_line_left(path) is None


def test_the_line_of_a_living_program_is_its_own(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be_another(monkeypatch, os.getppid())
    note_presence(path)
    keep_line(path, OpenLine("Kim restarts"))
    be_another(monkeypatch, os.getpid())
    keep_line(path, OpenLine("Ana looks"))
    assert take_line_left(path) is None


def test_nobody_else_reads_it_and_nothing_in_it_acts(
    path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_line(path, OpenLine("Kim\x1b[2J restarts the pool", "Add an event", more=("and",)))
    (file,) = (own_home / "state" / "lines").glob("*/*")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_bytes(file.read_bytes() + b"\xff")
    be_another(monkeypatch, os.getpid())
    left = take_line_left(path)
    assert left is not None
    assert left.text.startswith("Kim")
    assert "restarts the pool" in left.text
    assert left.text.isprintable()


def test_where_nothing_can_be_written_typing_goes_on(path: Path, own_home: Path) -> None:
    (own_home / "state").write_text("a file in the place of the folder")
    keep_line(path, OpenLine("Kim restarts the pool"))
    assert take_line_left(path) is None


@pytest.mark.parametrize(
    "kept",
    ["Kim restarts", '["", [], ""]\nKim', '["Add an event", 5, ""]\nKim', "5"],
)
def test_a_line_of_which_nobody_knows_where_it_was_typed_is_not_lost(
    path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    keep_line(path, OpenLine("Kim"))
    (file,) = (own_home / "state" / "lines").glob("*/*")
    file.write_text(kept)
    be_another(monkeypatch, os.getpid())
    assert take_line_left(path) == OpenLine(kept.replace("\n", " "))
