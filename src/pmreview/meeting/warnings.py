"""When the clock warns, and in which words.

Nearly over is said from 80 % on, of the whole meeting and of stages that are long enough to act on it. The time of the
last stages is protected: without agreed actions and their owners a review was for nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from pmreview.core.stages import STAGES

NEAR, OVER = "near", "over"
LEVELS = ("", NEAR, OVER)
PROTECTED = ("actions", "close")

_NEAR_FROM = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Span:
    """Time that there is, for a stage or for the whole meeting, and how much of it is spent."""

    spent: timedelta
    budget: timedelta

    @property
    def left(self) -> timedelta:
        """Negative once it is over."""
        return self.budget - self.spent

    @property
    def level(self) -> str:
        """One of `LEVELS`: "" below 80 %, over from 100 % on; "" too before anything is spent, whatever the budget."""
        if not self.spent:
            return ""
        if self.left <= timedelta():
            return OVER
        return NEAR if self.spent * 5 >= self.budget * 4 else ""


@dataclass(frozen=True)
class Warned:
    """The words on screen and how urgent they are, one of `LEVELS`; both empty where there is nothing to say."""

    level: str = ""
    words: str = ""


def stage_level(stage: Span) -> str:
    """The level of one stage: a short one does not warn before it is over."""
    return "" if stage.level == NEAR and stage.budget < _NEAR_FROM else stage.level


def warning(stage: Span, whole: Span, ahead: Mapping[str, timedelta], stages_left: int) -> Warned:
    """The most pressing thing to say on `stage` of the `whole` meeting.

    `ahead` is what remains of the budget of each stage after this one, by id; `stages_left` how many of them are open.
    """
    if whole.level == OVER:
        return Warned(OVER, _over(whole, "meeting over", "the meeting's time is up"))
    kept = [protected for protected in PROTECTED if ahead.get(protected)]
    if kept and whole.left <= sum((ahead[protected] for protected in kept), timedelta()):
        return Warned(OVER, _only(kept))
    if stage_level(stage) == OVER:
        short = whole.left < sum(ahead.values(), timedelta())
        return Warned(OVER, _cost(whole.left, stages_left) if short and stages_left else _over(stage))
    if stage_level(stage) == NEAR:
        return Warned(NEAR, "nearly over")
    return Warned(NEAR, "meeting nearly over") if whole.level == NEAR else Warned()


def _over(span: Span, over: str = "over", just: str = "time is up") -> str:
    minutes = -span.left // _MINUTE
    return f"{over} by {minutes} min" if minutes else just


def _only(kept: list[str]) -> str:
    titles = " and ".join(stage.title for stage in STAGES if stage.id in kept)
    return f"only {titles} {'has' if len(kept) == 1 else 'have'} time left"


def _cost(left: timedelta, stages_left: int) -> str:
    minutes = left // _MINUTE
    stages = "1 stage" if stages_left == 1 else f"{stages_left} stages"
    return f"{f'{minutes} min' if minutes else 'under 1 min'} left for {stages}"
