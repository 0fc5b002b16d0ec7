"""Rows that stay: what did not change is not worked out again, and what is gone is not held."""

from weakref import ref

from textual.content import Content

from pmreview.app.widgets.row import Kept, Row


class Part:
    """Something that a row is made of."""


def made(part: Part, words: str) -> Row:
    return Row(words, (Content(words),))


def test_a_row_stays_as_long_as_it_is_made_of_the_same() -> None:
    kept, part = Kept(), Part()
    first = kept.row("a", made, part, "one")
    assert kept.row("a", made, part, "one") is first
    kept.begin()
    assert kept.row("a", made, part, "one") is first
    assert kept.row("a", made, part, "two") is not first


def test_what_is_asked_for_no_more_is_not_held() -> None:
    kept, part = Kept(), Part()
    held = ref(part)
    kept.row("a", made, part, "one")
    kept.begin()
    kept.row("b", made, Part(), "two")
    kept.begin()
    del part
    assert held() is None
