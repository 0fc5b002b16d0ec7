"""`pmreview review`: the meeting on one record."""

from pathlib import Path

import click

from pmreview.cli.options import configured, records_option
from pmreview.core.stages import STAGE_IDS


@click.command("review")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--stage", type=click.Choice(STAGE_IDS), default="opening", show_default=True, help="Where to begin.")
@records_option
def command(file: Path, stage: str) -> int:
    """Run the meeting on a record. `pmreview FILE` is the same.

    \b
    pmreview INC-2041.toml
    pmreview review INC-2041.toml --stage timeline
    """
    from pmreview.app.start import start

    return start(file, configured().settings, stage)
