"""The actions of an outline: a table to act on, and under it what does not fit into one."""

from pmreview.core.actions import ACTION_KINDS, ACTION_STATUSES, PRIORITIES, Action
from pmreview.core.days import shown_day
from pmreview.core.outline.document import Block, Words
from pmreview.core.outline.text import (
    bullets,
    joined,
    labelled,
    lines,
    link,
    names,
    plain,
    strong,
    table,
    word,
)
from pmreview.core.record import Record

_COLUMNS = ("Id", "Action", "Kind", "Owner", "Due", "Priority", "Status", "Addresses", "Ticket")


def actions(record: Record) -> tuple[Block, ...]:
    """The actions in the file's order: the room put the most important ones first."""
    return (*table(_COLUMNS, map(_row, record.actions)), *bullets(*map(_more, record.actions)))


def ticket(address: str) -> Words:
    """A link to where the work is tracked. A tracker's key is the last part of its address."""
    return link(address, address.rstrip("/").rpartition("/")[2])


def details(action: Action) -> tuple[Words, ...]:
    """What is known about an action besides what a table has room for."""
    moved = ", ".join(shown_day(day) for day in action.moved_from if day)
    told = joined(
        (
            labelled("Done when", plain(action.done_when)),
            labelled("Done on", plain(shown_day(action.done_on) if action.done_on else "")),
            labelled("Shown by", names(action.evidence)),
            labelled("Dropped because", plain(action.dropped_because)),
            labelled("Was due", plain(moved)),
        )
    )
    return tuple(line for line in (told, *lines(action.note)) if line)


def _row(action: Action) -> tuple[Words, ...]:
    return (
        plain(action.id),
        plain(action.title),
        plain(word(action.kind, ACTION_KINDS)),
        plain(action.owner),
        plain(shown_day(action.due) if action.due else ""),
        plain(word(action.priority, PRIORITIES)),
        plain(word(action.status, ACTION_STATUSES)),
        names(action.addresses),
        ticket(action.ticket),
    )


def _more(action: Action) -> tuple[Words, ...]:
    """The details behind the action's id; nothing where all is in the table."""
    more = details(action)
    return (joined((strong(action.id or action.title), more[0]), " "), *more[1:]) if more else ()
