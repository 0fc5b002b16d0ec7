"""A rehearsal: the clock runs faster, and what a facilitator should have met before comes as time goes by."""

from datetime import timedelta
from pathlib import Path

from pmreview.app.rehearsal import SCENES, Rehearsal, quickened
from pmreview.app.timekeeper import Sitting

from .room import NOON, WallClock, kept, reviewing, story


def test_thirty_minutes_go_by_in_five() -> None:
    wall = WallClock()
    clock = quickened(wall)
    assert clock() == NOON
    wall.passes(5)
    assert clock() == NOON + timedelta(minutes=30)


@story
async def test_each_scene_comes_once_and_in_its_time(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(start=True)) as room:
        rehearsal = Rehearsal(room.app)
        told: list[tuple[float, str]] = []
        for minute in range(1, 31):
            await room.passes(1)
            rehearsal.tick()
            await room.settle()
            titles = [notice.title for notice in room.app._notifications]
            told += [(minute, title) for title in titles[len(told) :]]
        assert told == [(scene.at, scene.title) for scene in SCENES]
        assert room.stage == "opening"


@story
async def test_nothing_happens_before_the_start_nor_in_a_pause(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting()) as room:
        rehearsal = Rehearsal(room.app)
        await room.passes(10)
        rehearsal.tick()
        await room.press("f2", "f2")
        await room.passes(10)
        rehearsal.tick()
        await room.settle()
        assert not list(room.app._notifications)
        await room.press("f2")
        await room.passes(1)
        rehearsal.tick()
        await room.settle()
        assert room.said == SCENES[0].words


@story
async def test_a_rehearsal_tells_its_scenes_by_itself(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="opening", sitting=Sitting(start=True, rehearsal=True)) as room:
        await room.passes(1)
        await room.until(lambda: bool(list(room.app._notifications)))
        assert room.said == SCENES[0].words
