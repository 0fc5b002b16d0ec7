"""`pmreview insights`: for a person, for a program, as a page."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.shelf import shelve

Run = Callable[..., Result]
AsJson = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def six(library: Path) -> None:
    """Six incidents, detected after one to six minutes."""
    for number in range(1, 7):
        at = datetime(2026, number, 1, tzinfo=UTC)
        detected = {"at": at + timedelta(minutes=number), "milestones": ["detected"]}
        incident = {"severity": "major", "components": ["<b>api</b>"]}
        shelve(library, f"INC-{number}", incident, timeline=[{"at": at, "milestones": ["started"]}, detected])


def test_a_person_reads_plots_with_their_count_and_formula(run: Run) -> None:
    told = run("insights").stdout
    assert "Time to detect  from 6 incidents\n" in told
    assert "3 min 30 s" in told
    assert "From started to detected: the median" in told
    assert "Time to resolve  from no incidents · left out: 6 pending" in told


def test_a_program_gets_values_in_units(as_json: AsJson) -> None:
    told = {each["name"]: each for each in as_json("insights")["insights"]}
    assert told["time-to-detect"] == {
        "name": "time-to-detect",
        "title": "Time to detect",
        "formula": "From started to detected: the median, and the values that a quarter lies below and above.",
        "unit": "seconds",
        "count": 6,
        "left_out": {"pending": 0, "invalid": 0},
        "rows": [
            {"label": "median", "value": 210.0},
            {"label": "lower quartile", "value": 135.0},
            {"label": "upper quartile", "value": 285.0},
        ],
    }


def test_a_page_holds_everything_and_asks_for_nothing(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "patterns.html"
    result = run("insights", "--html", str(page))
    assert (result.exit_code, result.stdout) == (0, "")
    text = page.read_text(encoding="utf-8")
    assert "Time to detect" in text
    assert "&lt;b&gt;api" in text
    assert "<script" not in text
    assert " src=" not in text
    assert "Content-Security-Policy" in text


def test_a_page_is_not_written_over_something_else(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "patterns.html"
    page.write_text("mine")
    assert "holds something else" in str(run("insights", "--html", str(page)).exception)
    assert run("insights", "--html", str(page), "--force").exit_code == 0
    assert page.read_text(encoding="utf-8") != "mine"


def test_a_page_is_never_written_over_a_record(run: Run, library: Path) -> None:
    record = library / "INC-3.toml"
    before = record.read_text(encoding="utf-8")
    assert "is a record" in str(run("insights", "--html", str(record), "--force").exception)
    assert record.read_text(encoding="utf-8") == before
