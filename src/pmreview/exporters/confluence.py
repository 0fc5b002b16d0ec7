"""A record in the storage format of Confluence: XML whose elements are all ours, so that no text becomes a macro."""

from collections.abc import Iterable, Iterator
from html import escape

from pmreview.core.outline import outline
from pmreview.core.outline.document import Block, Bullets, Facts, Heading, Item, Paragraph, Span, Table, Tree, Words
from pmreview.core.record import Record
from pmreview.exporters.exporter import Exporter


def render(record: Record) -> str:
    """The body of a page, to be put in through the API or the source editor."""
    return "\n".join(_page(record)) + "\n"


CONFLUENCE = Exporter("confluence", ".confluence.xml", "The body of a Confluence page, in its storage format", render)


def _page(record: Record) -> Iterator[str]:
    document = outline(record)
    yield _element("h1", escape(document.title))
    yield from map(_block, document.lead)
    for section in document.sections:
        yield _element("h2", escape(section.title))
        yield from map(_block, section.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(title):
            return _element("h3", escape(title))
        case Paragraph(words):
            return _element("p", _words(words))
        case Facts(pairs):
            rows = (_element("th", escape(label)) + _element("td", _words(words)) for label, words in pairs)
            return _table(rows)
        case Bullets(items) | Tree(items):
            return "".join(_list(items))
        case Table(columns, rows):
            cells = ("".join(_element("td", _words(words)) for words in row) for row in rows)
            return _table(["".join(_element("th", escape(title)) for title in columns), *cells])


def _table(rows: Iterable[str]) -> str:
    return _element("table", _element("tbody", "".join(_element("tr", row) for row in rows)))


def _list(items: Iterable[Item]) -> Iterator[str]:
    """Lists in lists, by the depths of the items."""
    depth = -1
    for item in items:
        yield "<ul>" if item.depth > depth else "</li>" + "</ul></li>" * (depth - item.depth)
        yield "<li>" + "<br/>".join(map(_words, item.lines))
        depth = item.depth
    yield "</li></ul>" * (depth + 1)


def _words(words: Words) -> str:
    return "".join(map(_span, words))


def _span(span: Span) -> str:
    text = escape(span.text).replace("\n", "<br/>")
    if span.url:
        return f'<a href="{escape(span.url)}">{text}</a>'
    return _element("strong", text) if span.strong else text


def _element(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>"
