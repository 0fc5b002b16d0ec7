"""Read what a document states in pairs: `Severity: major`, a list of key events, a table of times."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pmreview.importers.markdown.blocks import Block, Entry, Grid, Listing, Span, Text, Words
from pmreview.importers.markdown.labels import fact_of, milestone_of
from pmreview.importers.markdown.stamps import Stamp, is_placeholder, read_stamp, stamp_at_end
from pmreview.importers.markdown.words import bare, cut, plain, prose, unstripped

_LABEL = re.compile(r"(?:^|\n|(?<=\s)|\|)[ \t]*([A-Z][A-Za-z /()#\-]{0,40}?):(?=\s|$)", re.MULTILINE)
_COLON = re.compile(r":(?=\s|\Z)")
_LONGEST_LABEL = 60


@dataclass(frozen=True)
class Pair:
    """A label and its value, with more blocks under it; `path` names the part that it stands in."""

    label: str
    value: Words
    more: tuple[Block, ...] = ()
    path: str = ""

    @property
    def text(self) -> str:
        return plain(self.value)

    @property
    def known(self) -> bool:
        return bool(fact_of(self.label) or milestone_of(self.label))

    @property
    def stamp(self) -> Stamp | None:
        text = self.text
        return None if is_placeholder(text) else read_stamp(text)

    @property
    def shown(self) -> str:
        text = f"{self.label}: {self.text}" if self.text else self.label
        return "\n".join(filter(None, (text, prose(self.more))))


def pairs_in(block: Block) -> tuple[Pair, ...]:
    """The pairs that `block` consists of; none where it is something else."""
    match block:
        case Text(words):
            return tuple(_lines(words))
        case Listing(entries):
            found = [_entry(entry) for entry in entries]
            return tuple(each for each in found if each) if all(found) else ()
        case Grid(rows):
            return tuple(_cells(rows))
    return ()


def _lines(words: Words) -> Iterator[Pair]:
    """The pairs of a paragraph, which may stand on lines of their own or behind each other."""
    text = unstripped(words)
    labels = [found for found in _LABEL.finditer(text) if _begins(text, found) or _known(found[1])]
    if not labels or text[: labels[0].start()].strip():
        return
    for found, after in zip(labels, [*labels[1:], None], strict=True):
        end = after.start() if after else len(text)
        yield Pair(found[1].strip(), _slice(words, found.end(), end))


def _begins(text: str, found: re.Match[str]) -> bool:
    return found.start() == 0 or text[found.start()] == "\n" or text[found.start() - 1] == "\n"


def _known(label: str) -> bool:
    return bool(fact_of(label) or milestone_of(label))


def _entry(entry: Entry) -> Pair | None:
    first = entry.blocks[0] if entry.blocks else None
    if not isinstance(first, Text):
        return None
    text = unstripped(first.words)
    colon = _COLON.search(text[: _LONGEST_LABEL + 2])
    if colon and "\n" not in text[: colon.start()].strip() and not read_stamp(text):
        return Pair(text[: colon.start()].strip(" *_"), cut(first.words, colon.end()), entry.blocks[1:])
    if (found := stamp_at_end(text) if len(text) < 200 else None) and found[0].strip():
        return Pair(found[0].strip(" *_:"), (Span(text[len(found[0]) :].strip(" :-–—")),), entry.blocks[1:])
    return None


def _cells(rows: Sequence[tuple[Words, ...]]) -> Iterator[Pair]:
    """The pairs of a table of labels and values, two or four columns wide."""
    found = []
    for row in rows:
        for label, value in zip(row[::2], row[1::2], strict=False):
            if bare(label) or bare(value):
                found.append(Pair(bare(label).rstrip(":"), value))
    if rows and len(rows[0]) % 2 == 0 and 2 * sum(pair.known for pair in found) >= len(found):
        yield from found


def _slice(words: Words, start: int, end: int) -> Words:
    kept, left = [], end - start
    for span in cut(words, start):
        if left > 0:
            kept.append(Span(span.text[:left], span.url, span.strong))
        left -= len(span.text)
    return tuple(kept)
