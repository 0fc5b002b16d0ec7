"""The page for customers: it cannot hold anything that was not written for them."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.exporters.customer import render, render_html
from tests.exporters.every_text import record_of
from tests.exporters.html_reader import read
from tests.strategies import records

BOTH = pytest.mark.parametrize("page", [render, render_html])
TOLD = {
    "title": "Payments failed on 14 April",
    "what_happened": "Payments failed.\n\nFor half an hour.",
    "what_we_are_doing": "We test with a slow provider.",
    "apology": "We are sorry.",
}


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"title": "Pool exhausted"}, "customer_summary": TOLD, **parts})


def event(minute: int, *milestones: str) -> dict[str, Any]:
    return {"at": datetime(2026, 4, 14, 13, minute, tzinfo=UTC), "milestones": milestones, "who": "Ana", "text": "oops"}


def test_customers_read_what_happened_how_long_what_changes_and_an_apology() -> None:
    timeline = [event(5, "started"), event(39, "mitigated"), event(55, "resolved")]
    assert render(record(timeline=timeline)) == (
        "# Payments failed on 14 April\n\n"
        "- **When:** 14 Apr 2026, 13:05 to 13:39 UTC\n- **How long:** 34 min\n\n"
        "## What happened\n\nPayments failed.\n\nFor half an hour.\n\n"
        "## What we are doing\n\nWe test with a slow provider.\n\n"
        "## Our apology\n\nWe are sorry.\n"
    )


def test_lines_with_a_dash_are_a_list() -> None:
    doing = "We will:\n- add an alert\n- test a slow *provider*\n\n- ask sooner\nThat is all."
    page = render(record(customer_summary={**TOLD, "what_we_are_doing": doing}))
    assert (
        "## What we are doing\n\nWe will:\n\n"
        "- add an alert\n- test a slow \\*provider\\*\n- ask sooner\n\nThat is all.\n\n##" in page
    )
    assert "<li>test a slow *provider*</li>" in render_html(
        record(customer_summary={**TOLD, "what_we_are_doing": doing})
    )


def test_the_page_of_html_says_the_same() -> None:
    page = read(render_html(record()))
    assert [element.text for element in page.all("h1", "h2")] == [
        "Payments failed on 14 April", "What happened", "What we are doing", "Our apology",
    ]  # fmt: skip


@pytest.mark.parametrize("shown", [True, False])
@BOTH
def test_the_number_affected_is_told_only_where_the_team_says_so(page: Callable[[Record], str], shown: bool) -> None:
    told = page(record(impact={"customers_affected": 1860}, customer_summary={**TOLD, "show_number": shown}))
    assert ("1,860" in told) is shown


@BOTH
def test_no_text_that_was_written_for_the_team_is_on_the_page(page: Callable[[Record], str]) -> None:
    internal = record_of(f"internal{number}" for number in count())
    for shown in (True, False):
        told = page(internal.but(customer_summary={**TOLD, "show_number": shown}))
        assert "internal" not in told
        assert "We are sorry." in told


@settings(max_examples=100, deadline=None)
@given(records)
def test_whatever_else_a_record_says_the_page_stays_the_same(any_record: Record) -> None:
    told = any_record.customer_summary
    impact = any_record.impact
    counts = ("customers_affected", "customers_affected_max", "share_percent", "estimated")
    bare = Record.model_validate(
        {
            "incident": {"title": "", "kind": any_record.incident.kind, "timezone": any_record.incident.timezone},
            "timeline": [
                event.model_dump(include={"at", "milestones", "approximate"}) for event in any_record.timeline
            ],
            "impact": impact.model_dump(include=set(counts)) if told.show_number else {},
            "customer_summary": told,
        }
    )
    assert render(any_record) == render(bare)
    assert render_html(any_record) == render_html(bare)


@BOTH
def test_not_even_a_zone_that_is_none_is_told(page: Callable[[Record], str]) -> None:
    lost = record(
        incident={"title": "T", "timezone": "Mars/Base"}, timeline=[event(5, "started"), event(9, "resolved")]
    )
    assert "Mars" not in page(lost)
    assert "13:05 to 13:09 UTC" in page(lost)
