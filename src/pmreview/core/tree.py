"""The tree of whys: which question digs into which answer.

Nothing here recurses, so a chain of thousands of whys is as safe as one of three.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pmreview.core.root_cause import Why


@dataclass(frozen=True)
class _Line:
    """A branch's place among its siblings, and its parent's: shared, so that a chain costs no square of its length."""

    is_last: bool
    above: "_Line | None"


@dataclass(frozen=True, eq=False)
class Branch:
    """A why in its place. `index` is its place in `record.whys`; `depth` is 0 for a root."""

    why: Why
    index: int
    depth: int
    children: tuple["Branch", ...] = field(repr=False)
    _line: _Line = field(repr=False)

    @property
    def last(self) -> tuple[bool, ...]:
        """From the root down to this branch, whether each is the last of its siblings: what lines are drawn by."""
        found = []
        line: _Line | None = self._line
        while line is not None:
            found.append(line.is_last)
            line = line.above
        return tuple(reversed(found))


def grow(whys: Sequence[Why]) -> tuple[Branch, ...]:
    """The roots, in file order; every why is in the tree exactly once."""
    under = _under(whys)
    planned = list(_plan(under))
    grown: dict[int, Branch] = {}
    for index, depth, line in reversed(planned):
        children = tuple(grown[child] for child in under.get(index, ()))
        grown[index] = Branch(whys[index], index, depth, children, line)
    return tuple(grown[index] for index in under.get(None, ()))


def walk(roots: Iterable[Branch]) -> Iterator[Branch]:
    """Every branch of the tree, each before the ones under it."""
    waiting = list(roots)[::-1]
    while waiting:
        branch = waiting.pop()
        yield branch
        waiting.extend(reversed(branch.children))


def parents(whys: Sequence[Why]) -> tuple[int | None, ...]:
    """For each why the index of the one that it follows; None for a root.

    A root is a why without `after`, with one that points nowhere, or one that stands in a circle.
    """
    by_id = {why.id: index for index, why in reversed(tuple(enumerate(whys))) if why.id}
    named = [by_id.get(why.after) for why in whys]
    circular = _circular(named)
    return tuple(None if index in circular else parent for index, parent in enumerate(named))


def is_leaf(whys: Sequence[Why], index: int) -> bool:
    """Whether no why follows the one at `index`."""
    return index not in parents(whys)


def below(whys: Sequence[Why], index: int) -> tuple[int, ...]:
    """The indexes of all whys under the one at `index`, each before the ones under it."""
    under = _under(whys)
    found = []
    waiting = under.get(index, [])[::-1]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(reversed(under.get(found[-1], ())))
    return tuple(found)


def _under(whys: Sequence[Why]) -> dict[int | None, list[int]]:
    """The indexes of each why's children in file order; those of the roots under None."""
    under: dict[int | None, list[int]] = {}
    for index, parent in enumerate(parents(whys)):
        under.setdefault(parent, []).append(index)
    return under


def _plan(under: dict[int | None, list[int]]) -> Iterator[tuple[int, int, _Line]]:
    """Index, depth and line of every why, each before the ones under it."""
    waiting = _siblings(under.get(None, []), 0, None)
    while waiting:
        index, depth, line = waiting.pop()
        yield index, depth, line
        waiting.extend(_siblings(under.get(index, []), depth + 1, line))


def _siblings(indexes: list[int], depth: int, above: _Line | None) -> list[tuple[int, int, _Line]]:
    return [(index, depth, _Line(index == indexes[-1], above)) for index in reversed(indexes)]


def _circular(named: Sequence[int | None]) -> set[int]:
    """The indexes that come back to themselves. Those that only lead into a circle are none of them."""
    circular: set[int] = set()
    seen: set[int] = set()
    for start in range(len(named)):
        path: dict[int, None] = {}
        at: int | None = start
        while at is not None and at not in seen:
            seen.add(at)
            path[at] = None
            at = named[at]
        if at in path:
            trail = list(path)
            circular.update(trail[trail.index(at) :])
    return circular
