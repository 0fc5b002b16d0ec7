"""A whole meeting on a clock that the story moves: late, paused, crashed, taken up again, and finished."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from pmreview.app import saving
from pmreview.app.baton import Baton
from pmreview.app.frame import SHEETS
from pmreview.app.timekeeper import Sitting
from pmreview.core.record import Record
from pmreview.core.stages import STAGE_IDS
from pmreview.store.record_file import open_record

from .room import NOON, Room, WallClock, elsewhere, kept, painting, reviewing, story

TOLD = {
    "incident": {"id": "INC-7", "title": "Checkout is down", "status": "draft"},
    "timeline": [{"text": "Alert fires"}, {"text": "Pager buzzes"}],
    "whys": [{"id": "W1", "question": "Why?", "answer": "The pool was small"}],
    "actions": [{"id": "A1", "title": "Size the pool", "owner": "Ana Ruiz"}],
}
OVER = SHEETS / "over.tcss"


@pytest.fixture(autouse=True)
def a_second_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written a second later is written at once, so that a story need not wait for it."""
    monkeypatch.setattr(saving, "PAUSE", 0.01)


async def on_disk(room: Room) -> Record:
    """The record in the file, once it was written."""
    await room.until(lambda: not room.app.saver.pending)
    return open_record(room.app.saver.file.path).record


@story
async def test_a_whole_meeting_with_an_overrun_a_pause_a_jump_back_and_a_crash(tmp_path: Path) -> None:
    path, clock = kept(tmp_path, **TOLD), WallClock()

    with elsewhere("kims-laptop"):
        async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
            # The room gathers: nothing counts, nothing is written.
            await room.passes(3)
            assert room.sees("30 min · F2 starts")
            await room.onto("meetings")
            await room.press("enter")
            await room.type("Kim Osei\n")
            assert (await on_disk(room)).meetings[0].held_at is None
            assert room.record.incident.status == "draft"

            await room.press("f2")
            assert room.sees("0:00/2:00 · 0:00 of 30:00 · ends")
            begun = await on_disk(room)
            assert (begun.incident.status, begun.meetings[0].facilitator) == ("in-review", "Kim Osei")
            assert begun.meetings[0].held_at == NOON + timedelta(minutes=3)

            # The timeline takes four minutes too many, and the clock says what that costs.
            await room.passes(2)
            await room.press("]")
            await room.passes(1)
            await room.press("]")
            await room.passes(6)
            assert not room.sees("nearly over")
            await room.passes(1)
            assert room.sees("nearly over")
            await room.passes(1)
            assert room.sees("time is up")
            await room.press("a")
            await room.type("+2m pager buz")
            await room.passes(4)
            assert room.sees("15 min left for 5 stages")

            # A topic is parked from inside the line, which stays as it was.
            await room.press("ctrl+l")
            await room.type("Do we need two providers?\n")
            assert (room.stage, room.line) == ("timeline", "+2m pager buz")
            await room.press("escape")

            # The call drops in the middle of the root cause. Then back to the timeline, and forth again.
            await room.press("4")
            await room.passes(2)
            await room.press("f2")
            assert room.sees("17:00 of 30:00 · paused")
            await room.passes(4)
            assert room.sees("17:00 of 30:00 · paused")
            await room.press("f2")
            await room.passes(1)
            await room.press("3")
            await room.passes(0.5)
            assert room.sees("12:30/8:00")
            await room.press("4")
            stood = await on_disk(room)
            assert stood.meetings[0].stage == "root-cause"
            assert stood.meetings[0].minutes == {"opening": 2, "summary": 1, "timeline": 12.5, "root-cause": 3}

            # Half a minute later the laptop dies: nobody leaves, nothing is finished.
            await room.passes(0.5)
            await Baton(room.app).note()

    # A colleague opens the record seven minutes after that, with the same state folder.
    clock.passes(7)
    with elsewhere("lees-laptop"):
        async with reviewing(path, stage="opening", sitting=Sitting(), clock=clock) as room:
            assert room.sees("F2 goes on: 19:00 of 30:00")
            await room.press("f2")
            assert room.sees("Continue the meeting of 12 Mar")
            assert room.sees("19 min used.")
            await room.choose("Go on with it")
            assert room.stage == "root-cause"
            assert room.sees("3:30/6:00 · 19:00 of 30:00")
            assert room.sees("1✓Opening  2✓Summary  3✓Timeline  4 ROOT CAUSE  5 Impact")

            # The rest is tight; the clock protects the actions and the close, and moves nothing.
            await room.passes(2.5)
            await room.press("5")
            await room.passes(0.5)
            assert room.sees("only Actions and Close have time left")
            await room.press("7")
            await room.passes(4.5)
            await room.press("f3")
            assert room.sees("4:30/6:00")
            await room.press("8")
            await room.passes(3.5)
            assert room.sees("the meeting's time is up")
            await room.press("f")
            assert room.sees("Finish?")
            await room.choose("Final")
            ended = await on_disk(room)
            assert room.sees("30:00 of 30:00 · ended")
            assert room.sees("5✓Impact  6–Lessons  7✓Actions  8✓CLOSE")
            await room.left()

    assert ended.incident.status == "final"
    assert [topic.text for topic in ended.parking_lot] == ["Do we need two providers?"]
    (meeting,) = ended.meetings
    assert (meeting.facilitator, meeting.stage) == ("Kim Osei", "close")
    assert meeting.ended_at == clock()
    assert meeting.minutes == {
        "opening": 2, "summary": 1, "timeline": 12.5, "root-cause": 6, "impact": 0.5, "actions": 4.5, "close": 3.5,
    }  # fmt: skip
    assert sum(meeting.minutes.values()) == 30
    assert open_record(path).record == ended


