"""What the screens of all stages share: the header with the rail, the rows, the line of keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pmreview.app.screens.desk import Desk
from pmreview.app.widgets.header import Header
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.rows import Rows


class StageScreen(Desk):
    """The screen of one stage. A new stage is a file and a line in `screens.STAGE_SCREENS`."""

    STAGE: ClassVar[str]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"app.stage({number})", f"stage {number}", show=False, id=f"stage.{number}")
            for number in range(1, 9)
        ),
        Binding("left_square_bracket", "app.next_stage(-1)", "previous stage", show=False, key_display="["),
        Binding("right_square_bracket", "app.next_stage(1)", "next", key_display="]", id="stage.next"),
    ]

    def compose(self) -> ComposeResult:
        """Header, section, keys."""
        yield Header(self.STAGE)
        yield from self.compose_section()
        yield KeyLine()

    def compose_section(self) -> ComposeResult:
        """The middle of the screen."""
        yield Rows()
