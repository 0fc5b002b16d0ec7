"""The open actions of earlier reviews as rows of the opening, and what the room may decide about them."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.content import Content

from pmreview.app import earlier, rows_of
from pmreview.app.choice import Choice
from pmreview.app.earlier import Listed
from pmreview.app.host import Host
from pmreview.app.prompt import Prompt
from pmreview.app.widgets.row import Layout, Row
from pmreview.core.days import read_day, shown_day, told_day
from pmreview.core.edits import Edit
from pmreview.core.errors import NotUnderstood
from pmreview.core.follow_up import OpenAction, asked, done, dropped, new_date, reopened
from pmreview.core.items import Taken
from pmreview.core.overdue import overdue
from pmreview.core.text import one_line

MOST = 3
"""How many are on the table; the meeting is about this incident."""
ACTION = Layout((10, None, 14, 18))


DECISIONS = (
    Choice("asked", "Asked: its owner says how it stands"),
    Choice("done", "Done (once more: open again)"),
    Choice("new_date", "A new date …"),
    Choice("dropped", "Drop it …"),
)


def rows(listed: tuple[Listed, ...], decide: Callable[[int], None]) -> Iterator[Row]:
    """The first few, overdue ones on top; the rest counted. `decide` is told the index of the one that is opened."""
    if not listed:
        return
    yield from rows_of.heading("Still open from earlier reviews")
    for index, one in enumerate(listed[:MOST]):
        action = one.found
        title = "restricted" if action.restricted else action.action.title
        cells = (
            Content.styled(action.record_id, "$muted"),
            Content(title) + Content.styled(f"  {action.record_title}", "$muted"),
            Content(action.action.owner) if action.action.owner else Content.styled("no owner", "$warning"),
            Content.styled("✓ closed", "$success") if one.closed else _due(action),
        )
        yield Row(("earlier", index), cells, ACTION, act=partial(decide, index))
    if len(listed) > MOST:
        yield rows_of.words(f"and {len(listed) - MOST} more")
    yield rows_of.words("Enter decides   d done   t asked   n new date   x drop")


def _due(action: OpenAction) -> Content:
    if action.overdue_days:
        return Content.styled(overdue(action.overdue_days), "bold $error")
    return Content(shown_day(action.action.due)) if action.action.due else Content.styled("no date", "$warning")


class Decisions:
    """What the room decides about one earlier action. Each is written to that action's own record at once."""

    def __init__(self, app: Host, index: int) -> None:
        self._app = app
        self._index = index
        self._closed = app.earlier[index].closed
        self._action = app.earlier[index].found
        self._today = app.around(()).today
        held = app.session.record.meetings
        self._by = held[-1].facilitator if held else ""

    def done(self) -> None:
        """It is done; or, if that was a slip, open again."""
        if self._closed:
            self._write(reopened(self._action), "is open again")
        else:
            self._write(done(self._action, self._today), "is done")

    def asked(self) -> None:
        """Its owner was asked."""
        self._write(asked(self._action, self._today, self._by), "was asked about")

    def new_date(self) -> Prompt:
        """The prompt for another day."""

        def read(line: str) -> Taken:
            due = read_day(line, today=self._today)
            words = f"{told_day(due, self._today)}{self._signed}"
            return Taken(new_date(self._action, due, self._today, self._by), words)

        return Prompt(f"New date for: {self.title}", read, hint="friday, +2w, 2026-05-01", take=self._taken)

    def dropped(self) -> Prompt:
        """The prompt for the reason to drop it."""

        def read(line: str) -> Taken:
            reason = one_line(line).strip()
            if not reason:
                raise NotUnderstood("Say why it will not be done.")
            return Taken(dropped(self._action, reason, self._by, self._today), f"dropped: {reason}{self._signed}")

        return Prompt(f"Drop: {self.title}", read, hint="Why will it not be done?", take=self._taken)

    @property
    def title(self) -> str:
        """What the action is called here."""
        return self._action.record_id if self._action.restricted else self._action.action.title

    @property
    def _signed(self) -> str:
        return f" · signed {self._by}" if self._by else ""

    def _taken(self, taken: Taken) -> None:
        self._write(taken.edit, "was dropped" if taken.words.startswith("dropped") else "has a new date")

    def _write(self, edit: Edit, did: str) -> None:
        words = f"{self.title}: {did}, in {self._action.record_id or 'its record'}."
        self._app.beside(partial(earlier.change, self._app, self._index, edit, words))
