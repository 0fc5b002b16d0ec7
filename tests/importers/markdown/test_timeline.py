"""A timeline is read whatever it is written as, and nothing about its times is guessed in silence."""

import pytest

from pmreview.core.errors import UserError
from tests.importers.markdown.documents import imported, record_of, told

TWO = [("2026-03-10 10:14+0000", "Alert fires"), ("2026-03-10 10:32+0000", "Fix is live")]
STYLES = {
    "list": "- 10:14 UTC — Alert fires\n- 10:32 UTC — Fix is live\n",
    "list in bold": "* **10:14 UTC:** Alert fires\n* **10:32 UTC:** Fix is live\n",
    "list in brackets": "- [10:14 UTC] Alert fires\n- [10:32 UTC] Fix is live\n",
    "list with dates": "- 2026-03-10 10:14 UTC: Alert fires\n- 2026-03-10T10:32Z: Fix is live\n",
    "list with the day behind": "- 10:14 UTC on 10 March: Alert fires\n- 10:32 UTC, 10 March 2026: Fix is live\n",
    "list with hanging lines": "- 10:14 UTC - Alert\n  fires\n- 10:32 UTC - Fix is\n  live\n",
    "nested list": "- 10 March\n  - 10:14 UTC Alert fires\n  - 10:32 UTC Fix is live\n",
    "twelve hours": "- 10:14am UTC - Alert fires\n- 10:32 AM UTC - Fix is live\n",
    "table": "| Time (UTC) | Event |\n|---|---|\n| 10:14 | Alert fires |\n| 10:32 | Fix is live |\n",
    "table with dates": "Times in UTC.\n\n|When|What|\n|--|--|\n|2026-03-10 10:14|Alert fires|\n|10:32|Fix is live|\n",
    "table of two columns": "|Date|Time in UTC|Event|\n|-|-|-|\n|2026-03-10|10:14|Alert fires|\n||10:32|Fix is live|\n",
    "headings": "_All times in UTC_\n\n### Mar 10 2026 10:14\n\nAlert fires\n\n### 10:32 ###\n\nFix is live\n",
    "headings with words": "### 10:14 UTC - Alert fires\n\n### 10:32 UTC - Fix is live\n",
    "dates at its own level": "Times UTC\n\n## March 10\n\n### 10:14\nAlert fires\n\n### 10:32\nFix is live\n",
    "lines": "10:14 UTC Alert fires\n10:32 UTC Fix is live\n",
    "paragraphs": "10:14 UTC – Alert fires\n\n10:32 UTC – Fix is live\n",
    "date lines": "2026-03-10\n\n- 10:14 UTC: Alert fires\n- 10:32 UTC: Fix is live\n",
    "a block of lines": "```\n10:14 UTC Alert fires\n10:32 UTC Fix is live\n```\n",
    "time at the end": "- Alert fires at 2026-03-10 10:14 UTC\n- Fix is live: 2026-03-10 10:32 UTC\n",
    "offsets": "- 2026-03-10T11:14+01:00 Alert fires\n- 2026-03-10 11:32 +0100 Fix is live\n",
    "HTML heading": "<h3>10:14 UTC</h3>\n\nAlert fires\n\n<h3>10:32 UTC</h3>\n\nFix is live\n",
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_every_style_gives_the_same_events(style: str) -> None:
    events = record_of(
        f"# 2026-03-10 Checkout down\n\n## Timeline\n\n{STYLES[style]}\n## Next steps\n\n- Test it\n"
    ).timeline
    assert [(event.at.timestamp() if event.at else 0, event.text) for event in events] == [
        (1773137640.0, "Alert fires"),
        (1773138720.0, "Fix is live"),
    ]


@pytest.mark.parametrize(
    ("intro", "offset"),
    [
        ("Times in PST (UTC-7)", "-0700"),
        ("All times are in CET (GMT+1).", "+0100"),
        ("_All times in EEST_", "+0300"),
        ("Times: UTC+5:30", "+0530"),
        ("All times in Pacific Time", "-0700"),
        ("Timezone: Asia/Tokyo", "+0900"),
        ("> (all times Eastern Time)", "-0400"),
    ],
)
def test_the_zone_over_a_timeline_is_used_and_an_offset_wins_over_a_name(intro: str, offset: str) -> None:
    (event,) = told(f"# Outage\n\n## Timeline\n\n{intro}\n\n- 2026-07-30 10:14 Alert fires\n")
    assert event == (f"2026-07-30 10:14{offset}", "Alert fires")


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("PST", "PST is not what clocks in America/Los_Angeles showed on 2026-07-30: read as -08:00, as written."),
        ("IST", "IST can be more than one time zone: read as Indian time, +05:30."),
        ("BST", "BST can be more than one time zone: read as British summer time, +01:00."),
    ],
)
def test_an_abbreviation_that_is_doubtful_is_said(zone: str, said: str) -> None:
    assert said in imported(f"# X\n\n## Timeline ({zone})\n\n- 2026-07-30 10:14 Alert fires\n").remarks


