"""How the minutes of a meeting are shared out among its stages."""

from pmreview.core.errors import UserError
from pmreview.core.stages import STAGE_IDS, STAGES

SHORTEST, LONGEST = 1, 480
"""The lengths in minutes that a meeting may have, both included."""


def budgets(minutes: float) -> dict[str, float]:
    """Minutes by stage id, in the order of the stages: their shares of thirty minutes, scaled to `minutes`.

    In half minutes that sum up to `minutes`, itself rounded to half minutes. No stage gets less than one minute; in a
    meeting of under eight minutes none gets less than half a minute, and under four the smallest ones go without.
    A `UserError` for a length that no meeting has.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise UserError(f"A meeting lasts from {SHORTEST} to {LONGEST} minutes, not {minutes:g}.")
    steps = round(minutes * 2)
    least = min(2, steps // len(STAGES))
    given = dict.fromkeys(STAGE_IDS, least)
    # Webster's method, as for seats in a parliament: each half minute goes where the share is served worst.
    for _ in range(steps - least * len(STAGES)):
        neediest = max(STAGES, key=lambda stage: stage.minutes / (2 * given[stage.id] + 1))
        given[neediest.id] += 1
    return {stage: count / 2 for stage, count in given.items()}
