"""What would be lost of a line that somebody types when the app ends."""

from typing import TYPE_CHECKING

from pmreview.app.frame import Frame
from pmreview.core.stages import STAGE_IDS

if TYPE_CHECKING:
    from pmreview.app.widgets.capture import Capture
    from pmreview.store.open_line import OpenLine


def typed_on(app: Frame) -> str:
    """What is typed into an open line of any screen of `app` and not taken; "" if nothing is."""
    line = _typed_into(app)
    return line.open_line.text if line is not None else ""


def to_keep(app: Frame) -> "OpenLine | None":
    """That line with where it belongs, as the next start can read it."""
    typing = _typed_into(app)
    if typing is None:
        return None
    from pmreview.core.following import main_text
    from pmreview.store.open_line import OpenLine

    line = typing.open_line
    of = main_text(line.record, line.place) if line.record else ""
    return OpenLine(line.text, typing.prompt.label, line.place, of, line.more)


def _typed_into(app: Frame) -> "Capture | None":
    from pmreview.app.widgets.capture import Capture

    stages = [app.get_screen(stage) for stage in STAGE_IDS if app.is_screen_installed(stage)]
    return next(
        (line for screen in (*app.screen_stack, *stages) for line in screen.query(Capture) if line.open_line.text), None
    )


def not_taken(line: str) -> str:
    """The words to ask with."""
    return f"This line is typed and not taken: {line}"