@story
async def test_the_clock_moves_no_stage_and_takes_no_focus_from_who_is_typing(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="timeline", sitting=Sitting(start=True)) as room:
        await room.press("a")
        await room.type("half")
        await room.passes(50)
        assert isinstance(room.app.focused, Input)
        await room.type(" a line\n\n")
        assert (room.stage, room.record.timeline[1].text) == ("timeline", "half a line")
        await room.press("2")
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type("It bro")
        assert room.sees("50:00 of 30:00")
        await room.passes(50)
        assert isinstance(room.app.focused, TextArea)
        assert room.sees("1:40:00 of 30:00")
        assert room.sees("meeting over by 70 min")
        await room.type("ke")
        await room.press("escape", "down")
        place = room.place
        await room.passes(50)
        assert (room.stage, room.place) == ("summary", place)
        await room.onto("incident", "severity")
        await room.press("e")
        await room.press("down", "down", "down")
        await room.passes(50)
        assert room.place == "minor"
        await room.press("enter")
        assert (room.record.incident.summary, room.record.incident.severity) == ("It broke", "minor")


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_a_second_costs_one_small_repaint(tmp_path: Path, stage: str) -> None:
    @story
    async def told() -> None:
        async with reviewing(kept(tmp_path, **TOLD), stage=stage, sitting=Sitting(start=True)) as room:
            await room.passes(1)
            await room.until(
                lambda: room.at_rest and room.sees("Ask  ") and room.app.stylesheet.has_source(str(OVER), "")
            )
            room.paints = True
            await room.saved()
            with painting(room) as painted:
                for _ in range(5):
                    await room.passes(1 / 60)
            assert set(painted.widgets) == {"Header"}
            assert 5 <= len(painted.updates) <= len(painted.widgets)
            # A title, the rail and the rule: three lines of a hundred cells, with their colours.
            assert max(map(len, painted.updates)) < 1_000

    told()


@story
async def test_the_clock_does_not_start_on_a_record_that_cannot_be_changed(tmp_path: Path) -> None:
    path = kept(tmp_path)
    path.write_text(path.read_text().replace("format = 1", "format = 99"))
    async with reviewing(path, sitting=Sitting()) as room:
        await room.press("f2")
        assert "This record cannot be changed" in room.said
        assert room.record.meetings == ()
        assert not room.app.saver.pending
