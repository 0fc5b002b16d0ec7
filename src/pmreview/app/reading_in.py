"""Read an export that somebody names: where it is, which incident of it, and in which zone its times are.

Reading happens off the thread that paints. What only the user can say, a time zone or which incident, is asked for, and
where something is wrong the line opens again with what was typed.
"""

import asyncio
import os
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pmreview.app.aside import aside
from pmreview.app.asked import asked
from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog, choose
from pmreview.app.frame import Frame
from pmreview.app.prompt import Prompt
from pmreview.core.errors import NotUnderstood, UserError
from pmreview.core.text import one_line
from pmreview.core.zones import zone_named
from pmreview.importers import Group
from pmreview.importers.gathering import candidates, gathered
from pmreview.importers.imported import Candidate, Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.moments import NoZone
from pmreview.store.sources import read_sources

T = TypeVar("T")

MOST_SUGGESTED = 200
AGAIN = 0.2
"""Seconds between two looks whether somebody types."""


@dataclass(frozen=True)
class Asking:
    """The question where an export is: `label`, names that complete the answer, and the `zone` that is likely.

    `ask` opens a line; `show` is handed what was read.
    """

    app: Frame
    label: str
    words: tuple[str, ...]
    zone: str
    ask: Callable[[Prompt], None]
    show: Callable[[Imported], None]


def ask_source(asking: Asking, typed: str = "") -> None:
    """Ask where the export is."""
    hint = "export.json, a folder, a zip archive, https://…"
    then = "→ completes a name, Enter shows what would come in"

    def begin(line: str) -> None:
        _Reading(asking, line).begin()

    asking.ask(asked(asking.label, begin, lambda line: then, typed, hint=hint, words=asking.words))


def names_in(folder: Path) -> list[str]:
    """The files and folders in `folder`, for completing what is typed."""
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))[:MOST_SUGGESTED]
    except OSError:
        return []


class _Reading:
    """One attempt: the path that was typed, and what is known by now of what stands there."""

    def __init__(self, asking: Asking, path: str) -> None:
        self._asking = asking
        self._app = asking.app
        self._path = path
        self._wishes = Wishes()
        self._groups: list[Group] = []
        self._skipped: list[str] = []
        self._chosen: int | None = None

    def begin(self) -> None:
        """Read what stands at the path, and go on from there."""
        self._app.say(f"Reading {self._path} …")
        self._run(self._gather())

    async def _aside(self, work: Callable[[], T]) -> T:
        """What `work` answers or raises, off the thread that paints, and once nobody types.

        A question that came up in the middle of a line would take the letters that are meant for it.
        """
        try:
            answer = await aside(work)
        except UserError:
            await self._once_nobody_types()
            raise
        await self._once_nobody_types()
        return answer

    async def _once_nobody_types(self) -> None:
        while self._app.screen.query("Capture"):
            await asyncio.sleep(AGAIN)

    async def _gather(self) -> None:

        def read() -> tuple[list[Group], list[str]]:
            return gathered([read_sources(os.path.expanduser(self._path))])

        try:
            self._groups, self._skipped = await self._aside(read)
        except UserError as problem:
            self._give_up(problem)
        else:
            await self._find()

    async def _find(self) -> None:
        try:
            found = await self._aside(partial(candidates, self._groups, self._wishes))
        except NoZone as problem:
            self._ask_zone(problem)
        except UserError as problem:
            self._give_up(problem)
        else:
            if len(found) > 1 and self._chosen is None:
                self._ask_which(found)
            else:
                await self._read(found[self._chosen or 0])

    async def _read(self, candidate: Candidate) -> None:
        try:
            imported = await self._aside(candidate.read)
        except NoZone as problem:
            self._ask_zone(problem)
        except UserError as problem:
            self._give_up(problem)
        else:
            self._app.clear_notifications()
            self._asking.show(replace(imported, remarks=(*self._skipped, *imported.remarks)))

    def _give_up(self, problem: UserError) -> None:
        """Say what is wrong, with the line open again for another try."""
        ask_source(self._asking, self._path)
        self._app.say(str(problem))

    def _ask_which(self, found: Sequence[Candidate]) -> None:
        def act(values: Sequence[str]) -> None:
            self._chosen = int(values[0])
            self._run(self._read(found[self._chosen]))

        choices = [Choice(str(index), _named(each)) for index, each in enumerate(found)]
        dialog = ChoiceDialog("Which incident?", f"There are {len(found)} in {self._path}.", choices)
        choose(self._app.screen, dialog, act)

    def _ask_zone(self, problem: NoZone) -> None:
        def act(zone: str) -> None:
            self._wishes = replace(self._wishes, zone=zone)
            self._run(self._find())

        def understood(zone: str) -> str:
            if not zone_named(zone):
                raise NotUnderstood("Write UTC or Europe/Paris, for example.")
            return ""

        label = f"{str(problem).partition(':')[0]}… In which time zone are these times?"
        self._asking.ask(asked(label, act, understood, self._asking.zone))

    def _run(self, step: Coroutine[Any, Any, None]) -> None:
        self._app.run_worker(step, exclusive=True, group="reading-in")


def _named(candidate: Candidate) -> str:
    day = f"{candidate.started:%Y-%m-%d}" if candidate.started else ""
    return " · ".join(one_line(part) for part in (candidate.id, day, candidate.severity, candidate.title) if part)
