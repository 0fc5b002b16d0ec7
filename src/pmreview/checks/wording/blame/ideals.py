"""Blame by comparison and by asides: what a careful driver would have done, and a lesson for somebody."""

from pmreview.checks.wording.people import THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, person_after
from pmreview.checks.words import grammar, ideals, persons


def _ideal(reader: Reader, index: int) -> Tokens | None:
    """`a careful driver would have`, `no serious planner leaves it open`: next to whom somebody looks bad."""
    last = next((at for at in range(index + 1, index + 4) if _is_somebody(reader, at)), 0)
    opening = reader.word(index - 1)
    if not last or opening not in ideals.ANY or "same" in reader.words:
        return None
    after = reader.word(last + 1)
    if opening == "no" and after.endswith("s") and after not in grammar.AUXILIARIES:
        return index - 1, last + 1
    return (index - 1, last + 1) if after in ("would", "'d") else None


def _is_somebody(reader: Reader, index: int) -> bool:
    return reader.person_at(index) == THIRD or reader.word(index) in persons.AGENTS


def _worth(reader: Reader, index: int) -> Tokens | None:
    """`any nurse worth her pay`."""
    paid = reader.word(index + 1) in grammar.POSSESSIVES | {"a", "the"} and _is_somebody(reader, index - 1)
    return (index - 2, index + 2) if paid and reader.any(ideals.ANY, index - 4, index - 1) else None


def _lesson_for(reader: Reader, index: int) -> Tokens | None:
    """`lesson for the drivers: look before you reverse`."""
    if index > 2 or reader.word(index + 1) not in ("for", "to"):
        return None
    head = person_after(reader, index + 1)
    return (index, head) if head and reader.word(head + 1) == ":" and reader.person_at(head) == THIRD else None


def _somebodys_doing(reader: Reader, index: int) -> Tokens | None:
    """`it was the painter's doing`; what he is doing on Monday is a plan."""
    theirs = reader.word(index - 1) == "'s" and reader.person_at(index - 2) == THIRD
    ends = not reader.word(index + 1)[:1].isalpha()
    return (index - 2, index) if theirs and ends and reader.any(grammar.BEING, 0, index - 2) else None


def _attitude(reader: Reader, index: int) -> Tokens | None:
    """`a cavalier attitude to drills`: a third person's."""
    return (index - 1, index) if reader.word(index - 1) in ideals.CAVALIER and THIRD in reader.persons else None


def _no_business(reader: Reader, index: int) -> Tokens | None:
    """`has no business near the lift`; no business plan is a lack."""
    after = reader.word(index + 1)
    meant = after in ("around", "at", "in", "near", "on", "with") or after.endswith("ing")
    had = reader.word(index - 1) == "no" and reader.word(index - 2) in ("had", "has", "have")
    return (index - 2, index + 1) if had and meant else None


def _own_accord(reader: Reader, index: int) -> Tokens | None:
    """`on his own accord`; on its own accord, a program does."""
    own = reader.word(index - 1) == "own" and reader.word(index - 2) in ("her", "his", "their")
    return (index - 3, index) if own and THIRD in reader.persons else None


def _poor_sense(reader: Reader, index: int) -> Tokens | None:
    """`an insufficient sense of duty`."""
    lacking = reader.any(ideals.WEAK, index - 2, index) or reader.words[max(index - 3, 0) : index - 1] == ["lack", "of"]
    return (index - 1, index + 2) if lacking and reader.word(index + 2) in ideals.SENSES else None


RULES = (
    Asked(ideals.IDEAL, _ideal, ideals.ANY),
    Asked(frozenset({"worth"}), _worth, ideals.ANY),
    Asked(ideals.LESSONS, _lesson_for, person=THIRD),
    Asked(frozenset({"doing", "handiwork"}), _somebodys_doing, grammar.BEING, person=THIRD),
    Asked(ideals.ATTITUDE, _attitude, ideals.CAVALIER, person=THIRD),
    Asked(frozenset({"business"}), _no_business, frozenset({"no"})),
    Asked(frozenset({"accord"}), _own_accord, frozenset({"own"}), person=THIRD),
    Asked(frozenset({"sense"}), _poor_sense, ideals.SENSES),
)
"""Each rule with the words that it looks at."""
