"""A whole meeting on a simulated clock: late, paused, crashed, taken up again, and finished."""

from datetime import UTC, datetime, timedelta

import pytest

from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.clock import Clock
from pmreview.meeting.stage_states import stage_states
from tests.meeting.hall import TWO, Hall


def states(hall: Hall) -> str:
    return "".join(state[0] for state in stage_states(hall.clock).values())


def test_thirty_minutes_over_eight_stages_with_all_that_happens_in_them() -> None:
    # The room gathers. Nothing counts until the facilitator starts, three minutes late.
    hall = Hall().passes(3)
    assert hall.whole_time() == "0:00 of 30:00"
    hall.start()
    assert hall.whole_time() == "0:00 of 30:00, ends 14:33"

    # Opening and summary take their time; the timeline takes four minutes too many.
    hall.walk(("opening", 2), ("summary", 1), ("timeline", 6))
    assert (hall.stage_time(), hall.said()) == ("6:00 / 8:00", ("", ""))
    assert hall.passes(1).said() == ("nearly over", "near")
    assert hall.passes(1).said() == ("time is up", "over")
    assert hall.passes(4).stage_time() == "12:00 / 8:00"
    assert hall.said() == ("15 min left for 5 stages", "over")

    # The call drops in the middle of the root cause: a pause, and the end moves.
    hall.walk(("root-cause", 2)).pause(4).passes(1)
    assert hall.whole_time() == "18:00 of 30:00, ends 14:37"

    # Somebody remembers an event: back to the timeline, which goes on counting, and forth again.
    hall.go("timeline").passes(0.5)
    assert hall.stage_time() == "12:30 / 8:00"
    assert states(hall) == "ddnduuuu"
    hall.go("root-cause")
    kept = hall.record()
    assert kept.minutes == {"opening": 2.0, "summary": 1.0, "timeline": 12.5, "root-cause": 3.0}

    # The laptop dies half a minute later. A colleague opens the record seven minutes after that and goes on.
    hall.passes(7.5)
    hall.clock = Clock.resumed(kept, hall.now)
    assert (hall.read().state, hall.read().stage) == ("running", "root-cause")
    assert hall.whole_time() == "18:30 of 30:00, ends 14:44"
    assert states(hall) == "dddnuuuu"

    # The rest is tight. The clock says what is at stake, and moves nothing.
    assert hall.passes(3).stage_time() == "6:00 / 6:00"
    assert hall.said() == ("8 min left for 4 stages", "over")
    assert hall.walk(("impact", 0.5)).said() == ("only Actions and Close have time left", "over")
    hall.walk(("actions", 4.5)).lengthen()
    assert hall.stage_time() == "4:30 / 6:00"
    assert hall.said() == ("meeting nearly over", "near")
    hall.walk(("close", 3.5))
    assert hall.said() == ("the meeting's time is up", "over")
    hall.passes(0.5).stop()

    # The minutes add up to the time that the clock ran; the pause and the crash are nobody's.
    ended = hall.record()
    assert ended.held_at == datetime(2026, 3, 12, 14, 3, tzinfo=UTC)
    assert ended.ended_at == datetime(2026, 3, 12, 14, 45, tzinfo=UTC)
    assert ended.minutes == {
        "opening": 2.0,
        "summary": 1.0,
        "timeline": 12.5,
        "root-cause": 6.0,
        "impact": 0.5,
        "actions": 4.5,
        "close": 4.0,
    }
    assert sum(ended.minutes.values()) == 30.5
    assert hall.whole_time() == "30:30 of 30:00, ends 14:45"
    assert states(hall) == "dddddsdd"


def test_a_meeting_that_keeps_to_its_budgets_ends_on_the_minute() -> None:
    hall = Hall().start()
    for stage, minutes in hall.clock.budgets.items():
        hall.walk((stage, minutes))
    assert hall.stop().record().ended_at == TWO + timedelta(minutes=30)
    assert hall.record().minutes == hall.clock.budgets
    assert states(hall) == "dddddddd"


@pytest.mark.parametrize("crash", STAGE_IDS)
def test_a_crash_at_any_change_of_stage_loses_no_minute(crash: str) -> None:
    hall = Hall().start()
    for stage, minutes in hall.clock.budgets.items():
        hall.go(stage)
        if stage == crash:
            hall.clock = Clock.resumed(hall.record(), hall.now)
        hall.passes(minutes)
    assert hall.stop().record().minutes == hall.clock.budgets
