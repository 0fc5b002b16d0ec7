"""The open actions of earlier reviews come to the table, and the room decides about each."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.actions import ACTION_STATUSES, Action
from pmreview.core.errors import UserError
from pmreview.core.follow_up import OpenAction, asked, done, dropped, new_date, open_actions, reopened
from pmreview.core.incident import Incident
from pmreview.core.record import Record
from tests.strategies import records

TODAY = date(2026, 3, 12)
PAST, SOON = date(2026, 3, 2), date(2026, 4, 1)


def _record(*actions: Action, id: str = "INC-1", components: tuple[str, ...] = ("checkout",), **more: Any) -> Record:
    incident = Incident(id=id, title=more.pop("title", f"Title of {id}"), components=components, **more)
    return Record(incident=incident, actions=actions)


NOW = _record(id="INC-9", components=("Checkout", "search"))


def _open(*others: Record) -> tuple[OpenAction, ...]:
    return open_actions(NOW, [(Path(f"{place}.toml"), other) for place, other in enumerate(others)], TODAY)


def _titles(*others: Record) -> list[str]:
    return [each.action.title for each in _open(*others)]


def _one(action: Action) -> OpenAction:
    return _open(_record(action))[0]


def test_what_is_overdue_comes_first_then_what_is_due_next_and_last_what_has_no_date() -> None:
    one = _record(
        Action(title="some day"),
        Action(title="soon", due=SOON),
        Action(title="overdue", due=PAST),
    )
    other = _record(
        Action(title="today", due=TODAY),
        Action(title="long overdue", due=date(2025, 3, 12)),
        id="INC-2",
    )
    listed = _open(one, other)
    assert [(each.action.title, each.overdue_days, each.record_id) for each in listed] == [
        ("long overdue", 365, "INC-2"),
        ("overdue", 10, "INC-1"),
        ("today", None, "INC-2"),
        ("soon", None, "INC-1"),
        ("some day", None, "INC-1"),
    ]
    assert listed[0].path == Path("1.toml")
    assert listed[0].record_title == "Title of INC-2"


def test_done_and_dropped_work_is_not_on_the_table() -> None:
    assert _titles(_record(*(Action(title=status, status=status) for status in ACTION_STATUSES))) == [
        "proposed",
        "open",
        "in-progress",
    ]


def test_a_record_counts_when_it_shares_a_component_in_any_case() -> None:
    action = Action(title="x")
    assert _titles(_record(action, components=("orders", " SEARCH "))) == ["x"]
    assert _titles(_record(action, components=("orders",)), _record(action, components=("",)), _record(action)) == ["x"]
    nowhere = _record(id="INC-8", components=())
    assert open_actions(nowhere, [(Path("a.toml"), _record(action, components=()))], TODAY) == ()


def test_the_record_itself_is_no_earlier_one_but_one_without_an_id_is_another() -> None:
    action = Action(title="x")
    assert _titles(_record(action, id="inc-9")) == []
    draft = _record(id="")
    assert len(open_actions(draft, [(Path("a.toml"), _record(action, id=""))], TODAY)) == 1


@pytest.mark.parametrize("how", [{"restricted": True}, {"kind": "security"}])
def test_of_a_restricted_record_no_text_is_shown(how: dict[str, Any]) -> None:
    secret = Action(
        id="A1", title="Rotate the key", owner="Ana", due=PAST, note="leaked", ticket="SEC-1", kind="repair"
    )
    listed = _open(_record(secret, title="Key leaked", **how))
    assert [(each.record_id, each.action.id, each.overdue_days) for each in listed] == [("INC-1", "A1", 10)]
    assert listed[0].restricted
    for hidden in ("Rotate", "Ana", "leaked", "SEC", "repair"):
        assert hidden not in repr(listed)


def test_an_action_of_a_restricted_record_can_be_done_and_no_error_tells_its_title() -> None:
    action = Action(title="Rotate the key", owner="Ana")
    record = _record(action, id="", restricted=True)
    edit = done(_open(record)[0], TODAY)
    assert edit.change(record).actions[0] == action.but(status="done", done_on=TODAY)
    with pytest.raises(UserError) as error:
        edit.change(record.but(actions=()))
    assert str(error.value).startswith("An action of a restricted record is not there any more")


def test_done_says_when_and_what_shows_it() -> None:
    action = Action(title="x", status="in-progress", evidence=("commit 1",))
    after = done(_one(action), TODAY, "graph 2").change(_record(action)).actions[0]
    assert (after.status, after.done_on, after.evidence) == ("done", TODAY, ("commit 1", "graph 2"))
    again = done(_one(action), TODAY, "commit 1").change(_record(action)).actions[0]
    assert again.evidence == ("commit 1",)


def test_a_new_date_keeps_the_earlier_ones_and_who_agreed() -> None:
    action = Action(title="x", due=PAST, moved_from=(date(2026, 2, 1),), note="Waits for the vendor.\n")
    edit = new_date(_one(action), date(2026, 5, 1), TODAY, "Kim Osei")
    after = edit.change(_record(action)).actions[0]
    assert after.due == date(2026, 5, 1)
    assert after.moved_from == (date(2026, 2, 1), PAST)
    assert after.note == "Waits for the vendor.\nnew date 1 May 2026, agreed by Kim Osei on 12 Mar 2026"


def test_a_first_date_moves_nothing_and_the_same_date_changes_nothing() -> None:
    action = Action(title="x")
    after = new_date(_one(action), SOON, TODAY).change(_record(action))
    assert (after.actions[0].moved_from, after.actions[0].note) == ((), "new date 1 Apr 2026, agreed on 12 Mar 2026")
    assert new_date(_one(action), SOON, TODAY).change(after) == after


def test_a_drop_says_why_and_by_whom_and_needs_both() -> None:
    action = Action(title="x")
    after = dropped(_one(action), "The service is gone.", "Kim Osei", TODAY).change(_record(action)).actions[0]
    assert after.status == "dropped"
    assert after.dropped_because == "The service is gone (dropped by Kim Osei on 12 Mar 2026)"
    with pytest.raises(UserError, match="Say why"):
        dropped(_one(action), " . ", "Kim Osei", TODAY)


def test_asking_leaves_a_line_and_a_second_press_none() -> None:
    action = Action(title="x")
    record = asked(_one(action), TODAY, "Kim Osei").change(_record(action))
    assert record.actions[0].note == "asked by Kim Osei on 12 Mar 2026"
    assert asked(_one(action), TODAY, "Kim Osei").change(record) == record
    told = asked(_one(action), TODAY, answer="waits for\nthe vendor").change(record).actions[0].note
    assert told.splitlines()[1] == "asked on 12 Mar 2026: waits for the vendor"


def test_what_was_marked_by_mistake_is_reopened_as_it_stood() -> None:
    action = Action(title="x", status="in-progress")
    listed, record = _one(action), _record(action)
    assert reopened(listed).change(done(listed, TODAY).change(record)) == record
    assert reopened(listed).change(dropped(listed, "gone", "Kim", TODAY).change(record)) == record


def test_who_comes_second_is_told() -> None:
    action = Action(id="A1", title="x")
    record = done(_one(action), PAST).change(_record(action))
    for edit in (done(_one(action), TODAY), new_date(_one(action), SOON, TODAY)):
        with pytest.raises(UserError, match='A1 of INC-1 is "done" by now'):
            edit.change(record)


def test_an_action_is_found_by_id_and_title_else_by_its_title_alone() -> None:
    listed = _one(Action(title="Add a load test"))
    record = _record(Action(id="A1", title="Other"), Action(id="A2", title="Add a load test"))
    assert [action.status for action in done(listed, TODAY).change(record).actions] == ["open", "done"]
    twice = _record(Action(title="Add a load test"), Action(id="A2", title="Add a load test"))
    assert [action.status for action in done(listed, TODAY).change(twice).actions] == ["done", "open"]


@pytest.mark.parametrize(
    ("actions", "sentence"),
    [
        ((), "A1 of INC-1 is not there any more"),
        ((Action(id="A1", title="Another"),), "A1 of INC-1 is not there any more, or has another title"),
        ((Action(id="A1", title="x"),) * 2, "A1 of INC-1 is there more than once"),
        ((Action(id="A2", title="x"), Action(id="A3", title="x")), "A1 of INC-1 is there more than once"),
    ],
)
def test_in_doubt_nothing_is_changed(actions: tuple[Action, ...], sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        done(_one(Action(id="A1", title="x")), TODAY).change(_record(*actions))


def _of_the_checkout(record: Record) -> Record:
    return record.but(incident=record.incident.but(components=("checkout",)))


@settings(max_examples=40)
@given(st.lists(records.map(_of_the_checkout), max_size=4))
def test_any_records_can_be_listed_and_any_of_their_actions_changed(others: list[Record]) -> None:
    listed = _open(*others)
    overdue = [each.overdue_days or 0 for each in listed]
    assert overdue == sorted(overdue, reverse=True)
    for each in listed:
        record = others[int(each.path.stem)]
        try:
            after = done(each, TODAY).change(record)
        except UserError:  # the same action twice, or a done one of the same name before it
            continue
        changed = [place for place, action in enumerate(record.actions) if after.actions[place] != action]
        assert [record.actions[place].title for place in changed] == [each.key.title]
