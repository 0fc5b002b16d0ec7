"""`pmreview actions` and `action`: what is still to be done across records, and how it comes to its end."""

import csv
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import Result
from icalendar import Calendar

from pmreview.core.days import shown_day
from pmreview.store.record_file import open_record
from tests.shelf import shelve

Run = Callable[..., Result]
AsJson = Callable[..., dict[str, Any]]
TODAY = date.today()


def in_days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def three(library: Path) -> tuple[Path, Path, Path]:
    """Three reviews with six actions: two overdue, two in time, one without a date, one done."""
    one = shelve(
        library,
        "INC-1",
        {"components": ["checkout"]},
        actions=[
            {"id": "A1", "title": "Set a limit", "owner": "Ana Ruiz", "due": in_days(-40), "priority": "high"},
            {"id": "A2", "title": "Add a test", "owner": "Sam Ito", "due": in_days(10), "done_when": "A release fails"},
        ],
    )
    two = shelve(
        library,
        "INC-2",
        {"components": ["search"]},
        actions=[
            {"id": "A1", "title": "Move the import", "owner": "Ana Ruiz", "due": in_days(-1)},
            {"id": "A2", "title": "Done", "status": "done"},
        ],
    )
    three = shelve(
        library,
        "INC-3",
        {"components": ["search", "Checkout"]},
        actions=[
            {"id": "A1", "title": "Some day"},
            {
                "id": "A2",
                "title": "Soon",
                "owner": "ana",
                "due": in_days(2),
                "priority": "low",
                "status": "in-progress",
            },
        ],
    )
    return one, two, three


def listed(as_json: AsJson, *arguments: str) -> list[str]:
    return [f"{each['incident']} {each['id']}" for each in as_json("actions", *arguments)["actions"]]


def test_what_is_overdue_comes_first_and_what_has_no_date_last(three: object, as_json: AsJson, run: Run) -> None:
    assert listed(as_json) == ["INC-1 A1", "INC-2 A1", "INC-3 A2", "INC-1 A2", "INC-3 A1"]
    lines = run("actions").stdout.splitlines()
    assert lines[0].split() == [
        "40",
        "days",
        "overdue",
        "high",
        "open",
        "INC-1",
        "A1",
        "Ana",
        "Ruiz",
        "Set",
        "a",
        "limit",
    ]
    assert lines[1].startswith("1 day overdue")
    assert lines[-1].split() == ["no", "date", "open", "INC-3", "A1", "no", "owner", "Some", "day"]


def test_actions_are_found_by_owner_component_and_priority(three: object, as_json: AsJson) -> None:
    assert listed(as_json, "--owner", "ana") == ["INC-1 A1", "INC-2 A1", "INC-3 A2"]
    assert listed(as_json, "--owner", "Ana Ruiz", "--priority", "high") == ["INC-1 A1"]
    assert listed(as_json, "--component", "checkout") == ["INC-1 A1", "INC-3 A2", "INC-1 A2", "INC-3 A1"]
    assert listed(as_json, "--owner", "an") == []


def test_overdue_actions_make_the_exit_code_1(three: object, run: Run, as_json: AsJson) -> None:
    assert run("actions").exit_code == 0
    assert run("actions", "--overdue").exit_code == 1
    assert listed(as_json, "--overdue") == ["INC-1 A1", "INC-2 A1"]
    result = run("actions", "--overdue", "--owner", "sam")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "None of the 5 open actions is among what was asked for.\n"


def test_who_mistypes_a_name_is_not_told_that_all_is_done(three: object, run: Run) -> None:
    assert run("actions", "--owner", "Ana Riuz").stderr.endswith("asked for. --owner: Did you mean Ana Ruiz?\n")
    assert run("actions", "--component", "chekout").stderr.endswith("asked for. --component: Did you mean checkout?\n")


