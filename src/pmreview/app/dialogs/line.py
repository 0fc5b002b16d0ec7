"""The capture line over whatever is on the screen, so that a topic is parked without leaving what is being typed."""

from textual.app import ComposeResult
from textual.screen import ModalScreen

from pmreview.app.host import Host
from pmreview.app.messages import Requested
from pmreview.app.prompt import Prompt
from pmreview.app.widgets.capture import Capture
from pmreview.app.widgets.keyline import KeyLine
from pmreview.core.items import Taken, add_line
from pmreview.core.nouns import noun_at
from pmreview.core.paths import Path


class LineDialog(ModalScreen[None]):
    """Asks one prompt at the bottom of the screen."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self.typing = Capture(prompt)

    def compose(self) -> ComposeResult:
        """The line, and its keys in the place of those below."""
        yield self.typing
        yield KeyLine()

    def on_capture_done(self, event: Capture.Done) -> None:
        """Hand it to who asked for it, or request the edit; and go back."""
        self.dismiss()
        if event.prompt.take is not None:
            event.prompt.take(event.taken)
        else:
            self.app.post_message(Requested(event.taken.edit).as_of(event))

    def on_capture_left(self, event: Capture.Left) -> None:
        """Go back."""
        self.dismiss()


def park(app: Host) -> None:
    """Ask for a topic to put aside, over whatever is on the screen."""
    if isinstance(app.screen, LineDialog):
        return
    noun = noun_at(("parking_lot",))
    assert noun is not None

    def read(line: str) -> Taken:
        record = app.session.record
        return add_line(noun, line, len(record.parking_lot) - 1, record, app.around(()))

    def told(line: str, place: Path) -> None:
        app.say(f"Parked for the Close: {line.strip()}")

    app.push_screen(LineDialog(Prompt("Park a topic", read, hint=noun.example, place=(noun.name,), then=told)))
