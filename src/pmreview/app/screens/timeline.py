"""Timeline: what happened when, the time between, the milestones, and the silences that ask a question."""

from collections.abc import Iterable, Iterator
from datetime import timedelta, tzinfo
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content

from pmreview.app import picture_rows, rows_of
from pmreview.app.messages import Requested
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Kept, Late, Layout, Row
from pmreview.core.around import zone_of
from pmreview.core.durations import durations, shown, spoken
from pmreview.core.edits import set_field
from pmreview.core.fields import in_words
from pmreview.core.paths import at
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_date, shown_time
from pmreview.core.timeline import MILESTONES, Event, in_order, moments, silences

NAMES = 24
"""The most cells that names take; on narrow screens fewer."""
EMPTY = "No event yet. Press Enter and type one: 10:14 alert fires. Or press i to bring events in from an export."


class TimelineScreen(StageScreen):
    """The `[[timeline]]`, sorted by time."""

    STAGE = "timeline"
    WHERE = ("timeline",)
    HELP = (
        "Type an event as it is told: `10:14 alert fires`, `+4m rollback started` counts from the selected event, "
        "`yesterday 23:50 …`, `2026-03-10 10:14 …`, `10:14 +02:00 …`; without a time it stands after the selected one. "
        "i brings events in from an export: a file, a folder, a web address."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "milestone", "milestone", id="timeline.milestone", tooltip="Say what moment this was"),
        Binding(
            "asterisk",
            "key_event",
            "key event",
            key_display="*",
            id="timeline.key",
            tooltip="Mark a key event: the room walks through those",
        ),
        Binding("i", "bring_in", "import", show=False, id="timeline.import", tooltip="Bring events in from an export"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._kept = Kept()

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The durations, then the events with the days and the silences between them."""
        zone, room = zone_of(record), self.room
        if not record.timeline:
            yield rows_of.nothing_yet(("timeline",), EMPTY)
            return
        yield from picture_rows.rows(record, room)
        yield from _durations(record)
        layout = _layout(record.timeline, room)
        self._kept.begin()  # what others write makes every event anew
        yield from _events(record.timeline, zone, layout, self._kept)

    def action_milestone(self) -> None:
        """Tick the milestones of the selected event."""
        if isinstance(at(self.record, self.path), Event):
            self.edit_field((*self.path, "milestones"))

    def action_key_event(self) -> None:
        """Mark the selected event as one that the room walks through, or no longer."""
        event = at(self.record, self.path)
        if isinstance(event, Event):
            label = "unmark a key event" if event.key else "mark a key event"
            self.post_message(Requested(set_field((*self.path, "key"), not event.key, label)))

    def action_bring_in(self) -> None:
        """Bring events in from an export."""
        from pmreview.app.bringing_in import bring_in  # with all importers, which nobody else needs

        bring_in(self)


def _layout(events: tuple[Event, ...], room: int) -> Layout:
    """The star, time, step, who, kind (on wide screens), text, milestones: times and names as wide as they need."""
    when = 9 if any(event.at and event.at.second for event in events) else 6
    longest = max(map(cell_len, {event.who for event in events}))
    who = max(1, min(longest, NAMES, max(10, room - 66)))
    kind = (13,) if room >= 116 else ()
    return Layout((1, when, 7, who, *kind, None, 14), gap=1)


def _durations(record: Record) -> Iterator[Row]:
    """The lengths that the milestones give, and the milestones that are missing."""
    wanted = [one for one in durations(record) if one.state != "not-applicable" and one.name != "customer_duration"]
    known = [f"{one.label.removeprefix('Time to ')} {shown(one)}" for one in wanted if one.state != "pending"]
    marked = moments(record.timeline)
    unmarked = [mark for mark in MILESTONES if mark not in marked]
    timeless = [mark for mark in unmarked if any(mark in event.milestones for event in record.timeline)]
    missing = [in_words(mark) for mark in unmarked if mark not in timeless]
    if known:
        yield rows_of.words("Time to: " + " · ".join(known), "")
    if missing and len(known) < len(wanted):
        yield rows_of.words(f"Not marked yet: {', '.join(missing)}. m marks the selected event.")
    if timeless:
        yield rows_of.words(f"Marked on an event without a time: {', '.join(map(in_words, timeless))}.")


def _events(events: tuple[Event, ...], zone: tzinfo, layout: Layout, kept: Kept) -> Iterable[Row]:
    order = in_order(events)
    quiet = {gap.before: gap for gap in silences(events)}
    last = day = None
    for index in order:
        event = events[index]
        here = event.at.astimezone(zone) if event.at else None
        if here and here.date() != day:
            day = here.date()
            yield from rows_of.heading(f"{shown_date(here, zone)} · {here.tzname()}")
        if index in quiet:
            yield rows_of.words(
                f"· {spoken(quiet[index].length)} without an entry: what happened? ·", "$warning", lead=" " * 10
            )
        row = kept.row(id(event), _row, event, event.at - last if event.at and last else None, zone, layout)
        row.key = ("timeline", index)  # the only thing that changes where another event comes or goes before it
        yield row
        last = event.at or last


def _row(event: Event, since: timedelta | None, zone: tzinfo, layout: Layout) -> Row:
    cells = Late(partial(_cells, event, since, zone, layout))
    return Row((), cells, layout, text=f"{event.text or '…'}{_other_account(event)}")


def _other_account(event: Event) -> str:
    return f"  but: {event.disputed}" if event.disputed else ""


def _cells(event: Event, since: timedelta | None, zone: tzinfo, layout: Layout) -> list[Content]:
    when = "~" * event.approximate + shown_time(event.at.replace(microsecond=0), zone) if event.at else "–"
    text = Content(event.text or "…") + Content.styled(_other_account(event), "$warning")
    cells = [
        Content.styled("*" if event.key else "", "bold $accent"),
        Content.styled(when, "bold" if event.key else ""),
        Content.styled(f"+{_short(since)}" if since else "", "$muted"),
        Content.styled(event.who, "$secondary"),
        Content.styled(in_words(event.kind), "$muted"),
        text,
        rows_of.milestones(event.milestones, layout.widths[-1] or 0),
    ]
    if len(cells) > len(layout.widths):
        del cells[4]
    return cells


def _short(length: timedelta) -> str:
    """A step of time in few cells, as it could be typed: `4m`, `1h20m`, `2d3h`."""
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days}d{hours}h" if days < 60 else f"{days}d"
    if hours:
        return f"{hours}h{minutes:02}m"
    return f"{minutes}m" if minutes else f"{seconds}s"
