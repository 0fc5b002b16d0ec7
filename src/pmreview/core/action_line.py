"""One line for one action: `Add alert for pool use above 80% @ana due friday !high #W3`.

First what is to be done, and at the end of the line, in any order: the owner, the day by which it is due (see `days`),
the priority, and the whys and lessons that it answers. `line_tokens` says how a text that looks like one of these is
kept apart.

An owner of more than one word needs no quotes where the record knows the name, or where it is two words that each begin
with a capital letter: `@Kim Berg`. Other words behind an `@` at the end stay text, with a remark.
"""

import re
from collections.abc import Sequence
from datetime import date

from pmreview.core.actions import PRIORITIES, Action
from pmreview.core.days import PAST, read_day
from pmreview.core.errors import NotUnderstood
from pmreview.core.line_tokens import Token, guarded, text_before_tokens, token, write_token
from pmreview.core.people import called
from pmreview.core.shown_times import shown_date
from pmreview.core.text import one_line

_DUE, _BY = "due", "by"
_LONGEST_DAY = 5  # words: Wed 1 Apr , 2026
_LONGEST_NAME = 4
_NAME = re.compile(r"[^\W\d_](?:['’.\-]?[^\W\d_])*")
_POSSESSIVE = ("'s", "’s")
_PARTICLES = frozenset(("al", "bin", "da", "de", "den", "der", "di", "du", "el", "la", "le", "van", "von"))


class _Tokens:
    """The tokens at the end of a line, gathered from the last to the first. `people` is None for anybody at all."""

    def __init__(self, today: date, people: Sequence[str] | None, ids: Sequence[str]) -> None:
        self.today, self.people, self.ids = today, people, {id.lower(): id for id in ids}
        self.owner = ""
        self.due: date | None = None
        self.priority = ""
        self.addresses: list[str] = []
        self.remarks: list[str] = []

    def take(self, words: Sequence[str]) -> int:
        found = token(words[-1])
        if found is None:
            taken = self._take_full_name(words) or self._take_day(words, _DUE) or self._take_day(words, _BY)
            if not taken:
                self._remark_on_owner(words)
            return taken
        match found.mark:
            case "@":
                return self._take_owner(found)
            case "!":
                return self._take_priority(found)
            case _:
                return self._take_address(found)

    def _take_day(self, words: Sequence[str], lead: str) -> int:
        """`due friday`, or `by friday`."""
        reach = range(1, min(_LONGEST_DAY, len(words) - 1) + 1)
        said = next((count for count in reach if words[-count - 1].lower() == lead), 0)
        if not said or self.due:
            return 0
        day = " ".join(words[-said:])
        try:
            self.due = read_day(day, today=self.today)
        except NotUnderstood as problem:
            # "due to load" and "by hand" are text and nothing to remark; "due 3/4" was meant as a day.
            if lead == _DUE and words[-said].lower() != "to":
                self.remarks.append(f"due {day} is kept as text: {problem}")
                return -said - 1
            return 0
        if self.due < self.today:
            self.remarks.append(PAST)
        return said + 1

    def _take_full_name(self, words: Sequence[str]) -> int:
        """`@Ana Ruiz`, without quotes: of those who are known, or else two words that can be nothing but a name."""
        said = _behind_at(words, _LONGEST_NAME)
        if not said or self.owner:
            return 0
        name = " ".join(said)[1:]
        known = self._known(name)
        new = len(said) == 2 and _is_name(said) and _day_or_none(said[1], self.today) is None
        if not (known or new or self.people is None):
            return 0
        self.owner = known or name
        if not known and self.people:
            self._remark_on_new(name)
        return len(said)

    def _remark_on_owner(self, words: Sequence[str]) -> None:
        """Say of an `@` shortly before the end why it is no owner, where it may have been meant as one."""
        said = _behind_at(words, _LONGEST_DAY + 1)
        if not said or '"' in said[0]:
            return
        name, day = " ".join(said)[1:], " ".join(said[1:])
        if self.owner:
            if self._known(name) or _is_name(said):
                self.remarks.append(f"@{name} is kept as text: an action has one owner")
        elif _day_or_none(day, self.today):
            self.remarks.append(f"@{name} is kept as text: write {said[0]} {_DUE} {day}")
        elif _is_name(said) or (len(said) == 2 and not _DUE.startswith(day) and not _BY.startswith(day)):
            self.remarks.append(f'@{name} is kept as text: a name of several words goes in quotes, @"{name}"')

    def _known(self, name: str) -> str:
        return next((each for each in self.people or () if each.casefold() == name.casefold()), "")

    def _remark_on_new(self, name: str) -> None:
        self.remarks.append(f"@{name} is nobody this record knows yet: taken as the owner's name")

    def _take_owner(self, found: Token) -> int:
        if self.owner:
            self.remarks.append(f"@{found.value} is kept as text: an action has one owner")
            return 0
        known = [] if found.quoted else called(found.value, self.people or ())
        self.owner = known[0] if len(known) == 1 else found.value
        if len(known) > 1:
            self.remarks.append(f"@{found.value} may be {' or '.join(known)}: kept as typed")
        elif not known and self.people and self.owner not in self.people:
            self._remark_on_new(found.value)
        return 1

    def _take_priority(self, found: Token) -> int:
        priority = found.value if found.quoted else found.value.lower()
        if self.priority or not (found.quoted or priority in PRIORITIES):
            self.remarks.append(f"!{found.value} is kept as text: a priority is one of {', '.join(PRIORITIES)}")
            return 0
        self.priority = priority
        return 1

    def _take_address(self, found: Token) -> int:
        id = found.value if found.quoted else self.ids.get(found.value.lower())
        if id is None:
            self.remarks.append(f"#{found.value} is no why or lesson here: kept as text")
            return 0
        self.addresses.insert(0, id)
        return 1


