"""A meeting with a simulated clock on the wall: the tests move time, nobody waits for it."""

from datetime import UTC, datetime, timedelta

from pmreview.core.meeting import Meeting
from pmreview.meeting.clock import Clock
from pmreview.meeting.figures import figures
from pmreview.meeting.reading import Reading

TWO = datetime(2026, 3, 12, 14, tzinfo=UTC)


class Hall:
    """The clock of one meeting, and the time of day. Lengths are in minutes."""

    def __init__(self, minutes: float = 30, stage: str = "opening", now: datetime = TWO) -> None:
        self.now = now
        self.clock = Clock.waiting(minutes, stage)

    def start(self, until: datetime | None = None) -> "Hall":
        self.clock = self.clock.start(self.now, until)
        return self

    def passes(self, minutes: float) -> "Hall":
        self.now += timedelta(minutes=minutes)
        return self

    def go(self, stage: str) -> "Hall":
        self.clock = self.clock.go(stage, self.now)
        return self

    def walk(self, *stages: tuple[str, float]) -> "Hall":
        for stage, minutes in stages:
            self.go(stage).passes(minutes)
        return self

    def pause(self, minutes: float) -> "Hall":
        """Stand still for so long, then go on."""
        self.clock = self.clock.pause(self.now)
        self.passes(minutes)
        self.clock = self.clock.resume(self.now)
        return self

    def lengthen(self) -> "Hall":
        self.clock = self.clock.lengthen()
        return self

    def stop(self) -> "Hall":
        self.clock = self.clock.stop(self.now)
        return self

    def read(self) -> Reading:
        return self.clock.read(self.now)

    def said(self) -> tuple[str, str]:
        """The warning and its level."""
        return self.read().warning, self.read().level

    def stage_time(self) -> str:
        """As on the rail: `4:12 / 8:00`."""
        return f"{figures(self.read().stage_spent)} / {figures(self.read().stage_budget)}"

    def whole_time(self) -> str:
        """As in the header: `12:40 of 30:00, ends 14:30`."""
        reading = self.read()
        ends = f", ends {reading.ends_at:%H:%M}" if reading.ends_at else ""
        return f"{figures(reading.spent)} of {figures(reading.length)}{ends}"

    def record(self) -> Meeting:
        """The meeting as it stands in the record after a change of stage, a pause or the finish."""
        clock = self.clock
        minutes = clock.minutes(self.now)
        return Meeting(held_at=clock.began, ended_at=clock.ended, stage=clock.stage, minutes=minutes)
