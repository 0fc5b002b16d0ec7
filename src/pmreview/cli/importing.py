"""Read what is to be imported: find the incidents in the sources, and ask for what only the user can say."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

import click

from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted
from pmreview.core.text import one_line
from pmreview.core.zones import zone_named
from pmreview.importers import Group
from pmreview.importers.gathering import candidates, gathered
from pmreview.importers.imported import Candidate, Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.moments import NoZone
from pmreview.store.sources import read_sources

Choose = Callable[[Sequence[Candidate]], Candidate]


def read_all(paths: Sequence[str], format_name: str | None, wishes: Wishes, choose: Choose | None) -> list[Imported]:
    """The incidents in the sources at `paths`, as records; only the one that `choose` chooses, if it is there.

    Of several, one that cannot be read is said and left out. On a terminal, a time zone that is missing is asked for.
    """
    groups, skipped = gathered([read_sources(path) for path in paths], format_name or "")
    while True:
        try:
            found = _read(groups, wishes, choose)
            break
        except NoZone as error:
            wishes = replace(wishes, zone=_asked_zone(error))
    return [replace(found[0], remarks=(*skipped, *found[0].remarks)), *found[1:]]


def _read(groups: Sequence[Group], wishes: Wishes, choose: Choose | None) -> list[Imported]:
    found = candidates(groups, wishes)
    return _every(found) if choose is None else [choose(found).read()]


def _every(every: Sequence[Candidate]) -> list[Imported]:
    found: list[Imported] = []
    for candidate in every:
        try:
            found.append(candidate.read())
        except NoZone:
            raise
        except UserError as error:
            click.echo(one_line(f"{candidate.id}: {error}"), err=True)
    if not found:
        raise UserError("None of the incidents can be read.")
    return found


def _asked_zone(error: NoZone) -> str:
    """The time zone that the user types; raises `error` where nobody can."""
    if not _is_terminal():
        raise error
    click.echo(str(error).partition(": add --zone")[0] + ".", err=True)
    while True:
        name: str = click.prompt("Time zone, such as UTC or Europe/Paris", default="UTC", err=True)
        if zone_named(name) is not None:
            return name
        click.echo(f"{quoted(name)} is no time zone.", err=True)


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def choose(every: Sequence[Candidate], select: str | None) -> Candidate:
    """The selected one, or the only one there is. Where that is not clear, lists them and raises `UserError`."""
    if select is None:
        found, trouble = list(every), "choose one with --select ID, or take --all"
    else:
        found = [candidate for candidate in every if candidate.id == select]
        found = found or [candidate for candidate in every if candidate.id.startswith(select)]
        trouble = f"that is what {quoted(select)} may mean"
    if len(found) == 1:
        return found[0]
    click.echo(_listed(found or every), err=True)
    if found:
        raise UserError(f"There are {len(found)} incidents: {trouble}.")
    raise UserError(f"No incident has the id {quoted(select or '')}.")


def _listed(every: Sequence[Candidate]) -> str:
    """A line for each of `candidates`: id, date, severity and title, in columns."""
    rows = [(each.id, f"{each.started:%Y-%m-%d}" if each.started else "", each.severity, each.title) for each in every]
    clean = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*clean, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in clean]
    return "\n".join(line.rstrip() for line in lines)
