"""The benchmarks still measure: what needs no screen runs once, with next to nothing to measure."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pty.", allow_module_level=True)

from benchmarks import peers
from benchmarks.__main__ import SUBJECTS
from benchmarks.effort import LEAST
from benchmarks.processes import at_home
from benchmarks.table import Growth, Row


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_benchmark_is_there(subject: str) -> None:
    assert callable(import_module(f"benchmarks.{subject}").rows)


@pytest.mark.parametrize("subject", ["check", "export", "peers"])
def test_a_benchmark_measures(subject: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(peers, "PEERS", tmp_path)  # others are measured by who installed them
    with at_home() as home:
        rows = list(import_module(f"benchmarks.{subject}").rows(LEAST, home))
    assert rows
    assert all(str(row).startswith("| ") for row in rows)


def test_growth_is_told_by_its_power() -> None:
    table = Growth("events", (("save", "ms"), ("a letter", "ms")))
    counts, costs = (10, 100, 1_000), ((1.0, 5.0), (10.0, 5.1), (1_000.0, 5.2))
    assert table.row(counts, costs) == "| 1,000 | 1,000 ms · 1,009.1 µs each | 5.2 ms · 0.2 µs each |"
    assert table.powers(counts, costs) == "| grows with | n^2.0 | – |"


def test_a_target_is_kept_or_missed() -> None:
    assert str(Row("a letter", "ms", 12.0, 10.0, 1.2, times=1.3, at_most=16)).endswith("| 1.3 ×, 16 ms | kept |")
    assert str(Row("a letter", "ms", 20.0, 18.0, 1.1, times=1.3, at_most=16)).endswith("| **missed** |")
    assert str(Row("a letter", "ms", 20.0)).endswith("| – |  |")
