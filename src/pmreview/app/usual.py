"""What the team's own meetings took, for a meeting that has not begun: read off the thread that paints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from pmreview.app.aside import aside
from pmreview.app.host import Host
from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.core.stages import STAGES
from pmreview.meeting.history import learned
from pmreview.store.library import library_of, records_in
from pmreview.store.record_file import open_record

MOST = 1_000
"""How many records are read, the nearest first: a meeting is about to begin."""


@dataclass(frozen=True)
class Usual:
    """What each stage took as a rule, in minutes by stage id, in so many `meetings`."""

    meetings: int
    minutes: Mapping[str, float]

    @property
    def words(self) -> str:
        """The offer to share the minutes out like that."""
        took = " · ".join(f"{stage.title} {self.minutes[stage.id]:.3g}" for stage in STAGES)
        return f"Your last {self.meetings} meetings took: {took}. Enter shares the minutes out like that."


async def look(app: Host) -> Usual | None:
    """Look through the library; None while it holds too few meetings to go by."""
    path = app.saver.file.path
    return await aside(partial(_usual, library_of(path, app.library)))


def _usual(library: Path) -> Usual | None:
    records = [record for record in _records(library) if record.incident.kind != "drill"]
    held = [meeting for record in records for meeting in record.meetings if meeting.ended_at and meeting.minutes]
    minutes = learned(held)
    return Usual(len(held), minutes) if minutes else None


def _records(library: Path) -> Iterator[Record]:
    paths = islice(records_in(library), MOST)
    while True:
        try:
            yield open_record(next(paths)).record
        except UserError:
            continue  # what does not open, or a library that is too large: `next` then says that it is over
        except StopIteration:
            return
