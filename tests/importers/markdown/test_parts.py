"""The parts of a post-mortem come to their places in the record, by whatever names people call them."""

from datetime import date

import pytest

from tests.importers.markdown.documents import imported, record_of

CLASSIC = """# Incident Post-Mortem: Checkout errors

**Date:** 10 March 2026
**Duration:** 10:11 – 10:45 UTC
**Severity:** Major
**Author:** Ana Ruiz, Sam Ito

## Summary

Half of all payments failed.

## Root Cause

- Why did it break? → Too many connections
- Why so many? → The pool has no limit

## Customer Impact

About 310 orders were not placed.

## What Went Well

- The alert fired

## What Could Be Improved

- Nobody told customers

## Where we got lucky

- It was night

## Action Items

- Add a load test — Owner: Sam Ito — Due: 2026-04-01
- Tell customers sooner | owner: @ana, due: 3 April
- [x] Raise the limit (https://issues.example.com/issues/7)
"""


def test_a_whole_document_becomes_a_whole_record() -> None:
    record = record_of(CLASSIC)
    incident = record.incident
    assert (incident.title, incident.severity) == ("Checkout errors", "major")
    assert incident.authors == ("Ana Ruiz", "Sam Ito")
    assert incident.summary == "Half of all payments failed."
    assert record.impact.what_customers_saw == "About 310 orders were not placed."
    assert [(why.id, why.after, why.question, why.answer) for why in record.whys] == [
        ("W1", "", "Why did it break?", "Too many connections"),
        ("W2", "W1", "Why so many?", "The pool has no limit"),
    ]
    lessons = (record.went_well, record.to_improve, record.got_lucky)
    assert [lesson.text for part in lessons for lesson in part] == [
        "The alert fired", "Nobody told customers", "It was night",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Date: 10 March 2026", []),
        ("Date: 10 March 2026\nDuration: 34 min", [("facts at the beginning", "Duration: 34 min")]),
        ("Date: 10 March 2026, in the night", [("facts at the beginning", "Date: 10 March 2026, in the night")]),
        ("Severity: major\nDate: 12 March 2026", [("facts at the beginning", "Date: 12 March 2026")]),
    ],
)
def test_a_day_that_the_timeline_has_is_not_kept_beside_it(said: str, kept: list[tuple[str, str]]) -> None:
    found = imported(f"# Outage\n\n{said}\n\n## Timeline\n\n- 2026-03-10 10:11 UTC it broke\n")
    assert [(note.source, note.text) for note in found.record.notes] == kept
    assert any("facts" in remark for remark in found.remarks) == bool(kept)


def test_owners_days_and_tickets_are_taken_only_from_where_they_stand() -> None:
    actions = record_of(CLASSIC).actions
    assert [(each.title, each.owner, each.due, each.status, each.ticket) for each in actions] == [
        ("Add a load test", "Sam Ito", date(2026, 4, 1), "open", ""),
        ("Tell customers sooner", "ana", date(2026, 4, 3), "open", ""),
        ("Raise the limit", "", None, "done", "https://issues.example.com/issues/7"),
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Raise the limit (see https://issues.example.com/issues/7).", "Raise the limit."),
        ("Raise the limit ([issue](https://issues.example.com/issues/7))", "Raise the limit"),
        ("Raise the limit ([#7](https://issues.example.com/issues/7)) tonight", "Raise the limit tonight"),
        ("Raise the limit. [Issue](https://issues.example.com/issues/7).", "Raise the limit."),
        ("Raise the limit — https://issues.example.com/issues/7", "Raise the limit"),
        ("Raise the limit, see <https://issues.example.com/issues/7>", "Raise the limit"),
        ("Raise the limit (waits for [#7](https://issues.example.com/issues/7))", "Raise the limit (waits for #7)"),
        ("[Raise the limit](https://issues.example.com/issues/7)", "Raise the limit"),
        ("Close [#7](https://issues.example.com/issues/7) for good", "Close #7 for good"),
        ("Do https://issues.example.com/issues/7 by May", "Do https://issues.example.com/issues/7 by May"),
        (
            "Is done in https://issues.example.com/issues/7.",
            "Is done in https://issues.example.com/issues/7.",
        ),
        (
            "Switch it off before we log in. [Issue](https://issues.example.com/issues/7)",
            "Switch it off before we log in.",
        ),
    ],
)
def test_an_action_reads_on_where_the_address_of_its_ticket_stood(written: str, title: str) -> None:
    (action,) = record_of(f"# Outage\n\n## Impact\n\nAll.\n\n## Action items\n\n- {written}\n").actions
    assert (action.title, action.ticket) == (title, "https://issues.example.com/issues/7")


