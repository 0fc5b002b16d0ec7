"""The page that `pmreview export` writes as Markdown, taken apart again: sections, lists of facts, cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pmreview.importers.markdown.blocks import Block, Grid, Heading, Listing, Span, Text, Words
from pmreview.importers.markdown.words import bare

BETWEEN = " · "
"""What stands between the parts of a line."""

_FACTS = (
    "Date", "Duration", "Time zone", "Severity", "Kind", "Status", "Handling", "Owner", "Authors", "Components",
    "Customers affected", "Trigger", "Tags",
)  # fmt: skip
_SECTIONS = (
    "Summary", "Actions", "Root cause", "Impact", "Timeline", "Lessons", "Open questions", "Parking lot", "Meetings",
    "Waived checks", "Customer summary", "Links", "Notes from the import", "Undecided conflicts", "More",
)  # fmt: skip
_SUBTITLES = {"Whys", "What went well", "What to improve", "Where we got lucky"}
_TABLES = {
    "Actions": {"Id", "Action", "Kind", "Owner", "Due", "Priority", "Status", "Addresses", "Ticket"},
    "Timeline": {"Time", "Milestone", "Kind", "Who", "What happened"},
    "Impact": {"Component", "Effect", "From", "To"},
}


@dataclass(frozen=True)
class Page:
    """A page's title, the facts under it, and the blocks of its sections by their titles."""

    title: str
    facts: dict[str, str]
    sections: dict[str, tuple[Block, ...]]

    def section(self, title: str) -> tuple[Block, ...]:
        """The blocks of a section; none where the page has no such section."""
        return self.sections.get(title, ())


def own_page(blocks: Sequence[Block]) -> Page | None:
    """The page that `blocks` are, by its structure; None where anything is otherwise than the export writes it."""
    if len(blocks) < 2 or not isinstance(blocks[0], Heading) or blocks[0].level != 1:
        return None
    facts = facts_of(blocks[1])
    sections = dict(_sections(blocks[2:]))
    known = _in_order(list(facts), _FACTS) and _in_order(list(sections), _SECTIONS) and "Status" in facts
    whole = 2 + sum(len(inner) + 1 for inner in sections.values()) == len(blocks)
    if known and whole and all(_is_ours(title, block) for title, inner in sections.items() for block in inner):
        return Page(bare(blocks[0].words), facts, sections)
    return None


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[Block, ...]]]:
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 2]
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=False):
        heading = blocks[start]
        assert isinstance(heading, Heading)
        yield bare(heading.words), tuple(blocks[start + 1 : end])


def _in_order(found: Sequence[str], known: Sequence[str]) -> bool:
    return [name for name in known if name in found] == list(found)


def _is_ours(title: str, block: Block) -> bool:
    match block:
        case Heading(level, words):
            return level == 3 and bare(words) in _SUBTITLES
        case Grid(rows):
            return bool(rows) and {bare(cell) for cell in rows[0]} <= _TABLES.get(title, set())
        case Text():
            return title not in ("Actions", "Timeline", "Lessons")
        case Listing():
            return title != "Timeline" or bool(facts_of(block))
    return False


def facts_of(block: Block) -> dict[str, str]:
    """The labels and values of a list of facts; empty for any other block."""
    entries = block.entries if isinstance(block, Listing) else ()
    found = [_fact(entry.blocks[0].words) for entry in entries if entry.blocks and isinstance(entry.blocks[0], Text)]
    return dict(each for each in found if each) if all(found) and len(found) == len(entries) else {}


def _fact(words: Words) -> tuple[str, str] | None:
    if not words or not words[0].strong or not words[0].text.endswith(":"):
        return None
    return words[0].text[:-1], bare(words[1:])


def rows_of(blocks: Sequence[Block]) -> Iterator[dict[str, Words]]:
    """The rows of the tables in `blocks`: cells by the titles of their columns."""
    for block in blocks:
        if isinstance(block, Grid):
            titles = [bare(cell) for cell in block.rows[0]]
            for row in block.rows[1:]:
                yield dict(zip(titles, row, strict=False))


def lines_of(words: Words) -> list[Words]:
    """The lines of a paragraph."""
    lines: list[list[Span]] = [[]]
    for span in words:
        for number, text in enumerate(span.text.split("\n")):
            if number:
                lines.append([])
            if text:
                lines[-1].append(Span(text, span.url, span.strong))
    return [tuple(line) for line in lines]


def pieces_of(words: Words) -> list[Words]:
    """The parts of a line, between which there are dots. A link is never cut."""
    pieces: list[list[Span]] = [[]]
    for span in words:
        for number, text in enumerate([span.text] if span.url or span.strong else span.text.split(BETWEEN)):
            if number:
                pieces.append([])
            if text:
                pieces[-1].append(Span(text, span.url, span.strong))
    return [tuple(piece) for piece in pieces]


def names_of(text: str) -> tuple[str, ...]:
    """Names with commas between them."""
    return tuple(text.split(", ")) if text else ()


def unsaid(words: str, choices: Sequence[str]) -> str:
    """The value of a closed list from its words: near miss is `near-miss`. Other words stay."""
    value = words.replace(" ", "-")
    return value if value in choices else words


def prose_of(blocks: Sequence[Block]) -> str:
    """Paragraphs with blank lines between them."""
    return "\n\n".join(bare(block.words) for block in blocks if isinstance(block, Text))
