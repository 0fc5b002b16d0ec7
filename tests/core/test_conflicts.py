"""A conflict is settled by one of its versions, whatever field it is about, and never twice."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmreview.core.conflicts import can_take, opened, settle
from pmreview.core.ids import ids_of, with_ids
from pmreview.core.incident import Incident
from pmreview.core.merge import merge
from pmreview.core.paths import Path
from pmreview.core.place_names import named_place, place_name
from pmreview.core.record import Conflict, Record
from tests.strategies import edits, records

quick = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@quick
@given(records.map(with_ids), st.data())
def test_every_conflict_of_a_merge_can_be_settled(base: Record, data: st.DataObject) -> None:
    ours, theirs = data.draw(edits(base)), data.draw(edits(base))
    merged = merge(base, ours, theirs)
    record = merged.record
    for conflict in merged.conflicts:
        text = conflict.theirs if can_take(record, conflict, conflict.theirs) else None
        after = settle(conflict, text).change(record)
        assert conflict not in after.conflicts
        if text is not None:
            again = opened(after, conflict)
            assert again.place is None or again.now == text
        record = after
    assert settle(Conflict(path="incident.title", theirs="gone"), "gone").change(record) is record


@quick
@given(records.map(with_ids))
def test_a_place_is_found_by_its_name(record: Record) -> None:
    for index, action in enumerate(record.actions):
        if action.id.isalnum() and ids_of(record, "A").count(action.id) == 1:
            place: Path = ("actions", index, "title")
            assert place_name(record, place) == f"actions[{action.id}].title"
            assert named_place(record, place_name(record, place)) == place
    for index in range(len(record.timeline)):
        assert named_place(record, place_name(record, ("timeline", index, "text"))) == ("timeline", index, "text")


def test_a_name_that_leads_nowhere_is_no_place() -> None:
    record = Record(incident=Incident(title="Checkout fails"))
    for name in ("", "]", "actions[", "actions[A1].due", "incident.title.x", "custom.tier", "incident.colour", "[0]"):
        assert named_place(record, name) is None
