"""The list that every section is shown in: rows of cells that wrap, with a cursor, drawn line by line.

Only the lines in sight are drawn, so a record with thousands of events opens as fast as one with ten.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate, takewhile
from operator import attrgetter
from typing import Any, ClassVar, overload

from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from pmreview.app.widgets.row import Row

KEPT = 200
"""Lines that are remembered as they were drawn: more than stand on a screen."""
MARKER = " ▸ "
"""Stands before the selected row; as many blanks before the others."""


class Lines(Sequence[Row]):
    """Rows of one line each, made when they are drawn: ten thousand of them cost no more than those in sight."""

    def __init__(self, keys: Sequence[Any], make: Callable[[Any], Row]) -> None:
        """`make` gives the row of a key: one that the cursor may stand on, of one line, with that key."""
        self.keys = keys
        self._make = make

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> "Lines": ...

    def __getitem__(self, place: int | slice) -> "Row | Lines":
        if isinstance(place, slice):
            return Lines(self.keys[place], self._make)
        return self._make(self.keys[place])


class Rows(ScrollView, can_focus=True):
    """A list with a cursor. Posts `Rows.Moved` when the cursor moves and `Rows.Opened` on a double click."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Up", show=False),
        Binding("down", "step(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "A page up", show=False),
        Binding("pagedown", "page(1)", "A page down", show=False),
        Binding("home", "end(-1)", "To the first", show=False),
        Binding("end", "end(1)", "To the last", show=False),
    ]

    # Textual lays the whole screen out anew where this changes, and paints all of it: half the time of an edit.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

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
        self._tops: Sequence[int] = [0]
        self._head = 0
        """The lines at the top that stay."""
        self._drawn: LRUCache[Row, list[Content]] = LRUCache(KEPT)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(KEPT)
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
        place = self._place_of(key)
        self.cursor = self._near(self.cursor) if place is None else place
        self._tops = ()
        if self.size:
            self._lay_out()

    @property
    def line(self) -> int:
        """The line of the widget on which the row under the cursor begins."""
        self._measure()
        return self._tops[min(self.cursor, len(self._tops) - 1)] - self.scroll_offset.y

    def hold(self, line: int) -> None:
        """Scroll so that the row under the cursor begins on `line`, whatever came or went above it."""
        self.scroll_relative(y=self.line - line, animate=False, force=True)

    def select(self, key: Hashable) -> bool:
        """Put the cursor on the row `key`; False if there is none."""
        place = self._place_of(key)
        if place is None:
            return False
        self._go(place)
        return True

    def hides(self, place: int) -> bool:
        """Whether the row at `place` begins below what is in sight."""
        self._measure()
        return self._tops[place] > self.scroll_offset.y + self.scrollable_content_region.height

    @property
    def at_first(self) -> bool:
        """Whether the cursor stands on the first row that it may stand on."""
        return self.cursor == self._near(0)

    def begin(self) -> None:
        """Put the cursor on the first row, and show what stands above it, though that fill the screen."""
        self._go(self._near(0))
        self.scroll_home(animate=False, force=True)

    def has(self, key: Hashable) -> bool:
        """Whether there is a row `key`."""
        return self._place_of(key) is not None

    def _place_of(self, key: Hashable) -> int | None:
        if isinstance(self.items, Lines):
            with suppress(ValueError):
                return self.items.keys.index(key)
            return None
        return next((place for place, row in enumerate(self.items) if row.key == key), None)

    def _near(self, place: int) -> int:
        """The selectable row nearest to `place`."""
        if isinstance(self.items, Lines):
            return max(0, min(place, len(self.items) - 1))
        places = [number for number, row in enumerate(self.items) if row.selectable]
        return min(places, key=lambda number: abs(number - place), default=0)

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width - len(MARKER) - 1)

    def _measure(self) -> None:
        """Wrap for the width that there is. The first paint comes before the widget is told of its size."""
        width = self._width
        if self._measured != width:
            self._measured, self._tops = width, ()
            self._drawn.clear()
            self._strips.clear()
        if not self._tops:
            if isinstance(self.items, Lines):
                self._tops = range(len(self.items) + 1)
            else:
                self._tops = [0, *accumulate(row.height(width) for row in self.items)]
                self._head = self._tops[sum(1 for _ in takewhile(attrgetter("stays"), self.items))]

    def notify_style_update(self) -> None:
        """Draw everything anew, in other colours."""
        self._strips.clear()
        super().notify_style_update()

    def _lay_out(self) -> None:
        self._measure()
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        self._reveal()
        self.refresh()

    def watch_virtual_size(self, size: Size) -> None:
        """More or fewer lines are another scroll bar; only a list as high as its lines takes another place."""
        self._scroll_update(size)
        if self.styles.auto_dimensions:
            self.refresh(layout=True)

    def on_resize(self, event: Resize) -> None:
        """Wrap again for the new width."""
        self._lay_out()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of `crop`."""
        self._measure()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The line `y` of what is in sight."""
        line = self._line_at(y)
        base = self.visual_style
        blank = Strip.blank(self.size.width, base.rich_style)
        place = bisect_right(self._tops, line) - 1
        if not 0 <= place < len(self.items):
            return blank
        row = self.items[place]
        here = place == self.cursor and row.selectable and not self._calm
        lines = self._drawn.get(row)
        if lines is None:
            lines = self._drawn[row] = row.draw(self._measured)
        number = line - self._tops[place]
        lit = here and self.has_focus and number < len(lines)
        style = base + self.get_visual_style("rows--cursor") if lit else base
        marker = MARKER if here and number == 0 and self._leads else " " * len(MARKER)
        # A row that stays what it was is not drawn again: an edit changes one of those in sight.
        looks = (row, number, marker, style, self.size.width)
        strip = self._strips.get(looks)
        if strip is None:
            content = Content.styled(marker, "$accent") + (lines[number] if number < len(lines) else Content(""))
            strip = next(iter(Visual.to_strips(self, content, self.size.width, 1, style, pad=True)), blank)
            self._strips[looks] = strip
        return strip

    def _line_at(self, y: int) -> int:
        """Which line of all of them stands on the line `y` of the widget."""
        return y if y < self._head else y + self.scroll_offset.y

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
        top = max(0, self._tops[first] - self._head, bottom - self.scrollable_content_region.height)
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
        if self.current is None:
            self.scroll_relative(y=by * self.scrollable_content_region.height, animate=False)
            return
        target = self._tops[self.cursor] + by * self.scrollable_content_region.height
        place = bisect_right(self._tops, max(0, min(target, self._tops[-1] - 1))) - 1
        self._go(self._near(place))

    def action_end(self, by: int) -> None:
        """Go to the last row (1) or the first (-1)."""
        if self.current is None:
            self.scroll_end(animate=False) if by > 0 else self.scroll_home(animate=False)
            return
        self._go(self._near(len(self.items) if by > 0 else 0))

    def on_click(self, event: Click) -> None:
        """Select the row; open it on the second click."""
        line = self._line_at(event.get_content_offset_capture(self).y)
        place = bisect_right(self._tops, line) - 1
        if 0 <= place < len(self.items) and self.items[place].selectable:
            self._go(place)
            if event.chain == 2:
                self.post_message(self.Opened(self))
