"""`pmreview edit`: the sections of a record, without a meeting."""

from pathlib import Path

import click

from pmreview.cli.options import configured, records_option
from pmreview.core.stages import STAGE_IDS


@click.command("edit")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--stage", type=click.Choice(STAGE_IDS), default="summary", show_default=True, help="Where to begin.")
@records_option
def command(file: Path, stage: str) -> int:
    """Prepare or correct a record: the screens of the meeting without its clock.

    \b
    pmreview edit INC-2041.toml
    pmreview edit INC-2041.toml --stage timeline
    """
    from pmreview.app.start import start

    return start(file, configured(), stage)
