"""A page over the screen: something to read, or to read out."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pmreview.app import rows_of
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.record import Record
from pmreview.meeting.moves import MOVES
from pmreview.meeting.recap import recap

SAY = " “ "


class PageDialog(ModalScreen[str | None]):
    """Shows rows under a title; Esc goes back with no answer. With `calm` no cursor is seen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space,q", "dismiss", "back", id="page.leave")]

    def __init__(self, title: str, rows: Iterable[Row], keys: str = "Esc back", *, calm: bool = True) -> None:
        super().__init__(classes="dialog tall")
        self._title = title
        self._rows = list(rows)
        self._keys = keys
        self._calm = calm

    def compose(self) -> ComposeResult:
        """The title, the page, the keys."""
        with Vertical():
            yield Static(Content.styled(self._title, "bold $accent"))
            yield Rows(calm=self._calm)
            yield Static(Content.styled(self._keys, "$muted"))

    def on_mount(self) -> None:
        """Fill and focus the page."""
        rows = self.query_one(Rows)
        rows.show(self._rows)
        rows.focus()


def hard_moments() -> PageDialog:
    """What to say when the room is quiet, somebody is blamed, the time is over."""
    rows = []
    for move in MOVES:
        rows += [
            Row(move.name, (Content.styled(move.name, "bold $primary"),)),
            rows_of.words(move.say, "", lead=SAY, lead_on="   "),
            rows_of.words(move.why, lead="   "),
            rows_of.blank(move.name),
        ]
    return PageDialog("Hard moments, and what to say", rows, "↑ ↓ read on   Esc back")


def late_joiner(record: Record, stage: str) -> PageDialog:
    """Fifteen seconds for somebody who comes late."""
    rows = [row for line in recap(record, stage) for row in (rows_of.words(line, ""), rows_of.blank(line))]
    return PageDialog("For somebody who just joined: read it out", rows)
