"""Loose words in an action: a comparison without a measure, a hedge, or what every team has."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.people import looks_participle, looks_past
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine
from pmreview.checks.wording.vague.comparing import compares, is_heightened
from pmreview.checks.wording.vague.hedges import hedged
from pmreview.checks.words import aims, grammar, intents, measures, work


def loose_words(line: ActionLine) -> int:
    """Whether a comparison without a measure, or a hedge, leaves an otherwise clear action open."""
    opening = line.words[0] if line.words else ""
    if is_heightened(line.words) and not line.names_a_means():
        return len(line.words)
    told = looks_past(opening) and opening not in work.ALSO_PRESENT and not line.obliges
    if told or line.has_figure:
        return 0
    if size := hedged(line):
        return size
    if (phrase := line.says(intents.LOOSELY)) and not _is_written_down(line, phrase):
        return line.words.index(phrase.split()[-1]) + 1
    if compares(line) or _is_about_everything(line) or _is_bare(line) or _is_done_to_some(line.words):
        return len(line.words)
    if size := _adds_more(line):
        return size
    if line.opens((), work.DEVISING) and line.says(intents.REMEDIAL_VAGUE):
        return min(len(line.words), 4)
    return 0


def _is_written_down(line: ActionLine, phrase: str) -> bool:
    """`write a page on best practices`: what is read there."""
    opened = line.words[: line.words.index(phrase.split()[0])]
    return phrase.startswith("best") and not aims.PLACES.union(_WRITINGS).isdisjoint(opened)


_WRITINGS = frozenset({"documentation", "guideline", "guidelines"})


def _is_done_to_some(words: Sequence[str]) -> bool:
    """`sell most of the old pumps`, `drop the vast majority of the tags`: which of them, nobody can tell."""
    majority = any(pair == ("majority", "of") for pair in pairwise(words[1:6]))
    return majority or (words[1:2] != [] and words[1] in ("many", "most", "some") and words[2:3] == ["of"])


def _is_about_everything(line: ActionLine) -> bool:
    """`fix the monitoring`, `documentation`: work on what every team has, and not a word on which part of it."""
    said = [word for word in line.words if word not in grammar.DETERMINERS | work.QUALIFYING | _WITHIN]
    objects = said[1:] if said and said[0] in work.TOUCHING else said
    if objects is not said and len(objects) < 4 and objects[-1:] and objects[-1] in work.TROUBLE:
        return grammar.PREPOSITIONS.isdisjoint(objects)
    return bool(objects or said) and work.GENERIC.issuperset(objects or said) and OPAQUE not in line.words


def _is_bare(line: ActionLine) -> bool:
    """`capacity planning`, `fallbacks`: a subject, and nothing that is done about it."""
    said = [word for word in line.words if word != "."]
    if line.first or len(said) > _FEW or not all(word.replace("-", "").isalpha() for word in said):
        return False
    if len(said) == 1:
        return said[0] not in aims.NO_WORK and not looks_participle(said[0]) and not looks_past(said[0])
    works = work.ADDING | work.TOUCHING | measures.DELIVERING | aims.DEFINITE | work.CHOOSING | work.CHECKING
    whole = ENDS_GROUP.isdisjoint(said) and not any(looks_participle(word) for word in said)
    return said[-1] in aims.SUBJECTS and whole and said[0] not in works | work.LEVELLING | work.UNDERTAKING


_FEW = 3


def _adds_more(line: ActionLine) -> int:
    """`add better alerts`: how many words, where it is more of something and not another one of it."""
    opening = [word for word in line.words[:5] if word not in work.INTENSIFYING | {"up"}][:3]
    if not opening or opening[0] not in work.ADDING | work.COMPARING:
        return 0
    near = next((word for word in opening if word in work.COMPARING), "")
    if not near or {"a", "an", "one", "the"} & set(opening) or "than" in line.words or line.has_measure():
        return 0
    return 0 if _is_one_more(line, near) else line.words.index(near) + 1


def _is_one_more(line: ActionLine, near: str) -> bool:
    """`use an additional pump for the cellar`, without its article: one thing, and it is told for what."""
    at = line.words.index(near)
    group = list(takewhile(lambda word: word not in ENDS_GROUP, line.words[at + 1 :]))
    tied = line.words[at + 1 + len(group) : at + 2 + len(group)]
    if near not in ("additional", "further") or not group or tied not in (["for"], ["in"], ["on"], ["to"]):
        return False
    return not group[-1].endswith(_MANY) and group[-1] not in work.GENERIC | aims.NO_THINGS


_MANY = ("s", "ing", "ion", "ity", "ance", "ment", "age", "ness")
"""How what is counted, or is no single thing, ends."""
_WITHIN = frozenset({".", "and", "around", "in", "of"})
"""What ties what every team has to the like of it: gaps in the monitoring."""
