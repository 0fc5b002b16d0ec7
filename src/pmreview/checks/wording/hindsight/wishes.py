"""Hindsight as a wish: what would have been better, or right, or but a minute's work."""

from pmreview.checks.wording.hindsight.duties import stands_alone
from pmreview.checks.wording.people import FIRST, is_light, looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens
from pmreview.checks.words import afterthoughts, chances, grammar


def better(reader: Reader, modal: int, been: int) -> Tokens | None:
    """`would have been better`, `could have been caught earlier`."""
    at = been + 1
    while is_light(reader.word(at)) or reader.word(at) in grammar.DETERMINERS | {"much", "far", "well"}:
        at += 1
    word = reader.word(at)
    if word == "good" and reader.word(at + 1) not in ("idea", "to", "if"):
        return None
    if word in chances.FITTING and reader.word(at + 1) == "to":
        return modal, at
    if word in afterthoughts.BETTER and _for_a_thing(reader, at + 1):
        return None
    if reader.word(at + 1) in ("", ",") and reader.word(at + 2) == "but" and reader.any({"failed", "not"}, at, at + 9):
        return None  # what was tried
    if word in afterthoughts.BETTER and (reader.word(modal) == "would" or word in ("wise", "wiser")):
        return modal, at
    if reader.word(modal) not in ("could", "might") or not looks_participle(word) or _by_a_measure(reader, at):
        return None
    wished = word in afterthoughts.PLANNED if reader.word(modal) == "could" else word in afterthoughts.AVERTED
    wished = wished or _remedy(reader, modal, at)
    sooner = reader.any(afterthoughts.SOONER, modal, at + 7)
    return (modal, at) if wished or sooner else None


def _remedy(reader: Reader, modal: int, index: int) -> bool:
    """`the patch could have been backported`, `a fix could have been shipped on Monday`."""
    if reader.word(modal) != "could" or reader.any(grammar.NEGATIONS, modal, index):
        return False
    done = reader.word(index)
    known = reader.word(modal - 1) in chances.REMEDIES and done in chances.REMEDYING
    return known or done in chances.BRINGING_OVER


def _by_a_measure(reader: Reader, index: int) -> bool:
    """Whether a remedy would have done it; what people would have done is no measure."""
    for at in range(index - 1, index + 5):
        if reader.word(at) in ("by", "with") and reader.any(_LOOKS, at + 2, at + 4):
            return False
        if reader.word(at) in ("by", "with", "automatically", "through"):
            if reader.word(at + 1).endswith("ing"):
                return False
            if reader.any(afterthoughts.QUICK, at + 1, at + 3):
                return not reader.any(_CONDUCT, at + 2, at + 5)
            return not any(reader.persons[at : at + 4])
    return False


_LOOKS = afterthoughts.OUTSPOKEN | afterthoughts.REHEARSALS
_CONDUCT = afterthoughts.CONDUCT_NOUNS | afterthoughts.CHECKS | chances.LACKED | {"checks", "reviews"}


def _for_a_thing(reader: Reader, index: int) -> bool:
    """`easier for the tool`: not for people."""
    return reader.word(index) == "for" and reader.word(index + 1) != "us" and not any(reader.persons[index:][:5])


def _better_to_have(reader: Reader, have: int) -> Tokens | None:
    """`better to have asked the depot`; `better to have two keys` is a plan."""
    wished = reader.word(have - 1) == "to" and reader.word(have - 2) in afterthoughts.WISER
    return (have - 2, have + 1) if wished and stands_alone(reader, have + 1) else None


def _right_thing(reader: Reader, index: int) -> Tokens | None:
    """`the right call at that moment would have been to wake the lead`."""
    if reader.word(index + 1) not in afterthoughts.STEPS:
        return None
    wished = next((at for at in range(index + 2, index + 10) if reader.word(at) == "been"), 0)
    if wished and "would" in reader.words[index:wished] and reader.word(wished + 1) in grammar.ARTICLES:
        return index, wished + 1
    for at in range(index + 2, index + 10):
        if reader.word(at) == "was" and reader.words[at + 1 : at + 3] == ["not", "to"]:
            return index, at + 2
        if reader.word(at) in ("been", "was") and reader.word(at + 1) == "to":
            then = reader.any(afterthoughts.MOMENTS, index + 2, at)
            wished = reader.word(at) == "been" and "would" in reader.words[index:at]
            return (index, at + 1) if then or wished else None
    return None


