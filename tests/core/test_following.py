"""What somebody is at keeps its place in mind while the record changes around it."""

from pmreview.core.edits import add_item, move_item, remove_item, set_field
from pmreview.core.following import follow, found_again, main_text
from pmreview.core.record import Record
from pmreview.core.timeline import Event

RECORD = Record.model_validate(
    {"incident": {"title": "Late"}, "timeline": [{"text": "Alert fires"}, {"text": "Pager buzzes"}]}
)
PAGER = ("timeline", 1, "text")


def test_an_entry_is_found_where_others_were_added_or_moved() -> None:
    added = add_item(("timeline",), Event(text="Release"), 0, "add").change(RECORD)
    assert follow(RECORD, added, PAGER) == ("timeline", 2, "text")
    moved = move_item(("timeline", 1), 0, "move").change(RECORD)
    assert follow(RECORD, moved, PAGER) == ("timeline", 0, "text")
    assert follow(RECORD, moved, ("timeline", 0)) == ("timeline", 1)


def test_an_entry_that_was_changed_is_the_same_and_one_that_was_deleted_is_gone() -> None:
    changed = set_field(("timeline", 1, "who"), "on-call").change(RECORD)
    assert follow(RECORD, changed, PAGER) == PAGER
    gone = remove_item(("timeline", 0), "delete").change(RECORD)
    assert follow(RECORD, gone, PAGER) == ("timeline", 0, "text")
    assert follow(RECORD, gone, ("timeline", 0)) is None


def test_an_entry_that_has_nothing_left_of_what_it_was_is_the_one_in_its_place() -> None:
    rewritten = set_field(("timeline", 1, "text"), "Somebody calls").change(RECORD)
    assert follow(RECORD, rewritten, PAGER) == PAGER


def test_what_is_in_no_list_stays_where_it_is() -> None:
    gone = remove_item(("timeline", 0), "delete").change(RECORD)
    for path in ((), ("incident", "title"), ("timeline",), ("ready", "incident", "summary")):
        assert follow(RECORD, gone, path) == path


def test_an_entry_is_found_again_by_what_it_says_when_the_record_was_closed_meanwhile() -> None:
    says = main_text(RECORD, PAGER)
    assert found_again(RECORD, PAGER, says) == PAGER
    moved = move_item(("timeline", 1), 0, "move").change(RECORD)
    assert found_again(moved, PAGER, says) == ("timeline", 0, "text")
    assert found_again(RECORD, PAGER, "Nobody said that") is None
    assert found_again(RECORD, ("incident", "title"), main_text(RECORD, ("incident", "title"))) == ("incident", "title")
    assert main_text(RECORD, ("timeline", 99)) == ""
