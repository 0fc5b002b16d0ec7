"""Real exports of status pages, where they are at hand. They are no part of the project."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pmreview.core.timeline import milestone
from pmreview.importers import recognise
from pmreview.importers.document import read_document
from pmreview.importers.importer import Wishes
from pmreview.store.sources import read_sources
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump

CHECKOUT = Path(__file__).parents[3]
INCOMING = CHECKOUT / "../shared/data/incoming"
EXPORTS = sorted([*INCOMING.glob("statuspage/*.json"), CHECKOUT / "sample_data/statuspage-incident.json"])
FEEDS = sorted(INCOMING.glob("statuspage_atom/*.atom"))


def incidents_in(path: Path) -> Iterator[dict[str, Any]]:
    value = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(value, list):
        yield from value
    else:
        yield from value.get("incidents") or [value["incident"]]


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_a_real_export_loses_nothing(path: Path) -> None:
    documents = [read_document(source) for source in read_sources(str(path))]
    candidates = recognise(documents).find(documents, Wishes())
    for candidate, source in zip(candidates, incidents_in(path), strict=True):
        record = candidate.read().record
        assert (record.incident.id, record.incident.title) == (source["id"], source["name"])
        assert load(dump(record)) == record
        updates = source["incident_updates"]
        posted = [event for event in record.timeline if event.kind == "communication"]
        assert len(posted) == sum(max(1, update["body"].count("<li><strong>")) for update in updates)
        shown = {datetime.fromisoformat(update["display_at"]) for update in updates}
        assert shown <= {event.at for event in posted}
        for name, key in (("started", "started_at"), ("resolved", "resolved_at")):
            event, stated = milestone(record.timeline, name), source.get(key)
            assert bool(event) == bool(stated)
            if event and event.at and stated:
                assert abs((event.at - datetime.fromisoformat(stated)).total_seconds()) <= 1
        assert {component["name"] for component in source["components"]} <= set(record.incident.components)


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.stem)
def test_a_real_feed_loses_nothing(path: Path) -> None:
    documents = [read_document(source) for source in read_sources(str(path))]
    records = [candidate.read().record for candidate in recognise(documents).find(documents, Wishes())]
    text = path.read_text(encoding="utf-8")
    assert len(records) == text.count("<entry>")
    assert sum(len(record.timeline) for record in records) == text.count("&lt;small&gt;")
    assert all(milestone(record.timeline, "customers-told") for record in records)
    assert not any("&" in event.text and ";" in event.text for record in records for event in record.timeline)
    assert all(load(dump(record)) == record for record in records)
