"""One entry with all its fields."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pmreview.app import rows_of
from pmreview.app.screens.desk import Desk
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.app.widgets.title import Title
from pmreview.core.around import zone_of
from pmreview.core.following import follow
from pmreview.core.nouns import noun_at
from pmreview.core.paths import Path
from pmreview.core.record import Record


class ItemScreen(Desk):
    """Shows every field of the entry at `path`; Esc goes back. An entry that is gone closes the screen."""

    HELP = "Every field of one entry. Enter changes the selected field."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "change", id="item.enter", tooltip="Change the selected field"),
        Binding("e", "edit", "change", show=False),
        Binding("escape", "dismiss", "back", id="item.leave", tooltip="Back to the section"),
    ]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @property
    def near(self) -> Path:
        """Times count from the entry's own."""
        return self._path

    @property
    def deletable(self) -> Path:
        """The entry itself."""
        return self._path

    def compose(self) -> ComposeResult:
        """What it is, its fields, the keys."""
        noun = noun_at(self._path)
        assert noun is not None
        yield Title(f"One {noun.name}, every field")
        yield Rows()
        yield KeyLine()

    def rows_of(self, record: Record) -> Iterator[Row]:
        """A row a field."""
        return rows_of.fields(record, self._path, zone_of(record))

    def catch_up(self) -> None:
        """Show the entry anew, wherever it stands by now, or leave when it is gone."""
        path = follow(self._shown, self.record, self._path)
        if path is None:
            if self.is_current:
                self.say_deleted()
                self.dismiss()
            return
        self._path = path
        super().catch_up()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An entry's fields are changed here; they are not added, opened or moved."""
        return action not in {"add", "open", "move"}
