"""Summary, Impact, Opening and Close: fields of every shape, and the lists under them."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from .room import kept, reviewing, story

MEETING = {"facilitator": "Kim Osei", "held_at": datetime(2026, 3, 12, 9, 0, tzinfo=UTC)}


@story
async def test_the_summary_is_filled_in_with_lines_choices_lists_and_switches(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path)) as room:
        opened = room.record
        await room.change("incident", "title", to="Checkout errors after a deploy")
        await room.write("incident", "summary", text="It broke. It was mended.")
        await room.onto("incident", "severity")
        await room.press("enter")
        await room.choose("major")
        await room.onto("incident", "kind")
        await room.press("e", "n", "enter")
        assert room.record.incident.kind == "near-miss"
        await room.change("incident", "components", to="checkout, orders-db, checkout")
        await room.change("incident", "timezone", to="Europe/Berlin")
        await room.onto("incident", "restricted")
        await room.press("enter")
        assert room.sees("Checkout errors after a deploy")
        assert room.sees("major · draft")
        assert room.sees("checkout, orders-db")
        incident = room.record.incident
        assert (incident.severity, incident.restricted) == ("major", True)
        assert incident.components == ("checkout", "orders-db")
        await room.onto("incident", "links")
        await room.press("a")
        await room.type("https://a.example\nhttps://b.example\n\n")
        await room.press("shift+up", "o")
        await room.change("incident", "links", 0, "label", to="Status page")
        await room.press("escape", "x")
        await room.choose("Delete it")
        assert [link.url for link in room.record.incident.links] == ["https://a.example"]
        after = room.record
        await room.press(*["ctrl+z"] * 20)
        assert room.record == opened
        await room.press(*["ctrl+y"] * 20)
        assert room.record == after


@story
async def test_the_impact_takes_numbers_as_people_write_them_and_says_what_is_none(tmp_path: Path) -> None:
    start = {"at": datetime(2026, 3, 10, 10, 11, tzinfo=UTC), "text": "Starts", "milestones": ["started"]}
    async with reviewing(kept(tmp_path, timeline=[start]), stage="impact") as room:
        await room.change("impact", "customers_affected", to="1,240")
        await room.change("impact", "share_percent", to="8,5 %")
        assert (room.record.impact.customers_affected, room.record.impact.share_percent) == (1240, 8.5)
        assert room.sees("1,240")
        await room.onto("impact", "customers_affected_max")
        await room.press("e")
        await room.type("a few")
        assert room.understood == "? 'a few' is no whole number. Write it in digits, such as 1240."
        await room.press("enter")
        assert room.line == "a few"
        await room.press("escape")
        assert room.line is None
        await room.change("impact", "customers_affected", to="")
        assert room.record.impact.customers_affected is None
        await room.onto("impact", "estimated")
        await room.press("e")
        await room.onto("impact", "affected")
        await room.press("enter")
        await room.type("checkout\n\n")
        await room.press("o")
        await room.onto("impact", "affected", 0, "effect")
        await room.press("e")
        await room.choose("partial outage")
        await room.change("impact", "affected", 0, "began", to="10:14")
        await room.change("impact", "affected", 0, "ended", to="+31m")
        await room.press("escape")
        assert room.sees("checkout  partial outage  10:14 to 10:")
        await room.change("customer_summary", "title", to="Checkout errors")
        await room.write("customer_summary", "apology", text="We are sorry.\nWe mean it.")
        assert room.record.customer_summary.apology == "We are sorry.\nWe mean it."
        await room.onto("customer_summary", "show_number")
        await room.press("enter")
        assert room.record.customer_summary.show_number


@story
async def test_at_the_opening_the_roles_are_filled_and_a_missing_thing_is_one_key_away(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="opening") as room:
        await room.onto("meetings")
        await room.press("enter")
        await room.type("Kim Osei\n")
        assert room.record.meetings[0].facilitator == "Kim Osei"
        await room.change("meetings", 0, "attendees", to="Ana Ruiz, Sam Ito")
        await room.change("meetings", 0, "planned_at", to="2026-03-12 14:00")
        assert room.record.meetings[0].attendees == ("Ana Ruiz", "Sam Ito")
        await room.press("o")
        assert room.sees("One meeting, every field")
        await room.onto("meetings", 0, "stage")
        await room.press("escape")
        await room.onto("ready", "A summary of two or three sentences")
        await room.press("enter")
        assert room.sees("2 SUMMARY")
        assert room.place == ("incident", "summary")
        await room.press("1")
        await room.onto("meetings", 0, "facilitator")
        await room.press("x")
        assert not room.sees("Delete this meeting?"), "a field is no meeting"
        await room.press("o", "x")
        assert room.sees("Delete this meeting?")
        await room.choose("Delete it")
        assert room.record.meetings == ()


@story
async def test_at_the_close_topics_questions_and_hands_are_counted(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, meetings=[MEETING]), stage="close") as room:
        await room.onto("parking_lot")
        await room.press("enter")
        await room.type("Do we need the old provider?\nWho owns the page?\n\n")
        await room.press("shift+up", "o")
        await room.onto("parking_lot", 0, "outcome")
        await room.press("e")
        await room.choose("follow up")
        await room.change("parking_lot", 0, "due", to="20 mar")
        await room.change("parking_lot", 0, "who", to="Sam Ito")
        await room.press("escape")
        assert room.sees("Who owns the page? · follow up · Sam Ito · Fri 20 Mar 2026")
        await room.onto("open_questions")
        await room.press("a")
        await room.type("Why did the replica lag?\n\n")
        await room.onto("waivers")
        await room.press("enter")
        await room.type("few-actions\n\n")
        await room.press("o")
        await room.change("waivers", 0, "reason", to="The fix removed the path")
        await room.press("escape")
        await room.change("meetings", 0, "feedback", "learned", to="5 yes 1 no")
        await room.change("meetings", 0, "feedback", "worth_the_time", to="6/0")
        feedback = room.record.meetings[0].feedback
        assert feedback is not None
        assert feedback.learned is not None
        assert (feedback.learned.yes, feedback.learned.no) == (5, 1)
        assert room.sees("6 yes, 0 no")
        await room.onto("incident", "status")
        await room.press("enter")
        await room.choose("final")
        assert room.record.incident.status == "final"
        assert room.record.parking_lot[0].due == date(2026, 3, 20)
        after = room.record
        await room.press(*["ctrl+z"] * 20)
        assert room.record == room.app.session.opened
        await room.press(*["ctrl+y"] * 20)
        assert room.record == after


@story
async def test_what_an_import_and_a_merge_left_is_read_in_full_and_decided(tmp_path: Path) -> None:
    notes = [{"text": "One line\nand another", "source": "statuspage"}]
    conflicts = [{"path": "incident.severity", "ours": "major", "theirs": "minor"}]
    async with reviewing(kept(tmp_path, notes=notes, conflicts=conflicts), stage="close") as room:
        await room.onto("notes", 0)
        await room.press("enter")
        assert room.sees("One note, every field")
        await room.press("escape", "e")
        assert room.sees("One note, every field")
        await room.press("escape")
        await room.onto("conflicts", 0)
        await room.press("a")
        assert room.line is None
        await room.press("x")
        await room.choose("Delete it")
        assert room.record.conflicts == ()
        assert room.record.notes[0].text == "One line\nand another"


@story
async def test_about_so_many_is_told_where_to_say_it(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="impact") as room:
        await room.onto("impact", "customers_affected")
        await room.press("e")
        await room.type("~ 600")
        assert room.understood == "? Write 600: that it is an estimate has a field of its own, Estimated."
        await room.press(*["backspace"] * 5)
        await room.type("500-700")
        assert "the most in the field below" in room.understood


@story
async def test_what_customers_do_not_read_yet_is_said_after_the_draft(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="impact") as room:
        await room.press("d", "enter")
        assert room.said == "Not written yet: What happened, What we are doing."


@story
async def test_a_line_that_is_opened_and_entered_as_it_stood_changes_nothing(tmp_path: Path) -> None:
    whys = [{"id": "W1", "question": "Why did the alert not fire? Was it muted?", "evidence": "https://g/d?x=a,b"}]
    at = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=1)))  # the second time that clocks show 02:30
    path = kept(
        tmp_path, incident={"title": "It", "timezone": "Europe/Berlin", "authors": ["Ruiz, Ana"]}, whys=whys,
        impact={"affected": [{"component": "checkout", "began": at}]},
    )  # fmt: skip
    async with reviewing(path, stage="root-cause") as room:
        before = room.record
        await room.onto("whys", 0)
        await room.press("e", "enter")
        await room.press("2")
        await room.onto("incident", "authors")
        await room.press("e", "enter")
        await room.press("5")
        await room.onto("impact", "affected", 0)
        await room.press("o")
        await room.onto("impact", "affected", 0, "began")
        await room.press("e", "enter")
        assert room.line is None
        assert room.record == before
