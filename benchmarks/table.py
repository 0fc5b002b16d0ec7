"""The table: what pmreview takes, what its floor takes, and whether the target is kept."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from math import log
from pathlib import Path

HEAD = "| what | pmreview | floor | ratio | target | |\n| --- | --- | --- | --- | --- | --- |"
DIGITS = {"s": 2, "ms": 1, "MB": 0}


@dataclass(frozen=True)
class Row:
    """What was measured of pmreview in `unit`, next to a floor that `what` names behind a slash.

    The target is a `ratio` of so many `times` the floor at most, or `at_most` so many units, or both; without either
    the row is there to be looked at.
    """

    what: str
    unit: str
    ours: float
    floor: float | None = None
    ratio: float | None = None
    times: float | None = None
    at_most: float | None = None

    @property
    def kept(self) -> bool:
        """Whether every target is kept."""
        slow = self.times is not None and self.ratio is not None and self.ratio > self.times
        return not slow and (self.at_most is None or self.ours <= self.at_most)

    def __str__(self) -> str:
        targets = (f"{self.times:g} ×" if self.times else "", f"{self.at_most:g} {self.unit}" if self.at_most else "")
        target = ", ".join(filter(None, targets))
        verdict = ("kept" if self.kept else "**missed**") if target else ""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        cells = (self.what, shown(self.ours, self.unit), shown(self.floor, self.unit), ratio, target or "–", verdict)
        return f"| {' | '.join(cells)} |"


@dataclass(frozen=True)
class Growth:
    """What costs how much with more and more of `things`: a row a size, and what each thing beyond the first costs.

    The last row says with which power of the number a cost grows between the last two sizes: 1 is as fast as the work.
    """

    things: str
    columns: Sequence[tuple[str, str]]
    """The name of each cost and its unit."""

    @property
    def head(self) -> str:
        """The first lines."""
        names = (self.things, *(name for name, _ in self.columns))
        return f"| {' | '.join(names)} |\n|{' --- |' * len(names)}"

    def row(self, counts: Sequence[int], costs: Sequence[Sequence[float]]) -> str:
        """The costs at the last of these sizes."""
        more = counts[-1] - counts[0]
        told = []
        for first, cost, (_, unit) in zip(costs[0], costs[-1], self.columns, strict=True):
            told.append(shown(cost, unit) + (f" · {each((cost - first) / more, unit)}" if more else ""))
        return f"| {counts[-1]:,} | {' | '.join(told)} |"

    def powers(self, counts: Sequence[int], costs: Sequence[Sequence[float]]) -> str:
        """The last row. What the first size costs is taken for what is always there."""
        told = []
        for column in zip(*costs, strict=True):
            less, more = (max(cost - column[0], 0) for cost in column[-2:])
            told.append(f"n^{log(more / less) / log(counts[-1] / counts[-2]):.1f}" if less > 0.1 * column[0] else "–")
        return f"| grows with | {' | '.join(told)} |"


def shown(value: float | None, unit: str) -> str:
    """A measure with its unit."""
    if value is None:
        return ""
    digits = DIGITS[unit] if value < 100 else 0
    return f"{value:,.{digits}f} {unit}"


def each(value: float, unit: str) -> str:
    """What one thing of many costs: in a unit a thousandth as large."""
    small = {"s": "ms", "ms": "µs", "MB": "kB"}[unit]
    return f"{max(value, 0) * 1000:,.1f} {small} each"


def machine() -> str:
    """What it was measured on."""
    there = Path("/proc/cpuinfo")
    told = there.read_text(encoding="utf-8").splitlines() if there.exists() else []
    model = next((line.partition(": ")[2] for line in told if line.startswith("model name")), platform.machine())
    programs = f"Python {platform.python_version()}, Textual {version('textual')}, Pydantic {version('pydantic')}"
    return f"{os.cpu_count()} × {model}, {platform.system()} {platform.release()}, {programs}."
