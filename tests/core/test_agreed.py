"""The room agrees to a sentence, and to no other."""

from datetime import date
from typing import Any

import pytest

from pmreview.core.agreed import unless_it_says_the_same
from pmreview.core.edits import add_item, move_item, remove_item, set_field
from pmreview.core.record import Record

RECORD = Record.model_validate(
    {
        "incident": {"title": "Checkout is down"},
        "actions": [
            {"id": "A1", "title": "Add an alert", "owner": "Ana", "agreed": True},
            {"id": "A2", "title": "Add a limit", "agreed": True},
        ],
    }
)


def agreed(record: Record) -> list[bool]:
    return [action.agreed for action in record.actions]


@pytest.mark.parametrize(
    ("key", "value"),
    [("title", "Add two alerts"), ("owner", "Kim"), ("due", date(2026, 4, 1)), ("done_when", "It fires in a drill")],
)
def test_other_words_an_owner_or_a_day_are_to_be_read_back_again(key: str, value: Any) -> None:
    edit = unless_it_says_the_same(set_field(("actions", 0, key), value))
    assert agreed(edit.change(RECORD)) == [False, True]


@pytest.mark.parametrize(
    "edit",
    [
        set_field(("actions", 0, "priority"), "high"),
        set_field(("actions", 0, "ticket"), "OPS-1"),
        set_field(("incident", "title"), "Checkout was down"),
        move_item(("actions", 0), 1, "move"),
        add_item(("actions",), RECORD.actions[0].but(id="A3", agreed=False), 0, "add"),
    ],
    ids=lambda edit: edit.label,
)
def test_all_else_leaves_it_agreed(edit: Any) -> None:
    after = unless_it_says_the_same(edit).change(RECORD)
    assert [action.agreed for action in after.actions if action.id != "A3"] == [True, True]


def test_an_action_that_is_gone_takes_nothing_with_it() -> None:
    assert agreed(unless_it_says_the_same(remove_item(("actions", 0), "delete")).change(RECORD)) == [True]


def test_to_agree_is_an_edit_like_any_other() -> None:
    open_again = RECORD.but(actions=tuple(action.but(agreed=False) for action in RECORD.actions))
    edit = unless_it_says_the_same(set_field(("actions", 1, "agreed"), True))
    assert agreed(edit.change(open_again)) == [False, True]
