"""A month later somebody looks through the library: finds a record, follows up its actions, sees the patterns."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import sleep
from typing import Any
from unittest import mock

import pytest
import tomli
from textual.content import Content
from textual.widgets import Input

from pmreview.app import library_leaving
from pmreview.app.library import Left, Opening
from pmreview.app.screens.library import deciding, patterns
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Lines
from pmreview.store.record_file import RecordFile, open_record
from tests.app.shelves import browsing, the_app
from tests.shelf import shelve

from .room import NOON, Room, story

TODAY = NOON.date()
SIZES = [(80, 24), (100, 28), (120, 36)]


def in_days(count: int) -> date:
    return TODAY + timedelta(days=count)


def began(month: int) -> list[dict[str, Any]]:
    at = datetime(2026, month, 3, 10, tzinfo=UTC)
    return [{"at": at, "milestones": ["started"]}, {"at": at + timedelta(minutes=month), "milestones": ["detected"]}]


@pytest.fixture
def three(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Three reviews, of which each left an action."""
    return (
        shelve(
            tmp_path,
            "INC-1",
            {"title": "Checkout errors", "severity": "major", "components": ["checkout"], "summary": "It broke."},
            timeline=began(1),
            actions=[{"id": "A1", "title": "Set a limit", "owner": "Ana Ruiz", "due": in_days(-10)}],
        ),
        shelve(
            tmp_path,
            "INC-2",
            {"title": "Search is slow", "severity": "minor"},
            timeline=began(2),
            actions=[{"id": "A1", "title": "Move the import", "due": in_days(-1)}],
        ),
        shelve(
            tmp_path,
            "INC-3",
            {"title": "Sesame", "kind": "security", "severity": "critical", "components": ["sesame"]},
            timeline=began(3),
            actions=[{"id": "A1", "title": "Sesame lock", "due": in_days(5)}],
        ),
    )


def shown(room: Room) -> list[str]:
    """The names of the files in the list, in order."""
    assert isinstance(room.rows.items, Lines)
    keys = [key if isinstance(key, str) else f"{key[0]} {key[1]}" for key in room.rows.items.keys]
    return [Path(key.partition(" ")[0]).stem for key in keys]


@pytest.mark.parametrize("size", SIZES)
def test_records_actions_and_patterns_fit_every_screen(three: object, tmp_path: Path, size: tuple[int, int]) -> None:
    @story
    async def tell() -> None:
        async with browsing(tmp_path, size=size) as room:
            assert room.sees("3 records · latest first")
            assert room.sees("Checkout errors")
            assert room.sees("1 (late)")
            await room.press("2")
            assert room.sees("3 open · 2 overdue")
            assert room.sees("10 days overdue")
            await room.press("3")
            assert room.sees("Incidents by severity")
            assert all(len(line) <= size[0] for line in room.lines())

    tell()


