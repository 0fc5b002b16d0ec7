"""How long it takes from a key to what it does on the screen: with many events, with few, and in Textual alone."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from statistics import median

from benchmarks.desk import LENGTH, Desk, desk
from benchmarks.effort import Effort
from benchmarks.pairs import p95
from benchmarks.table import Row
from benchmarks.terminal import EMPTY_LINE, Terminal, python_window

FEW = 10
LETTER, AT_ONCE, FELT = 1.3, 16, 50
"""The targets: p95 of a letter with many events to few, and in ms; ms from which work would be felt."""
PLAIN = ("-m", "benchmarks.plain_app")
OTHER_SCREEN = "\x0e"


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """Letters, Enter, undo and redo, and the way to another stage and back."""
    many, few = f"{effort.events:,} events", f"{FEW} events"
    with desk(home, effort.events) as long, desk(home, FEW) as short, python_window(*PLAIN) as terminal:
        yield from _typing(effort, many, long, short, Desk(terminal))
        for each in (long, short):
            each.leave_line()
        steps = [(long.undo_and_redo(), short.undo_and_redo()) for _ in range(effort.runs)]
        ours, floor = (median(chain(*column)) for column in zip(*steps, strict=True))
        yield Row(f"undo and redo, {many} / {few}", "ms", ours, floor, ours / floor, at_most=FELT)
        yield from _stages(effort, many, long, terminal)


def _typing(effort: Effort, many: str, long: Desk, short: Desk, plain: Desk) -> Iterator[Row]:
    plain.terminal.until("the line")
    letters: dict[Desk, list[float]] = {long: [], short: [], plain: []}
    taken: dict[Desk, list[float]] = {long: [], short: []}
    for each in taken:
        each.open_line()
    for _ in range(max(1, effort.keys // LENGTH)):
        for each, times in letters.items():
            times += each.type(min(LENGTH, effort.keys))
            if each is plain:
                plain.terminal.press(EMPTY_LINE)
                plain.terminal.until(without=plain.typed)
            else:
                taken[each].append(each.take())
    p_long, p_short = p95(letters[long]), p95(letters[short])
    yield Row(f"a letter, p95, {many} / {FEW} events", "ms", p_long, p_short, p_long / p_short, LETTER, AT_ONCE)
    middle, bare = median(letters[long]), median(letters[plain])
    yield Row(f"a letter, median, {many} / a line in Textual", "ms", middle, bare, middle / bare)
    ours, floor = median(taken[long]), median(taken[short])
    yield Row(f"Enter takes an event, {many} / {FEW} events", "ms", ours, floor, ours / floor, at_most=FELT)


def _stages(effort: Effort, many: str, long: Desk, plain: Terminal) -> Iterator[Row]:
    other = Desk(plain)
    first, bare = long.press("4", "4 ROOT CAUSE"), other.press(OTHER_SCREEN, "the page")
    yield Row("a stage for the first time / another screen in Textual", "ms", first, bare, first / bare)
    back = [(_back(long), _plain_back(other)) for _ in range(effort.runs)]
    ours, floor = (median(chain(*column)) for column in zip(*back, strict=True))
    yield Row(f"another stage, {many} / another screen in Textual", "ms", ours, floor, ours / floor)


def _back(long: Desk) -> list[float]:
    return [long.press("3", "3 TIMELINE", "Step 0 of"), long.press("4", "4 ROOT CAUSE")]


def _plain_back(plain: Desk) -> list[float]:
    return [plain.press(OTHER_SCREEN, "the line"), plain.press(OTHER_SCREEN, "the page")]
