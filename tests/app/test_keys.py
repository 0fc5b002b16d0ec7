"""Focus and keys: what every key does everywhere, and how it is found."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input, TextArea

from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.rows import Rows
from pmreview.core.settings import Settings
from pmreview.core.stages import STAGES

from .room import Room, kept, reviewing, story

EVENTS = {"timeline": [{"text": "Alert fires"}, {"text": "Pager buzzes"}]}


def stage(room: Room) -> str:
    screen = room.app.screen
    assert isinstance(screen, StageScreen)
    return screen.stage


@story
async def test_a_stage_is_a_key_away_and_its_rows_have_the_focus(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS)) as room:
        for number, each in enumerate(STAGES, 1):
            await room.press(str(number))
            assert stage(room) == each.id
            assert isinstance(room.app.focused, Rows)
            assert room.sees(f"{number} {each.title.upper()}")
        await room.press("]")
        assert stage(room) == "close"
        await room.press("[", "[", "]", "ctrl+pageup", "ctrl+pageup", "ctrl+pagedown")
        assert stage(room) == "lessons"
        await room.press("1", "[", "ctrl+pageup")
        assert stage(room) == "opening"


@story
async def test_the_stage_changes_from_inside_a_line_a_text_and_a_dialog(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("a")
        await room.type("half a line")
        await room.press("ctrl+pagedown")
        assert stage(room) == "root-cause"
        await room.press("ctrl+pageup")
        assert (stage(room), room.line) == ("timeline", "half a line")
        assert isinstance(room.app.focused, Input)
        await room.press("escape", "m", "ctrl+pageup")
        assert stage(room) == "summary"
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type("It broke")
        await room.press("ctrl+pagedown")
        assert stage(room) == "timeline"
        assert room.record.incident.summary == "It broke"
        await room.press("o", "8", "ctrl+pagedown")
        assert stage(room) == "root-cause"


@story
async def test_a_topic_is_parked_from_anywhere_and_what_was_being_typed_is_as_it_was(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("k")
        await room.type("The old provider\n")
        await room.press("a")
        await room.type("half a line")
        await room.press("left", "left", "ctrl+l")
        await room.type("Who owns the page?")
        await room.press("ctrl+l", "enter")
        assert room.line == "half a line"
        await room.type("-")
        assert room.line == "half a li-ne"
        await room.press("ctrl+l", "escape", "escape", "2")
        await room.onto("incident", "summary")
        await room.press("e")
        await room.type("It broke")
        await room.press("ctrl+l")
        await room.type("A third\n")
        assert isinstance(room.app.focused, TextArea)
        await room.type(" twice")
        assert room.record.incident.summary == "It broke twice"
        assert [topic.text for topic in room.record.parking_lot] == [
            "The old provider",
            "Who owns the page?",
            "A third",
        ]


@story
async def test_every_stage_shows_what_was_changed_on_another(tmp_path: Path) -> None:
    events = [{"text": "Alert fires", "at": datetime(2026, 3, 10, 10, 14, tzinfo=UTC)}]
    async with reviewing(kept(tmp_path, timeline=events), stage="opening") as room:
        await room.press("3")
        await room.onto("timeline", 0)
        await room.press("o")
        await room.change("timeline", 0, "disputed", to="Sam: later")
        await room.press("escape")
        for _ in range(12):
            await room.press("q")
            if room.sees("differ"):
                break
        assert room.sees('the accounts of "Alert fires" at 10:14 differ')
        await room.press("8")
        await room.onto("incident", "status")
        await room.press("e")
        await room.choose("final")
        await room.press("1")
        assert room.lines()[0].endswith("final")


@story
async def test_undo_goes_to_where_the_change_was(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("down", "*", "5")
        await room.change("impact", "measure", to="12 %")
        await room.press("1", "ctrl+z")
        assert (stage(room), room.place) == ("impact", ("impact", "measure"))
        assert room.said == "Undone: change the measure."
        await room.press("ctrl+z")
        assert (stage(room), room.place) == ("timeline", ("timeline", 1))
        await room.press("ctrl+y", "ctrl+y")
        assert room.said == "Done again: change the measure."
        assert room.record.impact.measure == "12 %"


@story
async def test_undo_of_who_is_here_goes_to_the_opening(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, meetings=[{}]), stage="opening") as room:
        await room.change("meetings", 0, "scribe", to="Kim")
        await room.press("2", "ctrl+z")
        assert stage(room) == "opening"
        assert room.place == ("meetings", 0, "scribe")


@story
async def test_undo_and_redo_stay_on_a_stage_that_shows_the_change(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="close") as room:
        await room.press("f")
        await room.choose("Final")
        assert room.record.incident.status == "final"
        await room.press("home", "ctrl+z")
        assert (stage(room), room.place) == ("close", ("incident", "status"))
        assert room.record.incident.status == "draft"
        await room.press("home", "ctrl+y")
        assert (stage(room), room.place) == ("close", ("incident", "status"))
        assert room.record.incident.status == "final"
        await room.press("3", "ctrl+z")
        assert (stage(room), room.place) == ("summary", ("incident", "status"))


@story
async def test_what_is_told_already_is_not_told_again_however_quickly_a_key_repeats(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS)) as room:
        await room.press("ctrl+z")
        told = list(room.app._notifications)
        assert [each.message for each in told] == ["There is nothing to undo."]
        for _ in range(5):
            room.app.post_message(Key("ctrl+z", None))
        await room.settle()
        assert list(room.app._notifications) == told
        await room.press("f5")
        assert [each.message for each in room.app._notifications] == ["Remarks on wording are off."]
        for _ in range(3):
            room.app.post_message(Key("ctrl+z", None))
        await room.settle()
        assert [each.message for each in room.app._notifications] == ["There is nothing to undo."]


@story
async def test_help_says_what_a_screen_is_for_and_does_what_is_chosen(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        for key in ("f1", "?"):
            await room.press(key)
            assert room.sees("Type an event as it is told")
            await room.press(key)
            assert stage(room) == "timeline"
        await room.press("f1")
        await room.choose("Say what moment this was")
        await room.until(lambda: room.sees("customers told"))
        await room.press("escape", "a", "f1")
        assert room.sees("Leave the line without taking it")
        assert not room.sees("Say what moment this was")
        await room.press("escape")
        assert room.line == ""
        await room.press("escape", "2")
        await room.onto("incident", "summary")
        await room.press("e", "f1")
        assert room.sees("A longer text")
        await room.press("escape")
        await room.type("?")
        assert room.record.incident.summary == "?"


@pytest.mark.parametrize("number", [3])
def test_every_key_that_the_help_of_a_stage_offers_can_be_done_from_it(tmp_path: Path, number: int) -> None:
    @story
    async def told() -> None:
        path = kept(
            tmp_path, **EVENTS, whys=[{"question": "Why?"}], went_well=[{"text": "It"}], actions=[{"title": "A"}]
        )
        async with reviewing(path) as room:
            await room.press(str(number), "f1")
            offered = [row.key for row in room.rows.items if isinstance(row.key, str)]
            assert len(offered) > 8
            await room.press("escape")
            for place in range(len(offered)):
                if offered[place] in ("ctrl+q", "f4"):
                    continue
                await room.press("f1", "end", *["up"] * (len(offered) - 1 - place), "enter")
                await room.settle()
                while not isinstance(room.app.screen, StageScreen) or room.line is not None:
                    await room.press("escape")
                await room.press(str(number))
                assert room.app.is_running

    told()


@story
async def test_the_palette_finds_a_key_by_what_it_does(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("down", "ctrl+p")
        await room.type("key event")
        await room.until(lambda: room.sees("Key event (*)"))
        await room.press("down", "enter")
        await room.until(lambda: room.record.timeline[1].key)


@story
async def test_a_person_sets_keys_and_colours(tmp_path: Path) -> None:
    settings = Settings(keys={"timeline.key": "f", "app.undo": "ctrl+u"}, theme="pmreview-contrast")
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline", settings=settings) as room:
        assert room.app.theme == "pmreview-contrast"
        assert "f key event" in room.footer
        await room.press("f")
        assert room.record.timeline[0].key
        await room.press("*", "ctrl+z")
        assert room.record.timeline[0].key
        await room.press("ctrl+u")
        assert not room.record.timeline[0].key


@pytest.mark.parametrize("theme", ["pmreview-dark", "pmreview-light", "pmreview-contrast"])
def test_each_look_can_be_chosen_while_the_app_runs(tmp_path: Path, theme: str) -> None:
    @story
    async def told() -> None:
        async with reviewing(kept(tmp_path, **EVENTS)) as room:
            await room.press("ctrl+p")
            await room.type("theme")
            await room.until(lambda: room.sees("Dark, light, high contrast"))
            await room.press("down", "enter")
            await room.until(lambda: isinstance(room.app.focused, Input))
            await room.type(theme)
            await room.until(lambda: room.sees(theme))
            await room.press("down", "enter")
            await room.until(lambda: room.app.theme == theme)
            colours = [[segment.style for segment in line] for line in room.strips()]
            room.rows.show([replace(row) for row in room.rows.items])
            await room.settle()
            assert [[segment.style for segment in line] for line in room.strips()] == colours

    told()


@story
async def test_the_mouse_does_what_the_keys_do(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="summary") as room:
        rail = next(number for number, line in enumerate(room.lines()) if "3 Timeline" in line)
        await room.pilot.click(offset=(room.lines()[rail].index("3 Timeline") + 2, rail))
        await room.settle()
        assert stage(room) == "timeline"
        row = next(number for number, line in enumerate(room.lines()) if "Pager buzzes" in line)
        await room.pilot.click(offset=(50, row))
        await room.settle()
        assert room.place == ("timeline", 1)
        line = room.app.screen.query_one(KeyLine).region
        await room.pilot.click(offset=(room.footer.index("* key event") + 1, line.bottom - 1))
        await room.until(lambda: room.record.timeline[1].key)
        await room.pilot.click(offset=(50, row), times=2)
        await room.settle()
        assert room.line is not None
