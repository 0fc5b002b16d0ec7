"""What to ask so that the whys go past the first symptom, branch, and never end at a person."""

import re
from collections.abc import Iterator
from datetime import datetime

from pmreview.core.people import people
from pmreview.core.record import Record
from pmreview.core.tree import Branch, grow, walk
from pmreview.meeting.actions import addressed
from pmreview.meeting.naming import why_named
from pmreview.meeting.questions.question import Question

_DEEP = 3
"""Whys; from here on a branch may end without a question."""

_SOMEBODY = r"(?i:\b(?:human|operator|manual) error\b|\b(?:he|she|somebody|someone) )"
_OWN = (
    "What had to come together for this to happen?",
    "How did that look like the right step at the time?",
    "What usually stops this, and where was it this time?",
    "How would somebody else have read the same signs?",
    "What made it spread, or last, once it had begun?",
    "Where else in our system could the same thing happen?",
    "How do we know that this is so, and what shows it?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """The ends of the tree that ask for more, a tree that is one chain, causes that nobody marked."""
    ends = [branch for branch in walk(grow(record.whys)) if not branch.children]
    if ends:
        yield from _of_ends(record, ends)
        if len(ends) == 1:
            yield Question("What else had to be true for this to happen?", ("whys",))
        if all(end.why.answer.strip() for end in ends) and not any(why.root_cause for why in record.whys):
            yield Question("Which of these causes do we call a root cause?", ("whys",))
    else:
        yield Question("What broke, and what made that possible?", ("whys",))
    yield from map(Question, _OWN)


def _of_ends(record: Record, ends: list[Branch]) -> Iterator[Question]:
    names_a_person = _persons(record)
    taken_up = addressed(record)
    for end in ends:
        why, named = end.why, why_named(end.why)
        if not named:
            continue
        if not why.answer.strip():
            # An open end that somebody is to investigate is honest: it is left alone.
            if why.id not in taken_up:
                yield Question(f"What do we know that answers {named}?", ("whys", end.index, "answer"))
        elif names_a_person.search(why.answer):
            yield Question(f"What in our system let this happen: {named}?", ("whys", end.index))
        elif not why.root_cause and end.depth < _DEEP:
            yield Question(f"What made this possible: {named}?", ("whys", end.index))


def _persons(record: Record) -> re.Pattern[str]:
    """Finds somebody whom the record knows, by a part of the name, and words that mean a person."""
    names: set[str] = set()
    for person in people(record):
        parts = person.split()
        # "Ana Ruiz" is a name with two parts, "platform team" is a role.
        if not any(part[0].islower() for part in parts):
            names.update(part for part in parts if len(part) > 2)
    known = "|".join(map(re.escape, sorted(names)))
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)|{_SOMEBODY}" if known else _SOMEBODY)
