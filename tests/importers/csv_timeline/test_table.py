"""A table of times becomes a record, whatever its columns are called."""

from datetime import UTC, datetime

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read, said, shown

STEPS = "Time,Event\n2026-03-10 10:14,Alert fires\n2026-03-10 10:18,We roll back\n"


def times(text: str, **wishes: str) -> list[str]:
    """The timeline in one line each: the instant, and the words."""
    timeline = read(text, **{"zone": "UTC", **wishes}).record.timeline
    return [f"{event.at:%d %H:%M} {event.text}" if event.at else event.text for event in timeline]


@pytest.mark.parametrize(
    "text",
    [
        STEPS,
        STEPS.replace("\n", "\r\n"),
        "\ufeff" + STEPS,
        STEPS.replace(",", ";"),
        STEPS.replace(",", "\t"),
        STEPS.split("\n", 1)[1],
        STEPS.replace("Time,Event", "When?,What happened"),
        STEPS.replace("Time,Event", "Zeit,Ereignis"),
        "\n".join(",".join(reversed(line.split(","))) for line in STEPS.split("\n")[:-1]),
        "Date,Time,Event\n2026-03-10,10:14,Alert fires\n,10:18,We roll back\n",
        'Time,Event\n2026-03-10 10:14,"Alert\nfires"\n10:18,<b>We</b> roll back\n',
        "timestamp,message\n1773137640,Alert fires\n1773137880000,We roll back\n",
        "start_at,end_at,details\n2026-03-10T11:14+01:00,,Alert fires\n2026-03-10T10:18:00.000Z,,We roll back\n",
    ],
)  # fmt: skip
def test_the_same_timeline_is_read_from_every_table(text: str) -> None:
    timeline = read(text, zone="UTC").record.timeline
    assert [(event.at, event.text) for event in timeline] == [
        (datetime(2026, 3, 10, 10, 14, tzinfo=UTC), "Alert fires"),
        (datetime(2026, 3, 10, 10, 18, tzinfo=UTC), "We roll back"),
    ]


def test_what_the_columns_were_taken_for_is_said_and_can_be_changed() -> None:
    table = "Noticed,Began,Event,Remark\n2026-03-10 10:14,2026-03-10 10:00,Alert,loud\n"
    assert times(table, columns="time=Began,text=4") == ["10 10:00 loud"]
    assert said(read(STEPS, zone="UTC"), 'taken as: time "Time", text "Event". In the shell, --columns takes others')


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("time=Start", 'There is no column "Start": the columns are "Time", "Event".'),
        ("time=7", 'There is no column "7"'),
        ("Time", '"Time" names no columns: write time=When,text=Event'),
    ],
)
def test_a_wish_that_no_column_fulfils_lists_the_columns(columns: str, message: str) -> None:
    with pytest.raises(UserError, match=message.replace("?", r"\?")):
        find(STEPS, columns=columns)


def test_a_zone_is_asked_for_unless_the_table_states_it() -> None:
    with pytest.raises(UserError, match=r"states no time zone.* --zone"):
        read(STEPS)
    imported = read(STEPS.replace("Time,", "Time in CET,"))
    assert shown(imported)[0].startswith("10:14:00")
    assert [f"{event.at:%z}" for event in imported.record.timeline] == ["+0100", "+0100"]
    assert said(imported, 'read in "CET", which is +01:00')
    assert said(read("time,tz,event\n2026-03-10 10:14,Europe/Paris,a\n"), "Europe/Paris")


def test_times_that_are_none_stay_with_their_words() -> None:
    table = (
        "Time,Event\n2026-03-10 10:14,a\n2026-03-10 --:--,b\nlater,c\n2026-03-10 11:00 - 12:00,d\n~2026-03-10 13:00,e\n"
    )
    assert times(table) == [
        "10 10:14 a",
        "2026-03-10 --:--: b",
        "later: c",
        "10 11:00 2026-03-10 11:00 - 12:00: d",
        "10 13:00 e",
    ]
    assert [event.approximate for event in read(table, zone="UTC").record.timeline] == [False] * 4 + [True]


