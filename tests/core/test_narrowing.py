"""A list is narrowed letter by letter as if each line were looked through anew."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.folded import folded
from pmreview.core.narrowing import Narrowing

WORDS = st.text("ab İßé́", max_size=6)


class Listed(NamedTuple):
    """A line of a list."""

    searched: str


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=12))
def test_whatever_was_typed_before_the_same_is_found(lines: list[str], typed: list[str]) -> None:
    narrowing = Narrowing({place: Listed(folded(line)) for place, line in enumerate(lines)})
    for line in typed:
        words = folded(line).split()
        anew = [place for place, each in enumerate(lines) if all(word in folded(each) for word in words)]
        assert list(narrowing.matching(line)) == anew


def test_a_letter_more_looks_only_at_what_is_left() -> None:
    looked: list[int] = []

    class Noted(NamedTuple):
        number: int

        @property
        def searched(self) -> str:
            looked.append(self.number)
            return "search api" if self.number else "disk"

    narrowing = Narrowing({number: Noted(number) for number in range(3)})
    assert narrowing.matching("s") == [0, 1, 2]
    assert narrowing.matching("se") == [1, 2]
    looked.clear()
    assert narrowing.matching("sea") == [1, 2]
    assert looked == [1, 2]
    looked.clear()
    assert narrowing.matching("se") == [1, 2]  # a letter less is known
    assert looked == []
