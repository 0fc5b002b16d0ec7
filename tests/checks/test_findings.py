"""What comes out of the checks as a whole: order, sections, waivers, and no record that they cannot read."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.checks import CHECKS, findings
from pmreview.checks.example import Example, on_the_day
from pmreview.core.finding import SEVERITIES
from pmreview.core.record import Record
from pmreview.core.sections import SECTIONS
from tests.strategies import values

TWO_ACTIONS: dict[str, Any] = {"actions": [{}, {"addresses": ["W4", "L1"]}]}
VAGUE: dict[str, Any] = {"actions": [{"title": "Improve monitoring"}, {"title": "Consider a cache"}, {}]}


def checks_of(keys: dict[str, Any]) -> list[str]:
    return [finding.check for finding in findings(Example(keys).record())]


def test_findings_stand_in_the_order_of_sections_and_of_the_file() -> None:
    found = findings(Record.model_validate({"incident": {"title": "Checkout is slow"}, **VAGUE}), as_final=True)
    sections = [section.id for section in SECTIONS]
    order = [sections.index(each.section) for each in found]
    assert order == sorted(order)
    vague = [each.path for each in found if each.check == "vague-action"]
    assert vague == [("actions", 0, "title"), ("actions", 1, "title")]


def test_a_waiver_with_a_reason_silences_its_check() -> None:
    assert checks_of(TWO_ACTIONS) == ["few-actions"]
    assert checks_of({**TWO_ACTIONS, "waivers": [{"check": "few-actions", "reason": "Two fixes were enough."}]}) == []


def test_a_waiver_without_a_reason_waives_nothing() -> None:
    assert checks_of({**TWO_ACTIONS, "waivers": [{"check": "few-actions"}]}) == ["few-actions", "unused-waiver"]


def test_a_waiver_on_one_item_leaves_the_others_to_be_found() -> None:
    waiver = {"check": "vague-action", "on": "A1", "reason": "The team knows what is meant."}
    found = findings(Example({**VAGUE, "waivers": [waiver]}).record())
    assert [(each.check, each.path) for each in found] == [("vague-action", ("actions", 1, "title"))]


def test_a_conflict_stands_in_the_section_that_it_is_about() -> None:
    (finding,) = findings(Example({"conflicts": [{"path": "actions[0].title", "ours": "a", "theirs": "b"}]}).record())
    assert finding.section == "actions"


def test_an_approximate_time_out_of_order_is_a_hint() -> None:
    keys = {"timeline": [{}, {}, {}, {}, {"at": on_the_day("10:25"), "approximate": True}]}
    (finding,) = findings(Example(keys).record())
    assert (finding.check, finding.severity) == ("times-out-of-order", "hint")


def test_a_milestone_before_the_one_that_it_counts_from_is_told() -> None:
    acknowledged = {"at": on_the_day("10:12"), "milestones": ["customers-told", "acknowledged"]}
    mitigated = {"at": on_the_day("10:05"), "milestones": ["mitigated"]}
    found = findings(Example({"timeline": [{}, {}, acknowledged, mitigated, {}]}).record())
    assert [(each.check, each.severity, each.path) for each in found] == [
        ("times-out-of-order", "error", ("timeline", 2, "at")),
        ("times-out-of-order", "error", ("timeline", 3, "at")),
    ]
    assert found[0].message == "By its time the incident was acknowledged before it was detected."
    assert found[1].message == "By its time the incident was mitigated before it was started."


def test_customers_that_were_told_before_it_began_are_found() -> None:
    told = {"at": on_the_day("09:00"), "milestones": ["customers-told"]}
    found = [one.message for one in findings(Example({"timeline": [{}, {}, {}, {}, told]}).record())]
    assert "By its time the incident was told to customers before it was started." in found


def test_a_typing_slip_is_told_with_the_nearest_word() -> None:
    (finding,) = findings(Example({"incident": {"severity": "mayor"}}).record())
    assert finding.message == '"mayor" is not one of critical, major, minor; the nearest is major.'


@settings(deadline=None, max_examples=60)
@given(values(Record), st.booleans())
def test_no_record_is_too_odd_to_be_checked(record: Record, as_final: bool) -> None:
    sections = {section.id for section in SECTIONS}
    names = {check.name for check in CHECKS}
    for finding in findings(record, as_final=as_final):
        assert finding.check in names
        assert finding.section in sections
        assert finding.severity in SEVERITIES
        assert finding.message


@pytest.mark.usefixtures("ends")
def test_five_thousand_events_are_checked() -> None:
    start = on_the_day("10:00")
    texts = ("Pod 7 failed to start", "The engineer restarts node %d", "We should know more by now", "p95 is at 300 ms")
    events = [{"at": start + timedelta(seconds=n), "text": texts[n % 4]} for n in range(5000)]
    record = Example({"timeline": events}).record()
    findings(record)
