"""Decisions about actions across records: each is written to its own record, and can be taken back from there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pmreview.app.screens.library.across_rows import full_name
from pmreview.core.edits import Edit
from pmreview.core.errors import UserError
from pmreview.core.facts.to_do import ToDo
from pmreview.core.follow_up import ActionKey, OpenAction, found_in
from pmreview.core.ids import with_ids
from pmreview.core.noted import Noted
from pmreview.store.record_changing import change_record
from pmreview.store.record_file import open_record


@dataclass(frozen=True)
class Decision:
    """What is decided: the edit of the action that is found, a word or two for it, and whether that closes it."""

    edit: Callable[[OpenAction], Edit]
    state: str
    closes: bool = False


@dataclass(frozen=True)
class Decided:
    """A decision in its file: what was listed, what was found there, and what became of it."""

    each: ToDo
    found: OpenAction
    decision: Decision
    noted: Noted

    @property
    def words(self) -> str:
        """What to say about it."""
        return f"{self.each.called}: {self.decision.state}, in {self.each.record.id or 'its record'}."


def decide(each: ToDo, known: OpenAction | None, decision: Decision, today: date) -> Decided:
    """Write the decision about an action, which is found in its file unless it is `known`. Raises `UserError`."""
    found = known or _find(each, today)
    noted = Noted(decision.edit(found))
    change_record(Path(each.file), noted.edit)
    return Decided(each, found, decision, noted)


def take_back(decided: Decided) -> None:
    """Write the action as it was before. Raises `UserError`, also where it was changed since."""
    change_record(Path(decided.each.file), decided.noted.back)


def _find(each: ToDo, today: date) -> OpenAction:
    """The action as it is in its file now, if it is still the one that was listed."""
    record = with_ids(open_record(Path(each.file)).record)
    place, restricted = each.action.place, each.record.restricted
    if place < len(record.actions):
        there = record.actions[place]
        listed = ActionKey(each.action.id, there.title if restricted else each.action.title)
        if ActionKey(there.id, there.title) == listed and there.status == each.action.status:
            return found_in(Path(each.file), record, place, today)
    raise UserError(f"{full_name(each) or 'The action'} has changed in its record meanwhile: F5 looks again.")
