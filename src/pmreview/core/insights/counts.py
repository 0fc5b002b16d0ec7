"""How many incidents: by severity, component, category of cause, and month."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from pmreview.core.closed_lists import SEVERITIES
from pmreview.core.dates import MONTHS
from pmreview.core.facts import Facts
from pmreview.core.insights.insight import Bar, Insight, Library

MOST = 12
"""How many bars are shown; the others are counted."""


def by_severity(library: Library) -> Insight:
    """The gravest first, words of a team's own last."""
    counts = Counter(record.severity for record in library.records if record.severity)
    ranks = {word: rank for rank, word in enumerate(SEVERITIES)}
    names = sorted(counts, key=lambda name: (ranks.get(name, len(ranks)), name))
    without = sum(not record.severity for record in library.records)
    return _insight(
        "severity", "the records by their severity", _bars(names, counts), library, {"without one": without}
    )


def by_component(library: Library) -> Insight:
    """The most frequent first. An incident of two components counts for both."""
    return _by_words("component", "the records that name the component", library, lambda record: record.components)


def by_cause(library: Library) -> Insight:
    """By the categories of what was marked as a root cause."""
    about = "the records with a root cause of the category, each once for a category"
    return _by_words("cause", about, library, lambda record: record.causes)


def by_month(library: Library) -> Insight:
    """The latest months, those without an incident among them."""
    days = [record.day for record in library.records if record.day]
    counts = Counter(day.year * 12 + day.month - 1 for day in days)
    last = max(counts, default=0)
    first = max(min(counts, default=1), last - MOST + 1)
    bars = [_bar(f"{MONTHS[month % 12][:3]} {month // 12}", counts[month]) for month in range(first, last + 1)]
    earlier = sum(count for month, count in counts.items() if month < first)
    left_out = {"earlier": earlier, "without a date": len(library.records) - len(days)}
    return _insight("month", "the records by the month in which the incident started", bars, library, left_out)


def _by_words(name: str, about: str, library: Library, words_of: Callable[[Facts], Sequence[str]]) -> Insight:
    counts = Counter(word for record in library.records for word in words_of(record))
    names = sorted(counts, key=lambda word: (-counts[word], word))
    without = sum(not words_of(record) for record in library.records)
    further = {f"further {name}s": max(0, len(names) - MOST)}
    return _insight(name, about, _bars(names[:MOST], counts), library, {"without one": without, **further})


def _insight(name: str, about: str, bars: Iterable[Bar], library: Library, left_out: dict[str, int]) -> Insight:
    count = len(library.records) - left_out.get("without one", 0) - left_out.get("without a date", 0)
    count -= left_out.get("earlier", 0)
    formula = f"Counts {about}."
    return Insight(
        f"by-{name}", f"Incidents by {name}", formula, "incidents", "incidents", tuple(bars), count, left_out
    )


def _bars(names: Iterable[str], counts: Counter[str]) -> list[Bar]:
    return [_bar(name, counts[name]) for name in names]


def _bar(label: str, count: int) -> Bar:
    return Bar(label, count, f"{count:,}")