def _small_effort(reader: Reader, have: int) -> Tokens | None:
    """`it would have taken a minute to check`, `it would not have hurt to ask`."""
    done = have + 1
    if reader.word(done) in afterthoughts.HURTING:
        asked = reader.words[max(have - 2, 0) : have] == ["would", "it"]
        harmless = (asked or reader.any(grammar.NEGATIONS, have - 3, have)) and reader.any({"to"}, done + 1, done + 4)
        return (have, done) if harmless else None
    if reader.word(done) == "been" and (easy := _easy_to(reader, done)):
        return have, easy
    if reader.word(done) not in afterthoughts.TAKING or not reader.any({"it", "all"}, have - 5, have):
        return None
    small = next((at for at in range(done + 1, done + 8) if reader.word(at) in afterthoughts.SMALL), 0)
    if not small:
        return None
    to = next((at for at in range(small + 1, small + 4) if reader.word(at) == "to"), 0)
    act = reader.word(small) in afterthoughts.CONDUCT_NOUNS or reader.word(to + 1) in afterthoughts.ACTS
    return (have, small) if act else None


def _easy_to(reader: Reader, been: int) -> int:
    """The last token of `been easy to prevent`; 0 for none."""
    easy = next((at for at in range(been + 1, been + 4) if reader.word(at) in afterthoughts.TRIVIAL), 0)
    acts = afterthoughts.ACTS | afterthoughts.FORESTALLING
    return easy + 2 if easy and reader.word(easy + 1) == "to" and reader.word(easy + 2) in acts else 0


def _need_not_have(reader: Reader, have: int) -> Tokens | None:
    """`it need never have come to this`."""
    spared = reader.word(have - 1) in grammar.NEGATIONS and reader.word(have - 2) == "need"
    return (have - 2, have + 1) if spared and looks_participle(reader.word(have + 1)) else None


def _was_to_have(reader: Reader, have: int) -> Tokens | None:
    """`the patch was to have been tested`: what was agreed, and people had to do."""
    if reader.word(have - 1) != "to" or reader.word(have - 2) not in ("was", "were"):
        return None
    done = have + 2 if reader.word(have + 1) == "been" else have + 1
    doer = reader.doer(have - 2)
    act = doer.person if done == have + 1 else reader.word(done) in afterthoughts.HUMAN_ACTS
    return (have - 2, done) if act and looks_participle(reader.word(done)) else None


def _needed_that(reader: Reader, index: int) -> Tokens | None:
    """`it was necessary that we ask, then it would not have happened`."""
    said = reader.words[max(index - 2, 0) : index] == ["it", "was"] and reader.word(index + 1) == "that"
    return (index - 2, index + 1) if said and any(reader.persons[index + 2 : index + 4]) else None


def _why_not_simply(reader: Reader, index: int) -> Tokens | None:
    """`why did we not simply turn it off?`; why there is no alarm may be asked."""
    why = next((at for at in range(max(index - 5, 0), index) if reader.word(at) == "why"), -1)
    ours = why >= 0 and FIRST in reader.persons[why:index] and "not" in reader.words[why:index]
    return (why, index) if ours and reader.word(why + 1) == "did" else None


RULES = (
    Asked(frozenset({"have", "'ve"}), _better_to_have, afterthoughts.WISER),
    Asked(
        frozenset({"have", "'ve"}), _small_effort, afterthoughts.SMALL | afterthoughts.HURTING | afterthoughts.TRIVIAL
    ),
    Asked(frozenset({"have"}), _need_not_have, frozenset({"need"})),
    Asked(frozenset({"have"}), _was_to_have, frozenset({"was", "were"}), person=ANYBODY),
    Asked(afterthoughts.RIGHT, _right_thing, afterthoughts.STEPS),
    Asked(frozenset({"necessary", "needed"}), _needed_that, frozenset({"would"}), person=ANYBODY),
    Asked(frozenset({"simply", "just"}), _why_not_simply, frozenset({"why"}), person=ANYBODY),
)
"""Each rule with the words that it looks at."""
