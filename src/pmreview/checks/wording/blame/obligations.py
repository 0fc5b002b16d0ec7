"""Blame for obligations: the care that was not taken, the promise that was not kept, the rule that was broken.

What is owed tells that people owe it, so these ask for no person that they know: `QRST failed to take proper steps`.
"""

from pmreview.checks.wording.people import FIRST, THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import grammar, obligations, reproaches


def _no_precautions(reader: Reader, index: int) -> Tokens | None:
    """`failed to take adequate steps`, `did not put proper procedures in place`; that we did not is a plain fact."""
    adequate = next((at for at in range(index - 1, index - 5, -1) if reader.word(at) in obligations.ADEQUATE), 0)
    first = adequate or index
    verb = next((at for at in range(first - 1, max(first - 6, 0), -1) if reader.word(at) in obligations.TAKING), 0)
    if not verb or (not adequate and (reader.word(index) not in obligations.OF_ONESELF or verb + 1 != index)):
        return None
    failed = reader.word(verb - 1) == "to" and reader.word(verb - 2) in reproaches.OMITTING
    denied = reader.word(verb - 1) == "not" and reader.word(verb - 2) in ("did", "had")
    if not (failed or denied):
        return None
    person = reader.doer(verb - 2 if failed else verb).person
    ours = person == FIRST
    if reader.word(verb) == "have" and (person != THIRD or reader.word(index) not in obligations.IN_PLACE):
        return None
    return None if ours and denied and reader.word(index) not in obligations.OF_ONESELF else (verb - 2, index)


def _took_no(reader: Reader, index: int) -> Tokens | None:
    """`took no action`, `gave us no warning`, `nobody took any steps`: of a third person."""
    last = next((at for at in range(index + 1, index + 6) if reader.word(at) in obligations.ACTION), 0)
    doer = reader.doer(index)
    nobody = reader.word(doer.start) in ("nobody", "no", "one")
    if not last or doer.person != THIRD or not reader.any({"any"} if nobody else {"little", "no"}, index + 1, last):
        return None
    return doer.start, last


def _not_seriously(reader: Reader, index: int) -> Tokens | None:
    """`did not take the report seriously`: whoever it was."""
    take = next((at for at in range(index - 1, max(index - 7, 0), -1) if reader.word(at) in _TAKE), 0)
    return (take - 1, index) if take and reader.word(take - 1) in ("never", "not") else None


_TAKE = frozenset({"take", "taken", "took"})


def _shirked(reader: Reader, index: int) -> Tokens | None:
    """`abandoned their obligations`, `shirked her duty`: whoever did."""
    if reader.any(grammar.NEGATIONS, index - 3, index):
        return None
    for at in range(index + 1, index + 5):
        if reader.word(at) in obligations.PROMISED:
            owned = reader.any(grammar.POSSESSIVES | {"'s"}, index + 1, at)
            its = reader.any({"its"}, index + 1, at) and (
                reader.word(index) in obligations.SHIRKING_ONLY or reader.doer(index).person
            )
            return (index, at) if owned or its else None
    return None


def _left_a_mess(reader: Reader, index: int) -> Tokens | None:
    """`the mess that they left`, `a mess made by the vendor`: somebody's."""
    whose = index + 2 if reader.word(index + 1) in ("that", "which") else index + 1
    verb = reader.past_light(whose + 1)
    if reader.word(verb) not in obligations.MAKING_A_MESS:
        return None
    somebody = reader.word(whose) in ("he", "she", "they") or reader.person_at(whose)
    return (index, verb) if somebody else None


def _against_the_rules(reader: Reader, index: int) -> Tokens | None:
    """`kept in the open, contrary to policy`, `in breach of the agreement`: somebody broke a rule."""
    broken = reader.word(index) in obligations.BROKEN
    link = "of" if broken else "to"
    told = reader.word(index + 1) == link and (reader.word(index - 1) == "in" or not broken)
    if not told or reader.any(grammar.NEGATIONS | _WHETHER, 0, index):
        return None
    for at in range(index + 2, index + 6):
        if reader.word(at) in obligations.RULES:
            machines = reader.any(obligations.MACHINES_RULES, index + 2, at)
            return None if machines else (index, at)
        if reader.word(at) in grammar.PUNCTUATION or reader.word(at) in grammar.PREPOSITIONS:
            return None
    return None


_WHETHER = frozenset({"if", "whether", "would"})

RULES = (
    Asked(obligations.PRECAUTIONS, _no_precautions, obligations.TAKING),
    Asked(frozenset({"gave", "left", "offered", "sent", "showed", "took"}), _took_no, obligations.ACTION, person=THIRD),
    Asked(frozenset({"seriously"}), _not_seriously, _TAKE),
    Asked(obligations.SHIRKING, _shirked, obligations.PROMISED),
    Asked(frozenset({"mess"}), _left_a_mess, obligations.MAKING_A_MESS),
    Asked(obligations.BROKEN | {"contrary"}, _against_the_rules, obligations.RULES),
)
"""Each rule with the words that it looks at."""
