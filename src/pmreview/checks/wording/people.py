"""Who does what: whether the subject of a verb is a person, found by walking back from the verb."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import words

FIRST, THIRD = "first", "third"
_REACH = 7
"""How many words may stand between a subject and its verb."""


@dataclass(frozen=True)
class Doer:
    """The subject of a verb. `person` is `FIRST`, `THIRD` or "" for none; `start` is its first token's index."""

    person: str
    start: int


NO_PERSON = Doer("", -1)


@lru_cache(maxsize=64)
def known_names(people: tuple[str, ...]) -> frozenset[str]:
    """The words, in lower case, that name one of `people`: first and last names, and names of one word."""
    return frozenset(part.lower().strip("@,.()") for name in people for part in name.split() if len(part) > 2)


@dataclass(frozen=True)
class Reader:
    """One sentence, read with the names that its record knows."""

    sentence: Sentence
    names: Collection[str] = field(default=())

    def word(self, index: int) -> str:
        """The word at `index`; "" outside the sentence."""
        return self.sentence[index].word if 0 <= index < len(self.sentence) else ""

    def person_at(self, index: int) -> str:
        """Whether the word at `index` is a person or a group of people: `FIRST`, `THIRD` or ""."""
        return self._persons[index] if 0 <= index < len(self.sentence) else ""

    @cached_property
    def _persons(self) -> list[str]:
        """For each word what `person_at` says. `they` are people where people were spoken of."""
        found: list[str] = []
        for index, token in enumerate(self.sentence):
            they = token.word == words.PRONOUN_OF_ANYTHING
            found.append((THIRD if THIRD in found else "") if they else self._person(index, token.word))
        return found

    def _person(self, index: int, word: str) -> str:
        if word in words.FIRST_PERSON:
            return FIRST
        if word in words.THIRD_PERSON or (word == "one" and self.word(index - 1) == "no"):
            return THIRD
        if self._is_role(index, word) or self._is_name(index) or self._is_group(index, word):
            return THIRD
        return ""

    def _is_role(self, index: int, word: str) -> bool:
        if word == "lead" and self.word(index - 1) in words.AUXILIARIES | {"to"}:
            return False
        return word in words.ROLES or (word.endswith("s") and word[:-1] in words.ROLES and len(word) > 4)

    def _is_name(self, index: int) -> bool:
        token = self.sentence[index]
        if not token.raw[0].isupper() or (token.raw.isupper() and len(token.raw) < 5):
            return False
        if token.word in self.names or token.word in words.GIVEN_NAMES:
            return True
        return token.raw.isalpha() and token.raw[1:].islower() and self._does_what_people_do(index)

    def _does_what_people_do(self, index: int) -> bool:
        """Whether an unknown capitalised word is the whole subject of a verb that has people for subjects only."""
        word = self.word(index)
        if word in words.DETERMINERS or is_light(word) or word in words.NEVER_NAMES or self.word(index - 1).isalpha():
            return False
        verb = index + 1
        while is_light(self.word(verb)) and verb - index < 5:
            verb += 1
        return self.word(verb) in words.HUMAN_VERBS and (verb > index + 1 or looks_past(self.word(verb)))

    def _is_group(self, index: int, word: str) -> bool:
        before = self.word(index - 1)
        if word in words.SHIFTS:
            return before in ("night", "day", "late", "early", "on-call", "weekend")
        if before in ("team", "squad") and self.sentence[index].raw[0].isupper():
            return True
        return word in words.GROUPS_ALONE and (index == 0 or before in words.CONNECTIVES | {","} | words.BREAKS)

    def doer(self, verb: int) -> Doer:
        """The subject of the verb at `verb`."""
        at = self._before_verb_group(verb)
        if at < 0:
            return NO_PERSON
        word = self.word(at)
        if word in words.CONNECTIVES or word == "," or (word in words.PUNCTUATION and word in "–—"):
            return self._leading(at)
        if person := self.person_at(at):
            return self._headed(at, person)
        if self.sentence[at].word == ")":
            return self._before_brackets(at)
        return self._with_addition(at)

    def _before_verb_group(self, verb: int) -> int:
        at = verb - 1
        while at >= 0 and (is_light(self.word(at)) or (self.word(at) == "," and is_light(self.word(at - 1)))):
            if self.word(at) == "to" or self.person_at(at):
                break
            at -= 1
        return at

    def _headed(self, at: int, person: str) -> Doer:
        """The subject that ends with the person at `at`; none where a preposition ties it to a thing before it."""
        start = at
        while start > 0 and at - start < 5 and self._modifies(start - 1):
            start -= 1
        before = self.word(start - 1)
        if before not in words.PREPOSITIONS:
            return Doer(person, start)
        head = start - 2
        if self.word(head) in words.PART_OF:
            return Doer(THIRD, head)
        return Doer(self.person_at(head), head) if self.person_at(head) else NO_PERSON

    def _modifies(self, index: int) -> bool:
        word = self.word(index)
        if word == "that":
            return False
        if word in words.DETERMINERS or word == "'s":
            return True
        if word in words.PREPOSITIONS or word in words.CONNECTIVES or word in words.PUNCTUATION:
            return False
        return not (word in words.BREAKS or is_light(word) or looks_past(word)) and word[:1].isalnum()

    def _with_addition(self, at: int) -> Doer:
        """The person that something is added to before the verb: the engineer on duty, nobody in the team."""
        for index in range(at - 1, max(at - _REACH, -1), -1):
            word = self.word(index)
            if word in ("who", "whoever"):
                return Doer(THIRD, index)
            if word in words.PREPOSITIONS:
                if person := self.person_at(index - 1):
                    return self._headed(index - 1, person)
                if self.word(index - 1) in ("one", "member", "members") and self.person_at(at):
                    return Doer(THIRD, index - 1)
            elif word in words.PUNCTUATION or word in words.CONNECTIVES or word in words.BREAKS or looks_finite(word):
                return NO_PERSON
        return NO_PERSON

    def _before_brackets(self, at: int) -> Doer:
        for index in range(at - 1, max(at - 2 * _REACH, 0), -1):
            if self.word(index) == "(":
                person = self.person_at(index - 1)
                return self._headed(index - 1, person) if person else NO_PERSON
        return NO_PERSON

    def _leading(self, before: int) -> Doer:
        """The subject that several verbs share: the person that opens the clause which ends at `before`."""
        for index in range(before - 1, -1, -1):
            person = self.person_at(index)
            if person and (looks_finite(self.word(index + 1)) or is_light(self.word(index + 1))):
                return self._headed(index, person)
            if self.word(index) in words.BREAKS or self.word(index) in (":", ";"):
                return NO_PERSON
        return NO_PERSON


def is_light(word: str) -> bool:
    """Whether `word` is an auxiliary, a negation or an adverb: what may stand between a subject and its verb."""
    return (
        word in words.AUXILIARIES
        or word in words.NEGATIONS
        or word in words.ADVERBS
        or (word.endswith("ly") and word not in words.NOT_ADVERBS and len(word) > 4)
    )


def looks_past(word: str) -> bool:
    """Whether `word` looks like the past tense of a verb."""
    return (word.endswith("ed") and len(word) > 3) or word in words.IRREGULAR_PASTS


def looks_finite(word: str) -> bool:
    """Whether `word` looks like a verb that carries a sentence."""
    return looks_past(word) or word in words.AUXILIARIES


def looks_participle(word: str) -> bool:
    """Whether `word` looks like a past participle."""
    return (word.endswith("ed") and len(word) > 3) or word in words.IRREGULAR_PARTICIPLES
