"""Records that are hostile, huge or empty: every screen opens, and nothing in a text can act."""

import re
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste

from pmreview.core.record import Record
from pmreview.core.stages import STAGES
from pmreview.core.value import shape_of
from pmreview.store.record_file import open_record
from pmreview.store.record_saving import create_record
from tests.exporters.every_text import record_of
from tests.naughty import NAUGHTY

from .room import Room, kept, reviewing, story
from .test_every_field import table_in

ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")
HOSTILE = (
    "[/x]",
    "[@click=app.quit]x[/]",
    "\x1b]0;pwned\x07\x9b31m",
    "\u202egnp.exe",
    "👩‍👩‍👧‍👦" * 40,
    "e\u0301\u0323" * 60,
    "W" * 10_000,
    "漢字" * 60,
    "",
    " \t ",
    "$foreground [b]not bold[/b] {x} %s",
    "line\r\nline\u2028line\x85end",
)


def hostile(kind: Any, salt: int) -> dict[str, Any]:
    """A table of this kind in which every text is hostile."""
    found: dict[str, Any] = {}
    for number, (key, field) in enumerate(kind.model_fields.items()):
        inner, shape = table_in(field), shape_of(field)
        text = HOSTILE[(number + salt) % len(HOSTILE)]
        if inner is not None and "tuple" in str(field.annotation):
            found[key] = [hostile(inner, each) for each in range(0, len(HOSTILE), 3)]
        elif inner is not None:
            found[key] = hostile(inner, salt)
        elif shape is not None and shape.name in ("line", "prose", "word"):
            found[key] = text
        elif shape is not None and shape.name in ("names", "people", "words", "refs"):
            found[key] = [text, *HOSTILE[:4]]
        elif shape is not None and shape.name == "flag":
            found[key] = bool(salt % 2)
    return found


def hostile_record() -> dict[str, Any]:
    parts = hostile(Record, 0)
    for number, event in enumerate(parts["timeline"]):
        event["at"] = datetime(2026, 3, 10, 10, tzinfo=UTC) + timedelta(hours=7 * number) if number % 3 else None
    for number, why in enumerate(parts["whys"]):
        why["id"], why["after"] = f"W{number}", ("nowhere", "W3", "W2", f"W{number}", f"W{number - 1}")[number % 5]
    return parts


def safe(room: Room) -> None:
    """Nothing on the screen can act on the terminal, and no line runs out of it."""
    width, height = room.app.size
    strips = room.app.screen._compositor.render_strips()
    assert len(strips) <= height
    for strip in strips:
        assert not ACTS.search(strip.text), repr(strip.text)
        assert strip.cell_length <= width


def keys_for(place: object) -> str:
    """A few entries are opened in every way, one with each sort of text; a field is changed."""
    assert isinstance(place, tuple)
    if place[0] in ("ready", "notes", "conflicts") or not place:
        return ""
    if not isinstance(place[-1], int):
        return "e"
    return {1: "e", 2: "oexmwcs"}.get(place[-1], "")


async def looked_at(room: Room) -> None:
    """Everything that can be opened on the stage in sight."""
    safe(room)
    for key in ("f1", "a", "p", "r"):
        await room.press(key)
        safe(room)
        await room.back()
    await room.press("pagedown", "end", "pageup", "home")
    last = None
    while room.place != last:
        last = room.place
        safe(room)
        for key in keys_for(last):
            before = room.app.screen, room.line
            await room.press(key)
            if (room.app.screen, room.line) != before:
                safe(room)
                if key == "o":
                    await room.press("end")
                    safe(room)
                await room.back()
        await room.press("down")


@pytest.mark.parametrize("size", [(80, 24), (100, 28), (160, 50)])
def test_every_screen_shows_a_hostile_record_and_none_of_it_acts(tmp_path: Path, size: tuple[int, int]) -> None:
    path = kept(tmp_path, **hostile_record())

    @story
    async def told() -> None:
        async with reviewing(path, size=size) as room:
            for number in range(1, len(STAGES) + 1):
                await room.press(str(number))
                if size == (80, 24):
                    await looked_at(room)
                else:
                    safe(room)
                    await room.press("o")
                    safe(room)
                    await room.back()
                    await room.press("end")
                    safe(room)
            await room.press("ctrl+p")
            await room.pilot.pause(0.1)
            safe(room)

    told()


