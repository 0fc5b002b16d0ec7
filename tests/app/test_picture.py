"""The incident is drawn on the Timeline and the Close, and the drawing fits whatever screen there is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pmreview.app.picture_rows import rows
from pmreview.core.record import Record

from .room import kept, reviewing, story

TEN = datetime(2026, 3, 10, 10, 11, tzinfo=UTC)
MARKS = {0: "started", 3: "detected", 7: "acknowledged", 21: "mitigated", 34: "resolved"}


def events(marks: dict[int, str] = MARKS) -> list[dict[str, Any]]:
    told = [{"at": TEN + timedelta(minutes=minutes), "milestones": [name]} for minutes, name in marks.items()]
    return [*told, {"at": TEN + timedelta(minutes=14), "text": "Roll back?", "key": True}]


def drawn(record: Record, room: int) -> list[str]:
    return [row.cells[0].plain for row in rows(record, room)][:-1]


def test_phases_say_how_long_they_were_and_milestones_when() -> None:
    line, bar, *names = drawn(Record.model_validate({"incident": {"title": "x"}, "timeline": events()}), 100)
    assert (line.count("○"), line.count("●")) == (5, 1)
    assert [part.strip() for part in bar.split("▏")] == ["", "3 min", "4 min", "14 min", "13 min"]
    told = " ".join(names).split()
    assert dict(zip(told[::2], told[1::2], strict=True)) == {
        "started": "10:11",
        "detected": "10:14",
        "acknowledged": "10:18",
        "mitigated": "10:32",
        "resolved": "10:45",
    }


@pytest.mark.parametrize("room", [20, 40, 76, 86, 200])
def test_the_picture_is_as_wide_as_the_screen_allows(room: int) -> None:
    record = Record.model_validate({"incident": {"title": "x"}, "timeline": events()})
    assert {len(line) for line in drawn(record, room)[:2]} == {min(120, room - 8)}


def test_without_time_between_milestones_there_is_no_picture() -> None:
    record = Record.model_validate({"incident": {"title": "x"}, "timeline": events({0: "started"})})
    assert list(rows(record, 80)) == []


@story
async def test_the_picture_stands_above_the_events_and_at_the_close(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, timeline=events()), stage="timeline") as room:
        assert room.sees("▏ 3 min")
        await room.press("8")
        assert room.sees("▏ 3 min")
