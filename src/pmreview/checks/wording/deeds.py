"""Blame for what was done: the wrong thing, against the rules, without looking."""

from pmreview.checks.wording.people import FIRST, THIRD, Reader, is_light, looks_past
from pmreview.checks.wording.rule import (
    Asked,
    Tokens,
    does,
    is_passive,
    of_third_person,
    person_after,
    third_person_before,
)
from pmreview.checks.words import words

_ARTICLES = frozenset({"the", "a", "an", "our", "one", "this", "that"})


def _wrong_way(reader: Reader, index: int) -> Tokens | None:
    """`carelessly`, and of a person `mistakenly`."""
    word = reader.word(index)
    if word not in words.MISTAKEN_WAYS:
        return index, index
    verb = index + 1
    if looks_past(reader.word(verb)):
        doer = reader.doer(verb)
        return (doer.start, verb) if doer.person == THIRD and not is_passive(reader, index) else None
    return None if is_passive(reader, index - 1) else third_person_before(reader, index, index)


def _wrongdoing(reader: Reader, index: int) -> Tokens | None:
    """`misconfigured`, `ignored`, `skipped`: of a third person."""
    if is_passive(reader, index):
        head = person_after(reader, index + 1) if reader.word(index + 1) == "by" else 0
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if {reader.word(index - 1), reader.word(index - 2)} & words.UNINTENDED_WAYS:
        return None
    doer = reader.doer(index)
    blamed = doer.person == THIRD or (doer.person == FIRST and reader.word(index) in words.SELF_REPROACH)
    return (doer.start, index) if blamed else None


def _down(reader: Reader, index: int) -> Tokens | None:
    """`messed up`, `took down the site`: of a person, in the first person only what judges."""
    ways = {reader.word(index + 1), reader.word(index + 2), reader.word(index + 3)}
    doer = reader.doer(index)
    if reader.word(index) in ("messed", "screwed"):
        return (doer.start, index + 1) if doer.person and "up" in ways else None
    return (doer.start, index + 1) if doer.person == THIRD and "down" in ways else None


def _in_spite(reader: Reader, index: int) -> Tokens | None:
    """`despite the warning`, `against the policy`, `instead of asking`: of a third person."""
    word = reader.word(index)
    known = words.WITHOUT_DOING if word == "instead" else words.GUIDANCE
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in known), 0)
    if not last or (word == "instead" and reader.word(index + 1) != "of"):
        return None
    for at in range(len(reader.sentence)):
        if reader.person_at(at) == THIRD and (does(reader, at + 1) or is_light(reader.word(at + 1))):
            return index, last
    return None


def wrong_thing(reader: Reader, index: int) -> Tokens | None:
    """A third person who did something to the wrong thing, straight in production, or without looking."""
    if is_passive(reader, index) or reader.word(index) in words.AUXILIARIES:
        return None
    for at in range(index + 1, min(index + 14, len(reader.sentence))):
        word = reader.word(at)
        if word in words.BREAKS or word in (";", ":", "."):
            return None
        wrong = word == "wrong" and at - index <= 6 and reader.word(at - 1) in _ARTICLES
        directly = word in ("directly", "straight") and reader.word(at + 1) in ("to", "into", "on", "in", "onto")
        if wrong or directly or (word == "without" and _no_looking(reader, at)):
            return of_third_person(reader, index, at + 1)
    return None


def _no_looking(reader: Reader, at: int) -> bool:
    return any(reader.word(next_) in words.WITHOUT_DOING for next_ in range(at + 1, at + 4))


def _broke_a_rule(reader: Reader, index: int) -> Tokens | None:
    """`broke the rules`, `let the certificate lapse`: of a third person."""
    objects = words.LAPSING if reader.word(index) in ("let", "lets") else words.RULES
    last = next((at for at in range(index + 1, index + 7) if reader.word(at) in objects), 0)
    return of_third_person(reader, index, last) if last else None


def _regardless(reader: Reader, index: int) -> Tokens | None:
    """`shipped it anyway`: of a third person."""
    verb = next((at for at in range(index - 1, max(index - 6, 0), -1) if looks_past(reader.word(at))), 0)
    return of_third_person(reader, verb, index) if verb else None


def _keeps_doing(reader: Reader, index: int) -> Tokens | None:
    """`keeps breaking`: a habit, of a third person."""
    if not reader.word(index + 1).endswith("ing"):
        return None
    doer = reader.doer(index)
    return (doer.start, index + 1) if doer.person == THIRD else None


def _whoever(reader: Reader, index: int) -> Tokens | None:
    return (index, index + 1) if looks_past(reader.word(index + 1)) or is_light(reader.word(index + 1)) else None


RULES = (
    Asked(words.NEGLIGENT_WAYS, _wrong_way),
    Asked(words.WRONGDOING, _wrongdoing, person=True),
    Asked(frozenset({"messed", "screwed", "took", "brought"}), _down, person=True),
    Asked(frozenset({"despite", "against", "instead"}), _in_spite, person=True),
    Asked(words.REGARDLESS, _regardless, person=True),
    Asked(frozenset({"broke", "let", "lets"}), _broke_a_rule, person=True),
    Asked(frozenset({"whoever"}), _whoever, person=True),
    Asked(frozenset({"keep", "keeps", "kept"}), _keeps_doing, person=True),
)
"""Each rule with the words that it looks at."""
