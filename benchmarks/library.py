"""What a library costs: listing it from cold and warm, a key in the filter, and an edit across its records."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks.check import parsing
from benchmarks.desk import Desk
from benchmarks.effort import Effort
from benchmarks.generated import library
from benchmarks.pairs import in_pairs, p95
from benchmarks.processes import PMREVIEW, forget_cache, python
from benchmarks.table import Row
from benchmarks.terminal import BACKSPACE, ESCAPE, python_window
from pmreview.core.facts.listing import Listing, line_of
from pmreview.store.index import Index

COLD, WARM, FELT = 0.5, 0.1, 50
"""The targets: cold to `tomllib`, warm to cold, milliseconds of an edit and of a key."""
TYPED = "search minor conn"
PLACEHOLDER = "words of a title"


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """From the shell, then on the screen."""
    folder, what = library(home, effort.records), f"{effort.records:,} records"
    cold = in_pairs(lambda: from_cold(folder), lambda: parsing("tomllib", str(folder)), effort.few)
    yield Row(f"list of {what}, from cold / tomllib", "s", cold.ours, cold.floor, cold.ratio, COLD)
    warm = median(listing(folder) for _ in range(effort.runs))
    yield Row(f"list of {what}, nothing changed / from cold", "s", warm, cold.ours, warm / cold.ours, WARM)
    with opened(folder, effort.records) as screen:
        yield Row(f"a key in the filter, p95, {what}", "ms", p95(filtering(screen, folder)), at_most=FELT)
        screen.press("2", "2 ACTIONS")
        edits = [each for _ in range(effort.runs) for each in deciding(screen)]
        yield Row(f"an action is done, or open again, {what}", "ms", median(edits), at_most=FELT)
        yield Row(f"memory of the library, {what}", "MB", screen.terminal.memory)


def listing(folder: Path) -> float:
    """The seconds of `pmreview list`."""
    return python(*PMREVIEW, "list", "--records", str(folder))


def from_cold(folder: Path) -> float:
    """The same without an index."""
    forget_cache()
    return listing(folder)


@contextmanager
def opened(folder: Path, records: int) -> Iterator[Desk]:
    """The screen of a library."""
    with python_window(*PMREVIEW, "--records", str(folder)) as terminal:
        terminal.until(f" {records:,} record", "latest first")
        terminal.settle(0.3)
        yield Desk(terminal)


def filtering(screen: Desk, folder: Path) -> list[float]:
    """Type into the filter, and empty it again; what each key took until the records with these words were there."""
    every = Listing([line_of(each.file, each.facts) for each in Index(folder).entries()], "latest first")
    screen.press("/", PLACEHOLDER)
    took = []
    there = [(TYPED[number], TYPED[: number + 1]) for number in range(len(TYPED))]
    back = [(BACKSPACE, typed[:-1]) for _, typed in there[:0:-1]]
    for key, typed in (*there, *back):
        counted = f" {len(every.narrowing.matching(typed)):,} of {len(every.lines):,} records"
        took.append(screen.press(key, counted, f"\n {typed} "))
    screen.press(ESCAPE, f"  {len(every.lines):,} record")
    return took


def deciding(screen: Desk) -> list[float]:
    """Mark the first action across the records as done, and open it again."""
    return [screen.press("d", "✓ done"), screen.press("u", without="✓ done")]
