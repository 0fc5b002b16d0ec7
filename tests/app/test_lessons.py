"""Lessons: three lists side by side."""

from pathlib import Path

from .room import kept, reviewing, story

LISTS = {
    "went_well": [{"id": "L1", "text": "The alert fired"}],
    "to_improve": [{"id": "L2", "text": "Customers waited"}, {"id": "L3", "text": "No chart shows the pool"}],
}


@story
async def test_lessons_are_written_into_the_list_where_the_cursor_stands(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="lessons") as room:
        await room.press("enter")
        await room.type("+ and - are votes elsewhere, k and ? and [1] are text here\n")
        await room.type("The old release was warm\n\n")
        assert [lesson.text for lesson in room.record.went_well] == [
            "+ and - are votes elsewhere, k and ? and [1] are text here",
            "The old release was warm",
        ]
        await room.press("right", "right", "a")
        await room.type("It was a Tuesday\n\n")
        assert room.record.got_lucky[0].text == "It was a Tuesday"
        assert room.place == ("got_lucky", 0)
        await room.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert room.record == room.app.session.opened
        await room.press("ctrl+y")
        await room.until(lambda: room.place == ("went_well", 0))


@story
async def test_a_lesson_is_voted_for_carried_over_moved_changed_and_deleted(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **LISTS), stage="lessons") as room:
        opened = room.record
        await room.press("+", "+", "+", "-")
        assert room.record.went_well[0].votes == 2
        assert room.sees("+2  The alert fired")
        await room.press("-", "-", "-")
        assert room.record.went_well[0].votes is None
        await room.press("right", "shift+down")
        assert [lesson.id for lesson in room.record.to_improve] == ["L3", "L2"]
        assert room.place == ("to_improve", 1)
        await room.press("shift+right")
        assert room.record.got_lucky[0].id == "L2"
        assert room.place == ("got_lucky", 0)
        await room.press("e")
        await room.type(", and nobody said why\n")
        assert room.record.got_lucky[0].text == "Customers waited, and nobody said why"
        await room.press("o")
        await room.onto("got_lucky", 0, "area")
        await room.press("enter")
        await room.choose("communication")
        await room.change("got_lucky", 0, "votes", to="7")
        await room.press("escape")
        assert room.sees("+7")
        await room.press("x")
        await room.choose("Delete it")
        assert room.record.got_lucky == ()
        after = room.record
        await room.press(*["ctrl+z"] * 20)
        assert room.record == opened
        await room.press(*["ctrl+y"] * 20)
        assert room.record == after


@story
async def test_the_three_lists_stand_side_by_side_on_a_small_screen_too(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **LISTS), stage="lessons", size=(80, 24)) as room:
        heads = next(line for line in room.lines() if "Went well" in line)
        assert heads.split() == ["Went", "well", "To", "improve", "Got", "lucky"]
        assert room.sees("None yet. Enter adds one.")


@story
async def test_the_name_of_a_long_list_stays_in_sight(tmp_path: Path) -> None:
    lessons = [{"text": f"Lesson {number} of those that were told in the room"} for number in range(20)]
    async with reviewing(kept(tmp_path, to_improve=lessons), stage="lessons", size=(80, 24)) as room:
        await room.press("right", "end")
        assert room.sees("Lesson 19")
        assert not room.sees("Lesson 0 ")
        (head,) = [number for number, line in enumerate(room.lines()) if "Went well" in line]
        assert "To improve" in room.lines()[head]
        for _ in range(19):
            await room.press("up")
            number = room.place[1]  # type: ignore[index]
            assert room.sees(f"Lesson {number} ")
        assert room.place == ("to_improve", 0)


@story
async def test_a_click_below_the_name_that_stays_hits_what_stands_there(tmp_path: Path) -> None:
    actions = [{"title": f"Action {number}"} for number in range(30)]
    async with reviewing(kept(tmp_path, actions=actions), stage="actions", size=(80, 24)) as room:
        await room.press("end")
        lines = room.lines()
        (names,) = [number for number, line in enumerate(lines) if "Owner" in line]
        (here,) = [number for number, line in enumerate(lines) if "Action 27" in line]
        assert names < here
        await room.pilot.click(offset=(10, here))
        assert room.place == ("actions", 27)
