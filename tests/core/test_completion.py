"""What is being typed is completed from what the record already has."""

import pytest

from pmreview.core.actions import Action
from pmreview.core.completion import completed, words_for_field, words_for_line
from pmreview.core.incident import Incident
from pmreview.core.nouns import noun_at
from pmreview.core.record import Record
from pmreview.core.root_cause import Why

RECORD = Record(
    incident=Incident(title="Checkout fails", owner="Ana Ruiz", components=("checkout", "orders-db")),
    whys=(Why(id="W3", question="Why?"),),
    actions=(Action(id="A1", title="Add an alert", owner="Sam Ito"),),
)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Add an alert @a", "Add an alert @ana"),
        ("Add an alert @ana !h", "Add an alert @ana !high"),
        ("Add an alert #w", "Add an alert #W3"),
        ("Add an alert @zoe", None),
        ("Add an alert @ana", None),
        ("Add an alert", None),
        ("", None),
    ],
)
def test_an_action_is_completed_with_people_whys_and_priorities(typed: str, line: str | None) -> None:
    noun = noun_at(("actions",))
    assert noun is not None
    assert completed(typed, words_for_line(noun, RECORD)) == line


def test_names_are_completed_after_each_comma() -> None:
    names = words_for_field(("incident", "authors"), RECORD)
    assert completed("Sam Ito, an", names) == "Sam Ito, Ana Ruiz"
    assert completed("ord", words_for_field(("incident", "components"), RECORD)) == "orders-db"
    assert completed("ord", words_for_field(("incident", "trigger"), RECORD)) is None
