"""The open actions across all records as a list: filtered, and with what was closed here still in sight."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from pmreview.app import rows_of
from pmreview.app.screens.library.across_rows import columns, layout, row
from pmreview.app.screens.library.view import NO_RECORD, NOT_FOUND, Top, View, library_of
from pmreview.app.widgets.row import Kept, Layout, Row
from pmreview.app.widgets.rows import Lines, Rows
from pmreview.core.facts import ActionFacts, Facts
from pmreview.core.facts.to_do import ToDo, to_do
from pmreview.core.follow_up import OpenAction
from pmreview.core.narrowing import Narrowing
from pmreview.core.text import one_line

Found = Sequence[tuple[str, Facts, tuple[ActionFacts, ...]]]
"""The files with a record, its facts, and its actions."""
Place = tuple[str, int]
"""The file of a record, and the index of an action in it."""


class AcrossList(View):
    """What is still to be done, and what was closed here, with its state, so that it can be reopened."""

    def __init__(self) -> None:
        super().__init__()
        self._kept = Kept()
        self._layout = layout(0, ())
        self._made_of: Found = ()
        self._open: dict[Place, ToDo] = {}
        self._gathered: int | None = None
        """For which width the list was gathered; None where something in it has changed since."""
        self._narrowing: Narrowing[Place] = Narrowing({})
        self._order: Sequence[Place] = ()
        self.known: dict[Place, ToDo] = {}
        """What is open, and what was closed here, in the order in which it is listed."""
        self.settled: dict[Place, tuple[ToDo, OpenAction, str]] = {}

    @property
    def today(self) -> date:
        """The day on which it is looked at."""
        return library_of(self).now().date()

    @property
    def layout_(self) -> Layout:
        """Columns as wide as what stands in them needs."""
        return self._layout

    @property
    def COLUMNS(self) -> tuple[str, ...]:  # type: ignore[override]  # noqa: N802 - they depend on the width
        """The names of those columns."""
        return columns(self._layout)

    def show(self) -> None:
        """Fill the list with what is asked for."""
        found = library_of(self).shelf.found
        if found is not self._made_of:
            self._made_of, self._open, self._gathered = found, self._to_do(found), None
            # What is open in its file was opened again there, whatever was decided here.
            self.settled = {place: each for place, each in self.settled.items() if place not in self._open}
        if self._gathered != self.size.width:
            self._gather()
        self._order = self._narrowing.matching(self.typed)
        self.show_again()

    def _gather(self) -> None:
        self._gathered = self.size.width
        every = self._open | {place: each for place, (each, _, _) in self.settled.items()}
        self.known = dict(sorted(every.items(), key=lambda each: each[1].action.due or date.max))
        self._narrowing = Narrowing(self.known)
        self._layout = layout(self.size.width, every.values())

    def _to_do(self, found: Found) -> dict[Place, ToDo]:
        return {(each.file, each.action.place): each for each in to_do(found, self.today)}

    def show_again(self) -> None:
        """Show each action as it is now, where it stands."""
        if not self.query(Rows):
            return  # the app has ended while a file was written
        shelf, rows = library_of(self).shelf, self.query_one(Rows)
        self.show_columns(there=bool(self._order))
        if self._order:
            rows.show(Lines(self._order, partial(self._row, self._layout, self.known)))
            self.stand_there()
        else:
            rows.show([rows_of.words(self._nothing())])
        self.query_one(Top).tell(self._counted() if shelf.there else shelf.reading)
        self.refresh_bindings()

    def _counted(self) -> str:
        late = sum(each.overdue_days is not None for each in self._open.values())
        listed = f"{len(self._order):,} listed · " if self.typed else ""
        return f"{listed}{len(self._open):,} open · {late:,} overdue"

    def _nothing(self) -> str:
        if not library_of(self).shelf.there:
            return one_line(library_of(self).shelf.reading)
        if self.typed:
            return NOT_FOUND
        return "No action is open. Well done." if library_of(self).shelf.found else NO_RECORD

    def _row(self, layout: Layout, known: dict[Place, ToDo], place: Place) -> Row:
        """The row of one of those that are `known`: the list asks for its last one when fewer are already."""
        state = self.settled[place][2] if place in self.settled else ""
        return self._kept.row(place, row, known[place], state, layout)

    @property
    def place(self) -> Place | None:
        """The action that the cursor stands on."""
        row = self.query_one(Rows).current
        return row.key if row is not None and row.key in self.known else None

    def select(self, place: Place) -> None:
        """Put the cursor on an action, where it is listed."""
        for rows in self.query(Rows):
            rows.select(place)

    def keep_in_sight(self, place: Place, each: ToDo, found: OpenAction, closed: str) -> None:
        """Keep what was `closed` in that way, so that it can be reopened; with "" it is not."""
        if closed:
            self.settled[place] = each, found, closed
        else:
            self.settled.pop(place, None)
        self._gathered = None

    async def take_in_anew(self, file: str) -> None:
        """Take over what one file holds now."""
        await library_of(self).look_at(file)
        self._made_of = library_of(self).shelf.found
        now = self._to_do([each for each in self._made_of if each[0] == file])
        self._open = {place: each for place, each in self._open.items() if place[0] != file} | now
        self.known |= {place: each for place, each in now.items() if place in self.known}
        self._gathered = None
        self.show_again()
