"""The app: what it is started with, and the keys that work on every screen."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from pmreview.app import leaving
from pmreview.app.frame import SHEETS
from pmreview.app.host import wall_clock
from pmreview.app.palette import more_commands
from pmreview.app.screens.stage import StageScreen
from pmreview.app.staged import Staged
from pmreview.core.session import Session
from pmreview.core.settings import Settings
from pmreview.store.record_file import RecordFile

if TYPE_CHECKING:
    from pmreview.app.timekeeper import Sitting, Timekeeper
    from pmreview.app.widgets.capture import Capture

AFTER = 0.05
"""Seconds after the first paint at which the sheet is read of what lies over the stages."""


class ReviewApp(Staged):
    """One record on the stages of a review, and the keys that work everywhere."""

    TITLE = "pmreview"
    ANYWHERE = "Everything is saved a second after it changed."
    CSS_PATH = [SHEETS / "app.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "park", "park", id="app.park", tooltip="Put a topic aside; ctrl+l while you type"),
        Binding(
            "ctrl+l",
            "park",
            "park",
            show=False,
            priority=True,
            id="app.park-anywhere",
            tooltip="Put a topic aside, while you type too",
        ),
        Binding("ctrl+z", "undo", "undo", priority=True, id="app.undo", tooltip="Take back the last step"),
        Binding("ctrl+y", "redo", "redo", show=False, priority=True, id="app.redo", tooltip="Do it again"),
        Binding("ctrl+s", "save", "save", show=False, priority=True, id="app.save", tooltip="Write the file now"),
        Binding("ctrl+pagedown", "next_stage(1)", "next stage", show=False, priority=True, id="app.next"),
        Binding("ctrl+pageup", "next_stage(-1)", "previous stage", show=False, priority=True, id="app.previous"),
        Binding(
            "ctrl+r", "recap", "recap", show=False, priority=True, id="app.recap", tooltip="A recap, inside a field too"
        ),
        Binding("f5", "wording", "wording help", show=False, id="app.wording", tooltip="Remarks on wording: on or off"),
        Binding("f4", "editor", "editor", show=False, id="app.editor", tooltip="Edit the whole file in $EDITOR"),
        Binding(
            "E",
            "export",
            "export",
            show=False,
            id="app.export",
            tooltip="A page, a message, tickets, a calendar",
        ),
        Binding("f2", "clock", "clock", id="meeting.clock", tooltip="Start the meeting's clock, pause it, go on"),
        Binding(
            "f3", "lengthen", "+1 minute", show=False, id="meeting.lengthen", tooltip="A minute more for this stage"
        ),
        Binding("f1,question_mark", "help", "help", key_display="F1", id="app.help", tooltip="What this screen is for"),
        Binding("ctrl+q", "leave", "quit", priority=True, id="app.quit", tooltip="Save and leave"),
    ]

    def __init__(
        self,
        file: RecordFile,
        settings: Settings,
        *,
        stage: str = "opening",
        sitting: "Sitting | None" = None,
        library: FilePath | None = None,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(file, settings, stage=stage, sitting=sitting, library=library, now=now)
        self._first = stage
        self._sitting = sitting

    def get_default_screen(self) -> Screen[None]:
        """The first stage."""
        return self.begin_with(self.stage(self._first))

    def on_mount(self) -> None:
        """Keep what a closed terminal would lose; begin the meeting."""
        leaving.on_signals(self)
        self.saver.report()
        self.call_after_refresh(self.set_timer, AFTER, self._after_the_first_paint)
        if self.timekeeper is not None and self._sitting is not None:
            self.tick()
            self.set_interval(1, self.tick)
            self._hold_baton(self.timekeeper, self._sitting)
            if self._sitting.rehearsal:
                from pmreview.app.rehearsal import Rehearsal

                self.set_interval(1, Rehearsal(self).tick)

    def _after_the_first_paint(self) -> None:
        from pmreview.app.restoring import offer_drafts, offer_line
        from pmreview.app.watching import WATCHING, watch

        self.beside(partial(watch, self), WATCHING)
        self.beside(partial(offer_drafts, self))
        self.beside(partial(offer_line, self))
        self.stylesheet.read(SHEETS / "over.tcss")
        self.stylesheet.reparse()
        self.stylesheet.update(self)

    def _hold_baton(self, keeper: "Timekeeper", sitting: "Sitting") -> None:
        from pmreview.app.baton import EVERY, Baton

        baton = Baton(self)
        keeper.noted = baton.noted
        self.set_interval(EVERY, baton.note)
        if not baton.is_held_elsewhere() and sitting.start:
            self.action_clock()

    def action_clock(self) -> None:
        """Start the meeting, or pause it, or go on."""
        from pmreview.app.dialogs.meeting import begin

        begin(self)

    def action_lengthen(self) -> None:
        """Give the stage a minute more."""
        if self.timekeeper is not None:
            self.timekeeper.lengthen()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of the clock are there in a meeting."""
        return self.timekeeper is not None if action in ("clock", "lengthen") else True

    async def action_undo(self) -> None:
        """Take back what is typed into the open line, else the last step, and show where that was."""
        typing: Capture | None = getattr(self.screen, "typing", None)
        if typing is not None and typing.take_back():
            return
        await self._walk_history("Undone", self.session.undo(), "There is nothing to undo.")

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self._walk_history("Done again", self.session.redo(), "There is nothing to do again.")

    async def _walk_history(self, did: str, session: Session, nothing: str) -> None:
        if isinstance(self.screen, ModalScreen) and getattr(self.screen, "typing", None) is None:
            return  # what it would change lies under the dialog, out of sight
        if session is self.session:
            self.say(nothing)
            return
        step = (session.future if did == "Undone" else session.past)[-1]
        self.session = session
        self.say(f"{did}: {step.label}.")
        await self.show_change(session.place)

    def action_save(self) -> None:
        """Write the file now."""
        from pmreview.app.saving_by_hand import save

        self.beside(partial(save, self))

    def action_park(self) -> None:
        """Put a topic aside, from wherever one is."""
        from pmreview.app.dialogs.line import park

        park(self)

    def action_recap(self) -> None:
        """Say what somebody needs who just joined, from wherever one is."""
        from pmreview.app.dialogs.page import PageDialog, late_joiner

        bottom = self.screen_stack[0]
        if isinstance(bottom, StageScreen) and not isinstance(self.screen, PageDialog):
            self.push_screen(late_joiner(self.session.record, bottom.stage))

    def action_wording(self) -> None:
        """Turn the remarks on wording on or off."""
        self.wording = not self.wording
        self.say(f"Remarks on wording are {'on' if self.wording else 'off'}.")

    def action_editor(self) -> None:
        """Edit the whole file in $EDITOR."""
        from pmreview.app.whole_file import edit_whole_file

        self.beside(partial(edit_whole_file, self))

    def action_export(self) -> None:
        """Write the record in another format."""
        from pmreview.app.exporting import export

        export(self)

    async def action_leave(self) -> None:
        """Save and leave; ask where something cannot be saved."""
        await leaving.leave(self)

    def action_revert(self) -> None:
        """Go back to the record as it was opened. It can be undone."""
        self.session = self.session.revert()
        self.say("Everything is as it was opened. ctrl+z brings back what was there.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers beside the keys."""
        yield from more_commands(self)
        yield from super().get_system_commands(screen)
