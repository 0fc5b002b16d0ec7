"""The history of a sitting: undo and redo of anything, whatever else happened meanwhile."""

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.actions import Action
from pmreview.core.edits import Edit, add_item, set_field
from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.session import Session
from tests.strategies import edits, records

RECORD = Record(incident=Incident(title="Checkout fails"), whys=(Why(question="Why?"),))


def title(new: str, group: str = "") -> Edit:
    return set_field(("incident", "title"), new, group=group)


def test_opening_changes_nothing_and_the_first_edit_gives_ids() -> None:
    session = Session.open(RECORD)
    assert session.record is RECORD

    session = session.apply(add_item(("actions",), Action(title="Add an alert"), 0, "add an action"))

    assert [why.id for why in session.record.whys] == ["W1"]
    assert [action.id for action in session.record.actions] == ["A1"]
    assert session.undo().record is RECORD, "undo takes the ids back as well: the file need not be written"


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    session = Session.open(RECORD)
    assert session.apply(title("Checkout fails")) is session


def test_typing_in_one_field_is_one_step_until_it_settles() -> None:
    session = Session.open(RECORD)
    for text in ("S", "Se", "Sea"):
        session = session.apply(title(text, group="title"))
    session = session.settle().apply(title("Search", group="title"))

    assert [step.after.incident.title for step in session.past] == ["Sea", "Search"]
    assert session.undo().record.incident.title == "Sea"
    assert session.undo().undo().record.incident.title == "Checkout fails"


def test_undo_leaves_what_a_colleague_changed_meanwhile() -> None:
    session = Session.open(RECORD).apply(title("Search fails"))
    theirs = session.record.but(incident=session.record.incident.but(owner="Ana Ruiz"))
    session = session.take(session.record, theirs).undo()

    assert session.record.incident.title == "Checkout fails"
    assert session.record.incident.owner == "Ana Ruiz"
    assert session.redo().record.incident.title == "Search fails"


def test_what_the_clock_keeps_is_no_step() -> None:
    session = Session.open(RECORD).apply(title("Search fails"))
    session = session.keep(lambda record: record.but(incident=record.incident.but(status="in-review")))

    assert len(session.past) == 1
    assert session.undo().record.incident.status == "in-review"


def test_a_new_edit_ends_the_way_forward() -> None:
    session = Session.open(RECORD).apply(title("One")).undo().apply(title("Two"))
    assert session.redo() is session


def test_reverting_can_be_undone() -> None:
    session = Session.open(RECORD).apply(title("One")).apply(title("Two")).revert()
    assert session.record == RECORD
    assert session.undo().record.incident.title == "Two"


@given(records, st.data())
def test_undo_walks_back_to_the_start_and_redo_forward_again(record: Record, data: st.DataObject) -> None:
    session = Session.open(record)
    for _ in range(4):
        after = data.draw(edits(session.record))
        session = session.apply(Edit("change", ("incident",), lambda _, after=after: after))  # type: ignore[misc]
    end = session.record
    while session.past:
        session = session.undo()
    assert session.record == record
    while session.future:
        session = session.redo()
    assert session.record == end
