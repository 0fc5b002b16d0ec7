"""What somebody who joins late needs to know, in fifteen seconds."""

from collections.abc import Sequence

from pmreview.core.record import Record
from pmreview.core.stages import STAGE_IDS, STAGES
from pmreview.meeting.actions import decided_actions
from pmreview.meeting.in_brief import for_whom, how_long, root_causes, what_broke
from pmreview.meeting.naming import sentence, shortened

_LEAD, _CAUSE, _ITEM = 90, 140, 60
"""How many characters of a text stand in the first lines, in those about causes, and in those about actions."""
_MOST = 3
"""Causes or actions; the others are counted."""


def recap(record: Record, stage: str) -> tuple[str, ...]:
    """Short lines: what broke, how long and for whom, that the room is on `stage`, and what it agreed so far."""
    number = STAGE_IDS.index(stage)
    agreed = (*_listed("Root cause", _causes(record)), *_listed("Action", _actions(record)))
    return (
        sentence(shortened(what_broke(record), _LEAD)),
        " ".join(filter(None, (how_long(record), shortened(for_whom(record), _LEAD)))),
        f"We are on {STAGES[number].title}, stage {number + 1} of {len(STAGES)}.",
        *(agreed or ("Nothing is agreed yet.",)),
    )


def _causes(record: Record) -> tuple[str, ...]:
    return tuple(shortened(cause, _CAUSE) for cause in root_causes(record))


def _actions(record: Record) -> tuple[str, ...]:
    return tuple(
        f"{shortened(action.title, _ITEM)} ({shortened(action.owner, _ITEM) or 'no owner yet'})"
        for action in decided_actions(record)
    )


def _listed(label: str, texts: Sequence[str]) -> tuple[str, ...]:
    lines = tuple(f"{label}: {text}" for text in texts[:_MOST])
    more = len(texts) - _MOST
    return (*lines, f"… and {more} more {label.lower()}{'s' if more > 1 else ''}") if more > 0 else lines
