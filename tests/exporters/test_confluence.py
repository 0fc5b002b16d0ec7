"""The body of a Confluence page: XML that it takes, and nothing in it that a text asked for."""

from itertools import count
from xml.etree import ElementTree

from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.exporters.confluence import render
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.exporters.every_text import record_of
from tests.strategies import records

TAGS = {"h1", "h2", "h3", "p", "br", "ul", "li", "strong", "a", "table", "tbody", "tr", "th", "td"}


def body(of: Record) -> ElementTree.Element:
    """The page as Confluence reads it, with the names of its macros declared."""
    names = 'xmlns:ac="http://atlassian.com/content" xmlns:ri="http://atlassian.com/resource/identifier"'
    return ElementTree.fromstring(f"<body {names}>{render(of)}</body>")


@settings(max_examples=80, deadline=None)
@given(records)
def test_any_record_is_well_formed_and_made_of_our_elements(any_record: Record) -> None:
    assert {element.tag for element in body(any_record).iter()} <= TAGS | {"body"}


def test_a_macro_in_a_text_is_text() -> None:
    macro = '<ac:structured-macro ac:name="html"><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body>'
    of = record_of(f"{macro}{{code}}{number}" for number in count())
    assert macro in "".join(body(of).itertext())


def test_the_sample_has_its_tables_and_its_tree() -> None:
    of = open_record(shipped("sample_data") / "checkout-pool.toml").record
    page = body(of)
    assert [row.findtext("th") for row in page.findall("table")[0].iter("tr")][:2] == ["Date", "Duration"]
    assert page.find(".//li/ul/li/ul/li/ul/li/strong") is not None
    assert [heading.text for heading in page.findall("h2")][:3] == ["Summary", "Actions", "Root cause"]
