"""Whatever GitHub is said to have sent ends in a record or in a clear error."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.anything import ANYTHING, can_be_saved, fields
from tests.importers.exports import find, read
from tests.importers.github.issues import issue

PEOPLE = fields("login", "type", "is_bot", "nodes", "name") | ANYTHING
BODIES = st.text(alphabet="- []x#`<!>@ab\n", max_size=60) | ANYTHING
COMMENTS = st.builds(
    lambda base, user, body: {**base, "user": user, "body": body, "issue_url": "", "created_at": base.get("at")},
    fields("at", "createdAt", "isMinimized"),
    PEOPLE,
    BODIES,
)
ISSUES = st.builds(
    lambda base, **parts: {**base, **parts, "number": 12},
    fields("created_at", "closed_at", "milestone", "state_reason", "html_url"),
    title=ANYTHING,
    body=BODIES,
    url=ANYTHING,
    user=PEOPLE,
    labels=st.lists(PEOPLE, max_size=2) | PEOPLE,
    assignees=st.lists(PEOPLE, max_size=2) | PEOPLE,
)


@given(ISSUES, st.lists(COMMENTS, max_size=3))
def test_any_issue_becomes_a_record_that_can_be_saved(issue: dict[str, Any], comments: list[dict[str, Any]]) -> None:
    for candidate in find(json.dumps({"issue": issue, "comments": comments}), zone="UTC", keep_all=True):
        assert can_be_saved(candidate)


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "piece",
    ["<!--", "-->", "<!-- -->", "- [ ] ", "- [ ] a @", " https://", "\n# a", "```\n", "🛑 a is down", " after 1"],
)
def test_a_long_senseless_body_is_read_in_a_moment(piece: str) -> None:
    body = piece * (200_000 // len(piece))
    assert read(issue(body, title=body)).record.timeline
