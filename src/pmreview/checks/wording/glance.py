"""A glance at a text: whether any rule of blame or hindsight could say something about it.

Most texts lack the words that every rule needs, and to know that takes a twentieth of reading their sentences. A glance
errs on one side only: what it lets pass, no rule would have remarked on.
"""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from pmreview.checks.wording.blame import ASKED, THINGS_DONE_WRONG
from pmreview.checks.wording.hindsight import RULES as LOOKING_BACK
from pmreview.checks.words import words

_WORD = re.compile(r"\w+")
_N_T = "t"
"""What is left of `n't` as a word of its own."""


def _pieces(known: Iterable[str]) -> frozenset[str]:
    """The longest part of each word: `fat` or `fingered` of `fat-fingered`, and `ve` of `'ve`."""
    found = (_WORD.findall(word) for word in known)
    return frozenset(max(parts, key=len) for parts in found if parts)


_PERSONS = _pieces(
    words.ROLES | {f"{role}s" for role in words.ROLES}
    | words.FIRST_PERSON | words.THIRD_PERSON | words.GIVEN_NAMES | words.GROUPS_ALONE | words.SHIFTS | words.CLIENTS
    | words.HUMAN_VERBS | {words.PRONOUN_OF_ANYTHING, "one", "team", "squad", "who", "whoever"}
)  # fmt: skip
"""Without one of these words, or a name, no word of a text is a person."""
_NEEDED = [(_pieces(each.words), _pieces(each.beside), each.person) for each in (*ASKED, *LOOKING_BACK)] + [
    (_pieces(THINGS_DONE_WRONG), frozenset(), True)
]
_ALONE = frozenset[str]().union(*(known for known, beside, person in _NEEDED if not beside and not person))
_OF_PERSONS = frozenset[str]().union(*(known for known, beside, person in _NEEDED if not beside and person))
_TOGETHER = tuple(each for each in _NEEDED if each[1])
_SAYINGS = tuple(frozenset(_WORD.findall(phrase)) for phrase in (*words.IDIOMS, *words.LOOKING_BACK))
_BY_WORD: dict[str, tuple[frozenset[str], ...]] = {}
for _saying in _SAYINGS:
    _rarest = max(_saying, key=len)
    _BY_WORD[_rarest] = (*_BY_WORD.get(_rarest, ()), _saying)
_SAYING = frozenset(_BY_WORD)


def may_say(text: str, names: Collection[str]) -> bool:
    """Whether a rule could remark on `text`, in which `names` are people."""
    said = set(_WORD.findall(text.lower()))
    if _N_T in said:
        said |= {"not", *(word[:-1] for word in said if word.endswith("n"))}
    if "cannot" in said:
        said.add("not")
    if not said.isdisjoint(_ALONE) or _has_saying(said):
        return True
    person = not (said.isdisjoint(_PERSONS) and said.isdisjoint(_name_parts(frozenset(names))))
    if person and not said.isdisjoint(_OF_PERSONS):
        return True
    return any(
        (person or not needs_person) and not said.isdisjoint(known) and not said.isdisjoint(beside)
        for known, beside, needs_person in _TOGETHER
    )


def _has_saying(said: set[str]) -> bool:
    if said.isdisjoint(_SAYING):
        return False
    return any(saying <= said for word in said & _SAYING for saying in _BY_WORD[word])


@lru_cache(maxsize=64)
def _name_parts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in _WORD.findall(name))
