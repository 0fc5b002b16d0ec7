"""What a check is, and how one is written: a function that yields spots, under `@check`.

The function's name is the check's name. To add one, write it in its family's file and put it in the family's `CHECKS`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pmreview.checks.example import Example
from pmreview.core.paths import Path
from pmreview.core.policy import Policy
from pmreview.core.record import Record


@dataclass(frozen=True)
class Spot:
    """Where a check finds something, and the sentence about it. `severity` is set where it is not the check's own."""

    path: Path
    message: str
    span: tuple[int, int] | None = None
    severity: str = ""


Run = Callable[[Record, Policy], Iterable[Spot]]


@dataclass(frozen=True)
class Check:
    """A rule that a good record keeps.

    `about` says why it matters, `advice` what to do, `source` where the rule is from, `setting` the field of the policy
    that adds to what it knows. A `completeness` check asks for what a finished record has: until then its findings are
    hints.
    """

    name: str
    severity: str
    about: str
    advice: str
    source: str
    bad: Example
    good: Example
    run: Run
    completeness: bool = False
    setting: str = ""


def check(
    severity: str,
    *,
    about: str,
    advice: str,
    bad: Example,
    good: Example,
    source: str = "",
    completeness: bool = False,
    setting: str = "",
) -> Callable[[Run], Check]:
    """Make a check of a function, which gives it its name: `missing_start` is `missing-start`."""

    def made(run: Run) -> Check:
        name = getattr(run, "__name__", "").replace("_", "-")
        return Check(name, severity, about, advice, source, bad, good, run, completeness, setting)

    return made