def test_times_without_a_date_take_that_of_the_file_or_are_kept_in_words() -> None:
    table = "Time,Event\n10:14,a\n10:18,b\n"
    imported = read(table, names=["carts-2026-03-10.csv"], zone="UTC")
    assert [f"{event.at:%Y-%m-%d %H:%M}" for event in imported.record.timeline] == [
        "2026-03-10 10:14",
        "2026-03-10 10:18",
    ]
    assert said(imported, "taken to be of 2026-03-10")
    undated = read(table, zone="UTC")
    assert [(event.at, event.text) for event in undated.record.timeline] == [(None, "10:14: a"), (None, "10:18: b")]
    assert said(undated, "no certain day")


def test_what_other_columns_say_is_kept_in_a_note() -> None:
    table = (
        "time,source,type,message,ticket\n"
        "2026-03-10T10:14:00Z,pager,Alert,5xx,\n"
        "2026-03-10T10:18:00Z,ana,action,Rolls back,OPS-1\n"
    )
    record = read(table).record
    assert [(event.who, event.kind, event.text) for event in record.timeline] == [
        ("pager", "alert", "5xx"),
        ("ana", "action", "Rolls back"),
    ]
    assert [note.text for note in record.notes] == ["2026-03-10T10:18:00Z, ticket: OPS-1"]


def test_words_for_a_kind_that_is_none_of_ours_are_kept_in_a_note() -> None:
    table = "time,type,message\n2026-03-10T10:14:00Z,Alert,5xx\n2026-03-10T10:18:00Z,Escalation,Rolls back\n"
    record = read(table, columns="kind=type").record
    assert [event.kind for event in record.timeline] == ["alert", ""]
    assert "2026-03-10T10:18:00Z, type: Escalation" in record.notes[0].text
    late = "".join(f"2026-03-10T{10 + n // 60}:{n % 60:02}:00Z,alert,5xx\n" for n in range(60))
    record = read(f"time,type,message\n{late}2026-03-10T12:00:00Z,Escalation,Rolls back\n").record
    assert "2026-03-10T12:00:00Z, type: Escalation" in record.notes[0].text


def test_several_incidents_are_several_candidates() -> None:
    table = (
        "incident_id,start_at,end_at,status\n"
        "7,2026-03-10T10:14Z,,Investigating\n8,2026-03-11T10:14Z,,Open\n7,2026-03-10T10:30Z,,Resolved\n"
    )
    first, second = find(table)
    assert (first.id, f"{first.started:%d %H:%M}", second.id) == ("7", "10 10:14", "8")
    record = first.read().record
    assert (record.incident.id, record.incident.title) == ("7", "Incident 7")
    assert [event.text for event in record.timeline] == ["Investigating", "Resolved"]
    assert not any(event.milestones for event in record.timeline)


def test_a_row_for_each_incident_states_when_it_started_and_ended() -> None:
    table = (
        "incident_id,downtime_start,downtime_end,title,impact\n"
        "7,2026-03-10T10:14Z,2026-03-10T10:50Z,Carts are empty,Major\n8,2026-03-11T10:14Z,,Search is slow,P1\n"
    )
    first, second = find(table)
    imported = first.read()
    assert (imported.record.incident.title, imported.record.incident.severity) == ("Carts are empty", "major")
    assert [(event.milestones, f"{event.at:%H:%M}") for event in imported.record.timeline] == [
        (("started",), "10:14"),
        (("resolved",), "10:50"),
    ]
    assert said(imported, "its time is taken for `started`, its end for `resolved`")
    assert second.read().record.incident.severity == "P1"


def test_a_table_without_rows_or_times_says_so() -> None:
    with pytest.raises(UserError, match="titles of columns and no rows"):
        find("Time,Event\n")
    with pytest.raises(UserError, match="text, but of no known format"):
        find("a,b\nc,d\n")


def test_a_clock_that_runs_backwards_is_said() -> None:
    table = "Time,Event\n2026-03-10 10:14,a\n2026-03-10 10:00,b\n2026-03-10 10:20,c\n"
    assert times(table) == ["10 10:00 b", "10 10:14 a", "10 10:20 c"]
    assert said(read(table, zone="UTC"), "runs backwards once")