@pytest.mark.parametrize(
    ("written", "title", "owner", "due"),
    [
        ("Add an alert (@ana, due 2026-12-05)", "Add an alert", "ana", date(2026, 12, 5)),
        ("Add an alert @ana due 2026-12-05", "Add an alert", "ana", date(2026, 12, 5)),
        ("Add an alert, due by Dec 5, 2026, @ana", "Add an alert", "ana", date(2026, 12, 5)),
        ("Add an alert - @ana", "Add an alert", "ana", None),
        ("@ana: add an alert [due 5 Dec 2026]", "add an alert", "ana", date(2026, 12, 5)),
        ("Add an alert (@ana, for the queue)", "Add an alert (for the queue)", "ana", None),
        ("Add an alert - Bob", "Add an alert", "Bob", None),
        ("Add an alert (Bob Marsh; due 2026-12-05)", "Add an alert", "Bob Marsh", date(2026, 12, 5)),
        ("Add an alert - Redis", "Add an alert - Redis", "", None),
        ("Add an alert - Carol", "Add an alert - Carol", "", None),
        ("Add an alert (@ana, @bob)", "Add an alert (@ana, @bob)", "", None),
        ("Send the report to @ana", "Send the report to @ana", "", None),
        ("Remind @channel", "Remind @channel", "", None),
        ("Pay the bill that is due 2026-12-05", "Pay the bill that is due 2026-12-05", "", None),
        ("Retry the mails due to the outage", "Retry the mails due to the outage", "", None),
        ("Add an alert (due next quarter)", "Add an alert (due next quarter)", "", None),
        ("Add an alert @ana - Owner: Bob", "Add an alert @ana", "Bob", None),
        ("(@ana)", "(@ana)", "", None),
    ],
)
def test_an_owner_and_a_day_are_taken_without_a_label_where_they_can_be_nothing_else(
    written: str, title: str, owner: str, due: date | None
) -> None:
    head = "# Outage\n\nSeverity: major\nAuthors: Bob Marsh\n\n## Impact\n\nAll.\n\n## Action items\n\n"
    (action,) = record_of(f"{head}- [ ] {written}\n").actions
    assert (action.title, action.owner, action.due) == (title, owner, due)


DISK = "Alert when a disk is over 85 % full"


@pytest.mark.parametrize(
    "beside",
    [
        "(owner: Jörg Müller, due 2026-11-15)",
        "(owner: Jörg Müller, due: 2026-11-15).",
        "(Owner: Jörg Müller; due 2026-11-15)",
        "(due 2026-11-15, owner: Jörg Müller)",
        "(due: Nov 15, 2026; owner Jörg Müller)",
        "(owner Jörg Müller, by 2026-11-15)",
        "(assignee: Jörg Müller, deadline: 2026-11-15, priority: high)",
        "(**Owner:** Jörg Müller, **due** 2026-11-15)",
        "[owner: Jörg Müller, due 2026-11-15]",
        "[Owner: Jörg Müller Due: 2026-11-15]",
        "(owner: Jörg Müller), due 2026-11-15",
        "— owner: Jörg Müller, due 2026-11-15",
        "— due 2026-11-15, owner: Jörg Müller",
        "- owner Jörg Müller, by 2026-11-15",
        "— Owner: Jörg Müller (due 2026-11-15) — Priority: high",
        "(owner: Jörg Müller, due 2026-11-15) — Priority: high",
    ],
)
def test_an_owner_and_a_day_may_stand_beside_each_other_with_labels_and_without(beside: str) -> None:
    (action,) = record_of(f"# Outage\n\n## Impact\n\nAll.\n\n## Action items\n\n- [ ] {DISK} {beside}\n").actions
    assert (action.title, action.owner, action.due) == (DISK, "Jörg Müller", date(2026, 11, 15))
    assert (action.priority, action.note) == ("high" if "high" in beside else "", "")