def test_a_name_is_found_with_its_accents_or_without(library: Path, as_json: AsJson) -> None:
    shelve(library, "INC-9", actions=[{"id": "A1", "title": "Set a limit", "owner": "José Álvarez"}])
    for name in ("jose", "José", "alvarez"):
        assert listed(as_json, "--owner", name) == ["INC-9 A1"]


def test_an_action_for_a_program_has_all_that_is_known(three: tuple[Path, ...], as_json: AsJson) -> None:
    (action,) = as_json("actions", "--owner", "sam")["actions"]
    assert action == {
        "file": str(three[0]),
        "incident": "INC-1",
        "incident_title": "Title of INC-1",
        "restricted": False,
        "id": "A2",
        "title": "Add a test",
        "done_when": "A release fails",
        "owner": "Sam Ito",
        "due": in_days(10).isoformat(),
        "priority": "",
        "status": "open",
        "ticket": "",
        "created_on": None,
        "done_on": None,
        "overdue_days": None,
        "commits": [],
    }


def test_actions_come_as_a_page_a_table_and_a_calendar(three: object, run: Run) -> None:
    page = run("actions", "--format", "md").stdout
    assert page.startswith("# Open actions\n")
    assert "| Ana Ruiz | Set a limit |" in page
    table = list(
        csv.DictReader(run("actions", "--overdue", "--format", "csv").stdout.removeprefix("\ufeff").splitlines())
    )
    assert [(row["incident"], row["id"], row["title"]) for row in table] == [
        ("INC-1", "A1", "Set a limit"),
        ("INC-2", "A1", "Move the import"),
    ]
    calendar = Calendar.from_ical(run("actions", "--owner", "ana", "--format", "ics").stdout)
    assert sorted(str(event["SUMMARY"]) for event in calendar.events) == [
        "Due: Move the import",
        "Due: Set a limit",
        "Due: Soon",
    ]


def changed_lines(before: bytes, path: Path) -> tuple[list[str], list[str]]:
    """The lines that went and those that came; all others are the same, in the same order."""
    old, new = before.decode().splitlines(), path.read_text(encoding="utf-8").splitlines()
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]


def test_all_that_was_set_is_said(three: tuple[Path, Path, Path], run: Run) -> None:
    cleared = run("action", "set", "inc-3", "A1", "--owner", "", "--ticket", "https://t.example.com/7")
    assert cleared.stderr == "A1 of INC-3 is changed: no owner, ticket https://t.example.com/7.\n"


def test_three_reviews_are_followed_up_from_the_shell_each_changed_in_its_place_only(
    three: tuple[Path, Path, Path], run: Run, as_json: AsJson
) -> None:
    before = [path.read_bytes() for path in three]
    assert run("action", "done", "INC-1", "A1", "--because", "8f2c91d0").stderr == "A1 of INC-1 is done.\n"
    assert run("action", "drop", str(three[1]), "a1", "--because", "The import is gone").exit_code == 0
    moved = run("action", "set", "inc-3", "A2", "--due", in_days(30).isoformat(), "--owner", "Sam Ito")
    assert moved.stderr == f"A2 of INC-3 is changed: due {shown_day(in_days(30))}, owner Sam Ito.\n"
    assert listed(as_json) == ["INC-1 A2", "INC-3 A2", "INC-3 A1"]
    today = f"{TODAY.day} {TODAY:%b} {TODAY.year}"
    assert changed_lines(before[0], three[0]) == (
        ['status = "open"'],
        ['status = "done"', f"done_on = {TODAY.isoformat()}", 'evidence = ["8f2c91d0"]'],
    )
    assert changed_lines(before[1], three[1]) == (
        ['status = "open"'],
        ['status = "dropped"', f'dropped_because = "The import is gone (dropped on {today})"'],
    )
    went, came = changed_lines(before[2], three[2])
    assert went == ['owner = "ana"', f"due = {in_days(2)}", 'priority = "low"', 'status = "in-progress"']
    assert came[:4] == ['owner = "Sam Ito"', f"due = {in_days(30)}", 'priority = "low"', 'status = "in-progress"']
    assert f"moved_from = [{in_days(2)}]" in "".join(came)


