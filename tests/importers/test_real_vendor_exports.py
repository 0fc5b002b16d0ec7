"""Real exports of on-call and incident tools, where they are at hand. They are no part of the project."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.core.timeline import Event
from pmreview.importers import recognise
from pmreview.importers.document import read_document
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.store.sources import read_sources
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.importers.exports import INCOMING

FOLDERS = {
    "pagerduty": "pagerduty", "opsgenie": "opsgenie", "google_cloud_status": "google-cloud-status",
    "dispatch": "dispatch", "alertmanager": "alertmanager", "grafana_incident": "grafana-incident",
}  # fmt: skip
EXPORTS = [path for folder in FOLDERS for path in sorted(INCOMING.glob(f"{folder}/*.json"))]
NEEDS_ITS_INCIDENT = {"doc_notes", "doc_status_update", "demisto_get_alert_logs", "kobs_timeline_entries"}


def imported_from(*paths: Path, keep_all: bool = True) -> list[Imported]:
    """The records of all incidents in `paths`; a time that states no zone is in UTC."""
    documents = [read_document(source) for path in paths for source in read_sources(str(path))]
    candidates = recognise(documents).find(documents, Wishes("UTC", keep_all))
    assert all(candidate.id for candidate in candidates)
    return [candidate.read() for candidate in candidates]


def told(imported: Imported) -> list[Event]:
    """The events of a record that are not milestones alone."""
    return [event for event in imported.record.timeline if ", by " not in event.text]


def instants(texts: Sequence[Any]) -> list[datetime]:
    return sorted(datetime.fromisoformat(text) for text in texts if text and not text.startswith("0001"))


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_real_export_becomes_a_record_or_says_what_it_needs(path: Path) -> None:
    documents = [read_document(source) for source in read_sources(str(path))]
    importer = recognise(documents)
    assert importer.name == FOLDERS[path.parent.name]
    if path.stem in NEEDS_ITS_INCIDENT:
        with pytest.raises(UserError, match="import it together with the file of the"):
            importer.find(documents, Wishes())
        return
    for keep_all in (False, True):
        for imported in imported_from(path, keep_all=keep_all):
            assert load(dump(imported.record)) == imported.record
            assert imported.record.timeline
            assert "@" not in "".join(event.who for event in imported.record.timeline)
            assert any("left out" in remark for remark in imported.remarks) <= (not keep_all)


def entries_of_pagerduty(source: dict[str, Any]) -> list[str]:
    return [entry["created_at"] for entry in source["log_entries"]]


def entries_of_opsgenie(source: dict[str, Any]) -> list[str]:
    return [entry["eventTime"] for entry in source["timelines"]]


def entries_of_google(source: list[dict[str, Any]]) -> list[str]:
    return [update["when"] for update in source[0]["updates"]]


def entries_of_dispatch(source: dict[str, Any]) -> list[str]:
    return [event["started_at"] for event in source["events"]]


def entries_of_alertmanager(source: Any) -> list[str]:
    alerts = source if isinstance(source, list) else source["alerts"]
    over = [alert for alert in alerts if alert.get("status", "resolved") == "resolved"]
    return [alert["startsAt"] for alert in alerts] + [alert["endsAt"] for alert in over]


TIMED: list[tuple[str, Callable[[Any], list[str]]]] = [
    ("pagerduty/*with_log_entries.json", entries_of_pagerduty),
    ("opsgenie/*with_timeline.json", entries_of_opsgenie),
    ("google_cloud_status/*.json", entries_of_google),
    ("dispatch/*.json", entries_of_dispatch),
    ("alertmanager/*.json", entries_of_alertmanager),
]


@pytest.mark.parametrize(
    ("path", "entries"),
    [(path, entries) for pattern, entries in TIMED for path in sorted(INCOMING.glob(pattern))],
    ids=lambda value: f"{value.parent.name}-{value.stem}" if isinstance(value, Path) else "",
)
def test_the_events_are_the_entries_of_the_source(path: Path, entries: Callable[[Any], list[str]]) -> None:
    (imported,) = imported_from(path)
    times = [event.at for event in told(imported) if event.at]
    assert times == instants(entries(json.loads(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    "path", [path for path in EXPORTS if "with_log_entries" in path.stem], ids=lambda path: path.stem
)
def test_what_is_left_out_of_a_real_log_is_plumbing(path: Path) -> None:
    (imported,) = imported_from(path, keep_all=False)
    source = json.loads(path.read_text(encoding="utf-8"))["log_entries"]
    people = [entry for entry in source if entry.get("agent", {}).get("type") == "user_reference"]
    assert [event.at for event in told(imported)] == instants([entry["created_at"] for entry in people])


def test_real_replies_about_one_incident_are_joined() -> None:
    names = ("incident", "log_entries", "notes", "alerts", "status_update")
    paths = [INCOMING / f"pagerduty/doc_{name}.json" for name in names]
    if not paths[0].exists():
        pytest.skip("the exports are not at hand")
    (imported,) = imported_from(*paths)
    texts = [event.text for event in imported.record.timeline]
    assert "Firefighters are on the scene." in texts
    assert "The server is on fire." in texts
    assert any("The server fire is spreading." in text for text in texts)
