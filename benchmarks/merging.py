"""How soon what somebody else wrote into the open file is on the screen."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.desk import Desk, desk
from benchmarks.effort import Effort
from benchmarks.table import Row

FEW = 10
SECOND = 1000
"""The promise in milliseconds."""
TITLE = "A long incident"


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """Another title, with many events and with few."""
    with desk(home, effort.events) as long, desk(home, FEW) as short:
        runs = [(merged(long, number), merged(short, number)) for number in range(effort.runs)]
    ours, floor = (median(column) for column in zip(*runs, strict=True))
    what = f"merging what somebody else wrote, {effort.events:,} events / {FEW}"
    yield Row(what, "ms", ours, floor, ours / floor, at_most=SECOND)


def merged(desk: Desk, number: int) -> float:
    """Change the title in the file, as an editor does, and wait until it is on the screen."""
    text = desk.path.read_text(encoding="utf-8")
    old = TITLE if number == 0 else f"Title {number}"
    other = desk.path.with_suffix(".new")
    other.write_text(text.replace(f'"{old}"', f'"Title {number + 1}"'), encoding="utf-8")
    time.sleep(0.17 * number % 0.5)  # the file is looked at twice a second: not always right behind a look
    desk.terminal.since = time.perf_counter()
    os.replace(other, desk.path)
    seconds = desk.terminal.until(f"Title {number + 1}")
    desk.terminal.settle(0.2)
    return 1000 * seconds
