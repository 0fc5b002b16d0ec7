"""Which column of a table is what: by the titles of the columns, and by what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pmreview.core.timeline import EVENT_KINDS
from pmreview.importers.markdown.blocks import Span, Words
from pmreview.importers.markdown.stamps import is_placeholder, read_stamp
from pmreview.importers.markdown.vocabulary import normal
from pmreview.importers.markdown.words import bare, plain
from pmreview.importers.markdown.zones_stated import Zone, zone_in

_TIME = re.compile(r"\b(time|times|timestamp|when|at|date ?time|hour)\b|^start")
_DATE = re.compile(r"\b(date|day)\b")
_WHO = re.compile(r"^(who|by|actors?|person|people|owner|responders?|team|user|source|name|role|who what|author)\b")
_KIND = re.compile(r"^(kind|type|category)$")
_TEXT = re.compile(
    r"event|description|what|detail|action|note|comment|update|message|activity|summary|text|entry|impact"
)

Row = tuple[Words, ...]


@dataclass(frozen=True)
class Columns:
    """The rows of a timeline in a table, and the places of its columns."""

    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    time: int | None
    date: int | None = None
    who: int | None = None
    kind: int | None = None
    texts: tuple[int, ...] = ()
    zone: Zone | None = None

    def when(self, row: Row) -> str:
        """The date and the time of a row, as one text."""
        return " ".join(filter(None, (self.cell(row, self.date), self.cell(row, self.time))))

    def cell(self, row: Row, place: int | None) -> str:
        return plain(row[place]) if place is not None and place < len(row) else ""

    def text(self, row: Row) -> Words:
        """What the row says: its main column, then the others behind their titles."""
        words: list[Span] = []
        for number, place in enumerate(self.texts):
            if place < len(row) and bare(row[place]):
                label = f"{self.titles[place]}: " if number and self.titles[place] else ""
                words += [Span(" · " if words else ""), Span(label), *row[place]]
        return tuple(words)


def read_columns(rows: Sequence[Row]) -> Columns | None:
    """The columns of a table of times; None where no column is one."""
    titles = [bare(cell) for cell in rows[0]] if rows else []
    names = [normal(title) for title in titles]
    headless = any(_is_time(title) for title in titles)
    body = tuple(rows if headless else rows[1:])
    date = _first(names, _DATE) if not headless else None
    time = _first(names, _TIME, {date} if date is not None and not _TIME.search(names[date]) else set())
    if headless or time is None or not _holds_times(body, time, date):
        date, time = None, _column_of_times(body)
    if time is None:
        return None
    if date == time:
        date = None
    who = _first(names, _WHO, {time, date}) if not headless else None
    kind = _first(names, _KIND, {time, date, who}) if not headless else None
    if kind is not None and not all(bare(row[kind]) in (*EVENT_KINDS, "") for row in body if kind < len(row)):
        kind = None
    others = [place for place in range(len(titles)) if place not in (time, date, who, kind)]
    others.sort(key=lambda place: (headless or not _TEXT.search(names[place]), place))
    shown = tuple("" if headless else title for title in titles)
    return Columns(shown, body, time, date, who, kind, tuple(others), None if headless else zone_in(titles[time]))


def _first(names: Sequence[str], pattern: re.Pattern[str], but: set[int | None] | None = None) -> int | None:
    return next((place for place, name in enumerate(names) if place not in (but or ()) and pattern.search(name)), None)


def _is_time(text: str) -> bool:
    stamp = read_stamp(text) if not is_placeholder(text) else None
    return stamp is not None and (stamp.clock is not None or stamp.unknown)


def _holds_times(rows: Sequence[Row], time: int, date: int | None) -> bool:
    cells = [bare(row[time]) for row in rows if time < len(row) and bare(row[time])]
    return not cells or any(
        _is_time(cell) or is_placeholder(cell) or date is not None or read_stamp(cell) for cell in cells
    )


def _column_of_times(rows: Sequence[Row]) -> int | None:
    width = max(map(len, rows), default=0)
    for place in range(width):
        cells = [bare(row[place]) for row in rows if place < len(row) and bare(row[place])]
        if len(cells) > 1 and 2 * sum(map(_is_time, cells)) > len(cells):
            return place
    return None
