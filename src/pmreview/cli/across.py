"""What the commands share that look across a library: its index, what is said about it, rows and JSON."""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from pmreview.cli.options import configured
from pmreview.cli.progress import shown
from pmreview.core.errors import UserError
from pmreview.core.facts import ActionFacts, Facts
from pmreview.core.facts.to_do import ToDo
from pmreview.core.text import one_line
from pmreview.store.index import Entry, Index

WIDEST = 32
"""Cells of a column: one record that is called by the long name of its file pushes its own row aside, and no other."""

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object.")


def library() -> Index:
    """The index of the library, up to date. What is to be said about it goes to stderr."""
    now = configured()
    folder = Path(now.settings.records)
    if now.library is not None and not folder.is_dir():
        lacks = "is no folder" if folder.exists() else "is not there yet: pmreview new and pmreview import make it"
        raise UserError(f"{now.origin('records')} says that the records are in {folder}, which {lacks}.")
    index = Index(folder, shown)
    for words in index.words:
        click.echo(one_line(words), err=True)
    return index


def say_unread(entries: Iterable[Entry]) -> None:
    """Say how many files could not be read: they are missing from what was printed."""
    count = sum(each.problem is not None for each in entries)
    if count:
        files = "1 file does not open" if count == 1 else f"{count} files do not open"
        click.echo(f"{files}: pmreview list says why.", err=True)


def say_empty(index: Index) -> None:
    """Say how a library begins."""
    click.echo(f"There is no record in {one_line(index.folder)} yet: see pmreview new and pmreview import.", err=True)


def print_json(value: object) -> None:
    """Print `value`. In ASCII a name that is no text, or that a terminal would obey, is whole and harmless."""
    click.echo(json.dumps(value, indent=2, default=date.isoformat))


def print_rows(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the last one ends with its text, at a terminal before the edge of the screen."""
    columns = list(zip(*rows, strict=True))[:-1]
    layout = "".join(f"{{:<{min(WIDEST, max(map(len, column)))}}}  " for column in columns) + "{}"
    lines = (layout.format(*row).rstrip() for row in rows)
    if sys.stdout.isatty():
        room = shutil.get_terminal_size().columns
        lines = (line if len(line) <= room else f"{line[: room - 1]}…" for line in lines)
    click.echo("\n".join(lines))


def record_json(file: str, facts: Facts) -> dict[str, Any]:
    """A record of a list as JSON."""
    return {
        "file": file,
        "id": facts.id,
        "title": facts.title,
        "date": facts.day,
        "kind": facts.kind,
        "severity": facts.severity,
        "status": facts.status,
        "owner": facts.owner,
        "components": facts.shown_components,
        "restricted": facts.restricted,
        "open_actions": facts.open,
        "next_due": facts.next_due,
    }


def action_json(file: str, record: Facts, action: ActionFacts) -> dict[str, Any]:
    """An action as JSON."""
    named = {"file": file, "incident": record.id, "incident_title": record.title, "restricted": record.restricted}
    own = {key: value for key, value in action._asdict().items() if key not in ("place", "open")}
    return {**named, **own}


def to_do_json(each: ToDo) -> dict[str, Any]:
    """An open action as JSON."""
    return {**action_json(each.file, each.record, each.action), "overdue_days": each.overdue_days}


def name_of(file: str, facts: Facts) -> str:
    """What a record is called in a row: its id, else its file; a file's name may be the title of a restricted one."""
    return facts.id or ("restricted" if facts.restricted else one_line(os.path.basename(file)))


def title_of(facts: Facts) -> str:
    """Its title and components in a row."""
    if facts.restricted:
        return "restricted"
    return one_line(f"{facts.title}  · {', '.join(facts.components)}" if facts.components else facts.title)
