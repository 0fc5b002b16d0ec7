"""The lines that were left and not taken. Each is offered again where it was left, and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pmreview.core.paths import Path

if TYPE_CHECKING:
    from pmreview.core.record import Record


@dataclass(frozen=True)
class Line:
    """A `text`, typed into a line that belongs to `place` of `record` (see `Prompt.belongs`); at () to any.

    `more` were to be taken after it.
    """

    text: str
    place: Path
    record: "Record | None" = None
    more: tuple[str, ...] = ()

    def now(self, record: "Record | None") -> "Line":
        """The line where it belongs in `record`; see `or_its_kind`."""
        if self.record is None or record is None or self.record is record:
            return self
        from pmreview.core.following import follow

        place = or_its_kind(self.place, follow(self.record, record, self.place))
        return replace(self, place=place, record=record)


def or_its_kind(place: Path, there: Path | None) -> Path:
    """`there`, where `place` is by now; if its entry is gone, where another of the kind is added."""
    if there is not None:
        return there
    from pmreview.core.nouns import noun_at

    noun = noun_at(place)
    return (noun.name,) if noun else ()


class LinesLeft:
    """The line that was left last of each place, wherever that stands in `record` by the time that it is asked for."""

    def __init__(self, record: "Callable[[], Record | None]") -> None:
        self._record = record
        self._lines: list[Line] = []

    def leave(self, line: Line) -> None:
        """Keep `line`, and none that was left in its place before."""
        line = line.now(self._record())
        self._lines = [*(each for each in self._caught_up() if each.place != line.place), line]

    def like(self, line: Line) -> Line | None:
        """What was left where `line` is; None if nothing was."""
        place = line.now(self._record()).place
        return next((each for each in reversed(self._caught_up()) if each.place in (place, ())), None)

    def forget(self, line: Line) -> None:
        """What was left where `line` is was taken, or is not wanted any more."""
        place = line.now(self._record()).place
        self._lines = [each for each in self._caught_up() if each.place not in (place, ())]

    def _caught_up(self) -> list[Line]:
        self._lines = [line.now(self._record()) for line in self._lines]
        return self._lines
