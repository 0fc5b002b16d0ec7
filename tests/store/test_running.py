"""A meeting that was torn away goes on where it was, and two programs agree on who holds its clock."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.store import program
from pmreview.store.program import Program
from pmreview.store.running import Running, alive, forget_running, mine, note_running, running

TWO = datetime(2026, 3, 12, 14, tzinfo=UTC)
NOW = TWO + timedelta(minutes=18)
SECONDS = {"opening": 121.25, "timeline": 958.5}


def _note(path: Path, now: datetime = NOW, stage: str = "timeline", take_over: bool = False) -> Running:
    return note_running(
        path,
        now,
        held_at=TWO,
        stage=stage,
        seconds=SECONDS,
        paused=False,
        length_minutes=30,
        until=TWO + timedelta(minutes=30),
        take_over=take_over,
    )


def _later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def _there(path: Path, now: datetime = NOW) -> Running:
    note = running(path, now)
    assert note is not None
    return note


@contextmanager
def _another_program(monkeypatch: pytest.MonkeyPatch, host: str = "", pid: int = 0) -> Iterator[None]:
    """Do as a second program would: on this machine, or on another."""
    another = Program(host or program.this_program().host, pid or os.getppid(), "another")
    with monkeypatch.context() as patched:
        patched.setattr(program, "this_program", lambda: another)
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "INC-1.toml"


@pytest.fixture
def file(path: Path, own_home: Path) -> Path:
    """The file of a note that is there."""
    _note(path)
    return next((own_home / "state" / "running").iterdir())


def test_a_meeting_is_noted_to_the_second_and_forgotten_when_it_is_over(path: Path) -> None:
    assert running(path, NOW) is None
    noted = _note(path)
    assert _there(path) == noted
    assert (noted.stage, noted.seconds, noted.held_at) == ("timeline", SECONDS, TWO)
    assert mine(noted)
    assert alive(noted, NOW)
    forget_running(path, NOW)
    assert running(path, NOW) is None
    forget_running(path, NOW)


def test_each_note_replaces_the_one_before_and_leaves_no_other_file(path: Path, file: Path) -> None:
    _note(path, _later(5), "actions")
    assert _there(path).stage == "actions"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_nobody_else_may_read_a_note(path: Path, file: Path) -> None:
    _note(path)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_record_is_the_same_by_every_name_and_others_have_notes_of_their_own(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.touch()
    (tmp_path / "link.toml").symlink_to(path)
    monkeypatch.chdir(tmp_path)
    _note(Path("link.toml"))
    assert _there(path) == _there(Path(path.name))
    assert running(tmp_path / "INC-2.toml", NOW) is None


def test_a_name_that_is_no_text_can_be_noted(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/INC-\xff.toml"))
    _note(path)
    assert _there(path).path.name == path.name


STORY = """
import sys, time
from datetime import datetime
from pathlib import Path
from pmreview.store.running import note_running
at = datetime.fromisoformat
note_running(Path(sys.argv[1]), at(sys.argv[2]), held_at=at(sys.argv[3]), stage="root-cause",
             seconds={"timeline": 480.5, "root-cause": 60.25}, paused=False, length_minutes=30)
