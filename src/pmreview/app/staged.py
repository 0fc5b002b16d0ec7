"""The stages of the review: one screen each, made when it is first visited, and the way from one to another."""

from pmreview.app.host import Host
from pmreview.app.messages import Sought
from pmreview.app.screens import stage_screen
from pmreview.app.screens.desk import Desk
from pmreview.app.screens.stage import StageScreen
from pmreview.core.paths import Path
from pmreview.core.sections import stage_of
from pmreview.core.stages import STAGE_IDS


class Staged(Host):
    """The stage screens lie at the bottom of the screen stack, one at a time; all else lies over them."""

    def stage(self, stage: str) -> StageScreen:
        """The screen of a stage, made when it is first visited."""
        if not self.is_screen_installed(stage):
            self.install_screen(stage_screen(stage), stage)
        screen = self.get_screen(stage)
        assert isinstance(screen, StageScreen)
        return screen

    async def show_stage(self, stage: str) -> StageScreen:
        """Leave whatever lies over the stages, and go to one of them; while presenting, as a page."""
        presenting = any(isinstance(screen, StageScreen) and screen.PRESENTS for screen in self.screen_stack)
        lines = (getattr(screen, "typing", None) for screen in self.screen_stack[1:])
        if any(line.typed for line in lines if line is not None):
            self.say("Your line was left: ↑ brings it back where you open it again.")
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        screen = self.stage(stage)
        if screen is not self.screen:
            await self.switch_screen(stage)
            if self.timekeeper is not None:
                self.timekeeper.on_stage(stage)
        if presenting:
            from pmreview.app.screens.present import PresentScreen

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

    async def show_place(self, place: Path) -> None:
        """Go to the stage that a place of the record belongs to, and put the cursor there."""
        there, bottom = stage_of(place), self.screen_stack[0]
        if there is None and isinstance(self.screen, StageScreen):
            self.screen.go(place)
        elif there and isinstance(bottom, StageScreen):
            top = self.screen if isinstance(self.screen, StageScreen) else bottom
            screen = top if there == bottom.STAGE else await self.show_stage(there)
            self.call_after_refresh(screen.go, place)

    async def show_change(self, place: Path) -> None:
        """Put the cursor on a place that changed: on this screen if it shows that, else where the place belongs."""
        if isinstance(self.screen, Desk) and self.screen.shows(place):
            self.call_after_refresh(self.screen.go, place)
        else:
            await self.show_place(place)

    async def on_sought(self, event: Sought) -> None:
        """A screen asks to show a place on another, or another stage."""
        if event.stage:
            await self.show_stage(event.stage)
        else:
            await self.show_place(event.place)
