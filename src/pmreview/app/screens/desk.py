"""A desk: a screen whose rows are read and changed with the same few keys, whatever they show.

The focus is on the rows. Enter or `a` opens the capture line, `e` changes what the cursor stands on, and every change
leaves the screen as a request; what comes back is a new session, and the rows are shown anew.
"""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from pmreview.app.messages import Requested
from pmreview.app.screens.record_screen import RecordScreen
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.rows import Rows
from pmreview.core.around import Around
from pmreview.core.errors import NotUnderstood
from pmreview.core.fields import field_at
from pmreview.core.following import follow
from pmreview.core.nouns import Noun, is_item, item_path, noun_at
from pmreview.core.paths import Path, at
from pmreview.core.record import Record

if TYPE_CHECKING:  # what only typing needs is loaded with the first key that opens a line
    from pmreview.app.prompt import Prompt
    from pmreview.app.widgets.capture import Capture


class Desk(RecordScreen):
    """Lets every row of the record be changed. Subclasses say which rows there are."""

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

    typing: "Capture | None" = None
    """The open capture line, from the moment that it was asked for."""
    _target: Path | None = None

    @property
    def entry(self) -> Path | None:
        """The entry that the cursor stands on, which keys open, move and delete."""
        return self.path if is_item(self.path) else None

    @property
    def deletable(self) -> Path | None:
        """The entry that x deletes."""
        return self.path if is_item(self.path) else None

    def catch_up(self) -> None:
        """An open line stays with what it was about."""
        before = self._shown
        super().catch_up()
        if self._target is not None and self.typing is not None:
            self._target = follow(before, self._shown, self._target)
            if self._target is None:
                self.say_deleted()
                self.leave_capture()

    def say_deleted(self) -> None:
        """Say that what the open line was about is gone, with what was typed."""
        if self.typing is not None:
            self.app.say(f"That was deleted. Your line was: {self.typing.line}")

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

    @property
    def target(self) -> Path:
        """Where the open line writes to, wherever that stands by now."""
        return self._target or ()

    def ask(self, prompt: "Prompt", target: Path = ()) -> None:
        """Open the capture line, which changes what stands at `target`."""
        from pmreview.app.widgets.capture import Capture

        self._target = target
        self.query("Capture").remove()
        self.typing = Capture(prompt)
        self.mount(self.typing, before=self.query_one(KeyLine))

    def on_capture_done(self, event: "Capture.Done") -> None:
        """Request what was typed, or hand it to who asked for it; then ask on, or go back to the rows."""
        on = partial(self.typing.turn_to, event.following) if self.typing and event.following else None
        if event.prompt.take is None:
            self.post_message(Requested(event.taken.edit, on).as_of(event))
        else:
            event.prompt.take(event.taken)
            if on is not None:
                on()
        if event.following is None:
            self.leave_capture()

    def on_capture_left(self, event: "Capture.Left") -> None:
        """Go back to the rows."""
        self.leave_capture()

    def leave_capture(self) -> None:
        """Close the capture line and give the focus back to the rows."""
        self.typing = None
        self.query("Capture").remove()
        self.rows.focus()

    # Keys

    def action_enter(self) -> None:
        """Do what the row is for, change the field under the cursor, or add below."""
        row = self.rows.current
        if row is not None and row.act is not None:
            row.act()
        elif self.path and noun_at(self.path) and (is_item(self.path) or item_path(self.path) is None):
            self.action_add() if self._list is not None else self.look_into(self.path)
        elif self.path:
            self.action_edit()
        else:
            self.action_add()

    def action_add(self) -> None:
        """Open the capture line for a new entry."""
        if self._list is not None:
            self.ask(self.adding(self._list.where))

    @property
    def _list(self) -> Noun | None:
        """The list that a new entry goes to; None where entries are not typed."""
        noun = noun_at(self.path) or noun_at(self.WHERE)
        return noun if noun is not None and noun.example else None

    def adding(self, where: Path) -> "Prompt":
        """The prompt that adds to the list `where`, behind the entry that the cursor stands on."""
        from pmreview.app import item_prompts

        return item_prompts.adding(self, where)

    def action_edit(self) -> None:
        """Change the entry or the field under the cursor."""
        row, path = self.rows.current, self.path
        noun = noun_at(path)
        if row is not None and row.act is not None:
            row.act()
        elif not path or (noun and path == noun.where):
            self.action_add()
        elif not is_item(path):
            self.edit_field(path)
        elif self._list is None:
            self.look_into(path)
        else:
            self._change(path)

    def look_into(self, path: Path) -> None:
        """What Enter does on the entry at `path`, of a list that nobody types into."""
        self.action_open()

    def _change(self, path: Path) -> None:
        from pmreview.app import item_prompts

        self.ask(item_prompts.changing(self, path), path)

    def edit_field(self, path: Path) -> None:
        """Change one field in the way that fits it: a line, a text area, a choice, a switch."""
        from pmreview.app import field_edits

        field_edits.edit(self, field_at(self.record, path))

    def action_open(self) -> None:
        """Show every field of the entry under the cursor."""
        from pmreview.app.screens.item import ItemScreen

        if self.entry is not None:
            self.app.push_screen(ItemScreen(self.entry))

    def action_delete(self) -> None:
        """Delete the entry under the cursor, once that was confirmed."""
        from pmreview.app.dialogs.choice import confirm
        from pmreview.core.items import in_short

        path, record = self.deletable, self.record
        if path is None:
            return
        noun, item = noun_at(path), at(record, path)
        assert noun is not None
        text = in_short(item, self.around) or str(getattr(item, noun.main))
        confirm(self, f"Delete this {noun.name}?", text, "Delete it", lambda: self._delete(record, path))

    def _delete(self, asked: Record, path: Path) -> None:
        from pmreview.core.items import remove

        there = follow(asked, self.record, path)
        if there is not None:
            self.post_message(Requested(remove(there)))

    def action_move(self, by: int) -> None:
        """Move the entry under the cursor up or down."""
        from pmreview.core.items import move

        if self.entry is None:
            return
        try:
            self.post_message(Requested(move(self.record, self.entry, by)))
        except NotUnderstood as problem:
            self.app.say(str(problem))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What acts on an entry works where the cursor stands on one; a list that nobody types into takes no entry."""
        if not self.query(Rows):
            return True
        if action == "delete":
            return self.deletable is not None
        if action in ("open", "move"):
            return self.entry is not None
        return action != "add" or self._list is not None

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Other keys work here."""
        self.refresh_bindings()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """A double click changes what it hits."""
        self.action_edit()
