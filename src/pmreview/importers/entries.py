"""The entries of a source as a timeline: in order, without noise, and with the milestones that the source states."""

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TypeVar

from pmreview.core.errors import UserError
from pmreview.core.text import one_line
from pmreview.core.timeline import Event, times_in_order
from pmreview.importers.milestones import with_milestones
from pmreview.importers.remarks import number

MOST = 10_000
"""How many entries an incident may have; the longest that we know has 48."""

T = TypeVar("T")


@dataclass(frozen=True)
class Entry:
    """An event, and what the source calls its `kind`. `noise` is what a facilitator would leave out."""

    event: Event
    kind: str = ""
    noise: bool = False


def oldest_first(items: Sequence[T], at: Callable[[T], datetime | None]) -> list[T]:
    """`items` by time. Those of one time stay in the order in which they happened, also where the source has the newest
    first, which it is taken to have unless more of its times go up than down.
    """
    told = [(at(item), item) for item in items]
    times = [moment for moment, _ in told if moment]
    ups = sum(one < other for one, other in pairwise(times))
    downs = sum(one > other for one, other in pairwise(times))
    if downs >= ups:
        told.reverse()
    return [told[index][1] for index in times_in_order(moment for moment, _ in told)]


def timeline_of(
    entries: Sequence[Entry],
    stated: Mapping[str, datetime | None],
    added: Event,
    keep_all: bool = True,
    signs: Mapping[str, Container[str]] | None = None,
) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The timeline, and what the user should know about it. Raises `UserError` for more than `MOST` entries.

    `added` is what a milestone becomes that no entry has the time of; `signs` are the kinds of entries that a milestone
    belongs to where several share its time.
    """
    refuse_too_many(len(entries))
    kept = [entry for entry in entries if keep_all or not entry.noise]
    kept = [kept[index] for index in times_in_order(entry.event.at for entry in kept)]

    def fits(index: int, name: str) -> bool:
        return kept[index].kind in (signs or {}).get(name, ())

    events = [entry.event.but(source=added.source) for entry in kept]
    known = {name: at for name, at in stated.items() if at}
    events = with_milestones(events, known, added, added.who, fits)
    remarks = left_out([entry.kind for entry in entries if entry.noise and not keep_all])
    untimed = sum(entry.event.at is None for entry in kept)
    if untimed:
        remarks += (f"{number(untimed, 'entry has', 'entries have')} no time: placed behind the one before.",)
    return tuple(events[index] for index in times_in_order(event.at for event in events)), remarks


def refuse_too_many(entries: int) -> None:
    """Raise `UserError` for more than `MOST` entries; best asked before an event is made of each."""
    if entries > MOST:
        raise UserError(f"The incident has more than {MOST:,} entries, too many for a timeline.")


def left_out(kinds: Sequence[str], what: tuple[str, str] = ("entry was", "entries were")) -> tuple[str, ...]:
    """How many of each of `kinds` were left out, and how to have them."""
    if not kinds:
        return ()
    counts = ", ".join(f"{count} {one_line(kind)}" for kind, count in Counter(kinds).most_common())
    return (f"{number(len(kinds), *what)} left out ({counts}): pmreview import --keep-all keeps them.",)
