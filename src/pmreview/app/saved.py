"""What the bottom line says of the file: whether it is as the record is, since when, or why not; and who is here."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

ROOMY = 110
"""Cells from which a screen has room for more than the state alone."""
LONGEST = 30
"""Cells that the name of the file may take from the keys."""


@dataclass(frozen=True)
class Saved:
    """How the file stands. `draft` is where the record is kept meanwhile, `others` who else has it open."""

    name: str = ""
    at: datetime | None = None
    pending: bool = False
    problem: str = ""
    draft: Path | None = None
    others: tuple[str, ...] = ()

    def words(self, width: int) -> str:
        """The state in the words that fit a screen of `width` cells."""
        company = self._company(width)
        return self._state(width - len(company)) + company

    def _state(self, width: int) -> str:
        name = f"{_shortened(self.name)} · " if width >= ROOMY else ""
        if self.draft:
            return self._kept(width)
        if self.problem:
            return f"not saved: {self.problem}"
        if self.pending:
            return f"{name}unsaved"
        return f"{name}saved {self.at:%H:%M:%S}" if self.at else f"{name}no changes" * bool(self.name)

    def _kept(self, width: int) -> str:
        """Why there is a draft, and where as far as that leaves the keys half of the line. The reason may take more."""
        assert self.draft is not None
        why = f"not saved: {self.problem}" if self.problem else ""
        then = " · " if why else ""
        wheres = (f"draft {at_home(self.draft)}", f"draft in {at_home(self.draft.parent)}")
        fitting = next((where for where in wheres if len(why + then + where) <= width // 2), "draft kept")
        return _cut(why, width * 2 // 3 - len(then + fitting)) + then + fitting

    def _company(self, width: int) -> str:
        if not self.others:
            return ""
        return f" · also open {' and '.join(self.others)}" if width >= ROOMY else f" · +{len(self.others)} here"

    @property
    def tone(self) -> str:
        """The theme's colour for it."""
        return "error" if self.problem else "warning" if self.pending else "muted"


def _shortened(name: str) -> str:
    """`name` with its middle left out where it is long."""
    half = LONGEST // 2
    return name if len(name) <= LONGEST else f"{name[:half]}…{name[1 - half :]}"


def _cut(words: str, room: int) -> str:
    """`words` without their end where they need more than `room`."""
    return words if len(words) <= room else f"{words[: room - 1]}…"


def at_home(path: Path) -> str:
    """`path`, the user's own folder written short."""
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)
