"""The message after the meeting says what was decided, and wakes up nobody."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.actions import Action
from pmreview.core.impact import Impact
from pmreview.core.meeting import OpenQuestion
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.text import one_line
from pmreview.meeting.chat import chat_message, inert
from tests.exporters.every_text import record_of
from tests.meeting.incidents import LOAD_TEST, OUTAGE, record
from tests.strategies import records

ACTS = re.compile(r"@|<\S|\]\(|\]\[|```")
MENTIONS = (
    "@everyone",
    "@here",
    "<!channel>",
    "<@U0123>",
    "<https://evil.example|the runbook>",
    "[x](https://e.example)",
)


def test_the_message_of_a_review() -> None:
    told = record(
        incident={"id": "INC-2041", "severity": "major"},
        timeline=OUTAGE,
        impact=Impact(customers_affected=1200),
        whys=(Why(id="W1", question="Why?", answer="There is no load test", root_cause=True),),
        actions=(
            LOAD_TEST.but(agreed=True),
            Action(title="Raise the limit", owner="Sam Ito", status="done", agreed=True),
            Action(title="Alert on pool use", owner="Sam Ito"),
            Action(title="Rewrite it", status="dropped", agreed=True),
        ),
        open_questions=(OpenQuestion(text="Why did the replica lag?", who="Sam Ito", due=date(2026, 3, 20)),),
    )
    assert chat_message(told) == (
        "Reviewed: INC-2041: Checkout errors after a deploy (major).\n"
        "Customers felt it for 21 min. Customers affected: 1,200.\n"
        "\n"
        "Root causes:\n"
        "- There is no load test\n"
        "\n"
        "Actions:\n"
        "- Add a load test of the order queries (Ana Ruiz, by Wed 1 Apr 2026)\n"
        "- Raise the limit (Sam Ito, done)\n"
        "- 1 more not agreed yet\n"
        "\n"
        "Open questions:\n"
        "- Why did the replica lag? (Sam Ito, by Fri 20 Mar 2026)\n"
    )


def test_before_anything_was_read_back_what_was_decided_is_told() -> None:
    actions = (Action(title="Alert on pool use"), Action(title="Maybe", status="proposed"))
    assert "- Alert on pool use (no owner yet, no date yet)\n- 1 more not agreed yet" in chat_message(
        record(actions=actions)
    )
    assert "- none agreed yet, 1 proposed" in chat_message(record(actions=actions[1:]))


def test_what_was_done_before_the_meeting_is_not_waiting_to_be_agreed() -> None:
    done = [Action(title=f"Mend {number}", status="done") for number in range(7)]
    told = chat_message(record(actions=(LOAD_TEST.but(agreed=True), *done)))
    assert "not agreed" not in told
    assert "- 1 more not agreed yet" in chat_message(
        record(actions=(LOAD_TEST.but(agreed=True), *done, Action(title="Alert on pool use")))
    )


def test_a_record_with_nothing_in_it_makes_a_message_of_two_lines() -> None:
    assert chat_message(record()) == "Reviewed: Checkout errors after a deploy.\nHow long it lasted is not known yet.\n"


def test_a_restricted_record_says_so() -> None:
    assert "Restricted:" in chat_message(record(kind="security"))
    assert "Restricted:" in chat_message(record(incident={"restricted": True}))
    assert "Restricted:" not in chat_message(record())


@pytest.mark.parametrize("text", MENTIONS)
def test_a_text_that_a_chat_acts_on_comes_out_inert_wherever_it_stands(text: str) -> None:
    hostile = record_of(iter(lambda: text, None)).but(actions=(Action(title=text, owner=text),))
    message = chat_message(hostile)
    assert text not in message
    assert not ACTS.search(message)
    assert inert(text) in message


def test_ordinary_words_stay_as_they_are() -> None:
    for text in ("error rate < 5 % and > 2 %", "W1 -> W2", "pool[0] (the first)", "snake_case, 10:14, `code`", "#ops"):
        assert inert(text) == text


def test_a_mention_can_still_be_read() -> None:
    assert inert("<!channel> ask @ana") == "‹!channel› ask ＠ana"


@given(records)
def test_any_record_makes_a_message_that_acts_on_nothing(record: Record) -> None:
    message = chat_message(record)
    assert not ACTS.search(message)
    assert all(line == one_line(line) for line in message.split("\n"))
    assert message.startswith("Reviewed: ")


@given(st.text(alphabet="<>@![]()`|#a \n", max_size=40))
def test_no_mix_of_marks_acts(text: str) -> None:
    assert not ACTS.search(inert(text))
    assert inert(inert(text)) == inert(text)
