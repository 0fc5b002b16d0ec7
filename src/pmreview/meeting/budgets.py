"""How the minutes of a meeting are shared out among its stages."""

from collections.abc import Mapping

from pmreview.core.errors import UserError
from pmreview.core.stages import STAGE_IDS, STAGES

SHORTEST, LONGEST = 1, 480
"""The lengths in minutes that a meeting may have, both included."""

STANDARD: Mapping[str, float] = {stage.id: stage.minutes for stage in STAGES}
"""The shares of the stages, where a team has none of its own."""


def scaled(shares: Mapping[str, float], minutes: float) -> dict[str, float]:
    """`minutes` by stage id, in the order of the stages, in proportion to `shares`, of which one is above zero.

    In half minutes that sum up to `minutes`, itself rounded to half minutes. No stage gets less than one minute; in a
    meeting of under eight minutes none gets less than half a minute, and under four the smallest ones go without.
    A `UserError` for a length that no meeting has.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise UserError(f"A meeting lasts from {SHORTEST} to {LONGEST} minutes, not {minutes:g}.")
    steps = round(minutes * 2)
    least = min(2, steps // len(STAGE_IDS))
    given = dict.fromkeys(STAGE_IDS, least)
    # Webster's method, as for seats in a parliament: each half minute goes where the share is served worst.
    for _ in range(steps - least * len(STAGE_IDS)):
        neediest = max(STAGE_IDS, key=lambda stage: shares.get(stage, 0) / (2 * given[stage] + 1))
        given[neediest] += 1
    return {stage: count / 2 for stage, count in given.items()}
