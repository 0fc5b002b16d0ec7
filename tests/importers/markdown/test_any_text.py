"""Whatever text is given ends in a record that can be saved, or in one clear sentence, and soon."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.importers.document import Document
from pmreview.importers.importer import Wishes
from pmreview.importers.markdown import MARKDOWN
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.importers.markdown.documents import record_of

PIECES = [
    "# Outage 2026-03-10", "## Timeline", "## Root cause", "## Action items", "## Lessons", "## Impact", "## Five whys",
    "## Key events", "## Summary", "### ", "- ", "* ", "1. ", "- [x] ", "> ", "| a | b |", "|---|---|", "```", "---",
    "10:14", "25:99", "10:14 UTC", "2026-03-10", "9999-12-31 23:59 UTC", "0001-01-01 00:00 PST", "31/02/2026 10:00",
    "23:55", "00:10", "~7pm", "[???]", "**Impact**:", "**Why?** ", "Why? -> ", "Severity: x", ": ", " - ", "é",
    "Owner: a — Due: 2026-99-99", "Duration: 10:00 - 11:00", "(", ")", "[", "](", "<b>", "<!--", "-->", "\n", "\n\n",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join)
lined = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("\n".join)


@settings(max_examples=200, deadline=None)
@example("23:55\n10:14\n## Summary\n9999-12-31 23:59 UTC", "")  # no day follows this one
@given(texts | lined, st.sampled_from(["", "UTC", "Europe/Paris"]))
def test_any_text_becomes_a_record_that_can_be_saved_or_a_clear_error(text: str, zone: str) -> None:
    try:
        record = record_of(text, zone)
    except UserError:
        return
    assert load(dump(record)) == record


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear all, the picnic is at 10:14.",
        "# Notes\n\nA page about gardens.\n",
        "# Setup\n\n## Install\n\n- Run it\n",
        "# Soup\n\nThe same picture of the incident stands on the *Timeline*:\n\nSoup\n\n## Contributing\n\nDo.\n",
        "# Soup\n\n## GitHub Actions\n\n- Cook\n\n## Lessons\n\n1. Stir\n\n## Contributors\n\n- Kim\n",
        "# Soup\n\n## Speed\n\n| Pot | Time |\n|--|--|\n| Small | 3 min |\n",
        "# Soup incident handbook\n\n## Next steps\n\n- Call Kim\n",
        "# Soup, a security policy\n\n## Timeline\n\nWe answer within a week.\n",
    ],
)
def test_a_text_that_is_no_post_mortem_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        record_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Soup was cold\n\n## Timeline\n\n- 2026-03-10 10:14 UTC It boils\n",
        "# Soup was cold\n\n## Root cause\n\nThe stove.\n\n## Action items\n\n- Mend it\n",
        "# Soup was cold\n\n## Five whys\n\n1. The stove was off\n2. It was raining\n",
        "# Soup outage\n\n## What happened\n\nIt was cold.\n\n## Next steps\n\n- Mend the stove\n",
        "# Soup outage\n\n## Impact\n\nAll were hungry.\n",
        "---\ntitle: Incident 7\n---\n## Contributing factors\n\nThe stove.\n",
    ],
)
def test_two_parts_or_times_or_whys_or_a_title_make_a_post_mortem(text: str) -> None:
    assert record_of(text).incident.title


def test_a_text_is_read_as_a_post_mortem_where_somebody_says_that_it_is_one() -> None:
    text = "# Soup was cold\n\n## Next steps\n\n- Mend the stove\n"
    with pytest.raises(UserError):
        record_of(text)
    (candidate,) = MARKDOWN.find([Document("soup.md", text)], Wishes())
    assert [action.title for action in candidate.read().record.actions] == ["Mend the stove"]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "piece",
    ["- 10:14 ", "[", "> ", "- ", "*a **b ", "10:14 - ", "`", "| a ", "<!--", "# ", "Owner: x — ", "(", "1 ", "Why? "],
)
@pytest.mark.parametrize("between", ["", "\n"])
def test_a_large_senseless_document_ends_in_a_moment(piece: str, between: str) -> None:
    with pytest.raises(UserError):
        record_of("## Timeline\n\n" + (piece + between) * (400_000 // len(piece)))
