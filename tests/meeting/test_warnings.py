"""The clock warns in words, when there is still something that the room can do."""

from datetime import timedelta

import pytest

from pmreview.core.stages import STAGES
from tests.meeting.hall import TWO, Hall


def on(stage: str, used: float) -> Hall:
    """A room that began its meeting on `stage`, `used` minutes ago."""
    return Hall(stage=stage).start().passes(used)


def late(stage: str, *, at: float) -> Hall:
    """A room that has just come to `stage` at minute `at` of thirty, after a long timeline."""
    return Hall().start().walk(("timeline", at)).go(stage)


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (6.39, ("", "")),
        (6.4, ("nearly over", "near")),
        (7.99, ("nearly over", "near")),
        (8, ("time is up", "over")),
        (8.99, ("time is up", "over")),
        (9, ("over by 1 min", "over")),
        (10.5, ("over by 2 min", "over")),
    ],
)
def test_a_long_stage_warns_at_80_percent_and_when_it_is_over(used: float, said: tuple[str, str]) -> None:
    assert on("timeline", used).said() == said


@pytest.mark.parametrize(("used", "said"), [(2.9, ("", "")), (3, ("time is up", "over"))])
def test_a_short_stage_warns_only_when_it_is_over(used: float, said: tuple[str, str]) -> None:
    assert on("lessons", used).said() == said


def test_a_stage_of_five_minutes_is_long_enough_to_warn() -> None:
    assert on("actions", 4).said() == ("nearly over", "near")
    assert on("actions", 3.9).said() == ("", "")


def test_a_minute_more_takes_the_warning_back() -> None:
    assert on("timeline", 8).lengthen().lengthen().lengthen().said() == ("", "")


@pytest.mark.parametrize(
    ("used", "said"),
    [
        # Opening and summary were left out, which saved three minutes.
        (10, "over by 2 min"),
        (11, "over by 3 min"),
        (11.1, "18 min left for 5 stages"),
        (21.5, "8 min left for 5 stages"),
    ],
)
def test_an_overrun_is_shown_as_what_it_costs_once_others_pay_for_it(used: float, said: str) -> None:
    assert on("timeline", used).said() == (said, "over")


def test_a_stage_that_is_done_needs_no_more_time() -> None:
    hall = Hall().start().walk(("impact", 2), ("lessons", 3), ("timeline", 12))
    assert hall.said() == ("13 min left for 3 stages", "over")


def test_one_stage_is_counted_as_one() -> None:
    hall = Hall().start().walk(("actions", 5), ("close", 3), ("timeline", 8), ("root-cause", 6), ("impact", 5.5))
    assert hall.said() == ("2 min left for 1 stage", "over")
    assert hall.passes(2).said() == ("under 1 min left for 1 stage", "over")


@pytest.mark.parametrize("stage", ["summary", "timeline", "root-cause", "impact", "lessons"])
def test_the_time_of_actions_and_close_is_protected(stage: str) -> None:
    assert late(stage, at=21.9).said()[0] != "only Actions and Close have time left"
    assert late(stage, at=22).said() == ("only Actions and Close have time left", "over")
    assert late(stage, at=29.9).said() == ("only Actions and Close have time left", "over")


def test_on_actions_the_time_of_close_is_protected() -> None:
    assert late("actions", at=26.9).said() == ("meeting nearly over", "near")
    assert late("actions", at=27).said() == ("only Close has time left", "over")


def test_only_what_actions_and_close_have_not_used_yet_is_protected() -> None:
    hall = Hall().start().walk(("actions", 4), ("close", 3), ("timeline", 5), ("root-cause", 5), ("lessons", 2.5))
    assert hall.walk(("impact", 9.4)).said() == ("over by 7 min", "over")
    assert hall.passes(0.1).said() == ("only Actions has time left", "over")


def test_a_minute_more_for_actions_is_protected_too() -> None:
    hall = Hall().start().go("actions").lengthen().walk(("timeline", 21))
    assert hall.said() == ("only Actions and Close have time left", "over")


def test_on_close_nothing_is_protected_any_more() -> None:
    assert late("close", at=29).said() == ("meeting nearly over", "near")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (23.9, ("", "")),
        (24, ("meeting nearly over", "near")),
        (29.9, ("meeting nearly over", "near")),
        (30, ("the meeting's time is up", "over")),
        (32.5, ("meeting over by 2 min", "over")),
    ],
)
def test_the_whole_meeting_warns_at_80_percent_and_when_it_is_over(at: float, said: tuple[str, str]) -> None:
    assert late("close", at=at).said() == said


def test_with_a_given_end_the_whole_meeting_warns_by_the_wall_clock() -> None:
    hall = Hall().start(until=TWO + timedelta(minutes=30)).go("close").pause(24).passes(0.1)
    assert hall.said() == ("meeting nearly over", "near")


def test_each_figure_has_a_level_of_its_own() -> None:
    reading = late("actions", at=25).passes(1).read()
    assert (reading.stage_level, reading.meeting_level) == ("", "near")
    reading = on("timeline", 9).read()
    assert (reading.stage_level, reading.meeting_level) == ("over", "")
    reading = on("lessons", 2.9).read()
    assert (reading.stage_level, reading.meeting_level) == ("", "")


def test_nobody_is_warned_before_the_start_or_after_the_end() -> None:
    assert Hall().passes(60).said() == ("", "")
    assert on("timeline", 60).stop().said() == ("", "")


def test_a_stage_without_a_budget_is_not_over_before_it_begins() -> None:
    hall = Hall(3).start()
    assert (hall.said(), hall.read().stage_level) == (("", ""), "")
    assert hall.passes(0.2).read().stage_level == "over"


def test_a_room_that_keeps_to_the_budgets_is_never_told_off() -> None:
    hall = Hall().start()
    for stage in STAGES:
        hall.walk((stage.id, stage.minutes - 0.01))
        assert hall.read().level != "over"
