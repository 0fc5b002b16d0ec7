"""`pmreview review`: the meeting on one record."""

from datetime import datetime, time, timedelta
from pathlib import Path

import click

from pmreview.cli.options import configured, records_option
from pmreview.core.errors import NotUnderstood, UserError
from pmreview.core.stages import STAGE_IDS


@click.command("review")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--minutes", type=click.FloatRange(1, 480), help="How long the meeting is (else the settings' minutes).")
@click.option("--until", metavar="HH:MM", help="When the meeting ends, on the wall clock.")
@click.option("--stage", type=click.Choice(STAGE_IDS), default="opening", show_default=True, help="Where to begin.")
@click.option("--start", "at_once", is_flag=True, help="Start the clock at once.")
@records_option
def command(file: Path, minutes: float | None, until: str | None, stage: str, at_once: bool) -> int:
    """Run the meeting on a record. `pmreview FILE` is the same.

    The clock waits until you start it with F2.

    \b
    pmreview INC-2041.toml
    pmreview review INC-2041.toml --minutes 45
    pmreview review INC-2041.toml --until 14:30 --start
    """
    from pmreview.app.start import start
    from pmreview.app.timekeeper import Sitting

    if minutes is not None and until is not None:
        raise click.UsageError("Give --minutes or --until, not both.")
    conf = configured()
    end = _today_at(until, datetime.now().astimezone()) if until else None
    return start(file, conf, stage, Sitting(minutes or conf.settings.minutes, end, at_once))


def _today_at(text: str, now: datetime) -> datetime:
    """The next time that the wall clock shows `text`, at most twelve hours from `now`."""
    clock = _clock(text.strip())
    if clock is None:
        raise click.UsageError(f"--until takes a time such as 14:30 or 2:30pm, not {text!r}.")
    end = datetime.combine(now, clock, now.tzinfo)
    end = end if end > now else end + timedelta(days=1)
    if end - now > timedelta(hours=12):
        raise UserError(f"{text} is already past.")
    return end


def _clock(text: str) -> time | None:
    """The time of day that the whole of `text` says, without a day or a zone."""
    from pmreview.core.typed_time import TypedTime, read_typed_time

    try:
        typed = read_typed_time(text)
    except NotUnderstood:
        return None
    bare = typed and TypedTime(len(text), clock=typed.clock, digits=typed.digits)
    return typed.clock if typed and typed == bare else None
