"""`pmreview export`: where the text goes, and what is never overwritten."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.export import command
from pmreview.core.errors import UserError

RECORD = 'format = 1\n\n[incident]\ntitle = "Checkout errors für alle"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(RECORD, encoding="utf-8")
    return tmp_path


def export(*arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments])


def refusal(*arguments: str) -> str:
    """The sentence with which the command line ends."""
    result = export(*arguments, "--to", "markdown")
    assert isinstance(result.exception, UserError)
    return str(result.exception)


def test_one_record_is_printed(folder: Path) -> None:
    result = export("one.toml", "--to", "markdown")
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith("# Checkout errors für alle\n\n".encode())


def test_one_record_goes_to_a_file_in_new_folders(folder: Path) -> None:
    result = export("one.toml", "--to", "markdown", "-o", "docs/2026/page.md")
    assert result.stdout == "docs/2026/page.md\n"
    assert (folder / "docs/2026/page.md").read_bytes().startswith(b"# Checkout errors")


def test_several_records_go_to_a_folder_named_after_their_files(folder: Path) -> None:
    assert export("one.toml", "two.toml", "--to", "markdown", "-o", "pages").exit_code == 0
    assert sorted(path.name for path in (folder / "pages").iterdir()) == ["one.md", "two.md"]


def test_several_records_without_a_folder_are_refused(folder: Path) -> None:
    assert refusal("one.toml", "two.toml") == "Several records need a folder to be written to: -o DIR."
    assert refusal("one.toml", "two.toml", "-o", "two.toml").startswith('"two.toml" is no folder')


def test_two_records_of_one_name_are_not_written_over_each_other(folder: Path) -> None:
    (folder / "old").mkdir()
    (folder / "old/one.toml").write_text(RECORD, encoding="utf-8")
    assert "would both be written to pages/one.md" in refusal("one.toml", "old/one.toml", "-o", "pages")
    assert not (folder / "pages").exists()


def test_a_file_that_says_something_else_is_kept_and_nothing_is_written(folder: Path) -> None:
    (folder / "two.md").write_text("My own notes")
    assert "--force" in refusal("one.toml", "two.toml", "-o", ".")
    assert (folder / "two.md").read_text() == "My own notes"
    assert not (folder / "one.md").exists()


def test_force_replaces_it(folder: Path) -> None:
    (folder / "one.md").write_text("My own notes")
    assert export("one.toml", "--to", "markdown", "-o", "one.md", "--force").exit_code == 0
    assert (folder / "one.md").read_text(encoding="utf-8").startswith("# Checkout errors")


def test_exporting_again_is_fine_and_writes_nothing(folder: Path) -> None:
    export("one.toml", "--to", "markdown", "-o", "one.md")
    before = (folder / "one.md").stat()
    assert export("one.toml", "--to", "markdown", "-o", "one.md").exit_code == 0
    assert (folder / "one.md").stat().st_ino == before.st_ino


def test_a_record_is_never_replaced_by_its_own_export(folder: Path) -> None:
    assert "the record itself" in refusal("one.toml", "-o", "one.toml", "--force")
    assert (folder / "one.toml").read_text(encoding="utf-8") == RECORD


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced_by_a_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert "not a file" in refusal("one.toml", "-o", "pipe", "--force")


def test_a_mistyped_format_gets_the_nearest_one(folder: Path) -> None:
    result = export("one.toml", "--to", "markdwn")
    assert result.exit_code == 2
    assert '"markdwn" is no format. Did you mean markdown?' in result.stderr


def test_a_record_that_cannot_be_read_is_a_sentence_and_nothing_is_written(folder: Path) -> None:
    (folder / "two.toml").write_text("[incident")
    assert "two.toml" in refusal("one.toml", "two.toml", "-o", "pages")
    assert not (folder / "pages").exists()
    assert "three.toml" in refusal("three.toml")