def test_an_action_is_started_and_reopened(three: tuple[Path, Path, Path], run: Run, as_json: AsJson) -> None:
    def status() -> Any:
        return tomli.loads(three[1].read_text(encoding="utf-8"))["actions"][1]["status"]

    assert as_json("action", "reopen", "INC-2", "A2")["status"] == "open"
    assert as_json("action", "start", "INC-2", "A2")["status"] == "in-progress"
    before = three[1].read_bytes()
    run("action", "reopen", "INC-2", "A2")
    assert (status(), three[1].read_bytes()) == ("in-progress", before)


def test_an_action_is_changed_and_closed_or_reopened_in_one_go(three: tuple[Path, Path, Path], as_json: AsJson) -> None:
    done = as_json("action", "done", "INC-1", "A1", "--ticket", "https://issues.example.com/7", "--owner", "Sam Ito")
    assert (done["status"], done["ticket"], done["owner"]) == ("done", "https://issues.example.com/7", "Sam Ito")
    dropped = as_json("action", "drop", "INC-2", "A1", "--because", "It is gone", "--owner", "Sam Ito")
    assert (dropped["status"], dropped["owner"]) == ("dropped", "Sam Ito")
    reopened = as_json("action", "reopen", "INC-2", "A2", "--due", in_days(9).isoformat())
    assert (reopened["status"], reopened["due"]) == ("open", in_days(9).isoformat())


def test_an_action_without_an_id_is_named_by_the_one_that_it_will_get(library: Path, run: Run) -> None:
    path = shelve(library, "INC-1", actions=[{"title": "One"}, {"title": "Two"}])
    assert run("action", "done", "INC-1", "A2").exit_code == 0
    one, two = tomli.loads(path.read_text(encoding="utf-8"))["actions"]
    assert (one["status"], two["status"]) == ("open", "done")


def test_an_action_with_a_status_of_its_own_is_open(library: Path, run: Run) -> None:
    path = shelve(library, "INC-1", actions=[{"id": "A1", "title": "One", "status": "blocked"}])
    assert "blocked" in run("actions").stdout
    assert run("action", "done", "INC-1", "A1").stderr == "A1 of INC-1 is done.\n"
    assert tomli.loads(path.read_text(encoding="utf-8"))["actions"][0]["status"] == "done"


def test_a_record_without_an_id_is_called_as_lists_call_it(library: Path, run: Run) -> None:
    path = shelve(library, "late-mails", {"id": ""}, actions=[{"id": "A1", "title": "One"}])
    assert "late-mails.toml A1" in run("actions").stdout
    assert run("action", "done", "late-mails.toml", "A1").stderr == "A1 of late-mails.toml is done.\n"
    assert tomli.loads(path.read_text(encoding="utf-8"))["actions"][0]["status"] == "done"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("done", "INC-9", "A1"), 'There is no file "INC-9", and no record of that name'),
        (("done", "nowhere.toml", "A1"), 'There is no file "nowhere.toml", and no record of that name'),
        (("done", "INC-1", "A7"), 'There is no action "A7" in INC-1: it has A1, A2.'),
        (("start", "INC-2", "A2"), 'A2 of INC-2 is "done" by now'),
        (("drop", "INC-1", "A1"), "Say why the action is dropped"),
        (("set", "INC-1", "A1"), "Say what to set: --due, --owner or --ticket."),
        (("set", "INC-1", "A1", "--due", "3/4"), '"3/4" can be two days'),
        (("start", "INC-1", "A1", "--because", "x"), "--because goes with done and drop."),
        (("close", "INC-1", "A1"), "'close' is not one of"),
        (("done", "INC-1", "A1", "--due", "friday"), "--due goes with set, start and reopen."),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_changes(
    three: tuple[Path, Path, Path], run: Run, arguments: tuple[str, ...], words: str
) -> None:
    before = [path.read_bytes() for path in three]
    result = run("action", *arguments)
    assert result.exit_code != 0
    assert words in f"{result.stderr}{result.exception}"
    assert [path.read_bytes() for path in three] == before


