"""Whatever the model holds, some screen offers a row to change it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from pmreview.core.nouns import item_path
from pmreview.core.record import Record
from pmreview.core.stages import STAGES
from pmreview.core.value import Value

from .room import Room, kept, reviewing, story

NOT_TYPED = {
    "format": "belongs to the file",
    "custom": "a team's own tables are kept as they are",
    "meetings.minutes": "the clock writes it",
    **{f"{one}.id": "pmreview gives it" for one in ("whys", "went_well", "to_improve", "got_lucky", "actions")},
}
"""The fields that nobody types, and why."""
COUNTED = {"meetings.feedback.learned.yes", "meetings.feedback.worth_the_time.yes"}
"""Two numbers are typed on one row."""


def fields(kind: type[Value], where: str = "") -> Iterator[str]:
    """The names of all fields, with those of tables and lists in their place: `actions.owner`."""
    for key, field in kind.model_fields.items():
        inner = table_in(field)
        yield from fields(inner, f"{where}{key}.") if inner else [f"{where}{key}"]


def table_in(field: FieldInfo) -> type[Value] | None:
    def kinds(annotation: Any) -> Iterator[type[Value]]:
        if isinstance(annotation, type) and issubclass(annotation, Value):
            yield annotation
        for part in get_args(annotation):
            yield from kinds(part)

    return next(kinds(field.annotation), None)


def name(place: object) -> str:
    """`("actions", 0, "owner")` is `actions.owner`."""
    assert isinstance(place, tuple)
    found = ".".join(step for step in place if isinstance(step, str))
    return f"{found}.yes" if "feedback" in place else found


async def offered(room: Room, *, opened: bool = False) -> set[str]:
    """Try every row of the list in sight: each that changes a field opens something to change it with."""
    names = set()
    tried = set()
    await room.press("home")
    while True:
        place = room.place
        if isinstance(place, tuple) and place[0] in Record.model_fields and not isinstance(place[-1], int):
            before, screen = room.record, room.app.screen
            await room.press("e")
            if room.line is not None or room.app.screen is not screen or room.record is not before:
                names.add(name(place))
            if room.record is not before:
                await room.press("ctrl+z")
            else:
                await room.press("escape")
            assert room.app.screen is screen
            assert room.place == place
        entry = item_path(place) if isinstance(place, tuple) else None
        if entry is not None and entry not in tried and not opened:
            tried.add(entry)
            await room.press("o")
            if room.sees("every field"):
                names |= await offered(room, opened=True)
                await room.press("escape")
        await room.press("down")
        if room.place == place:
            return names


def one_of_each() -> dict[str, Any]:
    day, at = date(2026, 3, 10), datetime(2026, 3, 10, 10, 11, tzinfo=UTC)
    lesson = {"text": "The old release was warm"}
    return {
        "incident": {"title": "Checkout is down", "links": [{"url": "https://example.com"}]},
        "impact": {"affected": [{"component": "checkout"}]},
        "timeline": [{"at": at, "text": "Alert"}],
        "whys": [{"question": "Why?"}],
        "went_well": [lesson],
        "to_improve": [lesson],
        "got_lucky": [lesson],
        "actions": [{"title": "Add a test", "due": day}],
        "meetings": [{"facilitator": "Kim"}],
        "open_questions": [{"text": "What else?"}],
        "parking_lot": [{"text": "The old provider"}],
        "waivers": [{"check": "few-actions"}],
        "notes": [{"text": "A line"}],
        "conflicts": [{"path": "incident.severity"}],
    }


@story
async def test_every_field_can_be_changed_on_some_screen(tmp_path: Path) -> None:
    found = set()
    async with reviewing(kept(tmp_path, **one_of_each())) as room:
        for number in range(1, len(STAGES) + 1):
            await room.press(str(number))
            found |= await offered(room)
            if number == 6:
                for _ in range(2):
                    await room.press("right")
                    found |= await offered(room)
    wanted = {field for field in fields(Record) if not field.endswith(".no")} - set(NOT_TYPED)
    assert wanted <= found | COUNTED, sorted(wanted - found)
    assert found <= set(fields(Record)), "a row that is no field"
