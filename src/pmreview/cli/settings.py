"""`pmreview settings`: what is set, and where each value comes from."""

import json
from collections.abc import Iterator, Mapping
from operator import attrgetter

import click

from pmreview.cli.options import configured, records_option
from pmreview.core.settings import SETTINGS
from pmreview.store.settings import Configured


@click.command("settings")
@records_option
@click.option("--json", "as_json", is_flag=True, help="As one JSON object: each setting with its value and origin.")
def command(as_json: bool) -> None:
    """Show the settings, and where each of them comes from.

    They are read from the nearest pmreview.toml, from the current folder upward, and from your own settings.toml.

    \b
    pmreview settings           a table
    pmreview settings --json    for a program
    """
    rows = list(_rows(configured()))
    if as_json:
        shown = {name: {"value": value, "from": origin} for name, value, origin in rows}
        click.echo(json.dumps(shown, indent=2, ensure_ascii=False))
    else:
        click.echo(_table([(name, _in_words(name, value), origin) for name, value, origin in rows]))


def _rows(now: Configured) -> Iterator[tuple[str, object, str]]:
    """Name, value and origin of each setting; the entries of a table one by one."""
    for name in SETTINGS:
        value = attrgetter(name)(now.settings)
        table = {f"{name}.{key}": each for key, each in value.items()} if isinstance(value, Mapping) else {name: value}
        for full_name, each in table.items():
            yield full_name, each, now.origin(full_name)


def _in_words(name: str, value: object) -> str:
    if value in ("", ()) and name in SETTINGS:
        return f"({SETTINGS[name].metadata['unset']})"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return " / ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _table(rows: list[tuple[str, str, str]]) -> str:
    from pmreview.core.text import one_line

    clean = [tuple(map(one_line, row)) for row in rows]
    widths = [max(len(row[column]) for row in clean) for column in (0, 1)]
    return "\n".join(f"{name:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for name, value, origin in clean)
