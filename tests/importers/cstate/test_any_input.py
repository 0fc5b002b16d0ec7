"""Whatever stands in an issue of cState ends in a record or in a clear error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.importers.cstate import CSTATE
from pmreview.importers.importer import Wishes
from tests.importers.anything import TIMES, WORDS, can_be_saved
from tests.importers.cstate.test_issue import issue
from tests.importers.exports import documents, read

BODIES = st.lists(
    st.sampled_from(
        ["*Update* - ", "[Final message]", "**2026-03-10 10:14:00**", '{{< track "x" >}}', "```", "---", "<!--"]
    )
    | WORDS,
    max_size=8,
).map("\n".join)


@given(BODIES, TIMES | WORDS, TIMES | WORDS, WORDS)
def test_any_issue_becomes_a_record_that_can_be_saved(body: str, date: str, over: str, severity: str) -> None:
    text = issue(body, date=date, resolvedWhen=over, severity=severity).encode("utf-8", "replace").decode()
    try:
        (candidate,) = CSTATE.find(documents(text), Wishes())
        saved = can_be_saved(candidate)
    except UserError:
        return
    assert saved


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "piece", ["*Update*", "[Update]\n", "{{< track ", "**", "<!--", "```\n", "# a\n", "2026-03-10 10:14"]
)
def test_a_long_senseless_body_is_read_in_a_moment(piece: str) -> None:
    assert read(issue(piece * (60_000 // len(piece)))).record.timeline
