"""The rail shows how far the room is with each stage."""

from pmreview.core.stages import STAGE_IDS
from pmreview.meeting.stage_states import stage_states
from tests.meeting.hall import Hall


def rail(hall: Hall) -> str:
    """One letter a stage: untouched, now, done or skipped."""
    states = stage_states(hall.clock)
    assert tuple(states) == STAGE_IDS
    return "".join(state[0] for state in states.values())


def test_before_the_start_nothing_is_skipped() -> None:
    assert rail(Hall(stage="timeline")) == "uunuuuuu"


def test_stages_are_done_once_the_room_was_on_them() -> None:
    assert rail(Hall().start().walk(("opening", 2), ("summary", 1), ("timeline", 1))) == "ddnuuuuu"


def test_a_stage_that_was_only_paged_through_is_skipped() -> None:
    assert rail(Hall().start().walk(("opening", 2), ("summary", 0.05), ("timeline", 1))) == "dsnuuuuu"


def test_a_stage_that_was_jumped_over_is_skipped_until_the_room_is_before_it_again() -> None:
    hall = Hall().start().walk(("opening", 2), ("timeline", 3), ("actions", 2))
    assert rail(hall) == "dsdsssnu"
    assert rail(hall.go("timeline")) == "dsnuuudu"


def test_after_the_end_no_stage_is_the_one_of_now() -> None:
    assert rail(Hall().start().walk(("opening", 2), ("actions", 2), ("close", 2)).stop()) == "dsssssdd"
    assert rail(Hall().start().walk(("opening", 2), ("timeline", 2)).stop()) == "dsduuuuu"
