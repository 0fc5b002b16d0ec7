"""What else an incident on a status page says: severity, zone, components, and words without a place."""

from datetime import datetime
from typing import Any

import pytest

from pmreview.core.impact import Affected
from tests.importers.statuspage.pages import PAGE, posted, update

T1, T2, T3 = "2026-02-19T14:20:00.000Z", "2026-02-19T16:02:44.310Z", "2026-02-19T17:12:29.951Z"


def change(name: str, old: str, new: str, code: str = "c1") -> dict[str, str]:
    return {"code": code, "name": name, "old_status": old, "new_status": new}


def spell(component: str, effect: str, began: str | None, ended: str | None) -> Affected:
    return Affected(
        component=component,
        effect=effect,
        began=datetime.fromisoformat(began) if began else None,
        ended=datetime.fromisoformat(ended) if ended else None,
    )


@pytest.mark.parametrize("impact", ["minor", "major", "critical"])
def test_the_impact_is_the_severity(impact: str) -> None:
    imported = posted(update(T1), impact=impact)
    assert (imported.record.incident.severity, imported.remarks) == (impact, ())


@pytest.mark.parametrize(
    ("impact", "severity", "said"),
    [
        ("none", "", 'the impact "none": `severity` is left empty'),
        ("maintenance", "", "posted as maintenance: `severity` is left empty, and `kind` stays `incident`"),
        (None, "", "no impact: `severity` is left empty"),
        ("sev1", "sev1", 'The impact "sev1" is no severity'),
    ],
)
def test_an_impact_that_is_no_severity_is_said(impact: str | None, severity: str, said: str) -> None:
    imported = posted(update(T1), impact=impact)
    assert (imported.record.incident.severity, imported.record.incident.kind) == (severity, "incident")
    assert any(said in remark for remark in imported.remarks)


@pytest.mark.parametrize(
    ("page", "zone", "said"),
    [
        ({"time_zone": "Etc/UTC"}, "UTC", False),
        ({"time_zone": "Europe/Madrid"}, "Europe/Madrid", False),
        ({"time_zone": "Pacific Time (US & Canada)"}, "UTC", True),
        ({"time_zone": "../../etc/passwd"}, "UTC", True),
        ({}, "UTC", True),
    ],
)
def test_times_are_shown_in_the_zone_of_the_page_if_it_is_one(page: dict[str, Any], zone: str, said: bool) -> None:
    imported = posted(update(T1), page=page)
    assert imported.record.incident.timezone == zone
    assert any("shown in UTC" in remark for remark in imported.remarks) == said


def test_components_are_those_of_the_incident_and_of_its_updates_each_once() -> None:
    imported = posted(
        update(T1, affected_components=[change("Messages - E-mail", "operational", "degraded_performance")]),
        update(T2, affected_components=[change("Shop - Cart", "operational", "operational", "c2")]),
        components=[{"id": "c1", "name": "E-mail"}, {"id": "c3", "name": "Search"}],
    )
    assert imported.record.incident.components == ("E-mail", "Search", "Cart")


def test_a_component_without_a_code_is_known_by_the_last_part_of_its_name() -> None:
    imported = posted(
        update(T1, affected_components=[change("Messages - E-mail", "operational", "major_outage", "")]),
        components=[{"id": "c1", "name": "E-mail"}],
    )
    assert imported.record.incident.components == ("E-mail",)
    assert imported.record.impact.affected[0].component == "E-mail"


def test_components_that_share_a_name_keep_their_group() -> None:
    changes = [
        change("Europe - API", "operational", "major_outage", "c1"),
        change("America - API", "operational", "major_outage", "c2"),
    ]
    assert posted(update(T1, affected_components=changes)).record.incident.components == (
        "Europe - API",
        "America - API",
    )


