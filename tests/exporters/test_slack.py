"""The message for Slack: within its limits, and without a call to anybody."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.exporters.slack import BLOCKS, FIELDS, HEADER, TEXT, WHOLE, render
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.strategies import records


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"title": "Checkout errors"}, **parts})


def objects(node: Any) -> list[dict[str, Any]]:
    """The text objects of a message."""
    if isinstance(node, list):
        return [found for each in node for found in objects(each)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("type") in ("mrkdwn", "plain_text") else []
    return own + [found for each in node.values() for found in objects(each)]


def texts(of: Record) -> list[str]:
    return [each["text"] for each in objects(json.loads(render(of)))]


def keeps_the_limits(message: Any) -> None:
    blocks = message["blocks"]
    assert 1 <= len(blocks) <= BLOCKS
    assert len(blocks[0]["text"]["text"]) <= HEADER
    assert sum(len(each["text"]) for each in objects(blocks)) <= WHOLE + 1000
    for block in blocks:
        assert 1 <= len(block.get("fields", [1])) <= FIELDS
    for each in objects(blocks):
        assert 1 <= len(each["text"]) <= TEXT
        assert each.get("verbatim", False) is (each["type"] == "mrkdwn")


def test_the_sample_says_what_to_know_and_what_is_done() -> None:
    of = open_record(shipped("sample_data") / "checkout-pool.toml").record
    keeps_the_limits(json.loads(render(of)))
    firsts = [text.split("\n")[0] for text in texts(of)]
    assert firsts[0] == "INC-2107: Payments failed while the payment provider was slow"
    assert firsts[-4:] == ["*Summary*", "*Actions*", "*Root cause*", "*Open questions*"]


@pytest.mark.parametrize(
    "call", ["<!channel>", "<!here|@here>", "<@U024BE7LH>", "<#C024BE7LR>", "<javascript:alert(1)|x>"]
)
def test_nobody_is_called_and_nothing_but_web_addresses_is_a_link(call: str) -> None:
    message = render(record(incident={"title": call, "summary": call}, actions=[{"title": call, "owner": call}]))
    assert "<" not in message
    assert json.loads(message)["text"] == call.replace("<", "&lt;").replace(">", "&gt;")


def test_a_web_address_is_a_link() -> None:
    told = texts(record(incident={"title": "T", "summary": "See https://x.example/?a=1&b=2."}))
    assert told[-1] == "*Summary*\nSee <https://x.example/?a=1&amp;b=2>."
    action = {"title": "Limit", "ticket": "https://t.example.com/P-1"}
    assert "<https://t.example.com/P-1|P-1>" in texts(record(actions=[action]))[-1]


def test_a_very_long_record_says_that_it_goes_on() -> None:
    actions = [{"title": f"Do {number} {'x' * 300}"} for number in range(200)]
    message = json.loads(render(record(actions=actions, incident={"title": "T " * 200, "summary": "y" * 5000})))
    keeps_the_limits(message)
    assert objects(message)[-1]["text"] == "The rest is in the record."


@settings(max_examples=80, deadline=None)
@given(records)
def test_any_record_keeps_the_limits_and_links_only_to_the_web(any_record: Record) -> None:
    message = render(any_record)
    keeps_the_limits(json.loads(message))
    for each in objects(json.loads(message)):
        if each["type"] == "mrkdwn":
            assert (
                re.sub(r"<(?:https?://|mailto:)[^<>|\n]+(?:\|[^<>\n]+)?>", "", each["text"], flags=re.I).count("<") == 0
            )
