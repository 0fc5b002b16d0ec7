"""The clock of a meeting as a value: each event (start, pause, another stage) gives the next clock.

Time comes in as an argument, always with an offset. Nothing moves by itself, and an event that makes no sense in the
clock's state (a pause before the start, anything after the end) changes nothing. A pause moves the end of the meeting,
unless that was given on the wall clock: then a pause costs the meeting time, though no stage.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Self

from pmreview.core.errors import UserError
from pmreview.core.meeting import Meeting
from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.budgets import LONGEST, SHORTEST, STANDARD, scaled
from pmreview.meeting.minutes import in_tenths, recorded
from pmreview.meeting.reading import Reading
from pmreview.meeting.warnings import Span, Warned, stage_level, warning

WAITING, RUNNING, PAUSED, ENDED = "waiting", "running", "paused", "ended"

MINUTE = timedelta(minutes=1)
GLANCE = timedelta(seconds=10)
"""A stage that was seen for less was paged through."""


@dataclass(frozen=True)
class Clock:
    """One meeting's time. `budgets` are in minutes, by `shares`; `added` is what stages were lengthened by.

    `spent` is what each stage took up to `since`, from when on the clock runs; it stands still while that is unset.
    `until` is an end on the wall clock; without one the meeting ends when `length` is spent.
    """

    length: timedelta
    budgets: Mapping[str, float]
    stage: str
    spent: Mapping[str, timedelta] = field(default_factory=dict)
    added: Mapping[str, timedelta] = field(default_factory=dict)
    began: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None
    ended: datetime | None = None
    shares: Mapping[str, float] = field(default_factory=lambda: STANDARD)

    @classmethod
    def waiting(cls, minutes: float = 30, stage: str = "opening", shares: Mapping[str, float] | None = None) -> Self:
        """A meeting that is not started. A `UserError` for a length that no meeting has.

        `shares` by stage are what the minutes are shared out by, such as what a team took before.
        """
        shares = shares or STANDARD
        return cls(budgets=scaled(shares, minutes), length=minutes * MINUTE, stage=_known(stage), shares=shares)

    @classmethod
    def resumed(
        cls,
        meeting: Meeting,
        now: datetime,
        *,
        minutes: float = 30,
        until: datetime | None = None,
        seconds: Mapping[str, float] | None = None,
        shares: Mapping[str, float] | None = None,
    ) -> Self:
        """Go on with a meeting of the record, running from `now` on; the time since it was recorded is nobody's.

        `minutes`, `until` and `shares` as for a new meeting. `seconds` by stage are newer than the record's minutes, if
        known.
        """
        stage = meeting.stage if meeting.stage in STAGE_IDS else STAGE_IDS[0]
        spent = recorded(meeting, seconds or {})
        clock = replace(cls.waiting(minutes, stage, shares), spent=spent, began=meeting.held_at or now, since=now)
        return clock._ending(until, now) if until else clock

    @property
    def state(self) -> str:
        """Waiting, running, paused or ended."""
        if self.ended:
            return ENDED
        if not self.began:
            return WAITING
        return RUNNING if self.since else PAUSED

    def start(self, now: datetime, until: datetime | None = None) -> Self:
        """Begin the meeting. With `until` its length and budgets are what is left until then: late starters get less.

        A `UserError` when no meeting fits before `until`.
        """
        if self.state != WAITING:
            return self
        clock = replace(self, began=now, since=now)
        return clock._ending(until, now) if until else clock

    def go(self, stage: str, now: datetime) -> Self:
        """Stand on another stage, of any state but ended. A stage that was left before goes on counting."""
        stage = _known(stage)
        return self if self.ended else replace(self._counted(now), stage=stage)

    def pause(self, now: datetime) -> Self:
        """Stand still."""
        return replace(self._counted(now), since=None)

    def resume(self, now: datetime) -> Self:
        """Run again after a pause."""
        return replace(self, since=now) if self.state == PAUSED else self

    def lengthen(self, by: timedelta = MINUTE) -> Self:
        """Give the current stage more time; the meeting stays as long as it is."""
        if self.ended:
            return self
        return replace(self, added={**self.added, self.stage: self.added.get(self.stage, timedelta()) + by})

    def stop(self, now: datetime) -> Self:
        """End the meeting."""
        return replace(self.pause(now), ended=now) if self.state in (RUNNING, PAUSED) else self

    def budget(self, stage: str) -> timedelta:
        """What a stage may take, with what was added to it."""
        return self.budgets[stage] * MINUTE + self.added.get(stage, timedelta())

    def was_on(self, stage: str) -> bool:
        """Whether a stage that is not the current one had more than a glance."""
        return self.spent.get(stage, timedelta()) >= GLANCE

    def minutes(self, now: datetime) -> dict[str, float]:
        """What each stage took, for `[meetings.minutes]`: tenths of a minute that sum up to the time the clock ran."""
        return in_tenths(self._counted(now).spent)

    def seconds(self, now: datetime) -> dict[str, float]:
        """What each stage took, to the second and finer: what `resumed` takes."""
        return {stage: taken.total_seconds() for stage, taken in self._counted(now).spent.items()}

    def read(self, now: datetime) -> Reading:
        """What the clock shows at `now`; once the meeting ended, what it showed then."""
        moment = self.ended or now
        spent = self._counted(moment).spent
        stage = Span(spent.get(self.stage, timedelta()), self.budget(self.stage))
        whole = self._whole(moment, _total(spent.values()))
        later = STAGE_IDS[STAGE_IDS.index(self.stage) + 1 :]
        ahead = {each: max(timedelta(), self.budget(each) - spent.get(each, timedelta())) for each in later}
        stages_left = sum(not self.was_on(each) for each in later)
        warned = warning(stage, whole, ahead, stages_left) if self.state in (RUNNING, PAUSED) else Warned()
        return Reading(
            state=self.state,
            stage=self.stage,
            stage_spent=stage.spent,
            stage_budget=stage.budget,
            stage_level=stage_level(stage),
            spent=whole.spent,
            length=whole.budget,
            left=whole.left,
            meeting_level=whole.level,
            ends_at=self._ends_at(moment, whole.left),
            stages_left=stages_left,
            warning=warned.words,
            level=warned.level,
        )

    def _counted(self, now: datetime) -> Self:
        """The same clock with the time up to `now` in `spent`. A wall clock that was put back takes nothing away."""
        if self.since is None:
            return self
        running = max(timedelta(), _between(self.since, now))
        return replace(
            self, since=now, spent={**self.spent, self.stage: self.spent.get(self.stage, timedelta()) + running}
        )

    def _whole(self, now: datetime, spent: timedelta) -> Span:
        return Span(self.length - _between(now, self.until) if self.until else spent, self.length)

    def _ends_at(self, now: datetime, left: timedelta) -> datetime | None:
        if not self.began or self.ended:
            return self.ended
        return (now.astimezone(UTC) + left).astimezone(now.tzinfo)

    def _ending(self, until: datetime, now: datetime) -> Self:
        length = _total(self.spent.values()) + _between(now, until)
        if not SHORTEST <= length / MINUTE <= LONGEST:
            raise UserError(
                f"The meeting cannot end at {until:%H:%M}: that would make it {length / MINUTE:.0f} minutes long, "
                f"and it may have {SHORTEST} to {LONGEST}."
            )
        return replace(self, until=until, length=length, budgets=scaled(self.shares, length / MINUTE))


def _known(stage: str) -> str:
    if stage not in STAGE_IDS:
        raise ValueError(f"no stage is called {stage!r}")
    return stage


def _between(start: datetime, end: datetime) -> timedelta:
    # Two times of one zone would be subtracted as the wall shows them, an hour off when summer time ends.
    return end.astimezone(UTC) - start.astimezone(UTC)


def _total(times: Iterable[timedelta]) -> timedelta:
    return sum(times, timedelta())
