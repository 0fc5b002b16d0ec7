"""The command line as a whole: which word means what, exit codes, completion."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.main import COMMANDS, commands


def pmreview(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "pmreview", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def completions(line: str, folder: Path) -> list[str]:
    """What bash is offered for `line`; a word that ends it with a space is still to come."""
    words = line.split(" ")
    place = str(len(words) - 1)
    here = os.getcwd()
    os.chdir(folder)
    try:
        environment = {"_PMREVIEW_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": place}
        result = CliRunner().invoke(commands, [], prog_name="pmreview", env=environment)
    finally:
        os.chdir(here)
    return result.stdout.split()


def refused(*arguments: str) -> Result:
    result = CliRunner().invoke(commands, list(arguments))
    assert result.exit_code == 2
    return result


def test_a_word_that_is_nothing_is_answered_with_the_nearest_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert '"settngs" is no command, and there is no file of that name. Did you mean settings?' in (
        refused("settngs").stderr
    )


def test_a_word_that_is_nothing_is_answered_with_the_nearest_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "INC-2041.toml").touch()
    assert "Did you mean INC-2041.toml?" in refused("INC-2014").stderr


def test_an_error_of_the_user_is_one_sentence_on_stderr_and_code_2(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text("minutes = true\n")
    result = pmreview("settings", PMREVIEW_HOME=str(tmp_path))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("pmreview: ")
    assert len(result.stderr.splitlines()) == 1


def test_every_command_explains_itself_with_an_example() -> None:
    for name in COMMANDS:
        result = CliRunner().invoke(commands, [name, "--help"])
        assert result.exit_code == 0, name
        assert f"pmreview {name}" in result.stdout.partition("\n")[2], name


def test_the_shell_completes_commands_options_values_and_files(tmp_path: Path) -> None:
    assert completions("pmreview se", tmp_path) == ["plain,search", "plain,settings"]
    assert completions("pmreview settings --j", tmp_path) == ["plain,--json"]
    assert completions("pmreview new x --severity m", tmp_path) == ["plain,major", "plain,minor"]
    assert completions("pmreview INC-20", tmp_path) == ["file,INC-20"]


def test_the_shell_can_complete_a_line_that_makes_no_sense(tmp_path: Path) -> None:
    result = completions("pmreview nonsense --x", tmp_path)
    assert result == ["file,--x"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion_script(shell: str) -> None:
    result = CliRunner().invoke(commands, [], prog_name="pmreview", env={"_PMREVIEW_COMPLETE": f"{shell}_source"})
    assert "_PMREVIEW_COMPLETE" in result.stdout
