"""Text that is no record is refused with the file, the line, the key and what to write."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.store.errors import RecordError
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.strategies import records

SMALL = '[incident]\ntitle = "x"\n'
PIECES = (
    b"[",
    b"]]",
    b'"""',
    b"'",
    b"=",
    b"{",
    b"#",
    b"\n",
    b"[a.b]\n",
    b"incident = 1\n",
    b"1979-05-27",
    b"nan",
    b"1e999",
    b"\\u001b",
)
"""What breaks TOML, or makes something else of it."""


def _refusal(text: bytes | str) -> str:
    with pytest.raises(RecordError) as refused:
        load(text, "a.toml")
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[incident\ntitle = 1\n", "a.toml:1: this is not valid TOML: Expected ']' at the end of a table declaration"),
        ('[incidents]\ntitle = "x"\n', "a.toml:1: this is not a record: it has no [incident] table; did you mean"),
        ('[package]\nname = "x"\n', "a.toml:1: this is not a record: it has no [incident] table"),
        ("[[incident]]\n", "a.toml:1: incident: found a list, allowed a table"),
        ("# top\n[incident]\ntitel = 'x'\n", "a.toml:2: incident.title: found nothing, but every record needs it; did"),
        (
            SMALL + "[impact]\ncustomers_affected = '1240'\n",
            '4: impact.customers_affected: found the text "1240", allow',
        ),
        (SMALL + "[[timeline]]\nkey = 1\n", "a.toml:4: timeline[0].key: found the number 1, allowed true or false"),
        (
            SMALL + "[[timeline]]\nat = 2026-03-10\n",
            "timeline[0].at: found the date 2026-03-10, allowed a date and time",
        ),
        (
            SMALL + "[[actions]]\ndue = 2026-03-10T10:00:00Z\n",
            "due: found the time 2026-03-10T10:00:00+00:00, allowed a",
        ),
        (SMALL + "[timeline]\nat = 1\n", "a.toml:3: timeline: found a table, allowed a list"),
        (SMALL + "[impact]\nshare_percent = inf\n", "found the number inf, allowed a finite number"),
        (SMALL + "authors = 'Ana'\n", 'a.toml:3: incident.authors: found the text "Ana", allowed a list'),
        ("format = 0\n" + SMALL, "a.toml:1: format: found 0, allowed 1 to 1"),
        ("format = true\n" + SMALL, "a.toml:1: format: found true, allowed a whole number"),
        (SMALL + "x = " + "9" * 5000 + "\n", "a number has too many digits"),
        (SMALL + "x = " + "[" * 5000 + "]" * 5000 + "\n", "stand inside each other more than 50 times"),
        (SMALL + "x = " + "[" * 60 + "]" * 60 + "\n", "stand inside each other more than 50 times"),
        (SMALL + "a." * 3000 + "b = 1\n", "stand inside each other more than 50 times"),
        (SMALL + '"\\u001b" = 1\n"␛" = 2\n', "found two keys that differ in control characters only"),
        (b"[incident]\ntitle = '\xff'\n", "a.toml:2: this is not text in UTF-8"),
        ("[incident]\ntitle = '\ud800'\n", "a.toml:2: this is not text in UTF-8"),
        (SMALL + 'owner = "\\ud800"\n', "a.toml:3: this is not valid TOML"),
        (b"\x00\x01\x02", "a.toml:1: this is a binary file"),
    ],
)
def test_a_text_that_is_no_record_is_refused_with_the_place_and_the_reason(text: bytes | str, sentence: str) -> None:
    assert sentence in _refusal(text)


def test_all_problems_are_told_at_once() -> None:
    refusal = _refusal("[incident]\nowner = 1\n[impact]\nmeasure = 2\n")
    assert [line.split(": ")[1] for line in refusal.splitlines()] == [
        "incident.title",
        "incident.owner",
        "impact.measure",
    ]


def test_after_ten_problems_the_rest_is_counted() -> None:
    lines = _refusal(SMALL + "[[timeline]]\ntext = 1\n" * 13).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "and 3 more"


def test_half_filled_and_unknown_values_open() -> None:
    record = load('[incident]\ntitle = ""\nseverity = "SEV7"\nnew_key = 1\n[[timeline]]\n[[actions]]\nstatus = "??"\n')
    assert record.incident.severity == "SEV7"
    assert record.actions[0].status == "??"


@pytest.mark.usefixtures("ends")
def test_a_file_that_is_wrong_throughout_is_refused() -> None:
    assert _refusal(SMALL + "[[timeline]]\ntext = 1\nwho = 2\n" * 10_000).endswith("and 19990 more")


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_text_is_a_record_or_a_clear_refusal(data: st.DataObject) -> None:
    text = dump(data.draw(records)).encode()
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, min(len(text), start + 20)))
    broken = text[:start] + data.draw(st.binary(max_size=3) | st.sampled_from(PIECES)) + text[stop:]
    try:
        record = load(broken)
    except RecordError:
        return
    assert load(dump(record)) == record


def test_keys_with_names_of_the_program_are_only_keys() -> None:
    names = ("__class__", "__dict__", "model_config", "model_fields", "copy", "but", "__pydantic_extra__")
    text = SMALL + "".join(f"{name} = 1\n" for name in names)
    assert load(dump(load(text))) == load(text)
    assert all(f"{name} = 1\n" in dump(load(text)) for name in names)


def test_a_number_too_long_for_anything_is_told_by_its_beginning() -> None:
    with pytest.raises(RecordError, match=r"found the number 99999999999999999999…, allowed text in quotes"):
        load(f"[incident]\ntitle = {'9' * 400}\n")
