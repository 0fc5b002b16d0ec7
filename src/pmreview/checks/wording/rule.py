"""What a rule about one word of a sentence is, and what rules ask of the sentence around it."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from pmreview.checks.wording.circumstances import made_to
from pmreview.checks.wording.people import THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.words import grammar, persons, reproaches

Tokens = tuple[int, int]
"""The first and the last token of a place in a sentence."""
ANYBODY = "anybody"
Rule = Callable[[Reader, int], Tokens | None]
"""Whether the word at an index makes a place that is to be remarked on."""


class Asked(NamedTuple):
    """A rule with the words that it looks at.

    What it needs besides lets most texts pass unread: one of the words `beside`, if there are any, and a `person`,
    who is `THIRD` or `ANYBODY`.
    """

    words: frozenset[str]
    rule: Rule
    beside: frozenset[str] = frozenset()
    person: str = ""


def places(reader: Reader, rules: tuple[Asked, ...]) -> Iterator[Tokens]:
    """What the rules find in a sentence; those that lack what they need are not asked."""
    asked_at = by_word(rules)
    for index, word in enumerate(reader.words):
        for asked in asked_at.get(word, ()):
            if asked.beside and asked.beside.isdisjoint(reader.seen):
                continue
            if asked.person and not (reader.speaks_of_third if asked.person == THIRD else reader.speaks_of_people):
                continue
            if found := asked.rule(reader, index):
                yield found


@cache
def by_word(rules: tuple[Asked, ...]) -> dict[str, tuple[Asked, ...]]:
    """The rules by the words that they look at."""
    found: dict[str, tuple[Asked, ...]] = {}
    for asked in rules:
        for word in asked.words:
            found[word] = (*found.get(word, ()), asked)
    return found


def is_passive(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` stands behind a form of `be`."""
    return reader.any(grammar.BEING, index - 2, index)


def of_third_person(reader: Reader, verb: int, last: int) -> Tokens | None:
    """The tokens from the subject of `verb` to `last`, if it is a third person."""
    doer = reader.doer(verb)
    return (doer.start, last) if doer.person == THIRD and not made_to(reader, doer.start) else None


def third_person_before(reader: Reader, first: int, last: int) -> Tokens | None:
    """Whether the clause before `first` has a third person as its subject: its tokens up to `last`."""
    for index in range(first - 1, -1, -1):
        if reader.word(index) in (";", ":"):
            return None
        if reader.person_at(index) and (is_light(reader.word(index + 1)) or does(reader, index + 1)):
            doer = reader.doer(index + 1)
            return (doer.start, last) if doer.person == THIRD else None
    return None


def acts_now(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` is one of the present, as in a timeline, and the first: the guard turns the key."""
    word = reader.word(index)
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4 or is_light(word):
        return False
    start = index - 1
    while is_light(reader.word(start)):
        start -= 1
    after = reader.word(index + 1)
    has_object = after in grammar.DETERMINERS | grammar.PREPOSITIONS or after[:1].isdigit() or after in ("it", OPAQUE)
    told = has_object and reader.person_at(start) == THIRD and reader.word(start) not in persons.MANY
    return told and not reader.person_at(index) and not any(map(looks_past, reader.words[:index]))


def does(reader: Reader, index: int) -> bool:
    """Whether a verb of doing stands at `index`."""
    word = reader.word(index)
    return looks_past(word) or word in persons.HUMAN_VERBS or word in reproaches.DUTIES


def person_after(reader: Reader, preposition: int) -> int:
    """The index of a person that ends the noun phrase after `preposition`; 0 where none does."""
    for at in range(preposition + 1, preposition + 7):
        word = reader.word(at)
        partly = word == "of" and reader.word(at - 1) in persons.PART_OF
        if (word in grammar.PREPOSITIONS and not partly) or word in grammar.PUNCTUATION or not word:
            return 0
        if word != "who" and reader.person_at(at) and ends_phrase(reader, at):
            return at
    return 0


def ends_phrase(reader: Reader, index: int) -> bool:
    """Whether the noun at `index` ends its phrase, rather than to describe the noun after it."""
    after = reader.word(index + 1)
    return after != "'s" and (
        not after[:1].isalnum()
        or after in grammar.PREPOSITIONS
        or after in grammar.DETERMINERS
        or after in grammar.CONNECTIVES
        or after in grammar.BREAKS
        or after in grammar.SUBORDINATING
        or after in ("outside", "off", "who", "whoever", "n't", "cost", "herself", "himself", "themselves")
        or after in persons.PRONOUNS
        or after.endswith("ing")
        or looks_past(after)
        or is_light(after)
    )
