"""`pmreview settings`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pmreview.cli.main import commands


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_table_shows_each_value_with_where_it_comes_from_in_columns(folder: Path) -> None:
    (folder / "pmreview.toml").write_text('minutes = 45\nautosave = false\n[keys]\nundo = "ctrl+u"\n')
    lines = CliRunner().invoke(commands, ["settings"]).stdout.splitlines()
    rows = {line.split()[0]: line for line in lines}
    assert rows["minutes"].split() == ["minutes", "45", str(folder / "pmreview.toml")]
    assert rows["autosave"].split()[1] == "false"
    assert rows["keys.undo"].split() == ["keys.undo", "ctrl+u", str(folder / "pmreview.toml")]
    assert rows["zone"].split() == ["zone", "UTC", "default"]
    assert rows["minutes"].index("45") == rows["zone"].index("UTC") == rows["editor"].index("(")
    assert rows["minutes"].index(str(folder)) == rows["zone"].index("default")


def test_a_program_gets_one_json_object(folder: Path) -> None:
    (folder / "pmreview.toml").write_text("minutes = 45\n")
    shown = json.loads(CliRunner().invoke(commands, ["settings", "--json"]).stdout)
    assert shown["minutes"] == {"value": 45, "from": str(folder / "pmreview.toml")}
    assert shown["autosave"] == {"value": True, "from": "default"}


@pytest.mark.parametrize("arguments", [["--records", "there", "settings"], ["settings", "--records", "there"]])
def test_the_folder_of_records_may_stand_before_or_after_the_command(folder: Path, arguments: list[str]) -> None:
    shown = json.loads(CliRunner().invoke(commands, [*arguments, "--json"]).stdout)
    assert shown["records"] == {"value": str(folder / "there"), "from": "--records"}


def test_given_twice_the_folder_of_records_after_the_command_wins(folder: Path) -> None:
    shown = json.loads(CliRunner().invoke(commands, ["--records", "a", "settings", "--records", "b", "--json"]).stdout)
    assert shown["records"]["value"] == str(folder / "b")


def test_a_control_character_in_a_setting_does_not_reach_the_terminal(folder: Path) -> None:
    (folder / "pmreview.toml").write_text('theme = "\\u001b]0;x"\n')
    assert "\x1b" not in CliRunner().invoke(commands, ["settings"]).stdout
