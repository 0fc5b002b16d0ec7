"""Blame as a judgement: what people are called, and what they are said to lack."""

from pmreview.checks.wording.people import FIRST, THIRD, is_light
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, ends_phrase, is_passive, of_third_person, person_after
from pmreview.checks.words import afterthoughts, grammar, judgements, persons, reproaches


def _insult(reader: Reader, index: int) -> Tokens | None:
    word, after = reader.word(index), reader.word(index + 1)
    technical = after in judgements.TECHNICAL_AFTER and word in judgements.OF_PROGRAMS
    if after == "-" or technical or (word == "lazy" and not _about_people(reader)):
        return None
    if after in reproaches.FAULTS | _DEED and word not in ("notorious", "lazy"):
        return index, index + 1
    if word == "sloppy" and after.isalpha() and after not in reproaches.OF_SLOPPY and not _about_people(reader):
        return None
    if word in judgements.OF_PEOPLE_ONLY and after != "of" and not _about_people(reader):
        return None
    if word == "so-called" and THIRD not in reader.persons[index + 1 : index + 3]:
        return None
    told = reader.any(reproaches.MERELY_TOLD - {"without"}, index - 5, index) or reader.word(index - 1) in _DENYING
    return None if told else (index, index)


_DENYING = frozenset({"no", "without"})
_DEED = frozenset({"decision", "idea", "move", "thing"})


def _about_people(reader: Reader) -> bool:
    return any(reader.persons) or not persons.CLIENTS.isdisjoint(reader.words)


def _virtue_lacking(reader: Reader, index: int) -> Tokens | None:
    """`lack of attention`, `lacked discipline`, `insufficient care`; a missing test or alert is no virtue."""
    word = reader.word(index)
    if word in ("no", "little") or (word == "enough" and reader.word(index - 1) != "not"):
        return None
    reach = 2 if word in ("enough", "poor", "inadequate", "insufficient") else 4
    for at in range(index + 1, index + reach):
        if reader.word(at) in judgements.VIRTUES:
            return None if reader.word(at + 1) in ("to", "from") and reader.word(at) == "attention" else (index, at)
    return None


def _judged(reader: Reader, index: int) -> Tokens | None:
    """A third person who was slow, distracted or tired, or an inexperienced engineer."""
    if reader.word(index) in ("busy", "slow") and reader.any(persons.COMPANIES, index - 4, index + 2):
        return None
    if reader.word(index) == "busy" and reader.word(index - 1) != "too":
        return None
    if reader.word(index + 1) == "of":
        head = person_after(reader, index + 1) if is_passive(reader, index) else 0
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if reader.person_at(index + 1) == THIRD and reader.word(index) != "tired":
        return index, index + 1
    if not is_passive(reader, index) and not reader.any({"too"}, index - 2, index):
        return None
    return of_third_person(reader, index, index)


def _sorry_mistake(reader: Reader, index: int) -> Tokens | None:
    """`it was a silly error`, `this proved to be a huge mistake`: whose it was goes without saying."""
    slips = judgements.MISTAKES if reader.word(index) in judgements.GRAVE else judgements.SLIPS
    if reader.word(index + 1) not in slips or reader.word(index - 1) in ("no", "not"):
        return None
    told = reader.any(reproaches.MERELY_TOLD | reproaches.MENTIONING - {"open", "assume", "thought"}, index - 5, index)
    told = told or reader.any({"averted", "avoided", "prevented"}, index + 2, index + 6)
    return None if told or not ends_phrase(reader, index + 1) else (index, index + 1)


def _without_virtue(reader: Reader, index: int) -> Tokens | None:
    """`signed it without being thorough`: somebody who did it."""
    without = next((at for at in (index - 2, index - 3) if reader.word(at) == "without"), 0)
    being = without and reader.word(without + 1) == "being"
    return (without, index) if being and any(reader.persons[:without]) else None


def _careless_work(reader: Reader, index: int) -> Tokens | None:
    """`the review was not thorough`, `the checks had not been careful enough`: people's work."""
    at = index - 1
    while is_light(reader.word(at)):
        at -= 1
    denied = not grammar.NEGATIONS.isdisjoint(reader.words[at + 1 : index]) and is_passive(reader, index)
    possible = reader.any(afterthoughts.POSSIBLE - {"be", "been"}, at + 1, index)
    return (at, index) if denied and not possible and reader.word(at) in judgements.CAREFUL_WORK else None


def _not_virtuous(reader: Reader, index: int) -> Tokens | None:
    """`was not thorough`: of a third person."""
    if "not" not in reader.words[max(index - 4, 0) : index] or not is_passive(reader, index):
        return None
    doer = reader.doer(index)
    ours = doer.person == FIRST and reader.word(index) in judgements.MINDFUL
    denied = "not" in reader.words[max(doer.start, 0) : index]
    return (doer.start, index) if denied and (doer.person == THIRD or ours) else None


def _naive(reader: Reader, index: int) -> Tokens | None:
    """`we were naive to think`, `it was naive of us`, `me being over-confident`: whoever it was."""
    if reader.word(index + 1) == "of":
        head = person_after(reader, index + 1)
        own = reader.word(index + 2) in ("me", "us")
        return (index, head or index + 2) if own or head else None
    if reader.word(index - 1) == "being" and reader.word(index - 2) in _THEM:
        return index - 2, index
    if reader.words[max(index - 3, 0) : index] == [",", "which", "was"]:
        return (index - 2, index) if any(reader.persons[: index - 3]) else None
    doer = reader.doer(index)
    return (doer.start, index) if doer.person == FIRST and is_passive(reader, index) else None


def _punished(reader: Reader, index: int) -> Tokens | None:
    """`has been reprimanded`: of a third person."""
    return of_third_person(reader, index, index) if is_passive(reader, index) else None


_THEM = frozenset({"her", "him", "me", "them", "us"})

RULES = (
    Asked(judgements.INSULTS | judgements.INSULTING_NOUNS, _insult),
    Asked(judgements.LACKING, _virtue_lacking, judgements.VIRTUES),
    Asked(judgements.JUDGED, _judged, person=THIRD),
    Asked(judgements.NAIVE, _naive),
    Asked(judgements.PUNISHED, _punished, grammar.BEING, person=THIRD),
    Asked(judgements.SILLY | judgements.GRAVE, _sorry_mistake, judgements.SLIPS),
    Asked(judgements.MINDFUL, _without_virtue, frozenset({"being"}), person=ANYBODY),
    Asked(judgements.MINDFUL, _careless_work, judgements.CAREFUL_WORK),
    Asked(judgements.VIRTUOUS, _not_virtuous, grammar.BEING, person=ANYBODY),
)
"""Each rule with the words that it looks at."""
