"""The clock counts what the room does, and nothing else."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.core.meeting import Meeting
from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.clock import Clock
from tests.meeting.hall import TWO, Hall

HALF_PAST = datetime(2026, 3, 12, 14, 30, tzinfo=UTC)


def test_nothing_counts_before_the_start() -> None:
    hall = Hall().passes(20).go("timeline").passes(5)
    assert (hall.read().state, hall.read().ends_at) == ("waiting", None)
    assert (hall.whole_time(), hall.stage_time()) == ("0:00 of 30:00", "0:00 / 8:00")
    assert hall.record() == Meeting(stage="timeline")


def test_the_meeting_starts_on_the_stage_where_the_room_stands() -> None:
    hall = Hall(stage="timeline").start().passes(4.2)
    assert (hall.whole_time(), hall.stage_time()) == ("4:12 of 30:00, ends 14:30", "4:12 / 8:00")


def test_a_second_start_changes_nothing() -> None:
    clock = Hall().start().clock
    assert clock.start(TWO + timedelta(minutes=5)) == clock


def test_time_counts_for_the_stage_on_which_the_room_stands() -> None:
    hall = Hall().start().walk(("opening", 2), ("summary", 1.5), ("timeline", 3))
    assert hall.record().minutes == {"opening": 2.0, "summary": 1.5, "timeline": 3.0}


def test_a_stage_that_is_entered_again_goes_on_counting() -> None:
    hall = Hall().start().walk(("timeline", 3), ("root-cause", 2), ("timeline", 1))
    assert hall.stage_time() == "4:00 / 8:00"


def test_nothing_moves_by_itself() -> None:
    hall = Hall().start().passes(55)
    assert (hall.read().state, hall.read().stage) == ("running", "opening")
    assert hall.read().left == timedelta(minutes=-25)


def test_a_minute_more_lengthens_the_stage_and_never_the_meeting() -> None:
    hall = Hall().start().walk(("opening", 2)).lengthen().lengthen()
    assert (hall.stage_time(), hall.whole_time()) == ("2:00 / 4:00", "2:00 of 30:00, ends 14:30")
    assert hall.go("timeline").stage_time() == "0:00 / 8:00"
    assert hall.go("opening").stage_time() == "2:00 / 4:00"


def test_a_pause_moves_the_end() -> None:
    hall = Hall().start().passes(4).pause(10).passes(1)
    assert hall.whole_time() == "5:00 of 30:00, ends 14:40"


def test_the_end_moves_on_while_the_meeting_is_paused() -> None:
    hall = Hall().start().passes(4)
    hall.clock = hall.clock.pause(hall.now)
    assert hall.passes(3).read().state == "paused"
    assert hall.whole_time() == "4:00 of 30:00, ends 14:33"
    assert hall.passes(3).whole_time() == "4:00 of 30:00, ends 14:36"


def test_the_room_may_look_at_another_stage_during_a_pause() -> None:
    hall = Hall().start().walk(("opening", 2))
    hall.clock = hall.clock.pause(hall.now).go("actions", hall.now)
    hall.passes(5)
    assert hall.record().minutes == {"opening": 2.0}
    assert hall.stage_time() == "0:00 / 5:00"


def test_pause_and_resume_out_of_place_change_nothing() -> None:
    waiting, running = Hall().clock, Hall().start().passes(1)
    assert waiting.pause(TWO) == waiting.resume(TWO) == waiting.stop(TWO) == waiting
    assert running.clock.resume(running.now) == running.clock
    paused = running.clock.pause(running.now)
    assert paused.pause(TWO + timedelta(hours=1)) == paused


def test_who_starts_late_gets_less_and_the_budgets_with_it() -> None:
    hall = Hall().passes(5).start(until=HALF_PAST)
    assert hall.whole_time() == "0:00 of 25:00, ends 14:30"
    assert hall.go("timeline").stage_time() == "0:00 / 7:00"


def test_seconds_before_a_given_end_are_kept() -> None:
    hall = Hall().passes(2.75).start(until=HALF_PAST).passes(1)
    assert hall.whole_time() == "1:00 of 27:15, ends 14:30"


def test_with_a_given_end_a_pause_costs_the_meeting_time_but_no_stage() -> None:
    hall = Hall().start(until=HALF_PAST).passes(4).pause(10).passes(1)
    assert hall.whole_time() == "15:00 of 30:00, ends 14:30"
    assert hall.record().minutes == {"opening": 5.0}


@pytest.mark.parametrize(
    ("minutes", "length"),
    [(35, "-5"), (30, "0"), (-24 * 60, "1470")],
)
def test_an_end_that_leaves_no_meeting_is_refused(minutes: float, length: str) -> None:
    with pytest.raises(UserError) as refused:
        Hall().passes(minutes).start(until=HALF_PAST)
    assert str(refused.value) == (
        f"The meeting cannot end at 14:30: that would make it {length} minutes long, and it may have 1 to 480."
    )


def test_after_the_end_nothing_counts_and_nothing_changes() -> None:
    hall = Hall().start().walk(("opening", 2), ("close", 3)).stop()
    ended, shown = hall.clock, hall.read()
    hall.passes(60).go("timeline").lengthen().start().pause(1).stop()
    assert (hall.clock, hall.read()) == (ended, shown)
    assert (shown.state, shown.stage, shown.left) == ("ended", "close", timedelta(minutes=25))
    assert hall.whole_time() == "5:00 of 30:00, ends 14:05"


def test_a_meeting_that_is_stopped_in_a_pause_ends_then() -> None:
    hall = Hall().start().passes(4)
    hall.clock = hall.clock.pause(hall.now)
    hall.passes(6).stop()
    assert hall.record() == Meeting(
        held_at=TWO, ended_at=TWO + timedelta(minutes=10), stage="opening", minutes={"opening": 4.0}
    )


def test_a_wall_clock_that_is_put_back_takes_nothing_away() -> None:
    hall = Hall().start().passes(4).go("summary").passes(-60).go("timeline").passes(2)
    assert hall.record().minutes == {"opening": 4.0, "timeline": 2.0}


def test_the_night_when_summer_time_ends_gives_no_free_hour() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    hall = Hall(now=datetime(2026, 10, 25, 2, 50, tzinfo=berlin)).start()
    hall.now = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=berlin)
    assert hall.whole_time() == "20:00 of 30:00, ends 02:20"


def test_times_may_come_in_different_zones() -> None:
    hall = Hall().start(until=datetime.fromisoformat("2026-03-12T15:45:00+01:00"))
    assert hall.whole_time() == "0:00 of 45:00, ends 14:45"


def test_a_stage_that_there_is_not_is_a_mistake_in_the_program() -> None:
    with pytest.raises(ValueError, match="no stage is called 'dessert'"):
        Hall().go("dessert")


@given(st.lists(st.tuples(st.sampled_from([*STAGE_IDS, "pause", "lengthen"]), st.floats(0, 20)), max_size=12))
def test_whatever_the_room_does_the_stages_sum_up_to_the_time_the_clock_ran(moves: list[tuple[str, float]]) -> None:
    hall, paused = Hall().start(), 0.0
    for move, minutes in moves:
        if move == "pause":
            hall.pause(minutes)
            paused += minutes
        elif move == "lengthen":
            hall.lengthen().passes(minutes)
        else:
            hall.walk((move, minutes))
    reading, ran = hall.read(), (hall.now - TWO) / timedelta(minutes=1) - paused
    assert reading.spent + reading.left == reading.length == timedelta(minutes=30)
    assert reading.spent / timedelta(minutes=1) == pytest.approx(ran, abs=1e-4)
    assert sum(hall.record().minutes.values()) == pytest.approx(ran, abs=0.0501)


def test_a_meeting_of_the_record_goes_on_with_the_minutes_it_has() -> None:
    meeting = Meeting(held_at=TWO, stage="timeline", minutes={"opening": 2.0, "timeline": 5.5})
    clock = Clock.resumed(meeting, HALF_PAST)
    assert (clock.state, clock.stage, clock.began) == ("running", "timeline", TWO)
    reading = clock.read(HALF_PAST + timedelta(minutes=1))
    assert (reading.spent, reading.stage_spent) == (timedelta(minutes=8.5), timedelta(minutes=6.5))


def test_it_goes_on_to_the_second_where_the_seconds_are_known() -> None:
    meeting = Meeting(held_at=TWO, stage="timeline", minutes={"opening": 2.0, "timeline": 0.0})
    before = Hall().start().walk(("opening", 2), ("timeline", 3.21))
    clock = Clock.resumed(meeting, HALF_PAST, seconds=before.clock.seconds(before.now))
    assert clock.read(HALF_PAST).spent == timedelta(minutes=5.21)


def test_it_goes_on_towards_another_end() -> None:
    meeting = Meeting(held_at=TWO, stage="timeline", minutes={"opening": 2.0, "timeline": 8.0})
    reading = Clock.resumed(meeting, HALF_PAST, until=HALF_PAST + timedelta(minutes=15)).read(HALF_PAST)
    assert (reading.spent, reading.left, reading.length) == tuple(timedelta(minutes=each) for each in (10, 15, 25))
    assert reading.stage_budget == timedelta(minutes=7)


def test_a_meeting_that_nobody_wrote_a_stage_or_a_time_for_begins_now() -> None:
    clock = Clock.resumed(Meeting(stage="dessert"), TWO)
    assert (clock.stage, clock.began, clock.minutes(TWO)) == ("opening", TWO, {})
