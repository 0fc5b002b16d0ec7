"""Keys that come in one burst, as over a slow line: none is lost, and none is taken for a command."""

from collections.abc import Callable
from pathlib import Path

from pmreview.store.record_file import open_record
from tests.pty.terminal import ESCAPE, PARK, QUIT, Terminal

Open = Callable[..., Terminal]


def test_enter_and_two_whole_events_in_one_burst(terminal: Open, record: Path) -> None:
    window = terminal("edit", record, "--stage", "timeline")
    window.sees("3 TIMELINE")
    window.press(b"\r10:21 the graphs are opened\r+2m the pool is found full\r")
    window.sees("The graphs are opened".lower(), "the pool is found full")
    window.press(ESCAPE, QUIT)
    assert window.ends() == 0

    texts = [event.text for event in open_record(record).record.timeline]
    assert "the graphs are opened" in texts
    assert "the pool is found full" in texts


def test_a_question_and_its_answer_in_one_burst(terminal: Open, record: Path) -> None:
    window = terminal("edit", record, "--stage", "root-cause")
    window.sees("4 ROOT CAUSE")
    window.press(b"\rWhy 1 pool for 8 services?\rNobody had split it\r")
    window.sees("Why 1 pool for 8 services?", "Nobody had split it")
    window.press(QUIT)
    assert window.ends() == 0
    assert any(why.answer == "Nobody had split it" for why in open_record(record).record.whys)


def test_parking_a_topic_in_one_burst(terminal: Open, record: Path) -> None:
    window = terminal("edit", record, "--stage", "impact")
    window.sees("5 IMPACT")
    window.press(PARK + b"Do we keep 2 providers?\r")
    window.settles()
    window.press("8")
    window.sees("8 CLOSE", "Do we keep 2 providers?")
    window.press(QUIT)
    assert window.ends() == 0
