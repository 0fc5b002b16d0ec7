"""The Markdown page: good to read raw and rendered, and unmoved by whatever a text contains."""

import re
from itertools import count, cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.actions import Action
from pmreview.core.incident import Incident, Link
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event
from pmreview.exporters.markdown import render
from tests.exporters.every_text import hostile, record_of, squeezed
from tests.exporters.readers import MARKDOWN, markdown

TAGS = {"h1", "h2", "h3", "p", "br", "ul", "li", "strong", "a", "table", "thead", "tbody", "tr", "th", "td"}


def summary(text: str) -> str:
    """How a summary stands on the page."""
    page = render(Record(incident=Incident(title="T", summary=text)))
    return page.partition("## Summary\n\n")[2].removesuffix("\n")


@settings(max_examples=100, deadline=None)
@given(st.lists(hostile, min_size=1, max_size=7))
def test_no_text_makes_an_element_or_a_link_that_the_page_does_not_mean(texts: list[str]) -> None:
    rendered = MARKDOWN.render(render(record_of(cycle(texts))))
    assert set(re.findall(r"<([a-z0-9]+)", re.sub(r'"[^"]*"', "", rendered))) <= TAGS
    assert all(re.match(r"(?i)https?://|mailto:", href) for href in re.findall(r'href="([^"]*)"', rendered))


def test_every_text_that_a_person_wrote_is_on_the_page() -> None:
    numbers = count(1000)
    page = render(record_of(f"text{number}" for number in numbers))
    missing = [number for number in range(1000, next(numbers)) if f"text{number}" not in page]
    assert missing == []


@pytest.mark.parametrize(
    "text",
    [
        "The e-mail went out at 10:14; 80 % of snake_case_names are - as ever - fine (see [1]).",
        'It cost #4711 and ~5 min; 2 * 3 = 6, a < b > c, R&D, C:\\temp, C#, Lee\'s "quote" & {braces}!',
        "-5 °C, +3, 3.5 of them, #hashtag, =x, @ana and 10.03.2026",
    ],
)
def test_ordinary_prose_is_not_escaped(text: str) -> None:
    assert summary(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<script>", r"\<script>"),
        ("**loud**", r"\*\*loud\*\*"),
        ("_init_", r"\_init\_"),
        ("`rm`", r"\`rm\`"),
        ("[x](javascript:alert(1))", r"[x\](javascript:alert(1))"),
        ("[x]: /evil", r"[x\]: /evil"),
        ("# no heading", r"\# no heading"),
        ("3. no list", r"3\. no list"),
        ("- no list", r"\- no list"),
        ("> no quote", r"\> no quote"),
        ("&lt;", r"\&lt;"),
        ("{{ secrets }}", r"{\{ secrets }}"),
        ("one\n===", "one\\\n\\==="),
        ("a | b\n--- | ---", "a | b\\\n\\--- | ---"),
        ("see https://x.y/a_b_*c*.", "see <https://x.y/a_b_*c>\\*."),
    ],
)
def test_what_would_act_is_escaped(text: str, written: str) -> None:
    assert summary(text) == written
    assert squeezed(text) in squeezed(markdown(summary(text)))


def test_paragraphs_and_lines_stay_apart() -> None:
    assert summary("First.\nSecond.\n\n\nThird.") == "First.\\\nSecond.\n\nThird."


def test_prose_that_an_editor_wrapped_flows_again() -> None:
    first = "A release opened more connections than the pool had room for, and"
    assert summary(f"{first}\nhalf of all payments failed.") == f"{first} half of all payments failed."


def test_lines_of_a_log_are_not_taken_for_wrapped_prose() -> None:
    log = "10:14:01 worker-7 could not get a connection within thirty seconds\n10:14:02 worker-9 gave up"
    long = "10:14:03 worker-4 could not get a connection within thirty seconds and told nobody about it"
    assert summary(f"{log}\n{long}").count("\\\n") == 2


def test_a_pipe_in_an_action_stays_in_its_cell() -> None:
    record = Record(incident=Incident(title="T"), actions=(Action(id="A1", title="Alert on `a | b`", owner="Ana"),))
    assert r"| A1 | Alert on \`a \| b\` | Ana | open |" in render(record)


def test_links_are_links_and_everything_else_is_text() -> None:
    links = (
        Link(label="Graph (day)", url="https://g.example.com/d?x=(1)"),
        Link(label="Bad", url="javascript:alert(1)"),
    )
    page = render(Record(incident=Incident(title="T", links=links)))
    assert "- [Graph (day)](<https://g.example.com/d?x=(1)>)\n- Bad: javascript:alert(1)\n" in page


def test_a_ticket_is_shown_by_its_key() -> None:
    action = Action(title="Add a load test", ticket="https://issues.example.com/browse/PLAT-311")
    page = render(Record(incident=Incident(title="T"), actions=(action, Action(title="Other", ticket="PLAT-312"))))
    assert "[PLAT-311](https://issues.example.com/browse/PLAT-311) |" in page
    assert "| PLAT-312 |" in page


def test_the_tree_of_whys_is_a_nested_list() -> None:
    whys = (
        Why(id="W1", question="Why did it break?", answer="Too many connections"),
        Why(id="W2", after="W1", question="Why so many?", evidence="Graph"),
    )
    page = render(Record(incident=Incident(title="T"), whys=whys))
    assert page.endswith(
        "- **Why did it break?** (W1)\\\n"
        "  Too many connections\n"
        "  - **Why so many?** (W2)\\\n"
        "    No answer yet\\\n"
        "    Evidence: Graph\n"
    )


def test_a_chain_of_two_thousand_whys_still_renders() -> None:
    whys = tuple(Why(id=f"W{n}", after=f"W{n - 1}", question=f"Why {n}?") for n in range(2000))
    page = render(Record(incident=Incident(title="T"), whys=whys))
    assert len(page) < 300_000
    assert "Why 1999? (W1999, after W1998)" in squeezed(markdown(page))


def test_the_same_record_gives_the_same_page() -> None:
    record = record_of(f"text{number}" for number in count())
    assert render(record) == render(record.model_copy(deep=True))


def test_an_event_with_two_accounts_shows_both() -> None:
    event = Event(text="Alert", disputed="Sam: 10:20, by the chat", key=True)
    page = render(Record(incident=Incident(title="T"), timeline=(event,)))
    assert "| time unknown | **Alert** · another account: Sam: 10:20, by the chat |" in page
