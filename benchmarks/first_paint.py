"""How long `pmreview edit` takes until a record stands on the screen, and how much memory it then has.

`python -m benchmarks.first_paint [PAIRS]` starts it and an empty Textual app in turn, each in its own terminal, and
prints medians. Two programs that run next to each other in time meet the same load; a median of single runs does not.
"""

import gc
import os
import platform
import pty
import select
import signal
import struct
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fcntl import ioctl
from importlib.metadata import version
from pathlib import Path
from statistics import median
from termios import TIOCSWINSZ

import pyte

from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from pmreview.store.record_saving import create_record
from pmreview.store.shipped import shipped

PAIRS = 9
TARGET_TIME, TARGET_MEMORY = 1.35, 1.3
COLUMNS, LINES = 100, 28
LONGEST = 30.0
STAGES = ("1 Opening", "8 Close")


@dataclass(frozen=True)
class Start:
    """One start: seconds until the words stood on the screen, and the memory in MB a moment later."""

    seconds: float
    memory: float


@dataclass(frozen=True)
class Program:
    """What is started, and the words that stand on the screen when it has painted."""

    name: str
    arguments: Sequence[str]
    painted: Sequence[str]


def start(program: Program) -> Start:
    """Start `program` in a terminal, wait for its words, and end it."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, *program.arguments])
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    try:
        seconds = _until_painted(terminal, program.painted, began)
        time.sleep(0.3)
        return Start(seconds, _memory(pid))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def _until_painted(terminal: int, words: Sequence[str], began: float) -> float:
    """The seconds until the chunk came that completed the words. Drawing it here is not counted."""
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    while time.perf_counter() - began < LONGEST:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        data = os.read(terminal, 65536)
        came = time.perf_counter()
        stream.feed(data)
        shown = "\n".join(screen.display)
        if all(word in shown for word in words):
            return came - began
    raise TimeoutError(f"{words} did not come:\n" + "\n".join(screen.display))


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def compare(program: Program, floor: Program, pairs: int) -> list[str]:
    """A row for the time and one for the memory of `program`, against `floor`."""
    start(program), start(floor)  # the first start compiles the modules
    ours, theirs = [], []
    for _ in range(pairs):
        gc.collect()
        ours.append(start(program))
        theirs.append(start(floor))
    time_row = (median(one.seconds * 1000 for one in ours), median(one.seconds * 1000 for one in theirs))
    memory_row = (median(one.memory for one in ours), median(one.memory for one in theirs))
    return [
        _row(f"first paint, {program.name}", *time_row, "ms", TARGET_TIME),
        _row(f"memory, {program.name}", *memory_row, "MB", TARGET_MEMORY),
    ]


def _row(what: str, ours: float, floor: float, unit: str, target: float) -> str:
    ratio = ours / floor
    verdict = "kept" if ratio <= target else "missed"
    return f"| {what} | {ours:.0f} {unit} | {floor:.0f} {unit} | {ratio:.2f} | {target:g} | {verdict} |"


def _long_record(folder: Path) -> Path:
    """A record of 200 events."""
    began = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
    events = [
        Event(at=began + timedelta(minutes=minute), who="on-call", text=f"Step {minute} of a long incident")
        for minute in range(200)
    ]
    path = folder / "long.toml"
    create_record(path, Record(incident=Incident(id="INC-1", title="A long incident"), timeline=tuple(events)))
    return path


def main(pairs: int) -> None:
    """Measure and print."""
    for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        # Both run from compiled modules, as after any first start.
        os.environ |= {"TERM": "xterm-256color", "PMREVIEW_HOME": folder, "PYTHONPYCACHEPREFIX": folder}
        sample, long = shipped("sample_data") / "checkout-pool.toml", _long_record(Path(folder))
        edit = ("-m", "pmreview", "edit")
        floor = Program("an empty app", ["-m", "benchmarks.empty_app"], ["painted"])
        programs = [
            Program("a real record", [*edit, str(sample)], [*STAGES, "Payments failed while", "▸ Title"]),
            Program("200 events", [*edit, str(long), "--stage", "timeline"], [*STAGES, "A long incident", "Step 0 of"]),
        ]
        rows = [row for program in programs for row in compare(program, floor, pairs)]
    print("| what | pmreview | empty app | ratio | target | |\n| --- | --- | --- | --- | --- | --- |")
    print("\n".join(rows))
    print(
        f"\nMedians of {pairs} interleaved pairs. {os.cpu_count()} CPUs, {platform.system()}, "
        f"Python {platform.python_version()}, Textual {version('textual')}."
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS)
