"""Where a setting's value comes from."""

import re
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from pmreview.store.folders import user_folder
from pmreview.store.settings import read_settings


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder to work in."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def write_own(text: str) -> Path:
    path = user_folder("config") / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_project(folder: Path, text: str) -> Path:
    path = folder / "pmreview.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_a_default(work: Path) -> None:
    now = read_settings(work)
    assert (now.settings.minutes, now.settings.autosave, now.settings.zone) == (30, True, "UTC")
    assert now.settings.records == str(user_folder("data") / "records")
    assert now.origin("records") == "default"
    assert now.project is None


def test_the_project_wins_over_the_user_and_the_user_over_the_default(work: Path) -> None:
    own = write_own('minutes = 45\nzone = "Europe/Paris"\n')
    project = write_project(work, "minutes = 60\n")
    now = read_settings(work)
    assert (now.settings.minutes, now.origin("minutes")) == (60, str(project))
    assert (now.settings.zone, now.origin("zone")) == ("Europe/Paris", str(own))
    assert now.origin("autosave") == "default"


def test_the_project_file_is_found_from_a_folder_deep_below_it(work: Path) -> None:
    write_project(work, "autosave = false\n")
    deep = work / "services" / "checkout"
    deep.mkdir(parents=True)
    now = read_settings(deep)
    assert now.settings.autosave is False
    assert now.project == work


def test_a_folder_of_records_counts_from_the_file_that_names_it(work: Path) -> None:
    write_project(work, 'records = "docs/incidents"\n')
    deep = work / "services"
    deep.mkdir()
    assert read_settings(deep).settings.records == str(work / "docs" / "incidents")


def test_the_environment_wins_over_the_files_and_the_option_over_all(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(work, 'records = "a"\n')
    monkeypatch.setenv("PMREVIEW_RECORDS", str(work / "b"))
    now = read_settings(work)
    assert (now.settings.records, now.origin("records")) == (str(work / "b"), "PMREVIEW_RECORDS")
    now = read_settings(work, records=str(work / "c"))
    assert (now.settings.records, now.origin("records")) == (str(work / "c"), "--records")


def test_keys_of_both_files_are_put_together_and_the_project_wins_where_both_set_one(work: Path) -> None:
    own = write_own('[keys]\napp.undo = "ctrl+u"\n"app.park" = "f9"\n')
    project = write_project(work, '[keys]\napp.park = "f8"\n')
    now = read_settings(work)
    assert now.settings.keys == {"app.undo": "ctrl+u", "app.park": "f8"}
    assert (now.origin("keys.app.undo"), now.origin("keys.app.park")) == (str(own), str(project))


def test_a_misspelt_setting_is_answered_with_the_nearest_one(work: Path) -> None:
    project = write_project(work, "minuts = 45\n")
    with pytest.raises(UserError, match=r'"minuts" is no setting\. Did you mean minutes\?') as caught:
        read_settings(work)
    assert str(project) in str(caught.value)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("checks.action_days.critcal = 10", "Did you mean checks.action_days.critical?"),
        ("checks.review_hours.minr = 10", "Did you mean checks.review_hours.minor?"),
        ("budgets.timline = 8", "Did you mean budgets.timeline?"),
    ],
)
def test_a_misspelt_entry_of_a_table_is_answered_with_the_nearest_one(work: Path, line: str, words: str) -> None:
    project = write_project(work, line + "\n")
    with pytest.raises(UserError, match=rf'{re.escape(line.split()[0])}" is no setting\. ') as caught:
        read_settings(work)
    assert str(caught.value).startswith(str(project))
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "line",
    [
        'minutes = "45"',
        "minutes = true",
        "minutes = 0",
        "minutes = nan",
        'autosave = "yes"',
        "records = 3",
        'zone = "Mars/Olympus"',
        'zone = "../etc"',
        'keys = "ctrl+z"',
        "keys = { app.undo = 1 }",
    ],
)
def test_a_value_of_the_wrong_sort_is_refused_with_file_and_name(work: Path, line: str) -> None:
    project = write_project(work, line + "\n")
    with pytest.raises(UserError) as caught:
        read_settings(work)
    assert str(project) in str(caught.value)
    assert repr(line.split()[0]) in str(caught.value)


def test_a_project_cannot_choose_a_program_to_run(work: Path) -> None:
    write_project(work, 'editor = "rm -rf ~"\n')
    with pytest.raises(UserError, match="'editor' is personal"):
        read_settings(work)


def test_the_user_can_choose_an_editor(work: Path) -> None:
    write_own('editor = "micro"\n')
    assert read_settings(work).settings.editor == "micro"


def test_broken_toml_is_refused_with_its_line(work: Path) -> None:
    write_project(work, "minutes = 45\nzone = \n")
    with pytest.raises(UserError, match=r"pmreview\.toml, line 2"):
        read_settings(work)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"keys = " + b"[" * 20_000], ids=["bytes", "nested"])
def test_a_file_that_is_no_settings_at_all_is_refused(work: Path, content: bytes) -> None:
    (work / "pmreview.toml").write_bytes(content)
    with pytest.raises(UserError, match=r"pmreview\.toml"):
        read_settings(work)


def test_a_file_with_a_byte_order_mark_is_read(work: Path) -> None:
    (work / "pmreview.toml").write_bytes(b"\xef\xbb\xbfminutes = 20\n")
    assert read_settings(work).settings.minutes == 20


def test_one_variable_moves_all_folders_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PMREVIEW_HOME", str(tmp_path))
    assert user_folder("state") == tmp_path / "state"
    assert user_folder("cache") == tmp_path / "cache"
    monkeypatch.delenv("PMREVIEW_HOME")
    assert tmp_path not in user_folder("state").parents
    assert "pmreview" in user_folder("state").parts
