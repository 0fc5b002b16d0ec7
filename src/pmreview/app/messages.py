"""What screens ask of the app. Values flow down, requests go up."""

from dataclasses import dataclass

from textual.message import Message

from pmreview.core.edits import Edit
from pmreview.core.paths import Path


@dataclass
class Requested(Message):
    """An edit is to be made."""

    edit: Edit


@dataclass
class Sought(Message):
    """A place of the record is to be shown, on whatever stage it is; or a stage."""

    place: Path = ()
    stage: str = ""


class Settled(Message):
    """The open step of typing is finished: a pause, a sentence's end, a change of focus."""
