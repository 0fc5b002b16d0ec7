"""A glance spares the reading of a text only where no rule would have had a word to say."""

from collections.abc import Iterator
from importlib import import_module
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.checks import words
from pmreview.checks.wording import wording
from pmreview.checks.wording.glance import may_say
from pmreview.checks.wording.people import known_names
from pmreview.checks.wording.remark import Remark
from tests.checks.test_wording import BLAMES, LOOKS_BACK, PLAIN

reading = import_module("pmreview.checks.wording")
HEARD_OTHERWISE = (
    "The alert wasn't Quibbly's, she couldn't've seen it.",
    "The crew shouldn't of left the valve open.",
    "It was the admins' fault.",
)
"""What is written in one way and read in another."""
NAMES = ("Quibbly Kamau", "Jean-Luc")


def known() -> Iterator[str]:
    for family in words.__all__:
        for name, value in vars(getattr(words, family)).items():
            if name.isupper():
                yield from [value] if isinstance(value, str) else value


VOCABULARY = sorted({*known(), "n't", "'s", "'d", "'ve", ",", ".", "it", "the", "Quibbly", "Jean-Luc", "Zork", "x-ray"})
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=9)
LINES = WORDS.map(" ".join).map(lambda text: text.replace(" n't", "n't"))


def remarks(text: str) -> tuple[Remark, ...]:
    """All that the rules say, without a glance."""
    with patch.object(reading, "may_say", return_value=True):
        reading._wording.cache_clear()
        found = wording(text, people=NAMES)
    reading._wording.cache_clear()
    return found


@pytest.mark.parametrize("text", [*BLAMES, *LOOKS_BACK, *HEARD_OTHERWISE])
def test_what_is_remarked_on_is_read(text: str) -> None:
    assert may_say(text, known_names(NAMES)) or not remarks(text)


@settings(max_examples=250, deadline=None)
@given(LINES, st.sampled_from(["", "the engineer ", "Quibbly ", "they didn't ", "if we had ", "his "]))
def test_no_words_however_put_together_are_remarked_on_unread(text: str, opening: str) -> None:
    if not may_say(opening + text, known_names(NAMES)):
        assert remarks(opening + text) == ()


def test_a_plain_text_is_not_read() -> None:
    read = [text for text in PLAIN if may_say(text, ())]
    assert len(read) < len(PLAIN) - 3
