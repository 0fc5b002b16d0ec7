"""What the screens of all stages share: the header with the rail, the section, the question to ask, the keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pmreview.app.screens.desk import Desk
from pmreview.app.widgets.ask import Ask
from pmreview.app.widgets.header import Header
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.rows import Rows
from pmreview.core.stages import STAGE_IDS

WIDE, ASK = 120, 34
"""From so many cells on, the question stands beside the section, in a column of so many: as `app.tcss` has it."""


class StageScreen(Desk):
    """The screen of one stage. A new stage is a file here, and a line in `core.stages`."""

    STAGE: ClassVar[str]
    PRESENTS: ClassVar[bool] = False
    """Whether the section is a page for the room."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"app.stage({number})", f"stage {number}", show=False, id=f"stage.{number}")
            for number, _ in enumerate(STAGE_IDS, 1)
        ),
        Binding(
            "left_square_bracket",
            "app.next_stage(-1)",
            "previous",
            show=False,
            key_display="[",
            id="stage.previous",
            tooltip="The stage before",
        ),
        Binding(
            "right_square_bracket",
            "app.next_stage(1)",
            "next",
            key_display="]",
            id="stage.next",
            tooltip="The next stage",
        ),
        Binding("q", "question", "question", id="stage.question", tooltip="The next question to ask"),
        Binding("p", "present", "present", id="stage.present", tooltip="Show the section as a page for the room"),
        Binding("h", "hard_moment", "hard moment", show=False, id="stage.hard", tooltip="What to say in a hard moment"),
        Binding("r", "recap", "recap", show=False, id="stage.recap", tooltip="Fifteen seconds for a late joiner"),
        Binding(
            "full_stop", "blank", "blank", show=False, key_display=".", id="stage.blank", tooltip="Blank the screen"
        ),
    ]

    @property
    def stage(self) -> str:
        """The id of the stage that is shown."""
        return self.STAGE

    @property
    def room(self) -> int:
        """The cells that the section has from left to right."""
        width = self.app.size.width
        return width - ASK if width >= WIDE else width

    def compose(self) -> ComposeResult:
        """Header, section, question, keys."""
        yield Header(self.stage)
        yield from self.compose_section()
        yield Ask(self.stage)
        yield KeyLine()

    def compose_section(self) -> ComposeResult:
        """The middle of the screen."""
        yield Rows()

    def on_screen_resume(self) -> None:
        """The record and the clock may have changed while the stage was hidden."""
        self.query(Header).refresh()
        for ask in self.query(Ask):
            ask.look()

    def action_question(self) -> None:
        """Show the next question to ask."""
        self.query_one(Ask).next()

    def action_present(self) -> None:
        """Show the section as a page for the room."""
        from pmreview.app.screens.present import PresentScreen

        self.app.push_screen(PresentScreen(self.stage, self.path))

    def action_blank(self) -> None:
        """Blank the screen; the clock stays."""
        from pmreview.app.screens.blank import BlankScreen

        self.app.push_screen(BlankScreen())

    def action_hard_moment(self) -> None:
        """Say what helps when it gets difficult."""
        from pmreview.app.dialogs.page import hard_moments

        self.app.push_screen(hard_moments())

    def action_recap(self) -> None:
        """Say what somebody needs who just joined."""
        from pmreview.app.dialogs.page import late_joiner

        self.app.push_screen(late_joiner(self.record, self.stage))
