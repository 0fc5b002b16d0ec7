"""How long a meeting is and how its minutes are shared out: by the command, the settings, and what a team took."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pmreview.app import usual
from pmreview.app.timekeeper import Sitting
from pmreview.cli.main import commands
from pmreview.core.settings import Settings
from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.budgets import STANDARD, scaled

from .room import NOON, Room, WallClock, kept, reviewing, story

HOUR = timedelta(hours=1)
TOOK = dict(zip(STAGE_IDS, (3.0, 2.0, 20.0, 12.0, 3.0, 6.0, 10.0, 4.0), strict=True))


def asked_for(monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[Settings, Sitting]:
    """The settings and the sitting that the command line asks the app for."""
    calls: list[tuple[Any, ...]] = []

    def start(*asked: Any, **more: Any) -> int:
        calls.append(asked)
        return 0

    monkeypatch.setattr("pmreview.app.start.start", start)
    result = CliRunner().invoke(commands, list(words), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    ((_, configured, _, sitting),) = calls
    return configured.settings, sitting


def budgets(room: Room) -> dict[str, float]:
    assert room.app.timekeeper is not None
    return dict(room.app.timekeeper.clock.budgets)


def library(tmp_path: Path, count: int, **incident: str) -> None:
    """So many records with a meeting each that took an hour."""
    for number in range(count):
        held = datetime(2026, 1, 1 + number, 9, tzinfo=UTC)
        meeting = {"held_at": held, "ended_at": held + HOUR, "minutes": TOOK}
        kept(tmp_path / f"sub{number}", incident={"title": "Down", **incident}, meetings=[meeting])


def test_the_settings_reach_the_meeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path)
    (tmp_path / "pmreview.toml").write_text(
        'minutes = 40\nstatement = "We learn."\nground_rules = ["Listen."]\n[budgets]\ntimeline = 18\nclose = 2\n'
    )
    monkeypatch.chdir(tmp_path)
    settings, sitting = asked_for(monkeypatch, "review", str(path))
    assert (sitting.minutes, sitting.start) == (40, False)

    @story
    async def told() -> None:
        async with reviewing(path, stage="opening", settings=settings, sitting=sitting) as room:
            assert room.sees("40 min · F2 starts")
            assert room.sees("We learn.")
            assert room.sees("· Listen.")
            # A stage that is not named keeps its usual share.
            assert budgets(room) == scaled({**STANDARD, "timeline": 18, "close": 2}, 40)

    told()


def test_the_command_line_wins_over_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path)
    monkeypatch.chdir(tmp_path)
    _, sitting = asked_for(monkeypatch, "review", str(path), "--minutes", "45", "--start")
    assert (sitting.minutes, sitting.start, sitting.until) == (45, True, None)
    end = (datetime.now().astimezone() + HOUR).replace(second=0, microsecond=0)
    for typed in (f"{end:%H:%M}", f"{end:%I:%M%p}", f"{end:%I:%M} {end:%p}".lower(), f"{end:%H%M}"):
        _, sitting = asked_for(monkeypatch, "review", str(path), "--until", typed)
        assert sitting.until == end


@story
async def test_late_starters_get_less(tmp_path: Path) -> None:
    until, clock = NOON + timedelta(minutes=30), WallClock()
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(until=until), clock=clock) as room:
        assert room.sees(f"until {until.astimezone():%H:%M} · F2 starts")
        await room.passes(10)
        await room.press("f2")
        assert room.sees(f"0:00 of 20:00 · ends {until.astimezone():%H:%M}")
        assert sum(budgets(room).values()) == 20
        # Both the stage and the meeting warn in words, not in colour alone.
        await room.passes(1)
        await room.press("3")
        await room.passes(budgets(room)["timeline"] * 0.8)
        assert room.sees("nearly over")
        await room.passes(budgets(room)["timeline"] * 0.2)
        assert room.sees("time is up")
        # A pause costs the meeting time: its end is on the wall clock.
        await room.press("8", "f2")
        await room.passes(10)
        await room.press("f2")
        assert room.sees("meeting nearly over")
        await room.passes(6)
        assert room.sees("meeting over by")


@story
async def test_an_end_that_is_past_is_said_and_the_clock_waits_on(tmp_path: Path) -> None:
    until = NOON + timedelta(minutes=5)
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(until=until)) as room:
        await room.passes(6)
        await room.press("f2")
        assert room.said.startswith("The meeting cannot end at")
        assert room.record.meetings == ()


@story
async def test_what_earlier_meetings_took_is_offered_and_taken_with_enter(tmp_path: Path) -> None:
    library(tmp_path, 6)
    library(tmp_path / "drills", 5, kind="drill")
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(), size=(100, 40)) as room:
        await room.until(lambda: room.sees("Your last 6 meetings took: Opening 3 · Summary 2 · Timeline 20"))
        assert budgets(room)["timeline"] == 8
        await room.onto("offer")
        await room.press("enter")
        assert budgets(room)["timeline"] == 10
        assert sum(budgets(room).values()) == 30
        assert not room.sees("Your last 6 meetings")
        assert room.record.meetings == ()
        await room.press("f2", "3")
        assert room.sees("0:00/10:00")


@story
async def test_nothing_is_offered_once_the_clock_runs_nor_without_a_meeting(tmp_path: Path) -> None:
    library(tmp_path, 5)
    path = kept(tmp_path)
    async with reviewing(path, stage="opening", sitting=Sitting(), size=(100, 40)) as room:
        await room.until(lambda: room.sees("Your last 5 meetings"))
        await room.press("f2")
        assert not room.sees("Your last 5 meetings")
    async with reviewing(path, stage="opening", size=(100, 40)) as room:
        await room.until(lambda: room.at_rest)
        assert not room.sees("Your last")


@story
async def test_four_meetings_and_what_does_not_open_say_nothing(tmp_path: Path) -> None:
    library(tmp_path, 4)
    (tmp_path / "broken.toml").write_text("[incident]\ntitle = 5\n")
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(), size=(100, 40)) as room:
        await room.until(lambda: room.at_rest)
        assert not room.sees("Your last")


def test_no_more_than_the_nearest_records_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usual, "MOST", 6)

    @story
    async def told() -> None:
        library(tmp_path, 9)
        async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(), size=(100, 40)) as room:
            # The record itself is one of the six.
            await room.until(lambda: room.sees("Your last 5 meetings"))

    told()
