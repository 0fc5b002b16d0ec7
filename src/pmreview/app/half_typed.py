"""What would be lost of a line that somebody types when the app ends."""

from pmreview.app.frame import Frame
from pmreview.core.stages import STAGE_IDS


def typed_on(app: Frame) -> str:
    """What is typed into an open line of any screen of `app` and not taken; "" if nothing is."""
    from pmreview.app.widgets.capture import Capture

    stages = [app.get_screen(stage) for stage in STAGE_IDS if app.is_screen_installed(stage)]
    lines = (line.typed for screen in (*app.screen_stack, *stages) for line in screen.query(Capture))
    return next(filter(None, lines), "")


def not_taken(line: str) -> str:
    """The words to ask with."""
    return f"This line is typed and not taken: {line}"
