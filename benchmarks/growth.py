"""How costs grow with the events of a record and with the records of a library. A line comes as it is measured."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.autosave import saving
from benchmarks.desk import LENGTH, desk
from benchmarks.effort import Effort
from benchmarks.first_paint import opening, start
from benchmarks.generated import library, long_record
from benchmarks.library import from_cold, listing, opened
from benchmarks.pairs import p95
from benchmarks.processes import PMREVIEW, python
from benchmarks.table import Growth

EVENTS = Growth(
    "events", (("open", "ms"), ("a letter", "ms"), ("Enter", "ms"), ("save", "ms"), ("undo", "ms"), ("memory", "MB"))
)
RECORDS = Growth(
    "records", (("list, cold", "s"), ("list, warm", "s"), ("search", "s"), ("a key", "ms"), ("memory", "MB"))
)


def lines(effort: Effort, home: Path) -> Iterator[str]:
    """Both tables."""
    yield from _grown(EVENTS, effort.event_counts, lambda count: _with_events(effort, home, count))
    yield ""
    yield from _grown(RECORDS, effort.record_counts, lambda count: _with_records(effort, home, count))


def _grown(growth: Growth, counts: Sequence[int], measure: Callable[[int], Sequence[float]]) -> Iterator[str]:
    yield growth.head
    costs = []
    for count in counts:
        costs.append(measure(count))
        yield growth.row(counts[: len(costs)], costs)
    if len(counts) > 1:
        yield growth.powers(counts, costs)


def _with_events(effort: Effort, home: Path, count: int) -> Sequence[float]:
    program = opening(long_record(home, count), "Step 0 of", stage="timeline")
    starts = [start(program) for _ in range(1 + effort.few)][1:]
    paint, memory = (median(column) for column in zip(*starts, strict=True))
    with desk(home, count) as one:
        one.open_line()
        letters, taken = [], []
        for _ in range(effort.few):
            letters += one.type(min(LENGTH, effort.keys))
            taken.append(one.take())
        one.leave_line()
        undone = [each for _ in range(effort.few) for each in one.undo_and_redo()]
    save = saving(home, count, effort.few).ours
    return paint, median(letters), median(taken), save, median(undone), memory


def _with_records(effort: Effort, home: Path, count: int) -> Sequence[float]:
    folder = library(home, count)
    cold = from_cold(folder)
    warm = median(listing(folder) for _ in range(effort.few))
    search = median(python(*PMREVIEW, "search", "connection", "--records", str(folder)) for _ in range(effort.few))
    with opened(folder, count) as screen:
        screen.press("/", "words of a title")
        keys = [screen.press(key, f"\n {'search'[:number]} ") for number, key in enumerate("search", 1)]
        return cold, warm, search, p95(keys), screen.terminal.memory
