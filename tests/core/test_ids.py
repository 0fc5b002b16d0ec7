"""Ids: one more than the highest, for what has none."""

import pytest
from hypothesis import given, settings

from pmreview.core.actions import Action
from pmreview.core.ids import ID_KEYS, ids_of, with_ids
from pmreview.core.incident import Incident
from pmreview.core.lessons import Lesson
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from tests.strategies import records

RECORD = Record(incident=Incident(title="Checkout errors"))


def test_the_first_action_is_a1() -> None:
    assert with_ids(RECORD.but(actions=(Action(),))).actions[0].id == "A1"


def test_a_new_id_is_one_more_than_the_highest_even_where_there_is_a_gap() -> None:
    assert with_ids(RECORD.but(whys=(Why(id="W9"), Why(id="W2"), Why()))).whys[2].id == "W10"


@pytest.mark.parametrize("id", ["PLAT-311", "A2b", "W7", "A" + "9" * 9000])
def test_an_id_that_a_team_made_up_is_no_number(id: str) -> None:
    assert with_ids(RECORD.but(actions=(Action(id=id), Action()))).actions[1].id == "A1"


def test_what_has_no_id_is_numbered_on_in_file_order() -> None:
    record = with_ids(RECORD.but(actions=(Action(title="first"), Action(id="A4"), Action(title="last"))))
    assert [action.id for action in record.actions] == ["A5", "A4", "A6"]


def test_the_three_lists_of_lessons_share_their_numbers() -> None:
    record = with_ids(RECORD.but(went_well=(Lesson(),), to_improve=(Lesson(id="L1"),), got_lucky=(Lesson(),)))
    assert [record.went_well[0].id, record.to_improve[0].id, record.got_lucky[0].id] == ["L2", "L1", "L3"]


def test_a_record_that_lacks_no_id_stays_the_same_value() -> None:
    record = RECORD.but(whys=(Why(id="W1"),), actions=(Action(id="A1"), Action(id="A1")))
    assert with_ids(record) is record


def test_an_item_that_has_its_id_is_shared() -> None:
    record = RECORD.but(whys=(Why(id="W1"), Why()))
    assert with_ids(record).whys[0] is record.whys[0]


@settings(max_examples=50)
@given(records)
def test_afterwards_nothing_lacks_an_id_and_no_id_was_given_twice(record: Record) -> None:
    numbered = with_ids(record)
    assert with_ids(numbered) is numbered
    for letter, keys in ID_KEYS.items():
        before, after = ids_of(record, letter), ids_of(numbered, letter)
        assert len(after) == sum(len(getattr(record, key)) for key in keys)
        assert len(after) - len(set(after)) == len(before) - len(set(before))
