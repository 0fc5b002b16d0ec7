"""`pmreview new`: a record to begin with."""

import shlex
from collections.abc import Iterable
from pathlib import Path

import click

from pmreview.cli.options import OneOf, configured, names_folder, records_option
from pmreview.core.errors import UserError


def _severities() -> Iterable[str]:
    from pmreview.core.incident import SEVERITIES

    return SEVERITIES


def _kinds() -> Iterable[str]:
    from pmreview.core.incident import KINDS

    return KINDS


@click.command("new")
@click.argument("title")
@click.option("--severity", type=OneOf(_severities), help="How bad it was.")
@click.option("--kind", type=OneOf(_kinds), default="incident", show_default=True, help="What sort of incident it was.")
@click.option("-o", "--output", type=click.Path(), metavar="FILE|DIR", default="", help="Where to write the record.")
@records_option
def command(title: str, severity: str | None, kind: str, output: str) -> None:
    """Write a new record, and print its path.

    Without -o it goes to the folder of the records, named after its title. An existing file is never overwritten.

    \b
    pmreview new "Search takes ten seconds" --severity minor
    pmreview new "Key leaked in a log" --kind security -o incidents/key-leak.toml
    """
    from pmreview.core.file_name import record_file_name
    from pmreview.core.incident import Incident
    from pmreview.core.record import Record
    from pmreview.store.record_saving import create_record

    if not title.strip():
        raise UserError("The title is empty; say in a few words what broke.")
    settings = configured().settings
    incident = Incident(title=title.strip(), severity=severity or "", kind=kind, timezone=settings.zone)
    record = Record(incident=incident)
    path = Path(output or settings.records)
    if not output or names_folder(output):
        path /= record_file_name(record)
    create_record(path, record)
    click.echo(path)
    click.echo(f"Next: pmreview {shlex.quote(click.format_filename(path))}", err=True)
