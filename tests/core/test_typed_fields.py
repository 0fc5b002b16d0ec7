"""A field is read as a person types it into a line."""

from datetime import UTC, date

import pytest

from pmreview.core.around import Around
from pmreview.core.incident import Incident
from pmreview.core.meeting import Meeting
from pmreview.core.typed_fields import read
from pmreview.core.value import Value, shape_of


def names(kind: type[Value], key: str, typed: str) -> tuple[str, ...]:
    shape = shape_of(kind.model_fields[key])
    assert shape is not None
    found: tuple[str, ...] = read(typed, shape, Around(UTC, date(2026, 3, 12)))[0]
    return found


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Wanjiru Kamau, Tom Okafor and Kim", ("Wanjiru Kamau", "Tom Okafor", "Kim")),
        ("Ana & Sam", ("Ana", "Sam")),
        ("Ana; Sam; and Kim", ("Ana", "Sam", "Kim")),
        ("Ana, & Sam", ("Ana", "Sam")),
        ("Ana And Sam and Ana", ("Ana", "Sam")),
        ("Andy Anders, Roland", ("Andy Anders", "Roland")),
        ("R&D, Anand", ("R&D", "Anand")),
        (" Ana ,, ", ("Ana",)),
        ("", ()),
    ],
)
def test_people_are_told_apart_as_a_sentence_names_them(typed: str, people: tuple[str, ...]) -> None:
    assert names(Meeting, "attendees", typed) == people
    assert names(Incident, "authors", typed) == people


@pytest.mark.parametrize("key", ["components", "tags", "related"])
def test_an_and_may_be_a_part_of_any_other_name(key: str) -> None:
    assert names(Incident, key, "search and discovery, pick & pack; and orders") == (
        "search and discovery",
        "pick & pack",
        "orders",
    )
