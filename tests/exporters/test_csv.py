"""Tables for a spreadsheet: every field in a cell, and no cell that computes."""

import csv
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from pmreview.core.actions import Action
from pmreview.core.record import Record
from pmreview.exporters.csv import CSV, CSV_TIMELINE
from pmreview.exporters.exporter import Exporter
from tests.strategies import records


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"id": "INC-1", "title": "Checkout errors"}, **parts})


def rows(text: str) -> list[dict[str, str]]:
    """The rows by the names of their columns."""
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True)))


def test_an_action_is_a_row_of_all_its_fields() -> None:
    action = {"id": "A1", "title": "Set a limit, soon", "due": date(2026, 4, 1), "addresses": ["W1", "L2"]}
    (row,) = rows(CSV.render(record(actions=[action])))
    assert list(row) == ["incident", "incident_title", *Action.model_fields]
    assert (row["incident"], row["title"], row["due"]) == ("INC-1", "Set a limit, soon", "2026-04-01")
    assert (row["addresses"], row["agreed"], row["done_on"]) == ("W1; L2", "no", "")


def test_events_are_rows_in_the_order_of_time() -> None:
    late, early = (datetime(2026, 3, 10, hour, tzinfo=UTC) for hour in (11, 10))
    told = rows(CSV_TIMELINE.render(record(timeline=[{"at": late, "text": "Calm"}, {"at": early, "text": "Deploy"}])))
    assert [(row["at"], row["text"]) for row in told] == [
        ("2026-03-10 10:00:00+00:00", "Deploy"),
        ("2026-03-10 11:00:00+00:00", "Calm"),
    ]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "  =1", "＝1"])
def test_a_text_that_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    (row,) = rows(CSV.render(record(actions=[{"title": text, "note": f"{text}\nmore"}])))
    assert (row["title"], row["note"]) == (f"'{text}", f"'{text}\nmore")


def test_several_records_are_one_table() -> None:
    assert CSV.together is not None
    told = "".join(CSV.together([record(actions=[{"title": "One"}]), record(), record(actions=[{"title": "Two"}])]))
    assert [row["title"] for row in rows(told)] == ["One", "Two"]
    assert told.count("incident_title") == told.count("\ufeff") == 1


@pytest.mark.parametrize("exporter", [CSV, CSV_TIMELINE], ids=lambda each: each.name)
@settings(max_examples=40, deadline=None)
@given(any_record=records)
def test_whatever_a_cell_holds_it_stays_in_its_cell(exporter: Exporter, any_record: Record) -> None:
    items = any_record.actions if exporter is CSV else any_record.timeline
    key = "title" if exporter is CSV else "text"
    read = [row[key].removeprefix("'") for row in rows(exporter.render(any_record))]
    assert sorted(read) == sorted(getattr(item, key).removeprefix("'") for item in items)
