"""The open actions across all records, overdue ones first; each is decided about in place, in its own record."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from pmreview.app.aside import aside
from pmreview.app.asked import asked
from pmreview.app.choice import Choice
from pmreview.app.library_leaving import DECIDING
from pmreview.app.prompt import Prompt
from pmreview.app.screens.library.across_list import AcrossList, Place
from pmreview.app.screens.library.across_rows import full_name
from pmreview.app.screens.library.deciding import Decided, Decision, decide, take_back
from pmreview.app.screens.library.view import library_of
from pmreview.app.widgets.rows import Rows
from pmreview.core.closed_lists import CLOSED
from pmreview.core.dates import shown
from pmreview.core.days import read_day, told_day
from pmreview.core.edits import Edit
from pmreview.core.errors import UserError
from pmreview.core.facts.to_do import ToDo
from pmreview.core.follow_up import OpenAction, done, dropped, new_date, reopened, started

DECISIONS = (
    Choice("done", "Done"),
    Choice("start", "Somebody works on it"),
    Choice("new_date", "A new date …"),
    Choice("drop", "Drop it …"),
    Choice("record", "Open its record"),
)


class AcrossScreen(AcrossList):
    """What is still to be done, and what becomes of it. Decisions are written in the order they are made."""

    VIEW = "across"
    HELP = "Open actions of all records, overdue ones first. Each is changed in its own record, at once."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "decide", id="across.decide", tooltip="Decide about the selected action"),
        Binding("d", "decide('done')", "done", id="across.done", tooltip="It is done"),
        Binding("t", "decide('start')", "started", id="across.start", tooltip="Somebody works on it"),
        Binding("n", "decide('new_date')", "new date", id="across.date", tooltip="Give it a new date"),
        Binding("x", "decide('drop')", "drop", id="across.drop", tooltip="Drop it, with the reason"),
        Binding("u", "decide('reopen')", "reopen", id="across.reopen", tooltip="It is open after all"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._past: list[Decided] = []
        self._one_at_a_time = asyncio.Lock()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is settled can be reopened, anything else can be decided."""
        if action not in ("decide", "enter") or not self.query(Rows):
            return super().check_action(action, parameters)
        place = self.place
        reopening = parameters == ("reopen",)
        return place is not None and (action == "enter" or reopening == (place in self.settled))

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Other keys work here."""
        self.refresh_bindings()

    def action_enter(self) -> None:
        """Ask what becomes of the action."""
        from pmreview.app.dialogs.choice import ChoiceDialog, choose

        place = self.place
        if place is not None:
            choices = [Choice("reopen", "Open after all")] if place in self.settled else DECISIONS
            each = self.known[place]
            dialog = ChoiceDialog(each.called, f"{full_name(each)}: it is written to its own record at once.", choices)
            choose(self, dialog, lambda values: self.action_decide(values[0]))

    def action_decide(self, decision: str) -> None:
        """Decide about the selected action."""
        place = self.place
        if place is None:
            return
        today, called = self.today, self.known[place].called
        match decision:
            case "done":
                self._write(place, lambda found: done(found, today), "done", closes=True)
            case "start":
                self._write(place, started, "in progress")
            case "reopen":
                self._write(place, reopened, "open again")
            case "new_date":
                self._ask_date(place, called)
            case "drop":
                self._ask_reason(place, called)
            case "record":
                self.open(place[0], review=False, stage="actions")

    def _ask_date(self, place: Place, called: str) -> None:
        today = self.today

        def act(line: str) -> None:
            due = read_day(line, today=today)
            self._write(place, lambda found: new_date(found, due, today), f"due {shown(due)}")

        def understood(line: str) -> str:
            return told_day(read_day(line, today=today), today)

        self._ask(asked(f"New date for: {called}", act, understood, hint="friday, +2w, 2026-05-01"))

    def _ask_reason(self, place: Place, called: str) -> None:
        def act(line: str) -> None:
            self._write(place, lambda found: dropped(found, line, "", self.today), "dropped", closes=True)

        prompt = asked(f"Drop: {called}", act, lambda line: f"dropped: {line}", hint="Why will it not be done?")
        self._ask(prompt)

    def _ask(self, prompt: Prompt) -> None:
        from pmreview.app.dialogs.line import LineDialog

        self.app.push_screen(LineDialog(prompt))

    def _write(self, place: Place, edit: Callable[[OpenAction], Edit], state: str, *, closes: bool = False) -> None:
        decision = Decision(edit, state, closes)
        library_of(self).beside(partial(self._written, self.known[place], decision), DECIDING)

    async def _written(self, each: ToDo, decision: Decision) -> bool:
        """Whether the decision is in its file; where it is not, it was said why."""
        place = each.file, each.action.place
        async with self._one_at_a_time:
            each = self.known.get(place, each)  # as it is now that earlier ones are written
            known = self.settled[place][1] if place in self.settled else None
            try:
                decided = await aside(partial(decide, each, known, decision, self.today), lasting=True)
            except UserError as problem:
                library_of(self).say(str(problem))
                return False
            if decided.noted.changed:
                self._past.append(decided)
            self.keep_in_sight(place, decided.each, decided.found, decision.state if decision.closes else "")
            self.show_again()
            library_of(self).say(decided.words if decided.noted.changed else f"It is {decision.state} already.")
            await self.take_in_anew(each.file)
        return True

    @property
    def decided(self) -> bool:
        """Whether there is something to take back, or about to be."""
        return bool(self._past) or self._one_at_a_time.locked()

    def take_back(self) -> None:
        """Take back what was decided last."""
        library_of(self).beside(self._taken_back, DECIDING)

    async def _taken_back(self) -> bool:
        """Whether it is as it was, or there was nothing; where not, it was said why."""
        async with self._one_at_a_time:
            if not self._past:
                library_of(self).say("There is nothing to undo.")
                return True
            decided = self._past.pop()
            try:
                await aside(partial(take_back, decided), lasting=True)
            except UserError as problem:
                library_of(self).say(str(problem))
                return False
            place, before = (decided.each.file, decided.each.action.place), decided.noted.changed[0][0].status
            self.keep_in_sight(place, decided.each, decided.found, "" if before not in CLOSED else before)
            library_of(self).say(f"Undone: {decided.words}")
            await self.take_in_anew(decided.each.file)
            self.show()
            self.select(place)
        return True
