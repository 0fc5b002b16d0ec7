"""What an outline is made of: a document that knows no markup, so that every exporter can render any section.

Texts are plain: whatever looks like markup in them is text. A link is a value. Nothing nests without bound: a tree is
a flat list of items with depths.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """A run of text. A `url` (http, https or mailto) makes it a link; a line feed in `text` is a line break."""

    text: str
    url: str = ""
    strong: bool = False


Words = tuple[Span, ...]
"""Spans that follow each other as they are: the spaces between them are in plain spans."""


@dataclass(frozen=True)
class Heading:
    """A heading inside a section."""

    title: str


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    words: Words


@dataclass(frozen=True)
class Facts:
    """Labels and their values."""

    pairs: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Table:
    """Each row has a cell for each column; the texts of the cells are single lines."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True)
class Item:
    """An entry of a list: its first line, and lines under it. Its `depth` is at most one more than the one before."""

    lines: tuple[Words, ...]
    depth: int = 0


@dataclass(frozen=True)
class Bullets:
    """A plain list; its items have depth 0. Between two lists of any kind stands another block."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Tree:
    """A tree, depth first, of bounded depth."""

    items: tuple[Item, ...]


Block = Heading | Paragraph | Facts | Table | Bullets | Tree


@dataclass(frozen=True)
class Section:
    """A part with a heading of its own. The `id` is stable, the `title` is for people."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole outline: its title, the blocks right under it, and the sections."""

    title: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
