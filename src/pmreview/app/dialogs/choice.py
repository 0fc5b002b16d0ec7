"""One out of a few, or any out of a few: a list over the screen, the cursor on what is set now."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from pmreview.app.choice import Choice
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.text import harmless, one_line

TICK = Layout((1, None))


class ChoiceDialog(ModalScreen[Sequence[str] | None]):
    """Answers with the chosen values, or None on Esc.

    With `several`, space ticks and Enter takes what is ticked; else Enter takes the one under the cursor. A letter goes
    to the next choice that begins with it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "back", id="dialog.leave"),
        Binding("enter", "take", "take", id="dialog.take"),
        Binding("space", "tick", "tick", id="dialog.tick"),
    ]

    def __init__(
        self,
        title: str,
        about: str,
        choices: Sequence[Choice],
        current: Sequence[str] = (),
        *,
        several: bool = False,
    ) -> None:
        super().__init__(classes="dialog")
        self._title = title
        self._about = about
        self._choices = choices
        self._chosen = list(current)
        self._several = several
        self._untouched = True

    def compose(self) -> ComposeResult:
        """The question, the choices, the keys."""
        keys = "Space ticks several   Enter takes   Esc back" if self._several else "Enter choose   Esc back"
        with Vertical():
            yield Static(Content.styled(one_line(self._title), "bold $accent"))
            yield Static(Content.styled(harmless(self._about), "$muted"))
            if self._choices:
                yield Rows()
            else:
                yield Static(Content("There is nothing to choose from yet."), classes="nothing")
            yield Static(Content.styled(keys if self._choices else "Esc back", "$muted"))

    def on_mount(self) -> None:
        """Put the cursor on what is set now."""
        for rows in self.query(Rows):
            rows.styles.height = "auto"
            rows.styles.scrollbar_size_horizontal = 0  # a line is kept free for it otherwise, though it never shows
            rows.styles.max_height = max(3, self.app.size.height * 9 // 10 - 10)
            rows.focus()
            self._show(rows)
            if self._chosen:
                rows.select(self._chosen[0])

    def _show(self, rows: Rows) -> None:
        rows.show([self._row(choice) for choice in self._choices])

    def _row(self, choice: Choice) -> Row:
        tick = "✓" if choice.value in self._chosen else "·" if self._several else ""
        cells = (Content.styled(tick, "bold $success"), Content(choice.words))
        return Row(choice.value, cells, TICK, limit=2)

    def on_key(self, event: Key) -> None:
        """Go to the next choice that begins with the typed letter."""
        if not self._choices or not event.character or not event.character.isalnum():
            return
        rows = self.query_one(Rows)
        places = [*range(rows.cursor + 1, len(self._choices)), *range(rows.cursor + 1)]
        letter = event.character.lower()
        hit = next((place for place in places if self._choices[place].words.lower().startswith(letter)), None)
        if hit is not None:
            rows.select(self._choices[hit].value)

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """A double click takes it, or ticks it."""
        self.action_tick() if self._several else self.action_take()

    def action_tick(self) -> None:
        """Tick the choice under the cursor, or take the tick away."""
        if not self._several or not self._choices:
            return
        self._untouched = False
        rows = self.query_one(Rows)
        value = self._choices[rows.cursor].value
        self._chosen = (
            [one for one in self._chosen if one != value] if value in self._chosen else [*self._chosen, value]
        )
        self._show(rows)

    def action_take(self) -> None:
        """Answer with what is ticked, in the order of the choices, or with the choice under the cursor."""
        if not self._choices:
            self.dismiss(None)
        elif self._several:
            if self._untouched:
                self.action_tick()  # Enter alone means the one under the cursor, as in every other dialog
            self.dismiss([choice.value for choice in self._choices if choice.value in self._chosen])
        else:
            self.dismiss([self._choices[self.query_one(Rows).cursor].value])


def choose(screen: Screen[Any], dialog: ChoiceDialog, act: Callable[[Sequence[str]], None]) -> None:
    """Show `dialog` and hand what was chosen to `act`; Esc does nothing."""

    def answered(values: Sequence[str] | None) -> None:
        if values is not None:
            act(values)

    screen.app.push_screen(dialog, answered)


def confirm(screen: Screen[Any], title: str, about: str, yes: str, act: Callable[[], None]) -> None:
    """Ask once before `act`; the cursor stands on the way back."""
    choices = [Choice("", "Back"), Choice("yes", yes)]
    choose(screen, ChoiceDialog(title, about, choices), lambda values: act() if values[0] else None)
