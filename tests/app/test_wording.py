"""Wording help: live where one person looks, silent in a meeting until somebody asks."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from pmreview.app.screens import prose
from pmreview.app.screens.prose import Prose
from pmreview.app.timekeeper import Sitting
from pmreview.core.policy import Policy
from pmreview.core.settings import Settings

from .room import Room, kept, reviewing, story

BLAME = "Bob carelessly broke the database"
SAID = "This speaks of a person's fault"


@pytest.fixture(autouse=True)
def a_pause_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "LOOK", 0.01)


def underlined(room: Room) -> str:
    """What is underlined in the open line or text."""
    if isinstance(room.app.focused, Prose):
        lines = [room.app.focused.get_line(number) for number in range(room.app.focused.document.line_count)]
    else:
        shown = room.app.screen.query_one(Input)
        lines = [shown._value]
    spans = [(line.plain, span) for line in lines for span in line.spans if "underline" in str(span.style)]
    return " ".join(text[span.start : span.end] for text, span in spans)


def remark(room: Room) -> str:
    """The sentence under the open line or text."""
    return str(room.app.screen.query_one(".capture-remark, .remark", Static).visual)


@story
async def test_in_edit_a_line_is_looked_at_while_it_is_typed(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="timeline") as room:
        await room.press("a")
        await room.type("The alert fired")
        assert (underlined(room), remark(room)) == ("", "")
        await room.press(*["backspace"] * 15)
        await room.type(BLAME)
        assert "carelessly" in underlined(room)
        assert remark(room).startswith(SAID)
        assert room.sees(SAID)
        await room.press("enter")
        assert room.record.timeline[0].text == BLAME
        assert (underlined(room), remark(room)) == ("", "")


@story
async def test_in_edit_a_longer_text_is_looked_at_in_the_pauses(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="summary") as room:
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type(f"Orders were lost. {BLAME}.")
        await room.until(lambda: bool(underlined(room)))
        assert "carelessly" in underlined(room)
        assert "Orders" not in underlined(room)
        assert remark(room).startswith(SAID)
        await room.press("f5")
        assert (underlined(room), remark(room)) == ("", "")
        await room.press("escape", "f5")
        await room.onto("incident", "summary")
        await room.press("e")
        await room.until(lambda: bool(underlined(room)))


@story
async def test_a_team_s_own_words_are_marked_and_what_it_ignores_is_not(tmp_path: Path) -> None:
    policy = Policy(words=("banana deploy",), people=("Falcon",), ignore=("hindsight",))
    async with reviewing(kept(tmp_path), stage="timeline", settings=Settings(checks=policy)) as room:
        await room.press("a")
        await room.type("We should have tested the banana  deploy")
        assert underlined(room) == "banana  deploy"
        assert remark(room).startswith("Your team takes this as blame")
        await room.press("enter", "a")
        await room.type("It was the fault of Falcon")
        assert "Falcon" in underlined(room)


@story
async def test_in_a_meeting_it_is_silent_until_somebody_asks(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="timeline", sitting=Sitting(start=True)) as room:
        await room.press("a")
        await room.type(BLAME)
        assert (underlined(room), remark(room)) == ("", "")
        await room.press("f5")
        assert room.line == BLAME
        assert "carelessly" in underlined(room)
        assert room.sees(SAID)
        await room.press("f5")
        assert (underlined(room), remark(room)) == ("", "")
        await room.press("escape", "2")
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type(BLAME)
        await room.pilot.pause(0.05)
        assert (underlined(room), remark(room)) == ("", "")
        await room.press("f5")
        assert "carelessly" in underlined(room)


@story
async def test_an_action_and_a_cause_are_read_for_what_they_are(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="actions") as room:
        await room.press("a")
        await room.type("Improve monitoring @ana")
        assert remark(room).startswith("Nobody could tell from this when it is done")
        await room.press("escape", "4", "enter")
        await room.type("Why did it fail? -> Somebody forgot to test")
        assert remark(room).startswith("The answer stops at a person")
        await room.press(*["backspace"] * len(" -> Somebody forgot to test"))
        assert remark(room) == ""
        await room.press("enter")
        await room.type("Somebody forgot to test")
        assert remark(room).startswith("The answer stops at a person")