def test_what_happened_to_a_component_is_told_over_time() -> None:
    imported = posted(
        update(T1, affected_components=[change("Cart", "operational", "degraded_performance")]),
        update(T1, affected_components=[change("Cart", "degraded_performance", "degraded_performance")]),
        update(T2, affected_components=[change("Cart", "degraded_performance", "major_outage")]),
        update(T3, affected_components=[change("Cart", "major_outage", "operational")]),
    )
    assert imported.record.impact.affected == (
        spell("Cart", "degraded", T1, T2),
        spell("Cart", "outage", T2, T3),
    )


@pytest.mark.parametrize(
    ("status", "effect"),
    [
        ("degraded_performance", "degraded"),
        ("partial_outage", "partial-outage"),
        ("major_outage", "outage"),
        ("under_maintenance", "maintenance"),
        ("on_fire", "on-fire"),
    ],
)
def test_a_status_is_an_effect(status: str, effect: str) -> None:
    imported = posted(update(T1, affected_components=[change("Cart", "operational", status)]))
    assert imported.record.impact.affected == (spell("Cart", effect, T1, None),)
    assert "No update says when these were well again: Cart." in imported.remarks


def test_an_effect_that_is_first_shown_when_it_is_over_has_no_beginning() -> None:
    imported = posted(update(T3, affected_components=[change("Cart", "partial_outage", "operational")]))
    assert imported.record.impact.affected == (spell("Cart", "partial-outage", None, T3),)


def test_a_component_that_was_well_all_the_time_is_not_in_the_impact() -> None:
    imported = posted(update(T1, affected_components=[change("Cart", "operational", "operational")]))
    assert (imported.record.impact.affected, imported.record.incident.components) == ((), ("Cart",))


def test_a_post_mortem_is_kept_in_the_notes_once_and_as_it_was() -> None:
    document = "# What happened\r\n\r\n* The disk was full"
    imported = posted(
        update(T1, "resolved", "Over"),
        update(T3, "postmortem", document),
        postmortem_body=document,
        postmortem_published_at=T3,
        status="postmortem",
    )
    assert [(note.source, note.text) for note in imported.record.notes] == [
        ("postmortem", "# What happened\n\n* The disk was full")
    ]
    assert [event.text for event in imported.record.timeline] == ["Over", "Post-mortem published"]
    assert imported.record.timeline[0].milestones == ("customers-told", "resolved")
    assert "1 text has no place in a record: kept in the notes." in imported.remarks


def test_words_in_fields_that_nobody_reads_are_kept_in_the_notes() -> None:
    imported = posted(
        update(T1, custom_tweet="We are on it", tweet_id=7),
        metadata={"jira": {"issue": "PLAT-1", "tags": ["db", ""]}},
        scheduled_for=T2,
        internal_note="Ask Sam",
        reminder_intervals="[3, 6]",
        backfilled=False,
    )
    assert [(note.source, note.text) for note in imported.record.notes] == [
        ("statuspage", "metadata.jira.issue: PLAT-1\nmetadata.jira.tags: db"),
        ("statuspage", f"scheduled_for: {T2}"),
        ("statuspage", "internal_note: Ask Sam"),
        (f"statuspage, update u-{T1}", "custom_tweet: We are on it"),
    ]


def test_words_in_a_field_of_another_type_than_expected_are_kept_as_well() -> None:
    imported = posted({"body": {"text": "Boxed words"}}, components=["Cart"], impact=["major"])
    assert {note.text for note in imported.record.notes} == {
        "body.text: Boxed words",
        "components: Cart",
        "impact: major",
    }


def test_a_long_key_over_many_texts_is_not_repeated_with_each() -> None:
    (note,) = posted(update(T1), metadata={"k" * 100_000: ["word"] * 1_000}).record.notes
    assert note.text.count("word") == 1_000
    assert len(note.text) < 200_000


def test_nothing_is_put_into_the_summary() -> None:
    record = posted(update(T1, body="Some customers cannot pay."), page=PAGE).record
    assert (record.incident.summary, record.whys, record.actions, record.meetings) == ("", (), (), ())
