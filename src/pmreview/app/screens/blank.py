"""Blank: nothing to read, so that the room talks. The clock stays."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from pmreview.app.host import Host
from pmreview.meeting.figures import figures


class BlankScreen(Screen[None]):
    """Shows the time that is left, and nothing else. The same key, Esc or space brings the section back."""

    app = getters.app(Host)
    HELP = "The screen is blank so that people look at each other. Esc brings it back."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,full_stop,space,enter", "dismiss", "back", id="blank.leave"),
    ]

    def compose(self) -> ComposeResult:
        """The clock."""
        yield Static("", id="time")

    def on_mount(self) -> None:
        """Follow the clock."""
        self.watch(self.app, "reading", self._show)

    def _show(self) -> None:
        reading = self.app.reading
        lines = [Content.styled("Esc brings the screen back", "$muted")]
        if reading is not None and reading.state != "waiting":
            lines.insert(0, Content.styled(f"{figures(reading.spent)} of {figures(reading.length)}", "bold"))
        self.query_one(Static).update(Content("\n").join(lines))
