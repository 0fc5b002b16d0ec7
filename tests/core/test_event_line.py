"""An event is captured as one line while people talk, and opened again as the same line."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pmreview.core.errors import NotUnderstood
from pmreview.core.event_line import read_event, write_event
from pmreview.core.text import one_line
from pmreview.core.timeline import EVENT_KINDS, MILESTONES, Event
from pmreview.core.times import zone

SELECTED = datetime(2026, 3, 10, 10, 14, tzinfo=UTC)
HELD = ("approximate", "text", "who", "kind", "milestones", "key")


def captured(line: str) -> tuple[dict[str, Any], str]:
    event, remark = read_event(line, zone=UTC, near=SELECTED)
    found = event.model_dump(exclude_defaults=True)
    if "at" in found:
        found["at"] = f"{found['at']:%H:%M}"
    return found, remark


@pytest.mark.parametrize(
    ("line", "who"), [("x @ben", "Ben Okoye"), ("x @Okoye", "Ben Okoye"), ('x @"ben"', "ben"), ("x @an", "an")]
)
def test_who_is_known_by_a_part_of_the_name(line: str, who: str) -> None:
    event, _ = read_event(line, zone=UTC, near=SELECTED, people=("Ben Okoye", "Ana Ruiz", "Andy Lee"))
    assert event.who == who


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("10:14 alert fires", {"at": "10:14", "text": "alert fires"}),
        ("at 10:14 alert fires", {"at": "10:14", "text": "alert fires"}),
        ("at 10 users wait", {"text": "at 10 users wait"}),
        ("~10:14 alert fires", {"at": "10:14", "approximate": True, "text": "alert fires"}),
        ("+4m rollback started @on-call", {"at": "10:18", "text": "rollback started", "who": "on-call"}),
        ("rollback started", {"text": "rollback started"}),
        ("10:14 goes live #started", {"at": "10:14", "text": "goes live", "milestones": ("started",)}),
        (
            '10:20 all of it * #Detected !ALERT @"deploy pipeline" #acknowledged',
            {
                "at": "10:20", "text": "all of it", "key": True, "kind": "alert", "who": "deploy pipeline",
                "milestones": ("detected", "acknowledged"),
            },
        ),
        ("pinged @here about #4711 and left", {"text": "pinged @here about #4711 and left"}),
        ("see #4711 @support", {"text": "see #4711", "who": "support"}),
        ("it works !", {"text": "it works !"}),
        ("4 * 5", {"text": "4 * 5"}),
        ("what is @", {"text": "what is @"}),
        ('he said "@home"', {"text": 'he said "@home"'}),
        ("mail to @ana \\", {"text": "mail to @ana"}),
        ("mail to @ana \\ @bob", {"text": "mail to @ana", "who": "bob"}),
        ('x !"page out"', {"text": "x", "kind": "page out"}),
        ("--:-- 1200 errors", {"text": "1200 errors"}),
        ("escape \x1b[31m here", {"text": "escape ␛[31m here"}),
    ],
)  # fmt: skip
def test_a_line_becomes_an_event(line: str, event: dict[str, Any]) -> None:
    assert captured(line) == (event, "")


@pytest.mark.parametrize(
    ("line", "text", "remark"),
    [
        ("10.14 it began", "10.14 it began", "10.14 is kept as text: write 10:14 for a time"),
        ("23:50 it began", "it began", "the day before, 9 Mar 2026"),
        ("10:15 x #startd @bob", "x #startd", "#startd is kept as text, being none of started, detected, "),
        ("10:15 x !alrt", "x !alrt", "!alrt is kept as text, being none of alert, observation, "),
        ("10:15 x @ana @bob", "x @ana", "@ana is kept as text: an event names one who"),
        ("1015 x !alrt", "x !alrt", "1015 is taken as a time of day; !alrt is kept as text"),
    ],
)
def test_what_was_assumed_or_left_is_said(line: str, text: str, remark: str) -> None:
    event, said = captured(line)
    assert event["text"] == text
    assert said.startswith(remark)


@pytest.mark.parametrize("line", ["", "  ", "10:14", "10:14 @bob #started *", "--:--", "\\", "25:00 x", "10:14 IST x"])
def test_a_line_without_an_event_is_refused(line: str) -> None:
    with pytest.raises(NotUnderstood):
        read_event(line, zone=UTC, near=SELECTED)


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (Event(at=SELECTED, text="alert fires"), "10:14 alert fires"),
        (Event(at=SELECTED.replace(second=7), text="alert"), "10:14:07 alert"),
        (Event(at=SELECTED.replace(day=11), text="alert", approximate=True), "~2026-03-11 10:14 alert"),
        (Event(text="alert", who="deploy pipeline"), 'alert @"deploy pipeline"'),
        (
            Event(at=SELECTED, text="alert", who="on-call", kind="alert", milestones=("started", "detected"), key=True),
            "10:14 alert @on-call !alert #started #detected *",
        ),
        (Event(at=SELECTED, text="UTC is shown"), "10:14: UTC is shown"),
        (Event(text="1200 errors"), "--:-- 1200 errors"),
        (Event(text="mail to @ana"), "mail to @ana \\"),
    ],
)
def test_an_event_is_written_as_it_would_be_typed(event: Event, line: str) -> None:
    assert write_event(event, zone=UTC, near=SELECTED) == line


def test_an_event_in_the_repeated_hour_is_written_with_its_offset() -> None:
    second = Event(at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC), text="errors again")
    written = write_event(second, zone=zone("Europe/Paris"), near=datetime(2026, 10, 25, 0, 0, tzinfo=UTC))
    assert written == "2026-10-25 02:30 +01:00 errors again"


PIECES = st.sampled_from(
    ["10:14", "+4m", "now", "UTC", "PST", "pm", "-", ":", "--:--", "~", "about", "1014", "10:14-10:30", "Europe/Paris",
     "@ana", '@"ana b"', '@"ana', 'b"', "#started", '#"x"', "!alert", "*", "\\", "\\@x", '@"', '"', "@"]
)  # fmt: skip
TEXTS = (st.text(min_size=1) | st.lists(PIECES | st.text(max_size=3), min_size=1, max_size=5).map(" ".join)).map(
    lambda text: one_line(text).strip()
)
NAMES = (st.text(max_size=8) | st.lists(PIECES, max_size=3).map(" ".join)).map(one_line)
INSTANTS = st.datetimes(datetime(1975, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)) | st.datetimes(
    datetime(2026, 10, 24, 22), datetime(2026, 10, 25, 4), timezones=st.just(UTC)
)
EVENTS = st.builds(
    Event,
    at=st.none() | INSTANTS,
    text=TEXTS.filter(bool),
    who=NAMES,
    kind=st.sampled_from(["", *EVENT_KINDS, "page"]),
    milestones=st.lists(st.sampled_from([*MILESTONES, "paged"]), max_size=3, unique=True),
    key=st.booleans(),
    approximate=st.booleans(),
).map(lambda event: event if event.at else event.but(approximate=False))


@given(EVENTS, st.none() | INSTANTS, st.sampled_from(["UTC", "Europe/Paris", "America/New_York", "+05:30"]))
@example(Event(text='see @"x', who=" bob"), None, "UTC")
@example(Event(text="x", who="a@"), None, "UTC")
@example(Event(at=SELECTED, text="-", kind="alert"), None, "UTC")
def test_an_event_that_is_written_reads_back(event: Event, near: datetime | None, place: str) -> None:
    line = write_event(event, zone=zone(place), near=near)
    again, remark = read_event(line, zone=zone(place), near=near)
    assert {key: getattr(again, key) for key in ("at", *HELD)} == {key: getattr(event, key) for key in ("at", *HELD)}
    assert "taken" not in remark


@given(TEXTS | st.text())
def test_any_line_is_an_event_or_refused(line: str) -> None:
    try:
        event, _ = read_event(line, zone=UTC, near=SELECTED, now=SELECTED)
    except NotUnderstood:
        return
    assert event.text == event.text.strip() != ""


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("piece", ["@a ", '@"', '@"a ', '\\" @"', "#started ", "\\", " ", "* ", "!x ", '@"\\'])
def test_a_hostile_line_comes_to_an_end(piece: str) -> None:
    line = "10:14 " + piece * (100_000 // len(piece))
    try:
        event, _ = read_event(line, zone=UTC, near=SELECTED)
        write_event(event, zone=UTC, near=SELECTED)
    except NotUnderstood:
        pass
