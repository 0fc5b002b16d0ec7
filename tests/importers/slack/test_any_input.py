"""Whatever Slack is said to have exported ends in a record or in a clear error."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.anything import ANYTHING, can_be_saved, fields
from tests.importers.exports import find, read

MARKUP = st.text(alphabet="<>@#!|U1*_~` a&;\n", max_size=40) | ANYTHING
ELEMENTS = st.recursive(
    fields("type", "text", "url", "user_id", "name"),
    lambda inner: st.fixed_dictionaries({"type": st.just("section"), "elements": st.lists(inner, max_size=3)}),
    max_leaves=6,
)
MESSAGES = st.builds(
    lambda base, **parts: {**base, **parts},
    fields("user", "subtype", "bot_id", "username", "thread_ts", "user_profile", "reactions", "pinned_to", "message"),
    ts=st.sampled_from(["1773137640.000200", "1773137641.000200", "0000000000.000000"]) | ANYTHING,
    text=MARKUP,
    blocks=st.lists(ELEMENTS, max_size=2) | ANYTHING,
    attachments=st.lists(fields("text", "title", "fallback", "fields", "from_url"), max_size=2) | ANYTHING,
    files=ANYTHING,
)


@given(st.lists(MESSAGES, max_size=4), fields("id", "profile", "name", "real_name", "is_bot"))
def test_any_channel_becomes_a_record_that_can_be_saved(messages: list[Any], person: dict[str, Any]) -> None:
    day = [*messages, {"ts": "1773137640.000100", "user": "U1", "text": "a"}]
    for candidate in find(json.dumps(day), json.dumps([{"profile": {}, **person, "id": "U1"}]), keep_all=True):
        assert can_be_saved(candidate)


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("piece", ["<", "*a", "`", "```", "<a|", "_a_", "&amp;", "~a b", "*a* ", "\n# a"])
def test_a_long_senseless_message_is_read_in_a_moment(piece: str) -> None:
    assert read([{"ts": "1773137640.000100", "user": "U1", "text": piece * (500_000 // len(piece))}]).record.timeline
