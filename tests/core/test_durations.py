"""Durations are counted from milestones, and say so where they cannot be."""

from datetime import datetime, timedelta

import pytest

from pmreview.core.durations import ENDS, duration, durations, shown, spoken
from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event


def event(at: str, *milestones: str, approximate: bool = False) -> Event:
    when = datetime.fromisoformat(f"2026-03-10T{at}:00Z") if at else None
    return Event(at=when, milestones=milestones, approximate=approximate, text="something")


def record(*events: Event, kind: str = "incident") -> Record:
    return Record(incident=Incident(title="Checkout errors", kind=kind), timeline=events)


WHOLE = (
    event("10:11", "started"),
    event("10:14", "detected"),
    event("10:18", "acknowledged"),
    event("10:31", "customers-told"),
    event("10:32", "mitigated"),
    event("10:45", "resolved"),
)


def test_a_whole_timeline_gives_all_six() -> None:
    assert {each.label: shown(each) for each in durations(record(*WHOLE))} == {
        "Time to detect": "3 min",
        "Time to acknowledge": "4 min",
        "Time to mitigate": "21 min",
        "Time to resolve": "34 min",
        "Time to tell": "20 min",
        "Customer duration": "21 min",
    }


def test_the_ends_are_there_to_be_shown() -> None:
    found = duration(record(*WHOLE), "time_to_resolve")
    assert (found.start, found.end, found.state) == (WHOLE[0], WHOLE[-1], "recorded")


def test_an_empty_timeline_is_pending_and_never_zero() -> None:
    assert [shown(each) for each in durations(record())] == [
        "pending: no started or detected time",
        "pending: no detected or acknowledged time",
        "pending: no started or mitigated time",
        "pending: no started or resolved time",
        "pending: no started or customers told time",
        "pending: no started or mitigated or resolved time",
    ]


def test_an_event_without_a_time_is_a_missing_end() -> None:
    assert shown(duration(record(event("10:11", "started"), event("", "resolved")), "time_to_resolve")) == (
        "pending: no resolved time"
    )
    untimed_twin = record(event("", "started"), event("10:11", "started"), event("10:14", "detected"))
    assert shown(duration(untimed_twin, "time_to_detect")) == "3 min"


def test_of_two_events_the_first_counts_and_of_resolved_the_last() -> None:
    again = (event("10:50", "resolved"), event("10:13", "detected"), event("10:12", "detected"))
    assert shown(duration(record(*WHOLE, *again), "time_to_detect")) == "1 min"
    assert shown(duration(record(*again, *WHOLE), "time_to_resolve")) == "39 min"


def test_customers_suffer_until_it_is_resolved_where_nothing_was_mitigated() -> None:
    assert shown(duration(record(WHOLE[0], WHOLE[-1]), "customer_duration")) == "34 min"


def test_an_end_before_the_start_is_invalid() -> None:
    found = duration(record(event("10:20", "started"), event("10:14", "detected")), "time_to_detect")
    assert (found.state, found.length, shown(found)) == (
        "invalid", timedelta(minutes=-6), "invalid: ends before it starts",
    )  # fmt: skip


def test_an_approximate_end_makes_it_about() -> None:
    found = duration(record(event("10:11", "started", approximate=True), event("10:45", "resolved")), "time_to_resolve")
    assert shown(found) == "about 34 min"


@pytest.mark.parametrize("kind", ["internal", "near-miss", "drill"])
def test_where_no_customer_felt_it_nothing_of_customers_applies(kind: str) -> None:
    states = {each.name: each.state for each in durations(record(*WHOLE, kind=kind))}
    assert states == dict.fromkeys(ENDS, "recorded") | {
        "time_to_tell": "not-applicable",
        "customer_duration": "not-applicable",
    }


def test_a_near_miss_is_not_asked_for_its_ends() -> None:
    assert {shown(each) for each in durations(record(kind="near-miss"))} == {"not applicable"}


def test_a_security_incident_need_not_have_told_customers() -> None:
    assert duration(record(*WHOLE, kind="security"), "time_to_tell").state == "recorded"
    assert duration(record(WHOLE[0], kind="security"), "time_to_tell").state == "not-applicable"
    assert duration(record(WHOLE[0], kind="security"), "time_to_resolve").state == "pending"


def test_lengths_are_counted_across_a_change_of_the_clocks() -> None:
    started = Event(at=datetime.fromisoformat("2026-10-25T01:30+02:00"), milestones=("started",))
    resolved = Event(at=datetime.fromisoformat("2026-10-25T02:50+01:00"), milestones=("resolved",))
    assert shown(duration(record(started, resolved), "time_to_resolve")) == "2 h 20 min"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"), (0.4, "0 s"), (45, "45 s"), (59.6, "1 min"), (60, "1 min"), (150, "2 min 30 s"), (599.7, "10 min"),
        (2040, "34 min"), (2050, "34 min"), (3599, "1 h"), (4800, "1 h 20 min"), (86_399, "1 d"), (86_400, "1 d"),
        (183_600, "2 d 3 h"), (86_400 * 60 - 3600, "59 d 23 h"), (86_400 * 60 + 3600, "60 d"),
        (86_400 * 1336 + 36_000, "1336 d"), (86_400 * 1336 + 46_800, "1337 d"), (-2040, "-34 min"), (-0.1, "0 s"),
    ],
)  # fmt: skip
def test_a_length_is_said_in_two_units_at_most(seconds: float, said: str) -> None:
    assert spoken(timedelta(seconds=seconds)) == said
