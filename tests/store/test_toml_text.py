"""A record and its text say the same, whatever is in it."""

import tomllib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.strategies import records

SMALL = '[incident]\ntitle = "Checkout errors"\n'


def _with(event: str, zone: str = "UTC") -> Record:
    return load(f'{SMALL}timezone = "{zone}"\n[[timeline]]\n{event}\n')


@settings(max_examples=80, deadline=None)
@given(records)
def test_what_is_written_reads_as_the_same_record(record: Record) -> None:
    assert load(dump(record)) == record


@settings(max_examples=40, deadline=None)
@given(records)
def test_what_is_written_is_toml_1_0_and_does_not_change_when_written_again(record: Record) -> None:
    text = dump(record)
    tomllib.loads(text)
    assert dump(load(text)) == text


def test_the_text_is_laid_out_for_people() -> None:
    record = Record.model_validate(
        {
            "incident": {"title": "Checkout errors", "authors": ["Ana"], "summary": "One.\nTwo."},
            "impact": {"affected": [{"component": "checkout"}]},
            "timeline": [{"at": datetime(2026, 3, 10, 10, 11, tzinfo=UTC), "text": "Goes live", "key": True}],
            "meetings": [{"minutes": {"timeline": 9.5}}],
            "custom": {"cost_centre": "4711", "rows": [{"a": 1}]},
        }
    )
    assert dump(record) == (
        "#:schema https://pmreview.dev/schema/record-1.json\n"
        "format = 1\n"
        "\n"
        "[incident]\n"
        'title = "Checkout errors"\n'
        'kind = "incident"\n'
        'status = "draft"\n'
        'authors = ["Ana"]\n'
        'timezone = "UTC"\n'
        'summary = """\nOne.\nTwo."""\n'
        "\n"
        "[[impact.affected]]\n"
        'component = "checkout"\n'
        "\n"
        "[[timeline]]\n"
        "at = 2026-03-10T10:11:00Z\n"
        'text = "Goes live"\n'
        "key = true\n"
        "\n"
        "[[meetings]]\n"
        "\n"
        "[meetings.minutes]\n"
        "timeline = 9.5\n"
        "\n"
        "[custom]\n"
        'cost_centre = "4711"\n'
        "\n"
        "[[custom.rows]]\n"
        "a = 1\n"
    )


def test_a_long_list_has_one_entry_a_line() -> None:
    names = [f"Somebody with quite a long name, number {number}" for number in range(3)]
    text = dump(Record.model_validate({"incident": {"title": "x", "authors": names}}))
    assert f'authors = [\n    "{names[0]}",\n    "{names[1]}",\n    "{names[2]}",\n]\n' in text


def test_unknown_keys_are_kept_after_the_known_ones() -> None:
    text = dump(load('colour = "red"\n[incident]\nmood = 1\ntitle = "x"\n[zoo]\nlion = true\n'))
    assert text.index('colour = "red"') < text.index("[incident]")
    assert text.index("title") < text.index("mood = 1") < text.index("[zoo]\nlion = true")


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_byte_order_mark_and_crlf_are_fine(start: str, ends: str) -> None:
    text = (start + SMALL + 'summary = """\na\nb"""\n').replace("\n", ends)
    assert load(text.encode()).incident.summary == "a\nb"
    assert load(text).incident.summary == "a\nb"


def test_toml_1_1_is_read() -> None:
    assert load(SMALL + "links = [{\n url = 'https://a.example',\n}]\n").incident.links[0].url == "https://a.example"


def test_a_time_without_an_offset_is_in_the_zone_of_the_incident() -> None:
    assert _with("at = 2026-03-10T10:11:00", "Europe/Paris").timeline[0].at == datetime(2026, 3, 10, 9, 11, tzinfo=UTC)
    assert _with("at = 2026-03-10T10:11:00", "Nowhere/Land").timeline[0].at == datetime(2026, 3, 10, 10, 11, tzinfo=UTC)


def test_offsets_and_fractions_of_a_second_are_kept() -> None:
    record = _with("at = 2026-03-10 10:11:00.123456+05:30")
    at = record.timeline[0].at
    assert at is not None
    assert at.utcoffset() == timedelta(hours=5, minutes=30)
    assert "at = 2026-03-10T10:11:00.123456+05:30\n" in dump(record)
    west = record.but(timeline=[{"at": at.astimezone(timezone(-timedelta(hours=3, minutes=30)))}])
    assert "at = 2026-03-10T01:11:00.123456-03:30\n" in dump(west)


def test_text_that_would_act_on_a_terminal_is_made_harmless_everywhere() -> None:
    record = load(SMALL + '"k\\u001b" = ["\\u001b[31m"]\n[custom]\nx = { y = "\\u202e" }\n')
    assert record.incident.__pydantic_extra__ == {"k␛": ["␛[31m"]}
    assert record.custom == {"x": {"y": "�"}}


def test_a_number_that_is_none_does_not_make_a_record_unequal_to_itself() -> None:
    text = SMALL + "[custom]\nx = nan\n"
    assert load(text) == load(text)
