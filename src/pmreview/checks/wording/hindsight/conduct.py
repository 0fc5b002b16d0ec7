"""What somebody might have done, as the subject: asking for help, a quick look would have …"""

from collections.abc import Sequence

from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.words import afterthoughts, chances, grammar, judgements, persons


def conduct_opens(reader: Reader, modal: int) -> bool:
    """Whether the clause of `modal` has an act of people for its subject rather than a measure."""
    start = _clause(reader, modal)
    said = reader.words[start:modal]
    if _is_act(said) or _does_something(said):
        return not _weighed(reader, modal)
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
    if after[1:2] and after[0] in afterthoughts.TIMES and after[1] in ("in", "on", "with"):
        return True
    if after[2:3] and after[1] in afterthoughts.TIMES and after[2] in ("in", "on", "with") and "more" not in after:
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


def _does_something(said: Sequence[str]) -> bool:
    """`trying the old key`, `simply sorting the table by date`: what people do with something, and no measure."""
    if said[:1] and said[0] in _SIMPLY:
        said = said[1:]
    act = said[0] if said[:1] else ""
    if not act.endswith("ing") or act in chances.MEASURES | _WITH_PEOPLE | grammar.PREPOSITIONS:
        return False
    object_ = said[1] if said[1:2] else ""
    return object_ in _OBJECTS or object_[:1].isdigit() or object_ == OPAQUE


_SIMPLY = frozenset({"by", "even", "just", "merely", "only", "simply"})
_OBJECTS = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | {"back", "down", "everything", "it", "off", "out", "people", "somebody", "someone", "that", "them", "up", "us"}
)


def _weighed(reader: Reader, modal: int) -> bool:
    """`restarting it would have dropped all calls, so we waited`: what was thought of at the time, and why not done."""
    done = reader.past_light(modal + 1)
    if reader.word(done) in chances.UNWANTED:
        return True
    return reader.any({"so", "instead", "decided", "hence", "therefore"}, done + 1, len(reader.words))


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
        opens = reader.word(at + 1) in ("a", "an", "one") or reader.word(at + 2) in afterthoughts.TIMES
        if reader.word(at) in _RELATIVE and opens and modal - at > 2:
            return at + 1
    return 0


_OPENING = frozenset({"and", "but", "so", "yet"})
_RELATIVE = frozenset({"as", "that", "though", "what", "when", "whereas", "which", "while"})
"""Before `a look`, these open the clause: which a look at the list would have told us."""
