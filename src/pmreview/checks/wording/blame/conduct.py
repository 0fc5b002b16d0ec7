"""Blame as what people do and how: a shortcut of somebody's, indecision, work that was poor or late."""

from pmreview.checks.wording.people import THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, ends_phrase, person_after
from pmreview.checks.words import grammar, handling, judgements, persons, reproaches


def of_person(reader: Reader, index: int) -> Tokens | None:
    """`a mistake by the operator`, `carelessness on the part of the team`, `the failure of the vendor to answer`."""
    by = next((at for at in range(index + 1, index + 5) if reader.word(at) in ("by", "of")), 0)
    if not by and reader.word(index) in handling.WORKED and reader.word(index + 1) in ("from", "between"):
        by = index + 1
    between = reader.words[index + 1 : by]
    made = all(word in reproaches.MADE or is_light(word) for word in between)
    if not by or not (made or between == ["on", "the", "part"]):
        return None
    head = person_after(reader, by)
    if not head or reader.person_at(head) != THIRD:
        return None
    undone = reader.word(index) in reproaches.UNDONE or reader.word(index).startswith("failure")
    return None if undone and reader.word(head + 1) not in ("to", "in", ".", "") else (index, head)


def _conduct(reader: Reader, index: int) -> Tokens | None:
    """`Olaf's shortcut`, `his tinkering`, `the indecision of the board`: of a third person."""
    for before in range(index - 1, index - 3, -1):
        if reader.word(before) == "'s" and reader.person_at(before - 1) == THIRD:
            return before - 1, index
        if reader.word(before) in ("his", "her", "their"):
            return before, index
    return of_person(reader, index) or of_a_thing_by(reader, index) or _among(reader, index)


def of_a_thing_by(reader: Reader, index: int) -> Tokens | None:
    """`disregard of the sign by the crew`, `misuse of the lift by a porter`."""
    if reader.word(index + 1) not in ("of", "with"):
        return None
    by = next((at for at in range(index + 3, index + 7) if reader.word(at) == "by"), 0)
    made = by and any(map(looks_past, reader.words[index + 2 : by]))
    head = person_after(reader, by) if by and not made else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _among(reader: Reader, index: int) -> Tokens | None:
    """`impatience at the desk`, `infighting among the leads`."""
    head = person_after(reader, index + 1) if reader.word(index + 1) in ("among", "at", "in", "within") else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _work_of_person(reader: Reader, index: int) -> Tokens | None:
    """`poor communication by the network team`, `late reaction of the desk`, `the vendor's handling was poor`."""
    slow = reader.word(index) in handling.REACTION and reader.any(handling.BELATED, index - 2, index)
    if slow or reader.any(reproaches.BAD | judgements.LACKING, index - 2, index):
        place = of_person(reader, index)
        if not slow and reader.word(index - 2) == "'s" and reader.person_at(index - 3) == THIRD:
            return index - 3, index
        return place or (None if slow else _by_a_client(reader, index))
    place = of_person(reader, index) or _later_of_person(reader, index) or _owned_work(reader, index)
    last = next((at for at in range(place[1] + 1, place[1] + 7) if reader.word(at) in _JUDGED), 0) if place else 0
    judged = last and reader.any(grammar.BEING, max(index, last - 4), last) and ends_phrase(reader, last)
    return (min(index, place[0]), last) if place and judged else None


_JUDGED = reproaches.BAD | handling.UNBEARABLE


def _owned_work(reader: Reader, index: int) -> Tokens | None:
    """`the vendor's conduct`, `her preparation`: a third person's."""
    if reader.word(index - 1) == "'s" and reader.person_at(index - 2) == THIRD:
        return index - 2, index
    theirs = reader.word(index - 1) in ("her", "his", "their") and THIRD in reader.persons
    return (index - 1, index) if theirs else None


def _by_a_client(reader: Reader, index: int) -> Tokens | None:
    """`improper use by the customer`: what clients do is told, and with such a word held against them."""
    client = next((at for at in range(index + 2, index + 5) if reader.word(at) in persons.CLIENTS), 0)
    told = client and reader.word(index + 1) == "by" and ends_phrase(reader, client)
    return (index - 1, client) if told else None


def _later_of_person(reader: Reader, index: int) -> Tokens | None:
    """`the handling of the outage by the desk`."""
    by = next((at for at in range(index + 1, index + 8) if reader.word(at) == "by"), 0)
    head = person_after(reader, by) if by else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


RULES = (
    Asked(reproaches.CONDUCT, _conduct, frozenset({"'s", "among", "at", "by", "in", "of", "within"}), person=THIRD),
    Asked(reproaches.CONDUCT, _conduct, frozenset({"her", "his", "their"})),
    Asked(handling.WORKED, _work_of_person, _JUDGED | judgements.LACKING | handling.BELATED, person=THIRD),
    Asked(reproaches.OF_WORK, _work_of_person, reproaches.BAD),
)
"""Each rule with the words that it looks at."""
