"""Two edits of one text, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.merge.text import merge_text

texts = st.lists(st.sampled_from(("pool", "was", "too", "small", " ", "\n\n", "  "))).map(" ".join)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("checkout failed.", "checkout failed for all.", "The checkout failed.", "The checkout failed for all."),
        ("Checkout failed at ten", "Checkout broke at ten", "Checkout failed at 10:14", "Checkout broke at 10:14"),
        ("one two three", "1 two three", "one 2 three", "1 2 three"),
        ("a sentence", "Now a sentence", "a sentence more", "Now a sentence more"),
        ("One. Two.", "One.\n\nTwo.", "One. Two. Three.", "One.\n\nTwo. Three."),
        ("one two three four", "one three four", "one two three", "one three"),
    ],
)
def test_edits_of_different_words_are_both_in_the_text(base: str, ours: str, theirs: str, merged: str) -> None:
    assert merge_text(base, ours, theirs) == (merged, merged)


def test_two_sentences_added_to_the_same_end_clash() -> None:
    assert merge_text("It broke.", "It broke. We saw.", "It broke. They saw.") == (
        "It broke. We saw.",
        "It broke. They saw.",
    )


def test_what_does_not_clash_is_in_both_texts() -> None:
    ours, theirs = merge_text("the old pool was small", "the new pool was tiny", "the old pool was little indeed")
    assert (ours, theirs) == ("the new pool was tiny", "the new pool was little indeed")


def test_two_wholly_new_wordings_are_not_mixed_at_their_spaces() -> None:
    ours = "Release 2026.11 opened too many connections so orders failed"
    theirs = "The deploy broke the payment page"
    assert merge_text("The deploy broke the checkout page", ours, theirs) == (ours, theirs)


@given(texts, texts, texts)
def test_every_word_that_a_side_added_is_there(base: str, ours: str, theirs: str) -> None:
    our_text, their_text = merge_text(base, ours, theirs)
    assert set(ours.split()) - set(base.split()) <= set(our_text.split())
    assert set(theirs.split()) - set(base.split()) <= set(their_text.split())


@given(texts, texts)
def test_an_edit_of_one_side_is_taken_as_it_is(base: str, edited: str) -> None:
    assert merge_text(base, edited, base) == (edited, edited)
    assert merge_text(base, base, edited) == (edited, edited)
    assert merge_text(base, edited, edited) == (edited, edited)


@pytest.mark.usefixtures("ends")
def test_a_pasted_log_of_a_hundred_thousand_words_is_merged() -> None:
    log = "retry again " * 50_000
    ours, theirs = merge_text(log, "Seen at ten: " + log, log + "and then it stopped")
    assert ours == theirs == "Seen at ten: " + log + "and then it stopped"
