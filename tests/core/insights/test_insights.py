"""Twelve records, computed by hand: what comes out is the same to the second."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from pmreview.core.facts.of_record import actions_of, facts_of
from pmreview.core.insights import INSIGHTS, insights
from pmreview.core.insights.insight import Insight, spread
from pmreview.core.insights.plot import plotted
from pmreview.core.policy import Policy
from pmreview.core.record import Record

TODAY = date(2026, 6, 1)


def record(began: datetime, seconds: dict[str, float], reviewed: float | None = None, **more: Any) -> Record:
    """A record whose milestones come so many seconds after its start, reviewed so many hours after its end."""
    marks = {"started": 0.0, **seconds}
    timeline = [{"at": began + timedelta(seconds=after), "milestones": [name]} for name, after in marks.items()]
    meetings = []
    if reviewed is not None:
        meetings = [{"held_at": began + timedelta(seconds=seconds["resolved"], hours=reviewed)}]
    incident = {"title": "x", "status": "final", "severity": "major", **more.pop("incident", {})}
    return Record.model_validate({"incident": incident, "timeline": timeline, "meetings": meetings, **more})


def why(category: str) -> dict[str, Any]:
    return {"answer": "x", "root_cause": True, "category": category}


def action(status: str, age: int | None = None) -> dict[str, Any]:
    return {"title": "x", "status": status, **({} if age is None else {"created_on": TODAY - timedelta(days=age)})}


def day(month: int, of_month: int = 1) -> datetime:
    return datetime(2026, month, of_month, 12, tzinfo=UTC)


TWELVE = (
    record(day(1), {"detected": 60, "acknowledged": 90, "resolved": 3600}, 24, incident={"components": ["api", "db"]}),
    record(day(1, 9), {"detected": 120, "resolved": 7200}, 48, incident={"components": ["api"]}, whys=[why("bug")] * 2),
    record(day(2), {"detected": 180, "resolved": 5400}, 49, whys=[why("bug"), why("config")]),
    record(day(2), {"detected": 300, "resolved": 600}, 72, incident={"severity": "minor"}),
    record(day(4), {"detected": 600}, incident={"severity": "critical", "components": ["api"]}),
    record(day(4), {"detected": 45}, actions=[action("open", 10), action("open", 20), action("in-progress", 31)]),
    record(day(4), {"detected": 900}, actions=[action("proposed", 1), action("open", 100), action("open")]),
    record(day(4), {"acknowledged": 5}, actions=[action("done", 50), action("dropped", 60)]),  # detected: pending
    record(day(5), {"detected": -30}, incident={"severity": "S2"}),  # invalid
    Record.model_validate({"incident": {"title": "x", "kind": "near-miss", "severity": "minor"}}),  # not applicable
    Record.model_validate({"incident": {"title": "x"}, "actions": [action("done", 5)]}),  # a draft: all pending
    record(day(5), {"detected": 9, "resolved": 9}, 1, incident={"kind": "drill"}, actions=[action("open", 1)] * 9),
)


def found(*records: Record) -> dict[str, Insight]:
    told = insights([(facts_of(each), actions_of(each)) for each in records], TODAY, Policy())
    return {each.name: each for each in told}


@pytest.fixture(scope="module")
def twelve() -> dict[str, Insight]:
    return found(*TWELVE)


def values(insight: Insight) -> dict[str, float]:
    return {bar.label: bar.value for bar in insight.bars}


def test_incidents_are_counted_by_severity_the_gravest_first(twelve: dict[str, Insight]) -> None:
    told = twelve["by-severity"]
    assert list(values(told).items()) == [("critical", 1), ("major", 6), ("minor", 2), ("S2", 1)]
    assert (told.count, told.left_out) == (10, {"without one": 1})


def test_incidents_are_counted_by_component_and_cause(twelve: dict[str, Insight]) -> None:
    assert list(values(twelve["by-component"]).items()) == [("api", 3), ("db", 1)]
    assert twelve["by-component"].count == 3
    assert values(twelve["by-cause"]) == {"bug": 2, "config": 1}


def test_months_without_an_incident_are_there(twelve: dict[str, Insight]) -> None:
    told = twelve["by-month"]
    assert list(values(told).items()) == [
        ("Jan 2026", 2),
        ("Feb 2026", 2),
        ("Mar 2026", 0),
        ("Apr 2026", 4),
        ("May 2026", 1),
    ]
    assert told.left_out["without a date"] == 2


def test_the_spread_of_a_duration_agrees_to_the_second(twelve: dict[str, Insight]) -> None:
    # 45 60 120 180 300 600 900: the quartiles lie halfway between 60 and 120, and between 300 and 600.
    told = twelve["time-to-detect"]
    assert values(told) == {"median": 180, "lower quartile": 90, "upper quartile": 450}
    assert (told.count, told.left_out) == (7, {"pending": 2, "invalid": 1})
    assert told.basis == "from 7 incidents · left out: 2 pending, 1 invalid"
    assert [bar.words for bar in told.bars] == ["3 min", "1 min 30 s", "7 min 30 s"]


def test_nothing_is_said_of_fewer_than_five(twelve: dict[str, Insight]) -> None:
    told = twelve["time-to-resolve"]
    assert (told.bars, told.count) == ((), 4)
    assert told.basis == "from 4 incidents, too few: 5 are needed · left out: 6 pending"
    assert twelve["time-to-acknowledge"].left_out == {"pending": 9, "invalid": 0}


def test_the_shares_of_actions_and_the_age_of_the_open_ones(twelve: dict[str, Insight]) -> None:
    # 9 actions: 2 done, 1 dropped, 6 open, of which 5 say when they were decided: 1 10 20 31 100 days ago.
    assert values(twelve["actions-done"]) == pytest.approx({"done": 200 / 9, "dropped": 100 / 9, "open": 600 / 9})
    told = twelve["age-of-open-actions"]
    assert values(told) == {"median": 20, "lower quartile": 10, "upper quartile": 31}
    assert (told.count, told.left_out) == (5, {"without created_on": 1})


def test_reviews_are_in_time_by_the_policy_up_to_its_very_second(twelve: dict[str, Insight]) -> None:
    assert (twelve["reviews-in-time"].bars, twelve["reviews-in-time"].count) == ((), 4)
    late = record(day(3), {"resolved": 60}, 48 + 1 / 3600)
    assert values(found(*TWELVE, late)["reviews-in-time"]) == {"in time": 40, "late": 60}
    assert found(*TWELVE, late)["reviews-in-time"].left_out == {"without a meeting or an end": 7}


def test_sections_that_most_leave_empty_are_named(twelve: dict[str, Insight]) -> None:
    told = twelve["empty-sections"]
    assert (told.count, told.left_out) == (9, {"drafts": 2})
    assert values(told) == pytest.approx(
        {"Summary": 100, "Root cause": 700 / 9, "Impact": 100, "Lessons": 100, "Actions": 600 / 9, "Meeting": 500 / 9}
    )


def test_of_an_empty_library_nothing_is_said_and_nothing_breaks() -> None:
    told = found()
    assert len(told) == len(INSIGHTS)
    assert not any(each.bars for each in told.values())
    assert all(each.formula.endswith(".") and each.basis.startswith("from no ") for each in told.values())


@pytest.mark.parametrize(
    ("numbers", "expected"), [([1], (1, 1, 1)), ([4, 1], (1.75, 2.5, 3.25)), ([5, 1, 3, 2, 4], (2, 3, 4))]
)
def test_a_quartile_lies_between_two_values_in_proportion(
    numbers: list[float], expected: tuple[float, float, float]
) -> None:
    assert spread(numbers) == expected


def test_a_plot_is_as_wide_as_its_largest_value(twelve: dict[str, Insight]) -> None:
    rows = list(plotted(twelve["by-severity"], 12))
    assert [(label.strip(), plot.rstrip()) for label, plot, _ in rows] == [
        ("critical", "██"), ("major", "█" * 12), ("minor", "████"), ("S2", "██"),
    ]  # fmt: skip
    assert {len(label + plot) for label, plot, _ in rows} == {20}
