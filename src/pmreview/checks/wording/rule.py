"""What a rule about one word of a sentence is, and what rules ask of the sentence around it."""

from collections.abc import Callable
from typing import NamedTuple

from pmreview.checks.wording.people import THIRD, Reader, is_light, looks_past
from pmreview.checks.words import words

Tokens = tuple[int, int]
"""The first and the last token of a place in a sentence."""
Rule = Callable[[Reader, int], Tokens | None]
"""Whether the word at an index makes a place that is to be remarked on."""


class Asked(NamedTuple):
    """A rule with the words that it looks at.

    What it needs besides lets most texts pass unread: one of the words `beside`, if there are any, and a `person`.
    """

    words: frozenset[str]
    rule: Rule
    beside: frozenset[str] = frozenset()
    person: bool = False


def is_passive(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` stands behind a form of `be`."""
    return bool(
        {reader.word(at) for at in (index - 1, index - 2)} & {"was", "were", "been", "is", "are", "be", "being"}
    )


def of_third_person(reader: Reader, verb: int, last: int) -> Tokens | None:
    """The tokens from the subject of `verb` to `last`, if it is a third person."""
    doer = reader.doer(verb)
    return (doer.start, last) if doer.person == THIRD else None


def third_person_before(reader: Reader, first: int, last: int) -> Tokens | None:
    """Whether the clause before `first` has a third person as its subject: its tokens up to `last`."""
    for index in range(first - 1, -1, -1):
        if reader.word(index) in (";", ":"):
            return None
        if reader.person_at(index) and (is_light(reader.word(index + 1)) or does(reader, index + 1)):
            doer = reader.doer(index + 1)
            return (doer.start, last) if doer.person == THIRD else None
    return None


def does(reader: Reader, index: int) -> bool:
    """Whether a verb of doing stands at `index`."""
    word = reader.word(index)
    return looks_past(word) or word in words.HUMAN_VERBS or word in words.DUTIES


def person_after(reader: Reader, preposition: int) -> int:
    """The index of a person that ends the noun phrase after `preposition`; 0 where none does."""
    for at in range(preposition + 1, preposition + 6):
        word = reader.word(at)
        if word in words.PREPOSITIONS or word in words.PUNCTUATION or not word:
            return 0
        if reader.person_at(at):
            after = reader.word(at + 1)
            ends = not after or after in words.PUNCTUATION | {".", "who", "that"} | words.CONNECTIVES
            if ends or after.endswith("ing") or looks_past(after) or is_light(after):
                return at
    return 0
