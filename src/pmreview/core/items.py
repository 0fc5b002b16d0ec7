"""How one typed line becomes an item of a list, and an item a line.

Most items are their main text; events, whys and actions have a grammar of their own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pmreview.core.action_line import read_action, write_action
from pmreview.core.actions import Action
from pmreview.core.around import Around
from pmreview.core.days import shown_day
from pmreview.core.edits import Edit, add_item, move_item, remove_item, retype
from pmreview.core.errors import NotUnderstood
from pmreview.core.event_line import read_event, write_event
from pmreview.core.event_moves import move_event
from pmreview.core.fields import in_words
from pmreview.core.nouns import Noun, noun_at
from pmreview.core.paths import Path, at
from pmreview.core.people import people
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.shown_times import shown_moment, shown_time
from pmreview.core.text import one_line
from pmreview.core.timeline import Event, milestone, place_of_new
from pmreview.core.value import Value
from pmreview.core.why_edits import move_why, remove_why
from pmreview.core.why_line import read_why, write_why


@dataclass(frozen=True)
class Taken:
    """What a typed line comes to: the edit, and in words what it will put into the record."""

    edit: Edit
    words: str


def read_line(noun: Noun, line: str, old: Any, record: Record, around: Around) -> tuple[Any, str]:
    """The item that `line` makes of `old` (None for a new one) and what was assumed. Raises `NotUnderstood`."""
    line = one_line(line).strip()
    if not line:
        raise NotUnderstood(f"Write {noun.label}, such as: {noun.example}" if noun.example else f"Write {noun.label}.")
    reader = _READERS.get(noun.item)
    if reader is None:
        return (old or noun.item()).but(**{noun.main: line}), ""
    new, typed, remark = reader(line, old, record, around)
    return (_rewritten(old, new, typed) if old else new), remark


def _rewritten(old: Value, new: Value, typed: tuple[str, ...]) -> Value:
    """`old` with what the line says. An instant that stays the same keeps the offset that it was stored with."""
    said = {key: getattr(new, key) for key in typed}
    return old.but(**{key: value for key, value in said.items() if value != getattr(old, key)})


_Read = tuple[Value, tuple[str, ...], str]
"""A new item, the fields that a line can say, and a remark."""


def _event(line: str, old: Any, record: Record, around: Around) -> _Read:
    known = () if old else people(record)  # who stands there already is meant as it stands
    event, remark = read_event(line, zone=around.zone, near=around.near, now=around.now, people=known)
    remark = "; ".join(filter(None, (remark, *_marked_twice(event, old, record, around))))
    return event, ("at", "approximate", "text", "who", "kind", "milestones", "key"), remark


def _marked_twice(event: Event, old: Any, record: Record, around: Around) -> Iterator[str]:
    """Of each milestone that another event has as well, which of the two durations count from."""
    others = [each for each in record.timeline if each != old]
    for name in event.milestones:
        there = milestone(others, name)
        if there is not None and there.at is not None and event.at is not None:
            counts = "this one" if milestone((*others, event), name) is event else "that one"
            yield f"{in_words(name)} is marked at {shown_time(there.at, around.zone)} as well: {counts} counts"


def _why(line: str, old: Any, record: Record, around: Around) -> _Read:
    return read_why(line), ("question", "answer"), ""


def _action(line: str, old: Any, record: Record, around: Around) -> _Read:
    lessons = (*record.went_well, *record.to_improve, *record.got_lucky)
    ids = [*(why.id for why in record.whys), *(lesson.id for lesson in lessons), *(old.addresses if old else ())]
    action, remarks = read_action(line, today=around.today, people=people(record), ids=list(filter(None, ids)))
    return action.but(created_on=around.today), ("title", "owner", "due", "priority", "addresses"), "; ".join(remarks)


_READERS: dict[type[Value], Callable[[str, Any, Record, Around], _Read]] = {Event: _event, Why: _why, Action: _action}


def write_line(noun: Noun, item: Any, around: Around) -> str:
    """The line that `read_line` takes back."""
    match item:
        case Event():
            return write_event(item, zone=around.zone, near=around.near)
        case Why():
            return write_why(item)
        case Action():
            return write_action(item, today=around.today)
        case _:
            return str(getattr(item, noun.main))


def add_line(noun: Noun, line: str, after: int | None, record: Record, around: Around) -> Taken:
    """The edit that adds what `line` says behind the item with the index `after`, an event at its place in time."""
    item, remark = read_line(noun, line, None, record, around)
    items = at(record, noun.where)
    index = len(items) if after is None else after + 1
    if isinstance(item, Event):
        index = place_of_new(items, item, after)
    return Taken(add_item(noun.where, item, index, f"add {noun.label}"), in_short(item, around, remark))


def edit_line(path: Path, line: str, was: Any, record: Record, around: Around) -> Taken:
    """The edit that makes the item at `path` say what `line` says, which was typed from the item as it `was`."""
    noun = noun_at(path)
    assert noun is not None
    item, remark = read_line(noun, line, was, record, around)
    return Taken(retype(path, was, item, f"change {noun.label}"), in_short(item, around, remark))


def in_short(item: Any, around: Around, remark: str = "") -> str:
    """An item as it will be taken, in one line of plain words, with the remark on what was assumed."""
    match item:
        case Event():
            when = "about " * item.approximate + shown_moment(item.at, around.zone) if item.at else "no time"
            marks = [in_words(mark) for mark in item.milestones]
            parts = [when, item.text, item.who, in_words(item.kind), *marks, "key event" if item.key else ""]
        case Action():
            due = f"due {shown_day(item.due)}" if item.due else ""
            for_what = f"for {', '.join(item.addresses)}" if item.addresses else ""
            parts = [item.title, item.owner, due, item.priority, for_what]
        case Why():
            parts = [item.question, item.answer or "open"]
        case _:
            parts = []
    return " · ".join(part for part in (*parts, remark) if part)


def remove(path: Path) -> Edit:
    """The edit that deletes the item at `path`."""
    noun = noun_at(path)
    assert noun is not None
    if noun.item is Why:
        return remove_why(int(path[-1]))
    return remove_item(path, f"delete {noun.label}")


def move(record: Record, path: Path, by: int) -> Edit:
    """The edit that moves the item at `path` up (-1) or down (1). Raises `NotUnderstood` where it cannot go."""
    noun = noun_at(path)
    assert noun is not None
    items, index = at(record, noun.where), int(path[-1])
    if noun.item is Event:
        edit = move_event(items, index, by)
    elif noun.item is Why:
        edit = move_why(items, index, by)
    else:
        edit = move_item(path, index + by, f"move {noun.label}") if 0 <= index + by < len(items) else None
    if edit is None:
        raise NotUnderstood("It stands at the end of its list.")
    return edit
