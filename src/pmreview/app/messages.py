"""What screens ask of the app. Values flow down, requests go up."""

from dataclasses import dataclass

from textual.message import Message

from pmreview.core.edits import Edit


@dataclass
class Requested(Message):
    """An edit is to be made."""

    edit: Edit


class Settled(Message):
    """The open step of typing is finished: a pause, a sentence's end, a change of focus."""
