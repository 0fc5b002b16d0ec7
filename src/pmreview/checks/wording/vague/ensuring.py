"""What is made sure: a state of things can be checked, and what people do or how good it is cannot."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.people import looks_past
from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.words import aims, grammar, persons, work


def ensures_nothing(line: ActionLine, size: int) -> bool:
    """Whether what is made sure is what people do, or a state that nobody can check."""
    if line.explains():
        return False
    main = takewhile(lambda word: word not in (",", "which", "(", "."), line.words[size:])
    rest = [word for word in main if word not in ("that", "the", "all", "our", "every", "to", "each")]
    if not rest or rest[0] in work.LOOSE_QUALITIES | aims.NO_THINGS | {"fast", "high", "right"}:
        return not line.has_measure()
    if line.words[size : size + 1] == ["to"]:
        return not line.has_measure() and not names_a_place(line.words)
    if len(rest) < _CLAUSE and not line.has_figure and not looks_past(rest[-1]):
        return True
    who = rest[0] in persons.ROLES | persons.FIRST_PERSON | persons.THIRD_PERSON or rest[0].rstrip("s") in persons.ROLES
    told = rest[1:2] and rest[1] in ("is", "are", "gets", "get") and looks_past(rest[2] if len(rest) > 2 else "")
    if rest[2:4] in (["made", "aware"], ["kept", "informed"]) or _is_kept(rest):
        return not line.has_figure
    if (who and not told) or (rest[1:2] and rest[1] in _MINDING):
        return not line.has_figure
    if rest[-1] in ("work", "works", "working") or (
        not {"actually", "really"}.isdisjoint(rest) and not line.has_figure
    ):
        return True
    group = list(takewhile(lambda word: word not in ENDS_GROUP, rest)) or rest
    if (group[-1] in aims.NO_THINGS or _is_obeyed(rest)) and not line.has_measure():
        return True
    state = rest[-2:-1] and rest[-2] in work.STATING and rest[-1] in work.QUALITIES | work.LOOSE_QUALITIES
    return (bool(state) or not work.AIMLESS.isdisjoint(rest)) and not line.has_measure()


def _is_obeyed(said: Sequence[str]) -> bool:
    """`the freeze is respected`, `instructions are followed by the staff`: what people do, in the passive."""
    return any(before in grammar.BEING and word in aims.OBEYED for before, word in pairwise(said))


def _is_kept(said: Sequence[str]) -> bool:
    """`this is not forgotten`, `the list is kept up to date`."""
    current = ("kept", "up") in pairwise(said) and said[-1] == "date"
    return current or any(one in ("never", "not") and two in _SLIPPING for one, two in pairwise(said))


_SLIPPING = frozenset(
    {"forgotten", "happen", "missed", "recur", "reoccur", "repeat", "neglected", "overlooked", "repeated"}
)
_MINDING = frozenset(
    {"believe", "care", "enjoy", "feel", "know", "learn", "realise", "realize", "remember", "think", "understand"}
)
_CLAUSE = 3
"""With fewer words, no verb says what is made sure of a thing."""
