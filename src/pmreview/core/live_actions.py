"""Which actions count: those that are still to be done, and those that were not dropped."""

from collections.abc import Iterator
from datetime import date

from pmreview.core.actions import Action
from pmreview.core.around import zone_of
from pmreview.core.closed_lists import CLOSED
from pmreview.core.record import Record


def open_actions(record: Record) -> tuple[tuple[int, Action], ...]:
    """The actions that are neither done nor dropped, with their indexes."""
    return tuple((index, each) for index, each in enumerate(record.actions) if each.status not in CLOSED)


def live_actions(record: Record) -> Iterator[tuple[int, Action]]:
    """The actions that were not dropped, with their indexes."""
    return ((index, each) for index, each in enumerate(record.actions) if each.status != "dropped")


def decided_on(action: Action, record: Record) -> date | None:
    """The day on which an action was decided: its own, else that of the last meeting that was held."""
    held = [meeting.held_at for meeting in record.meetings if meeting.held_at]
    return action.created_on or (held[-1].astimezone(zone_of(record)).date() if held else None)
