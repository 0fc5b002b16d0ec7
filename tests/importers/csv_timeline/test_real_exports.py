"""Real tables, where they are at hand."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import INCOMING
from tests.importers.real_exports import read_all

TABLES = sorted(INCOMING.glob("csv/*.csv"))
WITHOUT_ZONE = ("dfds_PM2020-007_timeline", "dfds_PM2021-008_timeline", "dfir_timeline")


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_row_of_a_real_table_is_an_event(path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    imported = read_all(path, zone="UTC")
    ids = Counter(row["incident_id"] for row in rows) if "incident_id" in rows[0] else Counter({"": len(rows)})
    assert {each.record.incident.id: len(_told(each.record.timeline)) for each in imported} == dict(ids)


def _told(timeline: tuple[object, ...]) -> list[object]:
    return [event for event in timeline if getattr(event, "who", "") != "the table"]


@pytest.mark.parametrize("path", [path for path in TABLES if path.stem in WITHOUT_ZONE], ids=lambda path: path.stem)
def test_a_real_table_that_states_no_zone_asks_for_it(path: Path) -> None:
    with pytest.raises(UserError, match="states no time zone"):
        read_all(path)
