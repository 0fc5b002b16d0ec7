"""`pmreview merge`: alone, and as the merge driver of a real git."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.main import commands
from pmreview.core.edits import set_field
from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.store.record_file import open_record
from pmreview.store.toml_writing import dump, patch
from tests.scattered import many, scattered

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


def record(**incident: object) -> Record:
    return Record.model_validate({"incident": {"title": "Search is down", **incident}})


def versions(folder: Path, *records: Record) -> list[Path]:
    """BASE, OURS and THEIRS with these records."""
    paths = [folder / name for name in ("base.toml", "ours.toml", "theirs.toml")]
    for path, each in zip(paths, records, strict=True):
        path.write_text(dump(each))
    return paths


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, ["merge", *map(str, arguments)], standalone_mode=False)


def test_what_two_people_changed_in_different_places_is_in_the_result(tmp_path: Path) -> None:
    files = versions(tmp_path, record(), record(owner="Ana"), record(severity="minor"))
    result = run(*files)
    assert result.return_value == 0
    assert result.stdout == dump(record(owner="Ana", severity="minor"))


def test_the_result_goes_to_a_file_and_what_both_changed_is_kept_twice(tmp_path: Path) -> None:
    files = versions(tmp_path, record(), record(owner="Ana"), record(owner="Kim"))
    result = run(*files, "-o", tmp_path / "merged.toml")
    assert (result.return_value, result.stdout) == (1, "")
    assert result.stderr.startswith("Kept twice: incident.owner\nChoose at the Close: ")
    merged = open_record(tmp_path / "merged.toml").record
    assert (merged.conflicts[0].ours, merged.conflicts[0].theirs) == ("Ana", "Kim")
    assert [path.read_text() for path in files] == [
        dump(record(**owner)) for owner in ({}, {"owner": "Ana"}, {"owner": "Kim"})
    ]


def test_a_side_that_changed_nothing_leaves_the_others_bytes_and_comments_of_both_stay(tmp_path: Path) -> None:
    base, ours, theirs = versions(tmp_path, record(), record(), record(owner="Ana"))
    theirs.write_text(theirs.read_text() + "# Kim: ask legal\n")
    assert run(base, ours, theirs).stdout == theirs.read_text()
    base.write_text(dump(record()) + "\n[custom]\n# until March\ncost_centre = 4711\n")
    ours.write_text(base.read_text().replace("# until March", "# until May\nteam = 7"))
    theirs.write_text(base.read_text().replace("Search is down", "Search is slow") + "# ask legal\n")
    both = run(base, ours, theirs).stdout
    assert "# until May" in both
    assert "# ask legal" in both
    assert "Search is slow" in both


@pytest.mark.parametrize("broken", [b"[incident\n", b"a = 1\n", b"\xff", b"[incident]\ntitle = 1\n", None])
def test_input_that_is_no_record_is_said_and_nothing_is_written(tmp_path: Path, broken: bytes | None) -> None:
    base, ours, theirs = versions(tmp_path, record(), record(), record())
    theirs.unlink()
    if broken is not None:
        theirs.write_bytes(broken)
    with pytest.raises(UserError, match=r"theirs\.toml"):
        raise run(base, ours, theirs, "-o", tmp_path / "merged.toml").exception or AssertionError
    assert not (tmp_path / "merged.toml").exists()


# With git


class Repository:
    """A repository in which the driver is installed, and two branches to write on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "records" / "INC-7.toml"
        self.path.parent.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *words: str, code: int = 0) -> str:
        """What git prints; it has to end with `code`."""
        who = {
            f"GIT_{role}_{what}": "ana@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": str(self.folder)}
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={**os.environ, **who, **own},
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def commits(self, message: str) -> None:
        """Everything that lies there."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def on_branches(self, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
        """One person works on `main`, another on `theirs`."""
        self.git("checkout", "--quiet", "-b", "theirs")
        theirs()
        self.commits("theirs")
        self.git("checkout", "--quiet", "main")
        ours()
        self.commits("ours")

    def writes(self, change: Callable[[Record], Record]) -> None:
        """Somebody edits the record."""
        file = open_record(self.path)
        self.path.write_text(patch(file.text.decode(), file.record, change(file.record)))

    def install(self) -> str:
        """Install the driver; what it says."""
        command = [sys.executable, "-m", "pmreview", "merge", "--install"]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=60, check=True)
        return done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


@needs_git
def test_many_edits_on_two_branches_are_all_in_the_merge(repository: Repository) -> None:
    repository.path.write_text(dump(many(200)))
    assert "names the driver" in repository.install()
    repository.commits("base")
    ours, theirs = scattered(random.Random(7), 200)

    def made(edits: list[Any]) -> Callable[[], None]:
        def work() -> None:
            for edit in edits:
                repository.writes(edit.change)

        return work

    repository.on_branches(made(ours[:100]), made(theirs[:100]))
    repository.git("merge", "--quiet", "--no-edit", "theirs")
    merged = open_record(repository.path).record
    assert not merged.conflicts
    for edit in (*ours[:100], *theirs[:100]):
        assert edit.is_in(merged), edit


@needs_git
def test_a_conflict_stops_the_merge_with_a_file_that_still_opens(repository: Repository) -> None:
    repository.path.write_text(dump(record()))
    repository.install()
    repository.commits("base")
    repository.on_branches(
        lambda: repository.writes(set_field(("incident", "owner"), "Ana").change),
        lambda: repository.writes(set_field(("incident", "owner"), "Kim").change),
    )
    repository.git("merge", "--no-edit", "theirs", code=1)
    assert repository.git("diff", "--name-only", "--diff-filter=U").strip() == "records/INC-7.toml"
    merged = open_record(repository.path).record
    assert [(one.ours, one.theirs) for one in merged.conflicts] == [("Ana", "Kim")]


@needs_git
def test_files_that_are_no_records_are_merged_as_git_always_did(repository: Repository) -> None:
    other = repository.folder / "pyproject.toml"
    text = "[project]\nname = 'shop'\n\n\n\n\n\n[tool]\nx = 1\n"
    other.write_text(text)
    repository.install()
    repository.commits("base")
    repository.on_branches(
        lambda: other.write_text(text.replace("shop", "store")),
        lambda: other.write_text(text.replace("x = 1", "x = 2")),
    )
    repository.git("merge", "--quiet", "--no-edit", "theirs")
    assert other.read_text() == text.replace("shop", "store").replace("x = 1", "x = 2")


@needs_git
def test_a_record_that_somebody_broke_is_merged_as_text_and_said(repository: Repository) -> None:
    repository.path.write_text(dump(record()))
    repository.install()
    repository.commits("base")
    repository.on_branches(
        lambda: repository.writes(set_field(("incident", "owner"), "Ana").change),
        lambda: repository.path.write_text(repository.path.read_text() + "\n\n[[actions]\n"),
    )
    repository.git("merge", "--no-edit", "theirs", code=1)
    assert 'owner = "Ana"' in repository.path.read_text()
    assert "[[actions]" in repository.path.read_text()


@needs_git
def test_installing_twice_changes_nothing_and_never_what_somebody_wrote(repository: Repository) -> None:
    attributes, config = repository.folder / ".gitattributes", repository.folder / ".git" / "config"
    attributes.write_text("*.md text")
    repository.install()
    first = attributes.read_text(), config.read_text()
    assert first[0] == "*.toml merge=pmreview\n*.md text"
    assert "already" in repository.install()
    assert (attributes.read_text(), config.read_text()) == first

    attributes.write_text("*.toml merge=union\n")
    repository.git("config", "merge.pmreview.driver", "mine %A")
    said = repository.install()
    assert "stays: mine %A" in said
    assert "But another line of .gitattributes decides" in said
    assert attributes.read_text().endswith("*.toml merge=union\n")
    assert repository.git("config", "merge.pmreview.driver").strip() == "mine %A"


@needs_git
def test_only_the_folder_of_the_records_is_named_where_one_was_chosen(repository: Repository) -> None:
    (repository.folder / "pmreview.toml").write_text('records = "records"\n')
    repository.install()
    assert (repository.folder / ".gitattributes").read_text() == "/records/**/*.toml merge=pmreview\n"
    assert repository.git("check-attr", "merge", "records/a/b.toml").endswith(": pmreview\n")


@needs_git
@pytest.mark.parametrize("name", ["my records", "a[b]c", 'all "our" [records]? *\\', "two\nlines"])
def test_a_folder_of_any_name_is_named_so_that_git_reads_it(repository: Repository, name: str) -> None:
    (repository.folder / name).mkdir()
    (repository.folder / "pmreview.toml").write_text(f"records = {json.dumps(name)}\n")
    assert "another line" not in repository.install()
    assert repository.git("check-attr", "-z", "merge", f"{name}/a/b.toml").endswith("\0pmreview\0")
    assert repository.git("check-attr", "-z", "merge", "abc/a.toml").endswith("\0unspecified\0")
    assert "already" in repository.install()


def test_outside_of_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert isinstance(run("--install").exception, UserError)
