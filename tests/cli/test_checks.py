"""`pmreview checks`: what the checks are, and why."""

import textwrap

import pytest
import tomli
from click.testing import CliRunner

from pmreview.checks import CHECKS, Check
from pmreview.cli.main import commands


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(commands, ["checks", *arguments])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_every_check_has_a_line_with_its_severity_and_its_reason() -> None:
    lines = {line.split()[0]: line for line in shown().splitlines() if line}
    for check in CHECKS:
        assert lines[check.name].split()[1] == check.severity + "°" * check.completeness
        assert lines[check.name].endswith(check.about)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_is_explained_with_a_reason_and_what_to_do_and_two_examples(check: Check) -> None:
    text = shown(check.name)
    assert f"Why     {check.about}\nTo do   {check.advice}\n" in text
    bad, good = (tomli.loads(textwrap.dedent(part)) for part in parts_of(text))
    assert bad != good


def parts_of(text: str) -> tuple[str, str]:
    bad, _, rest = text.partition("It finds this:\n\n")[2].partition("It lets this pass:\n\n")
    return bad, rest.partition("To waive it")[0]


def test_a_check_that_a_team_can_add_to_names_the_setting() -> None:
    assert "Setting checks.words: Words and phrases of your own" in shown("blameful-language")


def test_an_example_shows_no_more_than_what_it_is_about() -> None:
    bad, good = parts_of(shown("team-as-owner"))
    assert bad.count("[[") == good.count("[[") == 1
    assert 'owner = "platform team"' in bad


def test_a_mistyped_name_is_answered_with_the_nearest() -> None:
    result = CliRunner().invoke(commands, ["checks", "vague-actions"])
    assert str(result.exception) == '"vague-actions" is no check. Did you mean vague-action?'
