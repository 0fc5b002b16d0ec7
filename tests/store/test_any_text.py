"""Whatever text stands in whatever field of a record, it is read back as it was written, and cannot act."""

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.text import harmless
from pmreview.store.errors import RecordError
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump, patch
from tests.exporters.every_text import record_of
from tests.naughty import NAUGHTY


def escaped(text: str) -> str:
    """A file in which a person wrote `text` as TOML can say it."""
    letters = (f"\\U{ord(letter):08x}" if not letter.isalnum() else letter for letter in text)
    return f'[incident]\ntitle = "x"\nsummary = "{"".join(letters)}"\n'


def test_every_naughty_text_is_the_same_in_every_field_after_a_save() -> None:
    for start in range(0, len(NAUGHTY), 7):  # so that each comes to stand in many fields
        record = record_of(cycle(map(harmless, [*NAUGHTY[start:], *NAUGHTY[:start]])))
        assert load(dump(record)) == record


@settings(max_examples=50)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=100, max_size=100))
def test_five_thousand_texts_are_the_same_in_every_field_after_a_save(texts: list[str]) -> None:
    before, after = (record_of(cycle(map(harmless, part))) for part in (texts[:50], texts[50:]))
    text = dump(before)
    assert load(text) == before
    assert load(patch(text, before, after)) == after


@pytest.mark.parametrize("text", NAUGHTY, ids=ascii)
def test_what_a_person_wrote_into_a_file_is_harmless_when_it_is_open(text: str) -> None:
    record = load(escaped(text))
    assert record.incident.summary == harmless(text)
    assert harmless(record.incident.summary) == record.incident.summary
    assert load(dump(record)) == record


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(RecordError, match="UTF-8"):
        load('[incident]\ntitle = "\ud800"\n')
