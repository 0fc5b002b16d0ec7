"""Times that are numbers."""

from datetime import UTC, datetime

import pytest

from pmreview.importers.epochs import from_epoch


@pytest.mark.parametrize(
    ("number", "at"),
    [
        ("1773137640", "2026-03-10T10:14:00"),
        ("1773137640.000200", "2026-03-10T10:14:00.000200"),
        ("1773137640123", "2026-03-10T10:14:00.123000"),
        ("1773137640123456", "2026-03-10T10:14:00.123456"),
        ("1773137640123456789", "2026-03-10T10:14:00.123456"),
    ],
)
def test_the_unit_shows_by_the_magnitude(number: str, at: str) -> None:
    assert from_epoch(number) == datetime.fromisoformat(at).replace(tzinfo=UTC)


@pytest.mark.parametrize("number", ["", "0", "-5", "NaN", "Infinity", "10:14", "9" * 30, "1e400", "9" * 100_000])
def test_what_counts_no_time_is_none(number: str) -> None:
    assert from_epoch(number) is None
