"""`pmreview merge`: two versions of a record become one, also for git."""

from collections.abc import Sequence
from pathlib import Path

import click

from pmreview.cli.options import configured, records_option
from pmreview.core.errors import UserError


@click.command("merge")
@click.argument("files", metavar="BASE OURS THEIRS", nargs=-1, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.option("--driver", is_flag=True, help="Write to OURS, as git wants it of a merge driver.")
@click.option("--install", is_flag=True, help="Have git merge the records of this repository with pmreview.")
@records_option
def command(files: tuple[Path, ...], output: Path | None, driver: bool, install: bool) -> int:
    """Merge what two people made of one record, field by field and item by item.

    What both changed is kept twice: in its place, and in [[conflicts]] until somebody decides; the exit code is 1 then.
    Without -o the merged record is printed.

    \b
    pmreview merge base.toml ours.toml theirs.toml
    pmreview merge base.toml ours.toml theirs.toml -o merged.toml
    pmreview merge --install
    """
    if install:
        _install(files, output)
        return 0
    if len(files) != 3:
        raise click.UsageError("Missing argument: give three files, BASE OURS THEIRS.")
    if driver and output is not None:
        raise click.UsageError("Give --driver or -o, not both: git reads the result from OURS.")
    return _drive(files) if driver else _merge(files, output)


def _install(files: Sequence[Path], output: Path | None) -> None:
    from pmreview.store.git import install_driver

    if files or output is not None:
        raise click.UsageError("--install takes no files.")
    for line in install_driver(Path(), configured().library):
        click.echo(line, err=True)


def _merge(files: Sequence[Path], output: Path | None) -> int:
    from pmreview.store.atomic import write_whole
    from pmreview.store.merging import merge_files
    from pmreview.store.record_file import reason

    done = merge_files(*files)
    if output is None:
        click.echo(done.text, nl=False)
    else:
        try:
            write_whole(output, done.text)
        except OSError as error:
            raise UserError(f"{output} cannot be written: {reason(error)}.") from error
    for line in done.merged.said:
        click.echo(line, err=True)
    for conflict in done.merged.conflicts:
        click.echo(f"Kept twice: {conflict.path}", err=True)
    if not done.merged.conflicts:
        return 0
    click.echo("Choose at the Close: pmreview edit shows what was kept twice.", err=True)
    return 1


def _drive(files: Sequence[Path]) -> int:
    """Merge for git. What is no record is merged as git would, so that the driver may be set for all TOML files."""
    from pmreview.store.git import merge_as_text

    base, ours, theirs = files
    try:
        return _merge(files, ours)
    except UserError as problem:
        if not all(file.is_file() for file in files):
            raise
        code = merge_as_text(base, ours, theirs)
        if not any(b"[incident]" in file.read_bytes() for file in files):
            return 1 if code else 0  # no record at all
        click.echo(f"pmreview: {problem}\nThe file is merged as plain text.", err=True)
        return 2
