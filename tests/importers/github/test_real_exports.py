"""Real issues, where they are at hand."""

import json
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import INCOMING
from tests.importers.real_exports import found_in, read_all

FILES = sorted(INCOMING.glob("github_issue/*.json"))
COMMENTS_ONLY = [path for path in FILES if "omments" in path.stem]


@pytest.mark.parametrize("path", COMMENTS_ONLY, ids=lambda path: path.stem)
def test_comments_alone_are_kept_or_ask_for_their_issue(path: Path) -> None:
    if isinstance(json.loads(path.read_text(encoding="utf-8")), list):
        (imported,) = read_all(path)
        assert imported.record.timeline
    else:
        with pytest.raises(UserError, match="do not say which incident they belong to"):
            found_in(path)


@pytest.mark.skipif(not FILES, reason="the real issues are not at hand")
def test_an_issue_and_its_comments_in_another_file_are_one_thread() -> None:
    issue = next(path for path in FILES if path not in COMMENTS_ONLY)
    comments = next(path for path in COMMENTS_ONLY if path.stem.startswith(issue.stem))
    (imported,) = read_all(issue, comments)
    written = len(json.loads(comments.read_text(encoding="utf-8")))
    assert sum(event.kind == "communication" for event in imported.record.timeline) == 1 + written
    assert imported.record.timeline[-1].text == "Issue closed"
