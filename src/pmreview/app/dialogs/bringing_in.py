"""What an export would add to the timeline, and what had to be assumed: to look at before anything changes."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pmreview.app import rows_of
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.around import zone_of
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_date, shown_time
from pmreview.core.taking_in import far_off, left_out, new_events
from pmreview.core.text import one_line
from pmreview.core.timeline import in_order

MARKS = 14
EVENT = Layout((8, None, MARKS), gap=1)


class BringingInDialog(ModalScreen[bool]):
    """Shows the events that `record` would get from `other`, with `remarks`; answers whether to take them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", "take them in", id="bringing-in.take"),
        Binding("escape", "dismiss(False)", "back", id="bringing-in.leave"),
    ]

    def __init__(self, record: Record, other: Record, remarks: Sequence[str]) -> None:
        super().__init__(classes="dialog tall")
        self._record = record
        self._other = other
        self._new = new_events(record, other)
        self._remarks = remarks

    def compose(self) -> ComposeResult:
        """What it is, the events, the keys."""
        with Vertical():
            yield Static(Content.styled(self._title, "bold $accent"))
            yield Rows()
            yield Static(Content.styled(self._keys, "$muted"))

    @property
    def _title(self) -> str:
        there = len(self._other.timeline) - len(self._new)
        known = f" {there} {'is' if there == 1 else 'are'} there already." if there else ""
        return f"{self._count} would come in.{known}"

    @property
    def _count(self) -> str:
        return "1 event" if len(self._new) == 1 else f"{len(self._new) or 'No'} events"

    @property
    def _keys(self) -> str:
        return "Enter takes them in   ↑ ↓ read on   Esc leaves all as it is" if self._new else "Esc back"

    @property
    def _known(self) -> Sequence[str]:
        """What to know before one answers."""
        return [
            *self._remarks,
            *(f"Not taken in: {what}." for what in left_out(self._other)),
        ]

    def on_mount(self) -> None:
        """Fill and focus the list."""
        rows = self.query_one(Rows)
        rows.show(list(self._rows()))
        rows.focus()

    def _rows(self) -> Iterator[Row]:
        for question in far_off(self._record, self._other):
            yield rows_of.words(question, "$warning")
        zone, day = zone_of(self._record), None
        for index in in_order(self._new):
            event = self._new[index]
            here = event.at.astimezone(zone) if event.at else None
            if here and here.date() != day:
                yield from rows_of.heading(f"{shown_date(here, zone)} · {here.tzname()}", first=day is None)
                day = here.date()
            cells = (
                Content.styled(shown_time(here.replace(microsecond=0), zone) if here else "–", "$muted"),
                Content(event.text or "…"),
                rows_of.milestones(event.milestones, MARKS),
            )
            yield Row(("new", index), cells, EVENT, limit=3)
        if known := self._known:
            yield from rows_of.heading("What to know about them", first=not self._new)
            for remark in known:
                yield rows_of.words(remark, "", lead="· ", lead_on="  ")


class NewRecordDialog(BringingInDialog):
    """Shows what a record that is made of `other` begins with, and `remarks`; answers whether to write it."""

    def __init__(self, other: Record, remarks: Sequence[str]) -> None:
        super().__init__(Record(incident=other.incident), other, remarks)

    @property
    def _title(self) -> str:
        return f"{one_line(self._other.incident.title)}: {', '.join((self._count, *left_out(self._other)))}"

    @property
    def _keys(self) -> str:
        return "Enter writes the record and opens it   ↑ ↓ read on   Esc back"

    @property
    def _known(self) -> Sequence[str]:
        return self._remarks
