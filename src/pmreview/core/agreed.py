"""What the room agreed to is what was read back to it: an action that says something else by now is not agreed yet."""

from dataclasses import replace

from pmreview.core.actions import Action
from pmreview.core.edits import Edit
from pmreview.core.record import Record


def unless_it_says_the_same(edit: Edit) -> Edit:
    """`edit`, after which no action is agreed whose words, owner or day it changed."""
    return replace(edit, change=lambda record: _lapsed(record, edit.change(record)))


def _lapsed(before: Record, after: Record) -> Record:
    if before.actions is after.actions:
        return after
    agreed = {action.id: _said(action) for action in before.actions if action.agreed}
    if all(_still(action, agreed) for action in after.actions):
        return after
    return after.but(actions=tuple(each if _still(each, agreed) else each.but(agreed=False) for each in after.actions))


def _still(action: Action, agreed: dict[str, tuple[object, ...]]) -> bool:
    return not action.agreed or agreed.get(action.id, _said(action)) == _said(action)


def _said(action: Action) -> tuple[object, ...]:
    return action.title, action.owner, action.due, action.done_when
