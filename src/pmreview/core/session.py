"""One sitting at a record: what it is now, and the one history that undo and redo walk.

A session is a value. Each method answers with the next session, so that whoever shows it can compare and keep it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pmreview.core.edits import Edit
from pmreview.core.ids import with_ids
from pmreview.core.paths import Path
from pmreview.core.record import Record

if TYPE_CHECKING:  # the first undo loads it
    from pmreview.core.merge import Merged


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

    `opened` is the record as it was opened, with what others made of it since. `place` is where the last change was
    made, done or undone; () when it came from elsewhere. `group` is the group of edits that the last step still takes
    in; "" when it is closed. `said` is what the user should be told of the last change, a sentence each.
    """

    opened: Record
    record: Record
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    place: Path = ()
    group: str = ""
    said: tuple[str, ...] = ()

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
        merged = _merged(step.after, self.record, step.before)
        past, future = self.past[:-1], (*self.future, step)
        return Session(self.opened, _walked(merged, self.record), past, future, step.place, said=merged.said)

    def redo(self) -> "Session":
        """The session with the step that was last taken back."""
        if not self.future:
            return self
        step = self.future[-1]
        merged = _merged(step.before, self.record, step.after)
        past, future = (*self.past, step), self.future[:-1]
        return Session(self.opened, _walked(merged, self.record), past, future, step.place, said=merged.said)

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
        merged = _merged(base, self.record, theirs)
        opened = _merged(base, self.opened, theirs)
        said = (*merged.said, *_kept_twice(self.record, merged.record))
        return replace(self, opened=_walked(opened, self.opened), record=merged.record, place=(), group="", said=said)


def _merged(base: Record, ours: Record, theirs: Record) -> "Merged":
    from pmreview.core.merge import merge

    return merge(base, ours, theirs)


def _walked(merged: "Merged", ours: Record) -> Record:
    """The record of a way back: where others changed the same words since, theirs simply stay."""
    new = [one for one in merged.conflicts if one not in ours.conflicts]
    if not new:
        return merged.record
    return merged.record.but(conflicts=tuple(one for one in merged.record.conflicts if one not in new))


def _kept_twice(before: Record, after: Record) -> Iterator[str]:
    """What two people wrote at once, here or elsewhere, as far as it is new."""
    new = [each for each in after.conflicts if each not in before.conflicts]
    if new:
        from pmreview.core.conflicts import called

        places = ", ".join(dict.fromkeys(called(after, each) for each in new))
        yield f"Two people changed {places}: both versions are kept, and the stage Close asks for one."
