"""Days that are typed count from the meeting in which they were said, as long as people write that down."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pmreview.core.around import around
from pmreview.core.incident import Incident
from pmreview.core.meeting import Meeting
from pmreview.core.record import Record

HELD = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("later", "counted_from"),
    [
        (timedelta(minutes=20), date(2026, 3, 12)),
        (timedelta(days=1), date(2026, 3, 12)),
        (timedelta(days=260), date(2026, 11, 27)),
    ],
)
def test_days_count_from_the_meeting_for_a_week(later: timedelta, counted_from: date) -> None:
    meetings = (Meeting(held_at=HELD - timedelta(days=14)), Meeting(held_at=HELD))
    record = Record(incident=Incident(title="Checkout is down"), meetings=meetings)
    assert around(record, ("actions", 0), HELD + later).today == counted_from
