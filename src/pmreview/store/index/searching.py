"""Search everything that was written in a library, the best match first, with the place in the record."""

import os
import re
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from pmreview.core.facts import Facts
from pmreview.core.sections import section_of
from pmreview.store.index import Index
from pmreview.store.index.database import KEYS, NAME
from pmreview.store.index.entry import facts_in

AROUND = 60
"""How many characters are shown on either side of the first word that was found."""

_ON, _OFF = "\x01", "\x02"  # no text of a record holds them
_WEIGHTS = {NAME: 10.0, "incident": 5.0, "whys": 3.0, "root_cause": 3.0, "actions": 2.0}
_RANK = f"bm25(texts, {', '.join(str(_WEIGHTS.get(key, 1.0)) for key in (NAME, *KEYS))})"
_MARKED = ", ".join(f"highlight(texts, {place}, '{_ON}', '{_OFF}')" for place in range(len(KEYS) + 1))
_SEARCH = (
    f"SELECT path, facts, {_MARKED} FROM texts JOIN files ON files.number = texts.rowid"
    f" WHERE texts MATCH ? ORDER BY {_RANK}, path LIMIT ?"
)
_COUNT = "SELECT count(*) FROM texts WHERE texts MATCH ?"
_LISTS = frozenset(KEYS) - {"incident", "root_cause", "impact", "customer_summary", "custom"}


class Piece(NamedTuple):
    """A part of a text; `found` where it is what was searched for."""

    text: str
    found: bool


class Hit(NamedTuple):
    """A record that was found, and where: the place is as in `timeline[3]`; "" is what the record is called.

    `others` counts the further places in the same record. Of a restricted record there are no pieces.
    """

    file: str
    facts: Facts
    section: str
    place: str
    pieces: tuple[Piece, ...]
    others: int


def search(index: Index, query: str, most: int = 20) -> tuple[list[Hit], int]:
    """The records in which every word of `query` stands, at most so many, and how many there are in all.

    A word may go on where it is the last one; words in double quotes stand next to each other.
    """
    wanted = _match(query)
    if not wanted:
        return [], 0

    def ask(database: sqlite3.Connection) -> tuple[list[Any], int]:
        count: int = database.execute(_COUNT, (wanted,)).fetchone()[0]
        return database.execute(_SEARCH, (wanted, most)).fetchall(), count

    rows, count = index.ask(ask)
    return [_hit(*row) for row in rows], count


def _match(query: str) -> str:
    """`query` as SQLite understands it: whatever is typed, it is words and never an operator.

    What has no letter or digit is no word to SQLite, so it is not the last one, which may go on, either.
    """
    typed = re.finditer(r'"([^"]*)"?|([^\s"]+)', query)
    words = [match[1] or match[2] for match in typed if re.search(r"[^\W_]", match[0])]
    parts = ['"' + word.replace("\0", " ") + '"' for word in words]
    if parts and query[-1:] not in ('"', " "):
        parts[-1] += "*"
    return " ".join(parts)


def _hit(path: bytes, facts: str, *marked: str | None) -> Hit:
    found = facts_in(facts)
    spots = [spot for key, text in zip((NAME, *KEYS), marked, strict=True) if text for spot in _spots(key, text)]
    # What says most of what was searched for, in words rather than links; the name of the record is shown anyway.
    spots.sort(key=lambda spot: ("://" in spot[2], -spot[2].count(_ON), spot[0] == NAME))
    key, number, line = spots[0] if spots else (NAME, 0, "")
    section = section_of(key)
    place = "" if key == NAME else f"{key}[{number}]" if key in _LISTS else key
    pieces = () if found.restricted else tuple(_pieces(_cut(line)))
    others = sum(spot[0] != NAME for spot in spots) - (key != NAME)
    return Hit(os.fsdecode(path), found, section.id if section else "", place, pieces, max(0, others))


def _spots(key: str, text: str) -> Iterator[tuple[str, int, str]]:
    """The lines in which something was found."""
    if _ON in text:
        yield from ((key, number, line) for number, line in enumerate(text.split("\n")) if _ON in line)


def _cut(line: str) -> str:
    """What stands around the first word that was found, with an ellipsis where more stands."""
    first, last = line.find(_ON), line.find(_OFF)
    start, end = max(0, first - AROUND), min(len(line), last + 2 * AROUND)
    start = line.rfind(" ", 0, start) + 1 if start else 0
    cut = line[start:end] if end == len(line) else line[start : max(line.rfind(" ", start, end), last + 1)]
    return ("…" if start else "") + cut + ("…" if start + len(cut) < len(line) else "")


def _pieces(line: str) -> Iterator[Piece]:
    for part in line.split(_ON):
        found, marked, rest = part.partition(_OFF)
        if marked:
            yield Piece(found, True)
        if text := rest if marked else found:
            yield Piece(text, False)
