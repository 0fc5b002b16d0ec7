"""Findings for a person, file by file, with colours that `click.echo` takes out where there is no terminal."""

from collections.abc import Iterator, Sequence

import click

from pmreview.cli.checked import Checked
from pmreview.core.finding import ERROR, HINT, WARNING, Finding
from pmreview.core.sections import SECTIONS
from pmreview.core.text import one_line
from pmreview.store.problems import shown_path

_COLOURS = {ERROR: "red", WARNING: "yellow", HINT: "cyan"}
_TITLES = {section.id: section.title for section in SECTIONS}


def render(checked: Sequence[Checked]) -> str:
    """The files with findings, a blank line between them; then those that could not be read, in one line each."""
    told = ["\n".join(_file(each)) + "\n" for each in checked if each.found]
    unread = "".join(f"{_unread(each)}\n" for each in checked if each.problem)
    return "\n".join([*told, unread] if unread else told)


def _file(checked: Checked) -> Iterator[str]:
    yield click.style(one_line(checked.file), bold=True)
    width = max(len(str(line)) for line, _ in checked.found)
    advised: set[str] = set()
    for line, finding in checked.found:
        yield from _finding(line, finding, width, advised)


def _finding(line: int, finding: Finding, width: int, advised: set[str]) -> Iterator[str]:
    """What is found and where, and below it what to do, which is said once for all findings of a check."""
    severity = click.style(f"{finding.severity:<7}", fg=_COLOURS[finding.severity])
    place = click.style(one_line(f"{_TITLES[finding.section]} · {shown_path(finding.path)}"), dim=True)
    yield f"  {line:>{width}}  {severity}  {finding.check}  {place}"
    advice = "" if finding.check in advised else f" {finding.advice}"
    advised.add(finding.check)
    yield f"  {'':{width}}  {one_line(finding.message + advice)}"


def _unread(checked: Checked) -> str:
    assert checked.problem is not None
    place = f"{one_line(checked.file)}:{checked.problem.line or 1}"
    return f"{click.style(place, bold=True)}: {click.style('unreadable', fg='red')}: {checked.problem}"
