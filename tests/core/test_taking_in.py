"""Events that an export has and the record lacks come in at their place, and nothing that people wrote changes."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.taking_in import far_off, left_out, new_events, take_in
from pmreview.core.timeline import Event, place_of_new
from tests.strategies import records

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def event(minutes: int | None, text: str, *milestones: str) -> Event:
    at = None if minutes is None else NOON + timedelta(minutes=minutes)
    return Event(at=at, text=text, milestones=milestones)


def record(*events: Event, **more: object) -> Record:
    return Record.model_validate({"incident": Incident(title="x"), "timeline": events, **more})


def texts(events: Sequence[Event]) -> list[str]:
    return [each.text for each in events]


def test_what_is_missing_comes_in_at_its_time_and_what_is_there_stays() -> None:
    ours = record(event(0, "release"), event(20, "rolled back"), event(None, "somebody cheers"))
    theirs = record(event(0, "release"), event(5, "alert"), event(None, "a phone rings"), event(30, "closed"))
    after = take_in(theirs).change(ours)
    assert texts(after.timeline) == ["release", "alert", "a phone rings", "rolled back", "somebody cheers", "closed"]
    assert all(each in after.timeline for each in ours.timeline)


def test_an_event_without_a_time_comes_in_behind_the_one_before_it_though_that_is_known() -> None:
    ours = record(event(0, "release"), event(None, "a phone rings"), event(30, "closed"))
    theirs = record(event(0, "release"), event(None, "a phone rings"), event(None, "nobody answers"))
    assert texts(take_in(theirs).change(ours).timeline) == ["release", "a phone rings", "nobody answers", "closed"]
    theirs = record(event(5, "alert"), event(30, "closed"), event(None, "we sleep"), event(40, "cleaned up"))
    after = take_in(theirs).change(ours)
    assert texts(after.timeline) == ["release", "a phone rings", "alert", "closed", "we sleep", "cleaned up"]


def test_the_same_instant_in_another_zone_and_the_same_words_are_the_same_event() -> None:
    there = datetime.fromisoformat("2026-03-10T13:00:00+01:00")
    assert new_events(record(event(0, "release  1")), record(Event(at=there, text="release 1"))) == ()
    assert texts(new_events(record(event(0, "release 1")), record(event(1, "release 1")))) == ["release 1"]


def test_a_milestone_stays_with_the_event_that_people_gave_it_to() -> None:
    ours = record(event(0, "release", "started"))
    theirs = record(event(-5, "first error", "started"), event(3, "alert", "detected"))
    assert [each.milestones for each in new_events(ours, theirs)] == [(), ("detected",)]


def test_notes_come_along_once_and_the_rest_is_counted() -> None:
    note = Note(text="a channel's topic", source="slack")
    theirs = record(notes=(note,), actions=[{"title": "Add an alert"}])
    after = take_in(theirs).change(take_in(theirs).change(record()))
    assert after.notes == (note,)
    assert after.actions == ()
    assert left_out(theirs) == ("1 action",)


def test_events_far_from_all_that_is_there_are_asked_about() -> None:
    day = 24 * 60
    ours = record(event(0, "release"), event(30, "closed"))
    assert far_off(ours, record(event(-212 * day, "a"), event(-213 * day, "b"))) == (
        "The events lie 212 days before this incident's: is it the same incident?",
    )
    assert far_off(ours, record(event(31 * day + 30, "a"))) == (
        "The event lies 31 days after this incident's: is it the same incident?",
    )
    assert far_off(ours, record(event(5, "a"), event(-40 * day, "b"), event(40 * day + 30, "c"))) == (
        "1 of 3 events lies 40 days before this incident's: is it the same incident?",
        "1 of 3 events lies 40 days after this incident's: is it the same incident?",
    )
    assert far_off(ours, record(event(-30 * day, "a"), event(30 * day + 30, "b"), event(None, "c"))) == ()
    assert far_off(ours, ours) == far_off(record(), ours) == ()


@given(records, records)
def test_taking_in_loses_nothing_and_a_second_time_changes_nothing(ours: Record, theirs: Record) -> None:
    after = take_in(theirs).change(ours)
    kept = [each for each in after.timeline if any(each is one for one in ours.timeline)]
    assert kept == list(ours.timeline)
    assert new_events(after, theirs) == ()
    assert take_in(theirs).change(after) == after


@given(st.lists(st.none() | st.integers(0, 9), max_size=6), st.integers(0, 9))
def test_one_event_is_placed_as_one_that_is_typed(minutes: list[int | None], new: int) -> None:
    ours = record(*[event(each, f"{number}") for number, each in enumerate(minutes)])
    typed = event(new, "new")
    index = place_of_new(ours.timeline, typed)
    assert texts(take_in(record(typed)).change(ours).timeline) == texts(
        (*ours.timeline[:index], typed, *ours.timeline[index:])
    )
