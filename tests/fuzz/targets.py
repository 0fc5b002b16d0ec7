"""What is fuzzed, each with what it begins from: the loader of records, and every importer."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pmreview.core.errors import UserError
from pmreview.core.source import Source
from pmreview.exporters.csv import CSV_TIMELINE
from pmreview.exporters.markdown import MARKDOWN
from pmreview.importers import IMPORTERS
from pmreview.importers.document import read_document
from pmreview.importers.importer import Importer, Wishes
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.importers.cstate.test_issue import issue
from tests.importers.exports import INCOMING
from tests.importers.incident_io.test_incident import follow_up, incident, stamp, update
from tests.importers.morgue.test_row import row
from tests.importers.test_formats_apart import FOLDERS
from tests.naughty import NAUGHTY

SAMPLES = shipped("sample_data")
WISHES = (Wishes(), Wishes(zone="UTC", keep_all=True))
AT = "2026-03-10T10:14:00Z"


@dataclass(frozen=True)
class Target:
    """`run` takes any bytes, and raises nothing but `UserError`."""

    name: str
    run: Callable[[bytes], None]
    seeds: Sequence[bytes]


def targets() -> Iterator[Target]:
    """All of them."""
    records = [path.read_bytes() for path in sorted(SAMPLES.glob("*.toml"))]
    escaped = (json.dumps(text, ensure_ascii=True) for text in NAUGHTY if len(text) < 200)
    records += [f"[incident]\ntitle = {text}\n[[timeline]]\nat = {AT}\ntext = {text}\n".encode() for text in escaped]
    yield Target("loader", _loads, records)
    for importer in IMPORTERS:
        yield Target(importer.name, _imports(importer), _seeds(importer.name))


def _loads(data: bytes) -> None:
    record = load(data)
    assert load(dump(record)) == record


def _imports(importer: Importer) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        documents = [read_document(Source("export", data))]
        if not importer.recognises(documents):
            return
        for wishes in WISHES:
            try:
                for candidate in importer.find(documents, wishes)[:5]:
                    record = candidate.read().record
                    assert load(dump(record)) == record
            except UserError:
                pass

    return run


def _seeds(name: str) -> list[bytes]:
    """Small documents of our own, and real ones where they lie beside the checkout."""
    record = open_record(SAMPLES / "checkout-pool.toml").record
    own: dict[str, list[bytes]] = {
        "statuspage": [(SAMPLES / "statuspage-incident.json").read_bytes()],
        "markdown": [MARKDOWN.render(record).encode()],
        "csv": [CSV_TIMELINE.render(record).encode()],
        "cstate": [issue("Carts lost their content.\n\n> Update").encode()],
        **{key: [json.dumps(value).encode()] for key, value in _OWN.items()},
    }
    folders = [INCOMING / folder for folder, format_name in FOLDERS.items() if format_name == name]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    real = [path for path in files if path.stat().st_size < 100_000]
    return [*own.get(name, []), *map(Path.read_bytes, real[:20])]


_SAID = {"id": "1", "created_at": AT, "summary": "Paged Ana", "type": "notify_log_entry", "agent": {"summary": "Ana"}}
_OWN: dict[str, Any] = {
    "pagerduty": {
        "type": "incident",
        "id": "P1",
        "title": "Search",
        "created_at": AT,
        "service": {"summary": "shop"},
        "log_entries": [_SAID, {**_SAID, "type": "trigger_log_entry"}],
    },
    "opsgenie": {
        "tinyId": "7",
        "message": "Search is down",
        "createdAt": AT,
        "logs": [],
        "timelines": [{"id": "1", "eventTime": AT, "type": "NOTE", "title": {"type": "t", "content": "Paged"}}],
    },
    "google-cloud-status": [
        {
            "id": "a",
            "external_desc": "Search is down",
            "begin": AT,
            "end": AT,
            "severity": "high",
            "updates": [{"when": AT, "created": AT, "text": "Looking", "status": "SERVICE_OUTAGE"}],
        }
    ],
    "dispatch": {
        "name": "d-1",
        "title": "Search",
        "incident_type": {"name": "t"},
        "tasks": [{"description": "Mend it"}],
        "events": [{"started_at": AT, "source": "s", "description": "Opened"}],
        "reported_at": AT,
    },
    "alertmanager": {
        "alerts": [{"labels": {"alertname": "Slow", "severity": "page"}, "startsAt": AT, "endsAt": AT}],
        "groupKey": "g",
        "status": "firing",
    },
    "grafana-incident": {
        "incidentID": "1",
        "title": "Search",
        "incidentStart": AT,
        "activityItems": [{"incidentID": "1", "activityKind": "userNote", "eventTime": AT, "body": "x"}],
    },
    "slack": [{"type": "message", "user": "U1", "text": "It is <@U2> down", "ts": "1773137640.000100"}],
    "github": {
        "number": 7,
        "title": "Search is down",
        "body": "At 10",
        "created_at": AT,
        "state": "closed",
        "html_url": "https://github.com/a/b/issues/7",
        "comments_url": "x",
        "user": {"login": "ana"},
        "labels": [],
    },
    "morgue": {"postmortems": [row()], "jira": [{"postmortem_id": 42, "ticket": "CART-7"}]},
    "incident-io": {
        "incidents": [incident(stamp("Impact started at", AT), custom_field_entries=[], incident_role_assignments=[])],
        "incident_updates": [update(AT, "Looking at the cache")],
        "follow_ups": [follow_up()],
    },
}
