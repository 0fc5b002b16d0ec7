"""A desk: a screen whose rows are read and changed with the same few keys, whatever they show.

The focus is on the rows. Enter or `a` opens the capture line, `e` changes what the cursor stands on, and every change
leaves the screen as a request; what comes back is a new session, and the rows are shown anew.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual import getters
from textual.binding import Binding, BindingType
from textual.screen import Screen

from pmreview.app import field_edits
from pmreview.app.host import Host
from pmreview.app.messages import Requested
from pmreview.app.prompt import Prompt
from pmreview.app.widgets.capture import Capture
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.rows import Row, Rows
from pmreview.core.around import Around
from pmreview.core.completion import words_for_line
from pmreview.core.errors import NotUnderstood
from pmreview.core.fields import field_at
from pmreview.core.items import (
    Taken,
    add_line,
    edit_line,
    in_short,
    is_item,
    item_path,
    move,
    noun_at,
    remove,
    write_line,
)
from pmreview.core.paths import Path, at
from pmreview.core.record import Record
from pmreview.core.session import Session


class Desk(Screen[None]):
    """Shows `rows_of(record)` and lets every row be changed. Subclasses say which rows there are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "add", show=False, id="desk.enter", tooltip="Add below, or change a field"),
        Binding("a", "add", "add", id="desk.add", tooltip="Add an entry below the selected one"),
        Binding("e", "edit", "edit", id="desk.edit", tooltip="Change the selected entry in one line"),
        Binding("o", "open", "all fields", id="desk.open", tooltip="Show and change every field of the selected entry"),
        Binding("delete,x", "delete", "delete", key_display="x", id="desk.delete", tooltip="Delete the selected entry"),
        Binding("shift+up", "move(-1)", "move up", show=False, id="desk.up", tooltip="Move the entry up"),
        Binding("shift+down", "move(1)", "move down", show=False, id="desk.down", tooltip="Move the entry down"),
    ]
    WHERE: ClassVar[Path] = ()
    """The list that `a` adds to where the cursor stands in none."""

    app = getters.app(Host)

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
        last_used = self.query(Rows).filter(".last-used")
        return last_used.first() if last_used else self.query(Rows).first()

    @property
    def path(self) -> Path:
        """Where in the record the cursor stands; () where it stands on nothing."""
        row = self.rows.current
        return row.key if row is not None and isinstance(row.key, tuple) else ()

    def on_mount(self) -> None:
        """Focus the rows, not a text field."""
        self.refresh_rows()
        self.query(Rows).first().focus()
        self.watch(self.app, "session", self._session_changed, init=False)

    def _session_changed(self, session: Session) -> None:
        if self.is_current:
            self.refresh_rows()
            self.go(session.place)

    def on_screen_resume(self) -> None:
        """Catch up with what changed while the screen was hidden."""
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """Show the record as it is now."""
        self.query_one(Rows).show(list(self.rows_of(self.record)))

    def go(self, place: Path) -> None:
        """Put the cursor on a place of the record, or on what it lies in."""
        for length in range(len(place), 0, -1):
            if any(rows.select(place[:length]) for rows in self.query(Rows)):
                return

    # What a typed line is understood by

    @property
    def around(self) -> Around:
        """The record's zone, the time of the selected event, today."""
        return self.app.around(self.near)

    @property
    def near(self) -> Path:
        """The path of the event that a typed time counts from."""
        return self.path

    # The capture line

    def ask(self, prompt: Prompt) -> None:
        """Open the capture line."""
        self.query(Capture).remove()
        self.mount(Capture(prompt), before=self.query_one(KeyLine))

    def on_capture_done(self, event: Capture.Done) -> None:
        """Request what was typed."""
        self.post_message(Requested(event.taken.edit))
        if not event.stays:
            self.leave_capture()

    def on_capture_left(self, event: Capture.Left) -> None:
        """Go back to the rows."""
        self.leave_capture()

    def leave_capture(self) -> None:
        """Close the capture line and give the focus back to the rows."""
        self.query(Capture).remove()
        self.rows.focus()

    # Keys

    def action_enter(self) -> None:
        """Change the field under the cursor, or add below."""
        if self.path and noun_at(self.path) and (is_item(self.path) or item_path(self.path) is None):
            self.action_add()
        elif self.path:
            self.action_edit()
        else:
            self.action_add()

    def action_add(self) -> None:
        """Open the capture line for a new entry."""
        where = noun_at(self.path) or noun_at(self.WHERE)
        if where is not None:
            self.ask(self.adding(where.where))

    def adding(self, where: Path) -> Prompt:
        """The prompt that adds to the list `where`, behind the entry that the cursor stands on."""
        noun = noun_at(where)
        assert noun is not None

        def read(line: str) -> Taken:
            here = item_path(self.path)
            after = int(here[-1]) if here and here[:-1] == where else None
            return add_line(noun, line, after, self.record, self.around)

        words = words_for_line(noun, self.record)
        return Prompt(f"Add {noun.label}", read, hint=noun.example, again=True, words=words)

    def action_edit(self) -> None:
        """Change the entry or the field under the cursor."""
        path = self.path
        noun = noun_at(path)
        if not path or (noun and path == noun.where):
            self.action_add()
        elif not is_item(path):
            self.edit_field(path)
        else:
            self.ask(self.changing(path))

    def changing(self, path: Path) -> Prompt:
        """The prompt that changes the entry at `path`."""
        noun, around = noun_at(path), self.app.around(())
        assert noun is not None
        text = write_line(noun, at(self.record, path), around)

        def read(line: str) -> Taken:
            return edit_line(path, line, self.record, around)

        return Prompt(f"Change the {noun.name}", read, text, words=words_for_line(noun, self.record))

    def edit_field(self, path: Path) -> None:
        """Change one field in the way that fits it: a line, a text area, a choice, a switch."""
        field_edits.edit(self, field_at(self.record, path))

    def action_open(self) -> None:
        """Show every field of the entry under the cursor."""
        from pmreview.app.screens.item import ItemScreen

        path = item_path(self.path)
        if path is not None and path == self.path:
            self.app.push_screen(ItemScreen(path))
        elif self.path:
            self.action_edit()

    def action_delete(self) -> None:
        """Delete the entry under the cursor, once that was confirmed."""
        from pmreview.app.dialogs.choice import confirm

        path = item_path(self.path)
        if path is None or path != self.path:
            return
        noun, item = noun_at(path), at(self.record, path)
        assert noun is not None
        text = in_short(item, self.around) or str(getattr(item, noun.main))
        confirm(self, f"Delete this {noun.name}?", text, "Delete it", lambda: self._delete(path, item))

    def _delete(self, path: Path, item: object) -> None:
        if at(self.record, path) == item:
            self.post_message(Requested(remove(path)))

    def action_move(self, by: int) -> None:
        """Move the entry under the cursor up or down."""
        path = item_path(self.path)
        if path is None or path != self.path:
            return
        try:
            self.post_message(Requested(move(self.record, path, by)))
        except NotUnderstood as problem:
            self.app.say(str(problem))

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """A double click changes what it hits."""
        self.action_edit()
