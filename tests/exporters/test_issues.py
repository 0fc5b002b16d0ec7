"""The actions for a tracker: ready to be taken in, once each, and harmless there."""

import csv
import json
import shlex
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from pmreview.core.closed_lists import CLOSED
from pmreview.core.record import Record
from pmreview.exporters import github, jira
from tests.strategies import records

ACTION = {
    "id": "A1",
    "title": "Add a load test",
    "done_when": "A release that opens more than 80 connections fails",
    "owner": "Ana Ruiz",
    "due": date(2026, 4, 1),
    "priority": "high",
    "kind": "prevent",
    "addresses": ["W1"],
    "note": "Ask @kim first.",
}
WHYS = [{"id": "W1", "question": "Why?", "answer": "No load test"}]


def record(*actions: dict[str, Any], **parts: Any) -> Record:
    return Record.model_validate(
        {"incident": {"id": "INC-1", "title": "Checkout errors"}, "whys": WHYS, "actions": actions, **parts}
    )


def rows(of: Record) -> list[list[str]]:
    return list(csv.reader(jira.render(of).splitlines(keepends=True)))


def description(text: str) -> str:
    """How Jira is given a note that says `text`."""
    return rows(record({"title": "T", "note": text}))[1][1].partition("\n\n")[2]


def test_jira_gets_the_columns_that_it_knows() -> None:
    titles, row = rows(record(ACTION))
    assert titles == [
        "Summary", "Description", "Assignee", "Due Date", "Priority", "Labels", "Labels", "Labels",
    ]  # fmt: skip
    assert row == [
        "Add a load test",
        "*Done when:* A release that opens more than 80 connections fails\n*Owner:* Ana Ruiz\n*Due:* Wed 1 Apr 2026\n"
        "*Priority:* high\n*Kind:* prevent\n*Because:* No load test\n*Incident:* INC-1: Checkout errors\n\n"
        "Ask @kim first.",
        "Ana Ruiz", "2026-04-01", "High", "post-mortem", "INC-1", "prevent",
    ]  # fmt: skip


def test_github_gets_a_title_a_body_labels_and_a_command_that_opens_it() -> None:
    (issue,) = json.loads(github.render(record(ACTION)))
    assert issue["title"] == "Add a load test"
    assert issue["body"].startswith("- **Done when:** A release that opens")
    assert issue["labels"] == ["post-mortem", "INC-1", "prevent"]
    assert shlex.split(issue["command"]) == [
        "gh", "issue", "create", "--title", issue["title"], "--body", issue["body"],
    ]  # fmt: skip


def test_nobody_is_mentioned_on_github_and_an_address_stays_one() -> None:
    (issue,) = json.loads(github.render(record({**ACTION, "note": "@kim, a@b.example, https://x.example/@kim"})))
    assert issue["body"].endswith("@\u200bkim, a@b.example, <https://x.example/@kim>")


def test_what_is_done_dropped_or_tracked_already_is_no_new_issue() -> None:
    old = ({"title": "Old", "status": "done"}, {"title": "Old", "status": "dropped"}, {"title": "Old", "ticket": "P-1"})
    assert len(rows(record(*old))) == 1
    assert json.loads(github.render(record(*old))) == []


def test_a_title_that_is_too_long_stands_in_full_in_the_body() -> None:
    title = "Add " + "x" * 300
    summary, body = rows(record({"title": title}))[1][:2]
    assert (len(summary), body.split("\n")[0]) == (255, title)
    (issue,) = json.loads(github.render(record({"title": title})))
    assert len(issue["title"]) == 256
    assert issue["body"].startswith(title)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{code}rm{code}", r"\{code\}rm\{code\}"),
        ("[~kim] and [x|javascript:alert(1)]", r"\[\~kim\] and \[x\|javascript:alert(1)\]"),
        ("!image.png!", r"\!image.png\!"),
        ("*bold* and _it_ and a_b and 2 * 3", r"\*bold\* and \_it\_ and a_b and 2 * 3"),
        ("h1. Big", r"h1\. Big"),
        ("# one", r"\# one"),
        ("a \\\\ b", "a &#92;&#92; b"),
        ("C:\\temp on-call (see 3), 80 %", "C:\\temp on-call (see 3), 80 %"),
        ("(x) :)", r"\(x) \:)"),
    ],
)
def test_what_would_act_in_jira_is_escaped_and_nothing_else(text: str, written: str) -> None:
    assert description(text) == written


@settings(max_examples=80, deadline=None)
@given(records)
def test_any_record_gives_an_issue_for_each_action_that_waits_for_one(any_record: Record) -> None:
    waiting = [action for action in any_record.actions if action.status not in CLOSED and not action.ticket]
    assert len(rows(any_record)) == len(waiting) + 1
    for issue in json.loads(github.render(any_record)):
        assert shlex.split(issue["command"])[4:] == [issue["title"], "--body", issue["body"]]
