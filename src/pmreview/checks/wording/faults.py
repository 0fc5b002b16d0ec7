"""Blame as a noun: human error, somebody's mistake, poor work by a person."""

from pmreview.checks.wording.people import THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, ends_phrase, person_after, third_person_before
from pmreview.checks.words import grammar, judgements, persons, reproaches


def _human_error(reader: Reader, index: int) -> Tokens | None:
    """`human error`, `operator oversight` as the explanation, not as a thing that is spoken of."""
    kind, word, after = reader.word(index - 1), reader.word(index), reader.word(index + 1)
    if kind not in reproaches.FRAIL or (kind in ("user", "personal") and word.endswith("s")):
        return None
    if not ends_phrase(reader, index) or after in reproaches.NAMES_A_THING:
        return None
    if word.startswith("failure") and kind != "human":
        return None
    if after != "in" and reader.any(reproaches.INEVITABLE, index + 1, index + 3):
        return None
    return None if reader.any(reproaches.MENTIONING, index - 7, index - 1) else (index - 1, index)


def _fault(reader: Reader, index: int) -> Tokens | None:
    """A fault that belongs to somebody: made by a person, `his fault`, `by mistake` of a third person."""
    word = reader.word(index)
    if reader.any(reproaches.MERELY_TOLD, index - 6, index):
        return None
    for back in range(1, 4):
        before = reader.word(index - back)
        if before == "to" and reader.word(index - back - 1) in reproaches.MAKING:
            return None
        if before in reproaches.MAKING and back > 1:
            doer = reader.doer(index - back)
            if reader.word(doer.start) in persons.ANYBODY:
                return None
            return (doer.start, index) if doer.person else _of_person(reader, index)
        if before in grammar.POSSESSIVES:
            owned = word in reproaches.OWN_FAULTS or (word in reproaches.UNDONE and reader.word(index + 1) == "to")
            return (index - back, index) if owned and ends_phrase(reader, index) else _of_person(reader, index)
        if before == "'s" and reader.person_at(index - back - 1) == THIRD and _is_held_against(reader, index):
            return index - back - 1, index
        if before == "by" and back == 1 and word in ("mistake", "oversight"):
            return third_person_before(reader, index - 1, index)
    return _of_person(reader, index)


def _is_held_against(reader: Reader, index: int) -> bool:
    """Whether the fault at `index` is the whole of it; what somebody failed at has to be told."""
    if reader.word(index).startswith("failure"):
        return reader.word(index + 1) in ("to", "in")
    return ends_phrase(reader, index)


def _of_person(reader: Reader, index: int) -> Tokens | None:
    """`a mistake by the operator`, `carelessness on the part of the team`, `the failure of the vendor to answer`."""
    by = next((at for at in range(index + 1, index + 5) if reader.word(at) in ("by", "of")), 0)
    if not by and reader.word(index) in reproaches.OF_WORK and reader.word(index + 1) in ("from", "between"):
        by = index + 1
    between = reader.words[index + 1 : by]
    if not by or between not in ([], ["on", "the", "part"], ["was", "made"], ["were", "made"], ["made"]):
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
    return _of_person(reader, index)


_LACKED = (
    reproaches.FAULTS | reproaches.OWN_FAULTS | reproaches.CONDUCT | judgements.INSULTING_NOUNS | judgements.LACKING
)


def _on_the_part(reader: Reader, index: int) -> Tokens | None:
    """`ignorance of the rules on the part of the lead`, `a lack of urgency on the side of the vendor`."""
    if reader.words[max(index - 2, 0) : index] != ["on", "the"] or reader.word(index + 1) != "of":
        return None
    head = person_after(reader, index + 1)
    first = next((at for at in range(max(index - 12, 0), index) if reader.word(at) in _LACKED), -1)
    return (first, head) if first >= 0 and head and reader.person_at(head) == THIRD else None


def _failure_to(reader: Reader, index: int) -> Tokens | None:
    """`the failure to follow the change process`: somebody's, though nobody is named."""
    if reader.word(index + 1) != "to" or reader.word(index - 1) not in grammar.ARTICLES | {"", ".", "by", "to", "of"}:
        return None
    return (index, index + 2) if reader.word(index + 2) in reproaches.OWED else None


def _work_of_person(reader: Reader, index: int) -> Tokens | None:
    """`poor communication by the network team`."""
    if reader.any(reproaches.BAD | judgements.LACKING, index - 2, index):
        return _of_person(reader, index)
    place = _of_person(reader, index) or _later_of_person(reader, index)
    last = (
        next((at for at in range(place[1] + 1, place[1] + 6) if reader.word(at) in reproaches.BAD), 0) if place else 0
    )
    return (index, last) if last and reader.any(grammar.BEING, index + 1, last) else None


def _later_of_person(reader: Reader, index: int) -> Tokens | None:
    """`the handling of the outage by the desk`."""
    by = next((at for at in range(index + 1, index + 8) if reader.word(at) == "by"), 0)
    head = person_after(reader, by) if by else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


RULES = (
    Asked(reproaches.FAULTS, _human_error, reproaches.FRAIL),
    Asked(reproaches.FAULTS | reproaches.OWN_FAULTS, _fault, reproaches.MAKING | {"'s", "by", "of"}, person=ANYBODY),
    Asked(reproaches.OWN_FAULTS | reproaches.UNDONE, _fault, grammar.POSSESSIVES),
    Asked(reproaches.CONDUCT, _conduct, frozenset({"'s", "by", "of"}), person=THIRD),
    Asked(reproaches.CONDUCT, _conduct, frozenset({"her", "his", "their"})),
    Asked(frozenset({"part", "side"}), _on_the_part, _LACKED, person=THIRD),
    Asked(reproaches.UNDONE, _failure_to, reproaches.OWED),
    Asked(reproaches.OF_WORK | reproaches.CHOICES, _work_of_person, reproaches.BAD | judgements.LACKING, person=THIRD),
)
"""Each rule with the words that it looks at."""
