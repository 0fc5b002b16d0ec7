"""The list that every section is shown in: rows of cells that wrap, with a cursor, drawn line by line.

Only the lines in sight are drawn, so a record with thousands of events opens as fast as one with ten. Heights come from
the wrapping cell's text alone and are remembered by text and width.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

MARKER = " ▸ "
"""Stands before the selected row; as many blanks before the others."""


@dataclass(frozen=True)
class Layout:
    """Where the cells of a row stand: a width in cells each, None for the one that takes what is left and wraps."""

    widths: tuple[int | None, ...]
    gap: int = 2

    @property
    def flexible(self) -> int:
        """The index of the cell that wraps."""
        return self.widths.index(None)

    def room(self, width: int) -> int:
        """The cells that are left for the wrapping cell in a row of `width` cells; at least eight."""
        fixed = sum(size + self.gap for size in self.widths if size is not None)
        return max(8, width - fixed)


TEXT = Layout((None,))
"""Nothing but the wrapping cell."""


@dataclass(frozen=True, eq=False)
class Row:
    """A row: its cells, its place in the record, and whether the cursor may stand on it.

    `lead` and `lead_on` are drawn before the first and before each further line, as the branches of a tree are. A text
    longer than `limit` lines ends in an ellipsis. `space` blank lines follow. `act` is what Enter does on a row
    that is no part of the record.
    """

    key: Hashable
    cells: tuple[Content, ...]
    layout: Layout = TEXT
    selectable: bool = True
    lead: str = ""
    lead_on: str = ""
    limit: int = 8
    space: int = 0
    act: Callable[[], None] | None = None

    def height(self, width: int) -> int:
        """The lines that the row takes at `width` cells."""
        text = self.cells[self.layout.flexible].plain
        return min(self.limit, _wrapped_lines(text, self._room(width))) + self.space

    def draw(self, width: int) -> list[Content]:
        """The row's lines at `width` cells."""
        room, flexible = self._room(width), self.layout.flexible
        wrapped = self.cells[flexible].wrap(room)
        if len(wrapped) > self.limit:
            wrapped = wrapped[: self.limit]
            wrapped[-1] = Content(wrapped[-1].plain[: room - 1].rstrip() + "…")
        return [self._line(number, line, room) for number, line in enumerate(wrapped)]

    def _room(self, width: int) -> int:
        return self.layout.room(width - cell_len(self.lead))

    def _line(self, number: int, text: Content, room: int) -> Content:
        lead = Content.styled(self.lead_on if number else self.lead, "$muted")
        parts = []
        for cell, size in zip(self.cells, self.layout.widths, strict=True):
            if size is None:
                parts.append(text.truncate(room, pad=True))
            elif number:
                parts.append(Content(" " * size))
            else:
                parts.append(cell.truncate(size, ellipsis=True, pad=True))
        return lead + Content(" " * self.layout.gap).join(parts)


@lru_cache(maxsize=50_000)
def _wrapped_lines(text: str, room: int) -> int:
    if len(text) <= room and text.isascii() and "\n" not in text and "\t" not in text:
        return 1
    return len(Content(text).wrap(room))


