"""Three versions of a list become one order: which entries belong together, and where each one goes."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from pmreview.core.merge.pairs import pair, pair_equal


class Trio(NamedTuple):
    """One entry: its index in each of the three versions, None where that version lacks it."""

    base: int | None
    ours: int | None
    theirs: int | None


def line_up(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> list[Trio]:
    """Every entry that one of the two sides has, in the order of the merged list.

    It is our order; theirs if they alone moved something. What only the other side has follows the entry that it
    follows there, behind what was added to the same place. What both sides added and is equal is one entry.
    """
    in_ours, in_theirs = pair(base, ours), pair(base, theirs)
    mates = _mates(ours, theirs, in_ours, in_theirs)
    by_ours = {mine: at for at, mine in mates.items()}
    our_trios = [Trio(in_ours.get(at), at, by_ours.get(at)) for at in range(len(ours))]
    their_trios = [
        our_trios[mates[at]] if at in mates else Trio(in_theirs.get(at), None, at) for at in range(len(theirs))
    ]
    if _moved(their_trios) and not _moved(our_trios):
        return _interleaved(their_trios, our_trios)
    return _interleaved(our_trios, their_trios)


def _mates(
    ours: Sequence[Any], theirs: Sequence[Any], in_ours: dict[int, int], in_theirs: dict[int, int]
) -> dict[int, int]:
    """Index in theirs to index in ours, of the entries that both sides have, from the base or both new and equal."""
    by_base = {origin: at for at, origin in in_ours.items()}
    mates = {at: by_base[origin] for at, origin in in_theirs.items() if origin in by_base}
    our_new = [at for at in range(len(ours)) if at not in in_ours]
    their_new = [at for at in range(len(theirs)) if at not in in_theirs]
    twins = pair_equal([ours[at] for at in our_new], [theirs[at] for at in their_new])
    return mates | {their_new[at]: our_new[mine] for at, mine in twins.items()}


def _shared(trio: Trio) -> bool:
    return trio.ours is not None and trio.theirs is not None


def _moved(trios: Iterable[Trio]) -> bool:
    """Whether the entries that all three versions have stand in another order than in the base."""
    places = [trio.base for trio in trios if _shared(trio) and trio.base is not None]
    return any(later < earlier for earlier, later in pairwise(places))


def _interleaved(lead: list[Trio], other: list[Trio]) -> list[Trio]:
    """The order of `lead`, with what only `other` has behind the shared entry that it follows there."""
    followers: dict[Trio | None, list[Trio]] = {}
    anchor = None
    for trio in other:
        if _shared(trio):
            anchor = trio
        else:
            followers.setdefault(anchor, []).append(trio)
    merged: list[Trio] = []
    anchor = None
    for trio in lead:
        if _shared(trio):
            merged += followers.get(anchor, ())
            anchor = trio
        merged.append(trio)
    return merged + followers.get(anchor, [])
