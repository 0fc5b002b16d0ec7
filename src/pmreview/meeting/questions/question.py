"""A question that the facilitator can ask the room."""

from dataclasses import dataclass

from pmreview.core.paths import Path


@dataclass(frozen=True)
class Question:
    """One line that asks how, what, which, when or where: never who, and never why somebody did not.

    `place` is where in the record it points, as a rule where the answer goes; () for a general question.
    """

    text: str
    place: Path = ()
