"""A record as a message for Slack: what to know and what is done, in Block Kit and within Slack's limits.

Slack takes `<…>` for a link or a call to everybody, so the characters that make one are written as entities, and
`verbatim` keeps it from looking for names in the text. It knows no escape for `*`, `_`, `~` and `` ` ``: they may
change how a text looks, and no more.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pmreview.core.outline import outline
from pmreview.core.outline.document import Block, Bullets, Document, Facts, Paragraph, Section, Span, Table, Words
from pmreview.core.record import Record
from pmreview.exporters.exporter import Exporter

BLOCKS, TEXT, HEADER, FIELDS = 50, 3000, 150, 10
"""What the documentation allows: blocks of a message, characters of a text and of a header, and fields of a section."""
WHOLE = 12_000
"""Characters of a whole message. The documentation does not say it, but Slack refuses blocks that are much longer."""

_SECTIONS = ("summary", "actions", "root-cause", "open-questions")
_FIELD = 600  # characters: a field may have more, but then there is no room for what matters
_REST = "The rest is in the record."
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_WORD = re.compile(r"\S{1,400}\s{0,400}|\s{1,400}")

Node = dict[str, Any]


def render(record: Record) -> str:
    """The arguments of `chat.postMessage`, or what an incoming webhook takes."""
    document = outline(record)
    title = _beginning([[_escaped(character) for character in document.title]], HEADER)
    told = {"text": title, "blocks": [{"type": "header", "text": _plain(title)}, *_blocks(document)]}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


SLACK = Exporter("slack", ".slack.json", "A message for Slack in Block Kit, with what to know and what is done", render)


def _blocks(document: Document) -> list[Node]:
    """What stands under the header."""
    blocks: list[Node] = []
    texts = [text for section in document.sections if section.id in _SECTIONS for text in _texts(section)]
    fields = [field for block in document.lead if isinstance(block, Facts) for field in _fields(block)]
    if fields:
        blocks.append({"type": "section", "fields": [_mrkdwn(field) for field in fields]})
    room = WHOLE - sum(map(len, fields))
    for place, text in enumerate(texts):
        room -= len(text)
        if room < 0 or (len(blocks) == BLOCKS - 2 and place < len(texts) - 1):
            blocks.append({"type": "context", "elements": [_plain(_REST)]})
            break
        blocks.append({"type": "section", "text": _mrkdwn(text)})
    return blocks


def _fields(facts: Facts) -> list[str]:
    """The first facts, each within what the message has room for."""
    shown = ([f"*{_escaped(label)}*\n", *_tokens(words)] for label, words in facts.pairs[:FIELDS])
    return [_beginning([line], _FIELD) for line in shown]


def _texts(section: Section) -> Iterator[str]:
    """A section as texts that are short enough for a block; of one with a table only the table."""
    tables = [block for block in section.blocks if isinstance(block, Table)]
    lines = (line for block in tables or section.blocks for line in _lines(block))
    return _packed([[f"*{_escaped(section.title)}*"], *lines], TEXT)


def _lines(block: Block) -> Iterator[list[str]]:
    """The lines of a block. A tree is too long for a message: the causes are told above it."""
    match block:
        case Paragraph(words):
            yield _tokens(words)
        case Facts(pairs):
            yield from ([f"*{_escaped(label)}:* ", *_tokens(words)] for label, words in pairs)
        case Bullets(items):
            for item in items:
                yield from (
                    [start, *_tokens(line)] for start, line in zip(_starts(item.lines), item.lines, strict=True)
                )
        case Table(rows=rows):
            yield from (["• ", *_row(row)] for row in rows)


def _starts(lines: Sequence[Words]) -> list[str]:
    return ["• ", *["   "] * (len(lines) - 1)]


def _row(row: Iterable[Words]) -> list[str]:
    told = [words for words in row if words]
    return [token for place, words in enumerate(told) for token in ([" · "] * bool(place) + _tokens(words))]


def _tokens(words: Words) -> list[str]:
    """The words as pieces that may not be cut."""
    return [token for span in words for token in _span(span)]


def _span(span: Span) -> list[str]:
    label = f"|{_escaped(span.text)}" if span.text != span.url else ""
    whole = f"<{_escaped(span.url)}{label}>" if span.url else f"*{_escaped(span.text)}*"
    if (span.url or (span.strong and span.text.strip() == span.text)) and len(whole) < TEXT and "\n" not in whole:
        return [whole]
    return [_escaped(piece) for piece in _WORD.findall(span.text)]


def _packed(lines: Iterable[list[str]], most: int) -> Iterator[str]:
    """The lines in texts that are no longer than `most`, none of them empty; only a line that is longer is cut."""
    text = ""
    for line in lines:
        fits = len(text) + sum(map(len, line)) < most
        for token in (*line, "\n") if fits else ("\n", *line, "\n"):
            if len(text) + len(token) > most or (not fits and token == "\n"):
                if text.strip():
                    yield text.strip()
                text = ""
            text += token
    if text.strip():
        yield text.strip()


def _beginning(lines: Iterable[list[str]], most: int) -> str:
    """As much of the lines as fits."""
    pieces = _packed(lines, most - 1)
    return f"{next(pieces, '')}{'…' if next(pieces, '') else ''}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _plain(text: str) -> Node:
    return {"type": "plain_text", "text": text, "emoji": False}


def _mrkdwn(text: str) -> Node:
    return {"type": "mrkdwn", "text": text, "verbatim": True}
