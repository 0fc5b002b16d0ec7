"""Help: what the screen is for, and every key that works on it."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen

from pmreview.app import rows_of
from pmreview.app.dialogs.page import PageDialog
from pmreview.app.frame import Frame
from pmreview.app.keys import keys_of
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows

KEY = Layout((12, None))


class HelpDialog(PageDialog):
    """The help of `screen`. Enter does what the selected key does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "dismiss", "back", show=False),
        Binding("enter", "run", "do it", id="help.run"),
    ]

    def __init__(self, screen: Screen[object]) -> None:
        keys = "Enter does it   Esc back   ctrl+p finds a command by name"
        super().__init__("Help", _rows(screen), keys, calm=False)

    def action_run(self) -> None:
        """Do what the selected key does."""
        row = self.query_one(Rows).current
        self.dismiss()
        if row is not None:
            self.app.call_later(self.app.simulate_key, str(row.key))


def _rows(screen: Screen[object]) -> Iterator[Row]:
    if screen.HELP:
        yield rows_of.words(screen.HELP, "")
    if isinstance(screen.app, Frame) and screen.app.ANYWHERE:
        yield rows_of.words(screen.app.ANYWHERE, "")
    keys = list(keys_of(screen))
    stages = [binding for binding in keys if binding.action.startswith("app.stage(")]
    if stages:
        yield rows_of.words(f"{stages[0].key} to {stages[-1].key} go to a stage.", "")
    yield rows_of.blank("keys")
    for binding in keys:
        if binding not in stages:
            name = Content.styled(screen.app.get_key_display(binding), "bold $accent")
            yield Row(binding.key, (name, Content(binding.tooltip or binding.description.capitalize())), KEY)
