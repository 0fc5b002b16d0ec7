"""The lessons of a part: an item of a list each, or a paragraph where there is no list."""

from collections.abc import Iterator, Sequence

from pmreview.importers.markdown.blocks import Block, Comment, Listing, Text
from pmreview.importers.markdown.words import line, texts

NOTHING = frozenset({"", "-", "–", "—", "n/a", "na", "none", "none.", "nothing", "nothing.", "tbd", "todo", "...", "…"})


def lessons_in(blocks: Sequence[Block]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """The lessons, and the blocks that are none: what leads over to a list."""
    listed = any(isinstance(block, Listing) for block in blocks)
    found: list[str] = []
    rest: list[Block] = []
    held: list[Block] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(block, Comment):
            rest.append(block)
        elif isinstance(block, Text) and isinstance(after, Listing) and _leads(block, place):
            (held if _belongs(block) and place else rest).append(block)
        elif isinstance(block, Listing):
            found += _items(held, block)
            held = []
        elif (listed and not isinstance(block, Text)) or (place == 0 and after and line([block]).endswith("?")):
            rest.append(block)
        else:
            found.append(line([block]))
    return tuple(text for text in found if text.lower() not in NOTHING), tuple(rest)


def _leads(block: Text, place: int) -> bool:
    return place == 0 or _belongs(block)


def _belongs(block: Text) -> bool:
    return line([block]).endswith((":", ","))


def _items(held: Sequence[Block], block: Listing) -> Iterator[str]:
    """A list is one lesson together with the sentence that ends in a colon before it."""
    if held:
        yield line([*held, block])
    else:
        yield from map(texts, block.entries)