print("noted", flush=True)
time.sleep(60)
"""


def test_after_a_kill_the_meeting_goes_on_at_the_same_stage_with_the_same_seconds(path: Path) -> None:
    arguments = [sys.executable, "-c", STORY, str(path), NOW.isoformat(), TWO.isoformat()]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "noted\n"
        held = _there(path)
        assert alive(held, NOW)
        assert not mine(held)
        assert _note(path) == held  # it does not let go of the clock
        program.send_signal(signal.SIGKILL)
    left = _there(path, _later(3))
    assert not alive(left, _later(3))
    assert (left.stage, left.held_at) == ("root-cause", TWO)
    assert left.seconds == {"timeline": 480.5, "root-cause": 60.25}
    assert mine(_note(path, _later(3)))


def test_a_second_program_asks_before_it_takes_the_clock_and_the_first_then_notices(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _note(path)
    with _another_program(monkeypatch):
        assert _note(path, _later(1)) == first
        assert not mine(_there(path))
        second = _note(path, _later(2), take_over=True)
        assert mine(second)
    assert _note(path, _later(5)) == second
    assert not mine(_there(path))
    forget_running(path, _later(6))
    assert _there(path) == second


def test_who_took_over_and_ended_leaves_the_clock_to_others(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with _another_program(monkeypatch):
        _note(path)
    assert not mine(_note(path, _later(5)))
    assert mine(_note(path, _later(16)))


def test_a_dead_meeting_that_nobody_wants_to_go_on_with_can_be_forgotten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _another_program(monkeypatch):
        _note(path)
    forget_running(path, _later(5))
    assert running(path, _later(5))
    forget_running(path, _later(60))
    assert running(path, _later(60)) is None


@pytest.mark.parametrize(("age", "lives"), [(0, True), (15, True), (15.5, False), (-15, True), (-3600, False)])
def test_on_this_machine_a_note_lives_for_fifteen_seconds(path: Path, age: float, lives: bool) -> None:
    assert alive(_note(path), _later(age)) is lives


@pytest.mark.parametrize(("age", "lives"), [(0, True), (60, True), (61, False), (-60, True)])
def test_on_another_machine_with_the_same_home_its_age_is_all_that_is_known(
    path: Path, age: float, lives: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _another_program(monkeypatch, host="laptop", pid=2**31 - 1):
        note = _note(path)
    assert alive(note, _later(age)) is lives
    assert not mine(note)


def test_a_program_of_somebody_else_lives_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)
    assert alive(_note(path), NOW)


def test_the_same_pid_with_another_token_is_another_program(path: Path) -> None:
    assert not mine(replace(_note(path), token="another"))


def test_a_stage_that_pmreview_does_not_know_does_not_spoil_the_note(path: Path) -> None:
    odd = {"opening": 60.0, "coffee": 300.0}
    note_running(path, NOW, held_at=TWO, stage="summary", seconds=odd, paused=True, length_minutes=30)
    assert _there(path).seconds == {"opening": 60.0}
    assert _there(path).until is None


@pytest.mark.parametrize(
    "change",
    [
        {"path": "/etc/passwd"},
        {"stage": "\x1b[2J"},
        {"stage": []},
        {"seconds": {"opening": -1}},
        {"seconds": {"opening": float("nan")}},
        {"seconds": {"\x1b": 1}},
        {"seconds": 5},
        {"length_minutes": 0},
        {"length_minutes": float("inf")},
        {"pid": 0},
        {"pid": -1},
        {"pid": 10**30},
        {"held_at": "2026-03-12T14:00:00"},
        {"held_at": "0001-01-01T00:00:00+14:00"},
        {"until": "9999-12-31T23:59:59-14:00"},
        {"written_at": "2026-03-14T14:00:00Z"},
        {"written_at": None},
        {"host": 5},
    ],
)
def test_a_note_that_makes_no_sense_is_none(path: Path, file: Path, change: dict[str, Any]) -> None:
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    assert running(path, NOW) is None
    assert mine(_note(path))


def test_what_a_note_says_of_its_host_cannot_act(path: Path, file: Path) -> None:
    file.write_text(json.dumps({**json.loads(file.read_text()), "host": "\x1b]0;x\x07\n"}))
    assert _there(path).host == "␛]0;x␇ "


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=50) | st.recursive(st.none() | st.text(), st.lists).map(lambda told: json.dumps(told).encode())
)
def test_any_bytes_are_survived(path: Path, file: Path, told: bytes) -> None:
    file.write_bytes(told)
    assert running(path, NOW) is None


@pytest.mark.parametrize("told", [b"[" * 60_000, b"9" * 60_000, b" " * 1_000_000], ids=["deep", "number", "large"])
def test_hostile_bytes_are_survived(path: Path, file: Path, told: bytes) -> None:
    file.write_bytes(told)
    assert running(path, NOW) is None


def test_where_nothing_can_be_noted_the_reason_is_told_and_reading_goes_on(path: Path, own_home: Path) -> None:
    (own_home / "state").write_text("a file where the folder should be")
    with pytest.raises(UserError, match=r"The running meeting cannot be noted in .*: Not a directory"):
        _note(path)
    assert running(path, NOW) is None
    forget_running(path, NOW)
