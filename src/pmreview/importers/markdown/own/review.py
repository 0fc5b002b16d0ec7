"""What the review left on an exported page: lessons, open questions, parked topics, links, notes."""

import re
from collections.abc import Iterator, Sequence

from pmreview.core.incident import Link
from pmreview.core.lessons import AREAS, Lesson
from pmreview.core.meeting import OpenQuestion
from pmreview.core.record import Note
from pmreview.importers.markdown.blocks import Block, Heading, Listing, Text, Words
from pmreview.importers.markdown.own.page import names_of, unsaid
from pmreview.importers.markdown.own.times import day_of
from pmreview.importers.markdown.words import bare, prose

_IN_PARENTHESES = re.compile(r"(?P<text>.*?) ?\((?P<known>[^()]*)\)", re.DOTALL)
_LISTS = {"What went well": "went_well", "What to improve": "to_improve", "Where we got lucky": "got_lucky"}
_HOST = re.compile(r"https?://(?:[^/?#]*@)?([^/?#]+)", re.IGNORECASE)
_RELATED = "Related incidents: "


def lessons_of(blocks: Sequence[Block]) -> dict[str, tuple[Lesson, ...]]:
    """The lessons by their list."""
    found: dict[str, tuple[Lesson, ...]] = {}
    name = ""
    for block in blocks:
        if isinstance(block, Heading):
            name = _LISTS.get(bare(block.words), "")
        elif isinstance(block, Listing) and name:
            found[name] = tuple(map(_lesson, _items(block)))
    return found


def _items(block: Block) -> list[str]:
    return [bare(words) for words in _words(block)]


def _words(block: Block) -> list[Words]:
    entries = block.entries if isinstance(block, Listing) else ()
    return [each.blocks[0].words for each in entries if each.blocks and isinstance(each.blocks[0], Text)]


def _lesson(item: str) -> Lesson:
    found = _IN_PARENTHESES.fullmatch(item)
    told: dict[str, str | int] = {}
    for part in names_of(found["known"]) if found else ():
        votes = re.fullmatch(r"(-?[0-9]{1,19}) votes?", part)
        if votes:
            told["votes"] = int(votes[1])
        elif unsaid(part, AREAS) in AREAS:
            told["area"] = unsaid(part, AREAS)
        elif re.fullmatch(r"[A-Z][0-9]{1,9}", part):
            told["id"] = part
        else:
            return Lesson(text=item)
    return Lesson.model_validate({"text": found["text"] if found and told else item, **told})


def questions_of(blocks: Sequence[Block]) -> Iterator[OpenQuestion]:
    """The open questions. Who finds out is certain only where a day stands beside it."""
    for item in (item for block in blocks for item in _items(block)):
        found = _IN_PARENTHESES.fullmatch(item)
        known = names_of(found["known"]) if found else ()
        due = day_of(known[-1].removeprefix("by ")) if known and known[-1].startswith("by ") else None
        if found and due and len(known) <= 2:
            yield OpenQuestion(text=found["text"], who=known[0] if len(known) == 2 else "", due=due)
        else:
            yield OpenQuestion(text=item)


def links_of(blocks: Sequence[Block]) -> tuple[tuple[Link, ...], tuple[str, ...]]:
    """The links, and the ids of the incidents that belong to this one."""
    links: list[Link] = []
    related: tuple[str, ...] = ()
    for words in (words for block in blocks for words in _words(block)):
        text = bare(words)
        if text.startswith(_RELATED):
            related = names_of(text.removeprefix(_RELATED))
        elif len(words) == 1 and words[0].url:
            host = _HOST.match(words[0].url)
            label = "" if host and host[1] == text else text
            links.append(Link(label=label, url=words[0].url))
        else:
            label, colon, address = text.partition(": ")
            links.append(Link(label=label, url=address) if colon else Link(url=text))
    return tuple(links), related


def notes_of(blocks: Sequence[Block]) -> Iterator[Note]:
    """The notes, each from the paragraph with its source on."""
    source, texts = "", list[str]()
    for block in blocks:
        words = block.words if isinstance(block, Text) else ()
        if words and words[0].strong and words[0].text.endswith(":"):
            if source or texts:
                yield Note(source=source, text="\n\n".join(texts))
            source, texts = words[0].text[:-1], []
            words = words[1:]
        texts.append(bare(words))
    if source or texts:
        yield Note(source=source, text="\n\n".join(texts))


def unread(title: str, blocks: Sequence[Block]) -> Iterator[Note]:
    """A section of which the page does not say enough to read it back, as it was."""
    if text := prose(blocks):
        yield Note(source=title, text=text)
