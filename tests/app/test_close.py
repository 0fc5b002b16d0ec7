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
async def test_each_finding_says_where_it_is(tmp_path: Path) -> None:
    parts = {
        "incident": {"title": "Checkout is down", "summary": "TBD by the desk"},
        "actions": [{"id": "A1", "title": "Alert on the pool, TODO when"}],
    }
    async with reviewing(kept(tmp_path, **parts), stage="close", size=(100, 50)) as room:
        assert room.sees("TBD still waits to be replaced.  summary")
        assert room.sees("TODO still waits to be replaced.  A1 Alert on the pool, TODO when")


@story
async def test_an_incident_acknowledged_before_it_was_detected_is_still_to_be_mended(tmp_path: Path) -> None:
    marks = [{"at": NOON, "milestones": ["detected"]}, {"at": NOON, "milestones": ["acknowledged"]}]
    async with reviewing(kept(tmp_path, timeline=marks), stage="close", size=(100, 50)) as room:
        assert not room.sees("before it was detected")
        await room.press("3")
        await room.change("timeline", 1, to="11:50 Kim looks #acknowledged")
        await room.press("8")
        assert room.sees("By its time the incident was acknowledged before it was detected.")


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


@pytest.mark.parametrize(
    ("before", "after"),
    [("draft", "in-review"), ("in-review", "in-review"), ("final", "final"), ("closed", "closed")],
)
def test_enter_alone_makes_no_record_final(tmp_path: Path, before: str, after: str) -> None:
    @story
    async def told() -> None:
        path = kept(tmp_path, incident={"title": "Checkout is down", "status": before})
        async with reviewing(path, stage="close") as room:
            await room.press("f", "enter")
            assert room.record.incident.status == after

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
        for past in ("2020-01-01 10:00", "10 mar 10:00", "yesterday 10:00", "today 9:00"):
            await room.type(past)
            assert "past" in room.understood
            await room.press(*["backspace"] * len(past))
        await room.type("tuesday 10:00\n")
        assert room.record.incident.status == "in-review"
        held, planned = room.record.meetings
        assert held.ended_at is not None
        assert planned.planned_at is not None
        assert planned.planned_at > held.ended_at


@story
async def test_enter_says_what_becomes_of_a_parked_topic_and_an_action_is_typed_at_once(tmp_path: Path) -> None:
    path = kept(tmp_path, parking_lot=[{"text": "Move off the old provider"}], open_questions=[{"text": "Why then?"}])
    async with reviewing(path, stage="close") as room:
        await room.onto("parking_lot", 0)
        await room.press("enter")
        assert room.sees("What becomes of it?")
        await room.choose("action")
        assert room.line == "Move off the old provider"
        await room.type(" @ana due +2w\n")
        assert room.record.parking_lot[0].outcome == "action"
        assert [(each.title, each.owner) for each in room.record.actions] == [("Move off the old provider", "ana")]
        assert room.line is None
        await room.onto("open_questions", 0)
        await room.press("enter")
        await room.type("Kim\n")
        assert room.record.open_questions[0].who == "Kim"


@story
async def test_a_topic_becomes_an_action_once_that_is_typed(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, parking_lot=[{"text": "Move off the old provider"}]), stage="close") as room:
        await room.onto("parking_lot", 0)
        await room.press("enter")
        await room.choose("action")
        assert room.line == "Move off the old provider"
        await room.press("escape")
        assert room.record.parking_lot[0].outcome == ""
        assert room.record.actions == ()


@story
async def test_a_waiver_names_a_check_and_says_why(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="close") as room:
        await room.onto("waivers")
        await room.press("enter")
        await room.type("few-action")
        assert room.understood == '? There is no check "few-action". Did you mean few-actions?'
        await room.type("s\n")
        assert room.sees("Why does it not apply here?")
        assert room.sees("few-actions · no reason yet: it waives nothing")
        await room.type("One is enough\n")
        assert room.line is None
        (waiver,) = room.record.waivers
        assert (waiver.check, waiver.reason) == ("few-actions", "One is enough")


@story
async def test_what_shows_that_an_action_is_done_is_mended_while_it_is_read_back(tmp_path: Path) -> None:
    action = {"title": "Add a test", "owner": "Ana", "due": date(2026, 4, 1), "priority": "low"}
    async with reviewing(kept(tmp_path, actions=[action]), stage="close") as room:
        await room.press("b")
        assert room.sees("It lacks what shows that it is done.")
        await room.press("e")
        await room.type("The pipeline runs it\n")
        assert room.record.actions[0].done_when == "The pipeline runs it"
        assert not room.sees("It lacks")
        await room.press("e")
        assert room.line == 'Add a test @"Ana" due 1 Apr !low'


@story
async def test_what_is_still_missing_is_waived_where_it_stands(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, actions=[{"title": "Add a test"}]), stage="close") as room:
        await room.press("home", "down")
        finding = room.place
        assert isinstance(finding, tuple)
        assert finding[0] == "finding"
        assert "w waive" in room.footer
        await room.press("w")
        assert room.sees(f"Why does {finding[1]} not apply here?")
        await room.type("Nobody was hurt\n")
        (waiver,) = room.record.waivers
        assert (waiver.check, waiver.reason) == (finding[1], "Nobody was hurt")
        assert finding not in [row.key for row in room.rows.items]
        assert isinstance(room.place, tuple)
        assert room.place[0] == "finding"
        await room.onto("waivers", 0)
        assert "w waive" not in room.footer


@story
async def test_what_one_of_several_entries_lacks_is_waived_for_that_one(tmp_path: Path) -> None:
    first, second = (("finding", "action-without-due", "actions", index, "due") for index in (0, 1))
    async with reviewing(kept(tmp_path, actions=[{"title": "Add a test"}, {"title": "Fix"}]), stage="close") as room:
        assert room.rows.select(second)
        await room.press("w")
        await room.type("It is done by Friday anyhow\n")
        assert [(waiver.check, waiver.on) for waiver in room.record.waivers] == [("action-without-due", "A2")]
        assert [action.id for action in room.record.actions] == ["A1", "A2"]
        assert room.rows.has(first)
        assert not room.rows.has(second)