def read_action(
    line: str, *, today: date, people: Sequence[str] = (), ids: Sequence[str] = ()
) -> tuple[Action, tuple[str, ...]]:
    """The action that `line` says, and what was assumed or left, in words.

    `@ana` is the one of `people` whose name, or a part of it, is or begins like that; a quoted name is meant as it
    stands. `#W3` is one of `ids`, the whys and lessons. Raises `NotUnderstood` where nothing is said to be done.
    """
    tokens = _Tokens(today, people, ids)
    title = text_before_tokens(one_line(line).strip(), tokens.take)
    if not title:
        raise NotUnderstood("What is to be done is missing: write it first, as in Add a load test @ana due friday.")
    action = Action(
        title=title,
        owner=tokens.owner,
        due=tokens.due,
        priority=tokens.priority,
        addresses=tuple(tokens.addresses),
    )
    return action, tuple(reversed(tokens.remarks))


def write_action(action: Action, *, today: date) -> str:
    """The line that `read_action` reads back, with the same `today` and with `ids` that hold what it addresses."""
    tokens = [
        # In quotes, so that `ana` stays the name that it is and is not looked up again.
        *([write_token("@", action.owner, plain=False)] if action.owner else []),
        *([f"{_DUE} {_day(action.due, today)}"] if action.due else []),
        *([write_token("!", action.priority, plain=action.priority in PRIORITIES)] if action.priority else []),
        *(write_token("#", id) for id in action.addresses if id),
    ]
    take = _Tokens(today, None, action.addresses).take
    return " ".join([guarded(action.title.strip(), take), *tokens])


def _day(due: date, today: date) -> str:
    """`1 Apr` where that is the day seen from `today`, else in full."""
    short = shown_date(due).rpartition(" ")[0]
    return short if _day_or_none(short, today) == due else due.isoformat()


def _day_or_none(said: str, today: date) -> date | None:
    try:
        return read_day(said, today=today)
    except NotUnderstood:
        return None


def _behind_at(words: Sequence[str], most: int) -> Sequence[str]:
    """The last words from the `@` on that they begin with, from 2 up to `most`."""
    reach = range(2, min(most, len(words)) + 1)
    return next((words[-count:] for count in reach if re.match("@.", words[-count])), ())


def _is_name(said: Sequence[str]) -> bool:
    """Whether `@Kim Berg` can be a name: words with a capital letter, and such as stand between the parts of a name."""
    first, *between, last = (said[0][1:], *said[1:])
    parts = [first, *(word for word in between if word not in _PARTICLES), last]
    return len(said) <= _LONGEST_NAME and all(
        _NAME.fullmatch(word) and word[0].isupper() and not word[1:].isupper() and not word.endswith(_POSSESSIVE)
        for word in parts
    )