def test_a_zone_that_is_stated_nowhere_has_to_be_given() -> None:
    text = "# X\n\n## Timeline\n\n- 2026-07-30 10:14 Alert fires\n"
    with pytest.raises(UserError, match=r"2026-07-30 10:14 states no time zone.*add --zone"):
        record_of(text)
    found = imported(text, zone="Europe/Paris")
    assert f"{found.record.timeline[0].at}" == "2026-07-30 10:14:00+02:00"
    assert found.record.incident.timezone == "Europe/Paris"
    assert "1 time states no time zone: read in Europe/Paris." in found.remarks


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Outage of 10 March 2026\n\n## Timeline\n\n- 10:14 UTC Alert\n", ""),
        ("# Outage\n\n**Date:** 10 March 2026\n\n## Timeline\n\n- 10:14 UTC Alert\n", ""),
        ("# Outage\n\n### Date\n\nMarch 10, 2026\n\n## Timeline\n\n- 10:14 UTC Alert\n", ""),
        ("---\ntitle: Outage\ndate: 2026-03-10\n---\n## Timeline\n\n- 10:14 UTC Alert\n", ""),
        ("# Outage\n\n## Timeline\n\n- 10:14 UTC Alert\n", "2026-03-10-outage.md"),
        ("# Outage\n\n## Timeline\n\nAll times in UTC, on March 10th 2026\n\n- 10:14 Alert\n", ""),
        ("# Outage\n\n## Summary\n\nOn 10 March 2026 it broke.\n\n## Timeline\n\n- 10:14 UTC Alert\n", ""),
    ],
)
def test_a_time_without_a_date_takes_the_day_that_the_document_gives(text: str, name: str) -> None:
    assert told(text, name=name or "x.md") == [("2026-03-10 10:14+0000", "Alert")]


def test_without_any_day_the_words_stay_and_no_time_is_made_up() -> None:
    found = imported("# Outage\n\n## Timeline\n\n- 10:14 UTC Alert\n")
    assert [(event.at, event.text) for event in found.record.timeline] == [(None, "10:14 UTC: Alert")]
    assert any("a time but no certain day" in remark for remark in found.remarks)


def test_a_clock_that_passes_midnight_moves_on_to_the_next_day_and_that_is_said() -> None:
    text = "# Outage 2026-03-10\n\n## Timeline (UTC)\n\n- 23:55 Alert\n- 00:10 Rollback\n- 00:20 Over\n"
    found = imported(text)
    assert [f"{event.at:%d %H:%M}" for event in found.record.timeline] == ["10 23:55", "11 00:10", "11 00:20"]
    assert '"Rollback" is taken to be after midnight: 11 Mar 2026, 00:10.' in found.remarks


def test_a_clock_that_runs_backwards_is_kept_and_said() -> None:
    text = "# Outage 2026-03-10\n\n## Timeline (UTC)\n\n- 23:21 Alert\n- 21:31 Rollback\n- 23:24 Over\n"
    found = imported(text)
    assert [f"{event.at:%d %H:%M}" for event in found.record.timeline] == ["10 21:31", "10 23:21", "10 23:24"]
    assert any(
        "runs backwards once, at 2026-03-10 21:31" in remark and "are sorted by time" in remark
        for remark in found.remarks
    )


@pytest.mark.parametrize(
    ("entry", "approximate", "timed", "text"),
    [
        ("~10:14 Alert", True, True, "Alert"),
        ("about 10:14 Alert", True, True, "Alert"),
        ("10:14 (maybe earlier?) Alert", True, True, "(maybe earlier?) Alert"),
        ("10:14 - 10:20: Alert", False, True, "10:14 - 10:20: Alert"),
        ("[???] Alert", False, False, "???: Alert"),
        ("2X:XX Alert", False, False, "2X:XX: Alert"),
        ("2026-03-11 --:-- Alert", False, False, "2026-03-11 --:--: Alert"),
    ],
)
def test_a_time_that_is_not_exact_keeps_its_words(entry: str, approximate: bool, timed: bool, text: str) -> None:
    (event,) = record_of(f"# Outage 2026-03-10\n\n## Timeline (UTC)\n\n- {entry}\n").timeline
    assert (event.approximate, event.at is not None, event.text) == (approximate, timed, text)


