"""Labels along a line never touch, and stay inside of it."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.labels import laid

LABELS = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=8).map(sorted)


@given(LABELS, st.integers(20, 80))
def test_no_two_labels_of_a_row_touch_and_none_leaves_the_line(labels: list[tuple[int, int]], width: int) -> None:
    places = laid([(min(place, width), length) for place, length in labels], width, 1)
    stand = [(place.row, place.left, place.left + length) for place, (_, length) in zip(places, labels, strict=True)]
    assert all(left >= 0 and right <= width for _, left, right in stand)
    for (row, left, right), (other, its_left, its_right) in combinations(stand, 2):
        assert row != other or right < its_left or its_right < left


def test_a_label_stands_around_its_place_in_the_first_row_that_has_room() -> None:
    assert [(place.left, place.row) for place in laid([(10, 4), (12, 4), (30, 6)], 40, 1)] == [(8, 0), (10, 1), (27, 0)]
