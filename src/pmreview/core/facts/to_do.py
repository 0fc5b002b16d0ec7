"""The open actions across a library: what is overdue first, then what is due next; by owner, component and priority."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pmreview.core.closed_lists import PRIORITIES
from pmreview.core.dates import shown
from pmreview.core.facts import ActionFacts, Facts
from pmreview.core.folded import folded
from pmreview.core.overdue import overdue


@dataclass(frozen=True)
class ToDo:
    """An open action and the record that it stands in. `overdue_days` counts from 1; None while it is in time."""

    file: str
    record: Facts
    action: ActionFacts
    overdue_days: int | None

    @property
    def called(self) -> str:
        """What it is, in a list: of a restricted record no more than that it is one."""
        return "restricted" if self.record.restricted else self.action.title

    @cached_property
    def searched(self) -> str:
        """What words are looked for in: all that a list may show of it."""
        action, record = self.action, self.record
        due = shown(action.due) if action.due else "no date"
        late = overdue(self.overdue_days) if self.overdue_days else ""
        owner = "" if record.restricted else action.owner or "no owner"
        status = action.status.replace("-", " ")
        own = (action.title, owner, due, late, action.priority, action.status, status, action.id)
        return folded(" ".join((*own, record.id, record.title, *record.shown_components)))

    @property
    def key(self) -> str:
        """What names it to somebody: `INC-2041 A3`."""
        return " ".join(filter(None, (self.record.id, self.action.id)))


@dataclass(frozen=True)
class Wanted:
    """Which actions are asked for; an empty word asks for all. An owner is also found by a first or last name."""

    overdue: bool = False
    owner: str = ""
    component: str = ""
    priority: str = ""

    def takes(self, each: ToDo) -> bool:
        """Whether the action is asked for."""
        return (
            (not self.overdue or each.overdue_days is not None)
            and (not self.owner or _is_called(each.action.owner, self.owner))
            and (not self.component or folded(self.component) in map(folded, each.record.shown_components))
            and (not self.priority or self.priority == each.action.priority)
        )


def to_do(found: Iterable[tuple[str, Facts, Iterable[ActionFacts]]], today: date) -> list[ToDo]:
    """The open actions of the records in these files, the longest overdue one first, those without a date last."""
    return sorted(_open(found, today), key=_rank)


def _open(found: Iterable[tuple[str, Facts, Iterable[ActionFacts]]], today: date) -> Iterator[ToDo]:
    for file, record, actions in found:
        if record.open:
            for action in actions:
                if action.open:
                    late = (today - action.due).days if action.due and action.due < today else None
                    yield ToDo(file, record, action, late)


def _rank(each: ToDo) -> tuple[date, int, str, int]:
    priority = each.action.priority
    known = PRIORITIES.index(priority) if priority in PRIORITIES else len(PRIORITIES)
    return each.action.due or date.max, known, each.record.id, each.action.place


def _is_called(owner: str, name: str) -> bool:
    owner, name = folded(owner), folded(name.strip())
    return owner == name or name in owner.split()
