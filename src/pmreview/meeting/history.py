"""What a team's own meetings say about the minutes that each stage needs."""

from collections.abc import Mapping, Sequence
from statistics import median, quantiles

from pmreview.core.meeting import Meeting
from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.budgets import LONGEST


def learned(meetings: Sequence[Meeting], least: int = 5) -> dict[str, float] | None:
    """The median of what each stage took in minutes, by id in the order of the stages: `shares` for a clock.

    Only meetings that ended count; None where fewer than `least` of them kept their minutes. A stage's median is of the
    meetings that held it, without those in which it took an unusual time: more than one and a half times the distance
    of the quartiles below the lower or above the upper one. A stage that was never held has none: 0.
    """
    held = [minutes for meeting in meetings if meeting.ended_at and (minutes := _minutes(meeting))]
    if len(held) < max(1, least):
        return None
    return {stage: _usual([minutes[stage] for minutes in held if stage in minutes]) for stage in STAGE_IDS}


def _minutes(meeting: Meeting) -> Mapping[str, float]:
    """What the stages took that the room was on, without what can only be a slip of the hand in the file."""
    return {stage: taken for stage, taken in meeting.minutes.items() if stage in STAGE_IDS and 0 < taken <= LONGEST}


def _usual(taken: Sequence[float]) -> float:
    if len(taken) < 2:
        return sum(taken)
    low, _, high = quantiles(taken, n=4, method="inclusive")
    reach = 1.5 * (high - low)
    return median(minutes for minutes in taken if low - reach <= minutes <= high + reach)
