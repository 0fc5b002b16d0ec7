"""How like another incident is: shared components, shared categories of cause, and how well its words fit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pmreview.core.facts import Facts

LEAST = 1.0
"""The least likeness that is worth telling: a third of the components in common, or as many words as a near copy."""


@dataclass(frozen=True)
class Alike:
    """An earlier incident, how like it is, and what both have in common."""

    file: str
    facts: Facts
    likeness: float
    shared: tuple[str, ...]


def most_alike(
    own: Facts, others: Iterable[tuple[str, Facts]], words: Mapping[str, float], most: int = 3
) -> tuple[Alike, ...]:
    """The earlier incidents most like `own`, the best first.

    `words` says by file how well the words fit, from 0 to 1. Left out are drills, restricted records, later incidents,
    and a record of the same id.
    """
    found = (_alike(own, file, facts, words.get(file, 0.0)) for file, facts in others if _is_earlier(own, facts))
    good = [each for each in found if each.likeness >= LEAST]
    return tuple(sorted(good, key=lambda each: (-each.likeness, each.facts.id))[:most])


def _is_earlier(own: Facts, other: Facts) -> bool:
    same = bool(own.id) and own.id.casefold() == other.id.casefold()
    later = (other.day or date.min) > (own.day or date.max)
    return not (same or later or other.restricted or other.kind == "drill")


def _alike(own: Facts, file: str, other: Facts, fit: float) -> Alike:
    components, causes = _common(own.components, other.components), _common(own.causes, other.causes)
    likeness = 3 * _share(own.components, other.components, components) + 1.5 * _share(own.causes, other.causes, causes)
    return Alike(file, other, likeness + 2 * fit, (*components, *(cause.replace("-", " ") for cause in causes)))


def _common(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    known = {each.casefold() for each in one}
    return tuple(each for each in two if each.casefold() in known)


def _share(one: tuple[str, ...], two: tuple[str, ...], common: tuple[str, ...]) -> float:
    """The part of all names that both have."""
    every = len({each.casefold() for each in (*one, *two)})
    return len(common) / every if every else 0.0
