"""How long things take: the median of a duration and its quartiles, over the incidents that have it."""

from collections import Counter
from datetime import timedelta

from pmreview.core.durations import ENDS, INVALID, PENDING, RECORDED, label_of, spoken
from pmreview.core.insights.insight import Insight, Library, as_spread


def time_to_detect(library: Library) -> Insight:
    """From started to detected."""
    return _length("time_to_detect", library)


def time_to_acknowledge(library: Library) -> Insight:
    """From detected to acknowledged."""
    return _length("time_to_acknowledge", library)


def time_to_mitigate(library: Library) -> Insight:
    """From started to mitigated."""
    return _length("time_to_mitigate", library)


def time_to_resolve(library: Library) -> Insight:
    """From started to resolved."""
    return _length("time_to_resolve", library)


def _length(name: str, library: Library) -> Insight:
    place = list(ENDS).index(name)
    spans = [record.spans[place] for record in library.records]
    states = Counter(span.state for span in spans)
    values = [span.seconds for span in spans if span.state == RECORDED and span.seconds is not None]
    start, ends = ENDS[name]
    formula = f"From {start} to {' or '.join(ends)}: the median, and the values that a quarter lies below and above."
    bars = as_spread(values, lambda seconds: spoken(timedelta(seconds=seconds)))
    left_out = {"pending": states[PENDING], "invalid": states[INVALID]}
    return Insight(name.replace("_", "-"), label_of(name), formula, "seconds", "incidents", bars, len(values), left_out)
