"""Comparisons without a measure in an action: safer, more often, to become smoother, reasonable limits."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.words import aims, grammar, measures, persons, work


def compares(line: ActionLine) -> bool:
    """Whether more of something is wanted, with nothing to compare it with."""
    if line.has_measure() or _is_either_way(line):
        return False
    if _is_any_other(line.words):
        return True
    if "than" in line.words:
        return False
    said = _without_time(line.words)
    return (
        _in_a_manner(line.words)
        or _is_comparison(said)
        or _is_to_become(line)
        or _acts_more(said)
        or _wants_a_quality(said)
        or _at_any_level(said)
        or _is_a_quality(said)
    )


def _is_either_way(line: ActionLine) -> bool:
    """`must be sealed to an acceptable level`: what is or is not, to whatever level."""
    said = [token.word for token in line.sentence]
    return any(one == "be" and two in measures.CONDITIONED for one, two in pairwise(said))


def _without_time(words: Sequence[str]) -> list[str]:
    said = [word for word in words if word != "."]
    return said[:-2] if said[-2:] in (["next", "time"], ["in", "future"]) else said


def _is_comparison(said: Sequence[str]) -> bool:
    """`make the deploy safer`, `keep settings consistent across sites`, `respond faster`."""
    if len(said) < 2:
        return False
    group = _group(said, 1)
    made = said[0] in work.MAKING_SO and (
        any(word in work.COMPARATIVES for word in said[1:9])
        or not work.QUALITIES.isdisjoint((said[1], said[-1]))
        or (group[-1:] != [] and group[-1] in work.QUALITIES and not names_a_place(said))
    )
    return made or (
        len(said) < _SHORT and (said[-1] in work.WAYS | {"further"} or (len(said) > 2 and _is_more(*said[:2])))
    )


_SHORT = 9


def _is_more(opening: str, way: str) -> bool:
    """`communicate more`, `respond faster`."""
    return (way in ("more", "less") and opening != "no") or (opening in work.ACTING and way in work.WAYS)


def _in_a_manner(words: Sequence[str]) -> bool:
    """`use the radio more sensibly`, `treat it with the same care`."""
    more = any(one in ("less", "more") and _is_manner(two) for one, two in pairwise(words))
    more = more or any(one == "with" and two in ("better", "fewer", "less", "more") for one, two in pairwise(words))
    return more or any(
        word == "with" and (_group(words, at + 1)[-1:] or [""])[0] in aims.MANNERS for at, word in enumerate(words)
    )


def _is_manner(word: str) -> bool:
    return word.endswith("ly") and word not in grammar.NOT_ADVERBS


def _is_to_become(line: ActionLine) -> bool:
    """`handovers should become smoother`, `the check is to be made less noisy`, `notes need to be clearer`."""
    said = [token.word for token in line.sentence]
    for at, word in enumerate(said):
        if word in ("because", "if", "that", "when", "which", "who") and at:
            return False
        if word not in ("be", "become", "get") or not _OBLIGING.intersection(said[max(at - 2, 0) : at]):
            continue
        rest = said[at + 1 :]
        rest = [one for one in (rest[1:] if rest[:1] == ["made"] else rest) if one not in work.INTENSIFYING]
        if rest[:1] and (rest[0] in _NEARER or (rest[0] in ("less", "more") and len(rest) > 1)):
            return True
    return False


_OBLIGING = work.OBLIGING | {"could"}
_NEARER = work.COMPARATIVES | {"closer"}


def _acts_more(said: Sequence[str]) -> bool:
    """`test thoroughly before the fair`, `should be used more in winter`: how, right behind what is done."""
    for at, word in enumerate(said[1:], 1):
        before, after = said[at - 1], said[at + 1] if at + 1 < len(said) else ""
        if before in ENDS_GROUP or before in ("any", "no", "not", "once") or before in grammar.DETERMINERS:
            continue
        late = word in ("better", "more") and at == _SECOND and said[0] not in work.MAKING_SO | work.ADDING
        if word in work.WAYS_ALONE and after in ENDS_GROUP | {"before"} and (at == 1 or late or _is_done(before)):
            return True
    return False


_SECOND = 2
"""Where a way stands behind a verb and its object: inform users better."""


def _is_done(word: str) -> bool:
    return word.endswith("ed") or word in grammar.IRREGULAR_PARTICIPLES


def _is_a_quality(said: Sequence[str]) -> bool:
    """`reliable backups`, `ongoing support of the wards`: nothing but how a thing should be."""
    loose = said[:1] and said[0] in work.LOOSE_QUALITIES | _DEGREES | {"constant", "ongoing", "regular", "reliable"}
    if said[1:2] and said[1].startswith("expression"):
        return False
    high = said[:2] in (["high", "quality"], ["top", "quality"])
    return bool(loose or high) and 1 < len(said) < _LONG and not names_a_place(said)


_LONG = 11


_DEGREES = work.COMPARATIVES - {"harder", "less", "more"}


def is_heightened(said: Sequence[str]) -> bool:
    """`increased monitoring after a release`: more of what is done all the time; `increased the limit` is done."""
    group = list(takewhile(lambda word: word not in grammar.DETERMINERS | {"following", "after"}, _group(said, 1)))
    return said[:1] != [] and said[0] in aims.HEIGHTENED and group[-1:] != [] and group[-1] in _ALL_THE_TIME


_ALL_THE_TIME = aims.NO_THINGS | frozenset(
    {
        "alerting",
        "attention",
        "care",
        "checks",
        "coverage",
        "documentation",
        "logging",
        "monitoring",
        "testing",
        "tooling",
        "verification",
    }
)


def _wants_a_quality(said: Sequence[str]) -> bool:
    """`set sensible limits`, `move to a more modern stack`; a useful message on the till can be pointed at."""
    said = [word for word in said if word != "/"]
    if len(said) < 2 or said[0] in grammar.PREPOSITIONS | persons.FIRST_PERSON | {"no"}:
        return False
    start = 2 if said[1] in ("for", "on", "to", "towards", "up", "with") else 1
    group = [word for word in _group(said, start) if word not in work.INTENSIFYING]
    article = group[:1] in (["a"], ["an"])
    group = group[1:] if article or (group and group[0] in grammar.DETERMINERS - work.COMPARING) else group
    if len(group) < 2 or names_a_place(said):
        return False
    more = group[0] in ("less", "more") and len(group) > _NOUN and not group[1].endswith("s")
    habit = said[0] in work.HABITS and group[0] in work.SIZES
    compared = more or habit or group[0] in work.BETTER
    return (compared and said[0] not in grammar.BEING) or (
        group[0] in work.LOOSE_QUALITIES and not (article and len(said) > start + len(group) + 1)
    )


_NOUN = 2


def _at_any_level(said: Sequence[str]) -> bool:
    """`to an acceptable level`, `in a reasonable time`."""
    loose = work.LOOSE_QUALITIES | work.COMPARATIVES
    return any(one in loose and two in aims.LEVELS for one, two in pairwise(said))


def _is_any_other(said: Sequence[str]) -> bool:
    """`switch to a different carrier`, `try another glue`: whichever that is."""
    start = 2 if said[1:2] == ["to"] else 1
    group = _group(said, start)
    after = said[start + len(group) : start + len(group) + 1]
    other = group[:1] == ["another"] or group[:2] in (["a", "different"], ["an", "alternative"], ["some", "other"])
    return bool(said) and said[0] in work.CHOOSING and other and (not after or after[0] in (".", "than"))


def _group(said: Sequence[str], start: int) -> list[str]:
    return list(takewhile(lambda word: word not in ENDS_GROUP, said[start:]))
