"""Where we are and how long: the incident in one line, and the rail of stages under it."""

from rich.cells import cell_len
from textual import getters
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from pmreview.app.host import Host
from pmreview.core.durations import duration, spoken
from pmreview.core.fields import in_words
from pmreview.core.record import Record
from pmreview.core.stages import STAGES


class Header(Widget):
    """Two lines: id, title and the incident's length; then the stages, the current one in capitals."""

    app = getters.app(Host)
    auto_links = False

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage

    def on_mount(self) -> None:
        """Follow the record."""
        self.watch(self.app, "session", self._changed, init=False)

    def _changed(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """Both lines at the widget's width."""
        width = self.size.width
        return Content("\n").join((self._title(width), self._rail(width)))

    def _title(self, width: int) -> Content:
        record = self.app.session.record
        right = Content.styled(_facts(record), "$muted").truncate(width // 2, ellipsis=True)
        room = width - right.cell_length - 4
        left = Content.assemble((record.incident.id[: width // 4], "bold $accent"), "  " if record.incident.id else "")
        left += Content.styled(record.incident.title, "bold")
        left = left.truncate(max(8, room), ellipsis=True, pad=True)
        return Content(" ") + left + Content("  ") + right + Content(" ")

    def _rail(self, width: int) -> Content:
        gap = "  " if width >= 90 else " "
        parts = [self._stage(number, stage.id, stage.title) for number, stage in enumerate(STAGES, 1)]
        rail = Content(gap).join(parts)
        spare = width - cell_len(rail.plain)
        return Content(" " * min(1, max(0, spare))) + rail

    def _stage(self, number: int, stage: str, title: str) -> Content:
        here = stage == self.stage
        click = Style.from_meta({"@click": f"app.stage({number})"})
        text = f"{number} {title.upper() if here else title}"
        return Content.styled(text, "bold $accent" if here else "$muted").stylize(click)


def _facts(record: Record) -> str:
    length = duration(record, "time_to_resolve").length
    facts = (in_words(record.incident.severity), spoken(length) if length else "", in_words(record.incident.status))
    return " · ".join(fact for fact in facts if fact)
