"""What somebody might have done, as the subject: asking for help, a quick look would have …"""

from collections.abc import Sequence

from pmreview.checks.wording.reader import Reader
from pmreview.checks.words import afterthoughts, chances, grammar, judgements, persons


def conduct_opens(reader: Reader, modal: int) -> bool:
    """Whether the clause of `modal` has an act of people for its subject rather than a measure."""
    start = _clause(reader, modal)
    said = reader.words[start:modal]
    if _is_act(said):
        return True
    if not afterthoughts.INTERFACES.isdisjoint(said):
        return False
    if said[:1] and said[0] in grammar.ARTICLES and _outspoken(said[1:4]):
        return True
    counted = said[:1] == ["with"] and said[1:2] and said[1] in ("a", "another", "one")
    if counted and not afterthoughts.OUTSPOKEN.isdisjoint(said[2:5]):
        return True
    after = said[1:] if said[:1] and said[0] in grammar.ARTICLES else said
    if after[1:2] == ["of"] and after[0] in afterthoughts.INSPECTIONS:
        return True
    if said[:1] and said[0] in grammar.PREPOSITIONS:
        more = said[0] == "with" and reader.any(afterthoughts.MORE, start + 1, start + 5)
        shown = judgements.VIRTUES | afterthoughts.WORK | afterthoughts.CONDUCT_NOUNS
        return more and reader.any(shown, start + 2, start + 7)
    if said[1:2] and said[1] in afterthoughts.OPERATIONS and said[2:3] and said[2] in ("at", "before", "by", "in"):
        return True
    if after[1:2] == ["of"] and after[0] in afterthoughts.TIMES and set(after[2:4]) & (chances.LACKED | {"testing"}):
        return True
    if _is_virtue(said):
        return True
    quick = next((at for at in range(start, min(modal, start + 4)) if reader.word(at) in afterthoughts.QUICK), -1)
    if quick >= 0 and reader.word(quick + 1) in afterthoughts.CHECKS:
        return True
    acts = afterthoughts.CONDUCT_NOUNS | afterthoughts.CONDUCT
    if quick >= 0 and reader.word(quick) in afterthoughts.SOONER | {"immediate", "prompt", "timely"}:
        acts |= chances.TIMELY
    return quick >= 0 and reader.any(acts, quick + 1, min(modal, quick + 4))


def _outspoken(said: Sequence[str]) -> bool:
    """`a rehearsal`, `a short question`; the host in question is a thing."""
    return any(word in afterthoughts.OUTSPOKEN and said[at - 1] != "in" for at, word in enumerate(said))


def _is_act(said: Sequence[str]) -> bool:
    """Whether a clause opens with what people do, or with what was to be done in time."""
    if not said or said[0] in grammar.ARTICLES:
        return False
    timely = said[0].endswith("ing") and not afterthoughts.IN_TIME.isdisjoint(said)
    if said[0] in _WITH_PEOPLE and said[1:2] != ["in"] and _OF_PEOPLE.isdisjoint(said):
        return False  # bringing the clocks in line, a measure
    return timely or not afterthoughts.CONDUCT.isdisjoint(said[:2])


_WITH_PEOPLE = frozenset({"bringing", "freezing", "keeping"})
_OF_PEOPLE = (
    persons.ROLES
    | persons.GATHERED
    | {"calm", "eye", "everybody", "everyone", "informed", "posted", "somebody", "someone"}
)


def _is_virtue(said: Sequence[str]) -> bool:
    """`a little patience`, `more care`: a virtue alone, of which there was too little."""
    head = next((at for at, word in enumerate(said[:6]) if word in chances.LACKED), -1)
    return head >= 0 and all(word in chances.SOME for word in said[:head]) and not said[head + 1 : head + 2]


def _clause(reader: Reader, modal: int) -> int:
    """Where the clause of `modal` begins: the sentence, or what follows on `, and`."""
    for at in range(modal - 1, 0, -1):
        if reader.word(at) in _OPENING and reader.word(at - 1) in (",", ";", "–", "—"):
            return at + 1
        if reader.word(at) in (":", ";", "–", "—") and not reader.word(at + 1)[:1].isdigit():
            return at + 1
    return 0


_OPENING = frozenset({"and", "but", "so", "yet"})
