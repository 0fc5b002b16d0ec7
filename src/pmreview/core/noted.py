"""An edit of actions that notes what it changes, so that it can be taken back from a record that others edit too."""

from dataclasses import replace

from pmreview.core.actions import Action
from pmreview.core.edits import Edit
from pmreview.core.errors import UserError
from pmreview.core.paths import put
from pmreview.core.record import Record


class Noted:
    """`edit` does what the one it was made of does. `changed` has the actions before and after, once it was done."""

    def __init__(self, edit: Edit) -> None:
        self._change = edit.change
        self.changed: tuple[tuple[Action, Action], ...] = ()
        self.edit = replace(edit, change=self._noting)

    def _noting(self, record: Record) -> Record:
        now = self._change(record)
        pairs = zip(record.actions, now.actions, strict=True)
        self.changed = tuple((before, after) for before, after in pairs if before != after)
        return now

    @property
    def back(self) -> Edit:
        """Each stands again as it stood before. Raises `UserError` where one was changed since."""
        return Edit(f"take back: {self.edit.label}", ("actions",), self._back)

    def _back(self, record: Record) -> Record:
        for before, after in self.changed:
            if after not in record.actions:
                raise UserError("The action was changed in its record since: look at it there.")
            record = put(record, ("actions", record.actions.index(after)), before)
        return record
