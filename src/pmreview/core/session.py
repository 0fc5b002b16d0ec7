"""One sitting at a record: what it is now, and the one history that undo and redo walk.

A session is a value. Each method answers with the next session, so that whoever shows it can compare and keep it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pmreview.core.edits import Edit
from pmreview.core.ids import with_ids
from pmreview.core.paths import Path
from pmreview.core.record import Record


@dataclass(frozen=True, eq=False)
class Step:
    """One entry of the history: what undo takes back at once."""

    label: str
    place: Path
    before: Record
    after: Record


@dataclass(frozen=True, eq=False)
class Session:
    """A record being worked on.

    `place` is where the last change was made, done or undone; () when it came from elsewhere. `group` is the group of
    edits that the last step still takes in; "" when it is closed.
    """

    opened: Record
    record: Record
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    place: Path = ()
    group: str = ""

    @classmethod
    def open(cls, record: Record) -> "Session":
        """A session that begins with `record`."""
        return cls(record, record)

    def apply(self, edit: Edit) -> "Session":
        """The session after `edit`. The first edit also gives ids to what has none. No change, no step."""
        before = with_ids(self.record)
        changed = edit.change(before)
        if changed == before:
            return self
        after = with_ids(changed)
        goes_on = bool(edit.group) and edit.group == self.group and bool(self.past)
        step = replace(self.past[-1], after=after) if goes_on else Step(edit.label, edit.place, self.record, after)
        past = (*self.past[:-1], step) if goes_on else (*self.past, step)
        return Session(self.opened, after, past, (), edit.place, edit.group)

    def settle(self) -> "Session":
        """The session with its open step closed: after a pause, a sentence's end, a change of focus."""
        return replace(self, group="") if self.group else self

    def undo(self) -> "Session":
        """The session without its last step; what others changed meanwhile stays."""
        if not self.past:
            return self
        step = self.past[-1]
        record = _merged(step.after, self.record, step.before)
        return Session(self.opened, record, self.past[:-1], (*self.future, step), step.place)

    def redo(self) -> "Session":
        """The session with the step that was last taken back."""
        if not self.future:
            return self
        step = self.future[-1]
        record = _merged(step.before, self.record, step.after)
        return Session(self.opened, record, (*self.past, step), self.future[:-1], step.place)

    def revert(self) -> "Session":
        """The session with the record as it was opened: a step that can be undone."""
        if self.record == self.opened:
            return self
        step = Step("revert to as opened", ("incident",), self.record, self.opened)
        return Session(self.opened, self.opened, (*self.past, step), (), step.place)

    def keep(self, change: Callable[[Record], Record]) -> "Session":
        """The session after a change that is no step, such as the clock's: undo leaves it alone."""
        record = change(self.record)
        return self if record == self.record else replace(self, record=record, place=(), group="")

    def take(self, base: Record, theirs: Record) -> "Session":
        """The session with what others made of `base` meanwhile merged in. It is no step: undo leaves it alone."""
        return replace(self, record=_merged(base, self.record, theirs), place=(), group="")


def _merged(base: Record, ours: Record, theirs: Record) -> Record:
    if ours is base:
        return theirs  # the usual case, which needs no merge to be loaded
    from pmreview.core.merge import merge

    return merge(base, ours, theirs).record
