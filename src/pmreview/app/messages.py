"""What screens ask of the app. Values flow down, requests go up."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from pmreview.core.edits import Edit
from pmreview.core.paths import Path


@dataclass
class Requested(Message):
    """An edit is to be made, and `then` something done that needs the record as it is by then."""

    edit: Edit
    then: Callable[[], object] | None = None

    def as_of(self, earlier: Message) -> "Requested":
        """The request, as it was meant when `earlier` was sent: others may have changed the record since."""
        self.time = earlier.time
        return self


@dataclass
class Sought(Message):
    """A place of the record is to be shown, on whatever stage it is; or a stage."""

    place: Path = ()
    stage: str = ""


class Settled(Message):
    """The open step of typing is finished: a pause, a sentence's end, a change of focus."""
