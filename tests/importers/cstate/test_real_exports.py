"""Real issues of cState pages, where they are at hand."""

import re
from pathlib import Path

import pytest

from pmreview.core.timeline import milestone
from tests.importers.exports import INCOMING
from tests.importers.real_exports import read_all

ISSUES = sorted(INCOMING.glob("cstate/*.md"))
_UPDATES = re.compile(
    r"^(?:\*{1,2}(?:Update|Investigating|Monitoring|Resolved|\d{4}-\d\d-\d\d [\d:]+)\*{1,2}"
    r"|\[[A-Za-z]+ ?(?:message|issue)?\](?!\())",
    re.MULTILINE | re.IGNORECASE,
)


@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_a_real_issue_has_its_updates_its_start_and_its_end(path: Path) -> None:
    (imported,) = read_all(path)
    text = path.read_text(encoding="utf-8")
    record, posted = imported.record, re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    if "informational: true" in text:
        assert len(record.timeline) == 1
        return
    assert milestone(record.timeline, "started")
    assert bool(milestone(record.timeline, "resolved")) == ("resolvedWhen:" in text and "resolved: true" in text)
    told = [event for event in record.timeline if event.kind == "communication"]
    assert len(told) == len(_UPDATES.findall(posted))
    assert all(
        line.strip("- ") in str(record.incident.components) for line in re.findall(r"^  - \S+$", text[:900], re.M)
    )
