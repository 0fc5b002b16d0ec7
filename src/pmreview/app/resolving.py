"""Resolving what merges left open, one conflict after the other, each an edit that can be undone."""

from functools import partial

from pmreview.app.dialogs.conflict import EDIT, NOW, OURS, THEIRS, ConflictDialog
from pmreview.app.host import Host
from pmreview.app.messages import Requested
from pmreview.core.conflicts import OpenConflict, can_take, opened, settle, settle_with
from pmreview.core.edits import Edit
from pmreview.core.fields import field_at, shown
from pmreview.core.items import Taken
from pmreview.core.record import Conflict


def resolve(app: Host, index: int = 0) -> None:
    """Ask about the conflict with this index, and after each answer about the next."""
    record = app.session.record
    if not record.conflicts:
        app.say("Nothing is in conflict.")
        return
    conflict = record.conflicts[min(index, len(record.conflicts) - 1)]
    found = opened(record, conflict)
    versions = {OURS: conflict.ours, THEIRS: conflict.theirs}
    takes = {NOW, *(key for key, text in versions.items() if can_take(record, conflict, text))}
    if found.shape is not None and found.shape.name != "flag":
        takes.add(EDIT)

    def answered(answer: str | None) -> None:
        if answer == EDIT:
            _edit(app, found, index)
        elif answer is not None:
            _request(app, settle(conflict, versions.get(answer)), index)

    app.push_screen(ConflictDialog(found, len(record.conflicts), takes=frozenset(takes)), answered)


def _request(app: Host, edit: Edit, index: int) -> None:
    app.post_message(Requested(edit, partial(_go_on, app, index)))


def _go_on(app: Host, index: int) -> None:
    if app.session.record.conflicts:
        resolve(app, index)


def _edit(app: Host, found: OpenConflict, index: int) -> None:
    assert found.place is not None
    assert found.shape is not None
    if found.shape.name == "prose":
        _write(app, found)
        return
    from pmreview.app.dialogs.line import LineDialog
    from pmreview.app.prompt import Prompt
    from pmreview.core.typed_fields import read, written

    around, shape = app.around(found.place), found.shape
    text = written(field_at(app.session.record, found.place).value, shape, around.zone)

    def taken(line: str) -> Taken:
        value, remark = read(line, shape, around)
        words = " · ".join(filter(None, (shown(value, shape, around.zone) or "empty", remark)))
        return Taken(settle_with(found.conflict, value), words)

    def left(_: None) -> None:
        app.call_later(_go_on, app, index)

    app.push_screen(LineDialog(Prompt(found.name, taken, text, place=found.place)), left)


def _write(app: Host, found: OpenConflict) -> None:
    """Both texts in the text area, one below the other: what is left there when it is closed is right."""
    from pmreview.app.screens.prose import ProseScreen

    def show() -> None:
        assert found.place is not None
        record = app.session.record
        app.push_screen(ProseScreen(field_at(record, found.place), record))

    app.post_message(Requested(settle_with(found.conflict, both(found.conflict)), show))


def both(conflict: Conflict) -> str:
    """Two texts as one, to be made into one by hand."""
    return f"{conflict.ours}\n\n{conflict.theirs}"
