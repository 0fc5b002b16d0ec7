"""`pmreview import`: a record from what the team already has."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pmreview.cli.options import OneOf
from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted
from pmreview.core.text import one_line
from pmreview.core.zones import zone_named

if TYPE_CHECKING:
    from pmreview.importers.imported import Candidate, Imported


def _formats() -> Iterable[str]:
    from pmreview.importers import IMPORTERS

    return [importer.name for importer in IMPORTERS]


@click.command("import")
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@click.option("--from", "format_name", type=OneOf(_formats), help="The format, where it is not recognised.")
@click.option("--zone", default="", help="The time zone of times that state none, such as Europe/Paris.")
@click.option("--select", metavar="ID", help="Which incident to take, by its id or the beginning of it.")
@click.option("--all", "every", is_flag=True, help="Take all incidents, a record each.")
@click.option("-o", "--output", metavar="FILE|DIR|-", default="", help="Where to write to; - prints the record.")
def command(
    sources: tuple[str, ...], format_name: str | None, zone: str, select: str | None, every: bool, output: str
) -> None:
    """Make a record from what the team already has, and print its path.

    SOURCE is a file, or - for standard input. What was assumed, and what has no place in a record, is said on stderr.
    An existing file is never overwritten.

    \b
    pmreview import incident.json
    curl -s https://status.example.com/api/v2/incidents.json | pmreview import - --select h3n8
    pmreview import history.atom --all -o records
    """
    if select is not None and every:
        raise click.UsageError("--select and --all cannot be used together.")
    if zone and zone_named(zone) is None:
        raise UserError(f"{quoted(zone)} is no time zone: write UTC or Europe/Paris, for example.")
    candidates = _candidates(sources, format_name, zone)
    if every:
        _write_all(candidates, output)
    else:
        _write_one(_choose(candidates, select).read(), output)


def _candidates(paths: Sequence[str], format_name: str | None, zone: str) -> "tuple[Candidate, ...]":
    from pmreview.importers import IMPORTERS, recognise
    from pmreview.importers.document import read_document
    from pmreview.store.sources import read_source

    documents = [read_document(read_source(path)) for path in paths]
    named = next((importer for importer in IMPORTERS if importer.name == format_name), None)
    return (named or recognise(documents)).find(documents, zone)


def _choose(candidates: "Sequence[Candidate]", select: str | None) -> "Candidate":
    """The selected one, or the only one there is. Where that is not clear, lists them and raises `UserError`."""
    if select is None:
        found, trouble = list(candidates), "choose one with --select ID, or take --all"
    else:
        found = [candidate for candidate in candidates if candidate.id == select]
        found = found or [candidate for candidate in candidates if candidate.id.startswith(select)]
        trouble = f"that is what {quoted(select)} may mean"
    if len(found) == 1:
        return found[0]
    click.echo(_listed(found or candidates), err=True)
    if found:
        raise UserError(f"There are {len(found)} incidents: {trouble}.")
    raise UserError(f"No incident has the id {quoted(select or '')}.")


def _listed(candidates: "Sequence[Candidate]") -> str:
    """A line for each of `candidates`: id, date, severity and title, in columns."""
    rows = [
        (each.id, f"{each.started:%Y-%m-%d}" if each.started else "", each.severity, each.title) for each in candidates
    ]
    clean = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*clean, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in clean]
    return "\n".join(line.rstrip() for line in lines)


def _write_one(imported: "Imported", output: str) -> None:
    from pmreview.core.file_name import record_file_name
    from pmreview.store.record_saving import create_record
    from pmreview.store.toml_writing import dump

    _say(imported.remarks)
    if output == "-":
        click.echo(dump(imported.record), nl=False)
        return
    path = Path(output)
    if path.is_dir() or output.endswith(("/", os.sep)):
        path /= record_file_name(imported.record)
    create_record(path, imported.record)
    click.echo(path)


def _write_all(candidates: "Sequence[Candidate]", output: str) -> None:
    """Write a record for each of `candidates`. One that cannot be written is said, and the others are written."""
    from pmreview.core.file_name import record_file_names
    from pmreview.store.record_saving import create_record

    if output == "-" or Path(output).is_file():
        raise UserError(f"--all writes a file for each incident, and {quoted(output)} is no folder.")
    found = [candidate.read() for candidate in candidates]
    missing = 0
    for name, imported in zip(record_file_names(each.record for each in found), found, strict=True):
        _say(imported.remarks, f"{name}: ")
        try:
            create_record(Path(output, name), imported.record)
        except UserError as error:
            _say([str(error)])
            missing += 1
        else:
            click.echo(Path(output, name))
    if missing:
        raise UserError(f"{missing} of {len(found)} records were not written.")


def _say(sentences: Iterable[str], start: str = "") -> None:
    for sentence in sentences:
        click.echo(one_line(start + sentence), err=True)
