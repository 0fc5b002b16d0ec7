"""A screen that shows the record, or a part of it, as rows, and follows what becomes of it."""

from collections.abc import Iterable

from textual import getters
from textual.events import Resize
from textual.screen import Screen

from pmreview.app.host import Host
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.following import follow
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.session import Session


class RecordScreen(Screen[None]):
    """Shows `rows_of(record)`. Subclasses say which rows there are."""

    app = getters.app(Host)
    _width = 0

    def rows_of(self, record: Record) -> Iterable[Row]:
        """The rows of this screen."""
        raise NotImplementedError

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.app.session.record

    @property
    def rows(self) -> Rows:
        """The rows that have the focus, or had it last."""
        every = list(self.walk_children(Rows))  # every letter asks; a query by the class took a millisecond of it
        return next((rows for rows in every if rows.has_class("last-used")), every[0])

    @property
    def path(self) -> Path:
        """Where in the record the cursor stands; () where it stands on nothing."""
        row = self.rows.current
        return row.key if row is not None and row.act is None and isinstance(row.key, tuple) else ()

    def on_mount(self) -> None:
        """Focus the rows, not a text field."""
        self._shown = self.record
        self.refresh_rows()
        self.query(Rows).first().focus()
        self.watch(self.app, "session", self._session_changed, init=False)

    def _session_changed(self, session: Session) -> None:
        if not self.is_current:
            return
        lines = [(rows, rows.line) for rows in self.query(Rows)]
        self.catch_up()
        if session.place:
            self.go(session.place)
        else:  # somebody else changed something, and nobody here asked to go there
            for rows, line in lines:
                rows.hold(line)

    def on_screen_resume(self) -> None:
        """Catch up with what changed while the screen was hidden."""
        if self._shown is not self.record:
            self.catch_up()

    def catch_up(self) -> None:
        """Show the record as it is now. The cursor stays with what it was on."""
        before, self._shown = self._shown, self.record
        here = follow(before, self._shown, self.path)
        self.refresh_rows()
        self.go(here or ())

    def on_resize(self, event: Resize) -> None:
        """Other columns fit a screen of another width."""
        if self._width not in (0, event.size.width):
            self.refresh_rows()
        self._width = event.size.width

    def refresh_rows(self) -> None:
        """Show the record as it is now."""
        self.query_one(Rows).show(list(self.rows_of(self.record)))

    def shows(self, place: Path) -> bool:
        """Whether a row of its own shows a place of the record."""
        return any(rows.has(place) for rows in self.query(Rows))

    def go(self, place: Path) -> None:
        """Put the cursor on a place of the record, or on what it lies in."""
        for length in range(len(place), 0, -1):
            if any(rows.select(place[:length]) for rows in self.query(Rows)):
                return
