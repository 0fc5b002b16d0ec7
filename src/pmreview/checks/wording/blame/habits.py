"""Blame by the record: what somebody is known for, does by habit, or has done once more."""

from pmreview.checks.wording.people import THIRD, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, is_passive, of_third_person, person_after
from pmreview.checks.words import grammar, habits, persons, reproaches

_WRONG = reproaches.WRONGDOING | reproaches.OMITTING | reproaches.FORGETTING


def _known_for(reader: Reader, index: int) -> Tokens | None:
    """`is known for never answering`, `has a reputation for skipping tests`: of a third person."""
    after = reader.word(index + 1)
    if after not in ("for", "of", "to") or (reader.word(index) == "known" and not is_passive(reader, index)):
        return None
    act = index + 2
    denied = reader.any(grammar.NEGATIONS, act, act + 2)
    while reader.word(act) in grammar.NEGATIONS | grammar.ADVERBS | grammar.POSSESSIVES:
        act += 1
    wrong = reader.word(act) in _WRONG | reproaches.CONDUCT | habits.HEADLONG
    owed = denied and reader.word(act) in reproaches.DUTIES
    if not wrong and not owed and not _mindlessly(reader, act + 1):
        return None
    verb = next((at for at in range(index, max(index - 4, 0), -1) if reader.word(at) in _HAVING), 0)
    return of_third_person(reader, verb, act) if verb else None


_HAVING = grammar.BEING | {"had", "has", "have", "tend", "tended", "tends"}


def _mindlessly(reader: Reader, start: int) -> int:
    """The last token of `without looking`, `without a second thought` from `start` on; 0 for none."""
    for at in range(start, start + 10):
        if reader.word(at) in grammar.BREAKS:
            return 0
        if reader.word(at) == "without":
            return next((end for end in range(at + 1, at + 5) if reader.word(end) in habits.MINDFUL), 0)
    return 0


def _without_a_look(reader: Reader, index: int) -> Tokens | None:
    """`people here click through it without reading`: a habit of third persons; that they can is no habit."""
    last = _mindlessly(reader, index)
    verb = index - 1
    while last and verb > 0:
        told = reader.person_at(verb) or reader.word(verb) in habits.UNTOLD or looks_past(reader.word(verb))
        if told or reader.word(verb) in grammar.PUNCTUATION:
            break
        verb -= 1
    if not last or reader.person_at(verb) != THIRD or reader.any(habits.ABLE, verb, index):
        opens = reader.persons[0] == THIRD and reader.word(0).endswith(("s", "people"))
        if not last or not opens or reader.any(habits.UNTOLD | habits.ABLE | grammar.AUXILIARIES, 1, index):
            return None
        verb = 0
    return (verb, last) if verb + 1 < index else None


def _not_the_first_time(reader: Reader, index: int) -> Tokens | None:
    """`the second time that the vendor has lost it`: a wrong of a third person, and not the first."""
    count = reader.word(index - 1)
    more = count in habits.TIMES or (count == "first" and reader.any({"not", "hardly"}, index - 4, index - 1))
    head = next((at for at in range(index + 1, index + 7) if reader.person_at(at) == THIRD), 0) if more else 0
    if not head:
        return None
    verb = reader.past_light(head + 1)
    wrong = reader.word(verb) in _WRONG | habits.HARMING or reader.any(grammar.NEGATIONS, head + 1, verb)
    return (index - 1, verb) if wrong and not is_passive(reader, verb) else None


def _same_again(reader: Reader, index: int) -> Tokens | None:
    """`the same engineer, the same shortcut`, `the same team that broke it in May`: of a third person."""
    head = next((at for at in range(index + 1, index + 4) if reader.person_at(at) == THIRD), 0)
    if not head:
        return None
    again = next((at for at in range(head + 1, len(reader.words)) if reader.word(at) == "same"), 0)
    if again and reader.word(again + 1) in habits.REPEATED | reproaches.CONDUCT:
        return index, again + 1
    if reader.word(head + 1) not in ("that", "who"):
        return None
    verb = reader.past_light(head + 2)
    return (index, verb) if reader.word(verb) in _WRONG | habits.HARMING else None


def _left_by(reader: Reader, index: int) -> Tokens | None:
    """`we were left in the dark by the vendor`, `kept us waiting`: by a third person."""
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in habits.DESERTED), 0)
    if not last:
        return None
    if not is_passive(reader, index):
        whom = reader.any(persons.CLIENTS | {"everybody", "everyone", "them", "us"}, index + 1, index + 3)
        return of_third_person(reader, index, last) if whom else None
    if reader.word(last + 1) != "by":
        return None
    head = person_after(reader, last + 1)
    return (index, head) if head and reader.person_at(head) == THIRD else None


RULES = (
    Asked(habits.REPUTED, _known_for, frozenset({"for", "of", "to"}), person=THIRD),
    Asked(frozenset({"without"}), _without_a_look, habits.MINDFUL, person=THIRD),
    Asked(frozenset({"time"}), _not_the_first_time, habits.TIMES | {"first"}, person=THIRD),
    Asked(frozenset({"same"}), _same_again, person=THIRD),
    Asked(frozenset({"kept", "leave", "leaves", "left"}), _left_by, habits.DESERTED, person=THIRD),
)
"""Each rule with the words that it looks at."""
