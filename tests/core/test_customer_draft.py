"""The draft of what customers are told: a start, and never in the place of what a person wrote."""

from typing import Any

from pmreview.core.customer_draft import customer_draft
from pmreview.core.impact import CustomerSummary
from pmreview.core.record import Record

ACTIONS = [
    {"title": "Add a load test", "kind": "prevent", "owner": "Ana Ruiz"},
    {"title": "Alert on pool use", "kind": "detect", "status": "done"},
    {"title": "Buy a bigger pool", "kind": "prevent", "status": "dropped"},
    {"title": "Find out why the replica lagged", "kind": "investigate"},
]


def draft(**parts: Any) -> CustomerSummary:
    return customer_draft(Record.model_validate({"incident": {"title": "Checkout errors"}, **parts}))


def test_what_the_record_knows_is_proposed() -> None:
    told = draft(impact={"what_customers_saw": "Checkout failed\nwith an error."}, actions=ACTIONS)
    assert told.title == "Checkout errors"
    assert told.what_happened == "Checkout failed with an error."
    assert told.what_we_are_doing == "- Add a load test\n- Alert on pool use"
    assert "sorry" in told.apology


def test_what_a_person_wrote_stays() -> None:
    written = {"title": "T", "what_happened": "H", "what_we_are_doing": "D", "apology": "A", "show_number": True}
    assert draft(customer_summary=written, actions=ACTIONS).model_dump() == written


def test_an_empty_record_proposes_nothing_that_it_does_not_know() -> None:
    assert (draft().what_happened, draft().what_we_are_doing) == ("", "")
