"""Two things measured in turn: what runs next to each other in time meets the same load of the machine."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Pair:
    """What pmreview took and what its floor took."""

    ours: float
    floor: float
    ratio: float


def in_pairs(ours: Callable[[], float], floor: Callable[[], float], runs: int) -> Pair:
    """The medians of so many runs of both, one after the other, and of their ratios.

    The first of several is not counted: it compiles the modules and warms the disk's cache.
    """
    both = [(ours(), floor()) for _ in range(runs)][runs > 1 :]
    own, other = (median(column) for column in zip(*both, strict=True))
    return Pair(own, other, median(one / two for one, two in both))


def p95(values: list[float]) -> float:
    """What 95 of 100 are below of."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
