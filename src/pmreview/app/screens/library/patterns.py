"""The patterns across a library, as plots in text."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.screens.library.view import NO_RECORD, NOT_FOUND, Top, View, library_of
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.insights import insights
from pmreview.core.insights.insight import Insight
from pmreview.core.insights.plot import plotted
from pmreview.core.narrowing import Narrowing
from pmreview.core.text import one_line

if TYPE_CHECKING:
    from pmreview.app.library import Shelf


class PatternsScreen(View):
    """What keeps coming back. Up and down scroll."""

    VIEW = "patterns"
    HELP = "What keeps coming back. Each plot says from how many it is made, and its formula. ↑ and ↓ scroll."
    layout_ = Layout((None,))
    _made_of: "tuple[Shelf, int, str] | None" = None
    _every: Mapping[str, Insight] = {}
    _narrowing: Narrowing[str] = Narrowing({})

    def compose_list(self) -> ComposeResult:
        """A page to read."""
        yield Rows(calm=True)

    def show(self) -> None:
        """Compute the patterns anew where something changed."""
        app, rows = library_of(self), self.query_one(Rows)
        shelf, width, before = app.shelf, rows.size.width, self._made_of
        if before is not None and before[0] is shelf and before[1:] == (width, self.typed):
            return
        self._made_of = shelf, width, self.typed
        if not shelf.there or not shelf.found:
            words = NO_RECORD if shelf.there else one_line(shelf.reading)
            rows.show([rows_of.words(words)])
        else:
            if before is None or before[0] is not shelf:
                found = ((record, actions) for _, record, actions in shelf.found)
                every = insights(found, app.now().date(), app.settings.checks)
                self._every = {each.name: each for each in every}
                self._narrowing = Narrowing(self._every)
            wanted = [self._every[name] for name in self._narrowing.matching(self.typed)]
            found_rows = [row for place, each in enumerate(wanted) for row in self._rows(each, place == 0)]
            rows.show(found_rows or [rows_of.words(NOT_FOUND)])
        drills = sum(record.kind == "drill" for _, record, _ in shelf.found)
        left_out = f" · {drills:,} drill{'s' * (drills != 1)} left out" if drills else ""
        self.query_one(Top).tell(f"from {len(shelf.found) - drills:,} records{left_out}")
        self.refresh_bindings()

    def _rows(self, insight: Insight, first: bool) -> Iterator[Row]:
        yield from rows_of.heading(insight.title, first=first)
        width = max(10, min(60, self.query_one(Rows).size.width - 56))
        for label, plot, words in plotted(insight, width):
            cells = (Content(one_line(label)), Content.styled(plot, "$primary"), Content(words))
            layout = Layout((len(label), width, None))
            yield Row((insight.name, label), cells, layout, selectable=False, lead="  ", lead_on="  ")
        yield rows_of.words(f"{insight.basis}. {insight.formula}", lead="  ")
