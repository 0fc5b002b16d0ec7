"""The timeline: events in a line each, at their place in time, with the moments that durations come from."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from .room import kept, reviewing, story


def at(hour: int, minute: int, **more: Any) -> dict[str, Any]:
    return {"at": datetime(2026, 3, 10, hour, minute, tzinfo=UTC), **more}


@story
async def test_events_are_told_one_after_the_other_and_land_where_they_belong(tmp_path: Path) -> None:
    path = kept(tmp_path, timeline=[at(10, 11, text="Release goes live", milestones=["started"])])
    async with reviewing(path, stage="timeline") as room:
        await room.press("a")
        await room.type("10:32 new pool size live @on-call !action")
        assert room.understood == "= Tue 10 Mar 2026 10:32 UTC · new pool size live · on-call · action"
        assert len(room.record.timeline) == 1
        await room.type("\n")
        assert room.line == ""
        assert room.place == ("timeline", 1)
        await room.type("+13m no new reports #resolved\n")
        await room.type("10:14 alert fires #detected *\n")
        alert, pool, end = list(room.record.timeline)[1:]
        assert (alert.text, pool.text, end.text) == ("alert fires", "new pool size live", "no new reports")
        assert end.at == datetime(2026, 3, 10, 10, 45, tzinfo=UTC)
        assert alert.key
        await room.type("\n")
        assert room.line is None
        assert room.sees("Time to: detect 3 min · resolve 34 min")
        assert room.sees("+18m")
        assert room.sees("DETECTED")


@story
async def test_a_time_is_read_from_the_selected_event_and_shown_in_full_before_it_is_taken(tmp_path: Path) -> None:
    path = kept(
        tmp_path,
        incident={"title": "Late mails", "timezone": "Europe/Berlin"},
        timeline=[{"at": datetime(2026, 3, 28, 22, 50, tzinfo=UTC), "text": "Queue grows"}],
    )
    understood = {
        "+4m rollback": "= Sat 28 Mar 2026 23:54 +01:00 Europe/Berlin · rollback",
        "yesterday 23:50 first sign": "= Fri 27 Mar 2026 23:50 +01:00 Europe/Berlin · first sign",
        "2026-03-29 03:10 well again": "= Sun 29 Mar 2026 03:10 +02:00 Europe/Berlin · well again",
        "21:14 UTC alert": "= Sat 28 Mar 2026 22:14 +01:00 Europe/Berlin · alert",
        "29 Mar 02:30 nobody lived then": "? Clocks went forward past 02:30",
        "2025-10-26 02:30 twice": "taken as the second 02:30, +01:00; the other is 02:30 +02:00",
        "25:00 alert": "is no time of day: write 10:14",
        "a line without a time": "= no time · a line without a time",
    }
    async with reviewing(path, stage="timeline") as room:
        for line, words in understood.items():
            await room.press("a")
            await room.type(line)
            assert words in room.understood
            await room.press("escape")
            assert room.line is None
        assert len(room.record.timeline) == 1


@story
async def test_a_milestone_that_is_marked_already_says_which_of_the_two_counts(tmp_path: Path) -> None:
    marks = [at(12, 0, text="Page", milestones=["started"]), at(13, 0, text="Well", milestones=["resolved"])]
    async with reviewing(kept(tmp_path, timeline=marks), stage="timeline") as room:
        await room.press("a")
        await room.type("13:30 all is well #resolved #started")
        assert room.sees("resolved is marked at 13:00 as well: this one counts")
        assert room.sees("started is marked at 12:00 as well: that one counts")


@story
async def test_now_is_for_an_incident_that_is_still_open(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, timeline=[at(10, 11, text="Starts")]), stage="timeline") as room:
        await room.press("a")
        await room.type("now rolled back\n")
        assert room.record.timeline[1].at == datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
        await room.type("now it is over #resolved\n")
        await room.type("now what")
        assert room.understood.startswith("?")
        await room.press("enter")
        assert room.line == "now what"


@story
async def test_who_marks_a_milestone_sees_where_it_stands_already(tmp_path: Path) -> None:
    events = [
        at(10, 2, text="Release", milestones=["started"]),
        at(10, 14, text="Alert"),
        at(10, 40, text="Well", milestones=["resolved"]),
    ]
    async with reviewing(kept(tmp_path, timeline=events), stage="timeline") as room:
        await room.onto("timeline", 1)
        await room.press("m")
        assert room.sees("started   at 10:02 already: the earlier counts")
        assert room.sees("resolved   at 10:40 already: the later counts")
        assert not room.sees("detected   at")


@story
async def test_an_event_is_changed_starred_marked_moved_deleted_and_all_of_it_undone(tmp_path: Path) -> None:
    same = [at(10, 14, text="Alert"), at(10, 14, text="Page"), {"text": "Somebody looks"}, at(10, 30, text="Over")]
    async with reviewing(kept(tmp_path, timeline=same), stage="timeline") as room:
        opened = room.record
        await room.onto("timeline", 1)
        await room.press("e")
        assert room.line == "10:14 Page"
        await room.type("r buzzes\n")
        assert room.line is None
        assert room.record.timeline[1].text == "Pager buzzes"
        await room.press("*")
        assert room.record.timeline[1].key
        await room.press("m")
        await room.choose("detected", "acknowledged")
        assert room.record.timeline[1].milestones == ("detected", "acknowledged")
        assert room.sees("DETECTED +1")
        await room.press("shift+up")
        assert [event.text for event in room.record.timeline][:2] == ["Pager buzzes", "Alert"]
        assert room.place == ("timeline", 0)
        await room.onto("timeline", 3)
        await room.press("shift+up", "shift+up", "shift+up")
        assert [event.text for event in room.record.timeline] == ["Pager buzzes", "Alert", "Over", "Somebody looks"]
        assert room.said.startswith("Events stand in the order of their times")
        await room.press("home", "x")
        assert room.sees("Delete this event?")
        await room.press("enter")
        assert len(room.record.timeline) == 4
        await room.press("x")
        await room.choose("Delete it")
        assert len(room.record.timeline) == 3
        assert not room.sees("Pager buzzes")
        after = room.record
        for _ in range(10):
            await room.press("ctrl+z")
        assert room.record == opened
        assert room.said.startswith("There is nothing to undo.")
        for _ in range(10):
            await room.press("ctrl+y")
        assert room.record == after


@story
async def test_an_event_moves_among_its_neighbours_as_they_stand_on_the_screen(tmp_path: Path) -> None:
    events = [at(10, 20, text="Second"), {"text": "Between"}, at(10, 10, text="First")]
    async with reviewing(kept(tmp_path, timeline=events), stage="timeline") as room:

        def shown() -> list[str]:
            return [row.cells[-2].plain for row in room.rows.items if isinstance(row.key[-1], int)]  # type: ignore[index]

        assert shown() == ["First", "Second", "Between"]
        await room.onto("timeline", 1)
        await room.press("shift+down")
        assert shown() == ["First", "Second", "Between"]
        await room.press("shift+up")
        assert shown() == ["First", "Between", "Second"]
        await room.press("shift+up")
        assert shown() == ["Between", "First", "Second"]


@story
async def test_every_field_of_an_event_stands_on_a_screen_of_its_own(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, timeline=[at(10, 11, text="Starts")]), stage="timeline") as room:
        await room.onto("timeline", 0)
        await room.press("o")
        assert room.sees("One event, every field")
        await room.change("timeline", 0, "at", to="+3m")
        assert room.record.timeline[0].at == datetime(2026, 3, 10, 10, 14, tzinfo=UTC)
        await room.onto("timeline", 0, "approximate")
        await room.press("enter")
        assert room.record.timeline[0].approximate
        await room.onto("timeline", 0, "kind")
        await room.press("enter")
        await room.choose("observation")
        await room.change("timeline", 0, "disputed", to="Sam: 10:20, by the chat")
        await room.change("timeline", 0, "at", to="")
        assert room.record.timeline[0].at is None
        await room.press("escape")
        assert room.sees("Starts  but: Sam: 10:20, by the chat")


@pytest.mark.parametrize(("size", "name"), [((80, 24), "database engi…"), ((120, 36), "database engineer")])
def test_names_stand_in_full_where_there_is_room_and_steps_always(
    tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    start = datetime(2026, 3, 10, 0, 1, tzinfo=UTC)
    later = {"+9h12m": timedelta(hours=9, minutes=12), "+23h59m": timedelta(days=1, hours=9, minutes=11)}
    events = [{"at": start + after, "text": "A restart", "who": "database engineer"} for after in later.values()]

    @story
    async def told() -> None:
        path = kept(tmp_path, timeline=[{"at": start, "text": "Release"}, *events])
        async with reviewing(path, stage="timeline", size=size) as room:
            for step in later:
                assert room.sees(f"{step:<7} {name} A restart")

    told()
