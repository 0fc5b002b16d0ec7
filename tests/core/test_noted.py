"""What was decided about an action is taken back, and nothing that others did since."""

from datetime import date

import pytest

from pmreview.core.actions import Action
from pmreview.core.edits import Edit
from pmreview.core.errors import UserError
from pmreview.core.incident import Incident
from pmreview.core.noted import Noted
from pmreview.core.record import Record

ACTIONS = (Action(id="A1", title="x", due=date(2026, 3, 1)), Action(id="A2", title="y"))
BEFORE = Record(incident=Incident(title="Checkout is down"), actions=ACTIONS)
DONE = BEFORE.actions[0].but(status="done")


def noted() -> Noted:
    return Noted(Edit("do it", ("actions",), lambda record: record.but(actions=(DONE, *record.actions[1:]))))


def test_what_an_edit_did_is_taken_back_wherever_the_action_stands_by_now() -> None:
    edit = noted()
    after = edit.edit.change(BEFORE)
    assert edit.back.change(after) == BEFORE
    moved = after.but(actions=(Action(id="A3", title="z"), *after.actions))
    assert edit.back.change(moved).actions[1:] == BEFORE.actions


def test_an_action_that_was_changed_since_stays_as_it_is() -> None:
    edit = noted()
    after = edit.edit.change(BEFORE)
    with pytest.raises(UserError, match="was changed in its record since"):
        edit.back.change(after.but(actions=(DONE.but(owner="Lee"), after.actions[1])))


def test_an_edit_that_changes_nothing_notes_nothing() -> None:
    edit = noted()
    edit.edit.change(edit.edit.change(BEFORE))
    assert edit.changed == ()
