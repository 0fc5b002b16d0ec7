"""`pmreview demo`: a meeting to try the keys on."""

import shutil
import tempfile
from pathlib import Path

import click

from pmreview.cli.options import configured
from pmreview.store.shipped import shipped


@click.command("demo")
def command() -> int:
    """Hold a meeting on a copy of the sample incident.

    The copy lies in a folder of its own, named when you leave, so that nothing of yours is touched.

    \b
    pmreview demo
    """
    from pmreview.app.start import Sitting, start

    path = Path(tempfile.mkdtemp(prefix="pmreview-demo-")) / "checkout-errors.toml"
    shutil.copy(shipped("sample_data") / "article.toml", path)
    settings = configured().settings
    code = start(path, settings, "opening", Sitting(settings.minutes))
    click.echo(f"Your copy of the sample is {path}", err=True)
    return code
