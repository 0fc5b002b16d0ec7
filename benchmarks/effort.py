"""How much is measured: how often, and with records of what size."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    """`runs` of what is short and `few` of what takes seconds, both in interleaved pairs.

    `keys` are pressed for a median; `events` are in a long record, `records` in a library, `pages` are exported.
    `event_counts` and `record_counts` are the sizes over which costs grow.
    """

    runs: int
    few: int
    keys: int
    events: int
    records: int
    pages: int
    event_counts: tuple[int, ...]
    record_counts: tuple[int, ...]


FULL = Effort(10, 3, 160, 5_000, 10_000, 1_000, (10, 100, 1_000, 10_000), (100, 1_000, 10_000))
QUICK = Effort(4, 2, 60, 5_000, 1_000, 100, (10, 1_000), (100, 1_000))
LEAST = Effort(1, 1, 2, 30, 3, 2, (10,), (2,))
"""Enough to see that it works."""
