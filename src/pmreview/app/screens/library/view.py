"""What the views of a library share: where we are, the list, a line to filter by, the keys."""

import os
from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.line_input import LineInput
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import MARKER, Rows
from pmreview.core.text import one_line

if TYPE_CHECKING:
    from pmreview.app.library import LibraryApp

NO_RECORD = "There is no record here yet. 1 goes to where you write or import one."
NOT_FOUND = "Nothing has these words. Esc shows everything again."
TABS = {"records": "Records", "across": "Actions", "patterns": "Patterns"}


class Top(Widget):
    """Three lines: the folder and what is counted in it, the views, a rule."""

    def __init__(self, view: str) -> None:
        super().__init__()
        self._view = view
        self.counted = ""

    def tell(self, counted: str) -> None:
        """Show what is counted."""
        self.counted = counted
        self.refresh()

    def render(self) -> Content:
        """The lines at the widget's width."""
        width = self.size.width
        folder = one_line(os.path.basename(library_of(self).folder) or str(library_of(self).folder))
        right = Content.styled(self.counted, "$muted")
        left = Content.assemble(("pmreview", "bold $accent"), "  ", (folder, "bold"))
        title = left.truncate(max(8, width - right.cell_length - 4), ellipsis=True, pad=True)
        tabs = []
        for number, (view, name) in enumerate(TABS.items(), 1):
            here = view == self._view
            tabs.append(Content.styled(f"{number} {name.upper() if here else name}", "bold $accent" if here else ""))
        rule = Content.styled("─" * width, "$foreground 20%")
        lines = (Content(" ") + title + Content("  ") + right, Content(" ") + Content("   ").join(tabs), rule)
        return Content("\n").join(lines)


class FilterInput(LineInput):
    """The line that filters. Up and down stay with the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.leave_filter", "show all", id="filter.leave", tooltip="Show everything again"),
        Binding("tab", "screen.to_list", "to the list", id="filter.list", tooltip="Keep the filter, and use the keys"),
        Binding("enter", "screen.enter", "choose", id="filter.enter", tooltip="Enter, as in the list"),
        Binding("down", "screen.step(1)", "down", show=False),
        Binding("up", "screen.step(-1)", "up", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="words of a title, a component, a severity, a date …", compact=True)


class View(Screen[None]):
    """A view of the library. Subclasses fill the list in `show`, and say how wide its columns are."""

    VIEW: ClassVar[str]
    COLUMNS: ClassVar[Sequence[str]] = ()
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "filter", key_display="/", id="view.filter", tooltip="Show what has these words"),
        Binding("escape", "leave_filter", "show all", id="view.leave-filter", tooltip="Show everything again"),
    ]

    _first: Hashable = None
    """What the cursor is to stand on once it is there."""
    _stood: Hashable = None
    """What it stood on when the line to filter by was opened."""

    def compose(self) -> ComposeResult:
        """Where we are, the list, the keys."""
        yield Top(self.VIEW)
        yield Static("", classes="columns")
        yield from self.compose_list()
        yield KeyLine()

    def compose_list(self) -> ComposeResult:
        """The middle of the screen."""
        yield Rows()

    def on_mount(self) -> None:
        """Follow what the index says."""
        self.query(Rows).first().focus()
        self.watch(library_of(self), "shelf", self._shelf_changed, init=False)
        self.come_back()
        self.show()

    def come_back(self) -> None:
        """Filter as it was when the library was left, and stand where one stood."""
        left = library_of(self).left
        if left.view == self.VIEW:
            self._first = left.place
            if left.typed:
                self.action_filter()
                self.query_one(Input).value = left.typed

    def stand_there(self) -> None:
        """Put the cursor where it stood when the library was left, once that is there."""
        if self._first is not None and library_of(self).shelf.there:
            self.query(Rows).first().select(self._first)
            self._first = None

    def open(self, file: str, *, review: bool, stage: str = "summary") -> None:
        """Leave the library for a stage of a record, to come back to what is shown now."""
        app, row = library_of(self), self.query(Rows).first().current
        app.left = replace(app.left, view=self.VIEW, typed=self.typed, place=row and row.key)
        app.open(Path(file), review=review, stage=stage)

    def _shelf_changed(self) -> None:
        if self.is_current:
            self.show()

    def on_screen_resume(self) -> None:
        """Catch up with what changed while another view was shown."""
        self.show()

    def on_resize(self, event: Resize) -> None:
        """Other columns fit a screen of another width."""
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Fill the list from the shelf."""
        raise NotImplementedError

    @property
    def layout_(self) -> Layout:
        """How wide the columns are."""
        raise NotImplementedError

    def show_columns(self, *, there: bool) -> None:
        """Name the columns above the list, where there is one."""
        names = tuple(Content.styled(name, "$muted") for name in self.COLUMNS)
        width = self.query(Rows).first().size.width - len(MARKER) - 2
        row = Row("columns", names, self.layout_, limit=1)
        line = row.draw(width)[0] if there and width > 0 else Content("")
        self.query_one(".columns", Static).update(Content(" " * len(MARKER)) + line, layout=False)

    # The line to filter by

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to filter where there is no record, and nothing to show again without a filter."""
        if action == "leave_filter":
            return bool(self.query(FilterInput))
        return action != "filter" or bool(library_of(self).shelf.lines)

    @property
    def typed(self) -> str:
        """What is typed to filter."""
        return "".join(line.value for line in self.query(FilterInput))

    def action_filter(self) -> None:
        """Open the line to filter by, or go back to it."""
        lines = self.query(FilterInput)
        if lines:
            lines.first().focus()
        else:
            row, line = self.query(Rows).first().current, FilterInput()
            self._stood = row and row.key
            self.mount(line, before=self.query_one(KeyLine))
            self.watch(line, "value", self._filter_changed, init=False)
            line.focus()

    def action_to_list(self) -> None:
        """Go to the list, which stays filtered: its keys are letters while a line is typed."""
        self.query(Rows).first().focus()

    async def action_leave_filter(self) -> None:
        """Show everything again."""
        rows = self.query(Rows).first()
        found = rows.current is not None
        rows.focus()
        await self.query(FilterInput).remove()
        self.show()
        if not found:
            rows.select(self._stood)

    def _filter_changed(self) -> None:
        """Filter as it is typed: while the letter is taken, so that both are painted at once."""
        self.show()

    def action_step(self, by: int) -> None:
        """Go down or up in the list while a line is typed."""
        self.query(Rows).first().action_step(by)

    def action_enter(self) -> None:
        """Open what the cursor stands on."""

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """A double click opens what it hits."""
        self.action_enter()


def library_of(widget: Widget) -> "LibraryApp":
    """The app that a widget of the library belongs to."""
    return cast("LibraryApp", widget.app)
