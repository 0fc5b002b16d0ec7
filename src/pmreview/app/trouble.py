"""A record that does not open: what is wrong and where, and what can be done about it."""

from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from pmreview.app.editor import edit_file
from pmreview.app.leaving import on_signals
from pmreview.app.themes import THEMES
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.settings import Settings
from pmreview.core.text import harmless, one_line
from pmreview.store.shipped import shipped

WAYS_ON = (("editor", "e  Open it in the editor"), ("again", "t  Try again"), ("leave", "q  Leave"))


class TroubleApp(App[bool]):
    """Answers with whether to try again."""

    CSS_PATH = [shipped("styles") / "app.tcss", shipped("styles") / "over.tcss"]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "editor", "open in the editor"),
        Binding("t", "again", "try again"),
        Binding("escape,q,ctrl+q", "leave", "leave", priority=True),
    ]

    def __init__(self, path: Path, problem: str, settings: Settings) -> None:
        super().__init__()
        self._path = path
        self._problem = problem
        self._settings = settings

    def compose(self) -> ComposeResult:
        """What is wrong, and the ways on."""
        self.screen.add_class("dialog")
        with Vertical():
            yield Static(Content.styled(f"{one_line(self._path.name)} does not open", "bold $error"))
            yield Static(Content(harmless(self._problem)), classes="problem")
            yield Rows()
            yield Static(Content.styled("The file is as it was: nothing has been written.", "$muted"))

    def on_mount(self) -> None:
        """Look and end as the app does."""
        on_signals(self)
        for theme in THEMES:
            self.register_theme(theme)
        if self._settings.theme in self.available_themes:
            self.theme = self._settings.theme
        else:
            self.theme = THEMES[0].name
        rows = self.query_one(Rows)
        rows.styles.height = len(WAYS_ON)
        rows.show([Row(way, (Content(words),)) for way, words in WAYS_ON])
        rows.focus()

    async def on_key(self, event: Key) -> None:
        """Enter does what the cursor stands on."""
        row = self.query_one(Rows).current
        if event.key == "enter" and row is not None:
            await self.run_action(str(row.key))

    def action_editor(self) -> None:
        """Open the file itself: there is no record yet that could be harmed."""
        if edit_file(self, self._path, self._settings.editor):
            self.exit(True)

    def action_again(self) -> None:
        """Try again."""
        self.exit(True)

    def action_leave(self) -> None:
        """Give up."""
        self.exit(False)
