"""Hindsight: what people should, could or would have done. What a system should have done is a plain fact.

A rule looks at one word of a sentence and answers with the tokens that look back, first and last.
"""

from collections.abc import Iterator
from itertools import pairwise

from pmreview.checks.wording.people import THIRD, Reader, is_light, looks_participle
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import words

_AFTER_PARTICIPLE = words.PUNCTUATION | words.DETERMINERS | words.PREPOSITIONS | words.CONNECTIVES | words.BREAKS


def hindsight(reader: Reader) -> Iterator[Tokens]:
    """The places of a sentence that look back, each as its first and last token."""
    yield from _phrases(reader)
    for index, token in enumerate(reader.sentence):
        for asked in RULES:
            if token.word in asked.words and (found := asked.rule(reader, index)):
                yield found


def _should_have(reader: Reader, have: int) -> Tokens | None:
    modal = have - 1
    while modal >= 0 and (
        reader.word(modal) in words.NEGATIONS | words.ADVERBS | {"to"} or _is_way(reader.word(modal))
    ):
        modal -= 1
    done = have + 1
    while is_light(reader.word(done)) and reader.word(done) not in ("been", "had"):
        done += 1
    word = reader.word(modal)
    if word not in words.MODALS_OF_DUTY | words.MODALS_OF_CHANCE:
        return None
    if word in words.MODALS_OF_DUTY:
        return _duty(reader, modal, done)
    return _chance(reader, modal, done)


def _is_way(word: str) -> bool:
    return word.endswith("ly") and word not in words.NOT_ADVERBS


def _duty(reader: Reader, modal: int, done: int) -> Tokens | None:
    """`should have`: of a person, or the passive of what people do."""
    doer = reader.doer(modal)
    if reader.word(done) == "been":
        if doer.person:
            return doer.start, done
        return (modal, done + 1) if _human_act(reader, modal, done + 1) else None
    if doer.person:
        return (doer.start, done) if _is_participle(reader, done) else None
    if _conduct_opens(reader, modal):
        return 0, done
    return None


def _human_act(reader: Reader, modal: int, index: int) -> bool:
    """Whether the passive at `index` is something that people do: should have been caught in review."""
    if reader.word(modal - 1) == "there":
        return False
    while is_light(reader.word(index)):
        index += 1
    if reader.word(modal - 1) in words.SYSTEM_THINGS:
        return False
    if any(reader.word(at) in words.SYSTEMIC for at in (index - 1, index + 1)):
        return False
    return reader.word(index) in words.HUMAN_ACTS


def _is_participle(reader: Reader, index: int) -> bool:
    """Whether a participle stands at `index` and does not just describe the thing after it."""
    word, after = reader.word(index), reader.word(index + 1)
    if word == "had":
        return True
    if not looks_participle(word):
        return False
    return word not in words.DESCRIBING or not after or after in _AFTER_PARTICIPLE or after == "." or is_light(after)


def _chance(reader: Reader, modal: int, done: int) -> Tokens | None:
    """`could have`, `would have`: of a person's act, not of luck and not of a remedy."""
    act = reader.word(done)
    if act == "been":
        return _better(reader, modal, done)
    doer = reader.doer(modal)
    if doer.person and act not in words.HAPPENING_TO and looks_participle(act) and reader.word(modal) != "might":
        guess = reader.word(modal) == "could" and reader.word(doer.start) in words.INDEFINITE
        if guess:
            return None
        if reader.word(modal) == "could" or doer.person == THIRD or _conditional(reader):
            return doer.start, done
    if doer.person:
        return (doer.start, done) if _conditional(reader) and looks_participle(act) else None
    return (0, done) if _conduct_opens(reader, modal) or _quick_look(reader, modal) else None


def _quick_look(reader: Reader, modal: int) -> bool:
    """`a quick look at the dashboard would have …`."""
    opening = [reader.word(at) for at in range(min(modal, 4))]
    return any(one in words.QUICK and two in words.CONDUCT_NOUNS for one, two in pairwise(opening))


