"""What a page over a stage shows, and the clock beside it: who writes a longer text keeps the time in sight."""

from textual import getters
from textual.content import Content
from textual.widget import Widget

from pmreview.app.host import Host
from pmreview.app.widgets.clock import rule, time_on


class Title(Widget):
    """Two lines: some words and the meeting's time, and a rule that fills as it goes by."""

    app = getters.app(Host)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def on_mount(self) -> None:
        """Follow the clock."""
        self.watch(self.app, "reading", self._changed, init=False)

    def _changed(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """The lines at the widget's width."""
        width, time = self.size.width, time_on(self.app)
        left = Content.styled(f" {self._words}", "bold $accent")
        left = left.truncate(max(8, width - time.cell_length - 3), ellipsis=True, pad=True)
        return Content("\n").join((left + Content("  ") + time, rule(width, self.app.reading)))
