"""A late joiner knows in fifteen seconds what this is about."""

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.actions import Action
from pmreview.core.impact import Impact
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.stages import STAGE_IDS
from pmreview.core.text import one_line
from pmreview.meeting.recap import recap
from tests.meeting.incidents import LOAD_TEST, OUTAGE, chain, record
from tests.strategies import records


def test_it_says_what_broke_how_long_where_we_are_and_what_is_agreed() -> None:
    told = record(
        incident={"id": "INC-2041", "severity": "major"},
        timeline=OUTAGE,
        impact=Impact(customers_affected=1200, share_percent=8.5),
        whys=(*chain("Too many connections"), Why(after="W1", answer="There is no load test", root_cause=True)),
        actions=(LOAD_TEST, Action(title="Alert on pool use"), Action(title="Rewrite it", status="dropped")),
    )
    assert recap(told, "actions") == (
        "INC-2041: Checkout errors after a deploy (major).",
        "Customers felt it for 21 min. Customers affected: 1,200 (8.5 % of all customers).",
        "We are on Actions, stage 7 of 8.",
        "Root cause: There is no load test",
        "Action: Add a load test of the order queries (Ana Ruiz)",
        "Action: Alert on pool use (no owner yet)",
    )


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    assert recap(record(), "timeline") == (
        "Checkout errors after a deploy.",
        "How long it lasted is not known yet.",
        "We are on Timeline, stage 3 of 8.",
        "Nothing is agreed yet.",
    )


def test_an_incident_inside_lasted_until_it_was_over() -> None:
    assert recap(record(kind="internal", timeline=OUTAGE), "summary")[:2] == (
        "Checkout errors after a deploy (internal).",
        "It was over after 34 min.",
    )


def test_a_near_miss_hurt_nobody() -> None:
    assert recap(record("A fuse ran warm", kind="near-miss"), "summary")[:2] == (
        "A fuse ran warm (near miss).",
        "Nobody felt it.",
    )


def test_without_customers_it_says_what_was_measured_else_what_was_hit() -> None:
    parts = {"components": ("checkout", "orders-db")}
    assert recap(record(incident=parts), "summary")[1].endswith("Affected: checkout, orders-db.")
    measured = record(incident=parts, impact=Impact(measure="12 % of requests failed"))
    assert recap(measured, "summary")[1].endswith("12 % of requests failed.")


def test_a_root_cause_is_said_to_its_end() -> None:
    cause = "A release changed the size of the pool, and no test opens as many connections as a busy Monday does"
    lines = recap(record(whys=(*chain("Too many"), Why(after="W1", answer=cause, root_cause=True))), "actions")
    assert f"Root cause: {cause}" in lines


def test_a_proposal_is_not_agreed() -> None:
    assert recap(record(actions=(Action(title="Maybe", status="proposed"),)), "close")[-1] == "Nothing is agreed yet."


def test_of_many_actions_three_are_said_and_the_others_counted() -> None:
    lines = recap(record(actions=[Action(title=f"Add test {number}") for number in range(5)]), "close")
    assert lines[3:] == (
        "Action: Add test 0 (no owner yet)",
        "Action: Add test 1 (no owner yet)",
        "Action: Add test 2 (no owner yet)",
        "… and 2 more actions",
    )


@given(records, st.sampled_from(STAGE_IDS))
def test_any_record_is_told_in_a_few_short_lines(record: Record, stage: str) -> None:
    lines = recap(record, stage)
    assert 4 <= len(lines) <= 11
    for line in lines:
        assert line == one_line(line)
        assert 0 < len(line.strip()) <= 160
