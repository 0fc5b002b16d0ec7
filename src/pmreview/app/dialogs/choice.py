"""One out of a few: a list over the screen, the cursor on what is set now."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pmreview.app.choice import Choice


class ChoiceDialog(ModalScreen[str | None]):
    """Answers with the chosen value, or None on Esc. A letter goes to the next choice that begins with it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "back", id="dialog.leave")]

    def __init__(self, title: str, about: str, choices: Sequence[Choice], current: str = "") -> None:
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
            yield OptionList(*(Option(Content(choice.words)) for choice in self._choices), compact=True)
            yield Static(Content.styled("Enter choose   Esc back", "$text-muted"))

    def on_mount(self) -> None:
        """Put the cursor on what is set now."""
        values = [choice.value for choice in self._choices]
        options = self.query_one(OptionList)
        options.highlighted = values.index(self._current) if self._current in values else 0
        options.focus()

    def on_key(self, event: object) -> None:
        """Go to the next choice that begins with the typed letter."""
        letter = getattr(event, "character", None)
        if not letter or not letter.isalnum():
            return
        options = self.query_one(OptionList)
        here = options.highlighted or 0
        places = [*range(here + 1, len(self._choices)), *range(here + 1)]
        hit = next((place for place in places if self._choices[place].words.lower().startswith(letter.lower())), None)
        if hit is not None:
            options.highlighted = hit

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the choice."""
        self.dismiss(self._choices[event.option_index].value)


def confirm(screen: Screen[None], title: str, about: str, yes: str, act: Callable[[], None]) -> None:
    """Ask once before `act`; the cursor stands on the way back."""
    choices = [Choice("", "Back"), Choice("yes", yes)]

    def answered(answer: str | None) -> None:
        if answer:
            act()

    screen.app.push_screen(ChoiceDialog(title, about, choices), answered)
