"""What each stage took goes to the record in tenths of a minute, and comes back from it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.meeting import Meeting
from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.minutes import in_tenths, recorded

SPENT = st.dictionaries(st.sampled_from(STAGE_IDS), st.timedeltas(timedelta(), timedelta(hours=2)))


def seconds(**spent: float) -> dict[str, timedelta]:
    return {stage: timedelta(seconds=taken) for stage, taken in spent.items()}


def test_minutes_come_in_tenths_and_in_the_order_of_the_stages() -> None:
    assert list(in_tenths(seconds(timeline=570, opening=125)).items()) == [("opening", 2.1), ("timeline", 9.5)]


def test_a_stage_that_took_nothing_is_left_out() -> None:
    assert in_tenths(seconds(opening=0, summary=1, timeline=60)) == {"timeline": 1.0}


def test_a_stage_that_is_over_keeps_its_figure_while_a_later_one_goes_on() -> None:
    figures = {in_tenths(seconds(opening=121, summary=50 + second))["opening"] for second in range(60)}
    assert figures == {2.0}


@given(SPENT)
def test_the_tenths_sum_up_to_the_whole_time_and_no_stage_is_a_tenth_off(spent: dict[str, timedelta]) -> None:
    minutes = in_tenths(spent)
    whole = sum(spent.values(), timedelta()) / timedelta(minutes=1)
    assert abs(sum(minutes.values()) - whole) <= 0.05 + 1e-6
    assert all(
        abs(minutes.get(stage, 0) - taken / timedelta(minutes=1)) <= 0.1 + 1e-6 for stage, taken in spent.items()
    )


@given(SPENT)
def test_what_was_written_is_read_back_as_it_was(spent: dict[str, timedelta]) -> None:
    minutes = in_tenths(spent)
    assert in_tenths(recorded(Meeting(minutes=minutes), {})) == minutes


def test_the_note_of_seconds_is_finer_than_the_record() -> None:
    meeting = Meeting(minutes={"opening": 2.1, "timeline": 4.0})
    assert recorded(meeting, {"opening": 124.5, "timeline": 271.0}) == seconds(opening=124.5, timeline=271)


def test_the_record_wins_where_a_colleague_went_on_with_the_meeting() -> None:
    meeting = Meeting(minutes={"opening": 2.1, "timeline": 9.0})
    assert recorded(meeting, {"opening": 124.5, "timeline": 271.0}) == seconds(opening=124.5, timeline=540)


def test_a_stage_that_pmreview_does_not_know_keeps_its_minutes() -> None:
    assert in_tenths(recorded(Meeting(minutes={"quiz": 3.0, "opening": 2.0}), {})) == {"opening": 2.0, "quiz": 3.0}


def test_a_slip_of_the_hand_in_the_file_does_not_stop_the_meeting() -> None:
    found = recorded(Meeting(minutes={"opening": -2.0, "timeline": 1e308}), {})
    assert found == {"opening": timedelta(), "timeline": timedelta(days=1)}
