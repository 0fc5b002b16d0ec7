"""`pmreview check`: what a record still lacks, and what a fair facilitator would say about it."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pmreview.cli.options import OneOf, configured
from pmreview.core.errors import UserError
from pmreview.core.finding import ERROR, SEVERITIES
from pmreview.core.nearest import did_you_mean
from pmreview.core.quoting import quoted
from pmreview.store.settings import Configured

if TYPE_CHECKING:
    from pmreview.cli.checked import Checked
    from pmreview.core.policy import Policy


class _Checks(click.ParamType[list[str]]):
    """Names of checks with commas between them; for another word the error says the nearest."""

    name = "checks"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[str]:
        names = [name.strip() for name in str(value).split(",") if name.strip()]
        if wrong := _unknown(names):
            self.fail(wrong, param, ctx)
        return names


def _unknown(names: Iterable[str]) -> str:
    """What is wrong with the first of `names` that is no check; empty where all are."""
    from pmreview.checks import CHECKS

    known = [check.name for check in CHECKS]
    for name in names:
        if name not in known:
            return f"{quoted(name)} is no check. {did_you_mean(name, known, 'See pmreview checks.')}"
    return ""


def _formats() -> Iterable[str]:
    from pmreview.cli.reports import REPORTS

    return [report.name for report in REPORTS]


@click.command("check")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=OneOf(_formats), default="text", show_default=True, help="How to tell.")
@click.option("--select", metavar="C,…", multiple=True, type=_Checks(), help="Only these checks.")
@click.option("--ignore", metavar="C,…", multiple=True, type=_Checks(), help="All but these checks.")
@click.option("--as-final", is_flag=True, help="Ask a draft for all that a final record needs.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default=ERROR,
    show_default=True,
    help="What makes the exit code 1.",
)
def command(
    paths: tuple[Path, ...],
    format_name: str,
    select: tuple[list[str], ...],
    ignore: tuple[list[str], ...],
    as_final: bool,
    fail_on: str,
) -> None:
    """Check records, and tell what was found with its line.

    PATH is a record, or a folder that is searched for records. The exit code is 1 where something was found that is at
    least as grave as --fail-on, and 2 where a file could not be read; the others are checked all the same.

    \b
    pmreview check INC-2041.toml
    pmreview check records --as-final --fail-on warning
    pmreview check records --format github
    """
    from pmreview.cli.check_all import check_all
    from pmreview.cli.reports import REPORTS

    policy = _policy(configured(), [*chain(*select)], [*chain(*ignore)])
    checked = check_all(paths, policy, as_final=as_final)
    report = next(report for report in REPORTS if report.name == format_name)
    click.echo(report.render(checked), nl=False, color=False if os.environ.get("NO_COLOR") else None)
    click.echo(_in_short(checked), err=True)
    raise click.exceptions.Exit(_exit_code(checked, fail_on))


def _policy(now: Configured, select: Sequence[str], ignore: Sequence[str]) -> "Policy":
    """The policy of the settings; what is selected here takes the place of what the settings select and ignore."""
    policy = now.settings.checks
    for name, checks in (("select", policy.select), ("ignore", policy.ignore), ("severity", policy.severity)):
        for check in checks:
            if wrong := _unknown([check]):
                full_name = f"checks.{name}.{check}" if name == "severity" else f"checks.{name}"
                raise UserError(f"{now.origin(full_name)}: checks.{name}: {wrong}")
    if select:
        return replace(policy, select=tuple(select), ignore=tuple(ignore))
    return replace(policy, ignore=(*policy.ignore, *ignore))


def _in_short(checked: Sequence["Checked"]) -> str:
    read = [each for each in checked if each.problem is None]
    counts = [
        _counted(sum(one.severity == severity for each in read for _, one in each.found), severity)
        for severity in SEVERITIES
    ]
    unread = len(checked) - len(read)
    said = [f"{_counted(len(read), 'record')} checked: {', '.join(filter(None, counts)) or 'nothing found'}."] * bool(
        read
    )
    return " ".join([*said, f"{_counted(unread, 'path')} could not be read."] if unread else said)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + "s" * (number != 1) if number else ""


def _exit_code(checked: Iterable["Checked"], fail_on: str) -> int:
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    code = 0
    for each in checked:
        if each.problem:
            return 2
        code = code or int(any(one.severity in grave for _, one in each.found))
    return code
