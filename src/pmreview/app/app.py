"""The app: one session, watched by every screen; requests come up, and the file follows."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path as FilePath
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from pmreview.app import leaving
from pmreview.app.host import Host, wall_clock
from pmreview.app.messages import Sought
from pmreview.app.palette import KeyCommands
from pmreview.app.screens import stage_screen
from pmreview.app.screens.present import PresentScreen
from pmreview.app.screens.stage import StageScreen
from pmreview.app.themes import THEMES
from pmreview.app.timekeeper import Sitting
from pmreview.core.paths import Path
from pmreview.core.sections import section_of
from pmreview.core.session import Session
from pmreview.core.settings import Settings
from pmreview.core.stages import STAGE_IDS
from pmreview.store.record_file import RecordFile
from pmreview.store.shipped import shipped

KEY_NAMES = {"enter": "Enter", "escape": "Esc", "space": "Space", "f2": "F2", "f3": "F3", "f4": "F4", "f5": "F5"}


class ReviewApp(Host):
    """One record on the stages of a review."""

    TITLE = "pmreview"
    CSS_PATH = [str(shipped("styles") / "app.tcss")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (26, "-tall")]
    COMMANDS = App.COMMANDS | {KeyCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "park", "park", id="app.park", tooltip="Put a topic aside without leaving the stage"),
        Binding("ctrl+l", "park", "park", show=False, priority=True, id="app.park-anywhere"),
        Binding("ctrl+z", "undo", "undo", priority=True, id="app.undo", tooltip="Take back the last step"),
        Binding("ctrl+y", "redo", "redo", show=False, priority=True, id="app.redo", tooltip="Do it again"),
        Binding("ctrl+s", "save", "save", show=False, priority=True, id="app.save", tooltip="Write the file now"),
        Binding("ctrl+pagedown", "next_stage(1)", "next stage", show=False, priority=True, id="app.next"),
        Binding("ctrl+pageup", "next_stage(-1)", "previous stage", show=False, priority=True, id="app.previous"),
        Binding("f5", "wording", "wording help", show=False, id="app.wording", tooltip="Remarks on wording: on or off"),
        Binding("f4", "editor", "editor", show=False, id="app.editor", tooltip="Edit the whole file in $EDITOR"),
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
        sitting: Sitting | None = None,
        library: FilePath | None = None,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(file, settings, stage=stage, sitting=sitting, library=library, now=now)
        self._first = stage
        self._sitting = sitting

    def get_default_screen(self) -> Screen[None]:
        """The first stage."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.settings.theme if self.settings.theme in self.available_themes else THEMES[0].name
        first = self.stage(self._first)
        # `switch_screen` takes back the callback that `push_screen` gives; a default screen is never pushed.
        first._push_result_callback(first, None)
        return first

    def on_mount(self) -> None:
        """Keep what a closed terminal would lose; take the keys that a person set."""
        leaving.on_signals(self)
        self.set_keymap(dict(self.settings.keys))
        self.saver.report()
        if self.timekeeper is not None and self._sitting is not None:
            self.tick()
            self.set_interval(1, self.tick)
            self._hold_baton(self._sitting)
            if self._sitting.rehearsal:
                from pmreview.app.rehearsal import Rehearsal

                self.set_interval(1, Rehearsal(self).tick)

    def _hold_baton(self, sitting: Sitting) -> None:
        from pmreview.app.baton import EVERY, Baton

        baton = Baton(self)
        self.set_interval(EVERY, baton.note)
        if not baton.is_held_elsewhere() and sitting.start:
            self.action_clock()

    # The stages

    def stage(self, stage: str) -> StageScreen:
        """The screen of a stage, made when it is first visited."""
        if not self.is_screen_installed(stage):
            self.install_screen(stage_screen(stage), stage)
        screen = self.get_screen(stage)
        assert isinstance(screen, StageScreen)
        return screen

    async def show_stage(self, stage: str) -> StageScreen:
        """Leave whatever lies over the stages, and go to one of them; while presenting, as a page."""
        presenting = any(isinstance(screen, PresentScreen) for screen in self.screen_stack)
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        screen = self.stage(stage)
        if screen is not self.screen:
            await self.switch_screen(stage)
            if self.timekeeper is not None:
                self.timekeeper.on_stage(stage)
        if presenting:
            screen = PresentScreen(stage)
            await self.push_screen(screen)
        return screen

    async def action_stage(self, number: int) -> None:
        """Go to a stage by its number, from 1."""
        await self.show_stage(STAGE_IDS[number - 1])

    async def action_next_stage(self, by: int) -> None:
        """Go to the next stage (1) or the one before (-1)."""
        bottom = self.screen_stack[0]
        place = STAGE_IDS.index(bottom.STAGE) + by if isinstance(bottom, StageScreen) else 0
        if 0 <= place < len(STAGE_IDS):
            await self.show_stage(STAGE_IDS[place])

    # The meeting

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

    # Keys that work everywhere

    async def action_undo(self) -> None:
        """Take back the last step and show where it was."""
        await self._walk_history("Undone", self.session.undo(), "There is nothing to undo.")

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self._walk_history("Done again", self.session.redo(), "There is nothing to do again.")

    async def _walk_history(self, did: str, session: Session, nothing: str) -> None:
        if session is self.session:
            self.say(nothing)
            return
        step = (session.future if did == "Undone" else session.past)[-1]
        self.session = session
        self.say(f"{did}: {step.label}.")
        await self.show_place(session.place)

    async def show_place(self, place: Path) -> None:
        """Go to the stage that a place of the record belongs to, and put the cursor there."""
        section = section_of(str(place[0])) if place else None
        bottom = self.screen_stack[0]
        if section and isinstance(bottom, StageScreen):
            there = bottom.STAGE if bottom.STAGE in section.stages else section.stages[-1]
            top = self.screen if isinstance(self.screen, StageScreen) else bottom
            screen = top if there == bottom.STAGE else await self.show_stage(there)
            self.call_after_refresh(screen.go, place)

    async def on_sought(self, event: Sought) -> None:
        """A screen asks to show a place on another, or another stage."""
        if event.stage:
            await self.show_stage(event.stage)
        else:
            await self.show_place(event.place)

    async def action_save(self) -> None:
        """Write the file now."""
        if await self.saver.save():
            self.saver.report()

    def action_park(self) -> None:
        """Put a topic aside, from wherever one is."""
        from pmreview.app.dialogs.line import park

        park(self)

    def action_wording(self) -> None:
        """Turn the remarks on wording on or off."""
        self.wording = not self.wording
        self.say(f"Remarks on wording are {'on' if self.wording else 'off'}.")

    async def action_editor(self) -> None:
        """Edit the whole file in $EDITOR."""
        from pmreview.app.whole_file import edit_whole_file

        edit_whole_file(self)

    def action_help(self) -> None:
        """Say what this screen is for and which keys it has."""
        from pmreview.app.dialogs.help import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(self.screen))

    async def action_leave(self) -> None:
        """Save and leave; ask where something cannot be saved."""
        await leaving.leave(self)

    def action_revert(self) -> None:
        """Go back to the record as it was opened. It can be undone."""
        self.session = self.session.revert()

    def get_key_display(self, binding: Binding) -> str:
        """A key by the name that stands on the keyboard."""
        return (
            binding.key_display or KEY_NAMES.get(binding.key) or super().get_key_display(binding).replace("^", "ctrl+")
        )

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers beside the keys."""
        yield SystemCommand("Revert to as opened", "Take back everything; ctrl+z brings it back", self.action_revert)
        yield SystemCommand("Theme", "Dark, light, high contrast and others", self.action_change_theme)
