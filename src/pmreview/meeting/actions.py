"""Which actions of a record count: those that were decided, and what for."""

from pmreview.core.actions import Action
from pmreview.core.live_actions import live_actions
from pmreview.core.record import Record


def decided_actions(record: Record) -> tuple[Action, ...]:
    """Those that were agreed aloud, and those that were written down as more than a proposal and not dropped."""
    return tuple(
        action
        for _, action in live_actions(record)
        if (action.agreed or action.status != "proposed") and action.title.strip()
    )


def addressed(record: Record) -> frozenset[str]:
    """The ids of the whys and lessons that an action answers, if it was not dropped."""
    return frozenset(id for _, action in live_actions(record) for id in action.addresses)
