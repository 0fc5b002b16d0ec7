"""Opening: what is read aloud, who is here in which role, and whether the record is ready for the room."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from pmreview.app import alike, rows_of
from pmreview.app.earlier import find
from pmreview.app.messages import Sought
from pmreview.app.screens import earlier_rows
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.around import zone_of
from pmreview.core.meeting import Meeting
from pmreview.core.nouns import Noun, item_path
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_moment
from pmreview.core.timeline import moments
from pmreview.meeting.budgets import scaled
from pmreview.meeting.words import GROUND_RULES, STATEMENT

if TYPE_CHECKING:
    from pmreview.app.usual import Usual

READY = Layout((1, None))


class OpeningScreen(StageScreen):
    """The read-aloud statement, the meeting, and what should be there before it begins."""

    STAGE = "opening"
    WHERE = ("meetings",)
    HELP = "Read the statement aloud, say who leads and who writes. Enter changes the selected field."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "earlier('done')", "done", show=False, id="opening.done", tooltip="The earlier action is done"),
        Binding("t", "earlier('asked')", "asked", show=False, id="opening.asked", tooltip="Its owner was asked"),
        Binding("n", "earlier('new_date')", "new date", show=False, id="opening.date", tooltip="Give it a new date"),
        Binding("x", "earlier('dropped')", "drop", show=False, id="opening.drop", tooltip="It will not be done"),
    ]

    _usual: "Usual | None" = None

    def on_mount(self) -> None:
        """Look once the screen is there for what earlier reviews left open, and for what their meetings took."""
        self.watch(self.app, "earlier", self.refresh_rows, init=False)
        self.watch(self.app, "alike", self.refresh_rows, init=False)
        self.call_after_refresh(self.app.beside, self._look_back)

    async def _look_back(self) -> None:
        await find(self.app)
        await alike.find(self.app)
        if self.app.timekeeper is not None:
            from pmreview.app.usual import look

            self._usual = await look(self.app)
            self.refresh_rows()

    def refresh_rows(self) -> None:
        """Show the record as it is now; what was found meanwhile pushes nothing away that is read aloud."""
        rows = self.query_one(Rows)
        began = rows.at_first and self.typing is None
        super().refresh_rows()
        if began:
            rows.begin()

    def rows_of(self, record: Record) -> Iterator[Row]:
        """In a meeting what is read aloud, before it whether all is ready; who is here; what earlier reviews left."""
        settings, meeting = self.app.settings, self.app.timekeeper is not None
        if meeting:
            yield from rows_of.heading("Read aloud", first=True)
            yield rows_of.words(settings.statement or STATEMENT, "")
            yield rows_of.blank("statement")
            for rule in settings.ground_rules or GROUND_RULES:
                yield rows_of.words(rule, lead="· ", lead_on="  ")
        else:
            yield from rows_of.heading("Ready for the meeting?", first=True)
            yield from self._ready(record)
        yield from earlier_rows.rows(self.app.earlier, self._choose)
        yield from alike.rows(self.app)
        yield from rows_of.heading("Who is here")
        yield from _meeting(record)
        if self._offers is not None:
            yield rows_of.blank("offer")
            yield Row(("offer",), (Content(self._offers.words),), act=self._share_out)

    @property
    def _offers(self) -> "Usual | None":
        """What earlier meetings took, while the clock waits and shares the minutes out in another way."""
        usual, keeper = self._usual, self.app.timekeeper
        if usual is None or keeper is None or not keeper.waiting:
            return None
        return usual if scaled(usual.minutes, keeper.minutes) != keeper.clock.budgets else None

    def _share_out(self) -> None:
        usual, keeper = self._usual, self.app.timekeeper
        if usual is not None and keeper is not None:
            keeper.share_out(usual.minutes)
            self.refresh_rows()
            self.app.say("The minutes are shared out as your meetings usually take them.")

    def _ready(self, record: Record) -> Iterator[Row]:
        for done, text, path in _wanted(record):
            cells = (Content.styled("✓" if done else "○", "$success" if done else "$warning"), Content(text))
            yield Row(("ready", text), cells, READY, act=partial(self._seek, path))

    def _seek(self, path: Path) -> None:
        self.post_message(Sought(path))

    def _choose(self, index: int) -> None:
        from pmreview.app.dialogs.choice import ChoiceDialog, choose

        title, about = earlier_rows.Decisions(self.app, index).title, "It is written to its own record at once."
        dialog = ChoiceDialog(title, about, earlier_rows.DECISIONS)
        choose(self, dialog, lambda values: self.action_earlier(values[0]))

    def action_earlier(self, decision: str) -> None:
        """Decide about the selected action of an earlier review."""
        row = self.rows.current
        if row is not None and isinstance(row.key, tuple) and row.key[0] == "earlier":
            prompt = getattr(earlier_rows.Decisions(self.app, row.key[1]), decision)()
            if prompt is not None:
                self.ask(prompt)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys for earlier actions work on them."""
        row = self.rows.current if self.query(Rows) else None
        on_earlier = row is not None and isinstance(row.key, tuple) and row.key[0] == "earlier"
        return on_earlier if action == "earlier" else super().check_action(action, parameters)

    @property
    def _list(self) -> Noun | None:
        """A meeting is added where there is none, or where the last one has ended; never beside one that runs."""
        meetings = self.record.meetings
        return super()._list if not meetings or meetings[-1].ended_at else None

    @property
    def entry(self) -> Path | None:
        """The meeting whose fields stand here is opened and deleted from any of them."""
        return item_path(self.path)


def _meeting(record: Record) -> Iterator[Row]:
    zone = zone_of(record)
    if not record.meetings:
        yield rows_of.nothing_yet(("meetings",), "No meeting yet. Press Enter and type who leads it.")
        return
    index = len(record.meetings) - 1
    for key in ("facilitator", "scribe", "attendees", "planned_at", "held_at", "ended_at"):
        yield rows_of.field(record, ("meetings", index, key), zone)
    earlier = record.meetings[:-1]
    for place, meeting in enumerate(earlier):
        cells = (Content.styled("Earlier meeting", "$muted"), Content(_in_short(meeting, record)))
        yield Row(("meetings", place), cells, rows_of.FIELD)


def _in_short(meeting: Meeting, record: Record) -> str:
    when = meeting.held_at or meeting.planned_at
    parts = (shown_moment(when, zone_of(record)) if when else "", meeting.facilitator)
    return " · ".join(part for part in parts if part) or "…"


def _wanted(record: Record) -> Iterator[tuple[bool, str, Path]]:
    marked = {"started", "detected", "resolved"} <= moments(record.timeline).keys()
    yield bool(record.incident.summary), "A summary of two or three sentences", ("incident", "summary")
    yield bool(record.incident.owner), "An owner who sees the record through", ("incident", "owner")
    yield marked, "Started, detected and resolved set on the timeline", ("timeline",)
    yield any(event.key for event in record.timeline), "Key events marked, for the room to walk", ("timeline",)
