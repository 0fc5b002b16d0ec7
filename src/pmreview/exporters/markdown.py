"""A record as GitHub-flavoured Markdown: summary and actions first, details after."""

from collections.abc import Iterable, Iterator

from pmreview.core.outline import outline
from pmreview.core.outline.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Item,
    Paragraph,
    Span,
    Table,
    Tree,
    Words,
)
from pmreview.core.record import Record
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.markdown_text import cell, heading, markdown


def render(record: Record) -> str:
    """The whole page."""
    return page(outline(record))


def page(document: Document) -> str:
    """A document as Markdown, ending in a line feed."""
    return "\n\n".join(_parts(document)) + "\n"


def text_of(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown."""
    return "\n\n".join(map(_block, blocks))


MARKDOWN = Exporter("markdown", ".md", "Markdown, summary and actions first", render)


def _parts(document: Document) -> Iterator[str]:
    yield f"# {heading(document.title)}"
    yield from map(_block, document.lead)
    for section in document.sections:
        yield f"## {heading(section.title)}"
        yield from map(_block, section.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(title):
            return f"### {heading(title)}"
        case Paragraph(words):
            return markdown(words)
        case Facts(pairs):
            return "\n".join(_item(Item((_fact(label, words),))) for label, words in pairs)
        case Bullets(items) | Tree(items):
            return "\n".join(map(_item, items))
        case Table():
            return _table(block)


def _fact(label: str, words: Words) -> Words:
    return (Span(f"{label}:", strong=True), Span(" "), *words)


def _item(item: Item) -> str:
    indent = "  " * item.depth
    words = tuple(span for place, line in enumerate(item.lines) for span in ((Span("\n"),) * bool(place) + line))
    return f"{indent}- " + markdown(words).replace("\n", f"\n{indent}  ")


def _table(table: Table) -> str:
    titles = [heading(title) for title in table.columns]
    rows = [[cell(words) for words in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [titles, ["---"] * len(titles), *rows])
