"""Opening: what is read aloud, who is here in which role, and whether the record is ready for the room."""

from collections.abc import Iterator

from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.messages import Sought
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.rows import Layout, Row
from pmreview.core.around import zone_of
from pmreview.core.items import item_path
from pmreview.core.meeting import Meeting
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.timeline import moments
from pmreview.core.times import shown_moment

STATEMENT = (
    "We are here to learn how our system made this possible, not to find out who did it. Everybody acted on what they "
    "knew at the time. Say what you saw and what you expected; questions begin with how or what."
)
READY = Layout((1, None))


class OpeningScreen(StageScreen):
    """The read-aloud statement, the meeting, and what should be there before it begins."""

    STAGE = "opening"
    WHERE = ("meetings",)
    HELP = "Read the statement aloud, say who leads and who writes. Enter changes the selected field."

    def rows_of(self, record: Record) -> Iterator[Row]:
        """Statement, meeting, readiness."""
        yield from rows_of.heading("Read aloud", first=True)
        yield rows_of.words(STATEMENT, "")
        yield from rows_of.heading("Who is here")
        yield from _meeting(record)
        yield from rows_of.heading("Ready for the meeting?")
        yield from _ready(record)

    @property
    def entry(self) -> Path | None:
        """The meeting whose fields stand here is opened and deleted from any of them."""
        return item_path(self.path)

    def action_edit(self) -> None:
        """Change the field under the cursor, or go to what is missing."""
        if self.path[:1] == ("ready",):
            self.post_message(Sought(self.path[1:]))
        else:
            super().action_edit()


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


def _ready(record: Record) -> Iterator[Row]:
    for done, text, path in _wanted(record):
        cells = (Content.styled("✓" if done else "○", "$success" if done else "$warning"), Content(text))
        yield Row(("ready", *path), cells, READY)


def _wanted(record: Record) -> Iterator[tuple[bool, str, Path]]:
    marked = {"started", "detected", "resolved"} <= moments(record.timeline).keys()
    yield bool(record.incident.summary), "A summary of two or three sentences", ("incident", "summary")
    yield bool(record.incident.owner), "An owner who sees the record through", ("incident", "owner")
    yield marked, "Started, detected and resolved set on the timeline", ("timeline",)
    yield any(event.key for event in record.timeline), "Key events starred, for the room to walk", ("timeline",)
