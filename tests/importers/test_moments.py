"""The times of an import."""

from datetime import UTC, datetime, timedelta

import pytest

from pmreview.core.errors import UserError
from pmreview.importers.moments import Moments


@pytest.mark.parametrize(
    ("text", "micro"),
    [
        ("2026-03-10T10:11:12Z", 0),
        ("2026-03-10T10:11:12.5Z", 500_000),
        ("2026-03-10T10:11:12.123+00:00", 123_000),
        ("2026-03-10 10:11:12.123456 UTC", 123_456),
        ("2026-03-10T05:11:12.123456789-05:00", 123_456),
        ("2026-03-10T4:11:12-06:00", 0),
    ],
)
def test_every_form_of_a_time_is_the_same_instant(text: str, micro: int) -> None:
    assert Moments("").read(text) == datetime(2026, 3, 10, 10, 11, 12, micro, tzinfo=UTC)


def test_the_offset_that_a_time_states_is_kept() -> None:
    at = Moments("Europe/Paris").read("2026-03-10T05:11:12-05:00")
    assert at is not None
    assert at.utcoffset() == timedelta(hours=-5)


@pytest.mark.parametrize("text", ["", "0001-01-01T00:00:00Z"])
def test_what_stands_for_no_time_is_none_and_nothing_to_speak_of(text: str) -> None:
    moments = Moments("UTC")
    assert moments.read(text) is None
    assert moments.remarks == ()


@pytest.mark.parametrize("text", ["yesterday", "2026-13-45", "10:11", "9999-12-31T23:59:59-23:00", "2026-03-10"])
def test_what_cannot_be_a_time_is_left_out_and_said_once(text: str) -> None:
    moments = Moments("UTC")
    assert (moments.read(text), moments.read(text)) == (None, None)
    assert [text in remark for remark in moments.remarks] == [True]


def test_a_time_without_a_zone_is_read_in_the_one_that_is_known_and_said() -> None:
    moments = Moments("America/Los_Angeles")
    assert moments.read("2026-07-01 09:00") == datetime(2026, 7, 1, 16, 0, tzinfo=UTC)
    assert moments.remarks == ("1 time states no time zone: read in America/Los_Angeles.",)


def test_a_time_without_a_zone_asks_for_one_when_none_is_known() -> None:
    with pytest.raises(UserError, match=r"2026-07-01 09:00 states no time zone.* --zone"):
        Moments("").read("2026-07-01 09:00")
