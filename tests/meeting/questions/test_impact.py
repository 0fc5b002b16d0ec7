"""On the impact the record asks for numbers and for the word to customers, where there are customers."""

import pytest

from pmreview.core.impact import Impact
from pmreview.meeting.questions import questions
from tests.meeting.incidents import OUTAGE, event, record
from tests.meeting.questions.asking import NOW, asked

NUMBER = "How many felt it, or what share of all customers?"
LOOK = "What did it look like for somebody who used it then?"
HEARD = "How did customers hear of it from us, and when?"
WHEN = "When did customers first hear from us?"


def test_an_incident_without_an_impact_is_asked_for_all_of_it() -> None:
    assert asked(record(timeline=OUTAGE), "impact") == [NUMBER, LOOK, HEARD]


@pytest.mark.parametrize(
    "number", [{"customers_affected": 0}, {"customers_affected_max": 9}, {"share_percent": 0.5}, {"measure": "12 %"}]
)
def test_any_number_is_a_number(number: dict[str, object]) -> None:
    assert NUMBER not in asked(record(impact=Impact(**number)), "impact")  # type: ignore[arg-type]


def test_customers_who_were_told_at_a_time_are_not_asked_about() -> None:
    told = record(timeline=(*OUTAGE, event("10:40", "Status page", "customers-told")))
    assert asked(told, "impact") == [NUMBER, LOOK]


def test_customers_who_were_told_some_time_are_asked_when() -> None:
    assert asked(record(impact=Impact(told_via=("status page",))), "impact") == [NUMBER, LOOK, WHEN]


def test_of_a_security_incident_customers_need_not_know() -> None:
    assert asked(record(kind="security"), "impact") == [NUMBER, LOOK]


@pytest.mark.parametrize("kind", ["internal", "near-miss", "drill"])
def test_where_no_customer_was_reached_none_is_asked_about(kind: str) -> None:
    assert asked(record(kind=kind), "impact") == []


def test_a_near_miss_is_asked_for_what_it_might_have_been() -> None:
    own = [question.text for question in questions(record(kind="near-miss"), "impact", now=NOW)]
    assert own[0] == "What came close to happening, and to which customers?"
