"""How an action opens: who is to do it, and all else that stands before its verb."""

from pmreview.checks.wording.people import looks_participle, who
from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import aims, grammar, work

_OPENING_PHRASES = (
    ["if", "possible"],
    ["in", "future"],
    ["the", "team"],
    ["have", "to"],
    ["have", "someone"],
    ["have", "somebody"],
    ["do", "not"],
)


def first_verb(sentence: Sentence) -> int:
    """The index of the verb that an action opens with, behind `we should`, `try to`, `if possible` and bullets."""
    said = [token.word for token in sentence]
    index = _past_owner(sentence)
    while index < len(said) - 1:
        word = said[index]
        if said[index : index + 2] in _OPENING_PHRASES:
            index += 2
        elif word == "better" and index == 0:
            break
        elif _leads_in(word, said[index + 1]) or (index == 0 and _is_manner(word)):
            index += 1
        else:
            break
    return index


def _leads_in(word: str, after: str) -> bool:
    return word in work.LEAD_IN or not word[:1].isalnum() or (word in _STARTING and after.endswith("ing"))


def _past_owner(sentence: Sentence) -> int:
    """The index behind who is to do it, or what it is to be done to: `@kim to`, `depots must be`, `alerts will be`."""
    somebody = who(sentence[:6], ())
    if sentence[1:2] and sentence[1].word in work.ASKING_POLITELY:
        return 2
    opens = somebody[0] or sentence[0].raw == "@" or sentence[0].word in grammar.DETERMINERS
    if not (opens or (sentence[2:3] and sentence[2].word == "be")):
        return 0
    for index in range(1, min(len(sentence) - 1, 6)):
        if sentence[index].word in work.OBLIGING:
            if sentence[index + 1].word == "be":
                nothing = sentence[index - 1].word in aims.NO_THINGS | work.EXPLORATION
                being = 0 if nothing else _being(sentence[index + 2 : index + 3])
                return being and index + being
            owner = index - 2 if sentence[index - 1].word in ("has", "have", "is", "are") else index - 1
            headed = owner > 1 and sentence[owner - 1].word == "of" and somebody[owner - 2]
            return index + 1 if headed or somebody[owner] or (owner and sentence[owner - 1].raw == "@") else 0
    return 0


_STARTING = frozenset({"begin", "start"})


def _being(said: Sentence) -> int:
    """How far the verb is behind who must be what: `set` of what will be set, `be` of who should be aware."""
    if not said or looks_participle(said[0].word):
        return 2
    return 1 if said[0].word in work.CONDUCTED else 0


def _is_manner(word: str) -> bool:
    return word.endswith("ly") and word not in work.HEDGES
