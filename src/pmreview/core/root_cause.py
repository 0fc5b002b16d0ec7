"""Why it happened: questions and answers that branch, and the causes that the room settled on."""

from typing import Annotated

from pydantic import Field

from pmreview.core.value import Flag, Line, Prose, Shape, Value

CATEGORIES = (
    "missing-safeguard", "monitoring", "process", "bug", "change", "config", "design", "capacity", "dependency",
    "hardware", "knowledge", "security", "unknown",
)  # fmt: skip


class Why(Value):
    """One question and answer: a `[[whys]]` entry.

    `after` names the why that it digs into; without one it starts a chain.
    """

    id: Line = Field("", description="W1, W2 …")
    after: Line = Field("", description="The why that this one follows.")
    question: Line = Field("", description="What is asked, beginning with why, what or how.")
    answer: Line = Field("", description="What the room found. Empty while it is open.")
    root_cause: Flag = Field(False, description="Whether the room calls this a root cause.")
    category: Annotated[Line, Shape("word", CATEGORIES)] = Field("", description="What sort of cause it is.")
    evidence: Line = Field("", description="How we know: a graph, a log, a commit.")
    no_action_because: Line = Field("", description="Why nothing is to be done about this cause.")


class RootCause(Value):
    """The `[root_cause]` table."""

    explanation: Prose = Field("", description="Words under the tree of whys; never a substitute for it.")
