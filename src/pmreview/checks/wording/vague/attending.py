"""Work that never ends: to attend to something, with nothing that is counted and no program that does it."""

from itertools import pairwise

from pmreview.checks.wording.people import who
from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.words import aims, grammar, measures, work


def goes_on(line: ActionLine) -> bool:
    """Whether attending to something never ends: nothing is counted, and no program does it."""
    opening = line.words[0]
    if (
        opening in ("monitor", "monitoring")
        and (not line.first or line.sentence[line.first - 1].word not in aims.SPECIFICALLY)
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


def is_reminded(line: ActionLine) -> bool:
    """`crews are reminded of the rules`, `the carrier has been told to take care`: said to people, and to no end."""
    said = [token.word for token in line.sentence]
    at = next((at for at, one in enumerate(said[:_FAR]) if one in grammar.BEING and said[at - 1] not in _EARLIER), 0)
    after = [word for word in said[at + 1 : at + 6] if word not in grammar.BEING and not word.endswith("ly")]
    if not at or after[:1] == [] or not _FORMS.isdisjoint(said) or names_a_place(said):
        return False
    urged = after[0] in aims.REMINDED and (after[1:2] == ["to"] or any(who(line.sentence[:at], ())))
    told = after[0] in aims.TOLD and after[1:2] == ["to"] and after[2:3] != []
    return urged or (bool(told) and after[2] in work.NEVER_ENDING | work.CONDUCTING and not line.has_figure)


def is_under_way(line: ActionLine) -> bool:
    """`a review of the locks is planned`: what is undertaken, and not what it leads to."""
    said = [token.word for token in line.sentence if token.word not in grammar.ADVERBS]
    noun = any(word in work.EXPLORATION | {"work"} for word in said[:_SUBJECT])
    if not noun or line.has_measure():
        return False
    return any(one in ("are", "is") and two in aims.UNDER_WAY for one, two in pairwise(said[:_FAR]))


_FORMS = measures.PROGRAMS | {"writing"}
_EARLIER = frozenset({"that", "what", "when", "which", "who"})
_SUBJECT = 5
_FAR = 12


def _is_of_a_machine(line: ActionLine) -> bool:
    """`handle blank lines in the parser`, `drive the fan from the UPS`: what is done with a thing, once and for all."""
    end = next((at for at, word in enumerate(line.words) if word in ENDS_GROUP), len(line.words))
    what = [word for word in line.words[1:end] if word not in grammar.DETERMINERS]
    if not what or line.words[end : end + 1] == [] or line.words[end] not in _BY_MEANS or line.meets_people():
        return False
    if what[-1].endswith("ly"):
        return False
    loose = work.RECURRING | work.AIMLESS | work.WAYS | _ASKING | {"up"}
    rules = aims.NO_THINGS | aims.RULES | {"own"}
    return loose.isdisjoint(what) and what[-1] not in rules and not work.GENERIC.issuperset(what)


_BY_MEANS = frozenset({"by", "from", "in", "per", "through", "when", "without"})
_ASKING = frozenset({"how", "if", "what", "when", "whether", "who", "why"})
_TOLD = frozenset({"communicate", "explain"})
_OF_PEOPLE = frozenset({"remind", "reminding", "teach", "teaching"})
_NEVER_DONE = frozenset({"be", "remember", "double-check", "triple-check"})
