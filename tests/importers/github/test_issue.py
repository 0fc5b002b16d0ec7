"""An issue and its comments become a record."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read
from tests.importers.github.issues import PAGE, comment, issue, said, viewed

ROLLED_BACK = "We rolled back."


@pytest.mark.parametrize(
    "values",
    [
        [issue(), [comment(ROLLED_BACK)]],
        [[comment(ROLLED_BACK)], issue()],
        [{"issue": issue(), "comments": [comment(ROLLED_BACK)]}],
        [viewed(said(ROLLED_BACK))],
        [{"data": {"repository": {"issue": {**viewed(), "comments": {"nodes": [said(ROLLED_BACK)]}}}}}],
        [
            {"data": {"repository": {"issue": viewed()}}},
            {"data": {"node": {"comments": {"nodes": [said(ROLLED_BACK)]}}}},
        ],
        [{"action": "created", "issue": issue(), "comment": comment(ROLLED_BACK)}],
        [[issue()], [{"event": "commented", "actor": {"login": "sam"}, **comment(ROLLED_BACK)}]],
        [viewed(said(ROLLED_BACK)), viewed(said(ROLLED_BACK))["comments"]],
    ],
)
def test_the_same_thread_is_found_in_every_shape(values: list[Any]) -> None:
    imported = read(*values)
    assert (imported.record.incident.id, imported.record.incident.title) == ("#12", "Carts are empty")
    assert [(event.who, event.text, f"{event.at:%H:%M}") for event in imported.record.timeline] == [
        ("ana", "Carts are empty since the deploy.", "10:20"),
        ("sam", ROLLED_BACK, "10:30"),
    ]
    assert [link.url for link in imported.record.incident.links] == [PAGE]


def test_an_issue_has_no_milestones_and_that_is_said() -> None:
    imported = read(issue(closed_at="2026-03-12T08:00:00Z", closed_by={"login": "ana"}))
    assert not any(event.milestones for event in imported.record.timeline)
    assert [(event.text, event.who) for event in imported.record.timeline][-1] == ("Issue closed", "ana")
    assert any("no milestone." in remark for remark in imported.remarks)


@pytest.mark.parametrize(
    ("labels", "severity", "tags"),
    [
        ([{"name": "Major"}, {"name": "bug"}], "major", ("bug",)),
        (["severity: critical"], "critical", ()),
        ({"nodes": [{"name": "sev/minor"}]}, "minor", ()),
        (["SEV2"], "SEV2", ()),
        (["P0", "outage"], "P0", ("outage",)),
        (["major outage", "degraded performance"], "", ("major outage", "degraded performance")),
        (None, "", ()),
    ],
)
def test_a_label_that_names_a_severity_is_it_and_no_other(labels: Any, severity: str, tags: tuple[str, ...]) -> None:
    incident = read(issue(labels=labels)).record.incident
    assert (incident.severity, incident.tags) == (severity, tags)


def test_task_lists_are_actions() -> None:
    body = "\r\n".join(
        [
            "What we do:",
            "- [ ] Warm the cache @ana-ruiz",
            "- [x] Add an alert (https://github.com/example/shop/issues/13)",
            "  * [ ] Ask finance (@sam)",
            "```",
            "- [ ] an example",
            "```",
        ]
    )
    record = read(issue(), [comment(body)]).record
    assert [(action.title, action.owner, action.status, action.ticket) for action in record.actions] == [
        ("Warm the cache", "ana-ruiz", "open", ""),
        ("Add an alert", "", "done", "https://github.com/example/shop/issues/13"),
        ("Ask finance", "sam", "open", ""),
    ]
    assert record.timeline[1].text == "What we do: ``` - [ ] an example ```"


def test_a_document_is_kept_whole_in_the_notes() -> None:
    body = "# Post-mortem\n\nCarts were empty.\n\n## Why\n\nThe cache was cold."
    record = read(issue(body)).record
    assert record.timeline[0].text == "Carts were empty. (the whole text is in the notes)"
    assert [(note.text, note.source) for note in record.notes] == [(body, "github, ana")]


def test_bots_and_spam_stay_out_and_are_counted() -> None:
    comments = [
        comment("Stale!", who="stale[bot]"),
        comment("Buy now", who="x", isMinimized=True, minimizedReason="spam"),
        comment("Outdated, but ours", isMinimized=True, minimizedReason="outdated"),
        comment("CI is red", who="ci", user={"login": "ci", "type": "Bot"}),
    ]
    imported = read(issue(), comments)
    assert [event.text for event in imported.record.timeline][1:] == ["Outdated, but ours"]
    assert (
        "3 entries were left out (2 by a bot, 1 hidden as spam): pmreview import --keep-all keeps them."
        in imported.remarks
    )
    assert len(read(issue(), comments, keep_all=True).record.timeline) == 5


def test_of_the_history_closing_and_naming_are_told() -> None:
    entries = [
        {"event": "labeled", "actor": {"login": "ana"}, "created_at": "2026-03-10T10:21:00Z", "label": {"name": "P1"}},
        {
            "event": "renamed",
            "actor": {"login": "ana"},
            "created_at": "2026-03-10T10:22:00Z",
            "rename": {"to": "Carts"},
        },
        {"event": "closed", "actor": {"login": "sam"}, "created_at": "2026-03-10T11:00:00Z"},
    ]
    closed = issue(closed_at="2026-03-10T11:00:00Z")
    imported = read(closed, entries)
    assert [event.text for event in imported.record.timeline][1:] == ["Issue renamed: Carts", "Issue closed"]
    assert any("left out (1 labeled)" in remark for remark in imported.remarks)
    assert "Issue labeled: P1" in [event.text for event in read(closed, entries, keep_all=True).record.timeline]


def test_gone_accounts_empty_bodies_and_hidden_words_are_kept_in_peace() -> None:
    hidden = comment("Done.<!-- written on the train -->", user=None)
    record = read(issue(None, title="", assignees=[{"login": "ana"}]), [hidden]).record
    assert record.incident.title == "Untitled incident"
    assert [(event.who, event.text) for event in record.timeline] == [
        ("ana", "Issue opened"),
        ("ghost", "Done."),
    ]
    assert [note.text for note in record.notes] == ["written on the train", "Assigned to: ana"]
    assert "avatars" not in str(record)


def test_several_issues_are_candidates_and_pull_requests_are_not() -> None:
    other = issue(number=13, title="Search is slow", html_url=PAGE.replace("12", "13"))
    candidates = find([issue(), other, issue(number=14, pull_request={"url": ""})], [comment(ROLLED_BACK)])
    assert [(each.id, each.title) for each in candidates] == [("12", "Carts are empty"), ("13", "Search is slow")]
    assert [len(each.read().record.timeline) for each in candidates] == [2, 1]
    assert "1 pull request is no issue: left out." in candidates[0].read().remarks


def test_comments_without_their_issue_are_kept_or_ask_for_it() -> None:
    imported = read([comment(ROLLED_BACK)])
    assert (imported.record.incident.id, imported.record.incident.title) == ("#12", "Untitled incident")
    assert [event.text for event in imported.record.timeline] == [ROLLED_BACK]
    with pytest.raises(UserError, match="do not say which incident they belong to: import it together"):
        find([said(ROLLED_BACK)])
    with pytest.raises(UserError, match="do not say which incident they belong to, and there are 2"):
        find([viewed(), viewed(number=13)], [said(ROLLED_BACK)])


def test_pull_requests_are_no_issues() -> None:
    with pytest.raises(UserError, match="only pull requests in export"):
        find([issue(pull_request={})])
