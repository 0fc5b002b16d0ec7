"""What a Markdown document is made of, as far as an import looks at it: blocks, and the words in them."""

from dataclasses import dataclass

from pmreview.core.outline.document import Span, Words


@dataclass(frozen=True)
class Heading:
    """A heading of a `level` from 1 to 6."""

    level: int
    words: Words


@dataclass(frozen=True)
class Text:
    """A paragraph, `italic` where all of it is. A line feed in its words stands for any line break of the source."""

    words: Words
    italic: bool = False


@dataclass(frozen=True)
class Code:
    """Lines that are shown as they are."""

    text: str


@dataclass(frozen=True)
class Comment:
    """What a reader of the rendered document does not see."""

    text: str


@dataclass(frozen=True)
class Entry:
    """An item of a list; `done` where it has a check box."""

    blocks: tuple["Block", ...]
    done: bool | None = None


@dataclass(frozen=True)
class Listing:
    """A list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Quote:
    """A quotation."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Grid:
    """A table; the first of its `rows` is its header."""

    rows: tuple[tuple[Words, ...], ...]


Block = Heading | Text | Code | Comment | Listing | Quote | Grid

__all__ = ["Block", "Code", "Comment", "Entry", "Grid", "Heading", "Listing", "Quote", "Span", "Text", "Words"]
