"""Two facilitators of one meeting: one has the clock, the other one writes; and a meeting that was left goes on."""

from datetime import timedelta
from pathlib import Path
from shutil import rmtree

import pytest

from pmreview.app import baton, saving
from pmreview.app.baton import Baton
from pmreview.app.timekeeper import Sitting
from pmreview.core.meeting import Meeting
from pmreview.core.settings import Settings
from pmreview.store.folders import user_folder
from pmreview.store.record_file import open_record
from pmreview.store.running import Running, mine, note_running, running

from .room import NOON, Room, WallClock, elsewhere, kept, reviewing, story

BY_HAND = Settings(autosave=False)
HELD = {"facilitator": "Kim Osei", "held_at": NOON, "stage": "timeline", "minutes": {"opening": 2.0, "timeline": 3.0}}


@pytest.fixture(autouse=True)
def told_in_the_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes are taken when the story says so, and what is written a second later is written at once."""
    monkeypatch.setattr(baton, "EVERY", 3600)
    monkeypatch.setattr(saving, "PAUSE", 0.01)


def noted(path: Path, clock: WallClock, *, take_over: bool = False, stage: str = "timeline") -> Running:
    """The note that the other facilitator's pmreview takes of the meeting that began at noon."""
    with elsewhere():
        return note_running(
            path,
            clock(),
            held_at=NOON,
            stage=stage,
            seconds={"opening": 120, "timeline": (clock() - NOON).total_seconds() - 120},
            paused=False,
            length_minutes=45,
            take_over=take_over,
        )


def minutes(room: Room) -> dict[str, float]:
    return room.record.meetings[-1].minutes


@story
async def test_who_opens_a_running_meeting_joins_as_scribe_and_writes_no_minutes(tmp_path: Path) -> None:
    path, clock = kept(tmp_path, meetings=[HELD]), WallClock()
    clock.passes(6)
    noted(path, clock)
    async with reviewing(path, sitting=Sitting(), clock=clock) as room:
        assert room.sees("This meeting is running")
        assert room.sees("It runs on kims-laptop since")
        await room.choose("Join as scribe")
        assert room.said == "You are the scribe: the clock is elsewhere."
        await room.press("f2", "f3", "4")
        await room.passes(9)
        await room.press("5", "6", "a")
        await room.type("The alert was quick\n\n")
        await room.until(lambda: not room.app.saver.pending)
        await Baton(room.app).note()
        assert not room.sees("F2 starts")
        await room.left()
    record = open_record(path).record
    assert record.meetings == (Meeting.model_validate(HELD),)
    assert record.went_well[0].text == "The alert was quick"
    holder = running(path, clock())
    assert holder is not None
    assert holder.host == "kims-laptop"


@story
async def test_esc_at_the_question_leaves_the_clock_where_it_is(tmp_path: Path) -> None:
    path, clock = kept(tmp_path, meetings=[HELD]), WallClock()
    clock.passes(6)
    noted(path, clock)
    async with reviewing(path, sitting=Sitting(start=True), clock=clock) as room:
        await room.press("escape")
        await room.passes(3)
        assert minutes(room) == HELD["minutes"]
        assert room.app.timekeeper is None


@pytest.mark.parametrize("known", [True, False], ids=["saved", "not-saved-yet"])
def test_the_clock_is_taken_over_to_the_second(tmp_path: Path, known: bool) -> None:
    earlier = {"held_at": NOON - timedelta(days=7), "stage": "close", "minutes": {"opening": 9.0}}

    @story
    async def told() -> None:
        path, clock = kept(tmp_path, meetings=[earlier, *[HELD] * known]), WallClock()
        clock.passes(6)
        noted(path, clock)
        async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
            await room.choose("Take over the clock")
            await room.until(lambda: mine(running(path, clock()) or noted(path, clock)))
            assert room.stage == "timeline"
            assert room.sees("4:00/12:00 · 6:00 of 45:00")
            await room.passes(1)
            await room.press("4")
            assert room.record.meetings[0] == Meeting.model_validate(earlier)
            assert room.record.meetings[1].held_at == NOON
            assert minutes(room) == {"opening": 2, "timeline": 5}

    told()


