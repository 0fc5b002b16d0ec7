"""What the clock shows at one moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Reading:
    """All that a header shows. `spent` and `left` sum up to `length`; what is left is negative once the time is over.

    `spent` is the time that the clock ran, and with an end on the wall clock the pauses too.
    `state` is waiting, running, paused or ended. `ends_at`, in the zone of the moment that was read, is unset while the
    meeting waits and the moment it ended afterwards. `stages_left` are those after this one that are not done.
    Levels are "", near or over: of the stage's figures, of the meeting's, and of the words in `warning`.
    """

    state: str
    stage: str
    stage_spent: timedelta
    stage_budget: timedelta
    stage_level: str
    spent: timedelta
    length: timedelta
    left: timedelta
    meeting_level: str
    ends_at: datetime | None
    stages_left: int
    warning: str
    level: str
