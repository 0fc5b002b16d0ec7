"""The close: actions are read back, what is missing is a key away, hands are counted, and nothing holds the end up."""

from datetime import date
from pathlib import Path

import pytest

from pmreview.app.timekeeper import Sitting
from pmreview.core.meeting import Votes

from .room import NOON, Room, kept, reviewing, story

TOLD = {
    "incident": {"id": "INC-7", "title": "Checkout is down", "summary": "Orders were lost.", "status": "in-review"},
    "whys": [{"id": "W1", "question": "Why?", "answer": "The pool was small", "root_cause": True}],
    "actions": [
        {"id": "A1", "title": "Size the pool", "owner": "Ana Ruiz", "due": date(2026, 4, 1), "done_when": "It is 80"},
        {"id": "A2", "title": "Roll back", "status": "done"},
        {"id": "A3", "title": "Alert on pool use"},
    ],
    "meetings": [{"facilitator": "Kim Osei"}],
}


def agreed(room: Room) -> list[bool]:
    return [action.agreed for action in room.record.actions]


@story
async def test_the_actions_are_read_back_one_by_one_and_agreed_with_enter(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="close", sitting=Sitting(start=True)) as room:
        assert room.sees("0 of 2 agreed aloud. b reads them back.")
        await room.press("b")
        assert room.sees("1 of 2")
        assert room.sees("Ana Ruiz will size the pool by Wednesday 1 April. Done when: It is 80.")
        await room.press("enter")
        assert agreed(room) == [True, False, False]
        assert room.sees("2 of 2")
        assert room.sees("No owner yet: Alert on pool use.")
        assert room.sees("It lacks an owner, a date")
        await room.press("backspace")
        assert room.sees("✓ agreed aloud")
        await room.press("space", "enter")
        assert agreed(room) == [True, False, True]
        assert room.sees("2 of 2 agreed aloud.")
        await room.press("ctrl+z")
        assert agreed(room) == [True, False, False]


@story
async def test_an_action_is_mended_while_it_is_read_back(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="close", sitting=Sitting(start=True)) as room:
        await room.press("b", "enter", "e")
        await room.type(' @"Sam Ito" due 1 may\n')
        assert room.sees("Sam Ito will alert on pool use by Friday 1 May.")
        assert room.sees("2 of 2")
        await room.press("enter")
        assert agreed(room) == [True, False, True]
        assert room.stage == "close"
        await room.press("b", "escape")
        assert room.sees("CLOSE")


@story
async def test_what_is_missing_is_said_and_enter_leads_to_its_place(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="close", sitting=Sitting(), size=(100, 50)) as room:
        assert room.sees("Still missing")
        findings = [row.key for row in room.rows.items if isinstance(row.key, tuple) and row.key[0] == "finding"]
        assert ("finding", "missing-timeline", "timeline") in findings
        for finding in findings:
            await room.press("8")
            await room.onto(*finding)
            await room.press("enter")
            place = finding[2:]
            assert room.stage != "close" or place[0] in ("meetings", "waivers"), finding
            assert isinstance(room.place, tuple)
            shared = min(len(place), len(room.place))
            assert room.place[:shared] == place[:shared], finding
        await room.press("3", "a")
        await room.type("10:14 Alert fires #detected\n\n")
        await room.press("8")
        assert not room.sees("The timeline is empty")


@story
async def test_remarks_on_wording_are_counted_and_shown_on_f5(tmp_path: Path) -> None:
    blame = [{"text": "Bob carelessly broke the database"}]
    path = kept(tmp_path, **{**TOLD, "timeline": blame})
    async with reviewing(path, stage="close", sitting=Sitting(), size=(100, 50)) as room:
        assert room.sees("1 remark on wording: F5 shows them")
        assert not room.sees("a person's fault")
        await room.press("f5")
        assert room.said == "Remarks on wording are on."
        assert room.sees("This speaks of a person's fault")
        await room.press("f5")
        assert not room.sees("a person's fault")
    async with reviewing(path, stage="close", size=(100, 50)) as room:
        assert room.sees("This speaks of a person's fault")


@story
async def test_the_hands_of_the_room_are_counted(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="close", sitting=Sitting(), size=(100, 50)) as room:
        await room.onto("meetings", 0, "feedback", "learned")
        await room.press("enter")
        await room.type("five")
        assert room.understood.startswith("? Count the hands")
        await room.press(*["backspace"] * 4)
        await room.type("5 yes 1 no\n")
        assert room.sees("Did you learn something?    5 yes, 1 no")
        await room.change("meetings", 0, "feedback", "worth_the_time", to="6/0")
        feedback = room.record.meetings[0].feedback
        assert feedback is not None
        assert (feedback.learned, feedback.worth_the_time) == (Votes(yes=5, no=1), Votes(yes=6, no=0))
        await room.press("ctrl+z", "ctrl+z")
        assert not room.sees("5 yes")


@story
async def test_the_chat_message_is_copied_and_shown(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="close", sitting=Sitting()) as room:
        await room.press("b", "enter", "escape", "c")
        assert room.sees("For the team's chat: copied")
        assert room.sees("Size the pool (Ana Ruiz, by")
        assert "Reviewed: INC-7: Checkout is down." in room.app.clipboard
        assert "- Size the pool (Ana Ruiz, by" in room.app.clipboard
        await room.press("escape")
        assert room.sees("CLOSE")


@pytest.mark.parametrize(
    ("answer", "status"),
    [("Final", "final"), ("Not finished", "in-review"), ("Back to the meeting", "draft")],
)
@pytest.mark.parametrize("meets", [True, False], ids=["meeting", "edit"])
def test_a_review_with_nothing_filled_in_is_finished_as_the_room_says(
    tmp_path: Path, meets: bool, answer: str, status: str
) -> None:
    @story
    async def told() -> None:
        async with reviewing(kept(tmp_path), stage="close", sitting=Sitting() if meets else None) as room:
            await room.press("f")
            await room.choose(answer)
            assert room.record.incident.status == status
            assert room.record.meetings == ()

    told()


@pytest.mark.parametrize("answer", ["Final", "Not finished", "Back to the meeting"])
def test_finishing_ends_the_clock_unless_one_goes_back(tmp_path: Path, answer: str) -> None:
    @story
    async def told() -> None:
        async with reviewing(kept(tmp_path), stage="close", sitting=Sitting(start=True)) as room:
            await room.passes(3)
            await room.press("f")
            await room.choose(answer)
            goes_on = answer == "Back to the meeting"
            assert room.sees("3:00 of 30:00 · ended") is not goes_on
            assert (room.record.meetings[0].ended_at is None) is goes_on
            await room.press("f2")
            await room.passes(2)
            await room.press("f2", "f3", "7")
            assert (room.record.meetings[0].ended_at is None) is goes_on
            if not goes_on:
                # What is taken back is the word, not the time.
                assert room.record.meetings[0].minutes == {"close": 3}
                await room.press("ctrl+z")
                assert room.record.incident.status == "in-review"
                assert room.record.meetings[0].held_at == NOON

    told()


@story
async def test_a_review_that_is_not_finished_plans_its_next_meeting(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="close", sitting=Sitting(start=True)) as room:
        await room.press("f")
        await room.choose("Not finished")
        await room.type("2020-01-01 10:00")
        assert "past" in room.understood
        await room.press(*["backspace"] * 16)
        await room.type("tuesday 10:00\n")
        assert room.record.incident.status == "in-review"
        held, planned = room.record.meetings
        assert held.ended_at is not None
        assert planned.planned_at is not None
        assert planned.planned_at > held.ended_at
