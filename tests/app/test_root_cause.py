"""Root cause: a tree of whys that branches, grown by asking on."""

from pathlib import Path
from typing import Any

from .room import Room, kept, reviewing, story

TREE = [
    {"id": "W1", "question": "Why did checkout break?", "answer": "No connection was free"},
    {"id": "W2", "after": "W1", "question": "Why was none free?", "answer": "The pool was small"},
    {"id": "W3", "question": "Why did nobody see it?", "answer": "No alert looks at the pool"},
]


def tree(room: Room) -> list[tuple[str, str, str]]:
    return [(why.id, why.after, why.question) for why in room.record.whys]


@story
async def test_the_room_asks_on_from_answer_to_answer(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="root-cause") as room:
        await room.press("enter")
        await room.type("Why did checkout break?\n")
        assert room.sees("Answer")
        await room.type("No connection was free\n")
        assert room.sees("Ask on: No connection was free")
        await room.type("Why was none free? -> The pool was small")
        assert room.understood == "= Why was none free? · The pool was small"
        await room.type("\n")
        await room.press("escape", "up", "a")
        await room.type("Why did nobody see it?\nNo alert looks at the pool\n\n")
        assert room.line is None
        assert [(why.question, why.answer, why.after) for why in room.record.whys] == [
            ("Why did checkout break?", "No connection was free", ""),
            ("Why was none free?", "The pool was small", room.record.whys[0].id),
            ("Why did nobody see it?", "No alert looks at the pool", room.record.whys[0].id),
        ]
        assert room.sees("├─ Why was none free?")
        assert room.sees("└─ Why did nobody see it?")


@story
async def test_five_whys_are_typed_without_a_key_in_between(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="root-cause") as room:
        await room.press("enter")
        await room.type("Why A? -> Because B\nWhy B?\nBecause C\nWhy C? -> Because D\nWhy D? -> E\nWhy E?\n")
        assert [(why.question, why.answer, why.after) for why in room.record.whys] == [
            ("Why A?", "Because B", ""),
            ("Why B?", "Because C", "W1"),
            ("Why C?", "Because D", "W2"),
            ("Why D?", "E", "W3"),
            ("Why E?", "", "W4"),
        ]


@story
async def test_a_why_asked_in_the_middle_of_the_tree_gets_its_own_answer(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, whys=TREE), stage="root-cause") as room:
        await room.onto("whys", 0)
        await room.press("b")
        await room.type("Why then?\nBecause of the release\n\n")
        assert tree(room)[2] == ("W4", "", "Why then?")
        assert room.record.whys[2].answer == "Because of the release"
        assert room.record.whys[3].answer == "No alert looks at the pool"
        await room.onto("whys", 0)
        await room.press("a")
        await room.type("Why so many?\n")
        assert room.sees("Answer")
        await room.press("escape")
        assert room.sees("open: w answers")
        await room.press("w")
        await room.type("Every request opens one\n")
        assert room.record.whys[int(room.place[1])].answer == "Every request opens one"  # type: ignore[index]


@story
async def test_a_root_cause_is_marked_with_its_sort_and_unmarked(tmp_path: Path) -> None:
    actions = [{"id": "A1", "title": "Alert on the pool", "addresses": ["W3"]}]
    async with reviewing(kept(tmp_path, whys=TREE, actions=actions), stage="root-cause") as room:
        await room.onto("whys", 2)
        await room.press("*")
        await room.choose("monitoring")
        assert (room.record.whys[2].root_cause, room.record.whys[2].category) == (True, "monitoring")
        assert room.sees("◆ monitoring")
        assert room.sees("→ A1")
        await room.press("*")
        assert not room.record.whys[2].root_cause
        await room.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert not room.record.whys[2].category


@story
async def test_branches_are_hung_elsewhere_moved_and_deleted(tmp_path: Path) -> None:
    actions: list[dict[str, Any]] = [{"id": "A1", "title": "Size the pool", "addresses": ["W1", "W2"]}]
    async with reviewing(kept(tmp_path, whys=TREE, actions=actions), stage="root-cause") as room:
        opened = room.record
        await room.onto("whys", 2)
        await room.press("shift+right")
        assert tree(room)[2][1] == "W1"
        await room.press("shift+up")
        assert [why.id for why in room.record.whys] == ["W1", "W3", "W2"]
        assert room.place == ("whys", 1)
        await room.press("shift+up")
        assert room.said.startswith("It stands at the end of its list.")
        await room.press("shift+left")
        assert room.record.whys[1].after == ""
        await room.press("shift+left")
        assert room.said.startswith("It cannot go further that way.")
        await room.onto("whys", 0)
        await room.press("x")
        assert room.sees("Why did checkout break? · No connection was free")
        await room.choose("Delete it")
        assert [(why.id, why.after) for why in room.record.whys] == [("W3", ""), ("W2", "")]
        assert room.record.actions[0].addresses == ("W2",)
        for _ in range(4):
            await room.press("ctrl+z")
        assert room.record == opened
        for _ in range(4):
            await room.press("ctrl+y")
        assert room.record.actions[0].addresses == ("W2",)


@story
async def test_a_why_is_changed_in_a_line_and_in_full(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, whys=TREE), stage="root-cause") as room:
        await room.onto("whys", 1)
        await room.press("e")
        assert room.line == "Why was none free? → The pool was small"
        await room.type("er than before\n")
        assert room.record.whys[1].answer == "The pool was smaller than before"
        await room.press("o")
        await room.change("whys", 1, "evidence", to="graph 12")
        await room.change("whys", 1, "no_action_because", to="The pool is gone")
        await room.press("escape")
        assert room.sees("none, by choice")
        await room.write("root_cause", "explanation", text="Many things at once.")
        assert room.record.root_cause.explanation == "Many things at once."
        assert room.sees("Many things at once.")


@story
async def test_the_categories_are_offered_from_the_first_on(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, whys=TREE), stage="root-cause", size=(80, 24)) as room:
        await room.onto("whys", 0)
        await room.press("c")
        assert room.place == ""
        assert room.rows.scroll_offset.y == 0
        for category in ("missing safeguard", "monitoring", "process"):
            assert room.sees(category)
