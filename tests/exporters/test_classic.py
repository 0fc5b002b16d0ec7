"""The classic page: the headings that most teams know, in their order."""

import re
from datetime import UTC, date, datetime
from typing import Any

from pmreview.core.record import Record
from pmreview.exporters.classic import render
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped


def page(**parts: Any) -> str:
    return render(Record.model_validate({"incident": {"title": "Checkout errors"}, **parts}))


def test_a_full_record_has_the_classic_headings_in_their_order() -> None:
    text = render(open_record(shipped("sample_data") / "checkout-pool.toml").record)
    assert text.startswith("# Incident Post-Mortem: Payments failed while the payment provider was slow\n")
    assert re.findall(r"^## (.*)", text, re.MULTILINE) == [
        "Summary", "Timeline", "Root Cause", "Customer Impact", "What Went Well", "What Could Be Improved",
        "Where We Got Lucky", "Action Items",
    ]  # fmt: skip


def test_a_heading_without_anything_under_it_is_not_there() -> None:
    assert "##" not in page()


def test_an_action_says_who_does_it_by_when() -> None:
    actions = [
        {"id": "A1", "title": "Add a load test", "owner": "Ana Ruiz", "due": date(2026, 4, 1), "note": "Nightly."},
        {"title": "Set a limit", "status": "done", "ticket": "PLAT-3"},
    ]
    assert page(actions=actions).endswith(
        "- Add a load test — Owner: Ana Ruiz — Due: Wed 1 Apr 2026\\\n  Nightly.\n- Set a limit — done — PLAT-3\n"
    )


def test_an_event_says_its_time_with_the_zone_and_what_it_marks() -> None:
    at = datetime(2026, 3, 10, 10, 14, tzinfo=UTC)
    events = [{"at": at, "who": "monitoring", "text": "Alert", "milestones": ["detected"]}, {"text": "Somebody calls"}]
    assert "- 10:14 UTC (detected) — monitoring: Alert\n- time unknown — Somebody calls\n" in page(timeline=events)
    abroad = page(incident={"title": "T", "timezone": "Europe/Paris"}, timeline=events)
    assert "- **Time zone:** Europe/Paris\n" in abroad
    assert "- 11:14 (detected) — monitoring: Alert\n" in abroad


def test_the_severity_is_written_as_the_team_writes_it() -> None:
    assert "- **Severity:** Major\n" in page(incident={"title": "T", "severity": "major"})
    assert "- **Severity:** SEV-1\n" in page(incident={"title": "T", "severity": "SEV-1"})
