"""An action is captured as one line while people talk, and opened again as the same line."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.action_line import read_action, write_action
from pmreview.core.actions import PRIORITIES, Action
from pmreview.core.errors import NotUnderstood
from pmreview.core.text import one_line

TUESDAY = date(2026, 3, 10)
PEOPLE = ("Ana Ruiz", "Andy Lee", "Sam Ito", "Lee Tan")


def captured(line: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    action, remarks = read_action(line, today=TUESDAY, people=PEOPLE, ids=("W3", "L2"))
    return action.model_dump(exclude_defaults=True), remarks


@pytest.mark.parametrize(
    ("line", "action"),
    [
        (
            "Add alert for pool use above 80% @ana due friday !high #W3",
            {
                "title": "Add alert for pool use above 80%", "owner": "Ana Ruiz", "due": date(2026, 3, 13),
                "priority": "high", "addresses": ("W3",),
            },
        ),
        ("Lower the limit to 80% due to load", {"title": "Lower the limit to 80% due to load"}),
        ("Add a test #w3 due 1 apr #L2", {"title": "Add a test", "due": date(2026, 4, 1), "addresses": ("W3", "L2")}),
        ("Add a test due in 2 weeks", {"title": "Add a test", "due": date(2026, 3, 24)}),
        ("Add a test due end of month @sam", {"title": "Add a test", "due": date(2026, 3, 31), "owner": "Sam Ito"}),
        ("Add a test by 20.12.2026", {"title": "Add a test", "due": date(2026, 12, 20)}),
        ("Add a test due by friday !low", {"title": "Add a test", "due": date(2026, 3, 13), "priority": "low"}),
        ("Lower it due to load by fri", {"title": "Lower it due to load", "due": date(2026, 3, 13)}),
        ("Fail over by hand", {"title": "Fail over by hand"}),
        ("Add a test @Sam Ito due friday", {"title": "Add a test", "owner": "Sam Ito", "due": date(2026, 3, 13)}),
        ("Add a test @sam ito !low", {"title": "Add a test", "owner": "Sam Ito", "priority": "low"}),
        ("Mail what @Kim Berg said", {"title": "Mail what @Kim Berg said"}),
        ("Add a test for @Kim Berg \\", {"title": "Add a test for @Kim Berg"}),
        ("Add a test @sam du", {"title": "Add a test @sam du"}),
        ("Tell who is due due +1w", {"title": "Tell who is due", "due": date(2026, 3, 17)}),
        ("Add a test @RUIZ", {"title": "Add a test", "owner": "Ana Ruiz"}),
        ("Add a test @tan !Low", {"title": "Add a test", "owner": "Lee Tan", "priority": "low"}),
        ('Add a test @"Ana Ruiz"', {"title": "Add a test", "owner": "Ana Ruiz"}),
        ("Mail @ana when it is !high time", {"title": "Mail @ana when it is !high time"}),
        ("Decide what is due friday \\ @sam", {"title": "Decide what is due friday", "owner": "Sam Ito"}),
    ],
)  # fmt: skip
def test_a_line_becomes_an_action(line: str, action: dict[str, Any]) -> None:
    assert captured(line) == (action, ())


@pytest.mark.parametrize(
    ("line", "title", "owner", "remark"),
    [
        ("X @bob", "X", "bob", "@bob is nobody this record knows yet: taken as the owner's name"),
        ("X @an", "X", "an", "@an may be Ana Ruiz or Andy Lee: kept as typed"),
        ("X @lee", "X", "lee", "@lee may be Andy Lee or Lee Tan: kept as typed"),
        ("X #W9 @sam", "X #W9", "Sam Ito", "#W9 is no why or lesson here: kept as text"),
        ("X !hgih @sam", "X !hgih", "Sam Ito", "!hgih is kept as text: a priority is one of high, medium, low"),
        ("X @ana @sam", "X @ana", "Sam Ito", "@ana is kept as text: an action has one owner"),
        ("X due 3/4 @sam", "X due 3/4", "Sam Ito", 'due 3/4 is kept as text: "3/4" can be two days'),
        ("X @sam due 3/4", "X due 3/4", "Sam Ito", 'due 3/4 is kept as text: "3/4" can be two days'),
        ("X @sam due next friday", "X due next friday", "Sam Ito", "due next friday is kept as text:"),
        ("X @sam due end of term", "X due end of term", "Sam Ito", "due end of term is kept as text:"),
        ("X due 2020-01-01", "X", "", "that day is past"),
        ("X due firday", "X due firday", "", 'due firday is kept as text: "firday" is no day'),
        ("X @Kim Berg", "X", "Kim Berg", "@Kim Berg is nobody this record knows yet: taken as the owner's name"),
        ("X @Kim O'Brien due friday !low", "X", "Kim O'Brien", "@Kim O'Brien is nobody this record knows yet:"),
        ("X due friday @Jörg Müller #W3", "X", "Jörg Müller", "@Jörg Müller is nobody this record knows yet:"),
        ("X @kim berg", "X @kim berg", "", "@kim berg is kept as text: a name of several words goes in quotes"),
        ("X @Jan van Dijk !low", "X @Jan van Dijk", "", "@Jan van Dijk is kept as text: a name of several words"),
        ("Drop the @Deprecated API", "Drop the @Deprecated API", "", "@Deprecated API is kept as text: a name of"),
        ("Mend @Kim's Test", "Mend @Kim's Test", "", "@Kim's Test is kept as text: a name of several words"),
        ("X @sam Friday", "X @sam Friday", "", "@sam Friday is kept as text: write @sam due Friday"),
        ("X @Sam 1 apr", "X @Sam 1 apr", "", "@Sam 1 apr is kept as text: write @Sam due 1 apr"),
        ("X @Kim Berg @sam", "X @Kim Berg", "Sam Ito", "@Kim Berg is kept as text: an action has one owner"),
    ],
)
def test_what_was_assumed_or_left_is_said(line: str, title: str, owner: str, remark: str) -> None:
    action, remarks = captured(line)
    assert (action["title"], action.get("owner", "")) == (title, owner)
    assert len(remarks) == 1
    assert remarks[0].startswith(remark)


def test_an_exact_part_of_a_name_beats_the_beginning_of_another() -> None:
    action, remarks = read_action("X @sam", today=TUESDAY, people=("Samuel Ito", "Sam Ruiz", "Sam Ruiz"))
    assert (action.owner, remarks) == ("Sam Ruiz", ())


def test_where_the_record_knows_nobody_a_new_name_is_no_surprise() -> None:
    assert read_action("X @bob", today=TUESDAY) == (Action(title="X", owner="bob"), ())
    assert read_action("X @Kim Berg", today=TUESDAY) == (Action(title="X", owner="Kim Berg"), ())


@pytest.mark.parametrize("line", ["", "  ", "@ana", "due friday", "@ana due friday !high", "\\"])
def test_a_line_without_a_title_is_refused(line: str) -> None:
    with pytest.raises(NotUnderstood, match="What is to be done"):
        captured(line)


@pytest.mark.parametrize(
    ("action", "line"),
    [
        (Action(title="Add a test"), "Add a test"),
        (
            Action(title="Add a test", owner="Ana Ruiz", due=date(2026, 4, 1), priority="high", addresses=("W3", "L2")),
            'Add a test @"Ana Ruiz" due 1 Apr !high #W3 #L2',
        ),
        (Action(title="Add a test", due=date(2026, 3, 1)), "Add a test due 2026-03-01"),
        (Action(title="Decide what is due friday"), "Decide what is due friday \\"),
        (Action(title="Ask @Kim Berg"), "Ask @Kim Berg \\"),
    ],
)
def test_an_action_is_written_as_it_would_be_typed(action: Action, line: str) -> None:
    assert write_action(action, today=TUESDAY) == line


def test_an_owner_of_one_name_is_not_looked_up_again() -> None:
    line = write_action(Action(title="X", owner="ana"), today=TUESDAY)
    assert read_action(line, today=TUESDAY, people=PEOPLE)[0].owner == "ana"


PIECES = st.sampled_from(
    [
        "due",
        "Due",
        "friday",
        "1 apr",
        "+2w",
        "3/4",
        "@ana",
        "@Ana Ruiz",
        "@Kim Berg",
        "by",
        '@"ana b"',
        '@"ana',
        "!high",
        "#W3",
        '"',
        "\\",
        "end of month",
    ]
)
LINES = (st.text() | st.lists(PIECES | st.text(max_size=3), max_size=6).map(" ".join)).map(
    lambda text: one_line(text).strip()
)
ACTIONS = st.builds(
    Action,
    title=LINES.filter(bool),
    owner=LINES,
    due=st.none() | st.dates(),
    priority=st.sampled_from(["", *PRIORITIES, "urgent"]),
    addresses=st.lists(st.sampled_from(["W3", "L2", "w 3"]), max_size=3, unique=True),
)


@given(ACTIONS, st.dates())
def test_an_action_that_is_written_reads_back(action: Action, today: date) -> None:
    line = write_action(action, today=today)
    again, _ = read_action(line, today=today, people=PEOPLE, ids=action.addresses)
    assert again == action


@given(LINES | st.text(), st.dates())
def test_any_line_is_an_action_or_refused(line: str, today: date) -> None:
    try:
        action, _ = read_action(line, today=today, people=PEOPLE, ids=("W3",))
    except NotUnderstood:
        return
    assert action.title == action.title.strip() != ""


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "piece", ["@a ", "@A B ", "@a b ", '@"', '@"a ', "due ", "due friday ", "#W3 ", "\\", " ", "!x ", '@"\\']
)
def test_a_hostile_line_takes_no_time(piece: str) -> None:
    line = "x " + piece * (100_000 // len(piece))
    action, _ = read_action(line, today=TUESDAY, people=PEOPLE, ids=("W3",))
    write_action(action, today=TUESDAY)
