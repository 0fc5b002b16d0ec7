"""Cut a document into its parts: by headings, and by the labels that people write instead of headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pmreview.importers.markdown.blocks import Block, Entry, Heading, Listing, Span, Text, Words
from pmreview.importers.markdown.stamps import Stamp, is_placeholder, read_stamp
from pmreview.importers.markdown.vocabulary import (
    ACTIONS,
    APPENDIX,
    GOT_LUCKY,
    KEY_TIMES,
    LESSONS,
    LINKS,
    QUESTIONS,
    SUMMARY,
    TIMELINE,
    TO_IMPROVE,
    WENT_WELL,
    role_of,
)
from pmreview.importers.markdown.words import bare, cut, unstripped

_LEAVES_ACTIONS = {TIMELINE, LESSONS, WENT_WELL, TO_IMPROVE, GOT_LUCKY, QUESTIONS, LINKS, APPENDIX}
_HOLDS_LABELS = {"", SUMMARY, KEY_TIMES}
_LABEL_LEVEL = 7
_LONGEST_LABEL = 60
_WORDS_OF_A_TITLE = 4
_WORDS_OF_A_LABEL = 6
"""Of one that is not in bold; what is longer is a sentence that leads over to a list."""
_COLON = re.compile(r"\s*[:：]\s*|\s+[-–—]\s+|\s*$|\s*\n")


@dataclass(frozen=True)
class Section:
    """A part with its title; the level of a label is 7. `stamp` is the time that a title in a timeline begins with."""

    level: int
    title: Words
    role: str
    blocks: tuple[Block, ...]
    stamp: Stamp | None = None
    path: str = ""

    @property
    def name(self) -> str:
        return bare(self.title)


def sections_of(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The parts of a document in reading order; the first has no title, and may be empty."""
    cut_up = [part for section in _by_headings(blocks) for part in _by_labels(section)]
    return tuple(_with_roles(cut_up))


def _by_headings(blocks: Sequence[Block]) -> Iterator[Section]:
    title: Words = ()
    level, held = 0, list[Block]()
    for block in blocks:
        if isinstance(block, Heading):
            yield Section(level, title, "", tuple(held))
            level, title, held = block.level, block.words, []
        else:
            held.append(block)
    yield Section(level, title, "", tuple(held))


def _with_roles(sections: Sequence[Section]) -> Iterator[Section]:
    """Each section with the part that it belongs to: its own, or that of the heading over it."""
    over: list[Section] = []
    clocks = sum(1 for each in sections if each.title and (found := read_stamp(each.name)) and found.clock)
    before = ""
    head = _title_at(sections)
    for at, section in enumerate(sections):
        while over and over[-1].level >= section.level:
            over.pop()
        above = over[-1].role if over else ""
        is_time = section.level < _LABEL_LEVEL and not is_placeholder(section.name)
        stamp = read_stamp(section.name) if is_time else None
        goes_on = before == TIMELINE or above == TIMELINE
        if stamp and section.level and (goes_on or (clocks > 1 and (stamp.clock or above == ""))):
            if not (goes_on or stamp.clock):
                stamp, role = None, role_of(section.name) or above
            else:
                role = TIMELINE
        else:
            stamp, own = None, role_of(section.name) if at != head else ""
            stays = above == APPENDIX or (above == ACTIONS and own not in _LEAVES_ACTIONS)
            role = above if stays or not own else own
        path = " › ".join(filter(None, (*(each.name for each in over if each.level > 1), section.name.strip(" :"))))
        placed = replace(section, role=role, stamp=stamp, path=path)
        over.append(placed)
        before = role
        yield placed


def _title_at(sections: Sequence[Section]) -> int | None:
    """The first heading, where it is the document's title although its words could name a part: `Logs were lost`."""
    headings = [at for at, each in enumerate(sections) if 0 < each.level < _LABEL_LEVEL]
    if len(headings) < 2:
        return None
    first, second = (sections[at] for at in headings[:2])
    wordy = len(first.name.split()) >= _WORDS_OF_A_TITLE
    return headings[0] if first.level == 1 and second.level > 1 and (wordy or not first.blocks) else None


def _by_labels(section: Section) -> Iterator[Section]:
    """The section, cut at paragraphs and items that begin with the name of a part: `**Impact**: half of all users`."""
    role = role_of(section.name)
    if section.title and (role == TIMELINE or _is_clock(section.name)):
        yield section
        return
    part = section
    held: list[Block] = []
    for block in section.blocks:
        holds = not section.title or role in _HOLDS_LABELS or _is_bold_title(block)
        for title, blocks in _labelled(block, part is not section) if holds else [(None, [block])]:
            if title is None:
                held += blocks
            else:
                yield replace(part, blocks=tuple(held))
                part, held = Section(_LABEL_LEVEL, title, "", ()), list(blocks)
    yield replace(part, blocks=tuple(held))


def _is_bold_title(block: Block) -> bool:
    """Whether a paragraph is nothing but the bold name of a part, which stands for a heading anywhere."""
    return (
        isinstance(block, Text) and len(block.words) == 1 and block.words[0].strong and bool(role_of(bare(block.words)))
    )


def _is_clock(title: str) -> bool:
    stamp = read_stamp(title)
    return stamp is not None and stamp.clock is not None


def _labelled(block: Block, within: bool) -> Iterator[tuple[Words | None, Sequence[Block]]]:
    """The parts that `block` begins, each with its title; None is the title of what belongs to the part before.

    Where one label names a part of a post-mortem, what stands in bold beside it is a part too.
    """
    if isinstance(block, Text) and (found := _label(block.words)) and (within or role_of(bare(found[0]))):
        title, rest = found
        yield title, ([Text(rest)] if bare(rest) else [])
    elif isinstance(block, Listing) and _holds_labels(block, within):
        for entry in block.entries:
            label = _entry_label(entry)
            if label is None:
                yield None, [Listing((entry,))]
            else:
                yield label[0], [*([Text(label[1])] if bare(label[1]) else []), *entry.blocks[1:]]
    else:
        yield None, [block]


def _holds_labels(block: Listing, within: bool) -> bool:
    found = [_entry_label(entry) for entry in block.entries]
    return any(label and role_of(bare(label[0])) for label in found) or (within and all(found))


def _entry_label(entry: Entry) -> tuple[Words, Words] | None:
    first = entry.blocks[0] if entry.blocks and entry.done is None else None
    return _label(first.words) if isinstance(first, Text) else None


def _label(words: Words) -> tuple[Words, Words] | None:
    """What stands in bold at the beginning of `words`, or alone before a colon, and what follows it."""
    text = unstripped(words)
    first = words[0] if words else None
    if first and first.strong and first.text.strip():
        colon = _COLON.match(text, len(first.text))
        if not (first.text.rstrip().endswith((":", "?")) or colon):
            return None
        title, after = (first,), max(len(first.text), colon.end() if colon else 0)
    else:
        head, mark, rest = text.partition(":")
        told = head.strip()
        long = "\n" in told or len(told.split()) > _WORDS_OF_A_LABEL
        if not mark or rest.strip() or long or not role_of(told):
            return None
        title, after = (Span(head),), len(text)
    name = bare(title)
    if len(name) > _LONGEST_LABEL or read_stamp(name):
        return None
    return title, cut(words, after)
