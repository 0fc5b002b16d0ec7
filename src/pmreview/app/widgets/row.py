"""A row of a list: its cells, how they stand beside each other, and how many lines they take.

Heights come from the wrapping cell's text alone and are remembered by text and width.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import overload

from rich.cells import cell_len
from textual.content import Content


@dataclass(frozen=True)
class Layout:
    """Where the cells of a row stand: a width in cells each, None for the one that takes what is left and wraps."""

    widths: tuple[int | None, ...]
    gap: int = 2

    @cached_property
    def flexible(self) -> int:
        """The index of the cell that wraps."""
        return self.widths.index(None)

    def room(self, width: int) -> int:
        """The cells that are left for the wrapping cell in a row of `width` cells; at least eight."""
        return max(8, width - self._fixed)

    @cached_property
    def _fixed(self) -> int:
        return sum(size + self.gap for size in self.widths if size is not None)


TEXT = Layout((None,))
"""Nothing but the wrapping cell."""


@dataclass(eq=False, slots=True)  # not frozen, which takes five times as long: an edit makes thousands of them
class Row:
    """A row: its cells, its place in the record, and whether the cursor may stand on it.

    `lead` and `lead_on` are drawn before the first and before each further line, as the branches of a tree are. A text
    longer than `limit` lines ends in an ellipsis. `space` blank lines follow. `act` is what Enter does on a row
    that is no part of the record. `text` is what the wrapping cell says, for cells that are made late. The first rows
    of a list that are said to `stay` are in sight wherever it is scrolled to, as the names of columns are.
    """

    key: Hashable
    cells: Sequence[Content]
    layout: Layout = TEXT
    selectable: bool = True
    lead: str = ""
    lead_on: str = ""
    limit: int = 8
    space: int = 0
    act: Callable[[], None] | None = None
    text: str | None = None
    stays: bool = False
    _measured: tuple[int, int] = field(default=(0, 0), init=False)
    """For which width the height is known, and the height."""

    def height(self, width: int) -> int:
        """The lines that the row takes at `width` cells."""
        if self._measured[0] != width:
            text = self.cells[self.layout.flexible].plain if self.text is None else self.text
            self._measured = width, min(self.limit, _wrapped_lines(text, self._room(width))) + self.space
        return self._measured[1]

    def draw(self, width: int) -> list[Content]:
        """The row's lines at `width` cells."""
        room, flexible = self._room(width), self.layout.flexible
        if self.limit == 1:
            return [self._line(0, self.cells[flexible].truncate(room, ellipsis=True), room)]
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


class Late(Sequence[Content]):
    """Cells that are made when they are first drawn: of thousands of rows, few ever are."""

    def __init__(self, make: Callable[[], Sequence[Content]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[Content]:
        return self._make()

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> Content: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Content]: ...

    def __getitem__(self, place: int | slice) -> Content | Sequence[Content]:
        return self._made[place]


class Kept:
    """Rows that stay as long as they are made of the same, with all that was worked out to show them."""

    def __init__(self) -> None:
        self._rows: dict[Hashable, tuple[tuple[object, ...], Row]] = {}
        self._before = self._rows

    def begin(self) -> None:
        """From here on all rows are asked for again: those that are not are forgotten the next time."""
        self._before, self._rows = self._rows, {}

    def row(self, name: Hashable, make: Callable[..., Row], *made_of: object) -> Row:
        """The row called `name`, which `make` makes of these parts."""
        known = self._before.get(name)
        if known is None or known[0] != made_of:
            known = made_of, make(*made_of)
        self._rows[name] = known
        return known[1]


@lru_cache(maxsize=50_000)
def _wrapped_lines(text: str, room: int) -> int:
    if len(text) <= room and text.isascii() and "\n" not in text and "\t" not in text:
        return 1
    return len(Content(text).wrap(room))
