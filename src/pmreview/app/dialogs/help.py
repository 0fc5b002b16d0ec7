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
from pmreview.app.widgets.rows import Layout, Row, Rows

KEY = Layout((12, None))
ANYWHERE = (
    "1 to 8 go to a stage, ] and [ to the next and the one before. Everything is saved a second after it changed."
)


class HelpDialog(ModalScreen[None]):
    """The help of `screen`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,question_mark,enter", "dismiss", "back", id="help.leave"),
    ]

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__(classes="dialog tall")
        self._screen = screen
        self._keys = list(_keys(screen))

    def compose(self) -> ComposeResult:
        """The words, the keys."""
        with Vertical():
            yield Rows()
            yield Static(Content.styled("Esc back   ctrl+p every command by name", "$text-muted"))

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
        for name, about in self._keys:
            cells = (Content.styled(name, "bold $accent"), Content(about))
            yield Row(("key", name), cells, KEY)


def _keys(screen: Screen[object]) -> Iterator[tuple[str, str]]:
    seen = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.action in seen or not binding.description or binding.system or "stage(" in binding.action:
            continue
        if active.enabled:
            seen.add(binding.action)
            yield screen.app.get_key_display(binding), binding.tooltip or binding.description.capitalize()
