"""Type into a real terminal, kill the program at a random moment, and look what of the typing is still there.

`python -m tests.pty.kills 200` does so two hundred times and counts what was lost that was older than a second.
"""

import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from pmreview.core.record import Record
from pmreview.store.drafts import drafts_left
from pmreview.store.record_file import open_record
from pmreview.store.record_saving import create_record
from tests.pty.terminal import ENTER, Terminal

SECOND = 1.0


@dataclass(frozen=True)
class Killed:
    """What was typed before the end: how many lines that were older than a second then, and which of those are lost."""

    old: int
    lost: tuple[str, ...]


def kill_while_typing(folder: Path, chance: random.Random) -> Killed:
    """Type events until the program is killed at a moment that `chance` decides, with autosave on or off."""
    home, path = folder / "home", folder / "record.toml"
    os.environ["PMREVIEW_HOME"] = str(home)
    create_record(path, Record.model_validate({"incident": {"title": "Search is down"}}))
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(f"autosave = {str(chance.random() < 0.7).lower()}\n")
    window = Terminal(["edit", str(path), "--stage", "timeline"], home=home)
    try:
        window.sees("3 TIMELINE", "F1 help")
        window.press(ENTER)
        window.sees("Enter take")
        typed = _type(window, chance)
    finally:
        window.kill()
    there, killed = _there(path), typed.pop()[1]
    old = [text for text, at in typed if killed - at > SECOND]
    return Killed(len(old), tuple(text for text in old if text not in there))


def _type(window: Terminal, chance: random.Random) -> list[tuple[str, float]]:
    """The texts of the events and when each was seen on the screen; the last is the moment of the end."""
    seen: list[tuple[str, float]] = []
    end = time.monotonic() + chance.uniform(0.2, 4)
    number = 0
    while time.monotonic() < end:
        text = f"event-{number}"
        window.press(text, ENTER)
        window.sees(text)
        seen.append((text, time.monotonic()))
        number += 1
        pause = time.monotonic() + chance.choice((0, 0.05, 0.3, 0.8))
        while time.monotonic() < min(end, pause):
            window.settles()
    os.kill(window.pid, signal.SIGKILL)
    return [*seen, ("", time.monotonic())]


def _there(path: Path) -> set[str]:
    """The events that are in the file, or come back with a draft."""
    file = open_record(path)
    record = file.record
    for draft in drafts_left(file):
        record = draft.restored(record)
    return {event.text for event in record.timeline}


def main(times: int) -> None:
    """Kill so many times, and tell."""
    chance = random.Random(times)
    old = lost = 0
    for number in range(times):
        with tempfile.TemporaryDirectory() as folder:
            killed = kill_while_typing(Path(folder), chance)
        old, lost = old + killed.old, lost + len(killed.lost)
        if killed.lost:
            print(f"{number}: lost {', '.join(killed.lost)}", flush=True)
    print(f"{times} kills, {old} edits older than a second, {lost} of them lost")
    sys.exit(bool(lost))


if __name__ == "__main__":
    main(int(sys.argv[1]))
