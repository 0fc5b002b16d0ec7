"""What the apps share, one record or a whole library: themes, help, messages, keys by name and in turn."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.events import Event, Key, Paste
from textual.notifications import Notify
from textual.reactive import var
from textual.screen import Screen
from textual.theme import Theme

from pmreview.app.in_turn import InTurn
from pmreview.app.lines_left import LinesLeft
from pmreview.app.palette import KeyCommands
from pmreview.app.saved import Saved
from pmreview.app.themes import THEMES
from pmreview.core.settings import Settings
from pmreview.core.text import harmless
from pmreview.store.shipped import shipped

if TYPE_CHECKING:
    from pmreview.core.record import Record

SHEETS = shipped("styles")
KEY_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "f2": "F2",
    "f3": "F3",
    "f4": "F4",
    "f5": "F5",
}


class Frame(App[int]):
    """An app that looks and answers like the others of this program."""

    ANYWHERE: ClassVar[str] = ""
    """What the help says on every screen."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (26, "-tall")]
    COMMANDS = App.COMMANDS | {KeyCommands}

    # Each is a `var`: a reactive of the app would paint the whole screen, where only those who watch it have to change.
    saved: var[Saved] = var(Saved())
    wording: var[bool] = var(False)
    """Whether the wording of what is typed is remarked on."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.in_turn = InTurn(self, super().on_event)
        self.settings = settings
        self.lines_left = LinesLeft(lambda: self.record)
        for theme in THEMES:
            self.register_theme(theme)
        # Before the app runs: a theme that is set later has all styles computed twice, 13 ms before the first paint.
        chosen = settings.theme if settings.theme in self.available_themes else THEMES[0].name
        self.set_reactive(App.theme, chosen)
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def record(self) -> "Record | None":
        """The record that is on the screen, where it is one."""
        return None

    def on_mount(self) -> None:
        """Take the keys that a person set."""
        if self.settings.keys:
            self.set_keymap(dict(self.settings.keys))
        self.theme_changed_signal.subscribe(self, self._theme_chosen)

    def _theme_chosen(self, theme: Theme) -> None:
        self.say(f'To keep it: theme = "{theme.name}" in your settings (see pmreview settings).')

    def begin_with(self, screen: Screen[None]) -> Screen[None]:
        """`screen` as the default screen, from which one may switch to others.

        `switch_screen` takes back the callback that `push_screen` gives, and a default screen is never pushed.
        """
        screen._push_result_callback(screen, None)
        return screen

    def beside(self, work: Callable[[], Awaitable[object]], group: str = "beside") -> None:
        """Do `work` while keys are taken and the screen is painted."""
        self.run_worker(work, group=group)

    async def on_event(self, event: Event) -> None:
        """What is pasted is made harmless wherever it goes; one key is answered before the next."""
        if isinstance(event, Paste):
            event.text = harmless(event.text)
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            await self.in_turn.take(event)
        else:
            await super().on_event(event)

    def say(self, text: str) -> None:
        """Tell something that needs no answer, unless it still stands there."""
        if not self._tells(harmless(text)):
            self.clear_notifications()
            self.notify(harmless(text), markup=False, timeout=5)

    def on_notify(self, event: Notify) -> None:
        """What was told twice before it could be shown is shown once."""
        if self._tells(event.notification.message):
            event.prevent_default()

    def _tells(self, text: str) -> bool:
        return any(each.message == text for each in self._notifications)

    def action_help(self) -> None:
        """Say what this screen is for and which keys it has."""
        from pmreview.app.dialogs.help import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(self.screen))

    def get_key_display(self, binding: Binding) -> str:
        """A key by the name that stands on the keyboard."""
        return (
            binding.key_display or KEY_NAMES.get(binding.key) or super().get_key_display(binding).replace("^", "ctrl+")
        )

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers beside the keys."""
        yield SystemCommand("Theme", "Dark, light, high contrast and others", self.action_change_theme)