@story
async def test_whose_clock_is_taken_becomes_the_scribe_at_the_next_note(tmp_path: Path) -> None:
    path = kept(tmp_path)
    async with reviewing(path, stage="timeline", sitting=Sitting(start=True)) as room:
        await Baton(room.app).note()
        await room.passes(5)
        await room.until(lambda: not room.app.saver.pending)
        noted(path, room.clock, take_over=True)
        await room.press("a")
        await room.type("half a line")
        await Baton(room.app).note()
        await room.settle()
        assert room.said == "kims-laptop has the clock now. You write."
        assert not room.sees("of 30:00")
        await room.passes(7)
        await room.type(", now a whole one\n\n")
        await room.press("4", "f2", "f3")
        assert room.record.timeline[0].text == "half a line, now a whole one"
        # Nothing was counted since, and F2 has nothing to pause.
        assert (room.record.meetings[0].stage, minutes(room)) == ("timeline", {})


@story
async def test_a_meeting_that_is_left_right_behind_a_change_of_stage_goes_on_there(tmp_path: Path) -> None:
    path, clock = kept(tmp_path), WallClock()
    async with reviewing(path, stage="timeline", sitting=Sitting(start=True), clock=clock) as room:
        await room.passes(5)
        await Baton(room.app).note()
        await room.passes(0.05)
        await room.press("4")
        await room.left()
    clock.passes(60)
    async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
        await room.press("f2")
        await room.choose("Go on with it")
        assert room.stage == "root-cause"
        assert room.app.reading is not None
        assert room.app.reading.spent < timedelta(minutes=5.1)


@story
async def test_what_was_not_saved_when_it_crashed_is_known_by_the_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "PAUSE", 60)  # it crashes before there is a draft
    path, clock = kept(tmp_path), WallClock()
    async with reviewing(path, sitting=Sitting(minutes=45, start=True), settings=BY_HAND, clock=clock) as room:
        await room.saved()
        await room.passes(2)
        await room.press("]")
        await room.passes(4)
        await Baton(room.app).note()
    rmtree(user_folder("state") / "drafts", ignore_errors=True)  # what is offered of a draft has stories of its own
    clock.passes(2)
    async with reviewing(path, stage="opening", sitting=Sitting(), settings=BY_HAND, clock=clock) as room:
        assert room.sees("F2 goes on: 6:00 of 45:00")
        await room.press("f2")
        await room.until(lambda: room.sees("6 min used."))
        await room.choose("Go on with it")
        await room.until(lambda: room.stage == "timeline")
        await room.until(lambda: room.sees("4:00/12:00 · 6:00 of 45:00"))


@story
async def test_a_new_meeting_can_begin_where_one_did_not_end(tmp_path: Path) -> None:
    path, clock = kept(tmp_path, meetings=[HELD]), WallClock(NOON + timedelta(days=1))
    async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
        await room.press("f2", "escape")
        assert room.sees("F2 goes on: 5:00 of 30:00")
        await room.press("f2")
        await room.choose("Begin a new meeting")
        await room.passes(2)
        await room.press("]")
        assert room.record.meetings[0] == Meeting.model_validate(HELD)
        assert (room.record.meetings[1].held_at, minutes(room)) == (NOON + timedelta(days=1), {"opening": 2})


@story
async def test_a_meeting_whose_end_on_the_wall_clock_is_past_can_still_be_gone_on_with(tmp_path: Path) -> None:
    path, clock = kept(tmp_path), WallClock()
    end = NOON + timedelta(minutes=20)
    async with reviewing(path, sitting=Sitting(until=end, start=True), clock=clock) as room:
        await room.passes(10)
        await Baton(room.app).note()
        await room.left()
    async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
        assert room.sees(f"until {end.astimezone():%H:%M} · F2 goes on: 10:00 used")
    clock.passes(24 * 60)
    async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
        assert room.sees("F2 goes on: 10:00 of 20:00")
        await room.press("f2")
        await room.choose("Go on with it")
        assert room.sees("10:00 of 20:00 · ends")
