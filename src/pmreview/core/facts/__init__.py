"""What lists, search and insights know of a record: plain facts, so small that ten thousand of them are at hand.

Nothing here needs Pydantic, because quick commands read facts and not records. `of_record` makes them.
"""

from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """A duration by its state, a word of `durations`; `seconds` is there when it is recorded or invalid."""

    state: str
    seconds: float | None


class ActionFacts(NamedTuple):
    """An action. `place` is its index in the record; of a restricted record there is no text."""

    place: int
    id: str
    title: str
    done_when: str
    owner: str
    due: date | None
    priority: str
    status: str
    open: bool
    ticket: str
    created_on: date | None
    done_on: date | None


class Facts(NamedTuple):
    """A record. `day` is when it began, in its own zone; of a restricted one there is neither title nor owner.

    `components` are there all the same, because counts need them: a list hides those of a restricted record. `causes`
    are the categories of its root causes, each once, `spans` the durations in the order of `durations.ENDS`,
    `review_after` the seconds from its end to its first meeting, and `empty` the ids of sections that hold nothing.
    """

    id: str
    title: str
    kind: str
    severity: str
    status: str
    owner: str
    restricted: bool
    components: tuple[str, ...]
    day: date | None
    causes: tuple[str, ...]
    spans: tuple[Span, ...]
    review_after: float | None
    empty: tuple[str, ...]
    open: int
    next_due: date | None

    @property
    def shown_components(self) -> tuple[str, ...]:
        """The components that a list may show."""
        return () if self.restricted else self.components
