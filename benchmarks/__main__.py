"""Measure what the promises about speed are about, and print a Markdown table as it comes.

`python -m benchmarks` measures everything, `python -m benchmarks keys check` these subjects, `--quick` less of it.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from benchmarks.effort import FULL, QUICK, Effort
from benchmarks.processes import at_home
from benchmarks.table import HEAD, machine

SUBJECTS = ("first_paint", "keys", "autosave", "merging", "check", "library", "export", "peers")
"""The rows of the table, a file each."""
GROWTH = "growth"
LARGE = 100_000


def tell(line: object) -> None:
    """Print a line at once: the next one may take a minute."""
    print(line, flush=True)


def table(subjects: Sequence[str], effort: Effort, home: Path) -> None:
    """The rows of these subjects."""
    tell(HEAD)
    for subject in subjects:
        for row in import_module(f"benchmarks.{subject}").rows(effort, home):
            tell(row)
    if "peers" in subjects:
        from benchmarks.peers import absent

        if missing := absent():
            tell(f"\nNot installed here, and not measured: {', '.join(missing)} (`make bench-peers`).")


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join((*SUBJECTS, GROWTH)))
    parser.add_argument("--quick", action="store_true", help="fewer runs, a smaller library")
    parser.add_argument("--large", action="store_true", help=f"let the library grow to {LARGE:,} records")
    given = parser.parse_args()
    if unknown := set(given.subjects) - {*SUBJECTS, GROWTH}:
        parser.error(f"there is no {' and no '.join(sorted(unknown))}")
    effort = QUICK if given.quick else FULL
    if given.large:
        effort = replace(effort, record_counts=(*effort.record_counts, LARGE))
    with at_home() as home:
        rows = [each for each in SUBJECTS if each in (given.subjects or SUBJECTS)]
        if rows:
            table(rows, effort, home)
        if GROWTH in (given.subjects or [GROWTH]):
            from benchmarks.growth import lines

            tell("")
            for line in lines(effort, home):
                tell(line)
    tell(f"\nMedians of {effort.runs} interleaved runs, of {effort.few} where one takes seconds. {machine()}")


if __name__ == "__main__":
    main()
