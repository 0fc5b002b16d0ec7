"""An issue of a cState page becomes a record."""

import pytest

from pmreview.core.errors import UserError
from pmreview.importers.cstate import CSTATE
from pmreview.importers.importer import Wishes
from tests.importers.exports import documents, find, read, said, shown


def issue(body: str = "", **meta: str) -> str:
    fields = {
        "title": "Carts are empty",
        "date": "2026-03-10 10:14:00",
        "resolved": "true",
        "resolvedWhen": "2026-03-10T10:50:00-00:00",
        "severity": "disrupted",
        "affected": "\n  - cart\n  - checkout",
        "section": "issue",
        **meta,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in fields.items() if value)
    return f"---\n{lines}\n# a comment\n---\n\n{body}\n"


def test_the_front_matter_states_what_when_and_how_long() -> None:
    imported = read(issue())
    incident = imported.record.incident
    assert (incident.title, incident.severity, incident.components) == (
        "Carts are empty",
        "disrupted",
        ("cart", "checkout"),
    )
    assert shown(imported) == [
        "10:14:00 | started | note | status page | Started, by status page",
        "10:50:00 | resolved | note | status page | Resolved, by status page",
    ]
    assert said(imported, "1 time states no time zone: read in UTC.")
    assert said(imported, 'severity "disrupted" is no severity that pmreview knows: kept')


def test_a_zone_that_the_user_knows_counts_for_times_without_one() -> None:
    timeline = read(issue(), zone="Europe/Madrid").record.timeline
    assert [f"{event.at:%H:%M%z}" for event in timeline] == ["10:14+0100", "10:50+0000"]


@pytest.mark.parametrize(
    ("meta", "milestones", "words"),
    [
        ({"resolved": "yes"}, 2, ""),
        ({"resolved": "false"}, 1, "the issue is not resolved"),
        ({"resolvedWhen": ""}, 1, "does not state when"),
        ({"date": "2026-03-10T7:30:00-00:00"}, 2, ""),
        ({"date": "soon"}, 1, '"soon" stands where a time is expected'),
        ({"resolvedWhen": "2026-02-10 10:00:00"}, 2, "`resolved` comes before `started`"),
        ({"informational": "true"}, 0, "It is an announcement"),
    ],
)
def test_what_the_front_matter_leaves_open_or_contradicts_is_said(
    meta: dict[str, str], milestones: int, words: str
) -> None:
    imported = read(issue("We look into it.", **meta))
    assert sum(len(event.milestones) for event in imported.record.timeline) == milestones
    assert said(imported, words)


def test_updates_with_a_time_are_events_at_it() -> None:
    body = (
        '*Update* - All is *well*. {{< track "2026-03-10 10:50:00" >}}\n\n'
        '*Investigating* - We look\ninto it. {{< track "2026-03-10 10:20:00" >}}\n\n'
        "**2026-03-10 10:30:00**\n\nThe cache is cold.\n"
    )
    assert shown(read(issue(body))) == [
        "10:14:00 | started | note | status page | Started, by status page",
        "10:20:00 |  | communication | status page | Investigating: We look into it.",
        "10:30:00 |  | communication | status page | The cache is cold.",
        "10:50:00 | resolved | communication | status page | Update: All is *well*.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[Final Message]\nAll is well.\n\n[Initial message] We look into it.\n",
        "[Initial message] We look into it.\n\n[Final Message]\nAll is well.\n",
    ],
)
def test_updates_without_a_time_stand_in_order_between_start_and_end(body: str) -> None:
    imported = read(issue(body))
    assert [event.text for event in imported.record.timeline][1:3] == [
        "Initial message: We look into it.",
        "Final Message: All is well.",
    ]
    assert [event.at is None for event in imported.record.timeline] == [False, True, True, False]
    assert said(imported, "2 entries have no time")


def test_other_words_are_kept_as_they_were() -> None:
    body = (
        "The cache was cold.\n\n* first\n    * second\n\n[Notes](https://example.com)\n"
        "<!-- [Final message] not yet -->\n"
        "*Post-mortem*\n\nWe never warm it.\n\n---\n\n```\n*Update* - code\n```\n"
    )
    record = read(issue(body, runbook="cold caches")).record
    assert [(note.text, note.source) for note in record.notes] == [
        ("We never warm it.\n\n\n```\n*Update* - code\n```", "postmortem"),
        ("The cache was cold.\n\n* first\n    * second\n\n[Notes](https://example.com)", "cstate, text of the issue"),
        ("[Final message] not yet", "cstate, hidden comment"),
        ("runbook: cold caches", "cstate"),
    ]


def test_several_issues_are_candidates_by_their_place() -> None:
    assert [(each.id, each.title) for each in find(issue(), issue(title="Search is slow"))] == [
        ("1", "Carts are empty"),
        ("2", "Search is slow"),
    ]


def test_what_is_no_issue_of_cstate_is_not_taken_for_one() -> None:
    with pytest.raises(UserError, match="has no front matter of cState"):
        CSTATE.find(documents("---\ntitle: A page\ndate: 2026-03-10\n---\nWords"), Wishes())
    assert not CSTATE.recognises(documents("---\ntitle: A page\ndate: 2026-03-10\nseverity: major\n---\n# Timeline"))
    assert not CSTATE.recognises(documents(issue() + "x", "words"))
