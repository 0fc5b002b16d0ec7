"""What people do time and again, what each side left to the other, and what nobody said."""

from pmreview.checks.wording.causes.doings import says_why, was_done
from pmreview.checks.wording.people import FIRST, THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens
from pmreview.checks.words import afterthoughts, grammar, minds, persons, reproaches


def _cuts_corners(reader: Reader, index: int) -> Tokens | None:
    """`the guards prop the gate open`, `engineers tend to skip it`."""
    at = index - 1
    while reader.word(at) in minds.ROUTINELY or reader.word(at) == "to":
        at -= 1
    if reader.word(at + 1) == "to" or reader.person_at(at) != THIRD or says_why(reader, index):
        return None
    return None if reader.word(at) in persons.PRONOUNS else (at, index)


def _party_acted(reader: Reader, index: int) -> Tokens | None:
    """`the lab unplugged it`, `a visitor leaned on the switch`: somebody, by what was done."""
    before = next(
        (at for at in range(index - 1, max(index - 5, -1), -1) if reader.word(at) in grammar.PREPOSITIONS), -1
    )
    verb = reader.past_light(index + 1)
    group = reader.words[index + 1 : verb]
    if before >= 0 or not grammar.BEING.isdisjoint(group) or reader.word(0) in grammar.STORY_OPENS:
        return None
    return (index, verb) if reader.word(verb) in minds.FOR_HANDS else None


def _by_hands_alone(reader: Reader, index: int) -> Tokens | None:
    """`the new one mistyped it`: what no machine does."""
    if reader.word(index - 1) in grammar.PREPOSITIONS or reader.any(grammar.BEING | {"to"}, index - 3, index):
        return None
    told = index > 0 and reader.word(index - 1)[:1].isalpha() and reader.word(index - 1) not in grammar.CONNECTIVES
    return (index - 1, index) if told and reader.word(0) not in grammar.STORY_OPENS else None


def _each_thought(reader: Reader, index: int) -> Tokens | None:
    """`each of the two thought`, `both shifts left it to the other`."""
    verb = next((at for at in range(index + 1, index + 6) if looks_past(reader.word(at))), 0)
    if not verb or was_done(reader, verb) or reader.any(_MACHINES, index - 2, verb):
        return None
    sides = reader.any(minds.SIDES, index + 1, verb) and reader.word(verb) in minds.LEFT_TO_OTHERS
    return (index, verb) if sides or reader.word(verb) in minds.THINKING else None


_MACHINES = afterthoughts.SYSTEM_THINGS | persons.MACHINES | {"hosts", "replicas", "servers", "which"}


def _nothing_said(reader: Reader, index: int) -> Tokens | None:
    """`nothing was said about the leak`."""
    verb = reader.past_light(index + 1)
    said = verb > index + 1 and reader.word(verb) in minds.SAYING and was_done(reader, verb)
    return (index, verb) if said else None


def _too_proud(reader: Reader, index: int) -> Tokens | None:
    """`we were too proud to ask`."""
    if reader.word(index + 2) != "to" or reader.word(index + 3) not in reproaches.DUTIES:
        return None
    if reader.word(index + 1) in _SHORT_OF_HANDS or not reader.any({"was", "were", "been"}, index - 2, index):
        return None
    doer = reader.doer(index)
    return (doer.start, index + 3) if doer.person else None


_SHORT_OF_HANDS = frozenset({"busy", "far", "few", "late", "short", "small"})


def _at_the_wrong_one(reader: Reader, index: int) -> Tokens | None:
    """`we were looking at the wrong panel`."""
    if not reader.any({"i", "we"}, index - 8, index) or reader.any(_GETTING, index - 8, index):
        return None
    verb = next((at for at in range(index - 1, max(index - 6, 0), -1) if _acting(reader, at)), 0)
    doer = reader.doer(verb) if verb else None
    return (doer.start, index) if doer and doer.person == FIRST else None


def _acting(reader: Reader, index: int) -> bool:
    word = reader.word(index)
    return looks_past(word) or (word.endswith("ing") and is_light(reader.word(index - 1)))


_GETTING = frozenset(
    {"found", "getting", "given", "got", "hit", "noticed", "received", "saw", "seeing", "served", "shown"}
)


def _left_so(reader: Reader, index: int) -> Tokens | None:
    """`we left the old pump running`, `I cut the trial short`."""
    known = _LEFT_SO if reader.word(index) == "left" else {"short"}
    last = next((at for at in range(index + 1, index + 7) if reader.word(at) in known), 0)
    if not last:
        return None
    passive = reader.word(index) == "cut" and was_done(reader, index) and last == index + 1
    return (index, last) if passive or reader.doer(index).person == FIRST else None


_LEFT_SO = frozenset({"behind", "connected", "enabled", "off", "on", "open", "running", "unlocked", "unplugged"})

RULES = (
    Asked(minds.PARTIES, _party_acted),
    Asked(minds.HANDS_ALONE, _by_hands_alone),
    Asked(minds.CUTTING_CORNERS, _cuts_corners, person=THIRD),
    Asked(minds.EACH, _each_thought),
    Asked(frozenset({"nothing", "word"}), _nothing_said, minds.SAYING),
    Asked(frozenset({"too"}), _too_proud, person=ANYBODY),
    Asked(frozenset({"wrong"}), _at_the_wrong_one, person=ANYBODY),
    Asked(frozenset({"cut", "left"}), _left_so),
)
"""Each rule with the words that it looks at."""
