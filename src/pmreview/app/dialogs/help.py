"""Help: what the screen is for, and every key that works on it."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from pmreview.app import rows_of
from pmreview.app.keys import keys_of
from pmreview.app.widgets.rows import Layout, Row, Rows

KEY = Layout((12, None))
ANYWHERE = (
    "1 to 8 go to a stage, ] and [ to the next and the one before. Everything is saved a second after it changed."
)


class HelpDialog(ModalScreen[None]):
    """The help of `screen`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,question_mark", "dismiss", "back", id="help.leave"),
        Binding("enter", "run", "do it", id="help.run"),
    ]

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__(classes="dialog tall")
        self._screen = screen
        self._keys = [binding for binding in keys_of(screen) if "stage(" not in binding.action]

    def compose(self) -> ComposeResult:
        """The words, the keys."""
        with Vertical():
            yield Rows()
            yield Static(Content.styled("Enter does it   Esc back   ctrl+p finds a command by name", "$muted"))

    def on_mount(self) -> None:
        """Fill and focus the list."""
        rows = self.query_one(Rows)
        rows.show(list(self._rows()))
        rows.focus()

    def _rows(self) -> Iterator[Row]:
        if self._screen.HELP:
            yield rows_of.words(self._screen.HELP, "")
        yield rows_of.words(ANYWHERE, "")
        yield rows_of.blank("keys")
        for binding in self._keys:
            about = binding.tooltip or binding.description.capitalize()
            yield Row(
                binding.key, (Content.styled(self.app.get_key_display(binding), "bold $accent"), Content(about)), KEY
            )

    def action_run(self) -> None:
        """Do what the selected key does."""
        row = self.query_one(Rows).current
        self.dismiss()
        if row is not None:
            self.app.call_later(self.app.simulate_key, str(row.key))
