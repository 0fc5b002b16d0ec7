"""`pmreview check`: which records, which findings, told how, and with which exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pmreview.checks import CHECKS
from pmreview.cli.checked import Checked, check_file
from pmreview.cli.main import commands
from pmreview.core.sections import SECTIONS
from pmreview.store.shipped import shipped

DRAFT = """\
[incident]
title = "Search is slow"
severity = "major"
summary = "TODO"
"""
VAGUE = '[incident]\ntitle = "Search is slow"\n[[actions]]\ntitle = "Improve monitoring"\n'
BROKEN = '[incident]\ntitle = "x"\n[[timeline]]\ntext = 42\nwho = 1\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("NO_COLOR", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def check(*arguments: str, color: bool = False) -> Result:
    return CliRunner().invoke(commands, ["check", *arguments], color=color)


def as_json(*arguments: str) -> dict[str, list[dict[str, Any]]]:
    shown: dict[str, list[dict[str, Any]]] = json.loads(check(*arguments, "--format", "json").stdout)
    return shown


def test_the_complete_sample_has_nothing_to_say() -> None:
    result = check(str(shipped("sample_data") / "checkout-pool.toml"), "--fail-on", "hint")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 record checked: nothing found.\n")


def test_a_finding_is_told_to_a_program_with_its_place_down_to_the_line(folder: Path) -> None:
    (folder / "a.toml").write_text(DRAFT)
    shown = as_json("a.toml", "--select", "placeholder-text")
    assert shown == {
        "findings": [
            {
                "file": "a.toml",
                "line": 4,
                "check": "placeholder-text",
                "severity": "warning",
                "section": "incident",
                "path": "incident.summary",
                "message": "TODO still waits to be replaced.",
                "advice": "Replace it with what is known, or with the open question and who finds out.",
            }
        ],
        "unreadable": [],
    }


LAID_OUT_BY_HAND = '''\
# TODO: not a key
incident.title = "Search is slow"  # a dotted key
incident.summary = """
TODO
[[timeline]]
text = "TODO"
"""

# about the second one
[[actions]]
title = "Delete the flag old_search"
owner = "TBD"
[[timeline]]
text = 'TBD: the first event'

[[actions]]
# an item without a title
done_when = """\\
   TBD"""

[impact]
affected = [
  { component = "search", effect = "outage" },
  { component = "search", effect = "sluggish" },
]
customers_afected = 3

[[timeline]]
at = 2026-03-10T10:11:00Z

text = "TBD: the second event"
'''


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_line_is_right_however_the_file_is_laid_out(folder: Path, ends: str) -> None:
    (folder / "a.toml").write_bytes(b"\xef\xbb\xbf" + LAID_OUT_BY_HAND.replace("\n", ends).encode())
    shown = as_json("a.toml", "--select", "placeholder-text,unknown-key,unknown-value")
    assert [(each["path"], each["line"]) for each in shown["findings"]] == [
        ("incident.summary", 3),
        ("actions[0].owner", 12),
        ("timeline[0].text", 14),
        ("actions[1].done_when", 18),
        ("impact.affected[1].effect", 24),
        ("impact.customers_afected", 26),
        ("timeline[1].text", 31),
    ]


def test_a_person_reads_findings_file_by_file_and_an_advice_once(folder: Path) -> None:
    (folder / "b.toml").write_text(DRAFT)
    (folder / "a.toml").write_text(VAGUE.replace("[[actions]]", '[[actions]]\nowner = "TBD"'))
    result = check(".", "--select", "placeholder-text,vague-action")
    assert result.stdout == (
        "a.toml\n"
        "  4  warning  placeholder-text  Actions · actions[0].owner\n"
        "     TBD still waits to be replaced. "
        "Replace it with what is known, or with the open question and who finds out.\n"
        "  5  warning  vague-action  Actions · actions[0].title\n"
        '     Nobody could tell from this when it is done: "Improve monitoring". '
        "Name the thing that will be there, and a figure or a place where anybody can see it.\n"
        "\n"
        "b.toml\n"
        "  4  warning  placeholder-text  Summary · incident.summary\n"
        "     TODO still waits to be replaced. "
        "Replace it with what is known, or with the open question and who finds out.\n"
    )
    assert result.stderr == "2 records checked: 3 warnings.\n"


def test_colour_is_for_a_terminal_only_and_can_be_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.toml").write_text(DRAFT)
    assert "\x1b" not in check("a.toml").stdout
    assert "\x1b[33m" in check("a.toml", color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in check("a.toml", color=True).stdout


def test_the_exit_code_tells_how_grave_it_is(folder: Path) -> None:
    (folder / "a.toml").write_text(DRAFT)
    assert check("a.toml").exit_code == 0
    assert check("a.toml", "--fail-on", "warning").exit_code == 1
    assert check("a.toml", "--select", "missing-actions", "--fail-on", "warning").exit_code == 0
    assert check("a.toml", "--select", "missing-actions", "--fail-on", "hint").exit_code == 1
    assert check("a.toml", "--select", "missing-actions", "--as-final").exit_code == 1


def test_a_folder_with_broken_records_is_checked_all_the_same(folder: Path) -> None:
    for number in range(1000):
        broken = number % 100 == 50
        (folder / f"{number:04}.toml").write_text(BROKEN if broken else VAGUE)
    result = check(".", "--select", "vague-action")
    assert result.exit_code == 2
    assert result.stderr == "990 records checked: 990 warnings. 10 paths could not be read.\n"
    unreadable = [line for line in result.stdout.splitlines() if "unreadable" in line]
    assert len(unreadable) == 10
    assert unreadable[0] == (
        "0050.toml:4: unreadable: timeline[0].text: found the number 42, allowed text in quotes; and 1 more problem"
    )
    shown = as_json(".", "--select", "vague-action")
    assert [each["line"] for each in shown["findings"]] == [4] * 990
    assert [each["file"] for each in shown["unreadable"]] == [f"{number:04}.toml" for number in range(50, 1000, 100)]


def test_a_folder_that_was_checked_before_is_told_the_same_and_what_changed_is_seen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pmreview.cli.check_all.MANY", 3)
    for number in range(5):
        (folder / f"{number}.toml").write_text(BROKEN if number == 2 else VAGUE)
    first = check(".", "--format", "json")
    assert "vague-action" in first.stdout
    monkeypatch.setattr("pmreview.cli.check_all.check_file", _only(folder / "3.toml", folder / "2.toml"))
    (folder / "3.toml").write_text(VAGUE.replace("Improve monitoring", "Alert on a full pool"))
    second = as_json(".")
    told_first = json.loads(first.stdout)
    assert second["unreadable"] == told_first["unreadable"]
    gone = [each for each in told_first["findings"] if each not in second["findings"]]
    assert {each["file"] for each in gone} == {"3.toml"}
    assert "vague-action" not in {each["check"] for each in second["findings"] if each["file"] == "3.toml"}
    monkeypatch.setattr("pmreview.cli.check_all.check_file", check_file)
    assert [each["check"] for each in as_json(".", "--select", "few-actions")["findings"]] == ["few-actions"] * 4


def _only(*paths: Path) -> Callable[..., Checked]:
    def check_one_of_them(path: Path, *arguments: Any, **more: Any) -> Checked:
        assert path.resolve() in paths
        return check_file(path, *arguments, **more)

    return check_one_of_them


def test_what_is_remembered_but_makes_no_sense_is_checked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pmreview.cli.check_all.MANY", 1)
    (folder / "a.toml").write_text(VAGUE)
    (folder / "b.toml").write_text(VAGUE + "\n")
    first = check(".").stdout
    monkeypatch.setattr(
        "pmreview.store.memory.Memory.recall", lambda self, keys: dict.fromkeys(keys, '[[1, "no-check"]]')
    )
    assert check(".").stdout == first


def test_a_path_that_matches_nothing_says_so_and_holds_up_nothing(folder: Path) -> None:
    (folder / "a.toml").write_text(DRAFT)
    (folder / "empty").mkdir()
    result = check("a.toml", "empty", "no-such.toml", "--select", "placeholder-text")
    assert result.exit_code == 2
    assert "empty:1: unreadable: there is no record in this folder\n" in result.stdout
    assert "no-such.toml:1: unreadable: cannot be opened: there is no such file.\n" in result.stdout
    assert "1 warning. 2 paths could not be read." in result.stderr


def test_a_record_is_checked_once_by_whatever_paths_it_is_given(folder: Path) -> None:
    (folder / "records").mkdir()
    (folder / "records" / "a.toml").write_text(DRAFT)
    assert check("records/a.toml", "records", "records/a.toml").stderr.startswith("1 record checked")


def test_a_pull_request_shows_each_finding_at_its_line(folder: Path) -> None:
    (folder / "50%, a:b.toml").write_text(VAGUE)
    (folder / "broken.toml").write_text(BROKEN)
    lines = check(".", "--select", "vague-action,action-without-owner", "--format", "github").stdout.splitlines()
    assert lines == [
        "::notice file=50%25%2C a%3Ab.toml,line=3,title=action-without-owner::"
        "An action has no owner. Name the one person who sees to it.",
        "::warning file=50%25%2C a%3Ab.toml,line=4,title=vague-action::"
        'Nobody could tell from this when it is done: "Improve monitoring". '
        "Name the thing that will be there, and a figure or a place where anybody can see it.",
        "::error file=broken.toml,line=4,title=unreadable::"
        "timeline[0].text: found the number 42, allowed text in quotes; and 1 more problem",
    ]


def test_sarif_has_the_shape_that_its_schema_asks_for(folder: Path) -> None:
    (folder / "a b.toml").write_text(VAGUE)
    (folder / "broken.toml").write_text(BROKEN)
    shown = json.loads(check(".", "--format", "sarif").stdout)
    assert set(shown) == {"$schema", "version", "runs"}
    assert shown["version"] == "2.1.0"
    (run,) = shown["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == [each.name for each in CHECKS]
    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.toml"
        assert place["physicalLocation"]["region"]["startLine"] >= 1
        assert place["logicalLocations"][0]["fullyQualifiedName"]
        assert result["properties"]["section"] in {section.id for section in SECTIONS}
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}


def test_an_absolute_path_is_a_uri_in_sarif(folder: Path) -> None:
    path = folder / "a.toml"
    path.write_text(VAGUE)
    (run,) = json.loads(check(str(path), "--format", "sarif").stdout)["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == path.as_uri()


@pytest.mark.parametrize("name", ["text", "json", "github", "sarif"])
def test_nothing_in_a_record_or_its_name_acts_on_the_reader(folder: Path, name: str) -> None:
    hostile = '"\\u001b]0;x\\u0007\\n::error::y%0A\\u202e" = 1\nowner = "\\u001b[31m\\r\\n::error::TBD"\n'
    (folder / "\x1b[31m\n::error::z.toml").write_text('[incident]\ntitle = "x"\n' + hostile)
    shown = check(".", "--format", name).stdout
    assert not set(shown) & {"\x1b", "\x07", "\r", "\u202e"}
    assert not [line for line in shown.splitlines() if line.startswith("::error")]


def test_some_checks_are_selected_or_ignored(folder: Path) -> None:
    (folder / "a.toml").write_text(VAGUE)
    every = {each["check"] for each in as_json("a.toml")["findings"]}
    assert {"vague-action", "action-without-owner", "few-actions"} <= every
    selected = as_json("a.toml", "--select", "few-actions, vague-action", "--select", "action-without-owner")
    assert [each["check"] for each in selected["findings"]] == ["few-actions", "action-without-owner", "vague-action"]
    left = {each["check"] for each in as_json("a.toml", "--ignore", "few-actions,vague-action")["findings"]}
    assert left == every - {"few-actions", "vague-action"}


def test_a_mistyped_check_is_answered_with_the_nearest(folder: Path) -> None:
    (folder / "a.toml").write_text(DRAFT)
    result = check("a.toml", "--ignore", "few-action")
    assert result.exit_code == 2
    assert '"few-action" is no check. Did you mean few-actions?' in result.stderr


def test_a_team_says_in_its_settings_what_counts(folder: Path) -> None:
    (folder / "a.toml").write_text(VAGUE + 'owner = "Phoenix"\n')
    (folder / "pmreview.toml").write_text(
        '[checks]\nselect = ["few-actions", "team-as-owner", "vague-action"]\nignore = ["vague-action"]\n'
        'fewest_actions = 2\nteams = ["phoenix"]\nseverity.few-actions = "error"\n'
    )
    result = as_json("a.toml")
    assert [(each["check"], each["severity"]) for each in result["findings"]] == [
        ("few-actions", "error"),
        ("team-as-owner", "hint"),
    ]
    assert check("a.toml").exit_code == 1
    (folder / "pmreview.toml").write_text("[checks]\nfewest_actions = 1\n")
    assert "few-actions" not in {each["check"] for each in as_json("a.toml")["findings"]}


def test_a_team_adds_the_words_that_it_takes_as_blame(folder: Path) -> None:
    said = 'A cowboy Rookie  Mistake; cowboys, `cowboy` and what Ana called a "cowboy" are something else'
    (folder / "a.toml").write_text(f"[incident]\ntitle = 'x'\n[[to_improve]]\ntext = '{said}'\n")
    (folder / "pmreview.toml").write_text('[checks]\nwords = ["cowboy", "rookie mistake", " "]\n')
    found = as_json("a.toml", "--select", "blameful-language")["findings"]
    assert [each["message"] for each in found if each["message"].startswith("Your team")] == [
        'Your team takes this as blame: "cowboy".',
        'Your team takes this as blame: "Rookie  Mistake".',
    ]


def test_what_is_selected_by_hand_takes_the_place_of_the_settings(folder: Path) -> None:
    (folder / "a.toml").write_text(VAGUE)
    (folder / "pmreview.toml").write_text('[checks]\nselect = ["few-actions"]\nignore = ["vague-action"]\n')
    assert [each["check"] for each in as_json("a.toml", "--select", "vague-action")["findings"]] == ["vague-action"]
    assert as_json("a.toml", "--ignore", "few-actions")["findings"] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('select = ["few-action"]', 'checks.select: "few-action" is no check. Did you mean few-actions?'),
        ('severity = { few-action = "error" }', 'checks.severity: "few-action" is no check.'),
        ('severity = { few-actions = "bad" }', "'checks.severity' must be a table of error, warning, hint by check"),
        ('action_days = { major = "30" }', "'checks.action_days' must be a table of numbers"),
        ("slect = []", '"checks.slect" is no setting. Did you mean checks.select?'),
    ],
)
def test_a_mistake_in_the_settings_is_said_with_the_file(folder: Path, line: str, said: str) -> None:
    (folder / "a.toml").write_text(DRAFT)
    (folder / "pmreview.toml").write_text(f"[checks]\n{line}\n")
    result = check("a.toml")
    message = f"{result.stderr}{result.exception}"
    assert said in message
    assert str(folder / "pmreview.toml") in message


def test_deadlines_of_a_team_replace_those_for_its_severities_only(folder: Path) -> None:
    action = '[[actions]]\ntitle = "x"\npriority = "high"\ncreated_on = 2026-03-01\ndue = 2026-03-21\n'
    (folder / "a.toml").write_text(DRAFT + action)
    late = ("a.toml", "--select", "action-due-late")
    assert as_json(*late)["findings"] == []
    (folder / "pmreview.toml").write_text("[checks]\naction_days.major = 14\n")
    assert len(as_json(*late)["findings"]) == 1
    (folder / "a.toml").write_text(DRAFT.replace("major", "minor") + action)
    assert as_json(*late)["findings"] == []


def test_a_waiver_with_a_reason_silences_a_finding(folder: Path) -> None:
    waiver = '[[waivers]]\ncheck = "few-actions"\nreason = "One fix was enough."\n'
    (folder / "a.toml").write_text(VAGUE)
    assert as_json("a.toml", "--select", "few-actions,unused-waiver")["findings"]
    (folder / "a.toml").write_text(VAGUE + waiver)
    assert as_json("a.toml", "--select", "few-actions,unused-waiver")["findings"] == []
