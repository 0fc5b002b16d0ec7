"""Issues that Upptime opens: when its check failed and when the site was back is stated there."""

from typing import Any

import pytest

from tests.importers.exports import read
from tests.importers.github.issues import comment, issue

COMMIT = "[`a1b2c3d`](https://github.com/example/up/commit/a1b2c3d)"
BODY = f"In {COMMIT}, Shop (https://shop.example.com) was **down**:\n- HTTP code: 0\n- Response time: 0 ms\n"
BACK = f"**Resolved:** Shop is back up in {COMMIT} after 21 minutes."
BOT = {"login": "upptime[bot]", "type": "Bot"}


def down(**more: Any) -> dict[str, Any]:
    return issue(BODY, title="🛑 Shop is down", user=BOT, **more)


def test_the_check_and_the_way_back_are_milestones() -> None:
    imported = read(down(), [comment(BACK, "10:41", user=BOT)])
    record = imported.record
    assert (record.incident.title, record.incident.components) == ("Shop is down", ("Shop",))
    assert [(event.milestones, f"{event.at:%H:%M}", event.kind) for event in record.timeline] == [
        (("detected",), "10:20", "alert"),
        (("resolved",), "10:41", "observation"),
    ]
    assert not record.timeline[1].disputed
    assert any("taken for `detected`" in remark for remark in imported.remarks)


def test_a_duration_that_does_not_fit_is_kept_as_the_other_account() -> None:
    long = BACK.replace("21 minutes", "1 day, 2 hours, 3 minutes")
    record = read(down(), [comment(long, "10:41", user=BOT)]).record
    assert record.timeline[1].disputed == "By its comment it took 1 day, 2:03:00, until 12:23"


def test_a_site_that_is_not_back_has_no_end() -> None:
    record = read(down(), [comment("Looking into it.")]).record
    assert [event.milestones for event in record.timeline] == [("detected",), ()]


@pytest.mark.parametrize("title", ["Shop is down", "🛑 Shop is up"])
def test_an_issue_that_only_sounds_like_it_is_none_of_upptimes(title: str) -> None:
    assert not any(event.milestones for event in read(issue("It is.", title=title)).record.timeline)


def test_a_planned_maintenance_is_told_as_planned() -> None:
    hidden = "<!--\nstart: 2026-03-10T13:00:00.220Z\nend: 2026-03-10T14:00:00.220Z\nexpectedDown: shop, search\n-->"
    record = read(issue(f"{hidden}\nWe move the disks.", title="Maintenance")).record
    assert [event.text for event in record.timeline] == [
        "We move the disks.",
        "Maintenance starts, as planned",
        "Maintenance ends, as planned",
    ]
    assert record.incident.components == ("shop", "search")
    assert not any(event.milestones for event in record.timeline)
