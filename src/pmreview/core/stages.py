"""The stages of a meeting: their order, their names, and their share of thirty minutes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """A stage of the meeting. `minutes` is its budget in a meeting of thirty."""

    id: str
    title: str
    minutes: float


STAGES = (
    Stage("opening", "Opening", 2),
    Stage("summary", "Summary", 1),
    Stage("timeline", "Timeline", 8),
    Stage("root-cause", "Root cause", 6),
    Stage("impact", "Impact", 2),
    Stage("lessons", "Lessons", 3),
    Stage("actions", "Actions", 5),
    Stage("close", "Close", 3),
)
STAGE_IDS = tuple(stage.id for stage in STAGES)
