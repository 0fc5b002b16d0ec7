"""The sittings of the review, and what they leave behind: open questions, parked topics, waived checks."""

from typing import Annotated

from pydantic import Field

from pmreview.core.stages import STAGE_IDS
from pmreview.core.value import Count, Day, Instant, Line, People, Shape, Value

OUTCOMES = ("action", "follow-up", "dropped")


class Votes(Value):
    """The room's answers to one question of the feedback."""

    yes: Count = Field(None, description="How many said yes.")
    no: Count = Field(None, description="How many said no.")


class Feedback(Value):
    """What the room thought of the meeting."""

    learned: Votes | None = Field(None, description="Did you learn something?")
    worth_the_time: Votes | None = Field(None, description="Was it worth the time?")


class Meeting(Value):
    """One sitting: a `[[meetings]]` entry. It has begun once it has `held_at`."""

    planned_at: Instant = Field(None, description="When it is to be held.")
    held_at: Instant = Field(None, description="When it began.")
    ended_at: Instant = Field(None, description="When it ended.")
    facilitator: Line = Field("", description="Who leads the meeting; best somebody who was not in the incident.")
    scribe: Line = Field("", description="Who writes.")
    attendees: People = Field((), description="Who else is in the room.")
    stage: Annotated[Line, Shape("word", STAGE_IDS)] = Field("", description="Where it stands or ended.")
    minutes: dict[str, float] = Field(default_factory=dict, description="What each stage took, in minutes.")
    feedback: Feedback | None = Field(None, description="What the room thought of it.")


class OpenQuestion(Value):
    """What nobody in the room could answer: an `[[open_questions]]` entry."""

    text: Line = Field("", title="Question", description="What is to be found out.")
    who: Line = Field("", description="Who finds out.")
    due: Day = Field(None, description="By when.")


class ParkedTopic(Value):
    """A topic that was put aside: a `[[parking_lot]]` entry."""

    text: Line = Field("", title="Topic", description="What was put aside.")
    outcome: Annotated[Line, Shape("word", OUTCOMES)] = Field("", description="What became of it at the close.")
    who: Line = Field("", description="Who follows it up.")
    due: Day = Field(None, description="By when.")
    note: Line = Field("", description="Anything else about it.")


class Waiver(Value):
    """A check that does not apply here, with the reason: a `[[waivers]]` entry."""

    check: Line = Field("", description="The name of the check.")
    on: Line = Field("", description="The id of one item; none is the whole record.")
    reason: Line = Field("", description="Why the check does not apply.")
    by: Line = Field("", description="Who decided so.")
