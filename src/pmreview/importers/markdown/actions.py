"""The actions of a part: items of its lists and rows of its tables, with the owner and the day that stand there."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pmreview.core import dates
from pmreview.core.actions import ACTION_KINDS, ACTION_STATUSES, PRIORITIES, Action
from pmreview.core.quoting import quoted
from pmreview.importers.markdown.beside_title import BesideTitle
from pmreview.importers.markdown.blocks import Block, Entry, Grid, Listing, Text, Words
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.lessons import NOTHING
from pmreview.importers.markdown.stamps import read_stamp
from pmreview.importers.markdown.tickets import ticket_apart
from pmreview.importers.markdown.vocabulary import normal
from pmreview.importers.markdown.words import bare, line, plain, prose

_DONE = re.compile(
    r"\s*[(\[](?:done|completed?|fixed|closed|resolved|finished)!?[)\]]\s*\.?\s*$|\s*(?:✅|✔️?|☑️?)\s*$|^\s*(?:✅|✔️?|☑️?)\s*",
    re.IGNORECASE,
)
_STATUSES = {
    "done": r"done|completed?|closed|fixed|finished|resolved|merged|x|yes|✅",
    "in-progress": r"in[ -]progress|ongoing|started|wip|doing",
    "open": r"open|to ?do|not started|outstanding|new|backlog|planned|pending",
    "dropped": r"dropped|won'?t (?:do|fix)|cancell?ed|rejected",
}
_KINDS = {
    "prevent": r"prevent\w*",
    "detect": r"detect\w*|monitor\w*|alert\w*",
    "mitigate": r"mitigat\w*",
    "repair": r"repair|fix|correct\w*",
    "investigate": r"investigat\w*|research",
}
_COLUMNS = {
    "title": r"action|item|task|follow|what|description|todo|title|recommendation|improvement|measure",
    "owner": r"owner|assignee|assigned|responsible|who|dri|team|person",
    "due": r"due|deadline|eta|target|when|\bby\b|\bdate\b",
    "priority": r"prio",
    "status": r"status|state|done|progress",
    "kind": r"type|kind|category",
    "ticket": r"ticket|bug|issue|jira|link|tracking|pr\b|\burl\b",
    "done_when": r"done when|acceptance|success",
}


@dataclass(frozen=True)
class Actions:
    """The actions of a part, what stands beside them, and what could not be read."""

    actions: tuple[Action, ...]
    rest: tuple[Block, ...]
    remarks: tuple[str, ...]


def actions_in(blocks: Sequence[Block], days: Days, people: Iterable[str] = ()) -> Actions:
    """The actions in `blocks`. Where there is no list and no table, every paragraph stays outside.

    `people` are those whom the document names anywhere.
    """
    reading = _Reading(days, people)
    for block in blocks:
        match block:
            case Listing(entries):
                reading.entries(entries)
            case Grid(rows) if len(rows) > 1:
                reading.rows(rows)
            case _:
                reading.rest.append(block)
    return Actions(tuple(reading.actions), tuple(reading.rest), tuple(reading.remarks))


class _Reading:
    def __init__(self, days: Days, people: Iterable[str]) -> None:
        self._days = days
        self._beside_title = BesideTitle(people, lambda words: self._due(words) is not None)
        self.actions: list[Action] = []
        self.rest: list[Block] = []
        self.remarks: list[str] = []

    def entries(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            first = entry.blocks[0] if entry.blocks else None
            inner = [block for block in entry.blocks[1:] if isinstance(block, Listing)]
            if isinstance(first, Text) and inner and _groups(first, entry, inner):
                self.rest.append(first)
                for block in inner:
                    self.entries(block.entries)
                self.rest += [block for block in entry.blocks[1:] if block not in inner]
            elif not isinstance(first, Text):
                self.rest.append(Listing((entry,)))
            elif line(entry.blocks).lower() not in NOTHING:
                self.actions.append(self._action(first, entry))

    def _action(self, first: Text, entry: Entry) -> Action:
        text, ticket = ticket_apart(first.words)
        done = _DONE.search(text)
        title, stated = self._beside_title.apart(_DONE.sub("", text) if done else text)
        note = prose(entry.blocks[1:])
        action = self._with(Action(title=title or text, ticket=ticket, note=note), stated)
        if entry.done or done:
            return action.but(status="done")
        return action

    def _with(self, action: Action, stated: dict[str, str]) -> Action:
        """`action` with the fields that are stated; what cannot be read stays in its note."""
        changes: dict[str, object] = {}
        kept = [action.note] if action.note else []
        for name, value in stated.items():
            read = _READ.get(name, str)(value) if name != "due" else self._due(value)
            if read is None or (name == "ticket" and action.ticket):
                kept.append(f"{name.replace('_', ' ').capitalize()}: {value}")
            else:
                changes[name] = read
            if read is None and name == "due":
                self.remarks.append(f"The due date {quoted(value)} is no certain day: kept in the action's note.")
        return action.but(**changes, note="\n".join(kept))

    def _due(self, value: str) -> date | None:
        stamp = read_stamp(value)
        if not stamp or stamp.clock or value[stamp.end :].strip(" .)"):
            return None
        day = stamp.day
        if isinstance(day, dates.Typed) and (day.day is None or (day.year is None and self._days.own is None)):
            return None
        return self._days.day(day, None)

    def rows(self, rows: Sequence[tuple[Words, ...]]) -> None:
        names = [normal(bare(cell)) for cell in rows[0]]
        places = _places(names)
        if "title" not in places:
            self.rest.append(Grid(tuple(rows)))
            return
        for row in rows[1:]:
            self._row(row, places, rows[0])

    def _row(self, row: tuple[Words, ...], places: dict[str, int], titles: tuple[Words, ...]) -> None:
        title = plain(row[places["title"]]) if places["title"] < len(row) else ""
        if not title:
            if any(map(bare, row)):
                self.rest.append(Grid((row,)))
            return
        stated = {
            name: plain(row[at]) for name, at in places.items() if name != "title" and at < len(row) and bare(row[at])
        }
        if "ticket" in stated and (found := [span.url for span in row[places["ticket"]] if span.url]):
            stated["ticket"] = found[0]
        used = set(places.values())
        others = [
            f"{bare(titles[at])}: {plain(cell)}"
            for at, cell in enumerate(row)
            if at not in used and bare(cell) and at < len(titles)
        ]
        self.actions.append(self._with(Action(title=title, note="\n".join(others)), stated))


def _groups(first: Text, entry: Entry, inner: Sequence[Listing]) -> bool:
    """Whether an item is only the name of the items under it."""
    text = line([first])
    return (
        entry.done is None and (text.endswith(":") or (first.words[0].strong and len(first.words) == 1)) and bool(inner)
    )


def _places(names: Sequence[str]) -> dict[str, int]:
    """Where each field stands, by the titles of the columns."""
    places: dict[str, int] = {}
    for field, pattern in _COLUMNS.items():
        at = next((at for at, name in enumerate(names) if at not in places.values() and re.search(pattern, name)), None)
        if at is not None:
            places[field] = at
    return places


def _word(patterns: dict[str, str], allowed: Sequence[str]) -> Callable[[str], str]:
    def read(value: str) -> str:
        word = value.strip().lower()
        found = next((name for name, pattern in patterns.items() if re.fullmatch(pattern, word)), "")
        return found or (word if word in allowed else value.strip())

    return read


_READ: dict[str, Callable[[str], str]] = {
    "priority": _word({}, PRIORITIES),
    "status": _word(_STATUSES, ACTION_STATUSES),
    "kind": _word(_KINDS, ACTION_KINDS),
    "owner": lambda value: value.strip().lstrip("@"),
}
