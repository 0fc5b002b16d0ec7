"""`pmreview export`: the record in another format."""

import difflib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from pmreview.cli.options import OneOf
from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted


class _Format(OneOf):
    """A format's name; for another word the error says the nearest."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        names = list(self.words())
        if value not in names:
            nearest = difflib.get_close_matches(str(value), names, n=1)
            hint = f"Did you mean {nearest[0]}?" if nearest else f"There is {', '.join(names)}."
            self.fail(f"{quoted(str(value))} is no format. {hint}", param, ctx)
        return str(value)


def _formats() -> Iterable[str]:
    from pmreview.exporters import EXPORTERS

    return [exporter.name for exporter in EXPORTERS]


@click.command("export")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", "format_name", type=_Format(_formats), required=True, help="The format.")
@click.option("-o", "--output", metavar="FILE|DIR|-", default="-", help="Where to write to; - is standard output.")
@click.option("--force", is_flag=True, help="Replace a file that holds something else.")
def command(files: tuple[Path, ...], format_name: str, output: str, force: bool) -> None:
    """Write records in another format, and print the paths of the files.

    Without -o the text itself is printed. Several records need a folder, where each file is named after its record.

    \b
    pmreview export INC-2041.toml --to markdown
    pmreview export INC-2041.toml --to markdown -o post-mortem.md
    pmreview export records/*.toml --to markdown -o pages
    """
    from pmreview.exporters import EXPORTERS
    from pmreview.store.exported import write_exported
    from pmreview.store.record_file import open_record

    exporter = next(exporter for exporter in EXPORTERS if exporter.name == format_name)
    targets = _targets(files, output, exporter.suffix)
    pages = [exporter.render(open_record(file).record).encode() for file in files]
    if not targets:
        click.echo(pages[0], nl=False)
        return
    write_exported(dict(zip(targets, pages, strict=True)), records=files, force=force)
    for target in targets:
        click.echo(target)


def _targets(files: Sequence[Path], output: str, suffix: str) -> list[Path]:
    """The file to write for each of `files`; none for standard output. Raises `UserError`."""
    several, folder = len(files) > 1, Path(output)
    if output == "-":
        if several:
            raise UserError("Several records need a folder to be written to: -o DIR.")
        return []
    if several and folder.exists() and not folder.is_dir():
        raise UserError(f"{quoted(output)} is no folder, and several records need one.")
    if not (several or folder.is_dir() or output.endswith(("/", os.sep))):
        return [folder]
    targets = [folder / f"{file.stem}{suffix}" for file in files]
    for place, target in enumerate(targets):
        if target in targets[:place]:
            twin = files[targets.index(target)]
            raise UserError(f"{twin} and {files[place]} would both be written to {target}: export them to two folders.")
    return targets
