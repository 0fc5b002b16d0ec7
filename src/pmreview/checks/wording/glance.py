"""A glance at a text: whether any rule could say something about it.

Most texts lack the words that every rule needs, and to know that takes a twentieth of reading their sentences. A glance
errs on one side only: what it lets pass, no rule would have remarked on.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from pmreview.checks.wording.blame import ASKED, IDIOMS, LAPSES, THINGS_DONE_WRONG, VIRTUES
from pmreview.checks.wording.causes import TELLING
from pmreview.checks.wording.hindsight import PHRASES
from pmreview.checks.wording.hindsight import RULES as LOOKING_BACK
from pmreview.checks.wording.people import THIRD
from pmreview.checks.words import afterthoughts, given, grammar, organisations, persons, rebukes

_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_MISHEARD = re.compile(r"(?:ld|ght)(?:\s+not|n['’]t)?\s+of\b")
"""`should of`, which is read as `should have`."""
_SHORT = 4
_ANYBODY, _THIRD = 1, 2
"""The bits of a person. Each kind of word that a rule needs has a bit of its own."""
_PERSONS = frozenset({_ANYBODY, _THIRD, _ANYBODY | _THIRD})
_WHO = {"": 0, THIRD: _THIRD}


def may_say(text: str, names: Collection[str]) -> bool:
    """Whether a rule of blame or hindsight could remark on `text`, in which `names` are people."""
    return _may_say(text, _words(text), names)


def _may_say(text: str, said: set[str], names: Collection[str]) -> bool:
    rules = _rules()
    rare = said & rules.rare
    if not rare:
        return False
    seen = 0
    for word in said & rules.known:
        seen |= rules.marks[word]
    lacking = {need & ~seen for word in rare for need in rules.needs[word]}
    if 0 in lacking:
        return True
    # To look for a name takes as long as all the rest, and few rules lack nothing else.
    return not lacking.isdisjoint(_PERSONS) and bool(_named(text, said, names))


def may_be_a_person(text: str, names: Collection[str]) -> bool:
    """Whether the cause that `text` gives could be a person."""
    said = _words(text)
    marks = _rules().marks
    if not said.isdisjoint(_causal()) or any(marks.get(word, 0) & _ANYBODY for word in said):
        return True
    return bool(_named(text, said, names)) or _may_say(text, said, names)


def _words(text: str) -> set[str]:
    said = set(_WORD.findall(text.lower()))
    if "s'" in text or "s’" in text:  # which is read as `'s`
        said.add("s")
    if "t" in said:  # what is left of `n't`
        said |= {"not", *(word[:-1] for word in said if word.endswith("n"))}
    if "of" in said and not said.isdisjoint(afterthoughts.MODALS) and _MISHEARD.search(text.lower()):
        said.add("have")
    if "IT" in text or "@" in text:  # which may be a department, or before a name
        said.add("helpdesk")
    if "_" in text:  # which may stress a word
        said |= {word.strip("_") for word in said if "_" in word}
    if "cannot" in said:
        said.add("not")
    return said


def _named(text: str, said: set[str], names: Collection[str]) -> int:
    """The bits of a person who is named: a known name, or a capital before a verb of people."""
    if names and not said.isdisjoint(_name_parts(frozenset(names))):
        return _ANYBODY | _THIRD
    if said.isdisjoint({"failed", "refused"}) and said.isdisjoint(persons.HUMAN_VERBS):
        return 0
    return _ANYBODY | _THIRD if any(match[0][0].isupper() for match in _doing().finditer(text)) else 0


class _Rules(NamedTuple):
    """The bits of each word, and by the rarer words of a rule the bits that it needs. The sets are what both know."""

    marks: Mapping[str, int]
    needs: Mapping[str, Collection[int]]
    known: frozenset[str]
    rare: frozenset[str]


@cache
def _rules() -> _Rules:
    third = _pieces(_third_persons())
    bits = {third | persons.FIRST_PERSON: _ANYBODY, third: _THIRD}
    needs: dict[str, set[int]] = {}
    for kinds, person in _needed():
        need = _WHO.get(person, _ANYBODY)
        for kind in map(_pieces, kinds):
            need |= bits.setdefault(kind, 1 << len(bits))
        for word in min(map(_pieces, kinds), key=_shorts):
            needs.setdefault(word, set()).add(need)
    marks: dict[str, int] = {}
    for kind, bit in bits.items():
        for word in kind:
            marks[word] = marks.get(word, 0) | bit
    return _Rules(marks, needs, frozenset(marks), frozenset(needs))


def _needed() -> Iterator[tuple[tuple[frozenset[str], ...], str]]:
    """Of each rule the kinds of words that it needs, and whether it needs a person."""
    for asked in (*ASKED, *LOOKING_BACK):
        yield ((asked.words, asked.beside) if asked.beside else (asked.words,)), asked.person
    yield (THINGS_DONE_WRONG,), THIRD
    for sayings, beside, person in (
        (IDIOMS, (), ""),
        (VIRTUES, (rebukes.DENYING,), ""),
        (LAPSES, (), THIRD),
        (PHRASES, (), ""),
    ):
        for rarest, phrases in sayings.by_word.items():
            for phrase in phrases:
                yield (*beside, *map(sayings.forms, phrase), frozenset({rarest})), person


@cache
def _shorts(words: frozenset[str]) -> int:
    """How many of `words` are short, and so likely to stand in any text: by other words, fewer rules are looked at."""
    return sum(len(word) < _SHORT for word in words)


@cache
def _causal() -> frozenset[str]:
    return _pieces(TELLING)


@cache
def _doing() -> re.Pattern[str]:
    """A word before a verb of people, with nothing between that could be its subject."""
    light = "|".join(map(re.escape, grammar.AUXILIARIES | grammar.NEGATIONS | grammar.ADVERBS))
    verbs = "|".join(map(re.escape, persons.HUMAN_VERBS))
    between = rf"(?:\s+(?:{light}|cannot|\w{{1,30}}ly|\w{{1,30}}n['’]t)){{0,4}}"
    presumed = "|".join(map(re.escape, persons.PRESUMED))
    return re.compile(
        rf"\b[^\W\d_]+(?:\s*\([^()]{{1,80}}\))?{between}\s+(?i:{verbs}|(?:failed|refused)\s+to\s+(?:{presumed}))\b"
    )


def _third_persons() -> frozenset[str]:
    """Without one of these words, or a name, no word of a text is a third person."""
    roles = persons.ROLES | {f"{role}s" for role in persons.ROLES}
    alone = (
        persons.THIRD_PERSON | given.NAMES | persons.GROUPS_ALONE | persons.SHIFTS | persons.DEPARTMENTS | persons.TIERS
    )
    others = persons.AGENTS | persons.HEADS | persons.WORKERS | grammar.PERSONAL
    alone |= organisations.ORGANISATIONS | persons.OF_OFFICE | persons.COMPANY_FORMS | {"trust"}
    return roles | alone | others | {persons.PRONOUN_OF_ANYTHING, "group", "one", "squad", "who", "people"}


@cache
def _pieces(known: frozenset[str]) -> frozenset[str]:
    """Each word as a glance sees it: `ve` of `'ve`."""
    return frozenset(part for word in known for part in ((word,) if word.isalnum() else _WORD.findall(word)[:1]))


@lru_cache(maxsize=64)
def _name_parts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in _WORD.findall(name))
