"""Put the milestones that a source states on the events of their time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from pmreview.core.timeline import Event

_SAME = timedelta(seconds=1)
"""A tool writes an incident and its first entry in one go, some hundredths of a second apart."""


def with_milestones(
    events: Sequence[Event],
    stated: Mapping[str, datetime],
    added: Event,
    by: str,
    fits: Callable[[int, str], bool] = lambda index, name: True,
) -> list[Event]:
    """`events` with the milestones of `stated`, each on the event of its time.

    Where several events have that time, one that `fits` (its index, the milestone's name) comes first. A milestone that
    no event has the time of becomes an event like `added`, whose text says that it is `by` the source.
    """
    marked = list(events)
    more = []
    for name, at in stated.items():
        index = _nearest(events, at, name, fits)
        if index is None:
            words = f"{name.capitalize().replace('-', ' ')}, by {by}"
            more.append(added.but(at=at, milestones=(name,), text=words))
        else:
            marked[index] = marked[index].but(milestones=(*marked[index].milestones, name))
    return more + marked


def _nearest(events: Sequence[Event], at: datetime, name: str, fits: Callable[[int, str], bool]) -> int | None:
    """The index of the event at the time `at`; of several the nearest, and of those one that fits."""

    def distance(index: int) -> tuple[timedelta, bool]:
        shown = events[index].at
        return (abs(shown - at) if shown else timedelta.max, not fits(index, name))

    nearest = min(range(len(events)), key=distance, default=None)
    return nearest if nearest is not None and distance(nearest)[0] <= _SAME else None
