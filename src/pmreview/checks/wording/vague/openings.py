"""How an action opens: who is to do it, and all else that stands before its verb."""

from collections.abc import Sequence

from pmreview.checks.wording.people import looks_participle, who
from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.wording.vague.preambles import preamble
from pmreview.checks.words import aims, grammar, work

_OPENING_PHRASES = (
    ["if", "possible"],
    ["in", "future"],
    ["the", "team"],
    ["have", "to"],
    ["have", "someone"],
    ["have", "somebody"],
    ["do", "not"],
    ["be", "able"],
    ["have", "begun"],
    ["have", "started"],
    ["plan", "to"],
    ["intend", "to"],
    ["try", "and"],
)


def first_verb(sentence: Sentence) -> int:
    """The index of the verb that an action opens with, behind `we should`, `try to`, `if possible` and bullets."""
    said = [token.word for token in sentence]
    opened = preamble(said)
    if at := _passive(said):
        return at
    index = opened + _past_owner(sentence[opened:])
    while index < len(said) - 1:
        word = said[index]
        if said[index : index + 2] in _OPENING_PHRASES:
            index += 2
        elif word == "better" and index == opened:
            break
        elif (
            (word == "be" and index > opened and said[index + 1].endswith("ing"))
            or _leads_in(word, said[index + 1])
            or (index == opened and _is_manner(word))
        ):
            index += 1
        else:
            break
    return index


def _passive(said: Sequence[str]) -> int:
    """The index of what is to be done without an end, whatever to: changes to keys should be closely watched."""
    for at, word in enumerate(said[1:_FAR], 1):
        if word in grammar.BREAKS or (word in grammar.PUNCTUATION and word != ":") or looks_participle(word):
            return 0
        being = word in ("are", "is") and said[at + 1 : at + 2] == ["being"]
        if not being and (word not in work.OBLIGING or said[at + 1 : at + 2] != ["be"]):
            continue
        specifically = said[at + 2 : at + 3] != [] and said[at + 2] in aims.SPECIFICALLY
        verb = at + 3 if specifically else at + 2
        base = work.IN_PASSIVE.get(said[verb], "") if verb < len(said) else ""
        return verb if base and (specifically or base in _OPEN or _is_minded(base, said[verb + 1 :])) else 0
    return 0


def _is_minded(base: str, after: Sequence[str]) -> bool:
    """`the gap is to be addressed`; what is addressed with or by something can be looked at."""
    return base in _MINDED and (after[:1] in ([], ["."]) or after[:2] == ["in", "a"])


_OPEN = work.EXPLORING | work.DEGREE
_MINDED = frozenset({"address", "follow", "monitor", "respect", "tackle", "watch"})
_FAR = 12


def _leads_in(word: str, after: str) -> bool:
    if word in ("try", "trying") and after in ("if", "whether"):
        return False
    if word in work.LOOSE_QUALITIES and after not in work.NEVER_ENDING | work.EXPLORATION:
        return False
    return word in work.LEAD_IN or not word[:1].isalnum() or (word in _STARTING and after.endswith("ing"))


def _past_owner(sentence: Sentence) -> int:
    """The index behind who is to do it, or what it is to be done to: `@kim to`, `depots must be`, `alerts will be`."""
    somebody = who(sentence[:6], ())
    if sentence[1:2] and sentence[1].word in work.ASKING_POLITELY:
        return 2
    goes = _goes(sentence, somebody)
    opens = goes or somebody[0] or sentence[0].raw == "@" or sentence[0].word in grammar.DETERMINERS
    if not (opens or (sentence[2:3] and sentence[2].word == "be")):
        return 0
    for index in range(1, min(len(sentence) - 1, 6)):
        if behind := _carries_on(sentence, index):
            return behind
        if sentence[index].word in work.OBLIGING:
            if sentence[index + 1].word == "to" and sentence[index].word != "to":
                continue
            if sentence[index + 1].word == "be":
                subject = index - 2 if sentence[index - 1].word in work.OBLIGING else index - 1
                nothing = sentence[subject].word in aims.NO_THINGS | work.EXPLORATION
                being = 0 if nothing else _being(sentence[index + 2 : index + 5])
                return being and index + being
            owner = index - 2 if sentence[index - 1].word in ("has", "have", "is", "are") else index - 1
            if owner > 1 and sentence[owner].word in _GOING_ON and sentence[owner - 1].word in ("are", "is"):
                owner -= 2
            headed = owner > 1 and sentence[owner - 1].word == "of" and somebody[owner - 2]
            return index + 1 if headed or somebody[owner] or (owner and sentence[owner - 1].raw == "@") else 0
    return 0


def _carries_on(sentence: Sentence, index: int) -> int:
    """The index of what is done all along, 0 for none: `the crew is working on`, `it continues to look into`."""
    word = sentence[index].word
    said = [token.word for token in sentence[index + 1 : index + 4]]
    if word in _KEEPS and said[:1] == ["to"]:
        return index + 2 if said[1:2] != [] and said[1] in work.NEVER_ENDING else 0
    if word not in _KEEPS and word not in ("am", "are", "be", "been", "is"):
        return 0
    doing = next((at for at, one in enumerate(said) if not _is_manner(one) and one not in _MEANWHILE), len(said) - 1)
    return index + 1 + doing if said[doing].endswith("ing") and said[doing] in work.NEVER_ENDING else 0


_KEEPS = frozenset({"continue", "continues", "keep", "keeps", "start", "starts"})
_MEANWHILE = frozenset({"also", "now", "still", "already"})


def _goes(sentence: Sentence, somebody: Sequence[str]) -> bool:
    """`network team will`, `the two guards are going to`: a group with a word before it."""
    works = sentence[0].word in work.NEVER_ENDING
    if works or any(token.word in grammar.BREAKS for token in sentence[:3]):
        return False
    wills = any(token.word in work.OBLIGING - {"to"} or token.word in _GOING_ON for token in sentence[2:5])
    group = sentence[0].word in work.GROUPED and somebody[1:2] != [""] and [one.word for one in sentence[2:3]] == ["to"]
    return group or (wills and any(somebody[1:3]))


_GOING_ON = frozenset({"continuing", "going", "looking", "planning", "trying", "working"})
_STARTING = frozenset({"began", "begin", "begun", "start", "started"})


def _being(said: Sentence) -> int:
    """How far the verb is behind who must be what: `set` of what will be set, `be` of who should be aware."""
    if not said or looks_participle(said[0].word):
        return 2
    able = said[0].word == "able" and said[2:3] and said[2].word in aims.AMONG_PEOPLE
    return 1 if able or said[0].word in work.CONDUCTED else 0


def _is_manner(word: str) -> bool:
    return word.endswith("ly") and word not in work.HEDGES | grammar.NOT_ADVERBS
