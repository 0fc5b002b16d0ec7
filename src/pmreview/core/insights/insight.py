"""What an insight is: a few bars, what they are counted from, and the formula in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pmreview.core.facts import ActionFacts, Facts
from pmreview.core.folded import folded
from pmreview.core.policy import Policy

FEWEST = 5
"""Of fewer values nothing is said: a median of three is an anecdote."""


@dataclass(frozen=True)
class Library:
    """What insights are made from, without drills."""

    records: tuple[Facts, ...]
    actions: tuple[ActionFacts, ...]
    today: date
    policy: Policy


class Bar(NamedTuple):
    """A value in the unit of its insight, what it is of, and the value as it is read."""

    label: str
    value: float
    words: str


@dataclass(frozen=True)
class Insight:
    """A pattern. The `name` is stable; `count` says from how many `noun` it is made, `left_out` why others are not."""

    name: str
    title: str
    formula: str
    unit: str
    noun: str
    bars: tuple[Bar, ...]
    count: int
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def searched(self) -> str:
        """What words are looked for in."""
        return folded(" ".join((self.title, *(bar.label for bar in self.bars))))

    @property
    def basis(self) -> str:
        """From what it is made, in words: `from 9 incidents · left out: 2 pending, 1 invalid`."""
        few = f", too few: {FEWEST} are needed" if 0 < self.count < FEWEST and not self.bars else ""
        out = ", ".join(f"{count:,} {why}" for why, count in self.left_out.items() if count)
        noun = self.noun.removesuffix("s") if self.count == 1 else self.noun
        count = f"{self.count:,}" if self.count else "no"
        return f"from {count} {noun}{few}" + (f" · left out: {out}" if out else "")


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """The lower quartile, the median and the upper quartile: between two values in proportion."""
    ordered = sorted(values)

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        low = int(place)
        high = min(low + 1, len(ordered) - 1)
        return ordered[low] + (ordered[high] - ordered[low]) * (place - low)

    return at(0.25), at(0.5), at(0.75)


def as_spread(values: Sequence[float], words: Callable[[float], str]) -> tuple[Bar, ...]:
    """The bars of a spread; none of fewer than `FEWEST` values."""
    if len(values) < FEWEST:
        return ()
    low, middle, high = spread(values)
    named = (("median", middle), ("lower quartile", low), ("upper quartile", high))
    return tuple(Bar(label, value, words(value)) for label, value in named)
