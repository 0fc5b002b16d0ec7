"""What Prometheus Alertmanager and Grafana alerting send."""

from typing import Any

import pytest

from tests.importers.exports import find, read, said, shown

NEVER = "0001-01-01T00:00:00Z"


def alert(at: str, instance: str, ended: str = "", severity: str = "critical", **more: Any) -> dict[str, Any]:
    return {
        "status": "resolved" if ended else "firing",
        "labels": {"alertname": "PoolFull", "job": "checkout", "instance": instance, "severity": severity},
        "annotations": {"summary": "The pool is full", "description": f"{instance} has no connection left"},
        "startsAt": f"2026-03-10T{at}Z", "endsAt": f"2026-03-10T{ended}Z" if ended else NEVER,
        "generatorURL": "https://metrics.example.com/graph", **more,
    }  # fmt: skip


def group(*alerts: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "version": "4", "groupKey": '{}:{alertname="PoolFull"}', "status": "firing", "receiver": "shop",
        "groupLabels": {"alertname": "PoolFull"}, "commonLabels": {}, "commonAnnotations": {}, "truncatedAlerts": 0,
        "externalURL": "https://alerts.example.com", "alerts": list(alerts), **more,
    }  # fmt: skip


FIRING = [alert("10:14:00.123456789", "db-1"), alert("10:15:00", "db-2", severity="minor")]
OVER = [alert("10:14:00.123456789", "db-1", "10:40:00"), alert("10:15:00", "db-2", "10:45:00", "minor")]
TOLD = [
    "10:14:00 | detected | alert | PoolFull. The pool is full. db-1 has no connection left",
    "10:15:00 |  | alert | PoolFull. The pool is full. db-2 has no connection left",
    "10:40:00 |  | observation | Resolved: PoolFull. The pool is full. db-1 has no connection left",
    "10:45:00 | resolved | observation | Resolved: PoolFull. The pool is full. db-2 has no connection left",
]


@pytest.mark.parametrize(
    "files",
    [
        [group(*OVER)],
        [[group(*OVER)]],
        [OVER],
        [{"status": "success", "data": OVER}],
        [group(*FIRING), group(OVER[0], FIRING[1]), group(*OVER, status="resolved")],
        [group(*OVER, status="resolved"), group(*FIRING)],
    ],
)
def test_alerts_fire_and_end_and_those_of_a_group_are_one_incident(files: list[Any]) -> None:
    imported = read(*files)
    assert [line.replace(" | Alertmanager", "") for line in shown(imported)] == TOLD
    incident = imported.record.incident
    assert (incident.title, incident.severity, incident.components) == ("The pool is full", "critical", ("checkout",))
    assert {event.link for event in imported.record.timeline} == {"https://metrics.example.com/graph"}
    assert said(imported, "`started` is left open")
    assert said(imported, "2 alerts are taken for one incident.")


def test_an_incident_goes_on_while_one_alert_fires() -> None:
    imported = read(group(OVER[0], FIRING[1], status="resolved"))
    assert [event.milestones for event in imported.record.timeline] == [("detected",), (), ()]
    assert said(imported, "1 alert is not over by the source")


def test_an_alert_that_the_api_lists_is_not_over_though_it_has_an_end() -> None:
    listed = [{**each, "status": {"state": "active", "silencedBy": []}} for each in OVER]
    assert [event.kind for event in read(listed).record.timeline] == ["alert", "alert"]


def test_an_end_without_a_status_is_taken_for_one_and_said() -> None:
    bare = {key: value for key, value in OVER[0].items() if key != "status"}
    imported = read({"alerts": [bare], "version": "4"})
    assert [event.milestones for event in imported.record.timeline] == [("detected",), ("resolved",)]
    assert said(imported, "1 alert does not say whether it is over")


def test_alerts_that_differ_in_their_fingerprint_or_a_label_alone_are_two() -> None:
    same = [{**FIRING[0], "fingerprint": "a"}, {**FIRING[0], "fingerprint": "b"}]
    assert len(read(group(*same)).record.timeline) == 2
    assert len(read(group(*[{**each, "fingerprint": "a"} for each in FIRING])).record.timeline) == 2


def test_a_heartbeat_says_nothing_about_the_incident() -> None:
    watchdog = alert("00:00:00", "db-1", labels={"alertname": "Watchdog", "severity": "none"})
    imported = read([watchdog, *FIRING])
    assert shown(imported)[0].startswith("10:14:00 | detected")
    assert said(imported, "1 entry was left out (1 heartbeat): pmreview import --keep-all keeps them.")
    assert len(read([watchdog, *FIRING], keep_all=True).record.timeline) == 3
    assert len(read([watchdog]).record.timeline) == 1


@pytest.mark.parametrize(
    ("severities", "severity"),
    [
        (["minor", "major"], "major"),
        (["warning", "Critical"], "critical"),
        (["page", "page"], "page"),
        (["page", "ticket"], ""),
    ],
)
def test_the_gravest_severity_counts_where_there_is_an_order(severities: list[str], severity: str) -> None:
    alerts = [alert("10:14:00", f"db-{number}", severity=each) for number, each in enumerate(severities)]
    imported = read(group(*alerts))
    assert imported.record.incident.severity == severity
    assert said(imported, "none is the gravest by its name") == (not severity)


def test_alerts_of_several_names_are_called_by_them() -> None:
    named = [
        alert("10:14:00", "db", labels={"alertname": name}, annotations={"summary": name.lower()}) for name in "ABCD"
    ]
    assert find(named)[0].title == "A, B and 2 more"
    assert find(named[:2])[0].title == "A and B"
    bare = alert("10:14:00", "db", labels={"device": "sda"}, annotations={})
    imported = read([bare])
    assert (imported.record.incident.title, imported.record.timeline[0].text) == ("Untitled incident", "device=sda")


def test_labels_and_other_annotations_are_kept_and_runbooks_are_links() -> None:
    notes = {"summary": "The pool is full", "runbook_url": "https://docs.example.com/pool", "owner_note": "Ask Lee"}
    record = read(group(alert("10:14:00", "db-1", annotations=notes), truncatedAlerts=3)).record
    assert record.notes[0].text == "alertname=PoolFull, job=checkout, instance=db-1, severity=critical"
    assert record.notes[1].text == "annotations.owner_note: Ask Lee"
    assert [link.label for link in record.incident.links] == ["Alertmanager", "Runbook"]


def test_alerts_that_were_cut_off_are_said() -> None:
    assert said(read(group(*FIRING, truncatedAlerts=3)), "left alerts of the group out of the source: 3")


def test_groups_without_a_name_can_be_told_apart() -> None:
    candidates = find(group(*FIRING, groupKey=""), [group(*OVER, groupKey="")])
    assert [candidate.id for candidate in candidates] == ["1", "2"]
