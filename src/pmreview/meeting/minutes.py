"""What each stage took, to and from `[meetings.minutes]` of the record.

The record holds tenths of a minute. The seconds between two writes are noted elsewhere and come in as an argument.
"""

from collections.abc import Mapping
from datetime import timedelta

from pmreview.core.meeting import Meeting
from pmreview.core.stages import STAGE_IDS

_TENTH = timedelta(seconds=6)
_MOST = timedelta(days=1)


def in_tenths(spent: Mapping[str, timedelta]) -> dict[str, float]:
    """Minutes by stage in the order of the stages, in tenths that sum up to the whole time, rounded once.

    Stages that took nothing are left out; those that pmreview does not know are kept and come last.
    """
    minutes: dict[str, float] = {}
    whole, written = timedelta(), 0
    # The running total is what is rounded, so a stage that is over keeps its figure while a later one goes on.
    for stage in dict.fromkeys((*STAGE_IDS, *spent)):
        whole += spent.get(stage, timedelta())
        tenths = round(whole / _TENTH)
        if tenths > written:
            minutes[stage] = (tenths - written) / 10
        written = tenths
    return minutes


def recorded(meeting: Meeting, seconds: Mapping[str, float]) -> dict[str, timedelta]:
    """What each stage took by the record, and to the second by the note of `seconds` where the record is not ahead.

    The record is ahead where somebody went on with the meeting on another machine.
    """
    minutes = {stage: _time(taken * 60) for stage, taken in meeting.minutes.items()}
    noted = {stage: _time(taken) for stage, taken in seconds.items()}
    return {stage: _latest(minutes, noted, stage) for stage in dict.fromkeys((*minutes, *noted))}


def _latest(minutes: Mapping[str, timedelta], noted: Mapping[str, timedelta], stage: str) -> timedelta:
    written, exact = minutes.get(stage, timedelta()), noted.get(stage)
    return written if exact is None or written > exact + _TENTH else exact


def _time(seconds: float) -> timedelta:
    # A slip of the hand in the file must not stop the meeting.
    return timedelta(seconds=min(max(0.0, seconds), _MOST.total_seconds()))