class Rows(ScrollView, can_focus=True):
    """A list with a cursor. Posts `Rows.Moved` when the cursor moves and `Rows.Opened` on a double click."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Up", show=False),
        Binding("down", "step(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "A page up", show=False),
        Binding("pagedown", "page(1)", "A page down", show=False),
        Binding("home", "end(-1)", "To the first", show=False),
        Binding("end", "end(1)", "To the last", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        rows: "Rows"

    @dataclass
    class Opened(Message):
        """A row was clicked twice."""

        rows: "Rows"

    def __init__(self, *, id: str | None = None, calm: bool = False) -> None:
        """With `calm` the cursor is there but not seen: the rows are a page to read."""
        super().__init__(id=id)
        self._calm = calm
        self.items: Sequence[Row] = ()
        self.cursor = 0
        self._tops: list[int] = [0]
        self._drawn: dict[int, list[Content]] = {}
        self._measured = 0

    @property
    def current(self) -> Row | None:
        """The row that the cursor stands on."""
        if 0 <= self.cursor < len(self.items) and self.items[self.cursor].selectable:
            return self.items[self.cursor]
        return None

    @property
    def _leads(self) -> bool:
        """Whether this is the list that keys go to: the one that has the focus, or had it last of its screen's."""
        return self.has_focus or self.has_class("last-used")

    def on_focus(self) -> None:
        """Keep the marker while a line is typed below; take it from the lists beside this one."""
        if self.screen.focused is not self:
            return  # the focus went on before this was told
        for rows in self.screen.query(Rows):
            rows.set_class(rows is self, "last-used")
            rows.refresh()

    def show(self, items: Sequence[Row]) -> None:
        """Show `items`; the cursor stays on the row that it stands on, else near it."""
        key = self.current and self.current.key
        self.items = items
        self.cursor = next((place for place, row in enumerate(items) if row.key == key), self._near(self.cursor))
        self._measured = 0
        if self.size:
            self._lay_out()

    def select(self, key: Hashable) -> bool:
        """Put the cursor on the row `key`; False if there is none."""
        place = next((place for place, row in enumerate(self.items) if row.key == key), None)
        if place is None:
            return False
        self._go(place)
        return True

    def _near(self, place: int) -> int:
        """The selectable row nearest to `place`."""
        places = [number for number, row in enumerate(self.items) if row.selectable]
        return min(places, key=lambda number: abs(number - place), default=0)

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width - len(MARKER) - 1)

    def _measure(self) -> None:
        """Wrap for the width that there is. The first paint comes before the widget is told of its size."""
        if self._measured != self._width:
            self._measured = self._width
            self._drawn.clear()
            self._tops = [0, *accumulate(row.height(self._width) for row in self.items)]

    def _lay_out(self) -> None:
        self._measure()
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        self._reveal()
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Wrap again for the new width."""
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """The line `y` of what is in sight."""
        self._measure()
        line = y + self.scroll_offset.y
        base = self.visual_style
        blank = Strip.blank(self.size.width, base.rich_style)
        place = bisect_right(self._tops, line) - 1
        if not 0 <= place < len(self.items):
            return blank
        row = self.items[place]
        here = place == self.cursor and row.selectable and not self._calm
        lines = self._drawn[place] = self._drawn.get(place) or row.draw(self._width)
        number = line - self._tops[place]
        lit = here and self.has_focus and number < len(lines)
        style = base + self.get_visual_style("rows--cursor") if lit else base
        marker = MARKER if here and number == 0 and self._leads else " " * len(MARKER)
        content = Content.styled(marker, "$accent") + (lines[number] if number < len(lines) else Content(""))
        strips = Visual.to_strips(self, content, self.size.width, 1, style, pad=True)
        return strips[0] if strips else blank

    def _go(self, place: int) -> None:
        if place == self.cursor:
            return
        self.cursor = place
        self._reveal()
        self.refresh()
        self.post_message(self.Moved(self))

    def _reveal(self) -> None:
        """Scroll so that the whole row is in sight, with the heading that stands above it."""
        if self.current is None or not self.size:
            return
        self._measure()
        first = self.cursor
        while first > 0 and not self.items[first - 1].selectable:
            first -= 1
        bottom = self._tops[self.cursor + 1]
        top = max(self._tops[first], bottom - self.scrollable_content_region.height)
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True)

    def _step(self, by: int, start: int) -> int:
        place = start
        while 0 <= place + by < len(self.items):
            place += by
            if self.items[place].selectable:
                return place
        return start

    def action_step(self, by: int) -> None:
        """Go to the next row (1) or the one before (-1)."""
        place = self._step(by, self.cursor)
        if self._calm and place == self.cursor:
            self.scroll_relative(y=by, animate=False)
        elif place == self.cursor and by < 0:
            self.scroll_home(animate=False)
        self._go(place)

    def action_page(self, by: int) -> None:
        """Go down or up by what is in sight."""
        target = self._tops[self.cursor] + by * self.scrollable_content_region.height
        place = bisect_right(self._tops, max(0, min(target, self._tops[-1] - 1))) - 1
        self._go(self._near(place))

    def action_end(self, by: int) -> None:
        """Go to the last row (1) or the first (-1)."""
        self._go(self._near(len(self.items) if by > 0 else 0))

    def on_click(self, event: Click) -> None:
        """Select the row; open it on the second click."""
        line = event.get_content_offset_capture(self).y + self.scroll_offset.y
        place = bisect_right(self._tops, line) - 1
        if 0 <= place < len(self.items) and self.items[place].selectable:
            self._go(place)
            if event.chain == 2:
                self.post_message(self.Opened(self))
