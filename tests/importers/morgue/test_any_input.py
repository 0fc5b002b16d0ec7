"""Whatever Morgue's database is said to hold ends in a record or in a clear error."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.importers.anything import ANYTHING, can_be_saved, fields
from tests.importers.exports import find

TIMES = st.integers(0, 2**40) | ANYTHING
ROWS = st.builds(
    lambda base, **times: {**base, **times},
    fields("id", "title", "summary", "tldr", "contact", "severity", "subsystem", "meeting_notes_link", "jira", "tags"),
    starttime=TIMES,
    endtime=TIMES,
    statustime=TIMES,
    detecttime=TIMES,
)
OTHERS = st.lists(fields("postmortem_id", "ticket", "forum_link", "comment", "channel_name", "message") | ANYTHING)


@given(st.lists(ROWS, min_size=1, max_size=2), OTHERS)
def test_any_dump_becomes_records_that_can_be_saved(rows: list[dict[str, Any]], others: list[Any]) -> None:
    dump = {"postmortems": rows, "jira": others, "slack": others, "forum_links": others}
    assert all(can_be_saved(candidate) for candidate in find(json.dumps(dump), keep_all=True))
