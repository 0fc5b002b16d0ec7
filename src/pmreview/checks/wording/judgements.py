"""Blame as a judgement: what people are called, and what they are said to lack."""

from pmreview.checks.wording.people import THIRD, Reader
from pmreview.checks.wording.rule import Asked, Tokens, is_passive, of_third_person
from pmreview.checks.words import words


def _insult(reader: Reader, index: int) -> Tokens | None:
    word, after = reader.word(index), reader.word(index + 1)
    if word == "lazy" and (after in words.TECHNICAL_AFTER or after in ("-", "") or not _about_people(reader)):
        return None
    if word in ("stupid", "dumb", "ignorant", "hopeless", "foolish", "lax", "clumsy") and not _about_people(reader):
        return None
    return None if _merely_told(reader, index) else (index, index)


def _about_people(reader: Reader) -> bool:
    return any(reader.person_at(at) for at in range(len(reader.sentence)))


def _merely_told(reader: Reader, index: int) -> bool:
    return any(reader.word(at) in words.MERELY_TOLD for at in range(index - 5, index))


def _virtue_lacking(reader: Reader, index: int) -> Tokens | None:
    """`lack of attention`, `lacked discipline`; a missing test or alert is no virtue."""
    for at in range(index + 1, index + 4):
        if reader.word(at) in words.VIRTUES:
            if reader.word(index) in ("no", "little", "poor", "inadequate", "insufficient"):
                return None
            return None if reader.word(at + 1) in ("to", "from") and reader.word(at) == "attention" else (index, at)
    return None


def _judged(reader: Reader, index: int) -> Tokens | None:
    """A third person who was slow, distracted or tired, or an inexperienced engineer."""
    if reader.person_at(index + 1) == THIRD and reader.word(index) != "tired":
        return index, index + 1
    if not is_passive(reader, index) and not {reader.word(index - 1), reader.word(index - 2)} & {"too"}:
        return None
    doer = reader.doer(index)
    return (doer.start, index) if doer.person == THIRD else None


def _too(reader: Reader, index: int) -> Tokens | None:
    """`was too proud to ask`: of a third person."""
    if reader.word(index + 2) != "to" or reader.word(index + 1) in words.TOO_OF_THINGS or not is_passive(reader, index):
        return None
    return of_third_person(reader, index, index + 1)


def _no_idea(reader: Reader, index: int) -> Tokens | None:
    """`had no idea which`: of a third person."""
    if reader.word(index - 1) not in ("no", "any") or reader.word(index - 2) not in ("had", "have", "has"):
        return None
    return of_third_person(reader, index - 2, index)


RULES = (
    Asked(words.INSULTS | words.INSULTING_NOUNS, _insult),
    Asked(words.LACKING, _virtue_lacking, words.VIRTUES),
    Asked(words.JUDGED, _judged, person=True),
    Asked(frozenset({"too"}), _too, person=True),
    Asked(frozenset({"idea", "clue"}), _no_idea, person=True),
)
"""Each rule with the words that it looks at."""
