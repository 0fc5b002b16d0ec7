"""One conflict over the screen: each version on a row of its own, and Enter on the one that is right."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.conflicts import OpenConflict

NOW, OURS, THEIRS, EDIT = "now", "ours", "theirs", "edit"
VERSION = Layout((17, None))
MUCH = 6
"""How many lines of each version are shown, so that both fit a small screen."""


class ConflictDialog(ModalScreen[str | None]):
    """Answers with the version that is right, `EDIT` for another one, or None on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "back", id="conflict.leave"),
        Binding("enter", "take", "take this", id="conflict.take"),
    ]

    def __init__(self, found: OpenConflict, left: int, *, takes: frozenset[str]) -> None:
        """`left` conflicts are open, this one among them; `takes` are the answers that can be given."""
        super().__init__(classes="dialog tall")
        self._found = found
        self._left = left
        self._takes = takes

    def compose(self) -> ComposeResult:
        """What it is about, the versions, the keys."""
        more = f" · {self._left} are open" if self._left > 1 else ""
        with Vertical():
            yield Static(Content.styled(f"Which is right? {self._found.name}{more}", "bold $accent"))
            yield Rows()
            yield Static(Content.styled("Enter takes this one   ↑ ↓ the others   Esc decide later", "$muted"))

    def on_mount(self) -> None:
        """Show the versions."""
        rows = self.query_one(Rows)
        rows.show(list(self._rows()))
        rows.focus()

    def _rows(self) -> Iterator[Row]:
        conflict, now = self._found.conflict, self._found.now
        there = "in the record now" if self._found.place is not None else "as it is"
        yield self._version(
            NOW, there, now if self._found.place is not None else "The place has gone: settled by hand."
        )
        if conflict.ours != now:
            yield self._version(OURS, "one side", conflict.ours)
        if conflict.theirs != now:
            yield self._version(THEIRS, "the other side", conflict.theirs)
        if EDIT in self._takes:
            yield self._version(EDIT, "neither", "Write it yourself …")

    def _version(self, key: str, side: str, text: str) -> Row:
        cells = (Content.styled(side, "$muted"), Content(text or "nothing"))
        return Row(key, cells, VERSION, limit=MUCH, space=1, selectable=key in self._takes)

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """A double click takes it."""
        self.action_take()

    def action_take(self) -> None:
        """Answer with the version under the cursor."""
        row = self.query_one(Rows).current
        if row is not None:
            self.dismiss(str(row.key))
