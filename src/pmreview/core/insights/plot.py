"""An insight as a plot in text: a bar of blocks for each value, to an eighth of a cell."""

from collections.abc import Iterator

from pmreview.core.insights.insight import Insight

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_LONGEST = 28
"""Characters of a label; a longer one is cut."""


def plotted(insight: Insight, width: int) -> Iterator[tuple[str, str, str]]:
    """For each bar its label, the blocks, at most `width` cells, and the value in words: the first two padded."""
    most = max((bar.value for bar in insight.bars), default=0) or 1
    if insight.unit == "percent":
        most = 100
    labels = [bar.label if len(bar.label) <= _LONGEST else f"{bar.label[: _LONGEST - 1]}…" for bar in insight.bars]
    room = max(map(len, labels), default=0)
    for bar, label in zip(insight.bars, labels, strict=True):
        cells, eighths = divmod(round(8 * width * bar.value / most), 8)
        yield label.ljust(room), ("█" * cells + _EIGHTHS[eighths]).ljust(width), bar.words
