"""A team's own meetings say what its stages need."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.meeting import Meeting
from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.budgets import scaled
from pmreview.meeting.clock import Clock
from pmreview.meeting.history import learned
from tests.meeting.hall import TWO

STEADY = dict(zip(STAGE_IDS, (3, 2, 20, 12, 3, 6, 10, 4), strict=True))


def finished(**changes: float) -> Meeting:
    """A meeting of an hour that ended; stage ids are written with an underscore."""
    minutes = STEADY | {stage.replace("_", "-"): taken for stage, taken in changes.items()}
    return Meeting(
        held_at=datetime(2026, 3, 12, tzinfo=UTC), ended_at=datetime(2026, 3, 12, 1, tzinfo=UTC), minutes=minutes
    )


def test_four_meetings_say_nothing_and_five_say_the_median() -> None:
    timelines = [16, 18, 20, 22, 24]
    meetings = [finished(timeline=minutes) for minutes in timelines]
    assert learned(meetings[:4]) is None
    assert learned(meetings) == STEADY


def test_only_meetings_that_ended_and_kept_their_minutes_count() -> None:
    running = finished().but(ended_at=None)
    bare = finished().but(minutes={})
    assert learned([finished()] * 4 + [running, bare]) is None
    assert learned([finished()] * 5 + [running, bare]) == STEADY


def test_a_meeting_whose_clock_nobody_stopped_moves_nothing() -> None:
    usual = [finished(timeline=minutes) for minutes in (18, 19, 20, 21)]
    # With the evening of five hours the median would be 20.
    assert learned([*usual, finished(timeline=300)]) == STEADY | {"timeline": 19.5}


def test_a_stage_that_was_skipped_does_not_count_as_one_that_took_no_time() -> None:
    skipped = finished().but(minutes={stage: taken for stage, taken in STEADY.items() if stage != "lessons"})
    assert learned([finished()] * 2 + [skipped] * 3) == STEADY


def test_a_stage_that_was_never_held_has_no_minutes_and_the_clock_gives_it_one() -> None:
    never = finished().but(minutes={stage: taken for stage, taken in STEADY.items() if stage != "lessons"})
    shares = learned([never] * 5)
    assert shares is not None
    assert shares["lessons"] == 0
    assert scaled(shares, 30)["lessons"] == 1


def test_slips_of_the_hand_and_unknown_stages_are_left_out() -> None:
    odd = finished(opening=-5, close=1e300).but(minutes={**finished(opening=-5, close=1e300).minutes, "yoga": 20})
    assert learned([finished()] * 4 + [odd]) == STEADY


def test_the_clock_shares_out_a_meeting_as_the_team_does() -> None:
    clock = Clock.waiting(30, shares=learned([finished()] * 5))
    assert clock.budgets == scaled(STEADY, 30)
    assert clock.budgets["timeline"] == 10


def test_a_late_start_and_a_crash_keep_to_the_teams_shares() -> None:
    late = Clock.waiting(30, shares=STEADY).start(TWO, TWO + timedelta(minutes=20))
    assert late.budgets == scaled(STEADY, 20)
    crashed = Meeting(held_at=TWO, stage="timeline", minutes={"opening": 2.0})
    assert Clock.resumed(crashed, TWO, minutes=45, shares=STEADY).budgets == scaled(STEADY, 45)


@given(
    st.lists(st.dictionaries(st.sampled_from((*STAGE_IDS, "yoga")), st.floats(allow_nan=False, allow_infinity=False)))
)
def test_any_minutes_give_shares_that_a_clock_can_use(minutes: list[dict[str, float]]) -> None:
    shares = learned([Meeting(held_at=TWO, ended_at=TWO, minutes=taken) for taken in minutes])
    if shares is not None:
        assert tuple(shares) == STAGE_IDS
        assert sum(Clock.waiting(30, shares=shares).budgets.values()) == 30
