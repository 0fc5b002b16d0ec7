"""`pmreview export`: where the text goes, and what is never overwritten."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.export import command
from pmreview.core.errors import UserError
from pmreview.exporters import EXPORTERS
from pmreview.store import processes

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
    assert "is a record" in refusal("one.toml", "-o", "one.toml", "--force")
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


@pytest.fixture
def library(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two records, one of them in a folder of its own, and a restricted one."""
    monkeypatch.setenv("PMREVIEW_RECORDS", str(folder))
    (folder / "2026").mkdir()
    (folder / "two.toml").rename(folder / "2026/one.toml")
    (folder / "secret.toml").write_text(RECORD + "restricted = true\n", encoding="utf-8")
    return folder


def test_the_whole_library_goes_to_a_folder_with_its_folders(library: Path) -> None:
    result = export("--all", "--to", "html", "-o", "pages")
    assert result.exit_code == 0
    assert sorted(result.stdout.split()) == ["pages/2026/one.html", "pages/one.html"]
    assert result.stderr == "A restricted record was left out: name its file to export it.\n"


def test_a_security_incident_is_restricted_unless_it_is_named(library: Path) -> None:
    (library / "leak.toml").write_text(RECORD + 'kind = "security"\n', encoding="utf-8")
    result = export("--all", "--to", "markdown", "-o", "pages")
    assert sorted(result.stdout.split()) == ["pages/2026/one.md", "pages/one.md"]
    assert result.stderr == "2 restricted records were left out: name their files to export them.\n"
    assert "**Handling:** restricted" in export("leak.toml", "--to", "markdown").stdout


def test_a_restricted_record_is_exported_where_it_is_named(library: Path) -> None:
    assert export("secret.toml", "--to", "markdown").stdout.startswith("# Checkout errors")


def test_the_whole_library_is_printed_as_lines_of_json(library: Path) -> None:
    lines = export("--all", "--to", "json").stdout.splitlines()
    assert [json.loads(line)["record"]["incident"]["restricted"] for line in lines] == [False, False]


def test_several_named_records_print_as_one_table(folder: Path) -> None:
    assert export("one.toml", "two.toml", "--to", "csv-timeline").stdout.count("incident_title") == 1


def test_one_broken_record_does_not_keep_the_others_of_a_library(library: Path) -> None:
    (library / "broken.toml").write_text("[incident]\ntitle = 3\n")
    result = export("--all", "--to", "markdown", "-o", "pages")
    assert result.exit_code == 2
    assert len(result.stdout.split()) == 2
    assert "broken.toml" in result.stderr


@pytest.mark.parametrize("to", ["html", "csv", "brief"])
def test_many_records_are_written_by_several_processes_as_by_one(
    to: str, library: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library / "broken.toml").write_text("[incident]\ntitle = 3\n")
    alone = export("--all", "--to", to, "-o", "alone")
    monkeypatch.setattr(processes, "MANY", 1)
    together = export("--all", "--to", to, "-o", "together")
    assert together.exit_code == alone.exit_code == 2
    assert together.stdout == alone.stdout.replace("alone", "together")
    assert together.stderr == alone.stderr
    for name in alone.stdout.split():
        assert Path(name.replace("alone", "together")).read_bytes() == Path(name).read_bytes()


def test_a_template_that_fails_in_another_process_names_its_line_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "MANY", 1)
    (project / "templates/brief.txt.j2").write_text("\n{{ nobody }}\n")
    result = export("one.toml", "two.toml", "--to", "brief", "-o", "out")
    assert "brief.txt.j2, line 2: " in str(result.exception)
    assert not (project / "out").exists()


def test_a_library_without_records_is_said(tmp_path: Path) -> None:
    result = export("--all", "--to", "json", "--records", str(tmp_path))
    assert str(result.exception) == f"There is no record in {tmp_path}."


@pytest.mark.parametrize("arguments", [["--to", "json"], ["one.toml", "--all", "--to", "json"]])
def test_records_are_named_or_all(folder: Path, arguments: list[str]) -> None:
    result = export(*arguments)
    assert result.exit_code == 2
    assert "Name the records, or say --all." in result.stderr


def test_the_help_says_what_each_format_is(folder: Path) -> None:
    told = export("--help").stdout
    assert all(f"  {exporter.name} " in told for exporter in EXPORTERS)


@pytest.fixture
def project(folder: Path) -> Path:
    """A team with a template of its own in the place of ours, and one more."""
    (folder / "pmreview.toml").write_text("")
    (folder / "templates").mkdir()
    (folder / "templates/markdown.md.j2").write_text("Ours: {{ record.incident.title }}\n")
    (folder / "templates/brief.txt.j2").write_text("{{ durations.time_to_resolve.text }}\n")
    return folder


def test_a_template_of_the_team_wins_over_a_format_of_that_name(project: Path) -> None:
    assert export("one.toml", "--to", "markdown").stdout == "Ours: Checkout errors für alle\n"


def test_a_template_of_the_team_is_a_format_with_its_name_and_ending(project: Path) -> None:
    assert export("one.toml", "--to", "brief", "-o", "out/").stdout == "out/one.txt\n"
    assert (project / "out/one.txt").read_text() == "pending: no started or resolved time\n"
    assert "brief" in export("--help").stdout
    assert "Did you mean brief?" in export("one.toml", "--to", "breif").stderr


def test_any_template_is_rendered_by_its_path(folder: Path) -> None:
    (folder / "mine.md.j2").write_text("{{ record.incident.status }}")
    assert export("one.toml", "--to", "mine.md.j2").stdout == "draft"
    assert "there is no such file" in str(export("one.toml", "--to", "other.j2").exception)


def test_a_template_that_fails_names_its_line_and_nothing_is_written(project: Path) -> None:
    (project / "templates/brief.txt.j2").write_text("Fine\n{{ record.incident.nmae }}\n")
    result = export("one.toml", "two.toml", "--to", "brief", "-o", "out")
    assert isinstance(result.exception, UserError)
    assert f"{project}/templates/brief.txt.j2, line 2: " in str(result.exception)
    assert not (project / "out").exists()
