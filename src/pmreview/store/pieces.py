"""A text as a row of pieces that can be changed, dropped and added to, each with the blank lines below it."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import nan

from pmreview.store.toml_layout import blocks


@dataclass(slots=True, eq=False)
class Piece:
    """What stays together: the keys before the first header, (a part of) a table or item, or a loose comment.

    `key` is that of the table or list; None for the rest. `gap` is the blank lines below, `ahead` and `behind` are
    new texts to stand next to it, also where the piece itself is dropped.
    """

    text: str
    gap: str = ""
    key: str | None = None
    begins_item: bool = False
    dropped: bool = False
    ahead: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)


Unit = list[Piece]
"""The pieces of one table or item: more than one where other tables stand in between."""


def cut(text: str, depth: int) -> list[Piece]:
    """The pieces of the table whose lines `text` is, at `depth` keys from the root; first its own keys."""
    own, *inner = blocks(text)
    spans = [(own.start, own.end)]
    pieces = [Piece("")]
    for block in inner:
        key, begins_item = block.path[depth], block.item and len(block.path) == depth + 1
        if pieces[-1].key == key and not begins_item:
            spans[-1] = spans[-1][0], block.end
        else:
            spans.append((block.start, block.end))
            pieces.append(Piece("", key=key, begins_item=begins_item))
    row: list[Piece] = []
    ends = [start for start, _ in spans[1:]] + [len(text)]
    for piece, (start, end), stop in zip(pieces, spans, ends, strict=True):
        piece.text = text[start:end]
        row += [piece, *_loose(piece, text[end:stop])]
    return row


def _loose(piece: Piece, between: str) -> list[Piece]:
    """Give `piece` the blank lines below it; a comment that stands between blank lines is a piece of its own."""
    comment = between.strip("\n")
    if not comment.strip():
        piece.gap = between
        return []
    start = between.index(comment)
    piece.gap = between[:start]
    return [Piece(comment + "\n", between[start + len(comment) + 1 :])]


def units_of(pieces: list[Piece], key: str) -> list[Unit]:
    """The table of that key, or the items of that list."""
    units: list[Unit] = []
    for piece in pieces:
        if piece.key == key:
            if piece.begins_item or not units:
                units.append([])
            units[-1].append(piece)
    return units


def text_of(unit: Unit) -> str:
    """All that belongs to a table or item."""
    return "\n".join(piece.text for piece in unit if not piece.dropped)


def drop(unit: Unit) -> None:
    """Take a table or item out."""
    for piece in unit:
        piece.dropped = True


def retext(unit: Unit, text: str) -> None:
    """Give a table or item a new text, all in its first place."""
    drop(unit)
    unit[0].dropped = False
    unit[0].text = text.rstrip("\n") + "\n"


def joined(pieces: list[Piece]) -> str:
    """The text again. Pieces that are still neighbours keep their distance; others get a blank line between them."""
    row: list[tuple[str, str, float]] = []
    for number, piece in enumerate(pieces):
        row += [(text, "", nan) for text in piece.ahead]
        row += [] if piece.dropped else [(piece.text, piece.gap, number)]
        row += [(text, "", nan) for text in piece.behind]
    # A new text has no number that another could follow.
    parts: list[str] = []
    for (text, gap, place), (_, _, following) in pairwise(row):
        neighbours = following == place + 1
        parts += [text, gap if neighbours else gap or "\n"]
    text, gap, place = row[-1]
    return "".join([*parts, text, gap if place == len(pieces) - 1 else ""])
