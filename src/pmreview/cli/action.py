"""`pmreview action`: change one action of one record from the shell."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pmreview.cli.across import action_json, json_option, library, name_of, print_json
from pmreview.cli.options import records_option
from pmreview.core.days import read_day, told_day
from pmreview.core.errors import NotUnderstood, UserError
from pmreview.core.nearest import did_you_mean
from pmreview.core.quoting import quoted
from pmreview.core.text import one_line

if TYPE_CHECKING:
    from pmreview.core.edits import Edit
    from pmreview.core.follow_up import OpenAction
    from pmreview.core.record import Record

DECISIONS = {
    "done": "is done",
    "start": "is in progress",
    "drop": "is dropped",
    "reopen": "is open again",
    "set": "is changed",
}
"""What can be decided about an action, and how it is said."""


class _Day(click.ParamType[date]):
    """A day as people type it."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else read_day(value, today=date.today())
        except NotUnderstood as problem:
            self.fail(str(problem), param, ctx)


@click.command("action")
@click.argument("decision", metavar="done|start|drop|reopen|set", type=click.Choice([*DECISIONS]))
@click.argument("record")
@click.argument("action")
@click.option("--because", metavar="TEXT", default="", help="Why it is dropped; what shows that it is done.")
@click.option("--due", metavar="DAY", type=_Day(), help="Its new date: friday, +2w, 2026-05-01.")
@click.option("--owner", metavar="NAME", help="Who sees to it.")
@click.option("--ticket", metavar="URL", help="Where the work is tracked.")
@json_option
@records_option
def command(
    decision: str,
    record: str,
    action: str,
    because: str,
    due: date | None,
    owner: str | None,
    ticket: str | None,
    as_json: bool,
) -> None:
    """Change one action of one record, and nothing else of it.

    RECORD is a file, or what lists call the record: its id, or its file's name. ACTION is the id of the action. A drop
    needs --because; a new date keeps the earlier one. With --json the action is printed as `pmreview actions --json`
    has it.

    \b
    pmreview action done INC-2041 A3 --because 8f2c91d0
    pmreview action drop INC-2041 A1 --because "The old path was removed"
    pmreview action set records/INC-2041.toml A2 --due +2w --owner "Sam Ito"
    """
    from pmreview.core.facts.of_record import actions_of, facts_of
    from pmreview.core.follow_up import found_in
    from pmreview.core.ids import with_ids
    from pmreview.store.record_changing import change_record
    from pmreview.store.record_file import open_record

    if decision == "set" and due is None and owner is None and ticket is None:
        raise click.UsageError("Say what to set: --due, --owner or --ticket.")
    if decision == "drop" and not because.strip():
        raise click.UsageError("Say why the action is dropped, with --because: its owner will ask.")
    if due is not None and decision in ("done", "drop"):
        raise click.UsageError("--due goes with set, start and reopen.")
    if because and decision not in ("done", "drop"):
        raise click.UsageError("--because goes with done and drop.")
    path, today = _path(record), date.today()
    there = with_ids(open_record(path).record)
    place = _place(there, action)
    found = found_in(path, there, place, today)
    decided, others = list(_decided(decision, found, because, today)), list(_set(found, due, owner, ticket, today))
    # What is closed cannot be changed.
    edits = decided + others if decision == "reopen" else others + decided
    changed = change_record(path, _together(edits)).record
    if as_json:
        print_json(action_json(os.path.abspath(path), facts_of(changed), actions_of(changed)[place]))
    said = ", ".join(_said(due, owner, ticket))
    what = f"{DECISIONS[decision]}: {said}" if said else DECISIONS[decision]
    click.echo(f"{one_line(found.action.id)} of {_name(found, path)} {what}.", err=True)


def _decided(decision: str, found: "OpenAction", because: str, today: date) -> Iterator["Edit"]:
    from pmreview.core import follow_up

    match decision:
        case "done":
            yield follow_up.done(found, today, one_line(because).strip())
        case "start":
            yield follow_up.started(found)
        case "drop":
            yield follow_up.dropped(found, one_line(because), "", today)
        case "reopen":
            yield follow_up.reopened(found)


def _set(found: "OpenAction", due: date | None, owner: str | None, ticket: str | None, today: date) -> Iterator["Edit"]:
    from pmreview.core import follow_up

    if due is not None:
        yield follow_up.new_date(found, due, today)
    if owner is not None:
        yield follow_up.handed_to(found, one_line(owner).strip())
    if ticket is not None:
        yield follow_up.tracked_at(found, one_line(ticket).strip())


def _said(due: date | None, owner: str | None, ticket: str | None) -> Iterator[str]:
    """What was set, in words."""
    if due is not None:
        yield f"due {told_day(due, date.today())}"
    for name, value in (("owner", owner), ("ticket", ticket)):
        if value is not None:
            yield f"{name} {told}" if (told := one_line(value).strip()) else f"no {name}"


def _together(edits: list["Edit"]) -> "Edit":
    """All of `edits` as one, so that a file gets all of them or none."""
    from pmreview.core.edits import Edit

    def change(record: "Record") -> "Record":
        for edit in edits:
            record = edit.change(record)
        return record

    return Edit(edits[0].label, edits[0].place, change)


def _path(record: str) -> Path:
    """The file of the record: a path that is there, else the one in the library that lists call so."""
    if os.path.lexists(record):
        return Path(record)
    index = library()
    entries, asked = index.entries(), record.casefold()
    files = [entry.file for entry in entries if entry.facts and asked == entry.facts.id.casefold()]
    files = files or [entry.file for entry in entries if asked in _file_names(entry.file)]
    if len(files) == 1:
        return Path(files[0])
    if files:
        listed = ", ".join(map(one_line, sorted(files)))
        raise UserError(f"{quoted(record)} is the name of {len(files)} records: name the file: {listed}")
    there = [(entry.file, entry.facts) for entry in entries if entry.facts]
    names = [name_of(file, facts) for file, facts in there if facts.id or not facts.restricted]
    hint = did_you_mean(record, names)
    said = f"There is no file {quoted(record)}, and no record of that name in {one_line(index.folder)}. {hint}"
    raise UserError(said.rstrip())


def _file_names(file: str) -> tuple[str, str]:
    """How a file may be named without its folder."""
    name = os.path.basename(file).casefold()
    return name, name.removesuffix(".toml")


def _place(record: "Record", action: str) -> int:
    places = [place for place, each in enumerate(record.actions) if each.id.casefold() == action.casefold()]
    if len(places) == 1:
        return places[0]
    name = one_line(record.incident.id) or "the record"
    if places:
        raise UserError(f"{quoted(action)} is there more than once in {name}: change it in the record itself.")
    ids = ", ".join(one_line(each.id) for each in record.actions)
    raise UserError(
        f"There is no action {quoted(action)} in {name}" + (f": it has {ids}." if ids else ", and no other.")
    )


def _name(found: "OpenAction", path: Path) -> str:
    return found.record_id or one_line(path.name)
