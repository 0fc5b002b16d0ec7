"""Read back: the actions one by one, each filling the screen, agreed aloud or mended at once."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from pmreview.app.messages import Requested
from pmreview.app.screens.present import PresentScreen
from pmreview.core.edits import set_field
from pmreview.core.record import Record
from pmreview.meeting.read_back import ReadBack, to_read_back
from pmreview.meeting.slides import Slide


class ReadBackScreen(PresentScreen):
    """Every open action in a sentence. Enter keeps that the room agreed, and goes on to the next."""

    HELP = "Read the sentence aloud. Enter when the room agrees, e to mend it now, Esc back to the close."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "agree", "agreed aloud", id="read-back.agree", tooltip="The room agreed: keep it, and go on"),
        Binding("e", "edit", "mend now", id="read-back.mend", tooltip="Change the action while it is read"),
        Binding("escape", "dismiss", "back", id="read-back.leave", tooltip="Back to the close"),
    ]

    def __init__(self) -> None:
        super().__init__("close")

    def pages(self, record: Record) -> tuple[Slide, ...]:
        """An action a page."""
        return tuple(_page(record, one) for one in to_read_back(record))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing but reading back."""
        return action in {"agree", "edit", "turn", "dismiss"} or super().check_action(action, parameters)

    def action_agree(self) -> None:
        """The room agreed."""
        if self.path[:1] == ("actions",):
            edit = set_field((*self.path, "agreed"), True, "agree on an action")
            self.post_message(Requested(edit, self._go_on))
        else:
            self._go_on()

    def action_edit(self) -> None:
        """Mend the action in its line; or say how one can tell that it is done, where it lacks that alone."""
        here = next((one for one in to_read_back(self.record) if ("actions", one.index) == self.path), None)
        if here is not None and here.lacks == ("done_when",):
            self.edit_field((*self.path, "done_when"))
        else:
            super().action_edit()

    def _go_on(self) -> None:
        if self.last:
            self.dismiss()
            self.app.say("All actions were read back.")
        else:
            self.action_turn(1)


def _page(record: Record, one: ReadBack) -> Slide:
    action = record.actions[one.index]
    agreed = "✓ agreed aloud" if action.agreed else ""
    below = tuple(filter(None, (one.lacking, agreed)))
    return Slide(("actions", one.index), action.id or "Action", one.sentence, below)
