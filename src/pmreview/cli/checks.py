"""`pmreview checks`: what the checks are, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from pmreview.core.errors import UserError
from pmreview.core.nearest import did_you_mean
from pmreview.core.quoting import quoted
from pmreview.core.settings import SETTINGS

if TYPE_CHECKING:
    from pmreview.checks import Check
    from pmreview.checks.example import Example


@click.command("checks")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the checks, or explain one: why it matters, what to do, and what it finds and lets pass.

    \b
    pmreview checks
    pmreview checks vague-action
    """
    from pmreview.checks import CHECKS

    if name is None:
        click.echo("\n".join(_listed(CHECKS)))
        return
    check = next((check for check in CHECKS if check.name == name), None)
    if check is None:
        hint = did_you_mean(name, (check.name for check in CHECKS), "pmreview checks lists them.")
        raise UserError(f"{quoted(name)} is no check. {hint}")
    click.echo("\n".join(_explained(check)))


def _listed(checks: "tuple[Check, ...]") -> Iterator[str]:
    width = max(len(check.name) for check in checks)
    for check in checks:
        yield f"{check.name:<{width}}  {check.severity + '°' * check.completeness:<8}  {check.about}"
    yield "\n° a hint until the record is final, or with --as-final"


def _explained(check: "Check") -> Iterator[str]:
    yield f"{check.name}  {check.severity}" + ", a hint until the record is final" * check.completeness
    yield f"\nWhy     {check.about}"
    yield f"To do   {check.advice}"
    if check.source:
        yield f"Source  {check.source}"
    if check.setting:
        yield f"Setting checks.{check.setting}: {SETTINGS[f'checks.{check.setting}'].metadata['about']}"
    yield f"\nIt finds this:\n\n{_shown(check.bad, check)}"
    yield f"It lets this pass:\n\n{_shown(check.good, check)}"
    waiver = {"check": check.name, "reason": "Why it does not apply to this record"}
    yield f"To waive it in a record:\n\n{_toml({'waivers': [waiver]})}".rstrip()


def _shown(example: "Example", check: "Check") -> str:
    """The parts of the example's record that the check's two examples differ in from a sound one, as TOML."""
    from pmreview.store.plain import to_plain

    record = to_plain(example.record())
    return _toml({key: _part(key, record[key], check) for key in _keys(check) if key in record})


def _keys(check: "Check") -> Iterator[str]:
    """The tables and lists that the examples change. In a list `{}` stands for an item that is as it was."""
    about = (check.bad.path or ("",))[0]
    for key in dict.fromkeys((*check.bad.keys, *check.good.keys)):
        parts = (example.keys.get(key) for example in (check.bad, check.good))
        if key == about or any(not isinstance(part, list) or any(part) for part in parts if part):
            yield key


def _part(key: str, value: Any, check: "Check") -> Any:
    """A table as it is; of a list only the items that an example changes, unless the finding is about the whole."""
    if not isinstance(value, list) or (check.bad.path or ())[1:] == ():
        return value
    changed = {
        index for example in (check.bad, check.good) for index, item in enumerate(example.keys.get(key, ())) if item
    }
    return [item for index, item in enumerate(value) if index in changed] or value


def _toml(data: dict[str, Any]) -> str:
    from pmreview.store.canonical import table_blocks

    lines = "\n".join(table_blocks((), data)).splitlines()
    return "".join(f"    {line}".rstrip() + "\n" for line in lines)
