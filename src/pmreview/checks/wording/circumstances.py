"""How people were placed: told what they could not know, were not able to or were made to, they are not blamed."""

from itertools import pairwise

from pmreview.checks.wording.people import is_light, looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.words import circumstances, grammar


def could_not_know(reader: Reader, start: int, verb: int) -> bool:
    """`since the gauge stood at zero, the crew did not realise`, `…, so they did not notice`, `… because it hid it`."""
    if reader.word(verb) not in circumstances.COMING_TO_KNOW:
        return False
    return is_explained(reader, start, verb)


def is_explained(reader: Reader, start: int, verb: int) -> bool:
    """Whether a reason is given before the clause that begins at `start`, or after its verb."""
    opens = reader.word(start - 1) in (",", "so", "and")
    reason = next((at for at in range(start) if reader.word(at) in circumstances.GIVEN), -1) if opens else -1
    led = reader.word(start - 1) == "so" and start > 1
    after = reader.any({"because", "since"}, verb + 1, len(reader.words))
    return (reason >= 0 and "," in reader.words[reason:start]) or led or after


def could_not(reader: Reader, head: int) -> bool:
    """`the issue was that the porters were not able to`, `had no key`, `being new to the ward`: no act of theirs."""
    verb = head + 1
    while is_light(reader.word(verb)) and reader.word(verb) not in ("only", "to"):
        verb += 1
    group = reader.words[head + 1 : verb]
    if reader.word(verb) in circumstances.SO_PLACED:
        return not grammar.BEING.isdisjoint(group)
    denied = not grammar.NEGATIONS.isdisjoint(group)
    if denied and reader.word(verb) in circumstances.ABLE:
        return True
    if group[-1:] in (["had"], ["has"], ["have"]):
        return reader.word(verb) in circumstances.LACKING or (denied and not looks_participle(reader.word(verb)))
    return denied and not {"can", "could"}.isdisjoint(group)


def made_to(reader: Reader, start: int) -> bool:
    """`the menu made the clerk put it in the wrong box`: the person that begins at `start` was made to do it."""
    return reader.word(start - 1) in circumstances.MADE_TO


def by_a_second(reader: Reader, by: int) -> bool:
    """`was not checked by another nurse`: a second pair of eyes is a condition, and nobody in particular."""
    return reader.any(circumstances.FURTHER, by + 1, by + 3)


def made_possible(reader: Reader, first: int, last: int) -> bool:
    """`while the trigger was a typo, deeper faults allowed it`, `a form that lets one slip delete it`."""
    if reader.any(circumstances.SYSTEMIC - {"broader", "deeper", "underlying"}, first - 3, first):
        return True
    if reader.word(0) not in circumstances.CONCEDING:
        return False
    comma = next((at for at in range(last + 1, len(reader.words)) if reader.word(at) == ","), 0)
    return bool(comma) and reader.any(circumstances.SYSTEMIC, comma + 1, len(reader.words))


def not_of_their_own(reader: Reader, start: int, verb: int) -> bool:
    """Whether those at `start` were made to do what the verb says, did it out of caution, or only were so placed."""
    being = next((at for at in range(max(start, 0), verb) if reader.word(at) == "being"), 0)
    return made_to(reader, start) or _out_of_caution(reader, verb) or bool(being and could_not(reader, being - 1))


def _out_of_caution(reader: Reader, last: int) -> bool:
    """`decided to keep the old pump, to be able to go back`: a decision that is told with what it was good for."""
    decided = reader.word(last) in ("chose", "decided", "opted") and reader.word(last + 1) == "to"
    return decided and any(" ".join(pair) in circumstances.CAUTION for pair in pairwise(reader.words[last + 2 :]))


def opens_with_a_time(reader: Reader) -> bool:
    """`at 6:19 the tag was inadvertently moved`: a line of the story."""
    return reader.word(1 if reader.word(0) in ("around", "at", "by", "on") else 0)[:1].isdigit()


def is_symptom(reader: Reader, error: int) -> bool:
    """`any human error`, `human error is a symptom`: of something that lies deeper."""
    said = reader.word(error + 1) in ("are", "as", "is") and reader.any(circumstances.SYMPTOMS, error + 2, error + 7)
    return said or reader.word(error - 2) in circumstances.ANY_OF_THEM


def is_seen(reader: Reader, mistake: int) -> bool:
    """`we noticed our mistake`, `to undo my mistake`: what was done about it by those who own it."""
    ours = reader.word(mistake - 1) in ("my", "our")
    return ours and reader.word(mistake - 2) in circumstances.REALISING