@story
async def test_a_record_is_found_by_typing_and_opened(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        assert shown(room) == ["INC-3", "INC-2", "INC-1"]
        await room.press("slash")
        await room.type("check maj")
        assert shown(room) == ["INC-1"]
        assert room.sees("1 of 3 records")
        await room.press("enter")
        await room.choose("Review")
        await room.ended()
        opening, left = the_app(room).opening, the_app(room).left
    assert opening is not None
    assert (opening.path, opening.review) == (three[0], True)
    assert left == Left("check maj", "latest first", str(three[0]))


@story
async def test_what_is_seen_is_found_with_its_accents_or_without(three: object, tmp_path: Path) -> None:
    shelve(tmp_path, "INC-4", {"title": "Nächtlicher Export", "severity": "minor"}, timeline=began(10))
    (tmp_path / "broken.toml").write_text('[incident]\ntitle = "x"\nseverity = 3\n')
    async with browsing(tmp_path) as room:
        await room.press("slash")
        for words, found in (
            ("nachtl", ["INC-4"]),
            ("oct 2026 minor", ["INC-4"]),
            ("unreadable", ["broken"]),
            ("sesame", []),
        ):
            await room.press("ctrl+u")
            await room.type(words)
            assert (shown(room) if found else room.sees("No record is called that")) == (found or True)


@story
async def test_keys_work_on_what_the_filter_left(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("2", "down", "slash")
        await room.type("nobody is called so")
        await room.press("escape")
        assert room.place == (str(three[1]), 0)
        await room.press("slash")
        await room.type("ana over")
        assert room.sees("1 listed · 3 open · 2 overdue")
        assert "Tab to the list" in room.footer
        await room.press("tab", "t")
        await room.until(lambda: room.sees("started · Set a limit") and room.at_rest)
        assert room.line == "ana over"
        assert "Esc show all" in room.footer
        await room.press("escape")
        assert room.line is None
        assert room.sees("3 open · 2 overdue")
        assert open_record(three[0]).record.actions[0].status == "in-progress"


@story
async def test_f5_shows_what_the_file_says_by_now(three: tuple[Path, ...], tmp_path: Path) -> None:
    before = three[0].read_bytes()
    async with browsing(tmp_path) as room:
        await room.press("2", "d")
        await room.until(lambda: room.sees("✓ done") and room.at_rest)
        three[0].write_bytes(before)
        await room.press("f5")
        await room.until(lambda: room.sees("3 open · 2 overdue") and room.at_rest)
        assert not room.sees("✓ done")


@story
async def test_the_library_is_as_it_was_left_behind_a_record(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path, left=Left("s", "by title", str(three[1]))) as room:
        await room.settle()
        assert (room.line, room.place) == ("s", str(three[1]))
        assert shown(room) == ["INC-1", "INC-2", "INC-3"]
        assert isinstance(room.app.focused, Input)
        await room.press("escape", "s")
        assert shown(room) == ["INC-3", "INC-2", "INC-1"]


@story
async def test_the_actions_are_as_they_were_left_behind_a_record(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("2", "slash", "e", "down", "enter")
        await room.choose("Open its record")
        await room.ended()
        left = the_app(room).left
        assert the_app(room).opening == Opening(three[1], False, "actions")
    assert left == Left("e", place=(str(three[1]), 0), view="across")
    async with browsing(tmp_path, left=left) as room:
        await room.settle()
        assert room.sees("2 ACTIONS")
        assert (room.line, room.place) == ("e", (str(three[1]), 0))
        assert isinstance(room.app.focused, Input)
        await room.press("escape", "1")
        assert (room.line, room.place) == (None, str(three[2]))


@story
async def test_letters_that_come_with_the_slash_are_in_the_line_too(three: object, tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.burst("slash", *"check")
        await room.until(lambda: room.line == "check")
        await room.settle()
        assert shown(room) == ["INC-1"]


@story
async def test_escape_shows_every_record_again(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("slash")
        await room.type("check")
        assert shown(room) == ["INC-1"]
        await room.press("escape")
        assert shown(room) == ["INC-3", "INC-2", "INC-1"]
        assert room.sees("3 records · latest first")


@story
async def test_of_a_restricted_record_the_id_is_shown_and_no_text(three: object, tmp_path: Path) -> None:
    async with browsing(tmp_path, size=(130, 36)) as room:
        for keys in ("1", "2", "3"):
            await room.press(keys)
            assert not any("esame l" in line or "Sesame" in line for line in room.lines())
        await room.press("1", "slash")
        await room.type("sesame")
        assert room.sees("No record is called that")


@pytest.mark.parametrize("size", SIZES)
def test_every_action_says_of_which_incident_it_is(three: object, tmp_path: Path, size: tuple[int, int]) -> None:
    nameless = {"title": "Log ran full", "id": ""}
    shelve(tmp_path, "log", nameless, actions=[{"id": "A6", "title": "Rotate it"}])
    secret = {"title": "Keys stolen", "id": "", "restricted": True}
    shelve(tmp_path, "keys-stolen", secret, actions=[{"id": "A7", "title": "Change them"}])

    @story
    async def tell() -> None:
        async with browsing(tmp_path, size=size) as room:
            await room.press("2")
            ends = {line.rpartition("  ")[2] for line in room.lines()}
            assert ends >= {"Log ran full", "INC-1 A1", "A7"}
            assert not room.sees("tolen")
            assert not room.sees("Change")
            await room.onto(str(tmp_path / "log.toml"), 0)
            await room.press("enter")
            assert room.sees("Log ran full A6: it is written to its own record")

    tell()


@story
async def test_the_side_shows_what_the_selected_record_is_about(three: object, tmp_path: Path) -> None:
    async with browsing(tmp_path, size=(120, 36)) as room:
        await room.until(lambda: room.sees("Restricted: open it to read it."))
        await room.press("end")
        await room.until(lambda: room.sees("It broke."))
        await room.until(lambda: room.sees("· Set a limit · Ana Ruiz · 10 days"))


@story
async def test_the_patterns_are_paged_through(three: object, tmp_path: Path) -> None:
    async with browsing(tmp_path, size=(80, 24)) as room:
        await room.press("3")
        top = room.lines()
        await room.press("pagedown")
        assert not room.sees("Incidents by severity")
        assert room.sees("Time to detect")
        await room.press("end")
        assert not room.sees("Time to detect")
        await room.press("home")
        assert room.lines() == top


@story
async def test_patterns_of_other_records_are_shown_wherever_in_memory_they_lie(three: object, tmp_path: Path) -> None:
    with mock.patch.object(patterns, "id", return_value=1, create=True):  # what is gone gives its address away
        async with browsing(tmp_path) as room:
            await room.press("3")
            assert room.sees("from 3 records")
            shelve(tmp_path, "INC-4")
            await room.press("f5")
            await room.until(lambda: room.sees("from 4 records"))


@story
async def test_a_record_that_is_gone_is_gone_from_under_the_cursor(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("end")
        three[0].unlink()
        await room.press("f5")
        await room.until(lambda: room.sees(" 2 records"))
        await room.press("enter")
        assert room.sees("What for?")


@story
async def test_a_file_that_does_not_open_is_there_with_what_is_wrong(three: object, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text('[incident]\ntitle = "x"\nseverity = 3\n')
    async with browsing(tmp_path) as room:
        assert shown(room)[-1] == "broken"
        assert room.sees("unreadable")
        await room.press("end")
        assert "export" not in room.footer
        await room.press("enter")  # there is nothing to choose: it is to be mended
        await room.ended()
        assert the_app(room).opening == Opening(tmp_path / "broken.toml", False)
        assert room.sees("broken.toml: incident.severity: found")


@story
async def test_three_reviews_are_followed_up_in_place_and_each_file_changes_there_only(
    three: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    before = [path.read_text(encoding="utf-8").splitlines() for path in three]
    async with browsing(tmp_path) as room:
        await room.press("2", "d")
        await room.until(lambda: room.sees("✓ done"))
        await room.until(lambda: room.sees("2 open · 1 overdue"))
        await room.press("down", "n")
        await room.type("2020-01-01")
        assert room.understood == "= Wed 1 Jan 2020 · that day is past"
        await room.press("ctrl+u")
        await room.type("+2w\n")
        await room.until(lambda: room.sees("2 open · 0 overdue"))
        await room.onto(str(three[2]), 0)
        await room.press("x", "enter")
        assert room.understood == "? Write it, or Esc."
        await room.type("The lock is gone\n")
        await room.until(lambda: room.sees("– dropped") and room.at_rest)
    after = [path.read_text(encoding="utf-8").splitlines() for path in three]
    new = [[line for line in now if line not in then] for then, now in zip(before, after, strict=True)]
    gone = [[line for line in then if line not in now] for then, now in zip(before, after, strict=True)]
    assert gone == [['status = "open"'], [f"due = {in_days(-1)}"], ['status = "open"']]
    assert new[0] == ['status = "done"', f"done_on = {TODAY}"]
    assert new[1][0] == f"due = {in_days(14)}"
    assert new[2] == ['status = "dropped"', 'dropped_because = "The lock is gone (dropped on 12 Mar 2026)"']


@contextmanager
def slow_disk(seconds: float = 0.2) -> Iterator[None]:
    """Until then a record takes so long to be read."""

    def read(path: Path) -> RecordFile:
        sleep(seconds)
        return open_record(path)

    with mock.patch.object(deciding, "open_record", read):
        yield


@pytest.mark.parametrize("end", [["q"], ["ctrl+q"], ["enter", "end", "enter"]], ids=["quit", "quit-anywhere", "open"])
def test_what_was_decided_is_written_though_the_library_is_left_at_once(
    end: list[str], three: tuple[Path, ...], tmp_path: Path
) -> None:
    @story
    async def tell() -> None:
        async with browsing(tmp_path) as room:
            await room.press("2")
            with slow_disk():
                await room.burst("t", *end)
                await room.ended()

    tell()
    assert open_record(three[0]).record.actions[0].status == "in-progress"


@story
async def test_one_stays_where_what_was_decided_cannot_be_written(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("2")
        three[0].unlink()
        with slow_disk():
            await room.burst("d", "q")
            await room.until(lambda: bool(room.said))
        assert room.app.is_running
        await room.left()


@story
async def test_one_is_asked_where_the_disk_does_not_take_what_was_decided(three: object, tmp_path: Path) -> None:
    with mock.patch.object(library_leaving, "PATIENCE", 0.05):
        async with browsing(tmp_path) as room:
            await room.press("2")
            with slow_disk(1):
                await room.burst("d", "q")
                await room.until(lambda: room.sees("what you decided last is not written yet"))
                await room.choose("Leave without it")
                await room.ended()


@story
async def test_what_was_closed_by_a_slip_is_reopened(three: tuple[Path, Path, Path], tmp_path: Path) -> None:
    before = three[0].read_bytes()
    async with browsing(tmp_path) as room:
        await room.press("2", "d")
        await room.until(lambda: room.sees("✓ done"))
        await room.press("u")
        await room.until(lambda: room.sees("3 open · 2 overdue") and room.at_rest)
    assert three[0].read_bytes() == before


@pytest.mark.parametrize(
    ("keys", "typed", "did"),
    [
        ("d", "", "done"),
        ("t", "", "in progress"),
        ("n", "+2w\n", "due 26 Mar 2026"),
        ("x", "Not worth it\n", "dropped"),
    ],
    ids=["done", "started", "date", "dropped"],
)
def test_what_was_decided_last_is_taken_back(
    keys: str, typed: str, did: str, three: tuple[Path, ...], tmp_path: Path
) -> None:
    before = three[0].read_bytes()

    @story
    async def tell() -> None:
        async with browsing(tmp_path) as room:
            await room.press("2", keys)
            await room.type(typed)
            await room.until(lambda: room.said == f"Set a limit: {did}, in INC-1." and room.at_rest)
            assert three[0].read_bytes() != before
            await room.press("1", "ctrl+z")
            await room.until(lambda: room.said == f"Undone: Set a limit: {did}, in INC-1." and room.at_rest)
            assert three[0].read_bytes() == before
            assert room.place == (str(three[0]), 0)
            assert room.sees("3 open · 2 overdue")
            assert room.sees("10 days overdue")
            await room.press("ctrl+z")
            assert room.said == "There is nothing to undo."

    tell()


@story
async def test_decisions_are_taken_back_from_the_last_to_the_first(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("ctrl+z")
        assert room.said == "There is nothing to undo."
        await room.burst("2", "t", "d", "ctrl+z")
        await room.until(lambda: room.said == "Undone: Set a limit: done, in INC-1." and room.at_rest)
        assert open_record(three[0]).record.actions[0].status == "in-progress"
        await room.press("d")
        await room.until(lambda: room.sees("✓ done") and room.at_rest)
        await room.press("u")
        await room.until(lambda: not room.sees("✓ done") and room.at_rest)
        await room.press("ctrl+z")
        await room.until(lambda: room.sees("✓ done") and room.at_rest)
        assert open_record(three[0]).record.actions[0].status == "done"


@story
async def test_what_somebody_changed_since_is_not_taken_back(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("2", "t")
        await room.until(lambda: "in progress" in room.said and room.at_rest)
        theirs = three[0].read_text(encoding="utf-8").replace("Ana Ruiz", "Lee Tan")
        three[0].write_text(theirs, encoding="utf-8")
        await room.press("ctrl+z")
        await room.until(lambda: room.said.startswith("The action was changed in its record since"))
        assert three[0].read_text(encoding="utf-8") == theirs


@story
async def test_an_action_that_changed_meanwhile_is_not_decided_about(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("2")
        three[0].write_text(three[0].read_text(encoding="utf-8").replace("Set a limit", "Another"), encoding="utf-8")
        await room.press("d")
        await room.until(
            lambda: "has changed in its record meanwhile" in (room.said if room.app._notifications else "")
        )
        await room.press("f5")
        await room.until(lambda: room.sees("Another"))


@story
async def test_a_first_run_says_what_to_do_and_a_new_record_is_opened(tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        assert room.sees("There is no record here yet")
        assert room.sees("Write a new record")
        await room.press("enter")
        await room.type("Search takes ten seconds\n")
        await room.ended()
        opening, left = the_app(room).opening, the_app(room).left
    assert opening is not None
    assert left.place == str(opening.path)
    assert tomli.loads(opening.path.read_text(encoding="utf-8"))["incident"]["title"] == "Search takes ten seconds"


@story
async def test_ctrl_q_leaves_from_a_list_a_line_and_a_dialog(three: object, tmp_path: Path) -> None:
    for keys in ((), ("enter",), ("c",), ("n",), ("slash",)):
        async with browsing(tmp_path) as room:
            await room.press(*keys)
            await room.left()
            assert the_app(room).opening is None


@story
async def test_a_title_that_is_half_typed_is_not_dropped_unasked(three: object, tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        for answer in ("Stay", "Leave without it"):
            if room.line is None:
                await room.press("n")
                await room.type("Search takes")
            await room.press("ctrl+q", "ctrl+q")
            assert room.sees("This line is typed and not taken: Search takes")
            await room.choose(answer)
            assert answer != "Stay" or room.line == "Search takes"
        await room.ended()
    assert not list(tmp_path.glob("*search*"))


@story
async def test_a_record_is_checked_and_exported_from_the_list(three: tuple[Path, ...], tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        await room.press("end", "c")
        await room.until(lambda: room.sees("hint:"))
        await room.press("escape", "x")
        await room.choose("markdown")
        await room.until(lambda: (tmp_path / "INC-1.md").exists())
        await room.press("x")
        await room.choose("markdown")
        await room.until(lambda: room.said == f"Written: {tmp_path / 'INC-1.md'}")


@story
async def test_what_else_lies_beside_a_record_is_replaced_only_when_asked(three: object, tmp_path: Path) -> None:
    (tmp_path / "INC-1.md").write_text("mine")
    async with browsing(tmp_path) as room:
        await room.press("end")
        for answer in ("Back", "Replace"):
            await room.press("x")
            await room.choose("markdown")
            await room.until(lambda: room.sees("Replace the file?"))
            assert (tmp_path / "INC-1.md").read_text() == "mine"
            await room.choose(answer)
        await room.until(lambda: "Checkout errors" in (tmp_path / "INC-1.md").read_text())


@story
async def test_keys_that_do_nothing_here_do_not_show(three: object, tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        assert "/ filter" in room.footer
        assert "Enter open" in room.footer
        await room.press("2")
        assert "d done" in room.footer
        assert "reopen" not in room.footer
        await room.press("f1")
        assert room.sees("1, 2 and 3 go to the records")
        assert not room.sees("1 to 8 go to a stage")


@story
async def test_ten_thousand_rows_are_made_as_they_are_drawn(tmp_path: Path) -> None:
    async with browsing(tmp_path) as room:
        made: list[int] = []
        rows = room.rows

        def make(key: int) -> Row:
            made.append(key)
            return Row(key, (Content("A row"),))

        rows.show(Lines(range(10_000), make))
        await room.press("end")
        assert rows.cursor == 9_999
        assert len(set(made)) < 200


@story
async def test_the_actions_are_filtered_by_words_that_the_selected_one_does_not_have(
    three: tuple[Path, ...], tmp_path: Path
) -> None:
    async with browsing(tmp_path) as room:
        await room.press("2", "slash")
        assert room.rows.items[0].cells[1].plain == "Set a limit"
        await room.type("move")
        assert [row.cells[1].plain for row in room.rows.items] == ["Move the import"]
        await room.type(" no such words")
        assert room.sees("Nothing has these words.")
        await room.press("escape")
        assert len(room.rows.items) > 1


@story
async def test_an_action_without_an_id_is_decided_about_as_any_other(tmp_path: Path) -> None:
    path = shelve(tmp_path, "INC-1", actions=[{"title": "Set a limit"}, {"title": "Move the import"}])
    async with browsing(tmp_path) as room:
        await room.press("2", "d")
        await room.until(lambda: open_record(path).record.actions[0].status == "done")
        await room.until(lambda: room.sees("✓ done"))
        await room.press("ctrl+z")
        await room.until(lambda: open_record(path).record.actions[0].status == "open" and room.at_rest)
