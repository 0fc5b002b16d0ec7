"""The job that pmreview is for, from the status page to a reviewed record, with nothing but keys."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pmreview.core.record import Record
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.pty.terminal import DOWN, ENTER, ESCAPE, PARK, QUIT, REDO, SAVE, UNDO, Terminal

Open = Callable[..., Terminal]
STEPS = 8


def imported(folder: Path) -> Path:
    path = folder / "late-mails.toml"
    source = shipped("sample_data") / "statuspage-incident.json"
    command = [sys.executable, "-m", "pmreview", "import", str(source), "-o", str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return path


def adds(window: Terminal, key: str, title: str, line: str, seen: str) -> None:
    """Go to a stage, add one entry there and leave the capture line."""
    window.press(key)
    window.sees(title)
    window.press("a")
    window.takes(line)
    window.sees(seen)
    window.press(ESCAPE)
    window.settles()
    window.no_longer_sees("Enter take")


def fills_every_stage(window: Terminal) -> None:
    adds(window, "1", "1 OPENING", "Kim Osei", "Facilitator Kim Osei")
    window.press("2")
    window.sees("2 SUMMARY")
    window.press(DOWN, ENTER)
    window.sees("Esc done")
    window.press("One mail worker hung, and confirmations came late.", ESCAPE)
    window.sees("2 SUMMARY", "Summary One mail worker hung")
    adds(
        window,
        "3",
        "3 TIMELINE",
        "14:31 Support asks about mails @support !observation #detected",
        "+11m support",
    )
    adds(window, "4", "4 ROOT CAUSE", "Why did mails wait? -> One message blocked a worker", "One message blocked")
    window.press("5")
    window.sees("5 IMPACT")
    window.press(ENTER)
    window.takes("4200")
    window.sees("Customers affected 4,200")
    adds(window, "6", "6 LESSONS", "The page told customers early", "The page told customers")
    adds(window, "7", "7 ACTIONS", "Alert on mails older than ten minutes @kim due 1 apr !high #W1", "Alert on mails")
    window.press("8")
    window.sees("8 CLOSE")
    window.press(PARK)
    window.sees("Park a topic")
    window.press("Do we need a second worker?", ENTER)
    window.sees("Parked topics Do we need a second worker?")


def assert_filled(record: Record) -> None:
    assert record.meetings[0].facilitator == "Kim Osei"
    assert record.incident.summary == "One mail worker hung, and confirmations came late."
    assert record.timeline[2].milestones == ("detected",)
    assert (record.whys[0].id, record.whys[0].answer) == ("W1", "One message blocked a worker")
    assert record.impact.customers_affected == 4200
    assert record.went_well[0].text == "The page told customers early"
    assert (record.actions[0].owner, record.actions[0].addresses) == ("Kim Osei", ("W1",))
    assert record.parking_lot[0].text == "Do we need a second worker?"


def test_a_review_from_the_import_to_the_record_that_opens_again(terminal: Open, tmp_path: Path) -> None:
    path = imported(tmp_path)
    before = open_record(path).record
    window = terminal("edit", path)
    window.sees("Order e-mails arrive late", "2 SUMMARY")
    fills_every_stage(window)

    window.press(*[UNDO] * (STEPS + 1))
    window.press(SAVE)
    window.until(lambda: open_record(path).record == before)

    window.press(*[REDO] * (STEPS + 1))
    window.press(QUIT)
    assert window.ends() == 0
    assert_filled(open_record(path).record)

    again = terminal("edit", path, "--stage", "actions")
    again.sees("Alert on mails older than ten minutes", "Kim Osei", "W1")
    again.press(QUIT)
    assert again.ends() == 0
