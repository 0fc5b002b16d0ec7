"""`pmreview actions`: what is still to be done, across a library."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pmreview.cli.across import library, name_of, print_json, print_rows, say_empty, say_unread, to_do_json
from pmreview.cli.options import records_option
from pmreview.core.closed_lists import PRIORITIES
from pmreview.core.dates import shown
from pmreview.core.facts.to_do import ToDo, Wanted, to_do
from pmreview.core.nearest import did_you_mean
from pmreview.core.overdue import overdue
from pmreview.core.text import one_line
from pmreview.store.index import Index

if TYPE_CHECKING:
    from pmreview.store.commits import Commit

FORMATS = ("text", "json", "md", "csv", "ics")
MOST_UNKNOWN = 5
"""How many trailers that close nothing here are named."""
Commits = Mapping[tuple[str, str], Sequence["Commit"]]
"""The commits that close an action, by the ids of its incident and its own, in lower case."""


@click.command("actions")
@click.option("--overdue", is_flag=True, help="Only what is overdue; the exit code is then 1 where anything is.")
@click.option("--owner", metavar="N", default="", help="Only this person's, by whole, first or last name.")
@click.option("--component", metavar="C", default="", help="Only of incidents of this component.")
@click.option("--priority", type=click.Choice(PRIORITIES), help="Only of this priority.")
@click.option("--scan-git", is_flag=True, help="Show commits that say they close an action (Closes-Action: INC-1#A1).")
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@records_option
def command(
    overdue: bool, owner: str, component: str, priority: str | None, scan_git: bool, format_name: str, as_json: bool
) -> None:
    """List the open actions of all records, the longest overdue ones first.

    Of a restricted record only the ids, the due date, the priority and the status are shown. With --format json it is
    one object: "actions", each with "file", "incident", "incident_title", "restricted", "id", "title", "done_when",
    "owner", "due", "priority", "status", "ticket", "created_on", "done_on", "overdue_days" and "commits", which
    --scan-git finds in the repository of the library. csv is a table for a spreadsheet, ics a calendar.

    \b
    pmreview actions --owner ana
    pmreview actions --overdue --priority high
    pmreview actions --format ics > due.ics
    """
    index = library()
    wanted = Wanted(overdue, owner, component, priority or "")
    found = ((entry.file, entry.facts, actions) for entry, actions in index.actions() if entry.facts)
    every = to_do(found, date.today())
    still = list(filter(wanted.takes, every))
    commits = _commits(Path(index.folder)) if scan_git else {}
    if as_json or format_name == "json":
        print_json({"actions": [{**to_do_json(each), "commits": _commits_json(each, commits)} for each in still]})
    elif format_name == "text":
        _print(still, commits)
    else:
        from pmreview.cli.written_actions import written

        click.echo(written(still, format_name), nl=False)
    entries = index.entries()
    if not entries:
        say_empty(index)
    elif not still:
        click.echo(_none(wanted, every), err=True)
    if commits:
        _say_unknown(commits, index)
    say_unread(entries)
    raise click.exceptions.Exit(int(overdue and bool(still)))


def _none(wanted: Wanted, every: Sequence[ToDo]) -> str:
    """That nothing was found, and what may have been meant."""
    if not every:
        return "No action is open."
    if wanted == Wanted(overdue=True):
        return "Nothing is overdue."
    owners = {each.action.owner for each in every if each.action.owner}
    components = {name for each in every for name in each.record.shown_components}
    meant = (("--owner", wanted.owner, owners), ("--component", wanted.component, components))
    hints = (f"{option}: {hint}" for option, word, known in meant if word and (hint := did_you_mean(word, known)))
    actions = "The open action is not" if len(every) == 1 else f"None of the {len(every):,} open actions is"
    return " ".join((f"{actions} among what was asked for.", *hints))


def _print(still: Sequence[ToDo], commits: Commits) -> None:
    if still:
        print_rows([row for each in still for row in _rows(each, commits)])
    closed = sum(bool(_closing(each, commits)) for each in still)
    if closed:
        have = "has" if closed == 1 else "have"
        click.echo(f"{closed} of them {have} a commit: pmreview action done RECORD ACTION --because COMMIT", err=True)


def _say_unknown(commits: Commits, index: Index) -> None:
    """Name what commits say that they close, and no record has: a slip in a trailer, or a record of elsewhere."""
    there = ((entry.facts, actions) for entry, actions in index.actions() if entry.facts)
    known = {(record.id.lower(), each.id.lower()) for record, actions in there for each in actions}
    unknown = [f"{'#'.join(key)} ({closing[0].hash})" for key, closing in commits.items() if key not in known]
    if unknown:
        more = f" and {len(unknown) - MOST_UNKNOWN} more" if len(unknown) > MOST_UNKNOWN else ""
        click.echo(f"No record here has what a commit closes: {', '.join(unknown[:MOST_UNKNOWN])}{more}.", err=True)


def _rows(each: ToDo, commits: Commits) -> Iterator[tuple[str, ...]]:
    action, record = each.action, each.record
    owner = "" if record.restricted else one_line(action.owner) or "no owner"
    name = " ".join(filter(None, (name_of(each.file, record), action.id)))
    yield _due(each), one_line(action.priority), one_line(action.status), name, owner, one_line(each.called)
    for commit in _closing(each, commits):
        said = "" if record.restricted else commit.subject
        yield "", "", "", "", "", f"↳ {commit.hash}  {commit.day}  {said}"


def _due(each: ToDo) -> str:
    if each.overdue_days:
        return overdue(each.overdue_days)
    return shown(each.action.due) if each.action.due else "no date"


def _closing(each: ToDo, commits: Commits) -> Sequence["Commit"]:
    return commits.get((each.record.id.lower(), each.action.id.lower()), ())


def _commits_json(each: ToDo, commits: Commits) -> list[dict[str, str]]:
    restricted = each.record.restricted
    return [
        {"commit": one.hash, "date": one.day, "author": one.author, "subject": "" if restricted else one.subject}
        for one in _closing(each, commits)
    ]


def _commits(folder: Path) -> Commits:
    from pmreview.store.commits import closing_commits

    found: dict[tuple[str, str], list[Commit]] = defaultdict(list)
    for incident, action, commit in closing_commits(folder):
        found[incident.lower(), action.lower()].append(commit)
    return found
