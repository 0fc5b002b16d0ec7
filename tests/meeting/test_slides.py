"""A section as a page: what the room walks through, item by item."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from pmreview.core.impact import Impact
from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.stages import STAGE_IDS
from pmreview.core.timeline import Event
from pmreview.meeting.slides import slides
from tests.strategies import records


def event(minute: int, text: str, *, key: bool = False) -> Event:
    return Event(at=datetime(2026, 3, 10, 10, minute, tzinfo=UTC), text=text, key=key)


RECORD = Record(
    incident=Incident(title="Checkout fails"),
    timeline=(
        event(11, "The release goes live", key=True),
        event(14, "Alert fires"),
        event(18, "On-call looks"),
        event(25, "The pool is empty", key=True),
    ),
)


def test_the_room_walks_the_key_events_and_the_others_are_counted() -> None:
    first, second = slides(RECORD, "timeline")

    assert (first.large, second.large) == ("The release goes live", "The pool is empty")
    assert second.place == ("timeline", 3)
    assert [line for line in second.below if line] == ["14 min later", "2 more entries before it"]


def test_without_key_events_the_room_walks_all_in_the_order_of_time() -> None:
    events = tuple(event.but(key=False) for event in reversed(RECORD.timeline))
    shown = slides(RECORD.but(timeline=events), "timeline")
    assert [slide.small for slide in shown] == ["10:11", "10:14", "10:18", "10:25"]


def test_a_why_without_an_answer_is_still_shown() -> None:
    (slide,) = slides(RECORD.but(whys=(Why(id="W1", question="Why was the pool empty?"),)), "root-cause")
    assert (slide.small, slide.large) == ("Why was the pool empty?", "Nobody has answered this yet.")


@pytest.mark.parametrize(
    ("impact", "large"),
    [
        (Impact(customers_affected=500, customers_affected_max=700, estimated=True), "about 500 to 700 customers"),
        (Impact(customers_affected_max=500), "at most 500 customers"),
        (Impact(customers_affected=5, customers_affected_max=5), "5 customers"),
        (Impact(customers_affected=1), "1 customer"),
        (Impact(customers_affected=0), "0 customers"),
        (Impact(share_percent=2.5), "2.5 % of all"),
    ],
)
def test_the_room_reads_the_number_that_the_export_gives(impact: Impact, large: str) -> None:
    (many,) = (slide for slide in slides(RECORD.but(impact=impact), "impact") if slide.small == "How many")
    assert many.large == large


@given(records)
def test_every_record_can_be_shown_on_every_stage(record: Record) -> None:
    for stage in STAGE_IDS:
        assert all(slide.large for slide in slides(record, stage))
