"""Others beside us, where they are installed (`make bench-peers`): Textual apps of this size, and linters of TOML."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.check import parsing
from benchmarks.desk import LENGTH, Desk, desk
from benchmarks.effort import Effort
from benchmarks.first_paint import opening, start
from benchmarks.generated import library
from benchmarks.pairs import in_pairs
from benchmarks.processes import PMREVIEW, command, forget_cache, output, python
from benchmarks.table import Row
from benchmarks.terminal import Terminal, window
from pmreview.store.shipped import shipped

PEERS = Path(__file__).parent.parent / ".venv-peers"
LOG = "".join(f"2026-03-10 10:00:00 the line {number} of a log\n" for number in range(1_000))


@dataclass(frozen=True)
class Peer:
    """A Textual app: its program, the words that it paints, the key that opens a line, and that line's words."""

    name: str
    program: str
    painted: str
    key: str = ""
    line: str = ""

    def window(self, home: Path) -> AbstractContextManager[Terminal]:
        """It in a terminal, with a log to show if it shows logs."""
        log = home / "a.log"
        log.write_text(LOG)
        return window(str(self.path), *([str(log)] if self.name == "toolong" else []))

    @property
    def path(self) -> Path:
        """Where it is, if it is installed."""
        return PEERS / self.name / "bin" / self.program


APPS = (Peer("harlequin", "harlequin", "Query Results"), Peer("toolong", "tl", "the line 999", "\x06", "Find"))
TAPLO = Path("taplo", "node_modules", ".bin", "taplo")


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """First paint and a letter, next to each app; the check of many records, next to each linter."""
    for peer in APPS:
        if peer.path.exists():
            yield from _beside(effort, home, peer)
    yield from _linters(effort, home)


def absent() -> list[str]:
    """What is not installed."""
    return [peer.name for peer in APPS if not peer.path.exists()] + (["taplo"] if not (PEERS / TAPLO).exists() else [])


def _beside(effort: Effort, home: Path, peer: Peer) -> Iterator[Row]:
    real = opening(shipped("sample_data") / "checkout-pool.toml", "Payments failed while", "▸ Title")

    def paint() -> float:
        with peer.window(home) as terminal:
            return 1000 * terminal.until(peer.painted)

    both = in_pairs(lambda: start(real)[0], paint, effort.few)
    yield Row(f"first paint, a real record / {peer.name}", "ms", both.ours, both.floor, both.ratio)
    with desk(home, 10) as ours, peer.window(home) as terminal:
        ours.open_line()
        terminal.until(peer.painted)
        terminal.rest(1)
        theirs = Desk(terminal)
        if peer.key:
            theirs.press(peer.key, peer.line)
        own, other = (median(each.type(min(LENGTH, effort.keys))) for each in (ours, theirs))
    yield Row(f"a letter, median, 10 events / {peer.name}", "ms", own, other, own / other)


def _linters(effort: Effort, home: Path) -> Iterator[Row]:
    folder, schema = library(home, effort.records), home / "schema.json"
    schema.write_text(output(*PMREVIEW, "schema"))

    forget_cache()
    ours = python(*PMREVIEW, "check", str(folder))
    floors = {"tomli": parsing("tomli", str(folder))}
    if (PEERS / TAPLO).exists():
        lint = [str(PEERS / TAPLO), "lint", "--schema", schema.as_uri(), f"{folder}/*.toml"]
        floors["taplo with our schema"] = command(lint)
    for name, floor in floors.items():
        yield Row(f"check of {effort.records:,} records / {name}", "s", ours, floor, ours / floor)
