"""On the actions the record asks until each one is owned, dated, and answers a cause."""

from datetime import date

from pmreview.core.actions import Action
from pmreview.core.root_cause import Why
from tests.meeting.incidents import LOAD_TEST, record
from tests.meeting.questions.asking import asked, places

CAUSE = Why(id="W3", question="Why was it not caught?", answer="There is no load test", root_cause=True)


def of(*actions: Action) -> list[str]:
    return asked(record(actions=actions), "actions")


def test_an_action_that_lacks_nothing_is_not_asked_about() -> None:
    assert of(LOAD_TEST) == []


def test_an_action_with_nothing_but_a_title_is_asked_for_everything_in_two_questions() -> None:
    assert of(Action(title="Add a load test")) == [
        'Which one person sees to "Add a load test", by when, and how will we see that it is done?',
        'Which cause or lesson does "Add a load test" answer?',
    ]


def test_only_what_is_missing_is_asked_for() -> None:
    name = '"Add a load test of the order queries"'
    assert of(LOAD_TEST.but(owner="")) == [f"Which one person sees to {name}?"]
    assert of(LOAD_TEST.but(owner="", due=None)) == [f"Which one person sees to {name}, and by when?"]
    assert of(LOAD_TEST.but(due=None)) == [f"When is {name} due?"]
    assert of(LOAD_TEST.but(due=None, done_when="")) == [f"When is {name} due, and how will we see that it is done?"]
    assert of(LOAD_TEST.but(done_when="")) == [f"How will we see that {name} is done?"]
    assert of(LOAD_TEST.but(addresses=())) == [f"Which cause or lesson does {name} answer?"]


def test_a_question_points_to_the_first_field_that_is_missing() -> None:
    told = record(actions=(LOAD_TEST, LOAD_TEST.but(title="Add an alert", due=None, done_when="")))
    assert list(places(told, "actions").values()) == [("actions", 1, "due")]


def test_braces_in_a_title_stay_as_they_are() -> None:
    assert of(LOAD_TEST.but(title="Set {limit} in {0}", owner="")) == ['Which one person sees to "Set {limit} in {0}"?']


def test_what_is_done_or_dropped_is_left_alone() -> None:
    assert of(Action(title="Roll back", status="done"), Action(title="Rewrite it", status="dropped")) == []


def test_a_day_that_is_past_is_asked_for_a_new_one_and_the_opening_asks_what_became_of_it() -> None:
    late = LOAD_TEST.but(due=date(2026, 3, 11))
    told, name = record(actions=(late,)), '"Add a load test of the order queries"'
    assert asked(told, "actions") == [f"When will {name} be done, now that 11 Mar 2026 is past?"]
    assert f"What became of {name}, which was due on 11 Mar 2026?" in asked(told, "opening")


def test_a_root_cause_that_nothing_answers_comes_first() -> None:
    told = record(whys=(CAUSE,), actions=(LOAD_TEST.but(addresses=("W1",), due=None),))
    assert asked(told, "actions")[0] == 'What do we do about this cause, if anything: "There is no load test"?'


def test_a_root_cause_is_settled_by_an_action_or_by_a_reason_but_not_by_a_dropped_action() -> None:
    assert asked(record(whys=(CAUSE,), actions=(LOAD_TEST,)), "actions") == []
    assert asked(record(whys=(CAUSE.but(no_action_because="It goes away in May"),)), "actions") == []
    assert len(asked(record(whys=(CAUSE,), actions=(LOAD_TEST.but(status="dropped"),)), "actions")) == 1


def test_more_than_ten_actions_are_too_many() -> None:
    many = [LOAD_TEST.but(title=f"Add test {number}") for number in range(11)]
    assert of(*many) == ["Which of these 11 actions matter most, and which can go?"]
    assert of(*many[:10]) == []
