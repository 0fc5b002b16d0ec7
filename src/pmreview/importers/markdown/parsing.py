"""Read Markdown into blocks, with markdown-it. Whatever HTML it holds becomes plain text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pmreview.core.errors import UserError
from pmreview.core.text import harmless
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
from pmreview.importers.plain_text import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST, MOST_LINES, MOST_MARKS = 100_000, 2_000, 5_000
"""How many characters, lines with words, and marks such as brackets and stars a document may have.

Markdown is read slowly, and marks that are never closed by the square of their number. The largest post-mortem that we
know has 20,000 characters in 500 lines.
"""

_DEEPEST = 60
_HTML_HEADING = re.compile(r"^ {0,3}<h([1-6])(?:\s[^<>\n]*)?>([^<>\n]*)</h\1>[ \t]*$", re.MULTILINE | re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_CHECK_BOX = re.compile(r"\[([ xX])\](?:\s+|$)")


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of `text`. Raises `UserError` for a document that is too long or nested too deeply."""
    from markdown_it import MarkdownIt  # slow to load

    _refuse_what_is_too_large(text)
    reader = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    reader.validateLink = lambda url: True  # type: ignore[method-assign]  # an address is only kept as text
    reader.normalizeLink = lambda url: url  # type: ignore[method-assign]
    reader.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    tokens = reader.parse(_HTML_HEADING.sub(lambda found: f"\n{'#' * int(found[1])} {found[2]}\n", harmless(text)))
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        raise UserError("The document is nested too deeply to be a post-mortem.")
    return _Reading(tokens).blocks()


def _refuse_what_is_too_large(text: str) -> None:
    sizes = (
        (len(text), LONGEST, "characters"),
        (sum(1 for row in text.splitlines() if row.strip()), MOST_LINES, "lines"),
        (max(map(text.count, "[]()*_`<&|~!\\")), MOST_MARKS, "marks of one kind"),
    )
    for size, most, what in sizes:
        if size > most:
            raise UserError(f"The document has more than {most:,} {what}, too many for a post-mortem.")


class _Reading:
    """Walks through the tokens once."""

    def __init__(self, tokens: "Sequence[Token]") -> None:
        self._tokens = iter(tokens)

    def blocks(self, end: str = "") -> tuple[Block, ...]:
        """The blocks up to the token of the type `end`."""
        found: list[Block] = []
        for token in self._tokens:
            if token.type == end:
                break
            found += self._block(token)
        return tuple(found)

    def _block(self, token: "Token") -> Iterable[Block]:
        match token.type:
            case "heading_open":
                return [Heading(int(token.tag[1]), self._inline())]
            case "paragraph_open":
                return _paragraph(next(self._tokens).children or ())
            case "fence" | "code_block":
                return [Code(token.content.rstrip("\n"))] if token.content.strip() else []
            case "bullet_list_open" | "ordered_list_open":
                return [Listing(tuple(self._entries(token.type.replace("open", "close"))))]
            case "blockquote_open":
                return [Quote(self.blocks("blockquote_close"))]
            case "table_open":
                return [Grid(tuple(self._rows()))]
            case "html_block":
                return _html(token.content)
        return []

    def _inline(self) -> Words:
        return words_of(next(self._tokens).children or ())

    def _entries(self, end: str) -> Iterator[Entry]:
        for token in self._tokens:
            if token.type == end:
                return
            if token.type == "list_item_open":
                yield _entry(self.blocks("list_item_close"))

    def _rows(self) -> Iterator[tuple[Words, ...]]:
        row: list[Words] = []
        for token in self._tokens:
            if token.type == "table_close":
                return
            if token.type == "inline":
                row.append(words_of(token.children or ()))
            elif token.type == "tr_close":
                yield tuple(row)
                row = []


def _entry(blocks: tuple[Block, ...]) -> Entry:
    first = blocks[0] if blocks else None
    if isinstance(first, Text) and first.words and (box := _CHECK_BOX.match(first.words[0].text)):
        rest = (Span(first.words[0].text[box.end() :], first.words[0].url, first.words[0].strong), *first.words[1:])
        return Entry((Text(rest), *blocks[1:]), box[1] != " ")
    return Entry(blocks)


def _paragraph(tokens: "Sequence[Token]") -> Iterator[Block]:
    words = words_of(tokens)
    if any(span.text.strip() for span in words):
        yield Text(words, italic=_is_italic(tokens))


def _is_italic(tokens: "Sequence[Token]") -> bool:
    """Whether what is emphasised first ends with the paragraph."""
    ends = [place for place, token in enumerate(tokens) if token.type == "em_close" and token.level == 0]
    return tokens[0].type == "em_open" and ends[0] == len(tokens) - 1


def _html(markup: str) -> Iterator[Block]:
    for comment in _COMMENT.findall(markup):
        if comment.strip():
            yield Comment(comment.strip())
    if text := plain_text(_COMMENT.sub("", markup)):
        yield Text((Span(text),))


def words_of(tokens: "Iterable[Token]") -> Words:
    """The spans of inline tokens: what is emphasised or code is text, what is strong or a link says so."""
    spans: list[Span] = []
    strong, address = 0, ""
    for token in tokens:
        match token.type:
            case "strong_open":
                strong += 1
            case "strong_close":
                strong -= 1
            case "link_open":
                address = str(token.attrGet("href") or "")
            case "link_close":
                address = ""
            case "softbreak" | "hardbreak":
                spans.append(Span("\n", address, strong > 0))
            case "image":
                label = "".join(child.content for child in token.children or ())
                spans.append(Span(label or "image", address or str(token.attrGet("src") or "")))
            case "html_inline":
                spans.append(Span(_tag(token.content)))
            case _ if token.content:
                spans.append(Span(token.content, address, strong > 0))
    return tuple(_together(spans))


def _tag(markup: str) -> str:
    """What stands for an inline element of HTML; a comment stays, as its words would be lost."""
    if markup.startswith("<!--"):
        return markup if markup.strip("<!-> ") else ""
    return "\n" if re.match(r"<br\b", markup, re.IGNORECASE) else plain_text(markup)


def _together(spans: Sequence[Span]) -> Iterator[Span]:
    """Neighbours that are alike as one span."""
    open_span: Span | None = None
    for span in spans:
        if open_span and (open_span.url, open_span.strong) == (span.url, span.strong):
            open_span = Span(open_span.text + span.text, span.url, span.strong)
        else:
            if open_span:
                yield open_span
            open_span = span
    if open_span:
        yield open_span
