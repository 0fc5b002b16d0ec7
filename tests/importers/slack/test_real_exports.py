"""A real export of a workspace, where it is at hand."""

import json
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import INCOMING
from tests.importers.real_exports import found_in, read_all

EXPORT = INCOMING / "slack/sev_export"
DAYS = sorted(EXPORT.glob("*/*.json"))
LISTS = sorted(EXPORT.glob("*.json"))


def messages_in(*paths: Path) -> list[dict[str, str]]:
    return [message for path in paths for message in json.loads(path.read_text(encoding="utf-8"))]


@pytest.mark.skipif(not DAYS, reason="the real export is not at hand")
def test_a_whole_export_has_every_message_at_its_time() -> None:
    (imported,) = read_all(*LISTS, *DAYS, keep_all=True)
    messages, timeline = messages_in(*DAYS), imported.record.timeline
    assert len(timeline) == len(messages)
    assert [int(event.at.timestamp()) for event in timeline if event.at] == sorted(
        int(message["ts"].partition(".")[0]) for message in messages
    )
    assert not any("<@" in event.text or "<http" in event.text for event in timeline)


@pytest.mark.skipif(not DAYS, reason="the real export is not at hand")
def test_what_people_wrote_stays_and_the_rest_is_counted() -> None:
    (imported,) = read_all(*LISTS, *DAYS)
    written = [message for message in messages_in(*DAYS) if "subtype" not in message]
    assert len(imported.record.timeline) == len(written)
    assert sum("left out" in remark for remark in imported.remarks) == 1
    assert not any("no name in the source" in remark for remark in imported.remarks)


@pytest.mark.parametrize("path", DAYS, ids=lambda path: path.stem)
def test_a_day_alone_is_an_incident(path: Path) -> None:
    (imported,) = read_all(path, keep_all=True)
    assert len(imported.record.timeline) == len(messages_in(path))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_of_the_workspace_says_that_messages_are_missing(path: Path) -> None:
    with pytest.raises(UserError, match="no messages in"):
        found_in(path)
