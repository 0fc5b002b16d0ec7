"""Loose words in an action: a comparison without a measure, a hedge, or what every team has."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.action_line import ENDS_GROUP, ActionLine
from pmreview.checks.wording.people import looks_past
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.words import aims, grammar, intents, work


def loose_words(line: ActionLine) -> int:
    """Whether a comparison without a measure, or a hedge, leaves an otherwise clear action open."""
    opening = line.words[0] if line.words else ""
    if (looks_past(opening) and opening not in work.ALSO_PRESENT) or line.has_figure:
        return 0
    if phrase := line.says(intents.LOOSELY):
        return line.words.index(phrase.split()[-1]) + 1
    plain = line.words[: line.words.index("(")] if "(" in line.words else line.words
    if hedge := next((word for word in plain if word in work.HEDGES), ""):
        return line.words.index(hedge) + 1
    if _compares_manners(line) or _is_comparison(line) or _is_about_everything(line):
        return len(line.words)
    if size := _adds_more(line):
        return size
    if line.opens((), work.DEVISING) and line.says(intents.REMEDIAL_VAGUE):
        return min(len(line.words), 4)
    return 0


def _is_comparison(line: ActionLine) -> bool:
    """`make the deploy safer`, `respond faster`: more of something, with nothing to compare it with."""
    said = [word for word in line.words if word != "."]
    if said[-2:] in (["next", "time"], ["in", "future"]):
        said = said[:-2]
    if len(said) < 2 or line.has_measure():
        return False
    made = said[0] in work.MAKING_SO and (
        any(word in work.COMPARATIVES for word in said[1:9]) or not work.QUALITIES.isdisjoint((said[1], said[-1]))
    )
    return made or (1 < len(said) < 9 and (said[-1] in work.WAYS or (len(said) > 2 and _is_more(*said[:2]))))


def _compares_manners(line: ActionLine) -> bool:
    """`use the radio more sensibly`, `treat it with the same care`."""
    more = any(one in ("less", "more") and _is_manner(two) for one, two in pairwise(line.words))
    cared = any(word == "with" and _in_a_manner(line.words[at + 1 : at + 5]) for at, word in enumerate(line.words))
    return (more or cared) and not line.has_measure()


def _in_a_manner(said: Sequence[str]) -> bool:
    group = list(takewhile(lambda word: word not in ENDS_GROUP, said))
    return bool(group) and group[-1] in aims.MANNERS


def _is_manner(word: str) -> bool:
    return word.endswith("ly") and word not in grammar.NOT_ADVERBS


def _is_more(opening: str, way: str) -> bool:
    """`communicate more`, `respond faster`."""
    return way in ("more", "less") or (opening in work.ACTING and way in work.WAYS)


def _is_about_everything(line: ActionLine) -> bool:
    """`fix the monitoring`, `documentation`: work on what every team has, and not a word on which part of it."""
    said = [word for word in line.words if word not in grammar.DETERMINERS | work.QUALIFYING | {".", "and", "of"}]
    objects = said[1:] if said and said[0] in work.TOUCHING else said
    if objects is not said and len(objects) < 4 and objects[-1:] and objects[-1] in work.TROUBLE:
        return grammar.PREPOSITIONS.isdisjoint(objects)
    return bool(objects or said) and work.GENERIC.issuperset(objects or said) and OPAQUE not in line.words


def _adds_more(line: ActionLine) -> int:
    """`add better alerts`: how many words, where it is more of something and not another one of it."""
    opening = [word for word in line.words[:3] if word != "up"]
    if not opening or opening[0] not in work.ADDING | work.COMPARING:
        return 0
    near = next((word for word in opening if word in work.COMPARING), "")
    if not near or {"a", "an", "one"} & set(opening) or line.has_measure():
        return 0
    return line.words.index(near) + 1
