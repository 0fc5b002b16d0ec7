"""The outline: what a reader is told, in which order, and what is left out."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from pmreview.core.actions import Action
from pmreview.core.incident import Incident
from pmreview.core.lessons import Lesson
from pmreview.core.meeting import Meeting, ParkedTopic
from pmreview.core.outline import outline
from pmreview.core.outline.document import Bullets, Facts, Heading, Item, Paragraph, Section, Table, Tree, Words
from pmreview.core.outline.text import plain
from pmreview.core.record import Conflict, Note, Record
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event
from tests.strategies import values

START = datetime(2026, 3, 10, 10, 11, tzinfo=UTC)


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"title": "Checkout errors"}, **parts})


def event(minutes: float | None, text: str, *milestones: str, **more: Any) -> Event:
    at = None if minutes is None else START + timedelta(minutes=minutes)
    return Event(at=at, text=text, milestones=milestones, **more)


def text(words: Words) -> str:
    return "".join(span.text for span in words)


def section(of: Record, id: str) -> Section:
    return next(section for section in outline(of).sections if section.id == id)


def facts(of: Record) -> dict[str, str]:
    return {
        label: text(words) for block in outline(of).lead if isinstance(block, Facts) for label, words in block.pairs
    }


def rows(of: Record, id: str) -> list[list[str]]:
    """The first table of a section, its titles first."""
    table = next(block for block in section(of, id).blocks if isinstance(block, Table))
    return [list(table.columns), *([text(cell) for cell in row] for row in table.rows)]


def items(of: Record, id: str) -> list[Item]:
    """Those of the section's lists."""
    return [item for block in section(of, id).blocks if isinstance(block, Bullets | Tree) for item in block.items]


def lines(of: Record, id: str) -> list[list[str]]:
    """The lines of each item of the section's lists."""
    return [[text(line) for line in item.lines] for item in items(of, id)]


def test_an_almost_empty_record_is_a_title_and_what_is_known() -> None:
    document = outline(record())
    assert document.title == "Checkout errors"
    assert document.sections == ()
    assert facts(record()) == {"Duration": "pending: no started or resolved time", "Status": "draft"}


def test_what_a_reader_acts_on_comes_before_the_details() -> None:
    full = record(
        incident=Incident(title="T", summary="What happened."),
        timeline=(event(0, "Deploy"),),
        whys=(Why(question="Why?"),),
        actions=(Action(title="Add a load test"),),
        went_well=(Lesson(text="The alert"),),
        notes=(Note(text="Left over"),),
        custom={"epic": "SHOP-1"},
    )
    ids = [section.id for section in outline(full).sections]
    assert ids == ["summary", "actions", "root-cause", "timeline", "lessons", "notes", "more"]


def test_the_head_says_when_how_long_and_in_which_zone() -> None:
    over_midnight = record(
        incident=Incident(title="T", timezone="Europe/Paris"),
        timeline=(event(0, "Deploy", "started"), event(15 * 60, "Calm", "resolved", approximate=True)),
    )
    known = facts(over_midnight)
    assert known["Date"] == "10 Mar 2026 to 11 Mar 2026"
    assert known["Duration"] == "about 15 h (10 Mar 2026, 11:11 to 11 Mar 2026, 02:11)"
    assert known["Time zone"] == "Europe/Paris"


def test_times_in_a_zone_that_is_none_are_in_utc_and_it_is_said() -> None:
    lost = record(incident=Incident(title="T", timezone="Mars/Base"), timeline=(event(0, "Deploy"),))
    assert facts(lost)["Time zone"] == "UTC, as Mars/Base is no time zone"
    assert rows(lost, "timeline")[1][0] == "10:11"


def test_a_mistyped_year_does_not_stop_the_export() -> None:
    early = datetime.min.replace(tzinfo=UTC)
    mistyped = record(incident=Incident(title="T", timezone="America/New_York"), timeline=(Event(at=early, text="?"),))
    assert rows(mistyped, "timeline")[1] == ["00:00", "?"]


