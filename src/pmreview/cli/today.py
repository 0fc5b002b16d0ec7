"""`pmreview today`: what happened on this day in earlier years, and what of it is still open."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from pmreview.cli.across import json_option, library, name_of, print_json, record_json, say_unread, title_of, to_do_json
from pmreview.cli.list import latest_first
from pmreview.cli.options import records_option
from pmreview.core.dates import shown
from pmreview.core.facts import Facts
from pmreview.core.facts.to_do import ToDo, to_do


@click.command("today")
@json_option
@records_option
def command(as_json: bool) -> None:
    """Tell what happened on this day in earlier years, and which actions of it are still open.

    With --json it is one object: "date", and "records", each with the keys of `pmreview list --json` and "actions" as
    in `pmreview actions --json`.

    \b
    pmreview today
    pmreview today --json
    """
    index, now = library(), date.today()
    entries = index.entries()
    records = [each for each in latest_first(entries) if _is_anniversary(each[1].day, now)]
    files = {file for file, _ in records}
    found = ((entry.file, entry.facts, list(all_)) for entry, all_ in index.actions() if entry.facts)
    still = to_do((each for each in found if each[0] in files), now)
    if as_json:
        print_json({"date": now, "records": [_as_json(file, facts, still) for file, facts in records]})
    elif records:
        click.echo("\n".join(line for file, facts in records for line in _lines(file, facts, still)))
    else:
        click.echo(f"Nothing is recorded of a {shown(now).rpartition(' ')[0]}.", err=True)
    say_unread(entries)


def _is_anniversary(day: date | None, now: date) -> bool:
    return day is not None and (day.month, day.day) == (now.month, now.day) and day.year < now.year


def _as_json(file: str, facts: Facts, still: list[ToDo]) -> dict[str, Any]:
    return {**record_json(file, facts), "actions": [to_do_json(each) for each in still if each.file == file]}


def _lines(file: str, facts: Facts, still: list[ToDo]) -> Iterator[str]:
    assert facts.day is not None
    yield f"{shown(facts.day)}  {name_of(file, facts)}  {title_of(facts)}"
    for each in still:
        if each.file == file:
            due = f"due {shown(each.action.due)}" if each.action.due else "no date"
            yield f"    still open: {each.action.id}  {each.called}  ({due})"
