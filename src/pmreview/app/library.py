"""The app of a whole library: its records, the open actions across them, and the patterns.

It answers with the record that is to be opened, and is started again behind it, as it was left.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.screen import Screen

from pmreview.app import leaving
from pmreview.app.aside import aside
from pmreview.app.frame import SHEETS, Frame
from pmreview.app.host import wall_clock
from pmreview.app.library_leaving import leave
from pmreview.app.screens.library.records import RecordsScreen
from pmreview.core.errors import UserError
from pmreview.core.facts import ActionFacts, Facts
from pmreview.core.facts.listing import Line, line_of
from pmreview.core.settings import Settings
from pmreview.store.index import Entry, Index
from pmreview.store.index.entry import Read

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Opening:
    """The record that is to be opened: for a review, or to edit it, from a stage on."""

    path: Path
    review: bool
    stage: str = "summary"


@dataclass(frozen=True)
class Left:
    """How the library was left: what was typed to filter, the order, what the cursor stood on, and in which view."""

    typed: str = ""
    order: str = "latest first"
    place: Hashable = None
    view: str = "records"


@dataclass(frozen=True)
class Shelf:
    """What the index says. `reading` says how far it is while it is not there yet."""

    lines: tuple[Line, ...] = ()
    found: tuple[tuple[str, Facts, tuple[ActionFacts, ...]], ...] = ()
    reading: str = "Looking through the records …"
    there: bool = False

    def but(self, entry: Entry, actions: tuple[ActionFacts, ...]) -> "Shelf":
        """With what one file holds now."""
        lines = (_line(entry) if line.file == entry.file else line for line in self.lines)
        others = (each for each in self.found if each[0] != entry.file)
        there = [(entry.file, entry.facts, actions)] if entry.facts else []
        return replace(self, lines=tuple(lines), found=(*others, *there))


class LibraryApp(Frame):
    """The records in a folder. `opening` is what is to be opened once the app has ended; None to leave."""

    TITLE = "pmreview"
    ANYWHERE = (
        "1, 2 and 3 go to the records, the actions and the patterns. "
        "What you decide is written at once; ctrl+z takes it back."
    )
    CSS_PATH = [SHEETS / "app.tcss", SHEETS / "over.tcss", SHEETS / "library.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "view('records')", "records", show=False, id="library.records", tooltip="The records"),
        Binding(
            "2",
            "view('across')",
            "actions",
            show=False,
            id="library.actions",
            tooltip="The open actions across all records",
        ),
        Binding(
            "3", "view('patterns')", "patterns", show=False, id="library.patterns", tooltip="What keeps coming back"
        ),
        Binding("ctrl+z", "undo", "undo", show=False, id="app.undo", tooltip="Take back what was decided last"),
        Binding("f5", "look_again", "look again", show=False, id="library.again", tooltip="Look at the files again"),
        Binding("f1,question_mark", "help", "help", key_display="F1", id="app.help", tooltip="What this screen is for"),
        Binding("q", "leave", "quit", id="app.quit", tooltip="Leave"),
        Binding("ctrl+q", "leave", "quit", show=False, priority=True),  # from a dialog too
    ]

    shelf: var[Shelf] = var(Shelf())
    left: var[Left] = var(Left())
    opening: Opening | None = None
    index: Index | None = None

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        left: Left | None = None,
        words: str = "",
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        """`words` are told at the start: why the record that was to be opened does not open."""
        super().__init__(settings)
        self.folder = folder
        self.now = now
        self._words = words
        self.set_reactive(LibraryApp.left, left or Left())

    def get_default_screen(self) -> Screen[None]:
        """The records, or the view that was left."""
        return self.begin_with(self._view(self.left.view))

    def on_mount(self) -> None:
        """Look through the folder once the screen is there."""
        leaving.on_signals(self)
        self.call_after_refresh(self.action_look_again)
        if self._words:
            self.say(self._words)

    def action_look_again(self) -> None:
        """Look at the files again."""
        self.run_worker(self.look(), exclusive=True, group="look")

    async def look(self) -> None:
        """Look at every file."""
        shelf = await self._asked(self._look)
        if shelf is not None:
            self.shelf = shelf

    async def look_at(self, file: str) -> None:
        """Take in one file, which a view has written. That view shows it already, so nothing is shown anew."""
        if self.index is not None:
            now = await self._asked(partial(self.index.look_at, file))
            if now is not None:
                self.set_reactive(LibraryApp.shelf, self.shelf.but(*now))

    async def _asked(self, question: Callable[[], Answer]) -> Answer | None:
        """What the index answers, off the thread that paints; None where it cannot."""
        try:
            answer = await aside(question)
        except UserError as problem:
            self.shelf = replace(self.shelf, reading=str(problem))
            return None
        if self.index is not None and self.index.words:
            self.say(" ".join(self.index.words))
            self.index.words.clear()
        return answer

    def _look(self) -> Shelf:
        if self.index is None:
            self.index = Index(self.folder, self._reading)
        else:
            self.index.refresh()
        entries = self.index.entries()
        lines = tuple(map(_line, entries))
        with_actions = {entry.file: tuple(actions) for entry, actions in self.index.actions()}
        found = tuple((line.file, line.facts, with_actions.get(line.file, ())) for line in lines if line.facts)
        return Shelf(lines, found, "", True)

    def _reading(self, read: Iterable[Read], count: int) -> Iterator[Read]:
        for number, each in enumerate(read):
            if number % 200 == 0 and count > 200:
                self.call_from_thread(self._tell, f"Reading {number:,} of {count:,} records …")
            yield each

    def _tell(self, words: str) -> None:
        self.shelf = replace(self.shelf, reading=words)

    async def action_view(self, view: str) -> None:
        """Show the records, the actions, or the patterns."""
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        screen = self._view(view)
        if screen is not self.screen:
            await self.switch_screen(view)

    async def action_undo(self) -> None:
        """Take back what was decided last, and show where."""
        from pmreview.app.screens.library.across import AcrossScreen

        view = self.get_screen("across") if self.is_screen_installed("across") else None
        if isinstance(view, AcrossScreen) and view.decided:
            await self.action_view("across")
            view.take_back()
        else:
            self.say("There is nothing to undo.")

    def _view(self, view: str) -> Screen[None]:
        if not self.is_screen_installed(view):
            self.install_screen(_screen(view), view)
        return self.get_screen(view)

    def open(self, path: Path, *, review: bool, stage: str = "summary") -> None:
        """End, so that the record can be opened; who reviews it begins with the opening."""
        leave(self, Opening(path, review, "opening" if review else stage))

    def action_leave(self) -> None:
        """Leave."""
        leave(self)


def _line(entry: Entry) -> Line:
    return line_of(entry.file, entry.facts, "" if entry.problem is None else str(entry.problem))


def _screen(view: str) -> Screen[None]:
    if view == "records":
        return RecordsScreen()
    if view == "across":
        from pmreview.app.screens.library.across import AcrossScreen

        return AcrossScreen()
    from pmreview.app.screens.library.patterns import PatternsScreen

    return PatternsScreen()
