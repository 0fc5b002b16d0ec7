"""What work leaves behind though its verb promises nothing: a record that is handed over, a program that does it."""

from collections.abc import Sequence
from itertools import pairwise

from pmreview.checks.wording.people import looks_finite
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.wording.vague.action_line import ActionLine, names_a_place
from pmreview.checks.words import aims, grammar, measures, work


def hands_over(line: ActionLine, size: int) -> bool:
    """Whether exploring ends with something that is handed over: a record, a decision, a number of options."""
    rest = line.words[size:]
    if _hands_over_besides(line) or _sweeps(line) or _is_scheduled(line) or _is_settled(line.words) or _counts(rest):
        return True
    for index, word in enumerate(rest[:-1]):
        if word in ("and", "then", ",", ":"):
            after = rest[index + 1] if rest[index + 1] != "then" else (rest[index + 2 : index + 3] or [""])[0]
            if _is_delivery(rest, index, after) or (word == "and" and _is_another(rest[index + 1 : index + 4])):
                return True
    if rest[:1] and rest[0] in ("in", "on") and names_a_place(rest):
        return True
    undertaken = line.words[0] in work.EXPLORATION and rest[:1] in (["by"], ["of"])
    if line.has_figure and (undertaken or line.words[0] in _AGREEING):
        return True
    timed = ":" in rest[1:3]
    counted = not timed and any(word in measures.NUMBERS or word.split("-")[0].isdigit() for word in rest[:2])
    return counted or any(
        word in measures.DELIVERABLES and before not in _ACTING for before, word in pairwise(["", *rest])
    )


def _is_delivery(rest: Sequence[str], index: int, after: str) -> bool:
    """Whether `and` leads to what leaves something behind; to fix the issue is no more than to look into it."""
    if after in measures.REPAIRING:
        what = [word for word in rest[index + 2 :] if word not in _ANY_TROUBLE]
        return after in measures.DELIVERING and bool(what)
    if rest[index] == "and" and (after in aims.DONE or after in measures.CAME_OUT):
        return True
    how = after == "decide" and "how" in rest[index + 2 : index + 4]
    return after in measures.DELIVERING and not how


_ANY_TROUBLE = (
    grammar.DETERMINERS
    | work.GENERIC
    | work.TROUBLE
    | work.QUALIFYING
    | {".", "any", "defects", "faults", "found", "them"}
)


def _is_settled(words: Sequence[str]) -> bool:
    """`look into the leak: valve replaced`, `discussed, agreed that the gate stays`: what came of it is told."""
    told = next((at for at, word in enumerate(words) if word in _TELLS), len(words))
    if any(word in measures.CAME_OUT or word in aims.DONE for word in words[told + 1 :]):
        return True
    if not words[0].startswith("consider"):
        return False
    as_such = any(one == "as" and two in measures.OVER for one, two in pairwise(words))
    return as_such or words[1:3] == ["this", "a"] or any(word in measures.OVER for word in words[1:6])


_TELLS = frozenset(":,;→–—-")


def _sweeps(line: ActionLine) -> bool:
    """`audit all pumps for cracked seals and resolve`: it is over when there is none left."""
    looked = line.words[0] in measures.SWEEPING and line.words[1:2] != [] and line.words[1] in ("all", "each", "every")
    return looked and "for" in line.words and not _CLEARING.isdisjoint(line.words[4:])


def _counts(rest: Sequence[str]) -> bool:
    """Whether a number or a date is what is asked for: `find out how many pumps leak`."""
    if rest[:1] == ["how"] and rest[1:2] != []:
        return rest[1] in _MUCH
    asked = [word for word in rest[:4] if word not in grammar.DETERMINERS | _EXACT]
    return len(asked) > 1 and asked[0] in measures.COUNTABLE and asked[1] == "of"


_EXACT = frozenset({"actual", "exact", "real", "total", "true"})
_MUCH = frozenset({"long", "many", "much", "often"})


def _is_scheduled(line: ActionLine) -> bool:
    """`review the keys every Monday`: anybody can see on Tuesday whether it was done."""
    turns = any(one in ("each", "every") and two in measures.TURNS for one, two in pairwise(line.words))
    return turns and line.words[0] in measures.SWEEPING


_CLEARING = measures.REPAIRING | {"delete", "remove", "replace", "close", "revoke"}


def _is_another(said: Sequence[str]) -> bool:
    """Whether `and` leads to a second piece of work, one with an end: `and seal it`."""
    if len(said) < 2 or said[0] in _NO_WORK or looks_finite(said[0]) or work.GENERIC.intersection(said[2:]):
        return False
    thing = said[1] in grammar.DETERMINERS and said[0] not in measures.REPAIRING
    return thing or said[1] in ("it", "them")


def _hands_over_besides(line: ActionLine) -> bool:
    """`…; the list goes into the wiki`: whether the words behind a semicolon begin with what is handed over."""
    beside = [token.word for token in line.beside[:4]]
    return beside[:1] != [] and (
        beside[0] in measures.DELIVERING or not measures.DELIVERABLES.union(measures.RESULTS).isdisjoint(beside)
    )


def runs_alone(line: ActionLine) -> bool:
    """Whether a program does it: `analyse crash dumps automatically`, `identify callers by their number`."""
    if "automatically" in line.words:
        return True
    by = line.words.index("by") if "by" in line.words else -1
    return line.words[0].startswith("identify") and 0 < by < len(line.words) - 1 and not line.has_figure


def sets_level(line: ActionLine) -> bool:
    """Whether a setting of a machine is raised, as anybody can see, or a rule is written down: `increase the heap`."""
    if line.words[0] in measures.WRITING_DOWN:
        return not measures.WRITTEN.isdisjoint(line.words)
    return line.words[0] in measures.ENLARGING and not measures.SETTINGS.isdisjoint(line.words[1:5])


def leads_on(line: ActionLine) -> bool:
    """Whether more is done with it, or it is set to what is quoted: `polish the seal and refit it`."""
    pairs = list(pairwise(line.words))
    again = any(
        word == "and" and line.words[at + 2 : at + 3] in (["it"], ["them"]) for at, word in enumerate(line.words)
    )
    return again or ("to", OPAQUE) in pairs[-2:] or _sets_to_do(line)


def _sets_to_do(line: ActionLine) -> bool:
    """`improve the import to skip empty lines`: what the thing will do from then on."""
    to = next((at for at, (one, two) in enumerate(pairwise(line.words)) if one == "to" and two in measures.DOES), 0)
    thing = line.words[1:to]
    if (
        not thing
        or line.words[0] in _OF_PEOPLE
        or thing[-1] in aims.NO_THINGS | work.GENERIC
        or not _LOOSE.isdisjoint(line.words[1:])
    ):
        return False
    return grammar.PREPOSITIONS.isdisjoint(thing)


_LOOSE = (work.COMPARING | work.WAYS | work.AIMLESS | work.COMPARATIVES) - {"again"}
_OF_PEOPLE = frozenset({"encourage", "encouraging", "foster", "promote", "pursue"})


_NO_WORK = {"how", "what", "who", "why"} | work.NEVER_ENDING | grammar.DETERMINERS | grammar.PREPOSITIONS
_AGREEING = frozenset({"agree", "decide", "seek"})
_ACTING = frozenset({"i", "they", "to", "we", "you"})
"""Before `document` or `benchmark`, these say that it is done and not handed over."""
