"""Actions: a table with owner, due date, priority and what each addresses."""

from datetime import date
from pathlib import Path

from .room import kept, reviewing, story

CAUSES = {
    "incident": {"title": "Checkout is down", "authors": ["Ana Ruiz"]},
    "whys": [{"id": "W1", "question": "Why?", "answer": "The pool was small", "root_cause": True}],
    "to_improve": [{"id": "L1", "text": "Customers waited"}],
}


@story
async def test_an_action_is_one_line_and_shown_as_understood(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, **CAUSES), stage="actions") as room:
        await room.press("enter")
        await room.type("Add alert for pool use above 80% @ana due friday !high #W1")
        assert room.understood == "= Add alert for pool use above 80% · Ana Ruiz · due Fri 13 Mar 2026 · high · for W1"
        await room.type("\n")
        await room.type("Ask #7 of the team about it !soon\n\n")
        first, second = room.record.actions
        assert (first.owner, first.due, first.priority, first.addresses) == (
            "Ana Ruiz", date(2026, 3, 13), "high", ("W1",),
        )  # fmt: skip
        assert second.title == "Ask #7 of the team about it !soon"
        assert (first.id, second.id) == ("A1", "A2")
        for words in ("Owner", "Due", "Ana Ruiz", "13 Mar 2026", "no owner", "no date", "nothing"):
            assert room.sees(words)


@story
async def test_an_action_is_completed_moved_dropped_and_deleted(tmp_path: Path) -> None:
    actions = [{"id": "A1", "title": "Size the pool"}, {"id": "A2", "title": "Add an alert"}]
    async with reviewing(kept(tmp_path, **CAUSES, actions=actions), stage="actions") as room:
        opened = room.record
        await room.onto("actions", 1)
        await room.press("shift+up")
        assert [action.id for action in room.record.actions] == ["A2", "A1"]
        await room.press("w")
        await room.choose("W1", "L1")
        assert room.record.actions[0].addresses == ("W1", "L1")
        await room.press("s")
        await room.choose("in progress")
        assert room.record.actions[0].status == "in-progress"
        await room.press("e")
        assert room.line == "Add an alert #W1 #L1"
        await room.type(' @"Kim Osei" due 1 apr\n')
        assert (room.record.actions[0].owner, room.record.actions[0].due) == ("Kim Osei", date(2026, 4, 1))
        await room.press("o")
        await room.write("actions", 0, "note", text="Talk to the vendor.")
        await room.change("actions", 0, "done_when", to="A page comes within a minute")
        await room.change("actions", 0, "due", to="+2w")
        await room.press("escape")
        assert room.sees("done when: A page comes")
        assert room.sees("26 Mar 2026")
        await room.onto("actions", 1)
        await room.press("x")
        await room.choose("Delete it")
        assert [action.id for action in room.record.actions] == ["A2"]
        after = room.record
        await room.press(*["ctrl+z"] * 12)
        assert room.record == opened
        await room.press(*["ctrl+y"] * 12)
        assert room.record == after


@story
async def test_the_table_fits_small_and_large_screens(tmp_path: Path) -> None:
    actions = [{"id": "A1", "title": "Size the pool", "owner": "Ana", "addresses": ["W1"], "status": "done"}]
    for size in ((80, 24), (100, 28), (160, 50)):
        path = kept(tmp_path / str(size[0]), **CAUSES, actions=actions)
        async with reviewing(path, stage="actions", size=size) as room:
            for words in ("Size the pool", "Ana", "no date", "W1", "done"):
                assert room.sees(words), (size, words)


@story
async def test_a_letter_where_there_is_nothing_to_choose_from_does_nothing(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, actions=[{"title": "Add a test"}]), stage="actions") as room:
        await room.onto("actions", 0)
        await room.press("w")
        assert room.sees("There is nothing to choose from yet.")
        await room.press("z", "escape")
        assert room.place == ("actions", 0)


@story
async def test_all_that_an_action_may_answer_is_in_sight_where_there_is_room(tmp_path: Path) -> None:
    answer = "Every connection to the orders database was taken, and new payments waited for one until they timed out"
    whys = [{"id": f"W{number}", "question": "Why?", "answer": f"{answer} {number}"} for number in (1, 2, 3)]
    path = kept(tmp_path, whys=whys, actions=[{"id": "A1", "title": "Size the pool"}])
    async with reviewing(path, stage="actions", size=(80, 24)) as room:
        await room.onto("actions", 0)
        await room.press("w")
        for number in (1, 2, 3):
            assert room.sees(f"timed out {number}")
        assert room.rows.max_scroll_y == 0
