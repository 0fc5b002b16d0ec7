"""The JSON export: a shape that other programs can rely on."""

import json
from datetime import UTC, datetime
from typing import Any

import jsonschema
from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.core.schema import EXPORT_ID, export_schema
from pmreview.exporters.json import render, together
from tests.strategies import records

VALIDATOR = jsonschema.Draft202012Validator(export_schema())


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"title": "Checkout errors für alle"}, **parts})


def event(minute: int, milestone: str) -> dict[str, Any]:
    return {"at": datetime(2026, 3, 10, 10, minute, tzinfo=UTC), "milestones": [milestone]}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(export_schema())
    assert export_schema()["$id"] == EXPORT_ID


@settings(max_examples=60, deadline=None)
@given(records)
def test_any_record_keeps_the_schema_and_comes_back_from_its_json(any_record: Record) -> None:
    told = json.loads(render(any_record), parse_constant=lambda word: 1 / 0)
    assert list(VALIDATOR.iter_errors(told)) == []
    assert told["record"]["incident"]["summary"] == any_record.incident.summary
    assert len(told["record"]["timeline"]) == len(any_record.timeline)


def test_every_key_is_there_and_no_other() -> None:
    told = json.loads(render(record()))
    assert told["record"]["incident"]["owner"] == ""
    assert told["record"]["impact"]["customers_affected"] is None
    del told["record"]["incident"]["owner"]
    assert [error.message for error in VALIDATOR.iter_errors(told)] == ["'owner' is a required property"]


def test_a_duration_says_its_seconds_and_its_ends() -> None:
    told = json.loads(render(record(timeline=[event(11, "started"), event(14, "detected")])))["durations"]
    assert told["time_to_detect"] == {
        "state": "recorded",
        "seconds": 180.0,
        "from": "2026-03-10T10:11:00+00:00",
        "to": "2026-03-10T10:14:00+00:00",
        "approximate": False,
        "text": "3 min",
    }
    assert told["time_to_resolve"]["seconds"] is None
    assert told["time_to_resolve"]["state"] == "pending"


def test_several_records_are_lines() -> None:
    text = "".join(together([record(), record(custom={"note": "one\ntwo"})]))
    assert [json.loads(line)["record"]["custom"] for line in text.splitlines()] == [{}, {"note": "one\ntwo"}]


def test_letters_stay_letters() -> None:
    assert "für" in render(record())
