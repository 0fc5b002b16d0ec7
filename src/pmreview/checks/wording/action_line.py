"""An action line: the sentence that says what is done, from its verb on, and what in it can be measured."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from pmreview.checks.wording.openings import first_verb
from pmreview.checks.wording.people import looks_finite, who
from pmreview.checks.wording.sentences import OPAQUE, Sentence
from pmreview.checks.words import aims, grammar, measures, work

_TICKET = re.compile(rf"#\d+|\b(?:{'|'.join(sorted(measures.NUMBERED))})\b[ #:]*\d+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"(?<![\w#./-])(?![45]\d\ds?\b)\d+(?:[.,]\d+)*(?![\w.,]*[Xx]\b)(?! ?[.)] )")
ENDS_GROUP = (
    grammar.PREPOSITIONS | grammar.CONNECTIVES | grammar.BREAKS | grammar.PUNCTUATION | {".", "!", "before", "until"}
)
"""What a group of words ends before."""


class ActionLine:
    """The first sentence of an action. `first` is the index of its verb, where `words` begin."""

    def __init__(self, text: str, said: Sentence) -> None:
        self.sentence = said
        self.first = first_verb(self.sentence)
        self.words = [token.word for token in self.sentence[self.first :]]
        if self.words and self.words[0].startswith("re-"):
            self.words[0] = self.words[0].replace("-", "", 1)
        if self.first and self.sentence[self.first - 1].word == "be":
            self.words[0] = work.IN_PASSIVE.get(self.words[0], self.words[0])
        self.forbids = "not" in {token.word for token in self.sentence[: self.first]}
        self.asks = any(token.word == "?" for token in self.sentence)
        plain = text[self.sentence[0].start : self.sentence[-1].end]
        self.has_figure = _has_figure(plain) or any(
            number in measures.NUMBERS and before != "the" for before, number in pairwise(["", *self.words])
        )

    def opens(self, phrases: tuple[str, ...], single: frozenset[str] = frozenset()) -> int:
        """How many words of the opening are one of these."""
        if not self.words:
            return 0
        for said in by_first(phrases).get(self.words[0], ()):
            if self.words[: len(said)] == said:
                return len(said)
        return 1 if self.words[0] in single else 0

    def undertakes(self) -> int:
        """How many words say that something is explored with a noun: `do a thorough analysis`."""
        if not self.words or self.words[0] not in work.UNDERTAKING or self.has_figure:
            return 0
        noun = next((at for at, word in enumerate(self.words[:6]) if word in work.EXPLORATION), 0)
        after = self.words[noun + 1 : noun + 2]
        return noun + 1 if noun and (not after or after[0] in ENDS_GROUP) else 0

    def tells(self) -> int:
        """How many words tell others to mind something: `ask the vendor to be`."""
        if not self.opens((), work.TELLING):
            return 0
        to = next((at for at, word in enumerate(self.words[:8]) if word == "to"), 0)
        return to + 2 if to and self.words[to + 1 : to + 2] and self.words[to + 1] in work.CONDUCTING else 0

    def meets_people(self) -> int:
        """How many words lead to a person or a group as the object: `push the landlord`."""
        end = next((at for at, word in enumerate(self.words[1:], 1) if word in ENDS_GROUP), len(self.words))
        return end if end > 1 and who(self.sentence[self.first : self.first + end], ())[-1] else 0

    def requests(self) -> bool:
        """Whether others are asked for a thing, or to do one: `ask the vendor for a patched image`."""
        if not self.opens((), work.TELLING - work.GETTING):
            return False
        for word, after in pairwise(self.words[1:9]):
            if word in ("for", "to"):
                thing = after in grammar.ARTICLES or after[:1].isdigit()
                return thing if word == "for" else after not in work.NEVER_ENDING
        return False

    def says(self, phrases: tuple[str, ...]) -> str:
        """The first of the phrases that occurs; "" for none. To come up with a thing is not to do it with one."""
        known = by_first(phrases)
        for at, word in enumerate(self.words):
            for said in known.get(word, ()):
                if self.words[at : at + len(said)] == said and not (word == "with" and self.words[at - 1] == "up"):
                    return " ".join(said)
        return ""

    def has_measure(self) -> bool:
        """Whether a figure or a means says when it is done."""
        to = self.words[:1] and self.words[0] in work.LEVELLING and self.words[-2:-1] == ["to"]
        return (
            bool(to)
            or self.has_figure
            or self.words[1:2] == ["one"]
            or self._names_a_means()
            or bool(self.says(measures.MEASURED_BY))
            or self._explains()
        )

    def _names_a_means(self) -> bool:
        """`by adding …`."""
        means = (two for one, two in pairwise(self.words) if one == "by" and two.endswith("ing"))
        return any(word not in measures.AIMLESS_MEANS for word in means)

    def _explains(self) -> bool:
        """Whether a colon brings the thing itself."""
        if ":" not in self.words:
            return False
        after = self.words[self.words.index(":") + 1 :]
        return len(after) > 2 and after[0] not in work.EXPLORING | work.DEGREE | work.ATTENDING | {"this", OPAQUE}

    @staticmethod
    def _is_another(said: Sequence[str]) -> bool:
        """Whether `and` leads to a second piece of work, one with an end: `and seal it`."""
        if len(said) < 2 or said[0] in _NO_WORK or looks_finite(said[0]) or work.GENERIC.intersection(said[2:]):
            return False
        return said[1] in grammar.DETERMINERS or said[1] in ("it", "them")

    def hands_over(self, size: int) -> bool:
        """Whether exploring ends with something that is handed over: a record, a decision, a number of options."""
        rest = self.words[size:]
        for index, word in enumerate(rest[:-1]):
            if word in ("and", "then", ",", ":"):
                after = rest[index + 1] if rest[index + 1] != "then" else (rest[index + 2 : index + 3] or [""])[0]
                if after in measures.DELIVERING or (word == "and" and self._is_another(rest[index + 1 : index + 4])):
                    return True
        if rest[:1] and rest[0] in ("in", "on") and names_a_place(rest):
            return True
        if self.has_figure and self.words[0] in _AGREEING:
            return True
        counted = any(word in measures.NUMBERS or word.split("-")[0].isdigit() for word in rest[:2])
        return counted or any(word in measures.DELIVERABLES for word in rest)


def _has_figure(said: str) -> bool:
    """Whether a number says how much; most actions have no number at all."""
    return _DIGIT.search(said) is not None and _FIGURE.search(_TICKET.sub(" ", said)) is not None


def names_a_place(words: Sequence[str]) -> bool:
    """`in the handbook`, `on the agenda`: where something will stand written."""
    return any(word in _TIED and not aims.PLACES.isdisjoint(words[at + 1 : at + 5]) for at, word in enumerate(words))


_NO_WORK = work.NEVER_ENDING | grammar.DETERMINERS | grammar.PREPOSITIONS
_AGREEING = frozenset({"agree", "seek"})
_TIED = frozenset({"in", "into", "on", "to"})


@cache
def by_first(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The words of each phrase, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for said in map(str.split, phrases):
        found.setdefault(said[0], []).append(said)
    return found
