"""What happened when: events, the milestones among them, and the time between."""

from typing import Annotated

from pydantic import Field

from pmreview.core.value import Flag, Instant, Line, Shape, Value

MILESTONES = ("started", "detected", "acknowledged", "mitigated", "resolved", "customers-told")
EVENT_KINDS = ("alert", "observation", "action", "decision", "communication", "change", "note")


class Event(Value):
    """A `[[timeline]]` entry. An event whose time nobody knows has no `at` and stands after the one before it."""

    at: Instant = Field(None, title="Time", description="When it happened.")
    approximate: Flag = Field(False, description="Whether the time is about right rather than exact.")
    milestones: Annotated[tuple[str, ...], Field(strict=False), Shape("words", MILESTONES)] = Field(
        (), description="The moments that durations are counted from."
    )
    kind: Annotated[str, Shape("word", EVENT_KINDS)] = Field("", description="What sort of event it was.")
    who: Line = Field("", description="The role, person or system that did or saw it.")
    text: Line = Field("", description="What happened, in a sentence.")
    link: Line = Field("", description="A graph, a log, a message that shows it.")
    key: Flag = Field(False, title="Key event", description="Whether the room walks through it.")
    disputed: Line = Field("", description="Another account of it; the room need not settle which is right.")
    source: Line = Field("", description="Where the event was taken from.")
