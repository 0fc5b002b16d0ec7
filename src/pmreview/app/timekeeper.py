"""Who looks at the clock during a meeting: starts and pauses it, follows the stages, and keeps the minutes.

What the clock leaves in the record is no step of the history: undo takes back what was typed, not the time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from pmreview.core.meeting import Meeting
from pmreview.core.session import Session
from pmreview.meeting.budgets import STANDARD
from pmreview.meeting.clock import PAUSED, RUNNING, WAITING, Clock
from pmreview.meeting.figures import figures
from pmreview.meeting.minutes import recorded
from pmreview.meeting.reading import Reading
from pmreview.meeting.sitting import kept, unfinished
from pmreview.meeting.stage_states import stage_states
from pmreview.store.running import Running


@dataclass(frozen=True)
class Sitting:
    """A meeting as it is asked for: how many minutes, or until when, and whether its clock runs at once.

    A `rehearsal` runs faster, and tells scenes to practise on.
    """

    minutes: float = 30
    until: datetime | None = None
    start: bool = False
    rehearsal: bool = False


class Host(Protocol):
    """What timekeeping needs of the app."""

    session: Session
    reading: Reading | None

    def now(self) -> datetime:
        """The machine's clock."""


class Timekeeper:
    """Keeps the time of one sitting, which begins on the stage with the id `stage`."""

    def __init__(self, host: Host, sitting: Sitting, stage: str, shares: Mapping[str, float] | None = None) -> None:
        """`shares` by stage are what the minutes are shared out by, where a team has its own; the rest is as usual."""
        self._host = host
        self.until = sitting.until
        self.noted: Running | None = None
        """What was noted last of a meeting on this record when the app began."""
        self._left_running = False
        self.clock = Clock.waiting(sitting.minutes, stage, {**STANDARD, **(shares or {})})

    @property
    def states(self) -> dict[str, str]:
        """How far the room is with each stage, by id."""
        return stage_states(self.clock)

    def tick(self) -> None:
        """Show what the clock says now."""
        self._host.reading = self.clock.read(self._host.now())

    def start(self) -> None:
        """Begin a meeting."""
        self._turn(self.clock.start(self._host.now(), self.until))

    def share_out(self, shares: Mapping[str, float]) -> None:
        """Take other shares for the stages, before the meeting begins."""
        if self.waiting:
            self.clock = Clock.waiting(self.minutes, self.clock.stage, shares)
            self.tick()

    @property
    def minutes(self) -> float:
        """How long the meeting is."""
        return self.clock.length.total_seconds() / 60

    def go_on(self, meeting: Meeting, noted: Running | None) -> None:
        """Go on with a meeting of the record that has not ended. What was `noted` of it lately is to the second."""
        now, noted = self._host.now(), _of(meeting, noted)
        clock = Clock.resumed(
            meeting.but(stage=noted.stage) if noted and _is_ahead(noted, meeting) else meeting,
            now,
            minutes=noted.length_minutes if noted else self.minutes,
            until=self._end(noted),
            seconds=noted.seconds if noted else None,
            shares=self.clock.shares,
        )
        self._turn(clock)

    def _end(self, noted: Running | None) -> datetime | None:
        noted_end = noted.until if noted and noted.until and noted.until > self._host.now() else None
        return self.until or noted_end

    @property
    def asked_for(self) -> str:
        """What F2 would begin, or go on with, while the clock waits."""
        earlier = unfinished(self._host.session.record)
        noted = _of(earlier, self.noted) if earlier else None
        end = self._end(noted)
        until = f"until {end.astimezone():%H:%M}" if end else ""
        if earlier is None:
            return f"{until or f'{self.minutes:g} min'} · F2 starts"
        spent = figures(used(earlier, noted))
        if until:
            return f"{until} · F2 goes on: {spent} used"
        length = timedelta(minutes=noted.length_minutes) if noted else self.clock.length
        return f"F2 goes on: {spent} of {figures(length)}"

    def pause_or_resume(self) -> None:
        """Stop the clock, or let it run again."""
        now = self._host.now()
        self._turn(self.clock.pause(now) if self.clock.state == RUNNING else self.clock.resume(now))

    def lengthen(self) -> None:
        """A minute more for this stage; the meeting stays as long as it is."""
        self._turn(self.clock.lengthen())

    def on_stage(self, stage: str) -> None:
        """The room went to another stage."""
        if stage != self.clock.stage:
            self._turn(self.clock.go(stage, self._host.now()))

    def finish(self) -> None:
        """The meeting is over."""
        self._turn(self.clock.stop(self._host.now()))

    def leave(self) -> None:
        """The app ends: keep the minutes so that the meeting can go on elsewhere."""
        self._left_running = self.clock.state == RUNNING
        if self._left_running:
            self._turn(self.clock.pause(self._host.now()))

    def stay(self) -> None:
        """The app goes on after all."""
        if self._left_running:
            self._turn(self.clock.resume(self._host.now()))

    @property
    def waiting(self) -> bool:
        """Whether the meeting has not begun."""
        return self.clock.state == WAITING

    @property
    def under_way(self) -> bool:
        """Whether the meeting has begun and not ended."""
        return self.clock.state in (RUNNING, PAUSED)

    def _turn(self, clock: Clock) -> None:
        self.clock = clock
        now = self._host.now()
        self._host.session = self._host.session.keep(lambda record: kept(record, clock, now))
        self.tick()


def used(meeting: Meeting, noted: Running | None) -> timedelta:
    """What a meeting that did not end took so far."""
    noted = _of(meeting, noted)
    return sum(recorded(meeting, noted.seconds if noted else {}).values(), timedelta())


def _of(meeting: Meeting, noted: Running | None) -> Running | None:
    """What was noted, if it was noted of this meeting."""
    return noted if noted and noted.held_at == meeting.held_at else None


def _is_ahead(noted: Running, meeting: Meeting) -> bool:
    """Whether the note is newer than the record, which has the minutes in tenths and is written at each change."""
    return not meeting.stage or sum(noted.seconds.values()) / 60 > sum(meeting.minutes.values()) + 0.1
