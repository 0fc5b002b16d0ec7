"""`pmreview demo`: a meeting to try the keys on."""

import shutil
import tempfile
from pathlib import Path

import click

from pmreview.cli.options import configured
from pmreview.store.shipped import shipped


@click.command("demo")
@click.option("--fast", is_flag=True, help="Rehearse: thirty minutes in five, with moments to practise on.")
def command(fast: bool) -> int:
    """Hold a meeting on a copy of the sample incident.

    The copy lies in a folder of its own, named when you leave, so that nothing of yours is touched.

    \b
    pmreview demo
    pmreview demo --fast
    """
    from pmreview.app.start import start
    from pmreview.app.timekeeper import Sitting

    path = Path(tempfile.mkdtemp(prefix="pmreview-demo-")) / "checkout-errors.toml"
    shutil.copy(shipped("sample_data") / "article.toml", path)
    conf = configured()
    code = start(path, conf, "opening", Sitting(conf.settings.minutes, start=fast, rehearsal=fast))
    click.echo(f"Your copy of the sample is {path}", err=True)
    return code
