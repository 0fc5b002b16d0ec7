"""What holds for every format: a text comes out as the text it is, and a record always gives the same bytes."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import count, cycle
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pmreview.core.record import Record
from pmreview.core.text import harmless
from pmreview.exporters import EXPORTERS
from pmreview.exporters.exporter import Exporter
from tests.exporters.every_text import hostile, record_of, squeezed, told_apart
from tests.exporters.readers import READERS
from tests.naughty import NAUGHTY
from tests.strategies import records

EVERY = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
COMPLETE = ("markdown", "html", "confluence", "json")
"""The formats in which every text of a record is to be seen."""

LIST_MARK = re.compile(r"^\s{0,3}[-*•]\s+(?=\S)", re.MULTILINE)
"""What becomes a list on the page for customers."""


def for_customers(record: Record) -> Iterable[str]:
    told = record.customer_summary
    proses = (told.what_happened, told.what_we_are_doing, told.apology)
    return told.title, *(LIST_MARK.sub("", harmless(prose)) for prose in proses)


def of_the_action(record: Record) -> Iterable[str]:
    return record.actions[0].title, record.actions[0].done_when


PARTS: dict[str, Callable[[Record], Iterable[str]]] = {
    "classic": lambda record: (record.incident.summary, record.actions[0].title, record.timeline[0].text),
    "customer": for_customers,
    "customer-html": for_customers,
    "slack": lambda record: (record.incident.summary,),
    "jira": of_the_action,
    "github": of_the_action,
    "csv": lambda record: (*of_the_action(record), record.actions[0].note),
    "csv-timeline": lambda record: (record.timeline[0].text, record.timeline[0].who),
    "ics": of_the_action,
}
"""What is to be seen in the others."""


def waiting(record: Record) -> Record:
    """`record` with its action still to be done, on a day, and tracked nowhere."""
    action = record.actions[0].but(status="open", ticket="", due=date(2026, 4, 1))
    return record.but(actions=(action,))


@EVERY
@settings(max_examples=40, deadline=None)
@given(texts=st.lists(hostile, min_size=1, max_size=7))
@example(texts=list(NAUGHTY))
@example(texts=["0-\\ª"])
def test_any_text_comes_out_as_the_text_it_is_and_nothing_acts_on_a_terminal(
    exporter: Exporter, texts: list[str]
) -> None:
    written: list[str] = []
    record = record_of(told_apart(cycle(texts), written))
    if exporter.name not in COMPLETE:
        record = waiting(record)
        written = list(PARTS[exporter.name](record))
    text = exporter.render(record)
    assert harmless(text.replace("\r\n", "\n")) == text.replace("\r\n", "\n")
    seen = squeezed(READERS[exporter.name](text))
    for each in written:
        told = squeezed(harmless(each))
        assert told in seen or unquote(told) in unquote(seen)


@EVERY
@settings(max_examples=10, deadline=None)
@given(any_record=records)
def test_the_same_record_gives_the_same_bytes(exporter: Exporter, any_record: Record) -> None:
    text = exporter.render(any_record)
    assert exporter.render(any_record.model_copy(deep=True)) == text
    text.encode()


@EVERY
def test_one_record_is_the_same_alone_and_among_others(exporter: Exporter) -> None:
    if exporter.together is None:
        pytest.skip("each record needs a file of its own")
    record = waiting(record_of(f"text{number}" for number in count()))
    seen = READERS[exporter.name]
    if exporter.name != "json":
        assert "".join(exporter.together([record])) == exporter.render(record)
    assert seen("".join(exporter.together([record]))) == seen(exporter.render(record))


def test_no_two_formats_share_a_name_or_write_to_one_file() -> None:
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.suffix for exporter in EXPORTERS}) == len(EXPORTERS)
