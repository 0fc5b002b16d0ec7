"""`pmreview import`."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.main import commands
from pmreview.core.errors import UserError
from pmreview.store import sources
from pmreview.store.record_file import open_record

PAGE = {"name": "Example Shop", "url": "https://status.example.com", "time_zone": "Etc/UTC"}


def incident(id: str = "h3n8w5", name: str = "Order e-mails arrive late", **more: Any) -> dict[str, Any]:
    at = "2026-02-19T14:20:00Z"
    update = {"id": "u1", "status": "investigating", "body": "We look into it.", "display_at": at, "created_at": at}
    return {"id": id, "name": name, "impact": "minor", "started_at": at, "incident_updates": [update], **more}


def save(name: str, *incidents: dict[str, Any], page: dict[str, Any] = PAGE) -> str:
    Path(name).write_text(json.dumps({"page": page, "incidents": incidents}), encoding="utf-8")
    return name


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(commands, ["import", *arguments], input=input)


def refusal(*arguments: str, input: str | bytes | None = None) -> str:
    """The one sentence with which the command refuses; it has written nothing."""
    before = sorted(Path().rglob("*"))
    result = run(*arguments, input=input)
    assert isinstance(result.exception, UserError), result.output
    assert result.stdout == ""
    assert sorted(Path().rglob("*")) == before
    return str(result.exception)


def test_one_incident_becomes_a_file_named_after_it_and_its_path_is_printed() -> None:
    result = run(save("incident.json", incident()))
    assert (result.exit_code, result.stdout) == (0, "2026-02-19-order-e-mails-arrive-late.toml\n")
    record = open_record(Path(result.stdout.strip())).record
    assert (record.incident.id, record.timeline[0].text) == ("h3n8w5", "We look into it.")


def test_what_was_assumed_is_said_on_stderr_alone() -> None:
    result = run(save("incident.json", incident(impact="none")))
    assert result.stdout.count("\n") == 1
    assert result.stderr == 'The page states the impact "none": `severity` is left empty.\n'


def test_the_record_can_go_to_a_file_to_a_folder_and_to_stdout(folder: Path) -> None:
    source = save("incident.json", incident())
    assert run(source, "-o", "INC-1.toml").stdout == "INC-1.toml\n"
    (folder / "records").mkdir()
    assert Path(run(source, "-o", "records").stdout.strip()).parent == Path("records")
    assert Path(run(source, "-o", "new/").stdout.strip()).parent == Path("new")
    printed = run(source, "-o", "-").stdout
    assert printed == (folder / "INC-1.toml").read_text(encoding="utf-8")
    assert len(list(folder.rglob("*.toml"))) == 3


def test_a_source_can_come_from_a_pipe() -> None:
    text = json.dumps({"page": PAGE, "incident": incident()})
    assert run("-", input=text).stdout == "2026-02-19-order-e-mails-arrive-late.toml\n"


def test_an_existing_file_is_never_overwritten(folder: Path) -> None:
    source = save("incident.json", incident())
    (folder / "INC-1.toml").write_text("mine")
    assert "INC-1.toml" in refusal(source, "-o", "INC-1.toml")
    assert (folder / "INC-1.toml").read_text() == "mine"


def test_several_incidents_are_listed_in_columns_to_choose_from() -> None:
    source = save("all.json", incident("a1", "Slow \x1b[31msearch"), incident("bcd234", "Mail", impact="critical"))
    result = run(source)
    assert isinstance(result.exception, UserError)
    assert "There are 2 incidents: choose one with --select ID, or take --all." in str(result.exception)
    assert result.stderr.splitlines() == [
        "a1      2026-02-19  minor     Slow ␛[31msearch",
        "bcd234  2026-02-19  critical  Mail",
    ]
    assert list(Path().glob("*.toml")) == []


def test_an_incident_is_chosen_by_its_id_or_the_beginning_of_it() -> None:
    source = save("all.json", incident("ab", "One"), incident("abc", "Two"), incident("xyz", "Three"))
    assert run(source, "--select", "x").stdout == "2026-02-19-three.toml\n"
    assert run(source, "--select", "ab").stdout == "2026-02-19-one.toml\n"
    assert "There are 2 incidents" in refusal(source, "--select", "a")
    assert 'No incident has the id "q"' in refusal(source, "--select", "q")
    assert "There are 3 incidents" in refusal(source, "--select", "")


def test_all_incidents_become_a_file_each() -> None:
    source = save("all.json", incident("ab"), incident("cd"), incident("ef", "Other", impact="none"))
    result = run(source, "--all", "-o", "records")
    assert result.stdout.splitlines() == [
        str(Path("records", name))
        for name in (
            "2026-02-19-order-e-mails-arrive-late.toml",
            "2026-02-19-order-e-mails-arrive-late-cd.toml",
            "2026-02-19-other.toml",
        )
    ]
    assert result.stderr.startswith("2026-02-19-other.toml: The page states the impact")
    assert [open_record(Path(path)).record.incident.id for path in result.stdout.splitlines()] == ["ab", "cd", "ef"]


def test_one_file_in_the_way_does_not_keep_back_the_others() -> None:
    source = save("all.json", incident("ab", "One"), incident("cd", "Two"))
    Path("2026-02-19-one.toml").write_text("mine")
    result = run(source, "--all")
    assert result.stdout == "2026-02-19-two.toml\n"
    assert "2026-02-19-one.toml" in result.stderr
    assert "1 of 2 records were not written." in str(result.exception)
    assert Path("2026-02-19-one.toml").read_text() == "mine"


def test_nothing_is_written_when_one_of_all_needs_a_zone() -> None:
    needs = incident("cd", "Two", started_at="2026-02-19 14:20")
    source = save("all.json", incident("ab", "One"), needs, page={})
    assert "add --zone" in refusal(source, "--all")
    assert run(source, "--all", "--zone", "Europe/Paris").exit_code == 0
    assert open_record(Path("2026-02-19-two.toml")).record.incident.timezone == "Europe/Paris"


def test_a_folder_is_needed_for_all() -> None:
    source = save("all.json", incident("ab"), incident("cd"))
    assert "is no folder" in refusal(source, "--all", "-o", "-")
    assert "is no folder" in refusal(source, "--all", "-o", source)


@pytest.mark.parametrize(
    ("input", "said"),
    [
        ("", "standard input is empty"),
        ("<!doctype html><title>Log in</title>", "a web page (“Log in”)"),
        ('{"page": {', "cannot be read as JSON: it ends too early, in line 1"),
        ('{"error": "no"}', "JSON, but of no known format"),
        (b"PK\x03\x04\0\0", "is not text"),
    ],
)
def test_what_cannot_be_imported_is_named(input: str | bytes, said: str) -> None:
    assert said in refusal("-", input=input)
    assert "standard input" in refusal("-", "--from", "statuspage", input=input)


def test_wrong_words_on_the_command_line_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = save("incident.json", incident())
    assert "There is no file" in refusal("missing.json")
    assert "is a folder" in refusal(".")
    assert "no time zone: write" in refusal(source, "--zone", "PST8")
    assert run(source, "--select", "a", "--all").exit_code == 2
    assert run(source, "--from", "lotus-notes").exit_code == 2
    assert run().exit_code == 2
    monkeypatch.setattr(sources, "LIMIT", 10)
    assert "larger than" in refusal(source)


def test_a_title_cannot_lead_out_of_the_folder(folder: Path) -> None:
    result = run(save("incident.json", incident(name="../../../tmp/x")))
    assert Path(result.stdout.strip()).resolve().parent == folder