def test_events_stand_in_the_order_of_time_and_the_day_where_it_changes() -> None:
    late = record(
        timeline=(
            event(15 * 60, "Calm"),
            event(0, "Deploy", "started"),
            event(None, "Somebody calls"),
            event(3, "Alert", approximate=True),
        )
    )
    assert rows(late, "timeline") == [
        ["Time", "Milestone", "What happened"],
        ["10 Mar 2026, 10:11", "started", "Deploy"],
        ["time unknown", "", "Somebody calls"],
        ["about 10:14", "", "Alert"],
        ["11 Mar 2026, 01:11", "", "Calm"],
    ]


def test_the_day_of_a_one_day_incident_is_not_repeated_in_the_timeline() -> None:
    assert rows(record(timeline=(event(0, "Deploy"), event(3, "Alert"))), "timeline")[1:] == [
        ["10:11", "Deploy"],
        ["10:14", "Alert"],
    ]


def test_a_source_that_all_events_share_is_named_once() -> None:
    imported = record(timeline=(event(0, "Deploy", source="PagerDuty"), event(3, "Alert", source="PagerDuty")))
    assert section(imported, "timeline").blocks[0] == Facts((("Taken from", plain("PagerDuty")),))
    assert "PagerDuty" not in str(rows(imported, "timeline"))


def test_the_format_of_a_file_is_no_source_that_a_reader_asks_for() -> None:
    imported = event(3, "Alert", source="markdown")
    assert rows(record(timeline=(event(0, "Deploy"), imported)), "timeline")[-1] == ["10:14", "Alert"]
    assert "markdown" not in str(section(record(timeline=(imported, imported)), "timeline"))
    noted = (event(0, "Deploy", source="csv"), event(3, "Alert", source="a graph, read afterwards"))
    assert [row[-1] for row in rows(record(timeline=noted), "timeline")[1:]] == [
        "Deploy",
        "Alert · source: a graph, read afterwards",
    ]


def test_columns_that_nobody_filled_are_left_out() -> None:
    actions = (Action(id="A1", title="Add a load test", due=date(2026, 4, 1)), Action(id="A2", title="Set a limit"))
    assert rows(record(actions=actions), "actions") == [
        ["Id", "Action", "Due", "Status"],
        ["A1", "Add a load test", "Wed 1 Apr 2026", "open"],
        ["A2", "Set a limit", "", "open"],
    ]


def test_what_does_not_fit_into_the_table_of_actions_stands_under_it() -> None:
    action = Action(id="A1", title="T", done_when="It fails", moved_from=(date(2026, 4, 1),), note="One.\n\nTwo.")
    assert lines(record(actions=(action,)), "actions") == [
        ["A1 Done when: It fails · Was due: Wed 1 Apr 2026", "One.", "Two."]
    ]


def test_the_causes_stand_before_the_tree_with_the_actions_that_address_them() -> None:
    whys = (
        Why(id="W1", question="Why did it break?", answer="No limit", root_cause=True, category="missing-safeguard"),
        Why(id="W2", after="W9", question="Why late?", root_cause=True, no_action_because="It is gone"),
    )
    actions = (Action(id="A1", addresses=("W1",)), Action(id="A2", addresses=("W1", "L1")))
    blocks = section(record(whys=whys, actions=actions), "root-cause").blocks
    assert [type(block) for block in blocks] == [Bullets, Heading, Tree]
    assert [
        [text(line) for line in item.lines] for item in items(record(whys=whys, actions=actions), "root-cause")
    ] == [
        ["Missing safeguard: No limit (W1, addressed by A1 and A2)"],
        ["Cause: Why late? (W2, no action)"],
        ["Why did it break? (W1, root cause: missing safeguard)", "No limit"],
        ["Why late? (W2, after W9, root cause)", "No answer yet", "No action because: It is gone"],
    ]


