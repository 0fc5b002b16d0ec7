"""The README says what is true: its blocks are the program's own, and its commands do what it shows."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pmreview.cli import export
from pmreview.store.shipped import shipped
from tests.readme import BLOCKS, README

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_of_the_readme_is_as_the_program_is(name: str) -> None:
    block = TEXT.partition(f"<!-- {name} -->\n")[2].partition(f"\n<!-- /{name} -->")[0]
    assert block == BLOCKS[name](), "run `make docs` and look at what it changed"


def test_what_the_readme_links_to_is_there() -> None:
    for path in re.findall(r"\]\(([^)#:]+)\)", TEXT):
        assert (README.parent / path).exists(), path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the incident that the README imports, and `pmreview` on the path."""
    shutil.copy(shipped("sample_data") / "statuspage-incident.json", tmp_path / "incident.json")
    command = tmp_path / "bin" / "pmreview"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pmreview "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def shown_commands() -> Iterator[tuple[str, str]]:
    """Each command after a `$` in a console block, with the output that stands below it."""
    for block in re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL):
        yield from re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)


@pytest.mark.skipif(sys.platform == "win32", reason="the README speaks to a POSIX shell")
def test_a_command_of_the_readme_prints_what_stands_below_it(desk: Path) -> None:
    for command, output in shown_commands():
        result = subprocess.run(
            command, shell=True, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60
        )
        assert result.stdout == output, command


@pytest.mark.skipif(sys.platform == "win32", reason="the README speaks to a POSIX shell")
@pytest.mark.parametrize("command", sorted(set(re.findall(r"`(pmreview [^`A-Z]*)`", TEXT))))
def test_a_command_in_the_text_is_one_that_the_program_takes(desk: Path, command: str) -> None:
    shutil.copy(shipped("sample_data") / "article.toml", desk / "late-mails.toml")
    result = subprocess.run(
        command, shell=True, cwd=desk, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
    )
    needs_more = "This needs a terminal" in result.stderr or "Missing " in result.stderr
    assert result.returncode == 0 or needs_more, result.stderr


def test_a_database_answers_what_the_readme_asks_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    monkeypatch.chdir(tmp_path)
    records = map(str, sorted(shipped("sample_data").glob("*.toml")))
    told = CliRunner().invoke(export.command, [*records, "--to", "json"], catch_exceptions=False)
    (tmp_path / "records.ndjson").write_text(told.stdout, encoding="utf-8")
    question, answer = re.findall(r"```sql\n(.*?)```\n\n```text\n(.*?)```", TEXT, re.DOTALL)[0]
    assert str(duckdb.sql(question)).strip() == answer.strip()
