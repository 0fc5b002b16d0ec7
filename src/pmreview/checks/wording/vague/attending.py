"""Work that never ends: to attend to something, with nothing that is counted and no program that does it."""

from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.words import aims, grammar, measures, work


def goes_on(line: ActionLine) -> bool:
    """Whether attending to something never ends: nothing is counted, and no program does it."""
    opening = line.words[0]
    if (
        opening in ("monitor", "monitoring")
        and line.words[:2] != ["monitor", "for"]
        and work.RECURRING.isdisjoint(line.words[1:2])
        and line.words[1:2] not in (["it"], ["them"])
        and not {"for", "of", "on"}.isdisjoint(line.words)
        and line.words[-1] not in work.WAYS
    ):
        return False
    if opening in _OF_PEOPLE:
        return measures.PROGRAMS.isdisjoint(line.words) and not line.names_a_means()
    if opening in _TOLD:
        return measures.PROGRAMS.isdisjoint(line.words) and not line.has_measure() and not names_a_place(line.words)
    if opening in work.MECHANICAL and _is_of_a_machine(line):
        return False
    return (opening in _NEVER_DONE and not line.explains()) or not line.has_measure()


def _is_of_a_machine(line: ActionLine) -> bool:
    """`handle blank lines in the parser`, `drive the fan from the UPS`: what is done with a thing, once and for all."""
    end = next((at for at, word in enumerate(line.words) if word in ENDS_GROUP), len(line.words))
    what = [word for word in line.words[1:end] if word not in grammar.DETERMINERS]
    if not what or line.words[end : end + 1] == [] or line.words[end] not in _BY_MEANS or line.meets_people():
        return False
    loose = work.RECURRING | work.AIMLESS | work.WAYS | _ASKING | {"up"}
    rules = aims.NO_THINGS | aims.RULES | {"own"}
    return loose.isdisjoint(what) and what[-1] not in rules and not work.GENERIC.issuperset(what)


_BY_MEANS = frozenset({"by", "from", "in", "per", "through", "when", "without"})
_ASKING = frozenset({"how", "if", "what", "when", "whether", "who", "why"})
_TOLD = frozenset({"communicate", "explain"})
_OF_PEOPLE = frozenset({"remind", "reminding", "teach", "teaching"})
_NEVER_DONE = frozenset({"be", "remember", "double-check", "triple-check"})
