"""Labels along a line, laid so that no two of them touch: cells in a terminal, pixels on a page."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Laid:
    """Where a label stands: its left end and its row, from 0."""

    left: float
    row: int


def laid(labels: Iterable[tuple[float, float]], width: float, space: float) -> list[Laid]:
    """Each label, given as the place that it belongs to and its length, in the first row in which it fits.

    It stands around its place, inside of `width`, and `space` away from the one before it.
    """
    ends: list[float] = []
    found: list[Laid] = []
    for place, length in labels:
        left = min(max(place - length / 2, 0), max(0, width - length))
        row = next((row for row, end in enumerate(ends) if end < left), len(ends))
        ends[row : row + 1] = [left + length + space]
        found.append(Laid(left, row))
    return found
