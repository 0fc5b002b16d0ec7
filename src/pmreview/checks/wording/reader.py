"""Who does what: the subject of a verb, found by walking back from the verb."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from pmreview.checks.wording.people import THIRD, is_light, looks_finite, looks_participle, looks_past, who
from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import afterthoughts, grammar, persons

_REACH = 9
"""How many words may stand between a subject and its verb."""


@dataclass(frozen=True)
class Doer:
    """The subject of a verb. `person` is `FIRST`, `THIRD` or "" for none; `start` is its first token's index."""

    person: str
    start: int


NO_PERSON = Doer("", -1)


class Reader:
    """One sentence, read with the names that its record knows."""

    def __init__(self, sentence: Sentence, names: Collection[str] = ()) -> None:
        self.sentence = sentence
        self.names = names
        self.words = [token.word for token in sentence]
        if "'d" in self.words:
            self.words = [_in_full(word, after) for word, after in zip(self.words, [*self.words[1:], ""], strict=True)]
        if "'" in self.words or "’" in self.words:
            self.words = [self._owning(index) for index in range(len(self.words))]
        if "of" in self.words and not afterthoughts.MODALS.isdisjoint(self.words):
            self.words = [self._as_meant(index) for index in range(len(self.words))]

    def _owning(self, index: int) -> str:
        """`'s` for the mark of a plural: the developers' fault."""
        mark = self.words[index] in ("'", "’") and index > 0 and self.words[index - 1].endswith("s")
        return "'s" if mark else self.words[index]

    def _as_meant(self, index: int) -> str:
        """`have` for the `of` of `should of asked`."""
        modal = index - 2 if self.word(index - 1) in grammar.NEGATIONS else index - 1
        heard = self.word(modal) in afterthoughts.MODALS and looks_participle(self.word(index + 1))
        return "have" if heard and self.word(index) == "of" else self.word(index)

    def word(self, index: int) -> str:
        """The word at `index`; "" outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def any(self, known: Collection[str], start: int, end: int) -> bool:
        """Whether one of the words from `start` up to `end` is known."""
        return any(word in known for word in self.words[max(start, 0) : max(end, 0)])

    @cached_property
    def seen(self) -> frozenset[str]:
        """The words of the sentence, each once."""
        return frozenset(self.words)

    def person_at(self, index: int) -> str:
        """Whether the word at `index` is a person or a group of people: `FIRST`, `THIRD` or ""."""
        return self.persons[index] if 0 <= index < len(self.words) else ""

    @cached_property
    def persons(self) -> list[str]:
        """For each word what `person_at` says."""
        return who(self.sentence, self.names)

    @cached_property
    def speaks_of_third(self) -> bool:
        """Whether one of the words is a third person."""
        return THIRD in self.persons

    @cached_property
    def speaks_of_people(self) -> bool:
        """Whether one of the words is a person."""
        return any(self.persons)

    def past_light(self, index: int) -> int:
        """The index of the first word from `index` on that is no auxiliary, negation or adverb."""
        while is_light(self.word(index)):
            index += 1
        return index

    def doer(self, verb: int) -> Doer:
        """The subject of the verb at `verb`; none where it is what is done with somebody: blaming the clerk."""
        found = self._subject(verb)
        return NO_PERSON if 0 < found.start < 4 and self._opens_with_an_act(found.start) else found

    def _opens_with_an_act(self, start: int) -> bool:
        act = self.word(0)
        if not act.endswith("ing") or act in grammar.PREPOSITIONS or self.person_at(0):
            return False
        return not self.any(grammar.PUNCTUATION, 1, start)

    def _subject(self, verb: int) -> Doer:
        at = self._before_verb_group(verb)
        if at < 0:
            return NO_PERSON
        word = self.word(at)
        if word in grammar.CONNECTIVES or word == "," or word in "–—":
            return self._leading(at)
        tells_which = self.word(at) in _OBJECTS and self.word(at - 1) in grammar.PREPOSITIONS
        if (person := self.person_at(at)) and not tells_which:
            return self._headed(at, person)
        if word == ")":
            return self._before_brackets(at)
        before = at - 2 if self.word(at - 1) == "," else at - 1
        if word == "which" and self.person_at(before):
            return self._headed(before, self.person_at(before))
        return self._with_addition(at)

    def _before_verb_group(self, verb: int) -> int:
        at = verb - 1
        while at >= 0 and (is_light(self.word(at)) or (self.word(at) == "," and is_light(self.word(at - 1)))):
            if self.word(at) == "to" or self.person_at(at):
                break
            at -= 1
            if self.word(at) == "since" and self.word(at - 1) in ("has", "have", "had"):
                at -= 1  # has since been
        return at

    def _headed(self, at: int, person: str) -> Doer:
        """The subject that ends with the person at `at`; none where a preposition ties it to a thing before it."""
        start = at
        if self.word(at) in persons.PRONOUNS:
            return Doer(person, at)
        while start > 0 and at - start < 5 and self._modifies(start - 1):
            start -= 1
            if self.word(start) in grammar.DETERMINERS and self.word(start - 1) not in grammar.DETERMINERS:
                break
        before = self.word(start - 1)
        if before not in grammar.PREPOSITIONS:
            return Doer(person, start)
        head = start - 2
        if self.word(head) in persons.PART_OF:
            return Doer(THIRD, head)
        if self.word(head) in _CAUSING or self.word(at) in ("who", "whoever"):
            return Doer(person, start)
        return Doer(self.person_at(head), head) if self.person_at(head) else NO_PERSON

    def _modifies(self, index: int) -> bool:
        word = self.word(index)
        if word == "that":
            return False
        if word in grammar.DETERMINERS or word == "'s":
            return True
        if word in grammar.PREPOSITIONS or word in grammar.CONNECTIVES or word in grammar.PUNCTUATION:
            return False
        return not (word in grammar.BREAKS or is_light(word) or looks_past(word)) and word[:1].isalnum()

    def _with_addition(self, at: int) -> Doer:
        """The person that something is added to before the verb: the engineer on duty, who wrote it, checking it."""
        verbs = 0
        for index in range(at - 1, max(at - _REACH, -1), -1):
            word = self.word(index)
            if word in ("who", "whoever") or (word in _SOMEBODY and at - index < 3):
                return Doer(THIRD, index)
            if word == "that" and self.person_at(index - 1):
                return self._headed(index - 1, self.person_at(index - 1))
            adds = word in grammar.PREPOSITIONS or word in ("behind", "outside")
            if adds or (word.endswith("ing") and self.person_at(index - 1)):
                before = index - 2 if self.word(index - 1) == "responsible" else index - 1
                if person := self.person_at(before):
                    return self._headed(before, person)
                if self.word(index - 1) in ("one", "member", "members") and self.person_at(at):
                    return Doer(THIRD, index - 1)
            elif word in grammar.PUNCTUATION or word in grammar.CONNECTIVES or word in grammar.BREAKS:
                return NO_PERSON
            elif looks_finite(word):
                if self.word(at) in _OBJECTS and self.person_at(index - 1):
                    return self._headed(index - 1, self.person_at(index - 1))
                verbs += 1
                if verbs > 1 or (self.person_at(index - 1) and self.word(index - 1) not in ("who", "whoever")):
                    return NO_PERSON
        return NO_PERSON

    def _before_brackets(self, at: int) -> Doer:
        for index in range(at - 1, max(at - 14, 0), -1):
            if self.word(index) == "(":
                person = self.person_at(index - 1)
                return self._headed(index - 1, person) if person else NO_PERSON
        return NO_PERSON

    def _leading(self, before: int) -> Doer:
        """The subject that several verbs share: the person that opens the clause which ends at `before`."""
        for index in range(before - 1, -1, -1):
            person = self.person_at(index)
            if person and looks_verbal(self.word(index + 1)):
                return self._headed(index, person)
            if self.word(index) in grammar.BREAKS or self.word(index) in (":", ";"):
                return NO_PERSON
        return NO_PERSON


def _in_full(word: str, after: str) -> str:
    """`would` for the `'d` of `we'd have`."""
    return "would" if word == "'d" and after == "have" else word


_CAUSING = frozenset({"because", "down", "due", "owing", "thanks"})
"""Before `of` or `to`, these make a cause of the person who is named: due to the team not asking."""


_OBJECTS = frozenset({"her", "him", "me", "them", "us"})
"""What ends an addition to a subject: the tester hired by us, the crew before them."""
_SOMEBODY = persons.ANYBODY | persons.INDEFINITE - {"you"} | {"nobody"}
"""What an adjective may follow: someone more experienced."""


def looks_verbal(word: str) -> bool:
    """Whether a verb or what stands before one is at hand."""
    return looks_finite(word) or is_light(word)
