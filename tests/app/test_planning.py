"""The times of a meeting, and other fields that take no more than they can mean."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from .room import NOON, kept, reviewing, story


@story
async def test_a_review_is_planned_from_today_and_not_from_the_day_of_the_incident(tmp_path: Path) -> None:
    started = {"at": datetime(2023, 3, 29, 10, tzinfo=UTC), "milestones": ["started", "resolved"]}
    async with reviewing(kept(tmp_path, timeline=[started], meetings=[{}]), stage="opening") as room:
        await room.change("meetings", 0, "planned_at", to="tomorrow 14:00")
        assert room.record.meetings[0].planned_at == NOON.replace(hour=14) + timedelta(days=1)


@story
async def test_names_are_told_apart_by_either_sign(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="summary") as room:
        await room.change("incident", "authors", to="Ana Ruiz, Sam Ito; and Noor Haddad")
        assert room.record.incident.authors == ("Ana Ruiz", "Sam Ito", "Noor Haddad")


@story
async def test_a_share_of_more_than_all_is_refused(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="impact") as room:
        await room.onto("impact", "share_percent")
        await room.press("e")
        await room.type("140 %\n")
        assert room.understood == "? A share lies between 0 and 100 %."
        await room.press("escape")
        assert room.record.impact.share_percent is None
