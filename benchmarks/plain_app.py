"""The floor of a key: a Textual app of two screens, one with a line to type in, and nothing else."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Footer, Input, Static


class Line(Screen[None]):
    """A line to type in."""

    BINDINGS = [("ctrl+n", "app.switch_screen('page')", "page")]

    def compose(self) -> ComposeResult:
        """The line and the keys."""
        yield Static("the line")
        yield Input(compact=True)
        yield Footer()


class Page(Screen[None]):
    """Some words."""

    BINDINGS = [("ctrl+n", "app.switch_screen('line')", "line")]

    def compose(self) -> ComposeResult:
        """The words and the keys."""
        yield Static("the page")
        yield Footer()


class PlainApp(App[None]):
    """Begins with the line; ctrl+n goes from one screen to the other."""

    SCREENS = {"line": Line, "page": Page}

    def on_mount(self) -> None:
        """Show the line."""
        self.push_screen("line")


if __name__ == "__main__":
    PlainApp().run()
