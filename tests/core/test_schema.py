"""The JSON Schema of a record: editors trust it, so it must agree with the model."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import jsonschema
import pytest
import tomli

from pmreview.core.impact import EFFECTS
from pmreview.core.record import Record
from pmreview.core.schema import ID, record_schema
from pmreview.store.shipped import shipped

SAMPLES = sorted(shipped("sample_data").glob("*.toml"))


def as_json(value: Any) -> Any:
    """TOML data as a JSON Schema validator for TOML sees it: times as texts."""
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    return value.isoformat() if isinstance(value, datetime | date) else value


def complaints(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(record_schema())
    return [error.message for error in validator.iter_errors(as_json(tomli.loads(text)))]


def objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from objects(each)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())
    assert record_schema()["$id"] == ID


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_record_opens_and_keeps_the_schema(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"#:schema {ID}\nformat = 1\n")
    Record.model_validate(tomli.loads(text))
    assert complaints(text) == []


def test_the_least_record_keeps_the_schema() -> None:
    assert complaints('[incident]\ntitle = "x"\n') == []
    assert complaints("format = 1\n") == ["'incident' is a required property"]


@pytest.mark.parametrize(
    "line",
    [
        'title = "x"\nsevrity = "major"',
        'title = "x"\nseverity = "huge"',
        "title = 3",
        'title = "x"\nrestricted = "yes"',
        'title = "x"\n[impact]\ncustomers_affected = "12"',
        'title = "x"\n[[timeline]]\nmilestones = ["ended"]',
        'title = "x"\n[[impact.affected]]\ncolour = "red"',
        'title = "x"\n[impact2]',
    ],
)
def test_an_unknown_key_an_unusual_value_and_a_wrong_type_are_underlined(line: str) -> None:
    assert complaints(f"[incident]\n{line}\n")


def test_a_team_may_put_anything_under_custom() -> None:
    assert complaints('[incident]\ntitle = "x"\n[custom]\na = 1\nb.c = [{ d = true }]\n') == []


def test_a_time_may_stand_with_or_without_its_offset() -> None:
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date-time", raises=ValueError)(lambda text: datetime.fromisoformat(text).tzinfo is not None)
    validator = jsonschema.Draft202012Validator(record_schema(), format_checker=checker)
    for at, allowed in (("2026-03-10T10:14:00Z", True), ("2026-03-10T10:14:00", True), ("2026-03-10", False)):
        record = {"incident": {"title": "x"}, "timeline": [{"at": at}]}
        assert validator.is_valid(record) is allowed, at


def test_it_tells_an_editor_what_a_field_is_for_and_what_it_may_hold() -> None:
    affected = record_schema()["$defs"]["Affected"]["properties"]
    assert affected["effect"]["enum"] == list(EFFECTS)
    assert affected["effect"]["description"] == "How it was affected."
    assert {"format": "date-time"} in affected["began"]["anyOf"]
    assert record_schema()["$defs"]["Action"]["properties"]["due"]["format"] == "date"


def test_it_speaks_of_nothing_that_toml_lacks() -> None:
    assert not [node for node in objects(record_schema()) if node.get("type") == "null" or None in node.values()]
