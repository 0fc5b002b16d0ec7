"""`pmreview list`, `search` and `today`: what a library holds, found again."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.shelf import shelve

Run = Callable[..., Result]
AsJson = Callable[..., dict[str, Any]]


def began(year: int, month: int = 3, day: int = 10) -> list[dict[str, Any]]:
    return [{"at": datetime(year, month, day, 10, tzinfo=UTC), "milestones": ["started"], "text": "It begins"}]


def test_the_latest_incident_comes_first_with_what_matters(library: Path, run: Run) -> None:
    shelve(library, "INC-1", {"severity": "major", "components": ["checkout", "db"]}, timeline=began(2025))
    shelve(library, "INC-2", {"severity": "minor", "status": "final"}, timeline=began(2026), actions=[{"title": "x"}])
    shelve(library, "INC-3")
    result = run("list")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["no", "date", "draft", "INC-3", "Title", "of", "INC-3"],
        ["2026-03-10", "minor", "final", "1", "open", "INC-2", "Title", "of", "INC-2"],
        ["2025-03-10", "major", "draft", "INC-1", "Title", "of", "INC-1", "·", "checkout,", "db"],
    ]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no such terminals here")
def test_a_terminal_that_does_not_know_its_width_gets_whole_rows(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(library, "INC-1", {"title": "Slow"})
    monkeypatch.delenv("COLUMNS", raising=False)
    ours, its = os.openpty()  # of 0 columns
    subprocess.run([sys.executable, "-m", "pmreview", "list"], stdout=its, stderr=subprocess.DEVNULL, check=True)
    printed = os.read(ours, 10_000).decode()
    os.close(ours)
    os.close(its)
    assert printed.endswith("Slow\r\n")


def test_a_list_for_a_program_is_one_object(library: Path, as_json: AsJson) -> None:
    actions = [{"title": "x", "due": date(2026, 4, 1)}, {"title": "y", "status": "done"}]
    path = shelve(
        library,
        "INC-1",
        {"severity": "major", "owner": "Ana", "components": ["db"]},
        timeline=began(2026),
        actions=actions,
    )
    assert as_json("list") == {
        "records": [
            {
                "file": str(path),
                "id": "INC-1",
                "title": "Title of INC-1",
                "date": "2026-03-10",
                "kind": "incident",
                "severity": "major",
                "status": "draft",
                "owner": "Ana",
                "components": ["db"],
                "restricted": False,
                "open_actions": 1,
                "next_due": "2026-04-01",
            }
        ],
        "unreadable": [],
    }


def test_a_file_that_does_not_open_is_listed_with_what_is_wrong(library: Path, run: Run, as_json: AsJson) -> None:
    shelve(library, "INC-1")
    broken = library / "broken.toml"
    broken.write_text('[incident]\ntitle = "x"\nseverity = 3\n')
    result = run("list")
    assert result.exit_code == 0
    assert f"{broken}:3: incident.severity: found the number 3, allowed text in quotes" in result.stdout
    assert as_json("list")["unreadable"] == [
        {"file": str(broken), "line": 3, "message": "incident.severity: found the number 3, allowed text in quotes"}
    ]
    for other in (["search", "title"], ["actions"], ["today"]):
        assert run(*other).stderr.endswith("1 file does not open: pmreview list says why.\n")


def test_an_id_that_several_records_have_is_named(library: Path, run: Run) -> None:
    for name in ("one", "two"):
        shelve(library, name, {"id": "INC-1"})
    shelve(library, "INC-2")
    assert run("list").stderr == "INC-1 is the id of 2 records: one.toml, two.toml\n"


def test_one_long_name_pushes_no_other_row_aside(library: Path, run: Run) -> None:
    shelve(library, "INC-1", {"title": "Search is slow"})
    shelve(library, "a" * 60, {"id": "", "title": "Checkout fails"})
    rows = {line.rpartition("  ")[2]: line for line in run("list").stdout.splitlines()}
    assert len(rows["Search is slow"]) < 80
    assert f"{'a' * 60}.toml" in rows["Checkout fails"]


def test_of_a_restricted_record_only_the_id_is_shown(library: Path, run: Run, as_json: AsJson) -> None:
    secret = {"title": "Sesame", "owner": "Sesame Ito", "components": ["sesame"], "summary": "Sesame"}
    shelve(
        library,
        "INC-1",
        {**secret, "kind": "security"},
        timeline=began(2020),
        actions=[{"title": "Sesame", "owner": "Sesame"}],
    )
    for command in (["list"], ["search", "INC-1"], ["actions"], ["today"]):
        told = f"{run(*command).stdout}{as_json(*command)}"
        assert "sesame" not in told.lower()
        assert command == ["today"] or "INC-1" in told
    for format_name in ("md", "csv", "ics"):
        assert "sesame" not in run("actions", "--format", format_name).stdout.lower()
    assert as_json("actions", "--component", "sesame") == {"actions": []}  # not even for who guesses


def test_a_file_named_after_a_restricted_title_does_not_show_in_a_row(library: Path, run: Run) -> None:
    shelve(library, "sesame", {"id": "", "restricted": True}, actions=[{"title": "x"}])
    for command in (["list"], ["actions"]):
        assert "sesame" not in run(*command).stdout


def test_an_empty_library_says_how_to_begin(library: Path, run: Run, as_json: AsJson) -> None:
    for command in (["list"], ["search", "x"], ["actions"]):
        result = run(*command)
        assert (result.exit_code, result.stdout) == (0, "")
        assert f"There is no record in {library} yet: see pmreview new" in result.stderr
    assert as_json("list") == {"records": [], "unreadable": []}


def test_a_library_that_nobody_chose_may_be_missing(library: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PMREVIEW_RECORDS")
    assert run("list").exit_code == 0


def test_a_folder_that_is_not_there_is_refused_until_a_record_is_made_in_it(library: Path, run: Run) -> None:
    nowhere = str(library / "nowhere")
    assert str(run("list", "--records", nowhere).exception) == (
        f"--records says that the records are in {nowhere}, which is not there yet: "
        "pmreview new and pmreview import make it."
    )
    assert run("new", "Late e-mails", "--records", nowhere).exit_code == 0
    assert "Late e-mails" in run("list", "--records", nowhere).stdout


def test_a_file_in_the_place_of_the_library_is_refused(
    library: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelve(library, "INC-1")
    monkeypatch.setenv("PMREVIEW_RECORDS", str(path))
    said = str(run("list").exception)
    assert said == f"PMREVIEW_RECORDS says that the records are in {path}, which is no folder."


def test_the_records_may_be_named_before_or_after_the_command(library: Path, run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shelve(other, "INC-7")
    for arguments in (["--records", str(other), "list"], ["list", "--records", str(other)]):
        assert "INC-7" in run(*arguments).stdout


def test_an_index_that_cannot_be_written_is_said_on_stderr(library: Path, run: Run, own_home: Path) -> None:
    shelve(library, "INC-1")
    (own_home / "cache").touch()
    result = run("list")
    assert "INC-1" in result.stdout
    assert "every record is read" in result.stderr


def test_a_search_shows_the_place(library: Path, run: Run, as_json: AsJson) -> None:
    path = shelve(
        library, "INC-1", timeline=[{"text": "Deploy"}, {"text": "The pool runs dry"}], actions=[{"title": "Pool"}]
    )
    lines = run("search", "runs", "dry").stdout.splitlines()
    assert lines == ["INC-1  no date  Title of INC-1", "    Timeline · timeline[1]  The pool runs dry"]
    found = as_json("search", "pool")
    assert found["count"] == 1
    (result,) = found["results"]
    assert (result["file"], result["section"], result["path"], result["text"]) == (
        str(path), "timeline", "timeline[1]", "The pool runs dry",
    )  # fmt: skip


def test_a_search_that_finds_nothing_or_too_much_says_so(library: Path, run: Run) -> None:
    for number in range(4):
        shelve(library, f"INC-{number}")
    assert run("search", "nowhere").stderr == "Nothing was found.\n"
    result = run("search", "title", "--most", "3")
    assert len(result.stdout.splitlines()) == 3
    assert result.stderr == "1 more records: see --most.\n"
    assert str(run("search", "!!!").exception) == "There is no word to search for."


def test_today_tells_what_happened_on_this_day_and_what_is_open(library: Path, run: Run, as_json: AsJson) -> None:
    now = date.today()
    if (now.month, now.day) == (2, 29):
        pytest.skip("this day comes once in four years")
    shelve(
        library,
        "INC-1",
        timeline=began(2020, now.month, now.day),
        actions=[{"id": "A1", "title": "Still to do"}, {"title": "x", "status": "done"}],
    )
    shelve(library, "INC-2", timeline=began(2020, now.month % 12 + 1, 1))
    shelve(library, "INC-3", timeline=began(now.year, now.month, now.day))
    lines = run("today").stdout.splitlines()
    assert lines[0].endswith(" 2020  INC-1  Title of INC-1")
    assert lines[1:] == ["    still open: A1  Still to do  (no date)"]
    (record,) = as_json("today")["records"]
    assert (record["id"], [action["id"] for action in record["actions"]]) == ("INC-1", ["A1"])


def test_a_day_on_which_nothing_happened_says_so(library: Path, run: Run) -> None:
    result = run("today")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Nothing is recorded of a ")


@pytest.mark.skipif(os.name == "nt", reason="a file's name is text there")
def test_a_name_that_is_no_text_or_would_act_does_no_harm(library: Path, run: Run, as_json: AsJson) -> None:
    for name in (b"\xff\xfe.toml", b"\x1b[2J.toml"):
        with open(os.path.join(os.fsencode(library), name), "wb") as file:
            file.write(b'[incident]\ntitle = "Odd \\u001b[31m name"\n')
    result = run("list")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert len(as_json("list")["records"]) == 2
