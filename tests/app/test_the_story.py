"""The whole story: from what the team already has to a finished record, with keys alone, and back again."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pmreview.cli.main import commands
from pmreview.core.record import Record
from pmreview.core.settings import Settings
from pmreview.core.stages import STAGES
from pmreview.core.value import editable_fields
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped

from .room import Room, reviewing, story

BIG = (110, 45)


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(commands, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


async def fill(room: Room, *path: str | int, **values: str) -> None:
    """Fill the fields under `path` in: what is begun with = is chosen, with > is written, `yes` is switched."""
    for key, value in values.items():
        if value.startswith("="):
            await room.onto(*path, key)
            await room.press("e")
            await room.choose(*value[1:].split("+"))
        elif value.startswith(">"):
            await room.write(*path, key, text=value[1:])
        elif value == "yes":
            await room.onto(*path, key)
            await room.press("e")
        else:
            await room.change(*path, key, to=value)


async def fill_entry(room: Room, *path: str | int, **values: str) -> None:
    """Fill the fields of an entry in, on the screen that it has to itself."""
    await room.onto(*path)
    await room.press("o")
    await fill(room, *path, **values)
    await room.press("escape")


async def add(room: Room, lines: str) -> None:
    """Add entries to the list that the cursor is in, a line each."""
    await room.press("a")
    await room.type(f"{lines}\n\n")
    assert room.line is None


async def tell_all(room: Room) -> None:
    """Fill every section."""
    await room.press("2")
    await fill(
        room, "incident", title="Order e-mails late", summary=">Mails were late. All were sent.", severity="=major",
        kind="=incident", components="mail, queue", trigger="A release", owner="Ana Ruiz", authors="Ana Ruiz, Sam Ito",
        id="INC-7", tags="mail", timezone="Europe/Berlin", related="INC-3", restricted="yes",
    )  # fmt: skip
    await fill_entry(room, "incident", "links", 0, label="The page", url="https://status.example.com/i/7")

    await room.press("3")
    await room.press("home", "a")
    await room.type("2026-02-19 15:08 alert: queue over 1,000 @monitoring !alert #detected *\n\n")
    await fill_entry(
        room, "timeline", 1, at="+1m", approximate="yes", milestones="=acknowledged+customers told",
        kind="=observation", who="on-call", text="The queue grows",
        link="https://graphs.example.com/1", disputed="Sam: later", source="chat",
    )  # fmt: skip

    await room.press("4")
    await room.press("enter")
    await room.type("Why were mails late? -> One worker hung\n")
    await room.type("Why did it hang?\nIt has no timeout\n\n")
    await fill_entry(room, "whys", 1, root_cause="yes", category="=missing safeguard", evidence="trace 5", after="W1")
    await fill_entry(room, "whys", 0, no_action_because="It is gone", question="Why were e-mails late?")
    await fill(room, "root_cause", explanation=">Two things at once.")

    await room.press("5")
    await fill(
        room, "impact", customers_affected="4200", customers_affected_max="5000", share_percent="8.5", estimated="yes",
        measure="4,200 mails", what_customers_saw=">No mail came.", business_impact=">Some called.", data_loss=">None.",
        told_via="status page",
    )  # fmt: skip
    await fill_entry(room, "impact", "affected", 2, effect="=outage", ended="2026-02-19 18:00", component="Notes")
    await fill(
        room, "customer_summary", title="Late e-mails", what_happened=">Mails were late.",
        what_we_are_doing=">A timeout.", apology=">We are sorry.", show_number="yes",
    )  # fmt: skip

    await room.press("6", "home")
    for list_, text in (("went_well", "No mail was lost"), ("to_improve", "Told late"), ("got_lucky", "A quiet day")):
        await add(room, text)
        await fill_entry(room, list_, 0, area="=response", votes="3")
        await room.press("right")

    await room.press("7")
    await add(room, "Give the worker a timeout @ana due 1 apr !high #W2")
    await fill_entry(
        room, "actions", 0, done_when="A hung message is dropped", kind="=prevent", status="=in progress",
        addresses="=W1", ticket="OPS-1", created_on="2026-03-12", done_on="2026-03-30", dropped_because="no",
        evidence="commit 1", moved_from="2026-03-20", agreed="yes", note=">Ask Sam.",
    )  # fmt: skip

    await room.press("1")
    await room.onto("meetings")
    await room.press("a")
    await room.type("Kim Osei\n")
    await fill(
        room, "meetings", 0, scribe="Lee Tan", attendees="Ana Ruiz, Sam Ito", planned_at="2026-03-12 09:00",
        held_at="2026-03-12 09:02", ended_at="2026-03-12 09:31",
    )  # fmt: skip

    await room.press("8")
    await room.onto("parking_lot")
    await add(room, "Do we need three workers?")
    await fill_entry(room, "parking_lot", 0, outcome="=follow up", who="Sam Ito", due="2026-03-20", note="Ask")
    await room.onto("open_questions")
    await add(room, "Why did it hang on one message?")
    await fill_entry(room, "open_questions", 0, who="Ana Ruiz", due="2026-03-19")
    await room.onto("waivers")
    await add(room, "few-actions")
    await fill_entry(room, "waivers", 0, on="A1", reason="One is enough", by="Kim Osei")
    await fill(room, "meetings", 0, "feedback", learned="5 yes 0 no", worth_the_time="4 yes 1 no")
    await fill(room, "incident", status="=final")


def empty_fields(value: Any, where: str = "") -> list[str]:
    """The fields of a table that are still as they are in a new one."""
    return [
        f"{where}.{key}" for key, field, _ in editable_fields(type(value)) if getattr(value, key) == field.get_default()
    ]


async def pages(room: Room) -> list[str]:
    """What stands on every stage, but for the cursor, the question to ask and what is saved."""
    seen = []
    for number in range(1, len(STAGES) + 1):
        await room.press(str(number), "end", "home")
        section = "\n".join(room.lines()[:-2]).partition("   Ask  ")[0]
        seen.append(section.replace("▸", " "))
    return seen


def test_a_review_is_held_from_an_import_to_an_export_with_keys_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path(run("import", shipped("sample_data") / "statuspage-incident.json", "-o", "mails.toml").strip())
    told: list[str] = []
    finished: list[Record] = []

    @story
    async def review() -> None:
        async with reviewing(path, size=BIG) as room:
            opened = room.record
            await tell_all(room)
            after = room.record
            await room.press(*["ctrl+z"] * len(room.app.session.past))
            assert room.record == opened
            await room.saved()
            assert open_record(path).record == opened
            await room.press(*["ctrl+y"] * len(room.app.session.future))
            assert room.record == after
            told.extend(await pages(room))
            finished.append(after)
            await room.left()
            assert room.app.return_value == 0

    @story
    async def again() -> None:
        async with reviewing(path, size=BIG, settings=Settings(autosave=False)) as room:
            assert await pages(room) == told
            await room.left()

    review()
    record = open_record(path).record
    assert record == finished[0]
    assert record.timeline[1].at == datetime(2026, 2, 19, 14, 9, tzinfo=UTC)
    tables = {
        "incident": record.incident, "impact": record.impact, "customer_summary": record.customer_summary,
        "root_cause": record.root_cause, "link": record.incident.links[0], "affected": record.impact.affected[2],
        "event": record.timeline[1], "lesson": record.to_improve[0], "action": record.actions[0],
        "topic": record.parking_lot[0], "question": record.open_questions[0], "waiver": record.waivers[0],
        "meeting": record.meetings[0],
    }  # fmt: skip
    left = [name for where, table in tables.items() for name in empty_fields(table, where)]
    assert left == ["incident.kind", "meeting.stage"]
    text = path.read_text()
    for words in ('title = "Order e-mails late"', 'timezone = "Europe/Berlin"', "addresses = [", "[[waivers]]"):
        assert words in text
    again()
    page = run("export", path, "--to", "markdown")
    for words in (
        "# INC-7: Order e-mails late",
        "Give the worker a timeout",
        "Ana Ruiz",
        "The queue grows",
        "No mail was lost",
    ):
        assert words in page
