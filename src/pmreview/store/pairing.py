"""Pair the items of a list before and after an edit, so that each keeps its place in the file and its comments."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]

SCORED = 40_000
"""How many pairs are compared field by field, at most; beyond that, only those that stand close to each other."""


def paired(before: Sequence[Item], after: Sequence[Item]) -> list[int | None]:
    """For each item of `after`, the index of the one in `before` that it was; None for a new one.

    Equal items first, then those with the same id, then those that share the most fields. What is left between the
    same neighbours, as many before as after, was rewritten in place.
    """
    pairs = _Pairs(len(before), len(after))
    pairs.take(_ends(before, after))
    pairs.take(_same(before, after, pairs, _id))
    pairs.take(_same(before, after, pairs, repr))
    pairs.take(_alike(before, after, pairs))
    pairs.take(_rewritten(before, after, pairs))
    return pairs.was


def _id(item: Item) -> str:
    found = item.get("id")
    return found if isinstance(found, str) else ""


class _Pairs:
    """What is paired so far."""

    def __init__(self, before: int, after: int) -> None:
        self.was: list[int | None] = [None] * after
        self.left = dict.fromkeys(range(before))
        """The indices of `before` that are not paired, in order."""

    def new(self) -> list[int]:
        """The indices of `after` that are not paired."""
        return [index for index, was in enumerate(self.was) if was is None]

    def take(self, pairs: Iterator[tuple[int, int]]) -> None:
        """Pair what is still free on both sides. The pairs are found first: finding them looks at what is free."""
        for old, new in list(pairs):
            if old in self.left and self.was[new] is None:
                del self.left[old]
                self.was[new] = old


def _ends(before: Sequence[Item], after: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The equal items at the start and at the end, which after most edits are all but one."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    yield from ((at, at) for at in range(start))
    for at in range(1, shorter - start + 1):
        if before[-at] != after[-at]:
            break
        yield len(before) - at, len(after) - at


def _same(
    before: Sequence[Item], after: Sequence[Item], pairs: _Pairs, mark: Callable[[Item], Hashable]
) -> Iterator[tuple[int, int]]:
    """Items with the same mark, in order."""
    known: defaultdict[Hashable, list[int]] = defaultdict(list)
    for old in pairs.left:
        known[mark(before[old])].append(old)
    for new in pairs.new():
        found = mark(after[new])
        if found and known[found]:
            yield known[found].pop(0), new


def _alike(before: Sequence[Item], after: Sequence[Item], pairs: _Pairs) -> Iterator[tuple[int, int]]:
    """Items that share at least half of their fields, those that share most first, then the nearest."""
    old_ones, new_ones = list(pairs.left), pairs.new()
    reach = SCORED // max(len(old_ones), len(new_ones), 1)
    scored = []
    for place, new in enumerate(new_ones):
        for other in range(max(0, place - reach), min(len(old_ones), place + reach + 1)):
            old = old_ones[other]
            shared = _shared_fields(before[old], after[new])
            if shared:
                scored.append((-shared, abs(other - place), old, new))
    yield from ((old, new) for _, _, old, new in sorted(scored))


def _shared_fields(one: Item, other: Item) -> int:
    """How many fields are equal; none if these are two items with ids of their own, or more differs than is equal."""
    if not _may_be_one(one, other):
        return 0
    shared = sum(1 for key, value in one.items() if key in other and other[key] == value)
    return shared if 2 * shared >= max(len(one), len(other)) else 0


def _may_be_one(one: Item, other: Item) -> bool:
    return not (_id(one) and _id(other)) or _id(one) == _id(other)


def _rewritten(before: Sequence[Item], after: Sequence[Item], pairs: _Pairs) -> Iterator[tuple[int, int]]:
    """What is left between the same two neighbours, pair by pair, where it is as many before as after."""
    gaps: defaultdict[int, list[int]] = defaultdict(list)
    neighbour = -1
    for new, was in enumerate(pairs.was):
        if was is None:
            gaps[neighbour].append(new)
        else:
            neighbour = was
    for neighbour, new_ones in gaps.items():
        old_ones = []
        while (neighbour := neighbour + 1) in pairs.left:
            old_ones.append(neighbour)
        if len(old_ones) == len(new_ones):
            pairs_here = zip(old_ones, new_ones, strict=True)
            yield from ((old, new) for old, new in pairs_here if _may_be_one(before[old], after[new]))


def in_order(was: Sequence[int | None]) -> set[int]:
    """The positions of a longest run of items that kept their order; the others have moved or are new."""
    lowest: list[int] = []
    """The lowest index that a run of each length can end with, and in `ends` the position where it does."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at, index in enumerate(was):
        if index is not None:
            length = bisect_left(lowest, index)
            before[at] = ends[length - 1] if length else None
            lowest[length : length + 1] = [index]
            ends[length : length + 1] = [at]
    run: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        run.add(last)
        last = before[last]
    return run
