"""Find the entries of a timeline, whatever it is written as: headings, a list, a table, or lines with times."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pmreview.importers.markdown.blocks import Block, Code, Entry, Grid, Listing, Quote, Span, Text, Words
from pmreview.importers.markdown.columns import Columns, read_columns
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.stamps import Stamp, is_placeholder, read_stamp, stamp_at_end
from pmreview.importers.markdown.words import bare, cut, line, links, plain, prose, unstripped
from pmreview.importers.markdown.zones_stated import Zone, zone_in, zone_over

_LOG_LINES = 2
_ONLY_ZONE = re.compile(
    r"[\s_*>(]*(?:please note:?\s*)?(?:all\s+)?(?:the\s+)?(?:times?|timestamps?)(?:\s?zone)?\b[^.\n]{0,60}\.?[\s_*)]*",
    re.IGNORECASE,
)
_DONE_TEXTS = frozenset({"", "-", "–", "—", "n/a", "none", "tbd"})


@dataclass(frozen=True)
class Draft:
    """An entry as it stands in the document. One without a `text` only sets the day for those after it."""

    stamp: Stamp | None
    text: str = ""
    who: str = ""
    kind: str = ""
    link: str = ""
    zone: Zone | None = None
    source: str = ""


@dataclass(frozen=True)
class Found:
    """The entries of a part, and what stands beside them."""

    drafts: tuple[Draft, ...] = ()
    rest: tuple[Block, ...] = ()


def timeline_of(section: Section, zone: Zone | None) -> Found:
    """The entries of a section. Times that state no zone are in `zone`, if the section states no other."""
    zone = zone_in(section.name) or zone
    reading = _Reading(zone, section.name)
    if section.stamp:
        return reading.headed(section)
    return reading.read(section.blocks)


def has_entries(block: Block) -> bool:
    """Whether `block`, which stands in no timeline, is one all the same: most of it begins with times of day."""
    match block:
        case Listing(entries):
            times = sum(1 for entry in entries if _is_timed(entry))
            return times > 1 and 2 * times >= len(entries)
        case Grid(rows):
            columns = read_columns(rows)
            return columns is not None and columns.time is not None
        case Text(words):
            lines = bare(words).split("\n")
            times = sum(1 for each in lines if (stamp := read_stamp(each)) and stamp.clock)
            return times > 1 and 2 * times >= len(lines)
    return False


def are_entries(blocks: Sequence[Block]) -> bool:
    """Whether paragraphs that stand in no timeline are one all the same: most of them begin with times of day."""
    stamps = [read_stamp(unstripped(block.words)) for block in blocks if isinstance(block, Text)]
    times = sum(1 for stamp in stamps if stamp and stamp.clock)
    return times > 1 and 2 * times >= len(stamps)


def entries_in(blocks: Sequence[Block], zone: Zone | None, source: str) -> Found:
    """The entries of blocks that stand outside of a timeline."""
    return _Reading(zone, source).read(blocks)


def _is_timed(entry: Entry) -> bool:
    first = entry.blocks[0] if entry.blocks else None
    stamp = read_stamp(bare(first.words)) if isinstance(first, Text) else None
    return stamp is not None and stamp.clock is not None


class _Reading:
    """Reads the blocks of one part in order."""

    def __init__(self, zone: Zone | None, source: str) -> None:
        self._zone = zone
        self._source = source
        self._drafts: list[Draft] = []
        self._rest: list[Block] = []
        self._headed = False

    def headed(self, section: Section) -> Found:
        """An entry whose time is the section's title, and whose text is all of the section."""
        assert section.stamp is not None
        self._headed = True
        title = cut(section.title, section.stamp.end + _lead_spaces(section.title))
        if section.stamp.clock is None and not section.stamp.unknown and any(map(has_entries, section.blocks)):
            self._add(section.stamp, title, ())
            return self.read(section.blocks)
        self._add(section.stamp, title, section.blocks)
        return self._found()

    def read(self, blocks: Sequence[Block]) -> Found:
        for block in blocks:
            match block:
                case Text(words):
                    self._paragraph(words)
                case Listing(entries):
                    if not self._continued(block):
                        for entry in entries:
                            self._entry(entry)
                case Grid(rows):
                    self._grid(rows)
                case Quote(inner) if any(map(has_entries, inner)) or _zone_only(prose(inner)):
                    self.read(inner)
                case Code(text) if has_entries(Text((Span(text),))):
                    self._paragraph((Span(text),))
                case _:
                    self._rest.append(block)
        return self._found()

    def _found(self) -> Found:
        return Found(tuple(self._drafts), tuple(self._rest))

    def _add(self, stamp: Stamp | None, words: Words, blocks: Sequence[Block], who: str = "", kind: str = "") -> None:
        """An entry of `words` and `blocks`; a log of several lines stays outside."""
        logs = [block for block in blocks if isinstance(block, Code) and block.text.count("\n") >= _LOG_LINES]
        told: list[Block] = [*([Text(words)] if bare(words) else []), *(block for block in blocks if block not in logs)]
        told, link = _linked(told)
        text = line(told)
        if stamp and stamp.clock and not text and not logs:
            text = stamp.words
        self._drafts.append(Draft(stamp, text, who, kind, link, self._zone, self._source))
        if logs:
            self._rest += [*([] if self._headed else [Text((Span(f"{stamp.words if stamp else text[:60]}:"),))]), *logs]

    def _paragraph(self, words: Words) -> None:
        text = unstripped(words)
        if zone := zone_over(text):
            self._zone = zone
            if _zone_only(text) and not _day_in(text):
                return
        starts = [0, *(found.end() for found in re.finditer("\n", text))]
        stamps = {
            start: stamp for start in starts if (stamp := read_stamp(text, start)) and not is_placeholder(text[start:])
        }
        if not stamps or (0 not in stamps and not any(stamp.clock for stamp in stamps.values())):
            self._set_day(text)
            self._rest.append(Text(words))
            return
        places = sorted(stamps)
        if places[0]:
            self._rest.append(Text((Span(text[: places[0]]),)))
        for place, after in zip(places, [*places[1:], len(text)], strict=True):
            self._add(stamps[place], _between(words, stamps[place].end, after), ())

    def _continued(self, block: Listing) -> bool:
        """Whether a list without times belongs to the entry before it, which ends in a colon."""
        last = self._drafts[-1] if self._drafts else None
        if last is None or not last.text.endswith(":") or any(map(_is_timed, block.entries)):
            return False
        self._drafts[-1] = replace(last, text=f"{last.text} {line([block])}")
        return True

    def _set_day(self, text: str) -> None:
        """A sentence over the entries may state their day: `All times in PST, on February 5th 2019`."""
        if stamp := _day_in(text):
            self._drafts.append(Draft(stamp, zone=self._zone))

    def _entry(self, entry: Entry) -> None:
        first = entry.blocks[0] if entry.blocks else None
        words = first.words if isinstance(first, Text) else ()
        rest = entry.blocks[1:] if words else entry.blocks
        text = unstripped(words)
        if is_placeholder(text):
            self._rest.append(Listing((entry,)))
            return
        stamp = read_stamp(text)
        inner = [block for block in rest if has_entries(block)]
        after = tuple(block for block in rest if block not in inner)
        if stamp:
            self._add(stamp, cut(words, stamp.end), after)
        elif found := stamp_at_end(text) if len(text) < 300 else None:
            self._add(found[1], (Span(found[0]),), after)
        elif bare(words).lower() not in _DONE_TEXTS or after:
            self._add(None, words, after)
        self.read(inner)

    def _grid(self, rows: Sequence[tuple[Words, ...]]) -> None:
        columns = read_columns(rows)
        if columns is None:
            self._rest.append(Grid(tuple(rows)))
            return
        self._zone = columns.zone or self._zone
        for row in columns.rows:
            self._row(columns, row)

    def _row(self, columns: Columns, row: tuple[Words, ...]) -> None:
        when = columns.when(row)
        if not any(map(bare, row)):
            return
        stamp = read_stamp(when) if when else None
        left = when[stamp.end :].strip() if stamp else when
        if is_placeholder(when):
            self._rest.append(Grid((row,)))
            return
        words = columns.text(row)
        words = (Span(f"{left}: "), *words) if left and not stamp else (*words, Span(f" {left}")) if left else words
        self._add(stamp, words, (), columns.cell(row, columns.who), columns.cell(row, columns.kind))


