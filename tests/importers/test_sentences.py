"""The pieces of a text come into one line, and none is lost for looking like a part of another."""

import pytest

from pmreview.importers.sentences import sentences


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (("The token expired", "OK"), "The token expired. OK"),
        (("Disk full on web-10", "web-1"), "Disk full on web-10. web-1"),
        (("Checkout is slow", "checkout is slow."), "Checkout is slow"),
        (("Why?", "5xx (all)", "(all)"), "Why? 5xx (all)"),
        (("", "...", "\n"), "..."),
    ],
)
def test_only_what_stands_in_whole_words_is_left_out(parts: tuple[str, ...], line: str) -> None:
    assert sentences(*parts) == line
