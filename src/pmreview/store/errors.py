"""What keeps a text or plain data from being a record, in words that say where and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from pmreview.core.errors import UserError
from pmreview.core.text import one_line

SHOWN = 10
"""How many problems a message lists; the rest are counted."""


@dataclass(frozen=True)
class Problem:
    """One thing that keeps a record from being read. `path` is as in `timeline[3].text`, `line` counts from 1."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


def _listed(lines: Sequence[str]) -> str:
    left = len(lines) - SHOWN
    return "\n".join([*lines[:SHOWN], *([f"and {left} more"] if left > 0 else [])])


class NotARecord(UserError):  # noqa: N818 - the name is what is wrong
    """Plain data that is no record."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(_listed([str(problem) for problem in problems]))
        self.problems = tuple(problems)


class RecordError(UserError):
    """A text that is no record. The message has one line a problem: `FILE:LINE: PATH: found …, allowed …`."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        super().__init__(_listed([f"{file}:{problem.line or 1}: {problem}" for problem in problems]))
        self.file = file
        self.problems = tuple(problems)

    @property
    def line(self) -> int:
        """The line of the first problem, from 1."""
        return self.problems[0].line or 1


class NotToml(RecordError):  # noqa: N818 - the name is what is wrong
    """A text that is no TOML at all."""


def in_short(file: str, error: UserError) -> Problem:
    """The first of the problems with `file`, and how many more there are: one line, however broken a file is."""
    if not isinstance(error, RecordError):
        return Problem("", one_line(str(error)).removeprefix(f"{one_line(file)} "))
    problem = min(error.problems, key=lambda one: one.line or inf)
    more = len(error.problems) - 1
    rest = f"; and {more} more {'problem' if more == 1 else 'problems'}" if more else ""
    return Problem("", one_line(f"{problem}{rest}"), problem.line)
