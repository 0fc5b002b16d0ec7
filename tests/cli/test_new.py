"""`pmreview new`."""

from pathlib import Path

import pytest
import tomli
from click.testing import CliRunner, Result

from pmreview.cli.main import commands
from pmreview.core.errors import UserError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["new", *arguments])


def test_a_new_record_lies_where_the_printed_path_says_and_holds_what_was_given(folder: Path) -> None:
    (folder / "pmreview.toml").write_text('records = "incidents"\nzone = "Europe/Madrid"\n')
    result = new("Checkout is slow", "--severity", "major", "--kind", "near-miss")
    assert result.exit_code == 0
    path = Path(result.stdout.strip())
    assert path.parent == folder / "incidents"
    incident = tomli.loads(path.read_text(encoding="utf-8"))["incident"]
    assert incident["title"] == "Checkout is slow"
    assert (incident["severity"], incident["kind"]) == ("major", "near-miss")
    assert incident["timezone"] == "Europe/Madrid"


def test_the_path_is_data_and_the_next_step_is_words() -> None:
    result = new("Checkout is slow", "-o", "INC-1.toml")
    assert result.stdout == "INC-1.toml\n"
    assert "pmreview INC-1.toml" in result.stderr


def test_the_next_step_can_be_pasted_into_a_shell_whatever_the_path() -> None:
    assert "pmreview 'my incidents/1.toml'" in new("Checkout is slow", "-o", "my incidents/1.toml").stderr


def test_a_folder_gets_a_file_that_is_named_after_the_title(folder: Path) -> None:
    assert new("Checkout is slow", "-o", "incidents/").stdout == "incidents/checkout-is-slow.toml\n"
    assert new("Search is slow", "-o", "incidents").stdout == "incidents/search-is-slow.toml\n"
    assert len(list((folder / "incidents").iterdir())) == 2


def test_a_record_that_is_there_is_never_overwritten(folder: Path) -> None:
    (folder / "INC-1.toml").write_text("mine")
    result = new("Checkout is slow", "-o", "INC-1.toml")
    assert isinstance(result.exception, UserError)
    assert (folder / "INC-1.toml").read_text() == "mine"


def test_a_title_cannot_lead_out_of_the_folder_of_records(folder: Path) -> None:
    path = Path(new("../../etc/passwd\x1b[31m", "--records", "here").stdout.strip())
    assert path.parent == folder / "here"
    assert "\x1b" not in path.name


def test_a_title_with_nothing_in_it_is_refused(folder: Path) -> None:
    result = new("  ")
    assert isinstance(result.exception, UserError)
    assert not list(folder.rglob("*.toml"))


def test_an_unusual_severity_is_refused_with_the_allowed_ones() -> None:
    result = new("Checkout is slow", "--severity", "huge")
    assert result.exit_code == 2
    assert "'critical', 'major', 'minor'" in result.stderr
