"""The minutes of a meeting are shared out among its stages, whatever its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.core.stages import STAGE_IDS, STAGES
from pmreview.meeting.budgets import STANDARD, scaled

TABLE = {
    #    opening  summary  timeline  root-cause  impact  lessons  actions  close
    10: (1, 1, 2, 1.5, 1, 1, 1.5, 1),
    15: (1, 1, 3.5, 3, 1, 1.5, 2.5, 1.5),
    25: (1.5, 1, 7, 5, 1.5, 2.5, 4, 2.5),
    30: (2, 1, 8, 6, 2, 3, 5, 3),
    45: (3, 1.5, 12, 9, 3, 4.5, 7.5, 4.5),
    60: (4, 2, 16, 12, 4, 6, 10, 6),
    90: (6, 3, 24, 18, 6, 9, 15, 9),
}


@pytest.mark.parametrize(("minutes", "shares"), TABLE.items())
def test_shares_keep_to_the_table(minutes: float, shares: tuple[float, ...]) -> None:
    assert sum(shares) == minutes
    assert scaled(STANDARD, minutes) == dict(zip(STAGE_IDS, shares, strict=True))


def test_thirty_minutes_are_shared_as_the_stages_say() -> None:
    assert scaled(STANDARD, 30) == {stage.id: stage.minutes for stage in STAGES}


@given(st.floats(1, 480))
def test_any_length_is_shared_out_whole_in_half_minutes(minutes: float) -> None:
    shares = scaled(STANDARD, minutes)
    assert tuple(shares) == STAGE_IDS
    assert sum(shares.values()) == round(minutes * 2) / 2
    assert all((share * 2).is_integer() for share in shares.values())
    if minutes >= 8:
        assert min(shares.values()) >= 1


@given(st.integers(16, 959))
def test_a_longer_meeting_takes_no_time_from_any_stage(half_minutes: int) -> None:
    shorter, longer = scaled(STANDARD, half_minutes / 2), scaled(STANDARD, (half_minutes + 1) / 2)
    assert all(longer[stage] >= share for stage, share in shorter.items())


def test_a_meeting_too_short_for_a_minute_each_gives_half_a_minute_first() -> None:
    assert min(scaled(STANDARD, 7.5).values()) == 0.5
    assert set(scaled(STANDARD, 4).values()) == {0.5}


def test_where_even_that_is_too_much_the_smallest_stages_go_without() -> None:
    assert [stage for stage, share in scaled(STANDARD, 3).items() if not share] == ["opening", "summary", "impact"]


@pytest.mark.parametrize("minutes", [0, -5, 0.9, 481, float("inf"), float("nan")])
def test_a_length_that_no_meeting_has_is_refused(minutes: float) -> None:
    with pytest.raises(UserError, match="A meeting lasts from 1 to 480 minutes, not "):
        scaled(STANDARD, minutes)


def test_a_team_that_spends_half_its_time_on_the_timeline_gets_half() -> None:
    shares = {**dict.fromkeys(STAGE_IDS, 4), "timeline": 28}
    assert scaled(shares, 56) == shares
    assert scaled(shares, 28) == {**dict.fromkeys(STAGE_IDS, 2), "timeline": 14}


@given(st.dictionaries(st.sampled_from(STAGE_IDS), st.floats(0.1, 480), min_size=1), st.floats(8, 480))
def test_any_shares_are_shared_out_whole_and_leave_no_stage_without_a_minute(
    shares: dict[str, float], minutes: float
) -> None:
    given = scaled(shares, minutes)
    assert tuple(given) == STAGE_IDS
    assert sum(given.values()) == round(minutes * 2) / 2
    assert min(given.values()) >= 1
