"""Actions are read back in words that the room can say yes to."""

from datetime import UTC, date, datetime

from hypothesis import given

from pmreview.core.actions import Action
from pmreview.core.meeting import Meeting
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.meeting.read_back import ReadBack, to_read_back
from tests.meeting.incidents import LOAD_TEST, record
from tests.strategies import records

MARCH = Meeting(held_at=datetime(2026, 3, 12, 9, tzinfo=UTC))


def sentence(action: Action) -> str:
    return to_read_back(record(actions=(action,), meetings=(MARCH,)))[0].sentence


def test_a_complete_action_is_one_promise_and_how_it_is_kept() -> None:
    assert to_read_back(record(actions=(LOAD_TEST,), meetings=(MARCH,))) == (
        ReadBack(
            index=0,
            sentence="Ana Ruiz will add a load test of the order queries by Wednesday 1 April. "
            "Done when: A release that opens more than 80 connections fails the pipeline.",
            lacks=(),
        ),
    )


def test_what_an_action_lacks_is_said_in_words() -> None:
    (back,) = to_read_back(record(actions=(Action(title="Add a load test"),)))
    assert back.sentence == "No owner yet: Add a load test."
    assert back.lacking == "It lacks an owner, a date, what shows that it is done, a priority."


def test_an_action_without_words_lacks_first_what_is_to_be_done() -> None:
    (back,) = to_read_back(record(actions=(LOAD_TEST.but(title=" "),)))
    assert back.lacking == "It lacks what is to be done."
    assert back.sentence.startswith("Ana Ruiz will … by Wednesday 1 April 2026.")


def test_a_title_that_says_who_is_read_as_it_stands() -> None:
    assert sentence(Action(title="Ana tells support", owner="Ana Ruiz")).startswith("Ana tells support.")


def test_the_year_is_said_where_it_does_not_go_without_saying() -> None:
    assert "Wednesday 1 April." in sentence(LOAD_TEST)
    assert "Friday 1 January 2027." in sentence(LOAD_TEST.but(due=date(2027, 1, 1)))


def test_a_name_keeps_its_capitals() -> None:
    assert sentence(LOAD_TEST.but(title="API limits for all", due=None)).startswith("Ana Ruiz will API limits for all.")


def test_a_title_that_ends_in_a_full_stop_does_not_end_twice() -> None:
    action = LOAD_TEST.but(title="Add a test.", done_when="It runs.", due=None)
    assert sentence(action) == "Ana Ruiz will add a test. Done when: It runs."


def test_what_is_done_or_dropped_is_not_read_back_and_the_others_keep_their_place() -> None:
    statuses = ("done", "open", "dropped", "in-progress", "proposed")
    told = record(actions=[LOAD_TEST.but(status=status) for status in statuses])
    assert [back.index for back in to_read_back(told)] == [1, 3, 4]


@given(records)
def test_any_action_is_read_back_in_one_harmless_line(record: Record) -> None:
    for back in to_read_back(record):
        assert back.sentence == one_line(back.sentence)
        assert back.sentence.strip()
        assert record.actions[back.index].status not in ("done", "dropped")
