"""What a room decides about an action of an earlier review reaches that record's file, and only that."""

from collections.abc import Iterator
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest

from pmreview.core.edits import Edit, set_field
from pmreview.core.errors import UserError
from pmreview.core.follow_up import OpenAction, done, dropped, new_date, open_actions
from pmreview.core.record import Record
from pmreview.store import record_changing, record_file
from pmreview.store.library import open_all, records_in
from pmreview.store.record_changing import change_record
from pmreview.store.record_file import RecordFile, SaveError
from pmreview.store.record_saving import save_record
from pmreview.store.toml_text import load

TODAY = date(2026, 3, 12)
NOW = load('[incident]\nid = "INC-9"\ntitle = "Checkout is down again"\ncomponents = ["Checkout"]\n')
EARLIER = """\
# Kept by the payments team; ask Ana before you edit it.
format = 1

[incident]   # the one of January
id = 'INC-1'
components = ['checkout', "orders-db"]
title = "Checkout errors"
our_key = 0x10

[[actions]]
title = 'Add a load test'
owner = "Ana Ruiz"   # on leave until May
due = 2026-02-01


# from the chat
[[actions]]
id = "A7"
status = "in-progress"
title = "Alert on pool use"

[[timeline]]
text = 'the end' # really
"""


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    path = tmp_path / "INC-1.toml"
    path.write_text(EARLIER)
    return path


def _listed(folder: Path) -> tuple[OpenAction, ...]:
    return open_actions(NOW, [(file.path, file.record) for file in open_all(folder)[0]], TODAY)


def _diff(path: Path) -> list[str]:
    lines = unified_diff(EARLIER.splitlines(), path.read_text().splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_done_on_one_key_changes_two_lines_of_the_other_record(earlier: Path) -> None:
    load_test, alert = _listed(earlier.parent)
    change_record(alert.path, done(alert, TODAY))
    assert _diff(earlier) == ['-status = "in-progress"', '+status = "done"', "+done_on = 2026-03-12"]
    assert [each.action.title for each in _listed(earlier.parent)] == [load_test.action.title]


def test_a_new_date_moves_the_old_one_and_is_signed(earlier: Path) -> None:
    load_test, _ = _listed(earlier.parent)
    change_record(load_test.path, new_date(load_test, date(2026, 5, 1), TODAY, "Kim Osei"))
    assert _diff(earlier) == [
        "-due = 2026-02-01",
        "+due = 2026-05-01",
        "+moved_from = [2026-02-01]",
        '+note = "new date 1 May 2026, agreed by Kim Osei on 12 Mar 2026"',
    ]


def test_a_decision_finds_its_action_after_the_file_has_changed(earlier: Path) -> None:
    load_test, alert = _listed(earlier.parent)
    text = earlier.read_text().replace("[[actions]]", '[[actions]]\ntitle = "First of all"\n\n[[actions]]', 1)
    earlier.write_text(text.replace("title = 'Add a load test'", "id = 'A8'\ntitle = 'Add a load test'"))
    change_record(alert.path, done(alert, TODAY))
    saved = change_record(load_test.path, dropped(load_test, "We buy one.", "Kim Osei", TODAY))
    assert [(action.title, action.status) for action in saved.record.actions] == [
        ("First of all", "open"),
        ("Add a load test", "dropped"),
        ("Alert on pool use", "done"),
    ]


def test_a_change_that_somebody_else_saves_in_between_stays(earlier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alert = _listed(earlier.parent)[1]
    others = iter(["Checkout down", "Checkout gone"])

    def late(opened: RecordFile, record: Record) -> RecordFile:
        if title := next(others, ""):
            earlier.write_text(earlier.read_text().replace(opened.record.incident.title, title))
        return save_record(opened, record)

    monkeypatch.setattr(record_changing, "save_record", late)
    saved = change_record(earlier, done(alert, TODAY))
    assert saved.record == record_file.open_record(earlier).record
    assert saved.record.incident.title == "Checkout gone"
    assert saved.record.actions[1].status == "done"


def test_a_file_that_never_rests_is_given_up(earlier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def restless() -> Iterator[str]:
        yield from (f"Title {number}" for number in range(100))

    titles = restless()

    def late(opened: RecordFile, record: Record) -> RecordFile:
        earlier.write_text(earlier.read_text().replace(opened.record.incident.title, next(titles)))
        return save_record(opened, record)

    monkeypatch.setattr(record_changing, "save_record", late)
    with pytest.raises(SaveError, match="others change it all the time"):
        change_record(earlier, set_field(("incident", "owner"), "Ana"))


def test_what_cannot_be_changed_is_told_and_left(earlier: Path, tmp_path: Path) -> None:
    alert = _listed(tmp_path)[1]
    with pytest.raises(UserError, match="there is no such file"):
        change_record(tmp_path / "missing.toml", done(alert, TODAY))
    earlier.write_text(EARLIER.replace("Alert on pool use", "Alarm"))
    with pytest.raises(UserError, match="A7 of INC-1 is not there any more"):
        change_record(earlier, done(alert, TODAY))
    newer = EARLIER.replace("format = 1", "format = 99")
    earlier.write_text(newer)
    with pytest.raises(SaveError, match="has format 99"):
        change_record(earlier, done(alert, TODAY))
    assert earlier.read_text() == newer


def test_an_edit_that_changes_nothing_writes_nothing(earlier: Path) -> None:
    change_record(earlier, Edit("look", ("actions",), lambda record: record))
    assert earlier.read_text() == EARLIER
    assert list(records_in(earlier.parent)) == [earlier]
