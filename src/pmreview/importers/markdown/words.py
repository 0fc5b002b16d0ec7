"""Words and blocks as plain text: a link with its address behind it, a list with dashes, nothing left out."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pmreview.importers.markdown.blocks import (
    Block,
    Code,
    Comment,
    Entry,
    Grid,
    Heading,
    Listing,
    Quote,
    Span,
    Text,
    Words,
)

_ENDS = (".", "!", "?", ":", ";", ",", "…", "-", "–", "—")
_CLOSING = "\"'”’)]"


def plain(words: Words) -> str:
    """The text of `words`, a link's address in parentheses behind it."""
    return "".join(_shown(span) for span in words).strip()


def bare(words: Words) -> str:
    """The text of `words` without the addresses of links."""
    return "".join(span.text for span in words).strip()


def cut(words: Words, start: int) -> Words:
    """`words` without the first `start` characters of their `bare` text before it was stripped."""
    found = []
    for span in words:
        rest = span.text[start:] if start > 0 else span.text
        start -= len(span.text)
        if rest:
            found.append(Span(rest, span.url, span.strong))
    return tuple(found)


def unstripped(words: Words) -> str:
    """The text that `cut` counts in."""
    return "".join(span.text for span in words)


def prose(blocks: Iterable[Block]) -> str:
    """`blocks` as paragraphs with blank lines between them."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def line(blocks: Iterable[Block]) -> str:
    """`blocks` on one line, each ended where the next begins: a list with semicolons, a quotation in its marks."""
    told = [(block, text) for block in blocks if (text := " ".join(_flat(block).split()))]
    if len(told) < 2:
        return "".join(text for _, text in told)
    parts = [(block, f"“{text}”" if isinstance(block, Quote) else text) for block, text in told]
    ended = [_ended(block, text, *after) for (block, text), after in pairwise(parts)]
    return " ".join([*ended, parts[-1][1]])


def _ended(block: Block, text: str, after: Block, following: str) -> str:
    """`text` with the mark that its paragraph goes without; a command or an address takes none, as it would change."""
    exact = isinstance(block, Code) or "://" in text.rpartition(" ")[2]
    if exact or text.rstrip(_CLOSING).endswith(_ENDS):
        return text
    if isinstance(after, Quote | Listing | Code):
        return f"{text}:"
    return f"{text}." if following[:1].isupper() else text


def texts(entry: Entry) -> str:
    """An item of a list on one line."""
    return line(entry.blocks)


def _shown(span: Span) -> str:
    address = span.url.removeprefix("mailto:")
    return f"{span.text} ({span.url})" if span.url and address not in span.text else span.text


def _block(block: Block) -> str:
    match block:
        case Text(words) | Heading(_, words):
            return "\n".join(row.strip() for row in plain(words).split("\n"))
        case Code(text) | Comment(text):
            return text
        case Listing(entries):
            return "\n".join(_indented(prose(entry.blocks).replace("\n\n", "\n"), entry.done) for entry in entries)
        case Quote(blocks):
            return "\n".join(f"> {row}".rstrip() for row in prose(blocks).split("\n"))
        case Grid(rows):
            return "\n".join(" | ".join(map(plain, row)) for row in rows if any(map(plain, row)))


def _indented(text: str, done: bool | None) -> str:
    box = "" if done is None else "[x] " if done else "[ ] "
    return f"- {box}" + text.replace("\n", "\n  ")


def _flat(block: Block) -> str:
    match block:
        case Text(words) | Heading(_, words):
            return plain(words)
        case Code(text) | Comment(text):
            return text
        case Listing(entries):
            return "; ".join(filter(None, map(texts, entries)))
        case Quote(blocks):
            return line(blocks)
        case Grid(rows):
            return "; ".join(" | ".join(map(plain, row)) for row in rows)


def links(blocks: Sequence[Block]) -> list[Span]:
    """The links in the paragraphs of `blocks`, in order."""
    return [span for block in blocks if isinstance(block, Text) for span in block.words if span.url]
