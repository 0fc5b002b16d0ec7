"""The picture of an incident: what lies where, whatever it is drawn with."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.incident import Incident
from pmreview.core.picture import picture
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from tests.strategies import records

START = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)


def event(minutes: float | None, *milestones: str, approximate: bool = False) -> Event:
    at = None if minutes is None else START + timedelta(minutes=minutes)
    return Event(at=at, milestones=milestones, approximate=approximate)


def record(*events: Event) -> Record:
    return Record(incident=Incident(title="T"), timeline=events)


def test_phases_run_from_milestone_to_milestone_in_proportion() -> None:
    drawn = picture(record(event(0, "started"), event(10, "detected"), event(15), event(40, "resolved")))
    assert drawn is not None
    assert [(phase.left, phase.right, phase.ends) for phase in drawn.phases] == [
        (0, 0.25, "detected"),
        (0.25, 1, "resolved"),
    ]
    assert [phase.length for phase in drawn.phases] == [timedelta(minutes=10), timedelta(minutes=30)]
    assert [(mark.place, mark.index) for mark in drawn.marks] == [(0, 0), (0.25, 1), (0.375, 2), (1, 3)]
    assert drawn.to_scale


def test_milestones_of_one_moment_share_a_stop() -> None:
    drawn = picture(record(event(0, "started", "detected"), event(5, "customers-told"), event(9, "resolved")))
    assert drawn is not None
    assert [stop.milestones for stop in drawn.stops] == [("started", "detected"), ("customers-told",), ("resolved",)]
    assert [phase.ends for phase in drawn.phases] == ["resolved"]


def test_customers_told_after_the_end_makes_the_line_longer_and_no_phase() -> None:
    drawn = picture(record(event(0, "started"), event(10, "resolved"), event(20, "customers-told")))
    assert drawn is not None
    assert [(phase.left, phase.right) for phase in drawn.phases] == [(0, 0.5)]


def test_a_short_phase_gets_room_for_its_words() -> None:
    drawn = picture(record(event(0, "started"), event(1, "detected"), event(1000, "resolved")), least=0.2)
    assert drawn is not None
    assert drawn.phases[0].right == pytest.approx(0.2)
    assert not drawn.to_scale


def test_what_happened_before_and_after_is_counted() -> None:
    drawn = picture(record(event(-9), event(-5), event(0, "started"), event(None), event(4, "resolved"), event(60)))
    assert drawn is not None
    assert (drawn.earlier, drawn.later, len(drawn.marks)) == (2, 1, 2)


def test_a_silence_is_a_gap() -> None:
    spoken = [event(minute) for minute in (1, 2, 3, 4)]
    drawn = picture(record(event(0, "started"), *spoken, event(30), event(40, "mitigated")))
    assert drawn is not None
    assert [(gap.left, gap.right, gap.length) for gap in drawn.gaps] == [(0.1, 0.75, timedelta(minutes=26))]


@pytest.mark.parametrize("events", [[], [event(0, "started")], [event(0), event(5)], [event(0, "started", "resolved")]])
def test_without_time_between_milestones_there_is_no_picture(events: list[Event]) -> None:
    assert picture(record(*events)) is None


@settings(max_examples=80, deadline=None)
@given(records, st.floats(0, 1))
def test_whatever_the_times_are_everything_lies_on_the_line_in_order(any_record: Record, least: float) -> None:
    drawn = picture(any_record, least)
    if drawn is None:
        return
    places = [stop.place for stop in drawn.stops]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == pytest.approx(1)
    assert all(one.right == two.left for one, two in pairwise(drawn.phases))
    assert all(0 <= each.place <= 1.000001 for each in drawn.marks)
    assert all(0 <= gap.left < gap.right <= 1.000001 for gap in drawn.gaps)