@pytest.mark.parametrize(
    ("beside", "left", "owner", "due"),
    [
        ("(owner: the platform team is to be asked, see above)", None, "", None),
        ("(status: due 2026-11-15 is shown wrong)", None, "", None),
        ("(owner: Ana, Bob) in the owner: field", None, "", None),
        ("(Owner Rights)", None, "", None),
        ("(see above, owner: Ana, P2, by 2026-11-15)", "(see above, P2)", "Ana", date(2026, 11, 15)),
        ("(owner: Ana, due end of Q2)", "(due end of Q2)", "Ana", None),
        ("(owner: Ana, 2026-11-15)", "(2026-11-15)", "Ana", None),
        ("(owner: to be found, due 2026-11-15)", "(owner: to be found)", "", date(2026, 11, 15)),
        ("(owner: @ana, Bob Marsh, due 2026-11-15)", "", "ana, Bob Marsh", date(2026, 11, 15)),
        ("(owner: Ana (on call), due 2026-11-15)", "", "Ana (on call)", date(2026, 11, 15)),
        ("(owner: tbd, due 2026-11-15)", "", "", date(2026, 11, 15)),
    ],
)
def test_words_beside_an_owner_and_a_day_stay_in_the_title(
    beside: str, left: str | None, owner: str, due: date | None
) -> None:
    (action,) = record_of(f"# Outage\n\n## Impact\n\nAll.\n\n## Action items\n\n- {DISK} {beside}\n").actions
    title = f"{DISK} {beside if left is None else left}".strip()
    assert (action.title, action.owner, action.due, action.status) == (title, owner, due, "open")


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("INC-3310 Invoice PDFs not delivered", "INC-3310", "Invoice PDFs not delivered"),
        ("INC-3310: Invoice PDFs not delivered", "INC-3310", "Invoice PDFs not delivered"),
        ("INC-3310 and INC-3311", "", "INC-3310 and INC-3311"),
        ("HTTP 500 for half of all users", "", "HTTP 500 for half of all users"),
        ("SHA-256 sums did not fit", "", "SHA-256 sums did not fit"),
        ("SEV-1 Checkout down", "", "SEV-1 Checkout down"),
    ],
)
def test_the_number_of_the_incident_may_stand_before_its_title(heading: str, number: str, title: str) -> None:
    incident = record_of(f"# {heading}\n\n## Impact\n\nAll.\n\n## Root cause\n\nA bug.\n").incident
    assert (incident.id, incident.title) == (number, title)


def test_actions_may_stand_in_a_table() -> None:
    titles = "|Action|Type|Who|Priority|Due date|Team|\n|-|-|-|-|-|-|\n"
    text = f"# Outage\n\n## Impact\n\nAll.\n\n## Follow-ups\n\n{titles}|Add a test|Prevent|Ana|High|2026-04-01|Shop|\n"
    (action,) = record_of(text).actions
    assert (action.title, action.kind, action.owner, action.priority) == ("Add a test", "prevent", "Ana", "high")
    assert (action.due, action.note) == (date(2026, 4, 1), "Team: Shop")


def test_a_due_date_that_is_no_certain_day_stays_in_words() -> None:
    found = imported("# Outage\n\n## Impact\n\nAll.\n\n## Action items\n\n- Add a test — Owner: Ana — Due: end of Q2\n")
    assert (found.record.actions[0].due, found.record.actions[0].note) == (None, "Due: end of Q2")
    assert any("end of Q2" in remark for remark in found.remarks)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("## What didn’t go so well?", "to_improve"),
        ("## :thinking: What went poorly", "to_improve"),
        ("### 4. What went well ###", "went_well"),
        ("**Where did we get lucky**", "got_lucky"),
        ("Lessons learnt\n---", "to_improve"),
        ("<h2>Next steps</h2>", "actions"),
        ("## Corrective and preventative measures", "actions"),
        ("## \\#\\# Remediation", "actions"),
    ],
)
def test_a_part_is_known_by_many_names(heading: str, field: str) -> None:
    record = record_of(f"# Outage\n\n## Impact\n\nAll.\n\n{heading}\n\n- One thing\n")
    assert len(getattr(record, field)) == 1


@pytest.mark.parametrize(
    "text", ["**Why?** A node failed.\n\n**Why?** It was full.\n", "1. A node failed.\n2. It was full.\n"]
)
def test_five_whys_are_a_chain_of_answers(text: str) -> None:
    whys = record_of(f"## Five Whys\n\n{text}").whys
    assert [(why.after, why.answer) for why in whys] == [("", "A node failed."), ("W1", "It was full.")]


def test_what_has_no_place_is_kept_under_its_heading_and_said() -> None:
    found = imported("# Outage\n\n## Impact\n\nAll.\n\n## Weather\n\nIt rained.\n\n<!-- do ask Kim -->\n")
    assert [(note.source, note.text) for note in found.record.notes] == [
        ("Weather", "It rained."),
        ("comment", "do ask Kim"),
    ]
    assert found.remarks == ("Kept as notes, because a record has no place for it: “Weather”, “comment”.",)


def test_a_label_can_stand_instead_of_a_heading() -> None:
    record = record_of(
        "# Outage\n\n**Impact**: No orders.\n\n**Resolution:** Rolled back.\n\n**Root cause**: A typo.\n"
    )
    assert record.impact.what_customers_saw == "No orders."
    assert record.root_cause.explanation == "A typo."
    assert [(note.source, note.text) for note in record.notes] == [("Resolution", "Rolled back.")]
