"""The section as a page for the room: one item after the other, corrected in place, and what helps to lead it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.widgets import Input

from pmreview.app.screens.blank import BlankScreen
from pmreview.app.screens.present import PresentScreen
from pmreview.app.timekeeper import Sitting
from pmreview.core.stages import STAGES
from pmreview.meeting.words import GROUND_RULES

from .room import Room, kept, reviewing, story

TOLD = {
    "incident": {"id": "INC-7", "title": "Checkout is down", "severity": "major", "summary": "Orders were lost."},
    "timeline": [
        {"at": datetime(2026, 3, 10, 10, 11, tzinfo=UTC), "text": "Release goes live", "milestones": ["started"]},
        {"at": datetime(2026, 3, 10, 10, 14, tzinfo=UTC), "text": "Alert fires", "milestones": ["detected"]},
        {"at": datetime(2026, 3, 10, 10, 45, tzinfo=UTC), "text": "Errors are gone", "milestones": ["resolved"]},
    ],
    "whys": [
        {"id": "W1", "question": "Why did checkout fail?", "answer": "No connection was free"},
        {"id": "W2", "after": "W1", "question": "Why was none free?", "answer": "The pool was small"},
    ],
    "impact": {"customers_affected": 1200, "what_customers_saw": "An error page."},
    "went_well": [{"text": "The alert was quick"}],
    "to_improve": [{"text": "Nobody told customers"}],
    "actions": [
        {"id": "A1", "title": "Size the pool", "owner": "Ana Ruiz", "agreed": True},
        {"id": "A2", "title": "Alert on pool use"},
    ],
    "parking_lot": [{"text": "Two providers?"}],
    "meetings": [{"facilitator": "Kim Osei", "scribe": "Lee Tan"}],
}


def presents(room: Room) -> bool:
    return isinstance(room.app.screen, PresentScreen)


@story
async def test_space_goes_on_and_each_item_stands_alone_with_the_next_one_announced(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="timeline", sitting=Sitting()) as room:
        await room.onto("timeline", 1)
        await room.press("p")
        assert presents(room)
        assert room.sees("2 of 3")
        assert room.sees("┃  Alert fires")
        assert room.sees("Errors are gone")
        assert not room.sees("Release goes live")
        assert "x delete" not in room.footer
        await room.press("space")
        assert room.sees("3 of 3")
        assert room.sees("┃  Errors are gone")
        assert not room.sees("Next")
        await room.press("space")
        assert room.sees("3 of 3")
        await room.press("backspace", "left", "up")
        assert room.sees("1 of 3")
        await room.press("p")
        assert not presents(room)
        assert room.stage == "timeline"


@story
async def test_what_is_shown_is_corrected_in_place_and_left_again(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="timeline", sitting=Sitting()) as room:
        await room.press("p", "space", "e")
        assert isinstance(room.app.focused, Input)
        assert room.line == "10:14 Alert fires #detected"
        await room.press(*["left"] * len(" #detected"))
        await room.type(" twice\n")
        assert presents(room)
        assert room.line is None
        assert room.sees("2 of 3")
        assert room.sees("┃  Alert fires twice")
        await room.press("space", "e")
        await room.type(" not this")
        await room.press("escape")
        assert presents(room)
        assert room.sees("┃  Errors are gone")
        assert not room.sees("not this")
        await room.press("ctrl+z")
        assert presents(room)
        assert room.sees("2 of 3")
        assert room.record.timeline[1].text == "Alert fires"


@pytest.mark.parametrize("number", range(1, 9))
def test_every_stage_has_pages_and_each_item_can_be_corrected_or_left_alone(tmp_path: Path, number: int) -> None:
    @story
    async def told() -> None:
        async with reviewing(kept(tmp_path, **TOLD), stage="summary", sitting=Sitting()) as room:
            before = room.record
            await room.press(str(number), "p")
            count = int(next(line for line in room.lines() if " of " in line and "┃" not in line[:8]).split(" of ")[1])
            assert count >= 1
            for _ in range(count):
                await room.press("e")
                for _ in range(3):
                    if not presents(room) or room.line is not None:
                        await room.press("escape")
                assert presents(room)
                assert room.stage == STAGES[number - 1].id
                await room.press("space")
            await room.press("escape")
            assert not presents(room)
            assert room.record == before

    told()


@story
async def test_the_stage_keys_go_on_presenting(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="opening", sitting=Sitting(start=True)) as room:
        await room.press("p")
        for each in STAGES[1:]:
            await room.press("]")
            assert presents(room)
            assert room.stage == each.id
        await room.press("4")
        assert presents(room)
        assert room.sees("Why did checkout fail?")
        assert room.app.timekeeper is not None
        assert room.app.timekeeper.clock.stage == "root-cause"
        await room.press("p")
        assert (presents(room), room.stage) == (False, "root-cause")
        await room.press("5")
        assert not presents(room)


@story
async def test_an_empty_section_says_so_and_takes_no_harm(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="lessons", sitting=Sitting()) as room:
        before = room.record
        await room.press("p")
        assert room.sees("There is nothing to show here yet.")
        await room.press("space", "e", "enter", "a", "x", "backspace")
        assert presents(room)
        assert room.record == before
        await room.press("k")
        await room.type("Two providers?\n")
        await room.press("8")
        assert room.sees("┃  Two providers?")


@story
async def test_the_screen_is_blank_but_for_the_clock_and_comes_back_as_it_was(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="timeline", sitting=Sitting(start=True)) as room:
        for presenting in (False, True):
            await room.press("full_stop")
            assert isinstance(room.app.screen, BlankScreen)
            assert not room.sees("Alert fires")
            await room.passes(1.5)
            assert room.sees(f"{'3:00' if presenting else '1:30'} of 30:00")
            await room.press("escape")
            assert presents(room) is presenting
            assert room.sees("Alert fires")
            await room.press("p")


@story
async def test_the_next_question_is_on_a_key(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="timeline", sitting=Sitting()) as room:
        for presenting in (False, True):
            await room.until(lambda: bool(asked(room)))
            assert presents(room) is presenting
            first, seen = asked(room), set()
            for _ in range(30):
                seen.add(asked(room))
                await room.press("q")
                if asked(room) == first:
                    break
            assert asked(room) == first
            assert len(seen) > 2
            await room.press("p")


def asked(room: Room) -> str:
    """The question that stands under the section."""
    lines = room.lines()
    first = next((number for number, line in enumerate(lines) if line.lstrip().startswith("Ask  ")), None)
    return "" if first is None else " ".join(" ".join(lines[first:-2]).split())


@story
async def test_words_for_hard_moments_and_late_joiners_are_a_key_away_from_everywhere(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="root-cause", sitting=Sitting(start=True)) as room:
        for keys in ((), ("p",)):
            await room.press(*keys, "h")
            assert room.sees("Hard moments, and what to say")
            assert room.sees("A quiet room")
            await room.press(*["down"] * 3)
            assert room.sees("A person as the cause")
            await room.press("escape", "r")
            for words in (
                "read it out",
                "Checkout is down",
                "34 min",
                "We are on Root cause, stage 4 of 8.",
                "Size the pool",
            ):
                assert room.sees(words), words
            await room.press("escape")
            assert presents(room) is bool(keys)
            assert room.stage == "root-cause"


@story
async def test_space_shows_the_rest_of_a_long_page_before_it_goes_on(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **TOLD), stage="opening", sitting=Sitting(), size=(80, 24)) as room:
        await room.press("p")
        last = GROUND_RULES[-1].split()[-1]
        assert room.sees("1 of ")
        assert not room.sees(last)
        await room.press("space")
        assert room.sees(last)
        await room.press("space")
        assert room.sees("2 of ")
        await room.press("backspace")
        assert room.sees("1 of ")
