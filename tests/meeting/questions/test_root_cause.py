"""The whys go on past the first symptom, branch, and never end at a person."""

import pytest

from pmreview.core.actions import Action
from pmreview.core.meeting import Meeting
from pmreview.core.root_cause import Why
from tests.meeting.incidents import chain, record
from tests.meeting.questions.asking import asked, places

ELSE = "What else had to be true for this to happen?"
WHICH = "Which of these causes do we call a root cause?"
SIDE = Why(id="W9", after="W1", question="Why did nobody see it?", answer="No alert exists", root_cause=True)


def test_an_empty_tree_is_begun_with_one_question() -> None:
    assert asked(record(), "root-cause") == ["What broke, and what made that possible?"]


def test_a_cause_that_nobody_asked_further_is_asked_further() -> None:
    told = record(whys=chain("Too many connections"))
    assert asked(told, "root-cause") == ['What made this possible: "Too many connections"?', ELSE, WHICH]


def test_it_stops_after_three_answers_or_at_a_root_cause() -> None:
    assert asked(record(whys=chain("a", "b", "c", "d")), "root-cause") == [ELSE, WHICH]
    marked = (*chain("a"), Why(after="W1", question="Why?", answer="b", root_cause=True))
    assert asked(record(whys=marked), "root-cause") == [ELSE]


def test_a_question_without_an_answer_is_asked_again() -> None:
    told = record(whys=chain("Too many connections", ""))
    assert places(told, "root-cause") == {
        'What do we know that answers "Why 2?"?': ("whys", 1, "answer"),
        ELSE: ("whys",),
    }


def test_an_open_end_that_an_action_investigates_is_left_alone() -> None:
    told = record(whys=chain("a", ""), actions=(Action(title="Find out", kind="investigate", addresses=("W2",)),))
    assert asked(told, "root-cause") == [ELSE]


def test_a_tree_with_branches_is_not_asked_what_else() -> None:
    assert ELSE not in asked(record(whys=(*chain("a", "b", "c", "d"), SIDE)), "root-cause")


@pytest.mark.parametrize(
    "answer", ["Ana ran the wrong script", "Sam Ito skipped a step", "It was human error", "Somebody forgot the flag"]
)
def test_an_end_that_names_a_person_is_asked_for_the_system_even_when_it_is_marked(answer: str) -> None:
    room = Meeting(facilitator="Kim Osei", attendees=("Ana Ruiz", "Sam Ito"))
    whys = (*chain("a", "b", "c"), Why(after="W3", question="Why?", answer=answer, root_cause=True), SIDE)
    assert asked(record(whys=whys, meetings=(room,)), "root-cause") == [
        f'What in our system let this happen: "{answer}"?'
    ]


@pytest.mark.parametrize("answer", ["The banana service had no limit", "The platform had no limit", "Anarchy of flags"])
def test_a_word_that_only_looks_like_a_name_is_no_person(answer: str) -> None:
    room = Meeting(attendees=("Ana Ruiz", "platform team"))
    whys = (Why(question="Why?", answer=answer, root_cause=True), SIDE)
    assert asked(record(whys=whys, meetings=(room,)), "root-cause") == []


def test_a_chain_of_thousands_is_as_safe_as_one_of_three() -> None:
    assert asked(record(whys=chain(*["because"] * 3000)), "root-cause") == [ELSE, WHICH]
