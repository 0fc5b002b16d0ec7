"""How far the room is with each stage, for the rail of stages."""

from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.clock import ENDED, WAITING, Clock

UNTOUCHED, NOW, DONE, SKIPPED = "untouched", "now", "done", "skipped"
STAGE_STATES = (UNTOUCHED, NOW, DONE, SKIPPED)


def stage_states(clock: Clock) -> dict[str, str]:
    """One of `STAGE_STATES` by stage id. A stage is skipped when the room is past it and gave it no more than a glance.

    It is untouched again when the room goes back to before it. After the end no stage is the one of now.
    """
    here = STAGE_IDS.index(clock.stage)
    return {stage: _state(clock, stage, passed=index < here) for index, stage in enumerate(STAGE_IDS)}


def _state(clock: Clock, stage: str, *, passed: bool) -> str:
    if stage == clock.stage and clock.state != ENDED:
        return NOW
    if clock.was_on(stage):
        return DONE
    return SKIPPED if passed and clock.state != WAITING else UNTOUCHED
