"""How long the loop of the app is held while a long record is saved behind somebody's back; and the save itself."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.desk import Desk, desk
from benchmarks.effort import Effort
from benchmarks.generated import long_record
from benchmarks.pairs import in_pairs
from benchmarks.table import Row
from benchmarks.terminal import QUIT
from pmreview.core.record import Record
from pmreview.store.record_file import open_record
from pmreview.store.record_saving import save_record

HELD = 10
"""The target in milliseconds."""
FEW = 10
TAKEN = 0.4
"""Seconds after Enter in which the event is taken; the save begins later."""
AFTER = 0.1
"""Seconds after the save in which the app still tells of it."""


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """The longest time that the loop is held by a save, and the save next to writing the same bytes."""
    saves = effort.few
    held = in_pairs(lambda: longest(home, effort.events, saves), lambda: longest(home, FEW, saves), effort.few)
    events = f"{effort.events:,} events"
    yield Row(f"loop held by an autosave, {events} / {FEW}", "ms", held.ours, held.floor, held.ratio, at_most=HELD)
    yield saving(home, effort.events, effort.runs)


def longest(home: Path, events: int, saves: int) -> float:
    """The milliseconds that the loop is held at most by saving an event, in the median of so many saves."""
    report = home / "beats.json"
    with desk(home, events, "-m", "benchmarks.heartbeat", str(report)) as one:
        one.open_line()
        _, *spans = [_saved(one) for _ in range(1 + saves)]  # the first save loads what saving needs
        one.terminal.press(QUIT)
        one.terminal.ends()
    beats: list[tuple[float, float]] = json.loads(report.read_text())
    return 1000 * median(
        max((held for at, held in beats if began < at - held and at < ended), default=0.0) for began, ended in spans
    )


def _saved(one: Desk) -> tuple[float, float]:
    """Take an event and wait until it is saved, with no key in between; when that began and ended."""
    one.type(4)
    one.take()
    began = time.perf_counter() + TAKEN
    one.terminal.rest(TAKEN)
    one.terminal.until("saved ", without="unsaved")
    one.terminal.rest(AFTER)
    return began, time.perf_counter()


def saving(home: Path, events: int, runs: int) -> Row:
    """Saving a record in which one event has changed, next to writing its bytes to the disk."""
    path = home / "saved.toml"
    path.write_bytes(long_record(home, events).read_bytes())
    file = open_record(path)

    def save() -> float:
        nonlocal file
        changed = _changed(file.record)
        began = time.perf_counter()
        file = save_record(file, changed)
        return 1000 * (time.perf_counter() - began)

    save()
    both = in_pairs(save, lambda: 1000 * written(home / "bytes", file.text), runs)
    name = f"saving {events:,} events / writing and syncing the bytes"
    return Row(name, "ms", both.ours, both.floor, both.ratio)


def _changed(record: Record) -> Record:
    middle = len(record.timeline) // 2
    event = record.timeline[middle]
    timeline = (*record.timeline[:middle], event.but(text=event.text + "."), *record.timeline[middle + 1 :])
    return record.but(timeline=timeline)


def written(path: Path, data: bytes) -> float:
    """The seconds to write `data` and to wait until it is on the disk."""
    began = time.perf_counter()
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return time.perf_counter() - began
