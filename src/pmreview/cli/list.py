"""`pmreview list`: the records of a library."""

import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from pmreview.cli.across import json_option, library, name_of, print_json, print_rows, record_json, say_empty, title_of
from pmreview.cli.options import records_option
from pmreview.core.facts import Facts
from pmreview.core.text import one_line
from pmreview.store.index import Entry


@click.command("list")
@json_option
@records_option
def command(as_json: bool) -> None:
    """List the records of the library, the latest incident first.

    A row has the day, the severity, the status, the open actions and the name. Files that do not open are listed with
    what is wrong. Of a restricted record neither title nor owner nor components are shown. With --json it is one
    object: "records", each with "file", "id", "title", "date", "kind", "severity", "status", "owner", "components",
    "restricted", "open_actions" and "next_due", and "unreadable", each with "file", "line" and "message".

    \b
    pmreview list
    pmreview list --records incidents --json
    """
    index = library()
    entries = index.entries()
    records = latest_first(entries)
    unread = sorted((each for each in entries if each.problem), key=lambda each: each.file)
    if as_json:
        print_json({"records": [record_json(*each) for each in records], "unreadable": [*map(_unread_json, unread)]})
    elif entries:
        print_rows([*(_row(*each) for each in records), *map(_unread, unread)])
    else:
        say_empty(index)
    for id_, files in _twins(records):
        click.echo(f"{one_line(id_)} is the id of {len(files)} records: {', '.join(map(one_line, files))}", err=True)


def _twins(records: list[tuple[str, Facts]]) -> Iterator[tuple[str, list[str]]]:
    """Each id that several records have, with their files: an action of such a record needs the file to be named."""
    same: dict[str, list[tuple[str, Facts]]] = defaultdict(list)
    for file, facts in records:
        if facts.id:
            same[facts.id.casefold()].append((file, facts))
    twins = (each for each in same.values() if len(each) > 1)
    return ((each[-1][1].id, sorted(os.path.basename(file) for file, _ in each)) for each in twins)


def latest_first(entries: list[Entry]) -> list[tuple[str, Facts]]:
    """The records by the day of the incident; one without a day is new."""
    records = [(each.file, each.facts) for each in entries if each.facts]
    return sorted(records, key=lambda each: (each[1].day or date.max, each[1].id, each[0]), reverse=True)


def _row(file: str, facts: Facts) -> tuple[str, ...]:
    still = f"{facts.open} open" if facts.open else ""
    day = facts.day.isoformat() if facts.day else "no date"
    return day, one_line(facts.severity), one_line(facts.status), still, name_of(file, facts), title_of(facts)


def _unread(entry: Entry) -> tuple[str, ...]:
    assert entry.problem is not None
    place = f"{one_line(entry.file)}:{entry.problem.line or 1}"
    return "unreadable", "", "", "", "", f"{place}: {entry.problem}"


def _unread_json(entry: Entry) -> dict[str, Any]:
    assert entry.problem is not None
    return {"file": entry.file, "line": entry.problem.line or 1, "message": str(entry.problem)}
