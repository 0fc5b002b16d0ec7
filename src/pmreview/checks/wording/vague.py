"""Vague actions: work without an end that somebody else could check from its words.

The verb that opens an action sets what it takes. To explore needs a result that is handed over, to improve needs a
measure or a means, to make sure needs a state of things rather than of people, and to be careful never ends.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.wording.aims import aims_at_no_thing, brings_up, names_a_thing
from pmreview.checks.wording.loose import loose_words
from pmreview.checks.wording.people import looks_past
from pmreview.checks.wording.remark import span_of
from pmreview.checks.wording.sentences import OPAQUE, Sentence
from pmreview.checks.words import aims, grammar, intents, measures, persons, work


def vague(text: str, said: Sentence) -> tuple[int, int] | None:
    """The characters that leave the end of an action open; None for an action that can be checked.

    `said` is the first sentence of `text`, which says what is done.
    """
    if not any(token.word[:1].isalpha() for token in said):
        return None
    line = ActionLine(text, said)
    size = _open_end(line)
    return span_of(line.sentence, line.first, line.first + size - 1) if size else None


def _open_end(line: ActionLine) -> int:
    """How many words from the verb on leave the end open; 0 where it is clear."""
    if _is_question(line):
        return len(line.words)
    if names_a_thing(line):
        return loose_words(line)
    if size := line.opens(intents.ENSURING):
        return size if _ensures_nothing(line, size) else 0
    if size := line.opens(intents.ATTENDING_PHRASES, work.ATTENDING):
        return size if _goes_on(line) else 0
    if size := line.tells():
        return size if not line.has_figure else 0
    if line.requests():
        return loose_words(line)
    if size := line.opens(intents.EXPLORING_PHRASES, work.EXPLORING) or line.undertakes():
        return 0 if line.hands_over(size) else size
    if size := line.opens(intents.DEGREE_PHRASES, work.DEGREE):
        return 0 if line.has_measure() else size
    if line.opens((), work.CHECKING) and len(line.words) < 5 and not line.has_figure:
        return len(line.words)
    if line.forbids and line.opens((), work.MINDS):
        return 1 if not line.has_measure() else 0
    if line.opens((), work.PREVENTING):
        return 2 if not line.has_measure() and _never_ends(line) else 0
    if line.opens((), work.TO_PEOPLE) and not line.has_measure() and (size := line.meets_people()):
        return size
    return loose_words(line) or brings_up(line) or aims_at_no_thing(line)


def _is_question(line: ActionLine) -> bool:
    opening = line.sentence[0].word
    return (line.asks and opening in _ASKING) or (opening in _ASKING_ALONE and len(line.words) > 2)


def _ensures_nothing(line: ActionLine, size: int) -> bool:
    """Whether what is made sure is what people do, or a state that nobody can check."""
    main = takewhile(lambda word: word not in (",", "which", "(", "."), line.words[size:])
    rest = [word for word in main if word not in ("that", "the", "all", "our", "every", "to", "each")]
    if not rest:
        return True
    who = rest[0] in persons.ROLES | persons.FIRST_PERSON | persons.THIRD_PERSON or rest[0].rstrip("s") in persons.ROLES
    told = rest[1:2] and rest[1] in ("is", "are", "gets", "get") and looks_past(rest[2] if len(rest) > 2 else "")
    if (who and not told) or (rest[1:2] and rest[1] in _MINDING):
        return not line.has_figure
    if rest[-1] in ("work", "works", "working"):
        return True
    group = list(takewhile(lambda word: word not in ENDS_GROUP, rest)) or rest
    if (group[-1] in aims.NO_THINGS or _is_obeyed(rest)) and not line.has_measure():
        return True
    return not work.AIMLESS.isdisjoint(rest) and not line.has_measure()


def _never_ends(line: ActionLine) -> bool:
    """`avoid distractions`, `avoid rushing the count`: nobody can tell when that is done."""
    rushing = line.words[0].startswith("avoid") and line.words[1:2] and line.words[1].endswith("ing")
    return (bool(rushing) and OPAQUE not in line.words) or not work.RECURRING.isdisjoint(line.words[1:4])


def _is_obeyed(said: Sequence[str]) -> bool:
    """`the freeze is respected`, `instructions are followed by the staff`: what people do, in the passive."""
    return any(before in grammar.BEING and word in aims.OBEYED for before, word in pairwise(said))


def _goes_on(line: ActionLine) -> bool:
    """Whether attending to something never ends: nothing is counted, and no program does it."""
    opening = line.words[0]
    if opening == "monitor" and not {"for", "of", "on"}.isdisjoint(line.words) and line.words[-1] not in work.WAYS:
        return False
    if opening in _OF_PEOPLE:
        return measures.PROGRAMS.isdisjoint(line.words)
    if opening in _TOLD:
        return not line.has_measure() and not names_a_place(line.words)
    return opening in _NEVER_DONE or not line.has_measure()


_MINDING = frozenset({"care", "know", "learn", "realise", "realize", "remember", "think", "understand"})
_TOLD = frozenset({"communicate", "explain"})
_OF_PEOPLE = frozenset({"remind", "reminding", "teach", "teaching"})
_NEVER_DONE = frozenset({"be", "remember", "double-check", "triple-check"})
_ASKING_ALONE = frozenset({"how", "whether", "why", "can", "is", "are", "does", "did"})
_ASKING = frozenset(
    {"how", "can", "could", "should", "why", "what", "is", "are", "do", "does", "would", "who", "when", "where"}
)