@pytest.mark.parametrize("entry", ["- [HH:MM UTC] — [Event]", "| 20xx-MM-DD HH:mm | Short description |"])
def test_what_a_template_shows_is_no_event(entry: str) -> None:
    table = "| Time | Event |\n|---|---|\n" if entry.startswith("|") else ""
    record = record_of(f"# Title 2026-03-10\n\n## Timeline\n\n{table}{entry}\n\n## Action items\n\n- x\n")
    assert record.timeline == ()
    assert any("HH:" in note.text for note in record.notes)


def test_numbers_for_a_day_are_read_by_what_the_document_shows_elsewhere() -> None:
    assert told("# X 2026-03-30\n\n## Timeline (UTC)\n\n- [03-26 10:14] a\n- [04-01 10:14] b\n") == [
        ("2026-03-26 10:14+0000", "a"),
        ("2026-04-01 10:14+0000", "b"),
    ]
    assert told("# X\n\n## Timeline (UTC)\n\n- 26/03/2026 10:14 a\n- 01/04/2026 10:14 b\n") == [
        ("2026-03-26 10:14+0000", "a"),
        ("2026-04-01 10:14+0000", "b"),
    ]


def test_milestones_come_only_from_what_the_document_states() -> None:
    record = record_of(
        "# X\n\n- **Key events**\n  - First detected: 2026-03-10 10:14\n  - Incident declared: 2026-03-10 10:20\n"
        "  - Repaired 2026-03-10 10:32\n  - Resolved 2026-03-10 10:45\n- **Impact**: None placed an order.\n"
        "- **Context**:\n  - 2026-03-10 10:14: Alert fires\n  - 2026-03-10 10:25: Rollback\n",
        zone="UTC",
    )
    assert [(f"{event.at:%H:%M}", event.text, event.milestones) for event in record.timeline] == [
        ("10:14", "Alert fires", ("detected",)),
        ("10:20", "Incident declared", ()),
        ("10:25", "Rollback", ()),
        ("10:32", "Repaired", ("mitigated",)),
        ("10:45", "Resolved", ("resolved",)),
    ]


def test_an_entry_says_a_milestone_only_in_a_clause_of_its_own() -> None:
    text = (
        "# X 2026-03-10\n\n## Timeline (UTC)\n\n- 10:11 Release. Outage begins.\n- 10:14 **Detection:** alert\n"
        "- 10:20 Customer says that the incident resolved nothing\n- 10:45 Traffic is back (**outage ends**)\n"
    )
    assert [event.milestones for event in record_of(text).timeline] == [("started",), ("detected",), (), ("resolved",)]


def test_a_duration_with_both_ends_is_the_start_and_the_end() -> None:
    text = "# X\n\n**Date:** 10 March 2026\n**Duration:** 10:11 – 10:45 UTC\n**Severity:** Major\n\n## Impact\n\nAll.\n"
    record = record_of(text)
    assert [(f"{event.at:%d %H:%M}", event.milestones) for event in record.timeline] == [
        ("10 10:11", ("started",)),
        ("10 10:45", ("resolved",)),
    ]
    assert record.incident.severity == "major"


def test_a_log_in_an_entry_is_kept_as_a_note_beside_it() -> None:
    record = record_of("# X\n\n## Timeline\n\n### 2026-03-10 10:14 UTC\n\nAll down\n\n```\none\ntwo\nthree\n```\n")
    assert record.timeline[0].text == "All down"
    assert [note.text for note in record.notes] == ["one\ntwo\nthree"]


@pytest.mark.parametrize(
    ("under", "text"),
    [
        ("Alert fires\n> Hey all.\nThe queue is full", "Alert fires: “Hey all. The queue is full”"),
        ("Alert fires\n> It is full\n\nKim looks", "Alert fires: “It is full”. Kim looks"),
        ("Alert fires\n\nKim looks", "Alert fires. Kim looks"),
        ("Alert fires!\n\nKim looks", "Alert fires! Kim looks"),
        ("Kim runs\n\n    restart --now\n\nand waits", "Kim runs: restart --now and waits"),
        ("Two are slow\n\n- mail\n- search", "Two are slow: mail; search"),
        ("> Hey all", "Hey all"),
    ],
)
def test_paragraphs_quotations_and_lists_of_an_entry_are_told_apart_in_its_one_line(under: str, text: str) -> None:
    assert told(f"# Outage 2026-03-10\n\n## Timeline (UTC)\n\n### 10:14\n{under}\n") == [
        ("2026-03-10 10:14+0000", text)
    ]
