"""What holds of every merge, whatever was changed."""

from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmreview.core.actions import Action
from pmreview.core.ids import ID_KEYS, ids_of, with_ids
from pmreview.core.merge import merge
from pmreview.core.merge.text import is_text
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event
from pmreview.core.value import Value
from tests.core.merge.test_merge import RECORD, added, entry, event, incident
from tests.strategies import edits, records

quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
bases = records.map(with_ids)


def words(value: Any) -> Iterator[str]:
    """The words of all texts and names in a value, without ids and what refers to them."""
    if isinstance(value, Value):
        for key, field in type(value).model_fields.items():
            if key not in ("id", "after", "addresses", "on", "path") and (
                not isinstance(getattr(value, key), str) or is_text(key, field)
            ):
                yield from words(getattr(value, key))
    elif isinstance(value, tuple):
        for part in value:
            yield from words(part)
    elif isinstance(value, str):
        yield from value.split()


@quick
@given(bases, st.data())
def test_an_edit_of_one_side_is_taken_whole(base: Record, data: st.DataObject) -> None:
    edited = data.draw(edits(base))
    assert merge(base, base, edited).record == edited
    assert merge(base, edited, base).record == edited
    assert merge(base, edited, edited).record == edited


@quick
@given(bases, st.data())
def test_no_typed_word_is_lost(base: Record, data: st.DataObject) -> None:
    ours, theirs = data.draw(edits(base)), data.draw(edits(base))
    merged = set(words(merge(base, ours, theirs).record))
    assert (set(words(ours)) | set(words(theirs))) - set(words(base)) <= merged


@quick
@given(bases, st.data())
def test_who_merges_decides_only_which_version_stands_in_its_place(base: Record, data: st.DataObject) -> None:
    ours, theirs = data.draw(edits(base)), data.draw(edits(base))
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert set(words(one.record)) == set(words(other.record))
    assert len(one.conflicts) == len(other.conflicts)


@settings(quick, max_examples=40)
@given(records, records, records)
def test_three_records_that_have_nothing_in_common_merge_too(base: Record, ours: Record, theirs: Record) -> None:
    merged = set(words(merge(base, ours, theirs).record))
    assert (set(words(ours)) | set(words(theirs))) - set(words(base)) <= merged


@quick
@given(bases, st.data())
def test_ids_stay_unique(base: Record, data: st.DataObject) -> None:
    ours, theirs = with_ids(data.draw(edits(base))), with_ids(data.draw(edits(base)))
    merged = merge(base, ours, theirs).record
    for letter in ID_KEYS:
        if all(len(set(ids)) == len(ids) for ids in (ids_of(side, letter) for side in (base, ours, theirs))):
            assert len(set(ids_of(merged, letter))) == len(ids_of(merged, letter))


EDITS: tuple[Callable[[], Record], ...] = (
    lambda: incident(summary="Payments failed for all.", tags=("deploy",)),
    lambda: entry("timeline", 0, kind="change", text="Release 2026.11 goes live"),
    lambda: entry("timeline", 2, key=True),
    lambda: added("timeline", event(50, "All clear")),
    lambda: RECORD.but(timeline=(Event(text="Nobody knows when"), *RECORD.timeline)),
    lambda: RECORD.but(timeline=(RECORD.timeline[0], RECORD.timeline[2])),
    lambda: entry("whys", 1, answer="A leak", root_cause=True),
    lambda: added("whys", Why(id="W3", after="W2", question="Why no limit?")),
    lambda: RECORD.but(to_improve=RECORD.to_improve[:1], got_lucky=RECORD.to_improve[1:]),
    lambda: entry("to_improve", 0, votes=3),
    lambda: added("actions", Action(id="A4", title="Alert on pool use")),
    lambda: added("actions", Action(id="A4", title="Write a runbook", addresses=("W1",))),
    lambda: entry("meetings", 0, attendees=("Ana Ruiz", "Kim Osei")),
    lambda: entry("meetings", 0, minutes={"timeline": 8.0, "close": 2.0}),
    lambda: RECORD.but(custom={"cost_centre": "4711"}),
)
"""Edits that do not touch the same thing, though some add to the same place."""


def unnumbered(record: Record) -> dict[str, Any]:
    """A record as data, without the ids of actions and without the order of actions and events."""
    data = record.model_dump()
    for action in data["actions"]:
        del action["id"]
    return data | {key: sorted(map(repr, data[key])) for key in ("actions", "timeline")}


@settings(quick, max_examples=150)
@given(st.lists(st.sampled_from(("ours", "theirs", "nobody")), min_size=len(EDITS), max_size=len(EDITS)))
def test_edits_that_do_not_touch_each_other_may_come_in_any_order(sides: list[str]) -> None:
    made = {"ours": RECORD, "theirs": RECORD, "nobody": RECORD}
    for side, edit in zip(sides, EDITS, strict=True):
        made[side] = merge(RECORD, made[side], edit()).record
    one = merge(RECORD, made["ours"], made["theirs"]).record
    other = merge(RECORD, made["theirs"], made["ours"]).record
    assert unnumbered(one) == unnumbered(other)
    assert not one.conflicts
