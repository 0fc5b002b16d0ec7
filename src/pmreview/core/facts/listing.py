"""The records of a library as a table: sorted, and filtered by words as they are typed."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from pmreview.core.closed_lists import SEVERITIES
from pmreview.core.dates import shown
from pmreview.core.facts import Facts
from pmreview.core.folded import folded
from pmreview.core.narrowing import Narrowing


class Line(NamedTuple):
    """A file of the library: the facts of its record, or what is wrong with it. Words are looked for in `searched`."""

    file: str
    facts: Facts | None
    problem: str
    searched: str


def line_of(file: str, facts: Facts | None, problem: str = "") -> Line:
    """The line of a file, with all that its words may be found in."""
    if facts is None:
        return Line(file, None, problem, folded(f"unreadable {file} {problem}"))
    days = (facts.day.isoformat(), shown(facts.day)) if facts.day else ("no date",)
    name = file.replace("\\", "/").rpartition("/")[2]
    called = facts.id or ("" if facts.restricted else name)
    own = (called, facts.title, *days, facts.severity, facts.status, facts.kind, facts.owner, *facts.shown_components)
    return Line(file, facts, problem, folded(" ".join(own)))


def _latest(facts: Facts) -> Any:
    return -(facts.day or date.max).toordinal(), facts.id


def _gravest(facts: Facts) -> Any:
    rank = SEVERITIES.index(facts.severity) if facts.severity in SEVERITIES else len(SEVERITIES)
    return rank, _latest(facts)


def _most_open(facts: Facts) -> Any:
    return -facts.open, facts.next_due or date.max, _latest(facts)


def _title(facts: Facts) -> Any:
    return facts.restricted, facts.title.casefold(), facts.id


ORDERS: dict[str, Callable[[Facts], Any]] = {
    "latest first": _latest,
    "gravest first": _gravest,
    "most open actions first": _most_open,
    "by title": _title,
}
"""The orders of the table, by what they are called."""


class Listing:
    """The records in one order, by their files, and last what does not open."""

    def __init__(self, lines: Sequence[Line], order: str) -> None:
        key = ORDERS[order]
        records = sorted((line for line in lines if line.facts), key=lambda line: key(line.facts))  # type: ignore[arg-type]
        broken = sorted(line for line in lines if not line.facts)
        self.lines = {line.file: line for line in (*records, *broken)}
        self.narrowing = Narrowing(self.lines)
