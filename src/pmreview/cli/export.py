"""`pmreview export`: records in another format."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pmreview.cli.chosen import Chosen
from pmreview.cli.formats import Format, described
from pmreview.cli.options import configured, names_folder, records_option
from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted

if TYPE_CHECKING:
    from pmreview.exporters.exporter import Exporter

STDOUT = "-"


class _Command(click.Command):
    """Its help ends in the formats."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section("Formats"):
            formatter.write_dl(described())


@click.command("export", cls=_Command)
@click.argument("files", metavar="[FILE]…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Every record of the library that is not restricted.")
@click.option("--to", "exporter", metavar="FORMAT|TEMPLATE", type=Format(), required=True, help="The format.")
@click.option("-o", "--output", metavar="FILE|DIR|-", default=STDOUT, help="Where to write to; - is standard output.")
@click.option("--force", is_flag=True, help="Replace a file that holds something else.")
@records_option
def command(files: tuple[Path, ...], everything: bool, exporter: "Exporter", output: str, force: bool) -> None:
    """Write records in another format, and print the paths of the files.

    Without -o the text itself is printed. Several records need a folder, where each file is named after its record;
    tables, calendars and JSON print as one. A restricted record is exported only where its file is named.

    TEMPLATE is the path of a Jinja template that ends in .j2. A file templates/NAME.md.j2 next to pmreview.toml is a
    format called NAME, and takes the place of ours of that name.

    \b
    pmreview export INC-2041.toml --to markdown
    pmreview export INC-2041.toml --to html -o post-mortem.html
    pmreview export records/*.toml --to markdown -o pages
    pmreview export --all --to json | jq .durations.time_to_resolve.text
    """
    if bool(files) is everything:
        raise click.UsageError("Name the records, or say --all.")
    chosen = Chosen.of_library(Path(configured().settings.records)) if everything else Chosen(files)
    if output == STDOUT:
        for text in _texts(chosen, exporter):
            click.echo(text.encode(), nl=False)
    else:
        for path in _write(chosen, exporter, output, force=force):
            click.echo(path)
    for words in chosen.words():
        click.echo(words, err=True)
    if chosen.unreadable:
        raise click.exceptions.Exit(2)


def _texts(chosen: Chosen, exporter: "Exporter") -> Iterable[str]:
    """What is printed. Raises `UserError`, where records were named before anything is."""
    records = (record for _, record in chosen.records())
    if len(chosen.paths) == 1 and not chosen.library:
        return [exporter.render(record) for record in records]
    if exporter.together is None:
        raise UserError("Several records need a folder to be written to: -o DIR.")
    texts = exporter.together(records)
    return texts if chosen.library else list(texts)


def _write(chosen: Chosen, exporter: "Exporter", output: str, *, force: bool) -> Iterable[Path]:
    """Write a file for each record, and return their paths."""
    from pmreview.store.exported import write_exported

    targets = dict(zip(chosen.paths, _targets(chosen, output, exporter.suffix), strict=True))
    written: list[Path] = []

    def pages() -> Iterator[tuple[Path, bytes]]:
        for path, text in chosen.made(exporter.render):
            written.append(targets[path])
            yield targets[path], text.encode()

    write_exported(pages(), records=chosen.paths, force=force)
    return written


def _targets(chosen: Chosen, output: str, suffix: str) -> list[Path]:
    """The file to write for each of the records. Raises `UserError`."""
    several, folder = len(chosen.paths) > 1 or chosen.library is not None, Path(output)
    if several and folder.exists() and not folder.is_dir():
        raise UserError(f"{quoted(output)} is no folder, and several records need one.")
    if not (several or names_folder(output)):
        return [folder]
    places = [path.relative_to(chosen.library) if chosen.library else Path(path.name) for path in chosen.paths]
    targets = [folder / place.with_name(f"{place.stem}{suffix}") for place in places]
    first: dict[Path, Path] = {}
    for path, target in zip(chosen.paths, targets, strict=True):
        if target in first:
            raise UserError(
                f"{first[target]} and {path} would both be written to {target}: export them to two folders."
            )
        first[target] = path
    return targets
