"""`pmreview insights`: the patterns across a library."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from pmreview.cli.across import json_option, library, print_json, say_empty, say_unread
from pmreview.cli.options import configured, records_option
from pmreview.core.insights import insights
from pmreview.core.insights.insight import Insight
from pmreview.core.insights.plot import plotted
from pmreview.core.text import one_line

_WIDTH = 40


@click.command("insights")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write a page to this file.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@json_option
@records_option
def command(page: Path | None, force: bool, as_json: bool) -> None:
    """Show what keeps coming back: where, why, how long it takes, and whether what was decided is done.

    No median and no share is told of fewer than five values, what has no value is left out and counted, and drills stay
    out. With --json it is one object: "insights", each with "name", "title", "formula", "unit", "count", "left_out" and
    "rows", each with "label" and "value" in the unit.

    \b
    pmreview insights
    pmreview insights --html patterns.html
    """
    index = library()
    entries = index.entries()
    with_actions = {entry.file: tuple(actions) for entry, actions in index.actions()}
    found = [(entry.facts, with_actions.get(entry.file, ())) for entry in entries if entry.facts]
    shown = insights(found, date.today(), configured().settings.checks)
    if page is not None:
        _write(page, shown, (Path(entry.file) for entry in entries), force)
    if as_json:
        print_json({"insights": [_as_json(each) for each in shown]})
    elif page is None and found:
        click.echo("\n\n".join("\n".join(_lines(each)) for each in shown))
    if not entries:
        say_empty(index)
    say_unread(entries)


def _as_json(insight: Insight) -> dict[str, Any]:
    return {
        "name": insight.name,
        "title": insight.title,
        "formula": insight.formula,
        "unit": insight.unit,
        "count": insight.count,
        "left_out": insight.left_out,
        "rows": [{"label": bar.label, "value": bar.value} for bar in insight.bars],
    }


def _lines(insight: Insight) -> Iterator[str]:
    yield f"{click.style(insight.title, bold=True)}  {click.style(insight.basis, dim=True)}"
    for label, plot, words in plotted(insight, _WIDTH):
        yield f"  {one_line(label)}  {plot}  {words}"
    yield click.style(f"  {insight.formula}", dim=True)


def _write(page: Path, shown: tuple[Insight, ...], records: Iterable[Path], force: bool) -> None:
    from pmreview.exporters.patterns import page_of
    from pmreview.store.exported import write_exported

    write_exported([(page, page_of(shown).encode())], records=records, force=force)
    click.echo(f"Written: {one_line(os.fspath(page))}", err=True)
