"""Where we are and how long: the incident and the clock in one line, and the rail of stages under it."""

from typing import TYPE_CHECKING

from textual import getters
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from pmreview.app.host import Host
from pmreview.app.widgets.clock import rule, time_on
from pmreview.core.durations import duration, spoken
from pmreview.core.fields import in_words
from pmreview.core.record import Record
from pmreview.core.stages import STAGES, Stage

if TYPE_CHECKING:
    from pmreview.meeting.reading import Reading

MARKS = {"done": "✓", "skipped": "–"}


class Header(Widget):
    """Three lines: the incident and the meeting's time, the stages, and a rule that fills as the time goes by."""

    app = getters.app(Host)
    auto_links = False

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage

    def on_mount(self) -> None:
        """Follow the record and the clock."""
        self.watch(self.app, "session", self._changed, init=False)
        self.watch(self.app, "reading", self._changed, init=False)

    def _changed(self) -> None:
        if self.screen.is_current:
            self.refresh()

    def render(self) -> Content:
        """The lines at the widget's width."""
        width, reading = self.size.width, self.app.reading
        return Content("\n").join((self._title(width, reading), self._rail(width), rule(width, reading)))

    def _title(self, width: int, reading: "Reading | None") -> Content:
        record = self.app.session.record
        facts = "" if reading and width < 100 else _facts(record)
        right = Content.styled(facts, "$muted").truncate(width // 2, ellipsis=True)
        if reading:
            right += Content("   " if facts else "") + time_on(self.app)
        left = Content.assemble((record.incident.id[: width // 4], "bold $accent"), "  " if record.incident.id else "")
        left += Content.styled(record.incident.title, "bold")
        left = left.truncate(max(8, width - right.cell_length - 4), ellipsis=True, pad=True)
        return Content(" ") + left + Content("  ") + right + Content(" ")

    def _rail(self, width: int) -> Content:
        states = self.app.timekeeper.states if self.app.timekeeper else {}
        parts = [self._stage(number, stage, states.get(stage.id, "")) for number, stage in enumerate(STAGES, 1)]
        rail = Content("  " if width >= 90 else " ").join(parts)
        return Content(" " * min(1, max(0, width - rail.cell_length))) + rail

    def _stage(self, number: int, stage: Stage, state: str) -> Content:
        here = stage.id == self.stage
        text = f"{number}{MARKS.get(state, ' ')}{stage.title.upper() if here else stage.title}"
        click = Style.from_meta({"@click": f"app.stage({number})"})
        return Content.styled(text, "bold $accent" if here else "$muted").stylize(click)


def _facts(record: Record) -> str:
    length = duration(record, "time_to_resolve").length
    facts = (in_words(record.incident.severity), spoken(length) if length else "", in_words(record.incident.status))
    return " · ".join(fact for fact in facts if fact)
