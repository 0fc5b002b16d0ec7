"""`pmreview import`: a record from what the team already has, or its events into a record that is there."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pmreview.cli.options import OneOf, configured, names_folder, records_option
from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted
from pmreview.core.text import one_line
from pmreview.core.zones import zone_named

if TYPE_CHECKING:
    from pmreview.importers.imported import Imported


def _formats() -> Iterable[str]:
    from pmreview.importers import IMPORTERS

    return [importer.name for importer in IMPORTERS]


@click.command("import")
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@click.option("--from", "format_name", type=OneOf(_formats), help="The format, where it is not recognised.")
@click.option("--zone", default="", help="The time zone of times that state none, such as Europe/Paris.")
@click.option("--select", metavar="ID", help="Which incident to take, by its id or the beginning of it.")
@click.option("--all", "every", is_flag=True, help="Take all incidents, a record each.")
@click.option("--columns", metavar="TIME=COLUMN,…", default="", help="Which column of a table is what.")
@click.option("--keep-all", is_flag=True, help="Keep also what a reader would leave out: notifications, joins, bots.")
@click.option("-o", "--output", metavar="FILE|DIR|-", default="", help="Where to write to; - prints the record.")
@click.option(
    "--into", metavar="RECORD", type=click.Path(path_type=Path), help="Add the events and notes to this record."
)
@records_option
def command(
    sources: tuple[str, ...],
    format_name: str | None,
    zone: str,
    select: str | None,
    every: bool,
    columns: str,
    keep_all: bool,
    output: str,
    into: Path | None,
) -> None:
    """Make a record from what the team already has, and print its path.

    SOURCE is a file, a folder, a zip archive, an https address, or - for standard input. Without -o the record goes to
    the folder of the records, named after its day and title. What was assumed, and what has no place in a record, is
    said on stderr. An existing file is never overwritten.

    \b
    pmreview import incident.json
    pmreview import https://status.example.com/api/v2/incidents.json --select h3n8
    pmreview import users.json incident-2041/ --zone Europe/Paris
    pmreview import timeline.csv --columns time=When,text=Notes,who=By
    pmreview import history.atom --all -o incidents
    pmreview import log_entries.json --into INC-2041.toml
    """
    from pmreview.cli.importing import choose, read_all
    from pmreview.importers.importer import Wishes

    if select is not None and every:
        raise click.UsageError("--select and --all cannot be used together.")
    if into is not None and (every or output):
        raise click.UsageError("--into adds to one record: it cannot be used with --all or -o.")
    if zone and zone_named(zone) is None:
        raise UserError(f"{quoted(zone)} is no time zone: write UTC or Europe/Paris, for example.")
    wishes = Wishes(zone, keep_all, columns)
    read = read_all(sources, format_name, wishes, None if every else lambda found: choose(found, select))
    if every:
        _write_all(read, output)
    elif into is not None:
        _add(read[0], into)
    else:
        _write_one(read[0], output)


def _write_one(imported: "Imported", output: str) -> None:
    from pmreview.core.file_name import record_file_name
    from pmreview.store.record_saving import create_record
    from pmreview.store.toml_writing import dump

    if output == "-":
        _say(imported.remarks)
        click.echo(dump(imported.record), nl=False)
        return
    path = Path(output or configured().settings.records)
    if not output or names_folder(output):
        path /= record_file_name(imported.record)
    create_record(path, imported.record)
    _say(imported.remarks)
    click.echo(path)


def _write_all(found: "Sequence[Imported]", output: str) -> None:
    """Write a record for each of `found`. One that cannot be written is said, and the others are written."""
    from pmreview.core.file_name import record_file_names
    from pmreview.store.record_saving import create_record

    if output == "-" or Path(output).is_file():
        raise UserError(f"--all writes a file for each incident, and {quoted(output)} is no folder.")
    folder = Path(output or configured().settings.records)
    missing = 0
    for name, imported in zip(record_file_names(each.record for each in found), found, strict=True):
        try:
            create_record(folder / name, imported.record)
        except UserError as error:
            _say([str(error)])
            missing += 1
        else:
            _say(imported.remarks, f"{name}: ")
            click.echo(folder / name)
    if missing:
        raise UserError(f"{missing} of {len(found)} records were not written.")


def _add(imported: "Imported", path: Path) -> None:
    """Add the events and notes of `imported` to the record at `path`."""
    from pmreview.core.taking_in import far_off, left_out, new_events, take_in
    from pmreview.importers.remarks import on_events
    from pmreview.store.record_changing import change_record
    from pmreview.store.record_file import open_record

    there = open_record(path).record
    new = len(new_events(there, imported.record))
    change_record(path, take_in(imported.record))
    of = len(imported.record.timeline)
    _say([*on_events(imported.remarks), *far_off(there, imported.record)])
    _say([f"{new} of {of} events added" + ("." if new == of else "; the others are there already.")])
    if others := left_out(imported.record):
        _say([f"Not added, as only events and notes are: {', '.join(others)}."])
    click.echo(path)


def _say(sentences: Iterable[str], start: str = "") -> None:
    for sentence in sentences:
        click.echo(one_line(start + sentence), err=True)
