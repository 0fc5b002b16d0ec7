"""Real replies of incident.io, where they are at hand."""

import json
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from pmreview.importers.incident_io.shapes import parts_of
from pmreview.importers.joined import Parts
from tests.importers.exports import INCOMING
from tests.importers.real_exports import found_in, read_all

REPLIES = sorted(INCOMING.glob("incidentio/*.json"))


def parts_in(path: Path) -> Parts:
    parts = parts_of(json.loads(path.read_text(encoding="utf-8")))
    assert parts is not None
    return parts


@pytest.mark.parametrize("path", REPLIES, ids=lambda path: path.stem)
def test_a_reply_has_its_incidents_or_says_that_it_has_none(path: Path) -> None:
    parts = parts_in(path)
    if not parts.wholes and not parts.loose:
        with pytest.raises(UserError, match="There is no incident"):
            found_in(path)
        return
    imported = read_all(path)
    assert len(imported) == len(parts.wholes) or not parts.wholes
    assert sum(len(each.record.actions) for each in imported) == sum(piece.kind == "task" for piece in parts.loose)


@pytest.mark.skipif(not REPLIES, reason="the real replies are not at hand")
def test_replies_that_belong_together_are_joined() -> None:
    paths = [path for path in REPLIES if path.stem.startswith("singer_")]
    kinds = [piece.kind for path in paths for piece in parts_in(path).loose]
    (imported,) = read_all(*paths)
    assert len(imported.record.timeline) == kinds.count("update")
    assert len(imported.record.actions) == kinds.count("task")