def test_a_new_date_that_is_past_is_said_to_be(three: object, run: Run) -> None:
    assert "due Wed 1 Jan 2020 · that day is past." in run("action", "set", "INC-1", "A1", "--due", "2020-01-01").stderr
    assert "past" not in run("action", "set", "INC-1", "A1", "--due", "+2w").stderr


def test_a_record_is_found_by_the_name_of_its_file_too(three: tuple[Path, Path, Path], run: Run) -> None:
    twin = three[0].with_name("twin.toml")
    twin.write_bytes(three[0].read_bytes())
    assert run("action", "done", "twin", "A1").exit_code == 0
    assert open_record(twin).record.actions[0].status == "done"
    assert open_record(three[0]).record.actions[0].status == "open"
    twin.write_text("[incident]\nseverity = 3\n", encoding="utf-8")
    assert "found the number 3" in str(run("action", "done", "twin.toml", "A1").exception)


def test_an_id_that_two_records_have_needs_the_file(three: tuple[Path, Path, Path], run: Run) -> None:
    twin = three[0].with_name("twin.toml")
    twin.write_bytes(three[0].read_bytes())
    result = run("action", "done", "INC-1", "A1")
    assert str(result.exception) == f'"INC-1" is the name of 2 records: name the file: {three[0]}, {twin}'


def commit(folder: Path, message: str) -> None:
    who = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, "commit", "-q", "--allow-empty", "-m", message], check=True)


def test_a_commit_that_closes_an_action_is_offered_as_evidence_and_closes_nothing(
    three: tuple[Path, Path, Path], library: Path, run: Run, as_json: AsJson
) -> None:
    subprocess.run(["git", "init", "-q", str(library)], check=True)
    commit(library, "Limit the pool\n\nCloses-Action: INC-1#A1\nCloses-action: inc-3#a2, INC-3#A1")
    commit(library, "Tell about it\n\nIt says Closes-Action: INC-2#A1 in a sentence.\n\nReviewed-by: Sam")
    before = [path.read_bytes() for path in three]
    found = {each["id"] + each["incident"]: each["commits"] for each in as_json("actions", "--scan-git")["actions"]}
    assert {key: len(commits) for key, commits in found.items()} == {
        "A1INC-1": 1, "A1INC-2": 0, "A2INC-3": 1, "A2INC-1": 0, "A1INC-3": 1,
    }  # fmt: skip
    assert found["A1INC-1"][0]["subject"] == "Limit the pool"
    assert found["A1INC-1"][0]["author"] == "Ana Ruiz"
    result = run("actions", "--scan-git")
    assert "Limit the pool" in result.stdout
    assert "3 of them have a commit" in result.stderr
    assert "No record here" not in result.stderr
    commit(library, "Add a test\n\nCloses-Action: INC-1#A2\nCloses-Action: INC-9999#A1")
    assert "No record here has what a commit closes: inc-9999#a1 (" in run("actions", "--scan-git").stderr
    assert [path.read_bytes() for path in three] == before


def test_a_commit_closes_an_action_of_an_issue_from_github(library: Path, as_json: AsJson) -> None:
    shelve(library, "issue", {"id": "#123"}, actions=[{"id": "A1", "title": "Limit the pool"}])
    subprocess.run(["git", "init", "-q", str(library)], check=True)
    commit(library, "Limit the pool\n\nCloses-Action: #123#A1")
    (action,) = as_json("actions", "--scan-git")["actions"]
    assert [one["subject"] for one in action["commits"]] == ["Limit the pool"]


def test_a_library_in_no_repository_cannot_be_scanned(three: object, library: Path, run: Run) -> None:
    result = run("actions", "--scan-git")
    assert str(result.exception).startswith(f"The commits of {library} cannot be read: ")
