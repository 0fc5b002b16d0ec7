"""Present: a section as a page for the room. One item is large, the next one is announced, the rest is counted."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.meeting.slides import Slide, slides
from pmreview.meeting.words import GROUND_RULES, STATEMENT

LEAD = "   ┃  "
"""Stands before each line of the item that the room looks at."""


class PresentScreen(StageScreen):
    """The section of the stage `stage`, an item at a time. `e` corrects the item where it stands."""

    PRESENTS = True
    HELP = "The section as a page for the room. Space goes on, e corrects what is shown, p goes back to the section."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right,down,pagedown", "turn(1)", "next", key_display="Space", id="present.next"),
        Binding("backspace,left,up,pageup", "turn(-1)", "back", show=False, id="present.back"),
        Binding("p,escape", "dismiss", "section", key_display="p", id="present.leave", tooltip="Back to the section"),
    ]

    def __init__(self, stage: str, place: Path = ()) -> None:
        super().__init__()
        self._stage = stage
        self._index = 0
        self._first = place

    @property
    def stage(self) -> str:
        """The stage that is shown."""
        return self._stage

    def compose_section(self) -> ComposeResult:
        """The page."""
        yield Rows(calm=True)

    def on_mount(self) -> None:
        """Begin where the cursor stood in the section."""
        self._seek(self._first)

    def pages(self, record: Record) -> tuple[Slide, ...]:
        """The items, one a page."""
        pages = slides(record, self._stage)
        if self._stage != "opening":
            return pages
        settings = self.app.settings
        rules = tuple(settings.ground_rules or GROUND_RULES)
        return (Slide((), "Read aloud", settings.statement or STATEMENT, rules), *pages)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is shown can be corrected; all else is done in the section."""
        return action not in {"add", "enter", "open", "delete", "move", "present"}

    def action_turn(self, by: int) -> None:
        """Go to the next item (1) or the one before (-1); of a long one, show the rest first."""
        pages, rows = self.pages(self.record), self.query_one(Rows)
        if by > 0 and pages and rows.hides(len(tuple(_page(pages[self._index], ""))) - 1):
            rows.scroll_page_down(animate=False)
            return
        self._index = max(0, min(self._index + by, len(pages) - 1))
        self.refresh_rows()
        rows.scroll_home(animate=False, force=True)

    @property
    def last(self) -> bool:
        """Whether the last item is shown."""
        return self._index >= len(self.pages(self.record)) - 1

    def go(self, place: Path) -> None:
        """Turn to the item at `place`."""
        self._seek(place)
        self.refresh_rows()

    def _seek(self, place: Path) -> None:
        for index, slide in enumerate(self.pages(self.record)):
            if place and place[: len(slide.place)] == slide.place:
                self._index = index
                return

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The page."""
        pages = self.pages(record)
        if not pages:
            yield rows_of.words("There is nothing to show here yet. p goes back to the section.")
            return
        self._index = min(self._index, len(pages) - 1)
        yield from _page(pages[self._index], f"{self._index + 1} of {len(pages)}")
        for slide in pages[self._index + 1 : self._index + 2]:
            yield rows_of.blank("next")
            yield rows_of.words(f"Next  {slide.small}", lead="   ")
            yield rows_of.words(slide.large, lead="   ")


def _page(slide: Slide, count: str) -> Iterator[Row]:
    yield rows_of.words(count, lead="   ")
    yield rows_of.blank("count")
    yield rows_of.words(slide.small, "bold $primary", lead=LEAD)
    yield rows_of.words(" ", lead=LEAD)
    yield Row(slide.place or "computed", (Content.styled(slide.large, "bold"),), lead=LEAD, lead_on=LEAD, limit=12)
    for line in filter(None, slide.below):
        yield rows_of.words(" ", lead=LEAD)
        yield rows_of.words(line, lead=LEAD)
    yield rows_of.blank("page")
