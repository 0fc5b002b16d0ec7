"""Events change places on the screen with the event beside them, wherever they stand in the file."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.errors import NotUnderstood
from pmreview.core.event_moves import move_event
from pmreview.core.record import Record
from pmreview.core.timeline import Event, in_order

MINUTES = st.none() | st.integers(0, 3)


def record(minutes: list[int | None]) -> Record:
    start = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
    events = [
        Event(text=str(number), at=None if minute is None else start + timedelta(minutes=minute))
        for number, minute in enumerate(minutes)
    ]
    return Record.model_validate({"incident": {"title": "Late"}, "timeline": events})


def shown(record: Record) -> list[str]:
    return [record.timeline[index].text for index in in_order(record.timeline)]


@given(st.lists(MINUTES, min_size=1, max_size=6), st.data())
def test_two_that_stand_beside_each_other_change_places(minutes: list[int | None], data: st.DataObject) -> None:
    before = record(minutes)
    index, by = data.draw(st.integers(0, len(minutes) - 1)), data.draw(st.sampled_from((-1, 1)))
    was = shown(before)
    place = was.index(str(index)) + by
    try:
        edit = move_event(before.timeline, index, by)
    except NotUnderstood:
        assert None not in (minutes[index], minutes[int(was[place])])
        return
    if edit is None:
        assert not 0 <= place < len(was)
        return
    after = edit.change(before)
    was[place], was[place - by] = was[place - by], was[place]
    assert shown(after) == was
    assert after.timeline[int(edit.place[-1])].text == str(index)
