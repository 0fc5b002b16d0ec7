"""A record may hold anything; whatever stage shows it, nothing of it reaches the terminal as a command."""

import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pmreview.core.record import Record
from pmreview.core.stages import STAGES
from pmreview.store.record_file import open_record
from pmreview.store.toml_writing import dump
from tests.exporters.every_text import record_of
from tests.naughty import NAUGHTY
from tests.pty.terminal import DOWN, ENTER, ESCAPE, F1, QUIT, Terminal

Open = Callable[..., Terminal]
ACTS = re.compile(rb"\x1b[\]PX^_][^\x07\x1b]{0,40}pwned|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
"""A control string that carries our mark, a C1 control, a character that turns the direction of text."""


def payloads() -> Iterator[str]:
    """A text for each field, all of them with what terminals and markup obey, and a naughty one behind it."""
    for number in itertools.count():
        mark = f"pwned-{number}"
        markup = f"{mark}[/x][@click=app.quit]{mark}[/]"
        escapes = f"\x1b]0;{mark}\x07\x1b[2J\x9d0;{mark}\x9c\x9b2J\u202e\u2066"
        yield f"{markup}{escapes} 🧨👩‍👩‍👧 漢字\t|" + NAUGHTY[-1 - number % len(NAUGHTY)]


def write_hostile(path: Path) -> Record:
    """A file in which a person wrote all this as TOML can say it."""
    # The model makes texts harmless as it reads them: so the file is written with stand-ins, which are replaced.
    record = record_of(f"field {number}." for number in itertools.count())
    texts = dict(zip((f"field {number}." for number in range(400)), payloads(), strict=False))
    escaped = {name: "".join(map(_escaped, text)) for name, text in texts.items()}
    path.write_text(re.sub(r"field \d+\.", lambda match: escaped[match[0]], dump(record)), encoding="utf-8")
    return record


def _escaped(character: str) -> str:
    return f"\\U{ord(character):08x}" if not character.isprintable() or character in '"\\' else character


def test_a_hostile_record_is_only_text_on_every_screen(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "\x1b]0;pwned-name\x07\x9b2J\u202e.toml"
    write_hostile(path)
    assert "␛]0;pwned-1" in dump(open_record(path).record)
    window = terminal("edit", path)
    window.sees("2 SUMMARY", "F1 help")
    for number, stage in enumerate(STAGES, 1):
        window.press(str(number))
        window.sees(f"{number} {stage.title.upper()}")
        for keys in ([F1], [DOWN, ENTER], ["e"], ["o"]):
            window.press(*keys)
            window.settles()
            window.press(ESCAPE)
            window.settles()
    window.press(QUIT)
    assert window.ends() == 0
    assert window.raw.count(b"pwned") > 50
    assert not ACTS.findall(window.raw)
