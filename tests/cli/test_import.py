"""`pmreview import`."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.main import commands
from pmreview.core.errors import UserError
from pmreview.store.record_file import open_record
from pmreview.store.sources import limits

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
    """The folder that the shell stands in; the records are in its folder `library`."""
    monkeypatch.chdir(tmp_path)
    Path("pmreview.toml").write_text('records = "library"\n')
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


def written(*arguments: str, input: str | bytes | None = None) -> list[str]:
    """The names of the records that the command wrote into the library, by the paths that it printed."""
    paths = [Path(line) for line in run(*arguments, input=input).stdout.splitlines()]
    assert all(path.is_file() and path.parent == Path("library").absolute() for path in paths)
    return [path.name for path in paths]


def test_one_incident_becomes_a_file_in_the_library_named_after_it_and_its_path_is_printed() -> None:
    result = run(save("incident.json", incident()))
    assert result.exit_code == 0
    assert result.stdout == f"{Path('library/2026-02-19-order-e-mails-arrive-late.toml').absolute()}\n"
    record = open_record(Path(result.stdout.strip())).record
    assert (record.incident.id, record.timeline[0].text) == ("h3n8w5", "We look into it.")


def test_another_library_can_be_named_and_all_incidents_go_there_too() -> None:
    source = save("all.json", incident("ab", "One"), incident("cd", "Two"))
    printed = run(source, "--all", "--records", "other").stdout.splitlines()
    assert printed == [str(Path("other", name).absolute()) for name in ("2026-02-19-one.toml", "2026-02-19-two.toml")]


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
    assert len(list(folder.rglob("2026*.toml"))) == 2


def test_a_source_can_come_from_a_pipe() -> None:
    text = json.dumps({"page": PAGE, "incident": incident()})
    assert written("-", input=text) == ["2026-02-19-order-e-mails-arrive-late.toml"]


def test_an_existing_file_is_never_overwritten(folder: Path) -> None:
    source = save("incident.json", incident())
    (folder / "INC-1.toml").write_text("mine")
    assert "INC-1.toml" in refusal(source, "-o", "INC-1.toml")
    assert (folder / "INC-1.toml").read_text() == "mine"


def test_what_was_assumed_is_said_of_a_record_that_is_written_and_of_no_other() -> None:
    Path("log.csv").write_text("When,Notes\n2026-02-19 14:20Z,A release\n")
    assert "The columns are taken as" in run("log.csv", "-o", "new.toml").stderr
    assert run("log.csv", "-o", "new.toml").stderr == ""


def test_several_incidents_are_listed_in_columns_to_choose_from() -> None:
    source = save("all.json", incident("a1", "Slow \x1b[31msearch"), incident("bcd234", "Mail", impact="critical"))
    result = run(source)
    assert isinstance(result.exception, UserError)
    assert "There are 2 incidents: choose one with --select ID, or take --all." in str(result.exception)
    assert result.stderr.splitlines() == [
        "a1      2026-02-19  minor     Slow ␛[31msearch",
        "bcd234  2026-02-19  critical  Mail",
    ]
    assert not Path("library").exists()


def test_an_incident_is_chosen_by_its_id_or_the_beginning_of_it() -> None:
    source = save("all.json", incident("ab", "One"), incident("abc", "Two"), incident("xyz", "Three"))
    assert written(source, "--select", "x") == ["2026-02-19-three.toml"]
    assert written(source, "--select", "ab") == ["2026-02-19-one.toml"]
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
    result = run(source, "--all", "-o", ".")
    assert result.stdout == "2026-02-19-two.toml\n"
    assert "2026-02-19-one.toml" in result.stderr
    assert "1 of 2 records were not written." in str(result.exception)
    assert Path("2026-02-19-one.toml").read_text() == "mine"


def test_nothing_is_written_when_one_of_all_needs_a_zone() -> None:
    needs = incident("cd", "Two", started_at="2026-02-19 14:20")
    source = save("all.json", incident("ab", "One"), needs, page={})
    assert "add --zone" in refusal(source, "--all")
    assert run(source, "--all", "--zone", "Europe/Paris").exit_code == 0
    assert open_record(Path("library/2026-02-19-two.toml")).record.incident.timezone == "Europe/Paris"


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
        (b"\x89PNG\0", "is not text"),
        (b"PK\x03\x04\0\0", "is a damaged zip archive"),
    ],
)
def test_what_cannot_be_imported_is_named(input: str | bytes, said: str) -> None:
    assert said in refusal("-", input=input)
    assert "standard input" in refusal("-", "--from", "statuspage", input=input)


def test_wrong_words_on_the_command_line_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = save("incident.json", incident())
    assert "There is no file" in refusal("missing.json")
    Path("empty").mkdir()
    assert "There is nothing to import there." in refusal("empty")
    assert "no time zone: write" in refusal(source, "--zone", "PST8")
    assert run(source, "--select", "a", "--all").exit_code == 2
    assert run(source, "--into", "a.toml", "--all").exit_code == 2
    assert run(source, "--from", "lotus-notes").exit_code == 2
    assert run().exit_code == 2
    monkeypatch.setattr(limits, "LIMIT", 10)
    assert "larger than" in refusal(source)


def test_a_title_cannot_lead_out_of_the_folder(folder: Path) -> None:
    result = run(save("incident.json", incident(name="../../../tmp/x")))
    assert Path(result.stdout.strip()).resolve().parent == (folder / "library").resolve()


def test_a_folder_may_hold_what_is_no_export() -> None:
    Path("exports").mkdir()
    save("exports/one.json", incident("ab", "One"))
    save("exports/two.json", incident("cd", "Two"))
    Path("exports/logo.png").write_bytes(b"\x89PNG\0")
    Path("exports/shopping.txt").write_text("eggs")
    result = run("exports", "--all", "-o", "records")
    assert len(result.stdout.splitlines()) == 2
    assert "logo.png is not text" in result.stderr
    assert "shopping.txt is of no known format: passed over." in result.stderr
    assert "shopping.txt is text, but of no known format" in refusal("exports/one.json", "exports/shopping.txt")


def test_events_come_into_a_record_that_is_there_once() -> None:
    written = (
        '[incident]\ntitle = "Late e-mails"  # ours\n\n[[timeline]]\nat = 2026-02-19T14:00:00Z\ntext = "A release"\n'
    )
    Path("ours.toml").write_text(written)
    result = run(save("incident.json", incident()), "--into", "ours.toml")
    assert (result.stdout, result.exit_code) == ("ours.toml\n", 0)
    assert "1 of 1 events added." in result.stderr
    assert Path("ours.toml").read_text().startswith(written)
    record = open_record(Path("ours.toml")).record
    assert [event.text for event in record.timeline] == ["A release", "We look into it."]
    after = Path("ours.toml").read_bytes()
    assert "0 of 1 events added; the others are there already." in run("incident.json", "--into", "ours.toml").stderr
    assert Path("ours.toml").read_bytes() == after
    assert "there is no such file" in refusal("incident.json", "--into", "missing.toml")


def test_what_a_record_would_be_called_is_not_said_where_it_has_a_name() -> None:
    Path("log.csv").write_text("When,Notes\n2026-02-19 14:20Z,A release\n")
    assert "The incident has no name" in run("log.csv", "-o", "new.toml").stderr
    Path("ours.toml").write_text('[incident]\ntitle = "x"\n')
    said = run("log.csv", "--into", "ours.toml").stderr
    assert "The columns are taken as" in said
    assert "has no name" not in said


def test_what_is_neither_an_event_nor_a_note_is_said_and_stays_out() -> None:
    Path("ours.toml").write_text('[incident]\ntitle = "x"\n')
    page = "# Late e-mails\n\n## Timeline\n\n- 2026-02-19 14:20 UTC: A release\n\n## Action items\n\n- Add an alert\n"
    Path("page.md").write_text(page)
    result = run("page.md", "--into", "ours.toml")
    assert "Not added, as only events and notes are: 1 action." in result.stderr
    assert not open_record(Path("ours.toml")).record.actions


def test_events_of_another_month_come_in_with_a_question() -> None:
    Path("ours.toml").write_text(
        '[incident]\ntitle = "x"\n\n[[timeline]]\nat = 2025-07-10T10:00:00Z\ntext = "A release"\n'
    )
    result = run(save("incident.json", incident()), "--into", "ours.toml")
    assert "The event lies 224 days after this incident's: is it the same incident?" in result.stderr


def test_on_a_terminal_a_missing_zone_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    source = save("incident.json", incident(started_at="2026-02-19 14:20"), page={})
    monkeypatch.setattr("pmreview.cli.importing._is_terminal", lambda: True)
    result = run(source, input="PST8\nEurope/Paris\n")
    assert result.exit_code == 0
    assert "states no time zone, and neither does the source." in result.stderr
    assert '"PST8" is no time zone.' in result.stderr
    assert open_record(Path(result.stdout.strip())).record.incident.timezone == "Europe/Paris"
