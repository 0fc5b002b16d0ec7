"""What the room takes from the incident: what went well, what to improve, where we got lucky."""

from typing import Annotated

from pydantic import Field

from pmreview.core.value import Count, Line, Shape, Value

AREAS = ("detection", "response", "communication", "prevention")


class Lesson(Value):
    """An entry of `[[went_well]]`, `[[to_improve]]` or `[[got_lucky]]`."""

    id: Line = Field("", description="L1, L2 …")
    text: Line = Field("", description="One lesson, in a sentence.")
    area: Annotated[Line, Shape("word", AREAS)] = Field("", description="What part of the work it is about.")
    votes: Count = Field(None, description="How many in the room voted for it.")
