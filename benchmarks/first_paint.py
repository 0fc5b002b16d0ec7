"""How long a record takes to stand on the screen, and how much memory it then has, next to an empty Textual app."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.effort import Effort
from benchmarks.generated import long_record
from benchmarks.pairs import Pair, in_pairs
from benchmarks.processes import PMREVIEW
from benchmarks.table import Row
from benchmarks.terminal import python_window
from pmreview.store.shipped import shipped

PAINT, MEMORY = 1.35, 1.3
"""The targets."""
STAGES = ("1 Opening", "8 Close")
MOMENT = 0.3
"""Seconds after the first paint at which the memory is looked at."""


@dataclass(frozen=True)
class Program:
    """What is started, and the words that stand on the screen when it has painted."""

    arguments: Sequence[str]
    painted: Sequence[str]


EMPTY = Program(("-m", "benchmarks.empty_app"), ("painted",))


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """First paint and memory of a real record; the opening of a long one, next to an empty app that reads it."""
    real = opening(shipped("sample_data") / "checkout-pool.toml", "Payments failed while", "▸ Title")
    paint, memory = compare(real, EMPTY, effort.runs)
    yield Row("first paint, a real record / an empty app", "ms", paint.ours, paint.floor, paint.ratio, PAINT)
    yield Row("memory, a real record / an empty app", "MB", memory.ours, memory.floor, memory.ratio, MEMORY)
    path = long_record(home, effort.events)
    long = opening(path, "Step 0 of", stage="timeline")
    paint, memory = compare(long, Program((*EMPTY.arguments, str(path)), EMPTY.painted), effort.runs)
    events = f"{effort.events:,} events"
    yield Row(f"opening {events} / an empty app that reads them", "ms", paint.ours, paint.floor, paint.ratio, PAINT)
    yield Row(f"memory, {events} / an empty app that has read them", "MB", memory.ours, memory.floor, memory.ratio)


def opening(path: Path, *words: str, stage: str = "summary") -> Program:
    """pmreview with a record, and the words by which its section is known to be there."""
    return Program((*PMREVIEW, "edit", str(path), "--stage", stage), (*STAGES, *words))


def start(program: Program) -> tuple[float, float]:
    """The milliseconds until the first paint, and the megabytes a moment later."""
    with python_window(*program.arguments) as terminal:
        seconds = terminal.until(*program.painted)
        terminal.rest(MOMENT)
        return 1000 * seconds, terminal.memory


def compare(program: Program, floor: Program, runs: int) -> tuple[Pair, Pair]:
    """First paint and memory of both, started in turn."""
    memory: dict[int, list[float]] = {id(program): [], id(floor): []}

    def paint(one: Program) -> float:
        milliseconds, megabytes = start(one)
        memory[id(one)].append(megabytes)
        return milliseconds

    paints = in_pairs(lambda: paint(program), lambda: paint(floor), runs)
    ours, theirs = median(memory[id(program)]), median(memory[id(floor)])
    return paints, Pair(ours, theirs, ours / theirs)
