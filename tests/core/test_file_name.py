"""The names of records' files."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.facts.of_record import facts_of
from pmreview.core.file_name import LONGEST, record_file_name, record_file_names
from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from tests.strategies import records

MORNING = datetime(2026, 3, 10, 10, 11, tzinfo=UTC)


def record(title: str, *events: Event, zone: str = "UTC", id: str = "") -> Record:
    return Record(incident=Incident(title=title, timezone=zone, id=id), timeline=events)


def test_a_file_is_named_after_the_day_and_the_title() -> None:
    assert record_file_name(record("Checkout errors", Event(at=MORNING))) == "2026-03-10-checkout-errors.toml"


def test_the_day_is_that_of_the_start_and_not_of_the_change_before_it() -> None:
    before = Event(at=MORNING - timedelta(days=3), kind="change")
    start = Event(at=MORNING, milestones=("started",))
    assert record_file_name(record("Late", before, start)) == "2026-03-10-late.toml"


def test_the_day_is_the_one_on_the_wall_in_the_zone_of_the_record() -> None:
    late = Event(at=datetime(2026, 3, 10, 23, 30, tzinfo=UTC))
    assert record_file_name(record("Late", late, zone="Asia/Tokyo")) == "2026-03-11-late.toml"
    assert record_file_name(record("Late", late, zone="+05:30")) == "2026-03-11-late.toml"
    west = Event(at=datetime(2026, 3, 10, 23, 30, tzinfo=timezone(timedelta(hours=-8))))
    assert record_file_name(record("Late", west, zone="Nowhere/Land")) == "2026-03-11-late.toml"


@given(records)
def test_the_day_is_the_one_that_lists_show(record: Record) -> None:
    name, day = record_file_name(record.but(incident=record.incident.but(title="x"))), facts_of(record).day
    assert name == (f"{day}-x.toml" if day else "x.toml")


def test_the_ends_of_the_calendar_have_a_day() -> None:
    first = Event(at=datetime(1, 1, 1, tzinfo=UTC))
    assert record_file_name(record("Old", first, zone="America/New_York")) == "0001-01-01-old.toml"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc-passwd.toml"),
        ("C:\\temp\\x", "c-temp-x.toml"),
        ("CON", "con-incident.toml"),
        ("lpt1", "lpt1-incident.toml"),
        ("🔥🔥", "incident.toml"),
        (".hidden", "hidden.toml"),
        ("Über-Größe: naïve café", "uber-grosse-naive-cafe.toml"),
        ("決済エラー", "決済エラー.toml"),
        ("a\nb\tc  d__e", "a-b-c-d-e.toml"),
    ],
)
def test_no_title_leads_out_of_the_folder_or_to_a_device(title: str, name: str) -> None:
    assert record_file_name(record(title)) == name


def test_a_long_title_is_cut_between_words() -> None:
    name = record_file_name(record("word " * 40, Event(at=MORNING)))
    assert len(name) <= LONGEST
    assert name.endswith("-word.toml")


def test_records_of_one_day_and_title_are_told_apart_by_id_and_then_by_number() -> None:
    alike = [record("Slow", id="A"), record("Slow", id="B"), record("Slow", id="B"), record("Slow", id="B")]
    assert record_file_names(alike) == ("slow.toml", "slow-b.toml", "slow-b-2.toml", "slow-b-3.toml")


@given(st.lists(st.tuples(st.text(max_size=120), st.text(max_size=40)), max_size=6))
def test_every_name_is_safe_short_and_its_own(titles: list[tuple[str, str]]) -> None:
    names = record_file_names(record(title, id=id) for title, id in titles)
    assert len(set(names)) == len(titles)
    for name in names:
        assert len(name.encode()) <= LONGEST
        assert name.removesuffix(".toml").replace("-", "").isalnum()
        assert not name.startswith("-")
