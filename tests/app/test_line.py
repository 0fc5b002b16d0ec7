"""The capture line: opened with a key, understood while it is typed, left without a trace."""

from pathlib import Path
from unittest import mock

from textual.events import Paste

from pmreview.app.screens.desk import Desk
from pmreview.app.widgets.capture import Capture
from pmreview.core.edits import add_item
from pmreview.core.stages import STAGES
from pmreview.core.timeline import Event
from pmreview.store import open_line
from pmreview.store.open_line import OpenLine, keep_line

from .room import elsewhere, kept, reviewing, story

EVENTS = {"timeline": [{"text": "Alert fires"}, {"text": "Pager buzzes"}]}


@story
async def test_commands_are_text_while_a_line_is_open(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("a")
        text = "k ? 1 8 [ ] x * m o q p h r . + - / > e a"
        await room.type(f"{text}\n\n")
        assert room.record.timeline[1].text == text
        assert room.sees("3 TIMELINE")


@story
async def test_the_bottom_line_shows_the_keys_that_work_where_one_is(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline", size=(160, 50)) as room:
        for words in ("a add", "e edit", "m milestone", "* key event", "o all fields", "x delete", "F1 help"):
            assert words in room.footer
        await room.press("a")
        for words in ("Enter take", "Esc back", "F1 help"):
            assert words in room.footer
        for words in ("a add", "m milestone", "x delete", "k park", "] next"):
            assert words not in room.footer
        await room.press("escape", "2")
        await room.onto("incident", "title")
        for words in ("x delete", "o all fields"):
            assert words not in room.footer
        await room.onto("incident", "summary")
        await room.press("e")
        assert "Esc done" in room.footer
        assert "a add" not in room.footer
        await room.press("escape", "k")
        assert "Enter take  Esc back" in room.footer
        assert "a add" not in room.footer


@story
async def test_each_pasted_line_is_an_entry_and_harmless(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="timeline") as room:
        await room.press("a")
        await room.type("db:")
        room.app.post_message(Paste("alert\tfires\n\n\x1b]0;pwned\x07and \u202enobody looks\r\n10:20 rollback"))
        await room.until(lambda: room.line == "10:20 rollback")
        assert [event.text for event in room.record.timeline] == ["db: alert fires", "␛]0;pwned␇and �nobody looks"]
        await room.type("!\n\n")
        assert len(room.record.timeline) == 3


@story
async def test_pasted_lines_that_are_not_understood_stay_in_the_line(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="timeline") as room:
        await room.press("a")
        room.app.post_message(Paste("somebody says\n25:00 is no time\nand on\nit goes"))
        await room.until(lambda: room.line == "25:00 is no time")
        assert [event.text for event in room.record.timeline] == ["somebody says"]
        assert room.sees("2 pasted lines wait behind this one")
        await room.press("escape", "a", "up", "up")
        assert room.line == "25:00 is no time"
        await room.press("home", "x", "enter")
        assert room.line == "it goes"
        await room.press("enter")
        assert [event.text for event in room.record.timeline] == [
            "somebody says",
            "x25:00 is no time",
            "and on",
            "it goes",
        ]


@story
async def test_a_pasted_line_that_is_not_wanted_is_passed_over_and_the_others_are_taken(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="timeline") as room:
        await room.press("a")
        room.app.post_message(Paste("25:00 is no time\nand on\nit goes"))
        await room.until(lambda: room.line == "25:00 is no time")
        await room.press(*["backspace"] * 20, "enter", "enter")
        assert [event.text for event in room.record.timeline] == ["and on", "it goes"]
        assert room.line == ""


@story
async def test_one_field_takes_all_of_what_is_pasted(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="summary") as room:
        await room.onto("incident", "title")
        await room.press("e")
        room.app.post_message(Paste(" and\nmore"))
        await room.type("\n")
        assert room.record.incident.title == "Checkout is down and more"


@story
async def test_escape_leaves_everything_as_it_was_on_every_stage(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS)) as room:
        opened = room.app.session
        for number in range(1, len(STAGES) + 1):
            await room.press(str(number), "a")
            assert room.line == "", number
            await room.type("half a thought")
            await room.press("escape")
            assert room.line is None
            await room.press("a", "enter")
            assert room.line is None
        assert room.app.session is opened


@story
async def test_a_line_that_was_left_is_brought_back_where_it_was_left(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("a")
        await room.type("Kim restarts the pool")
        await room.press("escape", "a")
        assert room.line == ""
        assert room.sees("↑ brings back: Kim restarts the pool")
        await room.press("escape", "7", "a")
        assert not room.sees("brings back")
        await room.press("up")
        assert room.line == ""
        await room.press("escape", "3", "e")
        assert not room.sees("brings back")
        await room.press("up", "escape", "a", "up")
        await room.type(" by hand\n")
        assert [event.text for event in room.record.timeline][1] == "Kim restarts the pool by hand"
        assert not room.sees("brings back")


@story
async def test_what_was_left_in_an_entry_comes_back_there_wherever_it_stands(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 0)
        await room.press("e")
        await room.type(" twice")
        await room.press("escape")
        base = room.record
        room.app.take(base, add_item(("timeline",), Event(text="Release"), 0, "add").change(base))
        for place in (0, 2):
            await room.onto("timeline", place)
            await room.press("e")
            assert not room.sees("brings back")
            await room.press("escape")
        await room.onto("timeline", 1)
        await room.press("e", "up", "enter")
        assert [event.text for event in room.record.timeline] == ["Release", "Alert fires twice", "Pager buzzes"]


@story
async def test_an_answer_that_was_left_is_offered_where_that_why_is_answered(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="root-cause") as room:
        await room.press("a")
        await room.type("Why did it break?\nThe pool ran")
        await room.press("escape", "a")
        assert not room.sees("brings back")
        await room.press("escape", "w", "up")
        await room.type(" dry\n")
        assert room.record.whys[0].answer == "The pool ran dry"


@story
async def test_a_lesson_in_the_wrong_list_is_brought_back_in_the_right_one(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="lessons") as room:
        await room.press("a")
        await room.type("Nobody was told")
        await room.press("escape", "right", "a", "up", "enter")
        assert [lesson.text for lesson in room.record.to_improve] == ["Nobody was told"]


@story
async def test_the_line_of_a_program_that_is_gone_is_offered_where_it_was_typed(tmp_path: Path) -> None:
    path = kept(tmp_path, **EVENTS)
    cases = {
        ("timeline", 1): OpenLine("Pager buzzes twice", "Change the event", ("timeline", 0), "Pager buzzes"),
        ("timeline", 0): OpenLine("Alert fires twice", "Somewhere"),
    }
    for place, left in cases.items():
        with elsewhere():
            keep_line(path, left)
        with mock.patch.object(open_line, "is_present", return_value=False):
            async with reviewing(path, stage="timeline") as room:
                await room.until(lambda: "Not taken when pmreview ended" in room.said)
                assert f"({left.label})" in room.said
                if left.place:
                    await room.onto("timeline", 0)
                    await room.press("e")
                    assert not room.sees("brings back")
                    await room.press("escape")
                await room.onto(*place)
                await room.press("e", "up")
                assert room.line == left.text


@story
async def test_what_was_left_waits_for_its_like_once_something_else_was_typed(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("k")
        await room.type("The old provider")
        await room.press("escape", "a")
        await room.type("Somebody looks\n")
        assert not room.sees("brings back")
        await room.press("escape", "k")
        assert room.sees("↑ brings back: The old provider")
        await room.press("up", "enter", "k")
        assert not room.sees("brings back")
        assert [topic.text for topic in room.record.parking_lot] == ["The old provider"]


@story
async def test_an_open_line_stays_with_its_entry_while_others_add_some(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 1)
        await room.press("e")
        await room.type(" twice")
        base = room.record
        room.app.take(base, add_item(("timeline",), Event(text="Release"), 0, "add").change(base))
        await room.settle()
        assert room.place == ("timeline", 2)
        await room.press("enter")
        assert [event.text for event in room.record.timeline] == ["Release", "Alert fires", "Pager buzzes twice"]


@story
async def test_a_line_that_was_just_taken_changes_its_entry_though_others_add_one_just_then(
    tmp_path: Path,
) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 0)
        await room.press("e")
        await room.type(" at last")
        done = Desk.on_capture_done

        def overtaken(desk: Desk, event: Capture.Done) -> None:
            base = room.record
            room.app.take(base, add_item(("timeline",), Event(text="Release"), 0, "add").change(base))
            done(desk, event)

        with mock.patch.object(Desk, "on_capture_done", overtaken):
            await room.press("enter")
        assert [event.text for event in room.record.timeline] == ["Release", "Alert fires at last", "Pager buzzes"]


@story
async def test_a_line_about_something_that_is_undone_closes_and_gives_its_words_back(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 1)
        await room.press("a")
        await room.type("Somebody looks\n\n")
        await room.press("e")
        await room.type(" closely")
        room.app.session = room.app.session.undo()
        await room.settle()
        assert room.line is None
        assert "Somebody looks closely" in "".join(note.message for note in room.app._notifications)
        await room.press("o")
        assert room.sees("One event, every field")
        await room.press("escape", "ctrl+y", "o")
        await room.press("ctrl+z")
        assert room.sees("3 TIMELINE")
        assert len(room.record.timeline) == 2


@story
async def test_undo_takes_back_what_is_typed_before_it_takes_back_what_was_taken(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 1)
        await room.press("a")
        await room.type("Somebody looks\nHalf a li")
        await room.press("ctrl+z")
        assert room.line == ""
        assert room.sees("↑ brings back: Half a li")
        assert len(room.record.timeline) == 3
        await room.press("up")
        assert room.line == "Half a li"
        await room.press("ctrl+z", "ctrl+z")
        assert len(room.record.timeline) == 2
        await room.press("escape", "e")
        await room.type(" twice")
        await room.press("ctrl+z")
        assert room.line == "Pager buzzes"


@story
async def test_a_parked_topic_that_is_half_typed_waits_where_the_stage_is_left(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.press("k")
        await room.type("The old provider")
        await room.press("ctrl+pagedown")
        assert room.stage == "root-cause"
        assert "Your line was left" in room.said
        await room.press("k", "up", "enter")
        assert [topic.text for topic in room.record.parking_lot] == ["The old provider"]


@story
async def test_under_a_dialog_nothing_is_undone_out_of_sight(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 1)
        await room.press("a")
        await room.type("Somebody looks\n\n")
        await room.press("m", "ctrl+z")
        assert len(room.record.timeline) == 3
        await room.choose("detected", "resolved")
        assert [event.milestones for event in room.record.timeline if event.milestones] == [("detected", "resolved")]


@story
async def test_a_line_that_is_changed_to_nothing_is_refused_and_a_field_is_cleared(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **EVENTS), stage="timeline") as room:
        await room.onto("timeline", 0)
        await room.press("e", *["backspace"] * 20)
        assert room.understood.startswith("? Write an event")
        await room.press("enter")
        assert room.line is None or room.line == ""
        assert room.record.timeline[0].text == "Alert fires"