def _better(reader: Reader, modal: int, been: int) -> Tokens | None:
    """`would have been better`, `could have been caught earlier by us`."""
    at = been + 1
    while is_light(reader.word(at)) or reader.word(at) in words.DETERMINERS | {"much", "far"}:
        at += 1
    word = reader.word(at)
    if word in words.BETTER and reader.word(modal) == "would":
        return modal, at
    if word == "to" and _right_thing(reader, modal):
        return modal - 2, at
    if reader.word(modal) == "could" and looks_participle(word) and _sooner(reader, at):
        return modal, at
    if reader.word(modal) == "could" and word in words.AVOIDING and not _by_a_measure(reader, at):
        return modal, at
    return None


def _sooner(reader: Reader, participle: int) -> bool:
    """Whether a passive is compared with a better time: could have been acted on much sooner."""
    return any(reader.word(at) in words.SOONER for at in range(participle + 1, participle + 7))


def _by_a_measure(reader: Reader, index: int) -> bool:
    return any(reader.word(at) in ("by", "with", "automatically", "through") for at in range(index - 1, index + 5))


def _right_thing(reader: Reader, modal: int) -> bool:
    before = {reader.word(at) for at in range(modal - 4, modal)}
    return bool(before & words.BETTER)


def _conditional(reader: Reader) -> bool:
    """Whether the sentence has `if we had` or `had we`."""
    for index, token in enumerate(reader.sentence):
        if token.word == "had" and reader.person_at(index - 1) and reader.word(index - 2) in ("if", "only"):
            return True
        if token.word == "had" and (index == 0 or reader.word(index - 1) in (",", ";")) and reader.person_at(index + 1):
            return True
    return False


def _had_somebody(reader: Reader, had: int) -> Tokens | None:
    """`had the team followed …`: a condition told backwards."""
    if reader.person_at(had - 1) and any(reader.word(at) == "if" for at in range(had - 5, had)):
        return _if_somebody_had(reader, had)
    if had and (reader.person_at(had - 1) or reader.word(had - 1) in words.BREAKS | {"who"}):
        return None
    for person in range(had + 1, had + 5):
        word = reader.word(person)
        if reader.person_at(person):
            verb = person + 1
            while is_light(reader.word(verb)):
                verb += 1
            told = {token.word for token in reader.sentence} & (words.MODALS_OF_CHANCE | words.AVOIDABLE)
            return (had, verb) if looks_participle(reader.word(verb)) and told else None
        if word not in words.DETERMINERS and not word.isalpha():
            return None
    return None


def _if_somebody_had(reader: Reader, had: int) -> Tokens | None:
    """`if QA had tested this`; with what they did not have, it is a remedy."""
    verb = had + 1
    while is_light(reader.word(verb)) and reader.word(verb) != "had":
        verb += 1
    done = reader.word(verb)
    told = {token.word for token in reader.sentence} & words.MODALS_OF_CHANCE
    return (had - 1, verb) if told and done != "had" and looks_participle(done) else None


def _conduct_opens(reader: Reader, modal: int) -> bool:
    """Whether what somebody might have done is the subject: asking for help could have …"""
    opening = [reader.word(at) for at in range(2) if at < modal]
    return any(word in words.CONDUCT for word in opening)


def _avoidable(reader: Reader, index: int) -> Tokens | None:
    if reader.word(index - 1) in words.EASY or reader.word(index - 1) in ("was", "were"):
        return index - 1, index
    return None


def _phrases(reader: Reader) -> Iterator[Tokens]:
    """`in hindsight`, `if only`: phrases that look back whoever does what."""
    said = [token.word for token in reader.sentence]
    joined = " ".join(said)
    for phrase in words.LOOKING_BACK:
        if phrase in joined:
            size = len(phrase.split())
            for start in range(len(said) - size + 1):
                if " ".join(said[start : start + size]) == phrase and said[start + size : start + size + 1] != ["bias"]:
                    yield start, start + size - 1


RULES = (
    Asked(frozenset({"have", "'ve"}), _should_have, words.MODALS_OF_DUTY | words.MODALS_OF_CHANCE),
    Asked(frozenset({"had", "'d"}), _had_somebody, words.MODALS_OF_CHANCE | words.AVOIDABLE),
    Asked(words.AVOIDABLE, _avoidable),
)
"""Each rule with the words that it looks at."""
