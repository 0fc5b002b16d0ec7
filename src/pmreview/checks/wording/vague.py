"""Vague actions: work without an end that somebody else could check from its words.

The verb that opens an action sets what it takes. To explore needs a result that is handed over, to improve needs a
measure or a means, to make sure needs a state of things rather than of people, and to be careful never ends.
"""

import re
from itertools import pairwise, takewhile

from pmreview.checks.wording.people import looks_past
from pmreview.checks.wording.remark import span_of
from pmreview.checks.wording.sentences import OPAQUE, Sentence
from pmreview.checks.words import words

_TICKET = re.compile(r"#\d+|\b(?:tickets?|issues?|prs?|part|phase|step|v)\b[ #:]*\d+", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w#./-])(?![45]\d\ds?\b)\d+(?:[.,]\d+)*(?![\w.,]*[Xx]\b)(?! ?[.)] )")


def vague(text: str, said: list[Sentence]) -> tuple[int, int] | None:
    """The characters that leave the end of an action open; None for an action that can be checked.

    `said` is `text` as its sentences.
    """
    if not said or not any(token.word[:1].isalpha() for token in said[0]):
        return None
    return _Action(text, said).vague()


class _Action:
    """An action line: the sentence that says what is done, from its verb on."""

    def __init__(self, text: str, said: list[Sentence]) -> None:
        self.sentence = said[0]
        self.first = _first_verb(self.sentence)
        self.words = [token.word for token in self.sentence[self.first :]]
        self.said = " ".join(self.words)
        plain = _TICKET.sub(" ", text[self.sentence[0].start : self.sentence[-1].end])
        self.has_figure = bool(_FIGURE.search(plain)) or any(word in words.NUMBERS for word in self.words)
        self.rest = " ".join(token.word for sentence in said[1:] for token in sentence)
        self.asks = any(token.word == "?" for token in self.sentence)

    def vague(self) -> tuple[int, int] | None:
        size = self._open_end()
        return span_of(self.sentence, self.first, self.first + size - 1) if size else None

    def _open_end(self) -> int:
        """How many words from the verb on leave the end open; 0 where it is clear."""
        if self._is_question():
            return len(self.words)
        if size := self._opens(words.ENSURING):
            return size if self._ensures_nothing(size) else 0
        if size := self._opens(words.ATTENDING_PHRASES, words.ATTENDING):
            watched = self.words[0] == "monitor" and "for" in self.words
            return 0 if watched or (self._has_measure() and self.words[0] not in _NEVER_DONE) else size
        if size := self._opens(words.EXPLORING_PHRASES, words.EXPLORING):
            return 0 if self._hands_over(size) else size
        if size := self._opens(words.DEGREE_PHRASES, words.DEGREE):
            return 0 if self._has_measure() else size
        return self._loose_words()

    def _opens(self, phrases: tuple[str, ...], single: frozenset[str] = frozenset()) -> int:
        """How many words of the opening are one of these."""
        for phrase in phrases:
            if self.said == phrase or self.said.startswith(f"{phrase} "):
                return len(phrase.split())
        return 1 if self.words and self.words[0] in single else 0

    def _is_question(self) -> bool:
        opening = self.sentence[0].word
        return (self.asks and opening in _ASKING) or (opening in _ASKING_ALONE and len(self.words) > 2)

    def _ensures_nothing(self, size: int) -> bool:
        """Whether what is made sure is what people do, or a state that nobody can check."""
        main = list(takewhile(lambda word: word not in (",", "which", "(", "."), self.words[size:]))
        rest = [word for word in main if word not in ("that", "the", "all", "our", "every", "to", "each")]
        if not rest:
            return True
        who = rest[0] in words.ROLES | words.FIRST_PERSON | words.THIRD_PERSON or rest[0].rstrip("s") in words.ROLES
        told = rest[1:2] and (rest[1] in ("is", "are", "gets", "get") and looks_past(rest[2] if len(rest) > 2 else ""))
        if who and not told:
            return not self.has_figure
        aimless = any(word in words.AIMLESS for word in rest)
        return aimless and not self._has_measure()

    def _has_measure(self) -> bool:
        """Whether a figure or a means says when it is done."""
        if (
            self.has_figure
            or self._names_a_means()
            or any(f" {means} " in f" {self.said} " for means in words.MEASURED_BY)
        ):
            return True
        return self._explains()

    def _names_a_means(self) -> bool:
        """`by adding …`."""
        return any(
            one == "by" and two.endswith("ing") and two not in words.AIMLESS_MEANS for one, two in pairwise(self.words)
        )

    def _explains(self) -> bool:
        """Whether a colon brings the thing itself."""
        if ":" not in self.words:
            return False
        after = self.words[self.words.index(":") + 1 :]
        return len(after) > 2 and after[0] not in words.EXPLORING | words.DEGREE | words.ATTENDING | {"this", OPAQUE}

    def _hands_over(self, size: int) -> bool:
        """Whether exploring ends with something that is handed over: a record, a decision, a number of options."""
        rest = self.words[size:]
        for index, word in enumerate(rest):
            if word in ("and", "then", ",", "to") and index + 1 < len(rest):
                after = rest[index + 1] if rest[index + 1] != "then" else (rest[index + 2 : index + 3] or [""])[0]
                if after in words.DELIVERING and word != "to":
                    return True
        counted = any(word in words.NUMBERS or word.isdigit() for word in rest[:2])
        return counted or any(word in words.DELIVERABLES for word in rest)

    def _loose_words(self) -> int:
        """Whether a comparison without a measure, or a hedge, leaves an otherwise clear action open."""
        if looks_past(self.words[0] if self.words else "") or self.has_figure:
            return 0
        for phrase in words.LOOSELY:
            if f" {phrase} " in f" {self.said} ":
                return self._up_to(phrase.split()[-1])
        plain = self.words[: self.words.index("(")] if "(" in self.words else self.words
        if hedge := next((word for word in plain if word in words.HEDGES), ""):
            return self._up_to(hedge)
        opening = [word for word in self.words[:3] if word != "up"]
        if self._is_comparison():
            return len(self.words)
        if opening and opening[0] in words.ADDING | words.COMPARING:
            near = next((word for word in opening[:3] if word in words.COMPARING), "")
            another = {"a", "an", "one"} & set(opening)
            if near and not another and not self._has_measure():
                return self._up_to(near)
        if (
            opening
            and opening[0] in words.DEVISING
            and any(f" {aim} " in f" {self.said} " for aim in words.REMEDIAL_VAGUE)
        ):
            return min(len(self.words), 4)
        return self._fix_of_nothing()

    def _is_comparison(self) -> bool:
        """`make the deploy safer`, `respond faster`: more of something, with nothing to compare it with."""
        said = [word for word in self.words if word != "."]
        if not said or self._has_measure():
            return False
        made = said[0] in words.MAKING_SO and any(word in words.COMPARATIVES for word in said[1:9])
        return made or (1 < len(said) < 7 and said[-1] in words.WAYS)

    def _fix_of_nothing(self) -> int:
        """`fix the issue`: nobody can tell which."""
        objects = [word for word in self.words[1:] if word not in words.DETERMINERS]
        aimless = objects and set(objects[:2]) <= {
            "issue",
            "issues",
            "problem",
            "problems",
            "it",
            "bug",
            "bugs",
            "this",
            "root",
            "cause",
            ".",
        }
        plural = len(objects) == 2 and objects[-1].endswith("s")
        aimless = aimless or plural
        return 2 if self.words[:1] in (["fix"], ["solve"], ["resolve"]) and aimless and len(self.words) < 6 else 0

    def _up_to(self, word: str) -> int:
        return self.words.index(word) + 1


_NEVER_DONE = frozenset({"be", "remember", "remind"})
_ASKING_ALONE = frozenset({"how", "whether", "why", "can", "is", "are", "does", "did"})
_ASKING = frozenset(
    {"how", "can", "could", "should", "why", "what", "is", "are", "do", "does", "would", "who", "when", "where"}
)


def _first_verb(sentence: Sentence) -> int:
    """The index of the verb that an action opens with, behind `we should`, `try to`, `if possible` and bullets."""
    index = 0
    said = [token.word for token in sentence]
    while index < len(said) - 1:
        word = said[index]
        if said[index : index + 2] in (["if", "possible"], ["in", "future"], ["the", "team"], ["have", "to"]):
            index += 2
        elif word in words.LEAD_IN or not word[:1].isalnum() or (word.endswith("ly") and index == 0):
            index += 1
        else:
            break
    return index
