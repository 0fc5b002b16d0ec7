"""A record that is only looked at is parsed by a quicker parser, and reads the same, or is broken in the same way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.record import Record
from pmreview.store.errors import RecordError
from pmreview.store.record_file import record_in
from pmreview.store.toml_writing import dump
from tests.naughty import NAUGHTY
from tests.strategies import records

SMALL = '[incident]\ntitle = "Checkout errors"\n'
ODD = (
    "",
    "custom.a = 99999999999999999999",
    "custom.a = 1e400",
    "custom.a = [nan, inf]",
    "custom.a = 10:14",
    "custom.at = 2026-03-10T10:14Z",
    "custom.at = 2026-03-10 10:14:00.123456789+01:30",
    "custom.at = 2026-02-30",
    "custom.at = 2026-03-10T10:14:60Z",
    'custom.a = "\\x41\\e[31m"',
    "custom.a = 'C:\\new'",
    "custom = {b = 1,\n}",
    "custom.a = " + "[" * 60 + "]" * 60,
    "custom." + ".".join("a" * 200) + " = 1",
    'custom.a = "\0"',
    "custom.a = 1\ncustom.a = 2",
    "custom.a =",
    "format = 2",
    "timeline = 1",
)


def read(text: str, *, quickly: bool) -> Record | str:
    try:
        return record_in("a.toml", text.encode(), quickly=quickly)
    except RecordError as error:
        return str(error)


@pytest.mark.parametrize("odd", ODD)
def test_what_is_odd(odd: str) -> None:
    text = f"{odd}\n{SMALL}"
    assert read(text, quickly=True) == read(text, quickly=False)


@pytest.mark.parametrize("text", NAUGHTY, ids=ascii)
def test_what_is_naughty_is_made_harmless(text: str) -> None:
    raw = f"{SMALL}summary = '''{text}'''\n"
    assert read(raw, quickly=True) == read(raw, quickly=False)


@settings(max_examples=50, deadline=None)
@given(records, st.data())
def test_any_record_and_any_broken_one(record: Record, data: st.DataObject) -> None:
    text = dump(record)
    assert read(text, quickly=True) == record
    place = data.draw(st.integers(0, len(text)))
    broken = text[:place] + data.draw(st.sampled_from('"[]=.\\{},\n\x07')) + text[place:]
    assert read(broken, quickly=True) == read(broken, quickly=False)


def test_what_no_screen_may_show_stands_in_no_text_however_it_was_written() -> None:
    for written in ("a\u202eb", "a\x85b", "a\\u001bb", "a\\u202eb", "a\\r\\nb"):
        summary = record_in("a.toml", f'{SMALL}summary = "{written}"\n'.encode()).incident.summary
        assert summary.replace("\n", "").isprintable(), ascii(written)