@pytest.mark.parametrize("start", range(0, len(NAUGHTY), len(NAUGHTY) // 3))
def test_no_naughty_text_breaks_a_screen(tmp_path: Path, start: int) -> None:
    record = record_of(cycle([*NAUGHTY[start:], *NAUGHTY[:start]]))
    path = create_record(tmp_path / "naughty.toml", record).path

    @story
    async def told() -> None:
        async with reviewing(path, size=(80, 24)) as room:
            for number in range(1, len(STAGES) + 1):
                await room.press(str(number))
                for keys in ((), ("p",), ("end", "e"), ("o",)):
                    await room.press(*keys)
                    safe(room)
                    await room.back()
            await room.saved()  # `e` turns a flag on Impact
            assert room.record == open_record(path).record

    told()


@story
async def test_what_is_pasted_into_the_palette_cannot_act(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path)) as room:
        await room.press("ctrl+p")
        room.app.post_message(Paste("\x1b]0;pwned\x07\u202e"))
        await room.until(lambda: room.sees("pwned"))
        safe(room)


@story
async def test_a_timeline_of_five_thousand_events_is_walked_and_an_event_lands_in_its_place(tmp_path: Path) -> None:
    start = datetime(2026, 3, 10, tzinfo=UTC)
    events = [{"at": start + timedelta(seconds=10 * number), "text": f"Event {number}"} for number in range(5_000)]
    async with reviewing(kept(tmp_path, timeline=events), stage="timeline") as room:
        assert room.sees("Event 3")
        await room.press("end")
        assert room.place == ("timeline", 4_999)
        assert room.sees("Event 4999")
        await room.press("up", "home")
        assert room.place == ("timeline", 0)
        await room.press("a")
        await room.type("06:56:45 in the middle\n\n")
        assert room.place == ("timeline", 2_501)
        assert room.record.timeline[2_501].text == "in the middle"
        assert room.sees("in the middle")
        assert room.sees("Event 2500")
        await room.press("ctrl+z")
        assert room.record == room.app.session.opened


@story
async def test_an_empty_record_says_on_every_screen_how_to_begin(tmp_path: Path) -> None:
    begins = {
        "opening": (("meetings",), "Press Enter and type who leads it"),
        "summary": (("incident", "links"), "None yet. Enter adds a link."),
        "timeline": (("timeline",), "Press Enter and type one: 10:14 alert fires"),
        "root-cause": (("whys",), "Press Enter and ask the first"),
        "impact": (("impact", "affected"), "None yet. Enter adds an affected component."),
        "lessons": (("went_well",), "None yet. Enter adds one."),
        "actions": (("actions",), "Press Enter and type one: Add"),
        "close": (("parking_lot",), "Nothing was parked."),
    }
    async with reviewing(kept(tmp_path)) as room:
        for number, stage in enumerate(STAGES, 1):
            place, words = begins[stage.id]
            await room.press(str(number))
            await room.onto(*place)
            assert room.sees(words), stage.id
            await room.press("enter")
            assert room.line == "", stage.id
            await room.press("escape")
        await room.press("6", "right", "enter")
        assert room.line == ""
        await room.press("escape", "right", "enter")
        assert room.line == ""
        await room.press("escape", "8")
        for place in (("open_questions",), ("waivers",)):
            await room.onto(*place)
            await room.press("enter")
            assert room.line == ""
            await room.press("escape")
        await room.press("7", "w", "s", "x", "o", "shift+up", "ctrl+z", "ctrl+y")
        await room.press("4", "*", "c", "w", "b", "x", "3", "m", "*", "x", "o", "shift+down", "6", "+", "-", "x")
        assert room.record == room.app.session.opened
