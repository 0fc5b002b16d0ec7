"""Vague actions: work without an end that somebody else could check from its words.

The verb that opens an action sets what it takes. To explore needs a result that is handed over, to improve needs a
measure or a means, to make sure needs a state of things rather than of people, and to be careful never ends.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pmreview.checks.wording.people import who
from pmreview.checks.wording.remark import span_of
from pmreview.checks.wording.sentences import OPAQUE, Sentence
from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.wording.vague.aims import (
    aims_at_no_thing,
    brings_up,
    goes_into_habits,
    heads_somewhere,
    names_a_thing,
)
from pmreview.checks.wording.vague.attending import goes_on, is_reminded, is_under_way
from pmreview.checks.wording.vague.ensuring import ensures_nothing
from pmreview.checks.wording.vague.loose import loose_words
from pmreview.checks.wording.vague.marks import ahead, unmarked
from pmreview.checks.wording.vague.outcomes import hands_over, leads_on, runs_alone, sets_level
from pmreview.checks.words import aims, grammar, intents, measures, work


def vague(text: str, said: Sentence) -> tuple[int, int] | None:
    """The characters that leave the end of an action open; None for an action that can be checked.

    `said` is the first sentence of `text`, which says what is done.
    """
    said = ahead(text, unmarked(text, said))
    if not any(token.word[:1].isalpha() for token in said):
        return None
    line = ActionLine(text, said)
    size = _open_end(line)
    return span_of(line.sentence, line.first, line.first + size - 1) if size else None


def _open_end(line: ActionLine) -> int:
    """How many words from the verb on leave the end open; 0 where it is clear."""
    if _is_question(line):
        return len(line.words)
    if is_reminded(line) or is_under_way(line):
        return len(line.words)
    if line.is_ticked or names_a_thing(line):
        return loose_words(line)
    if size := line.opens(intents.ENSURING):
        return size if ensures_nothing(line, size) else 0
    if size := line.opens(intents.ATTENDING_PHRASES, work.ATTENDING) or line.goes_on():
        return size if goes_on(line) else 0
    if size := line.tells():
        return size if not line.has_figure else 0
    if line.requests() or line.words[:2] == ["look", "up"]:
        return loose_words(line)
    if size := line.opens(intents.EXPLORING_PHRASES, work.EXPLORING) or line.undertakes():
        return 0 if hands_over(line, size) or runs_alone(line) else size
    if size := line.opens(intents.DEGREE_PHRASES, work.DEGREE) or _and_improves(line.words):
        return 0 if line.has_measure() or runs_alone(line) or leads_on(line) or sets_level(line) else size
    return _of_bare_work(line)


def _and_improves(words: Sequence[str]) -> int:
    """How many words say that something is mended and improved: `fix and improve the gate`."""
    joined = words[1:2] == ["and"] and words[0] in work.TOUCHING | work.CHECKING and words[2:3] != []
    return 3 if joined and words[2] in work.DEGREE else 0


def _of_bare_work(line: ActionLine) -> int:
    """How many words leave the end open of work that has one, as a rule: to check, to prevent, to move."""
    moment = not _MOMENTS.isdisjoint(line.words[2:])
    if line.opens((), work.CHECKING) and len(line.words) < _FEW and not line.has_figure and not moment:
        return len(line.words)
    if not line.has_measure() and (size := _without_measure(line)):
        return size
    if size := heads_somewhere(line):
        return size
    if size := goes_into_habits(line):
        return size
    if _is_lacking(line) or _is_all_checked(line) or _is_intended(line) or _is_tried(line) or _is_stopped(line):
        return len(line.words)
    return loose_words(line) or brings_up(line) or aims_at_no_thing(line)


_FEW = 5
_MOMENTS = frozenset({"after", "at", "before", "during", "on"})
"""When a program checks something: on upload."""


def _without_measure(line: ActionLine) -> int:
    """How many words say that something is to happen never, or with people."""
    if line.opens((), work.CHECKING) and not _OTHERS.isdisjoint(line.words[1:3]):
        return 2 if grammar.BEING.isdisjoint(line.words[:6]) else 0
    if (
        line.opens((), _LEADING)
        and _DIRECTIONS.get(line.words[0], "down") in line.words[-2:]
        and _WHEN.isdisjoint(line.words)
    ):
        return len(line.words)
    if line.opens((), work.PROTECTING) and work.PROTECTED.issuperset(line.words[1:]):
        return len(line.words)
    if line.forbids and line.opens((), work.MINDS):
        return 1
    if line.opens((), work.NOTICING) and not work.SUCH.isdisjoint(line.words[1:3]):
        return 2
    rid = line.opens(("get rid of",))
    if rid and not work.RECURRING.union(work.QUALIFYING).isdisjoint(line.words[rid : rid + 1]):
        return rid
    if line.opens((), work.PREVENTING):
        return 2 if _never_ends(line) and not _in_a_state(line.words) else 0
    return line.meets_people() if line.opens((), work.TO_PEOPLE) else 0


_WHEN = grammar.BREAKS | {"before"}
_DIRECTIONS = {"push": "forward", "pushing": "forward"}
_LEADING = frozenset({"bring", "bringing", "drive", "driving", "get", "getting", "push", "pushing"})
_OTHERS = frozenset({"other", "others", "similar"})


def _is_question(line: ActionLine) -> bool:
    opening = line.sentence[0].word
    if line.ends_in_doubt:
        return True
    asked = line.asks and (opening in _ASKING or (line.words[:1] != [] and line.words[0] in _ASKING))
    return asked or (opening in _ASKING_ALONE and len(line.words) > 2)


def _is_lacking(line: ActionLine) -> bool:
    """`the manual needs some work`, `it could use some love`: what is lacking is no thing."""
    said = [token.word for token in line.sentence]
    lacks = (at for at, word in enumerate(said[:_SUBJECT]) if word in _NEEDS or said[at - 1 : at + 1] == _COULD)
    at = next(lacks, -1)
    wanted = list(takewhile(lambda word: word not in ENDS_GROUP, said[at + 1 : at + 6])) if at >= 0 else []
    if wanted[:1] and wanted[0] in ("better", "less", "more") and len(wanted) > 1:
        return not line.has_measure()
    if len(wanted) > 1 and wanted[-2] in work.QUALITIES | work.LOOSE_QUALITIES and wanted[-1] in work.WAYS | aims.WAYS:
        return not line.has_measure()
    return bool(wanted) and wanted[-1] in aims.LACKING | aims.NO_THINGS | aims.ACTIVITIES and not line.has_measure()


_NEEDS = frozenset({"deserve", "deserves", "need", "needs"})
_COULD = ["could", "use"]
_SUBJECT = 8
"""The first words of a sentence, in which its subject and its verb stand."""


def _is_all_checked(line: ActionLine) -> bool:
    """`everything to be checked twice`: nobody can have checked everything."""
    all_of_it = line.sentence[0].word in ("anything", "everything")
    return all_of_it and not line.has_figure and any(token.word in work.CHECKED for token in line.sentence[:_SUBJECT])


def _is_tried(line: ActionLine) -> bool:
    """`try to predict the rush`: which is done as soon as somebody has tried."""
    before = [token.word for token in line.sentence[max(line.first - 2, 0) : line.first]]
    tried = before[1:] == ["to"] and before[0] in _TRYING and line.words[0] in work.TRIED
    return tried and not line.has_measure() and not names_a_place(line.words) and OPAQUE not in line.words


_TRYING = frozenset({"attempt", "attempting", "attempts", "try", "trying"})


def _is_stopped(line: ActionLine) -> bool:
    """`drivers must stop guessing`: what people are to do no more."""
    stops = line.words[0] == "stop" and line.words[1:2] != [] and line.words[1].endswith("ing")
    return stops and any(who(line.sentence[: line.first], ())) and not line.has_measure()


def _is_intended(line: ActionLine) -> bool:
    """`consideration should be given to a spare`, `measures are being taken`: what is done is no thing either."""
    said = [token.word for token in line.sentence]
    noun = next((at for at, word in enumerate(said[:_FEW]) if word in grammar.AUXILIARIES), 0)
    verb = next((at for at in range(noun, len(said)) if said[at] not in grammar.AUXILIARIES), noun)
    undone = {"be", "being"}.intersection(said[noun:verb])
    subject = noun - 2 if said[noun - 1] == "to" else noun - 1
    given = noun and said[subject] in aims.INTENTS and undone and said[verb] in aims.UNDERTAKEN
    return bool(given) and not line.has_measure() and not names_a_place(said)


def _never_ends(line: ActionLine) -> bool:
    """`avoid distractions`, `avoid rushing the count`: nobody can tell when that is done."""
    if line.words[1:2] == ["the"]:
        return False
    if line.words[0].startswith("avoid") and len(line.words) > _FEW and line.words[1] in measures.OPERATING:
        return not work.RECURRING.isdisjoint(line.words[2:4])
    rushing = line.words[0].startswith("avoid") and line.words[1:2] and line.words[1].endswith("ing")
    return (bool(rushing) and OPAQUE not in line.words) or not work.RECURRING.isdisjoint(line.words[1:4])


def _in_a_state(words: Sequence[str]) -> bool:
    """`prevent errors when the pump is down`: a state that one can bring about, to see whether it is so."""
    when = next((at for at, word in enumerate(words) if word in ("if", "when", "while")), len(words))
    return any(one in ("are", "is") and two in measures.STATES for one, two in pairwise(words[when:]))


_ASKING_ALONE = frozenset({"how", "whether", "why", "can", "is", "are", "does", "did"})
_ASKING = frozenset(
    {"how", "can", "could", "should", "why", "what", "is", "are", "do", "does", "would", "who", "when", "where"}
)
