"""How an event moves among its neighbours on the screen, where events stand by time and not as in the file."""

from collections.abc import Sequence
from dataclasses import replace

from pmreview.core.edits import Edit, move_item
from pmreview.core.errors import NotUnderstood
from pmreview.core.timeline import Event, in_order


def move_event(events: Sequence[Event], index: int, by: int) -> Edit | None:
    """Move the event before (-1) or behind (1) the one beside it; None where there is none.

    Raises `NotUnderstood` where that would put two times out of order.
    """
    order = in_order(events)
    upper = order.index(index) + min(by, 0)
    if not 0 <= upper < len(order) - 1:
        return None
    first, second = order[upper], order[upper + 1]
    times = (events[first].at, events[second].at)
    if None not in times and times[0] != times[1]:
        raise NotUnderstood("Events stand in the order of their times. Change its time with e.")
    if events[second].at is not None:
        return _behind(first, second, index)
    # One without a time follows the one that it stands behind in the file.
    return _behind(second, order[upper - 1] if upper else -1, index)


def _behind(moved: int, other: int, index: int) -> Edit:
    """Move the event `moved` behind `other` (-1 is before all). The screen goes to the event with the index `index`."""
    to = other + (other < moved)
    rest = index - (moved < index)
    place = to if index == moved else rest + (to <= rest)
    return replace(move_item(("timeline", moved), to, "move an event"), place=("timeline", place))
