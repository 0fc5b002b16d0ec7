"""Lengths of time read as on a stopwatch."""

from datetime import timedelta

import pytest

from pmreview.meeting.figures import figures


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (9, "0:09"),
        (252, "4:12"),
        (252.9, "4:12"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (3852, "1:04:12"),
        (90_000, "25:00:00"),
        (-0.9, "0:00"),
        (-30, "-0:30"),
        (-3852, "-1:04:12"),
    ],
)
def test_a_length_is_shown_in_figures(seconds: float, shown: str) -> None:
    assert figures(timedelta(seconds=seconds)) == shown
