"""The earlier incidents in a library that are most like a record."""

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice

from pmreview.core.facts.likeness import Alike, most_alike
from pmreview.core.facts.of_record import facts_of
from pmreview.core.record import Record
from pmreview.store.index import Index
from pmreview.store.index.database import KEYS, NAME

_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_WORDS = 40
_CANDIDATES = 200
_TELLING = (NAME, "incident", "whys", "root_cause")
"""The columns that say what an incident was about; a timeline says "deploy" and "alert" of every one."""

_RANK = f"bm25(texts, {', '.join('1.0' if key in _TELLING else '0.0' for key in (NAME, *KEYS))})"
_FITTING = (
    f"SELECT path, -{_RANK} AS fit FROM texts JOIN files ON files.number = texts.rowid"
    " WHERE texts MATCH ? ORDER BY fit DESC LIMIT ?"
)


def earlier_alike(index: Index, record: Record, file: str, most: int = 3) -> tuple[Alike, ...]:
    """The most like the record in `file`, the best first; none where no other has much in common with it."""
    entries = [(each.file, each.facts) for each in index.entries() if each.facts]
    others = [(path, facts) for path, facts in entries if not _is_same(path, file)]
    return most_alike(facts_of(record), others, _fits(index, record), most)


def _is_same(one: str, two: str) -> bool:
    return os.path.basename(one) == os.path.basename(two) and os.path.realpath(one) == os.path.realpath(two)


def _fits(index: Index, record: Record) -> dict[str, float]:
    words = dict.fromkeys(islice(_words(_telling_texts(record)), _MOST_WORDS))
    if not words:
        return {}
    wanted = f"{{{' '.join(_TELLING)}}}: ({' OR '.join(words)})"

    def ask(database: sqlite3.Connection) -> list[tuple[bytes, float]]:
        return database.execute(_FITTING, (wanted, _CANDIDATES)).fetchall()

    rows = [(os.fsdecode(path), fit) for path, fit in index.ask(ask)]
    # The record itself, where it lies in the library, shows what a whole fit is.
    best = max((fit for _, fit in rows), default=0.0)
    return {path: fit / best for path, fit in rows} if best > 0 and len(words) > 2 else {}


def _telling_texts(record: Record) -> Iterator[str]:
    yield record.incident.title
    yield record.incident.trigger
    yield record.incident.summary
    yield from record.incident.tags
    yield from (why.answer for why in record.whys if why.root_cause)


def _words(texts: Iterable[str]) -> Iterator[str]:
    """Words as SQLite takes them: in quotes, so that none is an operator."""
    for text in texts:
        yield from (f'"{word.lower()}"' for word in _WORD.findall(text))
