"""Blame for what was not done: a duty that a person forgot, neglected or left out."""

from pmreview.checks.wording.people import THIRD, Reader, is_light
from pmreview.checks.wording.rule import Asked, Tokens, is_passive
from pmreview.checks.words import words

_PERFECT = frozenset({"have", "has", "had", "'d", "'ve"})
_CHANCES = words.MODALS_OF_CHANCE | words.MODALS_OF_DUTY | {"will", "can", "must", "may", "shall", "need", "been", "be"}


def _duty_not_done(reader: Reader, index: int) -> Tokens | None:
    """`failed to`, `forgot to`: of a person."""
    word = reader.word(index)
    if not (word in words.FORGETTING or word.startswith("neglect") or _infinitive_follows(reader, index)):
        return None
    if word == "forgotten" and reader.word(index - 1) not in _PERFECT and reader.word(index - 2) not in _PERFECT:
        return None  # it was forgotten
    if is_passive(reader, index):
        return None
    doer = reader.doer(index)
    if not doer.person and word not in words.HUMAN_VERBS:
        return None
    return (doer.start if doer.person else index, index + 1)


def _infinitive_follows(reader: Reader, index: int) -> bool:
    return reader.word(index + 1) == "to" or (reader.word(index + 2) == "to" and is_light(reader.word(index + 1)))


def _not_done(reader: Reader, index: int) -> Tokens | None:
    """`did not check`, `never asked`: of a third person, and of a duty."""
    verb = index + 1
    while is_light(reader.word(verb)):
        verb += 1
    if reader.word(index) == "not" and (reader.word(index - 1) not in words.AUXILIARIES or is_passive(reader, index)):
        return None
    if reader.word(verb) not in words.DUTIES or {reader.word(at) for at in range(index - 2, verb)} & _CHANCES:
        return None
    doer = reader.doer(index)
    if reader.word(index + 1) == "think" and reader.word(index - 2) in words.CLIENTS:
        return index - 2, verb
    if doer.person != THIRD or reader.word(doer.start) in ("nobody", "no", "you"):
        return None
    return doer.start, verb


def _human_verb(reader: Reader, index: int) -> Tokens | None:
    """`nobody bothered to look`, `never apologises`."""
    doer = reader.doer(index)
    never = {reader.word(index - 1), reader.word(index - 2)} & words.NEGATIONS
    if doer.person != THIRD or is_passive(reader, index) or not (reader.word(index) in ("bothered", "bother") or never):
        return None
    return (
        None
        if reader.word(doer.start) in ("nobody", "no") and reader.word(index) != "bothered"
        else (doer.start, index)
    )


def _unaware(reader: Reader, index: int) -> Tokens | None:
    """A third person who was not aware."""
    negated = reader.word(index) == "unaware" or any(reader.word(at) == "not" for at in range(index - 3, index))
    if not negated:
        return None
    doer = reader.doer(index)
    return (doer.start, index) if doer.person == THIRD and reader.word(doer.start) not in ("nobody", "no") else None


def _duty_stated(reader: Reader, index: int) -> Tokens | None:
    """What somebody is responsible for, or was supposed to do, told as the explanation."""
    word = reader.word(index)
    doer = reader.doer(index)
    if doer.person != THIRD:
        return None
    if word == "supposed":
        return (doer.start, index) if reader.word(index - 1) in ("was", "were") else None
    harm = any(reader.word(at) in words.HARM for at in range(index + 2, index + 6)) and reader.word(index + 1) == "for"
    if harm:
        return doer.start, index
    always = any(reader.word(at) in ("always", "solely", "ultimately") for at in range(doer.start, index))
    return (doer.start, index) if always else None


RULES = (
    Asked(words.OMITTING | words.FORGETTING, _duty_not_done, person=True),
    Asked(words.NEGATIONS, _not_done, words.DUTIES, person=True),
    Asked(words.HUMAN_VERBS, _human_verb, person=True),
    Asked(frozenset({"aware", "unaware"}), _unaware, person=True),
    Asked(words.DUTY_STATED, _duty_stated, person=True),
)
"""Each rule with the words that it looks at."""
