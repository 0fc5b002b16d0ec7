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
        """Where the draft is, and why, as far as that leaves the keys half of the line."""
        assert self.draft is not None
        why = f"not saved: {self.problem} · " if self.problem else ""
        file, folder = f"draft {_at_home(self.draft)}", f"draft in {_at_home(self.draft.parent)}"
        choices = (why + file, why + folder, f"{why}draft kept", f"draft {_shortened(self.draft.name)}")
        return next((words for words in choices if len(words) <= width // 2), choices[-1])

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


def _at_home(path: Path) -> str:
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)
