"""Blame of nobody and of none: a duty that fell to somebody, and that not one of them did."""

from pmreview.checks.wording.circumstances import by_a_second, is_explained
from pmreview.checks.wording.people import THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, is_passive, of_third_person, person_after
from pmreview.checks.words import afterthoughts, grammar, reproaches


def _nobody(reader: Reader, index: int) -> Tokens | None:
    """`nobody checked it`, `no one told the warehouse`: a duty that fell to somebody."""
    doer = reader.doer(index)
    one = reader.words[max(doer.start - 1, 0) : doer.start + 1] == ["no", "one"]
    if (
        doer.person != THIRD
        or not (one or reader.word(doer.start) in ("nobody", "no"))
        or (is_passive(reader, index) and not reader.word(index).endswith("ing"))
        or (reader.word(index + 1) == "for" and reader.word(index) != "reacted")
    ):
        return None
    open_still = reader.any({"has", "have"}, doer.start, index) or is_explained(reader, doer.start - one, index)
    turned = reader.word(index) == "turned" and reader.word(index + 1) != "up"
    if turned or open_still or reader.any(afterthoughts.POSSIBLE, doer.start, index):
        return None
    return doer.start, index


def _nobody_did(reader: Reader, index: int) -> Tokens | None:
    """`the plan asked for a test, and nobody did one`, `nobody did anything`."""
    denied = reader.word(index - 1) == "nobody" or reader.words[max(index - 2, 0) : index] == ["no", "one"]
    return (
        (index - 1, index + 1) if denied and reader.word(index + 1) in ("anything", "it", "one", "so", "that") else None
    )


def _left_to_others(reader: Reader, index: int) -> Tokens | None:
    """`everybody waited for somebody else to act`: of third persons."""
    if reader.word(index - 1) not in ("somebody", "someone"):
        return None
    verb = next((at for at in range(index - 2, max(index - 6, 0), -1) if reader.word(at) in reproaches.RELYING), 0)
    return of_third_person(reader, verb, index) if verb else None


def _occurred(reader: Reader, index: int) -> Tokens | None:
    """`it never occurred to anyone`: to third persons."""
    head = person_after(reader, index + 1) if reader.word(index + 1) == "to" else 0
    denied = reader.any(grammar.NEGATIONS | {"did"}, index - 2, index) or reader.word(index + 2) in ("nobody", "no")
    if not head or not denied or is_explained(reader, max(index - 3, 0), index):
        return None
    return (index, head) if reader.person_at(head) == THIRD else None


def _crossed_a_mind(reader: Reader, index: int) -> Tokens | None:
    """`it crossed nobody's mind`, `it never entered the planner's head`: of third persons."""
    for at in range(index + 1, index + 7):
        if reader.word(at) in _MINDS and reader.word(at - 1) in ("'s", "her", "his", "their"):
            denied = reader.any(grammar.NEGATIONS | {"nobody", "no"}, index - 3, at)
            people = reader.word(at - 1) != "'s" or reader.person_at(at - 2) == THIRD
            return (index, at) if denied and people else None
    return None


_MINDS = frozenset({"head", "heads", "mind", "minds"})
_DONE = reproaches.DUTIES | {"opened", "reacted"}


def _none_did(reader: Reader, index: int) -> Tokens | None:
    """`neither of the reviewers looked`: a duty that each of them had."""
    of = reader.word(index + 1) == "of"
    counted = reader.word(index) in ("one", "single")
    if counted and not reader.any({"not"}, index - 2, index):
        return None
    for at in range(index + 1, min(index + 9, len(reader.words))):
        if reader.word(at) in grammar.BREAKS:
            return None
        done = reader.word(at)
        if is_light(done) or not looks_past(done):
            continue
        if done not in _DONE or is_passive(reader, at):
            return None
        them = reader.any({"them", "whom"}, index + 1, index + 4) and THIRD in reader.persons[:index]
        people = them or THIRD in reader.persons[index + 1 : at]
        return (index, at) if people and (of or counted or "nor" in reader.words) else None
    return None


def _not_once_did(reader: Reader, index: int) -> Tokens | None:
    """`at no point did the lead ask for help`, `only after the third call did they react`."""
    late = reader.any({"only"}, index - 9, index - 2)
    if not late and not reader.any({"no", "never", "not", "nor", "neither"}, index - 3, index):
        return None
    head = next((at for at in range(index + 1, index + 7) if reader.person_at(at) == THIRD), 0)
    verb = reader.past_light(head + 1) if head else 0
    return (index, verb) if verb and reader.word(verb) in reproaches.DUTIES else None


def _not_by(reader: Reader, index: int) -> Tokens | None:
    """`was not followed by the night shift`: a duty of third persons."""
    verb = reader.past_light(index + 1)
    by = verb + 2 if reader.word(verb + 1) in _WITH_A_VERB else verb + 1
    due = reader.word(verb) in reproaches.DUTIES | reproaches.CARRIED_OUT
    if (
        not due
        or reader.word(by) != "by"
        or by_a_second(reader, by)
        or not (is_passive(reader, index) or "been" in reader.words[index:verb])
    ):
        return None
    head = person_after(reader, by)
    return (index, head) if head and reader.person_at(head) == THIRD else None


_WITH_A_VERB = frozenset({"in", "on", "out", "to", "up", "upon", "with"})


def _chose_not_to(reader: Reader, index: int) -> Tokens | None:
    """`chose not to open it`: of a third person."""
    chose = reader.word(index - 1) in reproaches.CHOSEN and reader.word(index + 1) == "to"
    return of_third_person(reader, index - 1, index + 1) if chose else None


def _did_not(reader: Reader, index: int) -> Tokens | None:
    """`it was the lead's to tell them; she never did`: what was just said, of a third person."""
    did = {reader.word(index - 1), reader.word(index + 1)} & {"did", "has", "had"}
    after = index + (2 if reader.word(index + 1) in did else 1)
    ends = reader.word(after + 1 if reader.word(after) in ("it", "so", "that") else after)
    if not did or ends not in ("", ".", ";") or reader.any({"if", "whether", "than"}, 0, index):
        return None
    return of_third_person(reader, index, index)


_FALLING = reproaches.FALLING_TO_SOMEBODY | reproaches.FALLING_STILL | reproaches.FALLING_THEN

RULES = (
    Asked(_FALLING, _nobody, frozenset({"nobody", "no"}), person=THIRD),
    Asked(frozenset({"did"}), _nobody_did, frozenset({"nobody", "no"}), person=THIRD),
    Asked(frozenset({"else"}), _left_to_others, reproaches.RELYING, person=THIRD),
    Asked(frozenset({"occur", "occurred"}), _occurred, grammar.NEGATIONS | {"nobody", "no"}, person=THIRD),
    Asked(reproaches.CROSSING, _crossed_a_mind, _MINDS, person=THIRD),
    Asked(frozenset({"neither", "none"}), _none_did, _DONE, person=THIRD),
    Asked(frozenset({"one", "single"}), _none_did, frozenset({"not"}), person=THIRD),
    Asked(grammar.NEGATIONS, _did_not, frozenset({"did", "has", "had"}), person=THIRD),
    Asked(grammar.NEGATIONS, _not_by, frozenset({"by"}), person=THIRD),
    Asked(grammar.NEGATIONS, _chose_not_to, reproaches.CHOSEN, person=THIRD),
    Asked(frozenset({"did"}), _not_once_did, reproaches.DUTIES, person=THIRD),
)
"""Each rule with the words that it looks at."""
