"""Offering back what a program that is gone left: a draft, to restore, compare or discard, and the line in hand.

Nothing is done unasked.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.app.aside import aside
from pmreview.app.choice import Choice
from pmreview.app.lines_left import Line, or_its_kind
from pmreview.app.messages import Requested
from pmreview.core.edits import Edit
from pmreview.core.record import Record
from pmreview.store.drafts import Draft, drafts_left, drop_drafts
from pmreview.store.open_line import OpenLine, take_line_left

if TYPE_CHECKING:
    from pmreview.app.host import Host

COMPARE, RESTORE, DISCARD, LATER = "compare", "restore", "discard", ""


async def offer_drafts(app: "Host") -> None:
    """Ask about each draft of the record that is open, the oldest first."""
    found = await aside(partial(drafts_left, app.saver.file))
    drafts = [draft for draft in found if draft.file not in app.saver.drafts.written]
    if drafts and not app.saver.file.read_only:
        _ask(app, drafts)


async def offer_line(app: "Host") -> None:
    """Have ↑ bring back what was typed and not taken, in a line like the one that it was typed into."""
    left = await aside(partial(take_line_left, app.saver.file.path))
    if left is None:
        return
    app.lines_left.leave(_where_it_belongs(left, app.session.record))
    where = f" ({left.label})" if left.label else ""
    app.say(f"Not taken when pmreview ended; ↑ brings it back{where}:\n{left.text}")


def _where_it_belongs(left: OpenLine, record: Record) -> Line:
    from pmreview.core.following import found_again

    return Line(left.text, or_its_kind(left.place, found_again(record, left.place, left.of)), record, left.more)


def _ask(app: "Host", drafts: Sequence[Draft], current: str = COMPARE) -> None:
    from pmreview.app.dialogs.choice import ChoiceDialog

    draft = drafts[0]
    choices = [
        Choice(COMPARE, "Compare: show what differs, and ask again"),
        Choice(RESTORE, "Restore: take it into the record, where ctrl+z takes it back"),
        Choice(DISCARD, "Discard: delete the draft"),
        Choice(LATER, "Later: ask again at the next start"),
    ]

    def answered(answer: Sequence[str] | None) -> None:
        if answer == [COMPARE]:
            _compare(app, drafts)
            return
        if answer == [RESTORE]:
            _restore(app, draft)
        elif answer == [DISCARD]:
            drop_drafts(draft.file)
        if drafts[1:]:
            _ask(app, drafts[1:])

    app.push_screen(
        ChoiceDialog("There is a draft that is not in the file", _about(app, draft), choices, [current]), answered
    )


def _about(app: "Host", draft: Draft) -> str:
    changed = draft.base != app.saver.file.record
    meanwhile = "The file was changed since; both would be in the record." if changed else "The file is as it was then."
    return f"It was typed until {draft.written_at:%d %b %Y, %H:%M:%S}. {meanwhile}"


def _restore(app: "Host", draft: Draft) -> None:
    app.saver.drafts.restored.append(draft.file)
    app.post_message(Requested(Edit("restore the draft", ("incident",), draft.restored)))


def _compare(app: "Host", drafts: Sequence[Draft]) -> None:
    from pmreview.app.dialogs.differences import DifferencesDialog

    record = app.session.record
    dialog = DifferencesDialog("What the draft would change", record, drafts[0].restored(record))
    app.push_screen(dialog, lambda _: _ask(app, drafts, RESTORE))


def draft_hint(path: Path) -> str:
    """What to do for a record that is not there any more but has a draft; "" where there is none."""
    from pmreview.store.drafts import drafts_of

    return "".join(f" A draft of it is in {file}: copy it to where the record shall be." for file in drafts_of(path))