def test_a_deep_tree_is_indented_no_farther_and_says_what_follows_what() -> None:
    whys = tuple(Why(id=f"W{n}", after=f"W{n - 1}" if n else "", question="Why?") for n in range(12))
    found = items(record(whys=whys), "root-cause")
    assert [item.depth for item in found] == [0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7]
    assert text(found[-1].lines[0]) == "Why? (W11, after W10)"


@pytest.mark.parametrize(
    ("impact", "told"),
    [
        ({"customers_affected": 1240}, "1,240"),
        ({"customers_affected": 1240, "customers_affected_max": 1500, "estimated": True}, "1,240 to 1,500, estimated"),
        ({"customers_affected_max": 1500}, "at most 1,500"),
        ({"customers_affected": 0, "share_percent": 0.0}, "0 (0 % of all customers)"),
        ({"share_percent": 8.5}, "8.5 % of all customers"),
    ],
)
def test_how_many_customers_were_affected_is_said_as_far_as_it_is_known(impact: dict[str, Any], told: str) -> None:
    assert facts(record(impact=impact))["Customers affected"] == told


def test_a_label_of_the_teams_own_is_left_as_they_write_it() -> None:
    assert facts(record(incident=Incident(title="T", severity="SEV-1", kind="near-miss")))["Severity"] == "SEV-1"
    assert facts(record(incident=Incident(title="T", kind="near-miss")))["Kind"] == "near miss"


def test_a_parked_topic_says_what_became_of_it() -> None:
    topic = ParkedTopic(text="A second provider?", outcome="follow-up", who="Ana", due=date(2026, 3, 20), note="Costs")
    told = "A second provider? (follow up, Ana, by Fri 20 Mar 2026) · Costs"
    assert lines(record(parking_lot=(topic,)), "parking-lot") == [[told]]


def test_a_meeting_says_when_it_was_and_who_was_there() -> None:
    meeting = Meeting(
        held_at=START, ended_at=START + timedelta(minutes=31), facilitator="Kim", attendees=("Ana", "Sam")
    )
    assert [text(line) for line in items(record(meetings=(meeting,)), "meetings")[0].lines] == [
        "10 Mar 2026, 10:11 to 10:42",
        "Facilitator: Kim · Attendees: Ana, Sam",
    ]


def test_what_a_merge_left_open_shows_both_sides() -> None:
    torn = record(conflicts=(Conflict(path="incident.summary", ours="Five", theirs="Six\nor seven"),))
    assert lines(torn, "conflicts") == [["incident.summary", "One side: Five", "The other side: Six\nor seven"]]


def test_keys_that_pmreview_does_not_know_are_shown_with_their_path() -> None:
    strange = record(
        timeline=[{"text": "Deploy", "region": ["eu", "us"]}],
        custom={"cost": {"centre": "4711", "shared": True}, "empty": ""},
        budget=[{"year": 2026}],
    )
    more = section(strange, "more").blocks[0]
    assert isinstance(more, Facts)
    assert {label: text(words) for label, words in more.pairs} == {
        "cost.centre": "4711",
        "cost.shared": "yes",
        "budget[0].year": "2026",
        "timeline[0].region": "eu, us",
    }


def test_web_addresses_in_prose_are_links_without_the_full_stop() -> None:
    linked = record(incident=Incident(title="T", summary="See https://x.example/a_(b). Or http://."))
    paragraph = section(linked, "summary").blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert [(span.text, span.url) for span in paragraph.words] == [
        ("See ", ""),
        ("https://x.example/a_(b)", "https://x.example/a_(b)"),
        (". Or http://.", ""),
    ]


@settings(max_examples=60, deadline=None)
@given(values(Record))
def test_any_record_has_an_outline_in_which_no_two_lists_touch(any_record: Record) -> None:
    document = outline(any_record)
    for blocks in (document.lead, *(section.blocks for section in document.sections)):
        assert blocks
        kinds = ["list" if isinstance(block, Bullets | Tree | Facts) else "other" for block in blocks]
        assert "list list" not in " ".join(kinds)
        for block in blocks:
            if isinstance(block, Table):
                assert all(len(row) == len(block.columns) for row in block.rows)
