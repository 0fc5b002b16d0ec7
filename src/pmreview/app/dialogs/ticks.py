"""Any out of a few: a list over the screen with ticks."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from pmreview.app.choice import Choice


class TicksDialog(ModalScreen[Sequence[str] | None]):
    """Answers with the ticked values in the order of the choices, or None on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "back", id="dialog.leave"),
        Binding("enter", "take", "take", id="dialog.take", priority=True),
    ]

    def __init__(self, title: str, about: str, choices: Sequence[Choice], current: Sequence[str]) -> None:
        super().__init__(classes="dialog")
        self._title = title
        self._about = about
        self._choices = choices
        self._current = current

    def compose(self) -> ComposeResult:
        """The question, the choices, the keys."""
        with Vertical():
            yield Static(Content.styled(self._title, "bold"))
            yield Static(Content.styled(self._about, "$text-muted"))
            if self._choices:
                yield SelectionList(
                    *(
                        Selection(Content(choice.words), choice.value, choice.value in self._current)
                        for choice in self._choices
                    ),
                    compact=True,
                )
                yield Static(Content.styled("Space tick   Enter take   Esc back", "$text-muted"))
            else:
                yield Static(Content("There is nothing to choose from yet."))
                yield Static(Content.styled("Esc back", "$text-muted"))

    def action_take(self) -> None:
        """Answer with what is ticked."""
        ticked = self.query_one(SelectionList).selected if self._choices else self._current
        self.dismiss([choice.value for choice in self._choices if choice.value in ticked])
