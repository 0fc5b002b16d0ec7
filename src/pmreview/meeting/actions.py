"""Which actions of a record count: those that are still to be done, those that were decided, and what for."""

from pmreview.core.actions import Action
from pmreview.core.record import Record


def open_actions(record: Record) -> tuple[tuple[int, Action], ...]:
    """Those that are neither done nor dropped, each with its index in `record.actions`, in the file's order."""
    return tuple(
        (index, action) for index, action in enumerate(record.actions) if action.status not in ("done", "dropped")
    )


def decided_actions(record: Record) -> tuple[Action, ...]:
    """Those that were agreed aloud, and those that were written down as more than a proposal and not dropped."""
    return tuple(
        action
        for action in record.actions
        if action.status != "dropped" and (action.agreed or action.status != "proposed") and action.title.strip()
    )


def addressed(record: Record) -> frozenset[str]:
    """The ids of the whys and lessons that an action answers, if it was not dropped."""
    return frozenset(id for action in record.actions if action.status != "dropped" for id in action.addresses)
