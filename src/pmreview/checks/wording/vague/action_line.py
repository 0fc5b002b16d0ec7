"""An action line: the sentence that says what is done, from its verb on, and what in it can be measured."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.people import who
from pmreview.checks.wording.sentences import OPAQUE, Sentence, sentences
from pmreview.checks.wording.vague.openings import first_verb
from pmreview.checks.wording.vague.preambles import by_first
from pmreview.checks.words import aims, grammar, intents, measures, work

_TICKET = re.compile(rf"#\d+|\b(?:{'|'.join(sorted(measures.NUMBERED))})\b[ #:]*\d+", re.IGNORECASE)
_TICKED = re.compile(
    r"\W{0,5}(?:complete|completed|done|finished|fixed|implemented|resolved)\b[^\w\s]{1,5}\s", re.IGNORECASE
)
"""`Done: review the keys`: what stands behind was done."""
_DONE = re.compile(
    r"[(\[](?:completed?|done|finished|fixed|merged|shipped)\b[^()\[\]]*[)\]]\W*$|\s[-–—]\s*(?:completed|done|fixed)\W*$"
    r"|\b(?:was|were|been)\s(?:carried\sout|conducted|performed)\b",
    re.IGNORECASE,
)
_IN_DOUBT = re.compile(r"(?:^[^.?]{1,50}[\w)\]]\s?\?{1,3}|\(\?{1,3}\))(?:\s*\(?\[?#?[\w-]*\d+\)?\]?)?[\s.!*]*$")
"""`a second boiler?`, `move the till (?) #41`."""
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(
    r"(?<![\w#./-])(?:(?<=to )(?<!due to )|(?<=than )|(?![45]\d\ds?\b))\d+(?:[.,]\d+)*(?![\w.,]*[Xx]\b)(?! ?[.)] )"
)
ENDS_GROUP = (
    grammar.PREPOSITIONS
    | grammar.CONNECTIVES
    | grammar.BREAKS
    | grammar.PUNCTUATION
    | {".", "!", "across", "around", "concerning", "regarding", "before", "toward", "towards", "until"}
)
"""What a group of words ends before."""


class ActionLine:
    """The first sentence of an action. `first` is the index of its verb, where `words` begin."""

    def __init__(self, text: str, said: Sentence) -> None:
        self.sentence = said
        self.beside: Sentence = next(sentences(text[said[-1].end :]), []) if said[-1].word == ";" else []
        self.first = first_verb(self.sentence)
        self.words = [token.word for token in self.sentence[self.first :]]
        if self.words and self.words[0].startswith("re-"):
            self.words[0] = self.words[0].replace("-", "", 1)
        if any(token.word in ("be", "being") for token in self.sentence[max(self.first - 2, 0) : self.first]):
            self.words[0] = work.IN_PASSIVE.get(self.words[0], self.words[0])
        self.is_ticked = _TICKED.match(text) is not None or _DONE.search(text) is not None
        self.ends_in_doubt = _IN_DOUBT.search(text[said[0].start : said[-1].end]) is not None
        self.forbids = not {"not", "never"}.isdisjoint(token.word for token in self.sentence[: self.first])
        sentence = [token.word for token in self.sentence]
        self.obliges = not work.OBLIGING.isdisjoint(set(sentence) - {"to"}) or ("to", "be") in pairwise(sentence)
        self.asks = any(token.word == "?" for token in self.sentence)
        plain = text[self.sentence[0].start : self.sentence[-1].end]
        self.has_figure = _has_figure(plain) or any(
            (number in measures.NUMBERS and before not in _KNOWN)
            or (number in measures.PERIODS and after in {"", *ENDS_GROUP})
            for before, number, after in zip(["", *self.words], self.words, [*self.words[1:], ""], strict=False)
        )

    def opens(self, phrases: tuple[str, ...], single: frozenset[str] = frozenset()) -> int:
        """How many words of the opening are one of these."""
        if not self.words:
            return 0
        opening = intents.IN_GERUND.get(self.words[0], self.words[0])
        for said in by_first(phrases).get(opening, ()):
            if self.words[1 : len(said)] == said[1:]:
                return len(said)
        return 1 if self.words[0] in single else 0

    def goes_on(self) -> int:
        """How many words say that something is kept up: `keep looking`."""
        return 2 if self.words[0] == "keep" and len(self.words) > 1 and self.words[1].endswith("ing") else 0

    def undertakes(self) -> int:
        """How many words say that something is explored with a noun: `do a thorough analysis`."""
        if not self.words or self.words[0] not in work.UNDERTAKING or self.has_figure:
            return 0
        noun = next((at for at, word in enumerate(self.words[:6]) if word in work.EXPLORATION), 0)
        after = self.words[noun + 1 : noun + 2]
        if self.words[noun - 1] in measures.WEIGHED or self.words[:2] == ["make", "the"]:
            return 0
        return noun + 1 if noun and (not after or after[0] in ENDS_GROUP - {"by"}) else 0

    def tells(self) -> int:
        """How many words tell others to mind something: `ask the vendor to be`."""
        if not self.opens((), work.TELLING):
            return 0
        to = next((at for at, word in enumerate(self.words[:8]) if word == "to"), 0)
        return (
            to + 2
            if to and self.words[to + 1 : to + 2] and self.words[to + 1] in work.CONDUCTING | work.NEVER_ENDING
            else 0
        )

    def meets_people(self) -> int:
        """How many words lead to a person or a group as the object: `push the landlord`."""
        end = next((at for at, word in enumerate(self.words[1:], 1) if word in ENDS_GROUP), len(self.words))
        return end if end > 1 and who(self.sentence[self.first : self.first + end], ())[-1] else 0

    def requests(self) -> bool:
        """Whether others are asked for a thing, or to do one: `ask the vendor for a patched image`."""
        if not self.opens((), work.TELLING - work.GETTING):
            return False
        for word, after in pairwise(self.words[1:9]):
            if word == "for" and after in measures.PROMPTED:
                return True
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
        levels = self.words[:1] and self.words[0] in work.LEVELLING
        to = levels and any(
            one == "to" and before != "time" and after in ENDS_GROUP | {""}
            for before, one, after in zip(["", *self.words], self.words, [*self.words[2:], ""], strict=False)
        )
        return (
            bool(to)
            or self.has_figure
            or self.words[1:2] == ["one"]
            or self.names_a_means()
            or self._is_measured()
            or self.explains()
        )

    def _is_measured(self) -> bool:
        """`until the lift is certified`, `so that it rings`; `until this is solved` says nothing."""
        said = self.says(measures.MEASURED_BY)
        if said == "so that" and not _KNOWING.isdisjoint(self.words[self.words.index("that") + 1 :][:4]):
            return False
        if said == "with a" and self.words[self.words.index("with") + 2 :][:1] in (["better"], ["less"], ["more"]):
            return False
        if said == "instead of" and work.MINDS.intersection(self.words[self.words.index("instead") + 2 :][:1]):
            return False
        after = self.words[self.words.index("until") + 1 :][:1] if said == "until" else []
        return bool(said) and (not after or after[0] not in _ANYTHING)

    def names_a_means(self) -> bool:
        """`by adding …`."""
        for one, two in pairwise(self.words):
            means = two in ("a", "an") or (two.endswith("s") and two not in grammar.DETERMINERS | {"us"})
            if one == "by" and (means or (two.endswith("ing") and two not in measures.AIMLESS_MEANS)):
                return True
        return False

    def explains(self) -> bool:
        """Whether a colon brings the thing itself."""
        if ":" not in self.words or "(" in self.words[: self.words.index(":")]:
            return False
        after = self.words[self.words.index(":") + 1 :]
        named = len(after) > _THING if after[:1] == [OPAQUE] else len(after) > 1
        return named and after[0] not in work.NEVER_ENDING | work.COMPARING | {"deserves", "needs", "this"}


def _has_figure(said: str) -> bool:
    """Whether a number says how much; most actions have no number at all."""
    return _DIGIT.search(said) is not None and _FIGURE.search(_TICKET.sub(" ", said)) is not None


def names_a_place(words: Sequence[str]) -> bool:
    """`in the handbook`, `on the agenda`: where something will stand written."""
    return any(
        word in _TIED and not aims.PLACES.isdisjoint(_place(words[at + 1 : at + 9])) for at, word in enumerate(words)
    )


def _place(said: Sequence[str]) -> list[str]:
    """The words that name a place: `the third page of the manual`."""
    return list(takewhile(lambda word: word == "of" or word not in ENDS_GROUP, said))


_THING = 3
"""More words than say nothing but where a link leads."""
_KNOWING = frozenset({"aware", "informed", "know", "notice", "react", "respond", "understand"})
_KNOWN = frozenset({"last", "next", "our", "the", "their"})
_ANYTHING = frozenset({"everything", "it", "that", "these", "they", "things", "this"})
_TIED = frozenset({"in", "into", "on", "to"})
