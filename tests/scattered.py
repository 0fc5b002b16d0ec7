"""Many edits to different places of one record, such as several people make at once."""

import random
from dataclasses import dataclass

from pmreview.core.actions import Action
from pmreview.core.edits import add_item, set_field
from pmreview.core.paths import Path, at
from pmreview.core.record import Record
from pmreview.core.timeline import Event

EACH = 40


def many(edits: int = 0) -> Record:
    """A record with many events, actions and whys: enough for so many `edits` of their fields."""
    each = max(EACH, edits // 8)
    return Record.model_validate(
        {
            "incident": {"title": "Search is down"},
            "timeline": [{"text": f"Event number {number} of the night"} for number in range(each)],
            "actions": [{"id": f"A{number + 1}", "title": f"Action number {number}"} for number in range(each)],
            "whys": [{"id": f"W{number + 1}", "question": f"Why number {number}?"} for number in range(each)],
        }
    )


@dataclass(frozen=True)
class Scattered:
    """One edit: a new entry with this text, or a field of an entry that is there, found by its own text."""

    where: str
    text: str
    entry: str = ""
    field: str = ""

    def change(self, record: Record) -> Record:
        """`record` after it."""
        items = at(record, (self.where,))
        if not self.entry:
            item = Event(text=self.text) if self.where == "timeline" else Action(title=self.text)
            return add_item((self.where,), item, len(items) // 2, "add").change(record)
        return set_field(self._path(record), self.text).change(record)

    def is_in(self, record: Record) -> bool:
        """Whether `record` has it."""
        if self.entry:
            return bool(at(record, self._path(record)) == self.text)
        return any(
            self.text in (getattr(item, "text", ""), getattr(item, "title", "")) for item in at(record, (self.where,))
        )

    def _path(self, record: Record) -> Path:
        items = at(record, (self.where,))
        names = ("text", "title", "question")
        index = next(i for i, item in enumerate(items) if self.entry in [getattr(item, name, "") for name in names])
        return (self.where, index, self.field)


FIELDS = {"timeline": ("who", "source", "link"), "actions": ("owner", "ticket", "note"), "whys": ("answer", "evidence")}
MAIN = {"timeline": "text", "actions": "title", "whys": "question"}


def scattered(chance: random.Random, count: int, sides: int = 2) -> list[list[Scattered]]:
    """For each side, edits of `many(count)` that touch nothing that another side touches; at most `count` together."""
    record, edits = many(count), []
    for where, fields in FIELDS.items():
        for item in at(record, (where,)):
            for field in fields:
                name = getattr(item, MAIN[where])
                if not isinstance(getattr(item, field), tuple):
                    edits.append(Scattered(where, f"{field} of {name}", name, field))
    edits += [Scattered(chance.choice(("timeline", "actions")), f"New entry {number}") for number in range(count // 3)]
    chance.shuffle(edits)
    return [edits[side:count:sides] for side in range(sides)]