def _zone_only(text: str) -> bool:
    """Whether a sentence says no more than the zone of the times: `All times in CET.`"""
    return zone_over(text) is not None and bool(_ONLY_ZONE.fullmatch(text.strip()))


def _day_in(text: str) -> Stamp | None:
    """The day that a short sentence states, where it states one."""
    for place in re.finditer(
        r"(?<![\w:./-])(?=[0-9]{4}-[0-9]|[A-Z][a-z]{2}|[0-9]{1,2}(?:st|nd|rd|th)?\s[A-Z])", text[:400]
    ):
        stamp = read_stamp(text, place.start())
        if stamp and stamp.day and not stamp.clock:
            return replace(stamp, clock=None)
    return None


def _lead_spaces(words: Words) -> int:
    return len(unstripped(words)) - len(unstripped(words).lstrip())


def _between(words: Words, start: int, end: int) -> Words:
    kept: list[Span] = []
    left = end - start
    for span in cut(words, start):
        if left <= 0:
            break
        kept.append(replace(span, text=span.text[:left]))
        left -= len(span.text)
    return tuple(kept)


def _linked(blocks: list[Block]) -> tuple[list[Block], str]:
    """`blocks` without the address of their one link, and the address. An address that is its own words stays there."""
    found = [span for span in links(blocks) if span.url.startswith(("https://", "http://"))]
    if len(found) != 1 or found[0].url in found[0].text:
        return blocks, ""
    without = [
        Text(tuple(Span(span.text, "", span.strong) if span is found[0] else span for span in block.words))
        if isinstance(block, Text)
        else block
        for block in blocks
    ]
    return without, found[0].url


__all__ = ["Draft", "Found", "Iterator", "entries_in", "has_entries", "plain", "timeline_of"]
