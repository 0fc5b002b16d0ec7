"""What an importer gives back: the incidents that it found, and the record that each becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from pmreview.core.record import Record


@dataclass(frozen=True)
class Imported:
    """A record, and one sentence for each thing that was assumed, skipped, or found without a place."""

    record: Record
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """An incident that a source holds; `read` makes the record of it. What a user needs to choose one is known before.

    `id` is never empty: an incident without one is called by its place in the source, from 1.
    """

    id: str
    title: str
    started: datetime | None
    severity: str
    read: Callable[[], Imported]
