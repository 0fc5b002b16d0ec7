"""People without their addresses."""

import pytest

from pmreview.importers.people import person


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Sam Ito", "Sam Ito"),
        ("sam.ito@example.com", "sam.ito"),
        ("Sam Ito <sam@example.com>", "Sam Ito"),
        ("<sam@example.com>", "sam"),
        ("@sam", "@sam"),
        ("", ""),
    ],
)
def test_a_person_is_named_without_the_address(name: str, shown: str) -> None:
    assert person(name) == shown
