"""What the README shows of the program, made from the program: `make docs` writes it anew, a test compares it.

A block stands between `<!-- NAME -->` and `<!-- /NAME -->`. A new block is a line in `BLOCKS`.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from textual.binding import Binding

from pmreview.app.app import ReviewApp
from pmreview.app.library import LibraryApp
from pmreview.app.screens import stage_screen
from pmreview.app.screens.desk import Desk
from pmreview.app.screens.item import ItemScreen
from pmreview.app.screens.library.across import AcrossScreen
from pmreview.app.screens.library.records import RecordsScreen
from pmreview.app.screens.library.view import FilterInput, View
from pmreview.app.screens.prose import Prose, ProseScreen
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.capture import Capture, CaptureInput
from pmreview.cli.main import COMMANDS, commands
from pmreview.core.around import Around
from pmreview.core.errors import NotUnderstood
from pmreview.core.incident import Incident
from pmreview.core.items import add_line
from pmreview.core.nouns import noun_at
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.settings import SETTINGS, Settings, default_of
from pmreview.core.stages import STAGES
from pmreview.exporters import EXPORTERS
from pmreview.importers import IMPORTERS
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.app.room import reviewing

README = Path(__file__).parents[1] / "README.md"
SAMPLE = shipped("sample_data") / "checkout-pool.toml"
PICTURE_SIZE = (92, 26)

EVENTS = (
    "10:14 Alert: error rate above 5 %",
    "+4m On-call takes the alert @on-call !action #acknowledged",
    "~10:25 The pool is exhausted *",
    "yesterday 23:50 A batch job starts",
    "10:20 Europe/Paris Paris reports errors",
    "Somebody restarts a worker",
    "10:14-10:20 Errors",
)
ACTIONS = (
    "Add a load test to the pipeline @ana due friday !high #W1",
    "Alert on pool use above 80 % due 1 apr",
    "Tell support what to say due 3/4",
)
WHYS = ("Why did the pool run dry? -> It had no limit", "Why was nobody told?")
ROOM = Record(
    incident=Incident(title="Checkout errors", owner="Ana Ruiz", authors=("Lee Tan",)), whys=(Why(id="W1", answer="…"),)
)
AT_THE_TABLE = Around(zone=UTC, today=date(2026, 3, 12), near=datetime(2026, 3, 10, 10, 11, tzinfo=UTC))
"""The review is on Thursday 12 March, the selected event at 10:11 on the Tuesday before."""


def picture() -> str:
    """A stage of a sample, as it stands on the screen."""

    async def look() -> list[str]:
        async with reviewing(SAMPLE, stage="root-cause", size=PICTURE_SIZE) as room:
            return room.lines()

    return "\n".join(["```text", *asyncio.run(look()), "```"])


def lines() -> str:
    """What typed lines come to: an event, an action, a why."""
    rows = []
    for name, typed in (("timeline", EVENTS), ("actions", ACTIONS), ("whys", WHYS)):
        rows += [(f"`{line}`", understood(name, line)) for line in typed]
    return _table(("You type", "It is understood as"), rows)


def understood(name: str, line: str) -> str:
    """What the capture line of the list `name` says to `line`."""
    noun = noun_at((name,))
    assert noun is not None
    try:
        return add_line(noun, line, None, ROOM, AT_THE_TABLE).words
    except NotUnderstood as problem:
        return f"*refused:* {problem}"


def keys() -> str:
    """The keys of every screen, from its bindings."""
    app = ReviewApp(open_record(SAMPLE), Settings())
    rows = []
    for where, kind in _with_keys():
        for number, (shown, about, names) in enumerate(_things_to_do(kind, app)):
            rows.append((where if number == 0 else "", shown, about, names))
    return _table(("Where", "Key", "Does", "Its id"), rows)


def _with_keys() -> Iterator[tuple[str, type[Any]]]:
    """Where keys are, from the widest to the narrowest. What lies over a stage for a moment says its keys itself."""
    yield from (("Everywhere in a record", ReviewApp), ("Every stage", StageScreen), ("Every list", Desk))
    yield from ((stage.title, type(stage_screen(stage.id))) for stage in STAGES)
    yield "All fields", ItemScreen
    yield "A longer text", Prose
    yield "", ProseScreen
    yield "The line you type", CaptureInput
    yield "", Capture
    yield from (("The library", LibraryApp), ("Its views", View), ("Its records", RecordsScreen))
    yield from (("Its actions", AcrossScreen), ("Its filter", FilterInput))


def _things_to_do(kind: type[Any], app: ReviewApp) -> Iterator[tuple[str, str, str]]:
    """The keys for each thing that can be done, what it is, and its ids. A key without an id goes without saying."""
    bindings = [each for each in vars(kind).get("BINDINGS", ()) if isinstance(each, Binding) and each.id]
    stages = [each for each in bindings if each.action.startswith("app.stage(")]
    if stages:
        yield f"`{stages[0].key}` to `{stages[-1].key}`", "That stage", f"`{stages[0].id}` to `{stages[-1].id}`"
    others = [each for each in bindings if each not in stages]
    for name in dict.fromkeys(_name(each) for each in others):
        same = [each for each in others if _name(each) == name]
        keys = dict.fromkeys(key for each in same for key in _key_names(each, app))
        about = {each.action: each.tooltip or each.description.capitalize() for each in reversed(same)}
        yield _code(keys), " / ".join(reversed(about.values())), _code(each.id for each in same if each.id)


def _name(binding: Binding) -> str:
    """The action without its argument, so that a way and the way back share a row."""
    return binding.action.partition("(")[0]


def _code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _key_names(binding: Binding, app: ReviewApp) -> list[str]:
    each = [binding] if binding.key_display else Binding.make_bindings([binding])
    return [app.get_key_display(one) for one in each]


def settings() -> str:
    """Every setting, with its default."""
    rows = []
    for name, setting in SETTINGS.items():
        marks = setting.metadata
        default = marks["unset"] or _as_toml(default_of(name))
        about = marks["about"] + (" In your own file only." if marks["personal"] else "")
        rows.append((f"`{name}`", marks["kind"].words, default, about))
    return _table(("Setting", "Value", "Default", "Is"), rows)


def command_list() -> str:
    """Every command, in one sentence."""
    rows = []
    for name in COMMANDS:
        command = commands.get_command(None, name)  # type: ignore[arg-type]  # the context is not looked at
        assert command is not None
        rows.append((f"`pmreview {name}`", (command.help or "").split("\n\n")[0].replace("\n", " ")))
    return _table(("Command", "Does"), rows)


def imports() -> str:
    """What can be imported."""
    return _table(("Format", "Is"), [(f"`{each.name}`", each.title) for each in IMPORTERS])


def exports() -> str:
    """What can be exported."""
    return _table(("`--to`", "Is"), [(f"`{each.name}`", each.description) for each in EXPORTERS])


BLOCKS: dict[str, Callable[[], str]] = {
    "picture": picture,
    "lines": lines,
    "keys": keys,
    "imports": imports,
    "exports": exports,
    "commands": command_list,
    "settings": settings,
}


def written_anew(text: str) -> str:
    """The README `text` with every block as the program is now."""
    for name, make in BLOCKS.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, found, rest = text.partition(start)
        _, ended, after = rest.partition(end)
        assert found, f"The README has no block {name}."
        assert ended, f"The block {name} of the README has no end."
        text = f"{before}{start}{make()}\n{end}{after}"
    return text


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    every = [names, ["---"] * len(names), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in every)


def _as_toml(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {each}" for key, each in value.items()) or "none"
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else f"`{value}`"


if __name__ == "__main__":
    README.write_text(written_anew(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
