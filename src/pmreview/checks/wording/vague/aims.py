"""Actions that aim at no thing: whatever their verb is, nobody can point at more trust or closer coordination."""

from collections.abc import Sequence
from itertools import islice, takewhile

from pmreview.checks.wording.people import looks_participle, looks_past
from pmreview.checks.wording.vague.action_line import ENDS_GROUP, ActionLine, names_a_place
from pmreview.checks.words import aims, grammar, measures, work


def aims_at_no_thing(line: ActionLine) -> int:
    """How many words lead to an aim that is no thing; 0 where something can be pointed at.

    The aim ends the first group of words, or the second where the first is a verb alone: promote trust, work on trust.
    """
    if not line.words or line.has_measure() or names_a_place(line.words) or _tells(line.words):
        return 0
    end = _end_of_group(line.words, 0)
    if not _is_no_thing(line.words[:end]) and end <= _VERB:
        end = _end_of_group(line.words, end + 1)
    return end if end <= len(line.words) and _is_no_thing(line.words[:end]) else 0


_VERB = 2
"""The most words of a verb: double down on."""
_LONG = 5
"""More words than stand before what is to be undertaken: a thorough look at."""


def _tells(words: Sequence[str]) -> bool:
    """Whether a statement stands where work should: trust was lost, took part in the discussion."""
    done = looks_past(words[0]) and words[0] not in work.ALSO_PRESENT
    if any(word in grammar.BEING for word in takewhile(lambda word: word not in grammar.BREAKS, words)):
        return True
    return done or (words[1:2] == ["of"] and any(looks_past(word) or looks_participle(word) for word in words[3:_FAR]))


def heads_somewhere(line: ActionLine) -> int:
    """How many words lead in a direction: `shift towards small steps`; a lamp is turned towards the gate."""
    for at, word in enumerate(line.words[:_FAR]):
        heads = word in ("toward", "towards") or line.words[at : at + 4] == ["in", "the", "direction", "of"]
        if heads or (at == 1 and line.words[1:3] == ["away", "from"] and "to" not in line.words):
            steered = (
                at == 1
                or line.words[0] in aims.STEERING
                or line.words[at - 1] in aims.FOLLOWERS
                or line.meets_people() == at
            )
            return at + 1 if steered and not line.has_measure() else 0
    return 0


_FAR = 7


def goes_into_habits(line: ActionLine) -> int:
    """How many words bring something into what people do: `build security into the process`."""
    said = [word for word in line.words if word != "."]
    last = next((at for at in range(len(said) - 1, 0, -1) if said[at] in ("in", "into", "of")), 0)
    group = [word for word in said[last + 1 :] if word not in grammar.DETERMINERS | {"daily", "general", "whole"}]
    into = last and said[0] in aims.BLENDING and 0 < len(group) < _VERB + 1 and group[-1] in aims.MILIEUS
    return last if into and not line.has_measure() else 0


def brings_up(line: ActionLine) -> int:
    """How many words say that something is brought up: `raise the topic`; `raise an issue` opens a ticket."""
    said = line.words[1:4]
    topic = line.opens((), aims.RAISING) and {"a", "an", "one"}.isdisjoint(said) and not line.has_figure
    return next((at + 2 for at, word in enumerate(said) if word in aims.TOPICS), 0) if topic else 0


def _is_no_thing(said: Sequence[str]) -> bool:
    """Whether the last of the words is no thing, or a way that is only compared: a more cautious approach."""
    if said[-1] in aims.ACTIVITIES and 1 < len(said) < _LONG:
        return said[0] not in work.ADDING | measures.DELIVERING | aims.DEFINITE
    if said[-1] in aims.ALSO_THINGS and not measures.REPAIRING.isdisjoint(said[:-1]):
        return False
    compared = not work.COMPARING.isdisjoint(said[1:]) or not work.COMPARATIVES.isdisjoint(said[1:])
    if said[-1] in aims.NO_THINGS:
        removed = said[0] in aims.REMOVING and said[-1] in aims.NEVER_GONE
        return compared or removed or said[0] not in aims.DEFINITE
    if (said[0] in aims.GIVING and said[-1] in aims.GIFTS) or (
        said[0] in aims.LIMITING and said[-1] in aims.DIMENSIONS
    ):
        return len(said) > 1
    return compared and said[-1] in aims.WAYS


def names_a_thing(line: ActionLine) -> bool:
    """Whether what looks like a verb names a thing that is there or done: `handle replaced`, `discussion thread`."""
    if len(line.words) < 2:
        return False
    opening, after = line.words[:2]
    if after == "of" and opening in aims.NOUNS_AS_WELL:
        return True
    if _is_written(line.words) or _is_compound(line.words):
        return True
    if after in ("by", "of") or looks_participle(after):
        return _is_deed(opening) and (_is_told(line.words) if after in ("by", "of") else not line.obliges)
    if _describes(line.words):
        return after not in grammar.DETERMINERS
    told = takewhile(lambda word: word not in _ENDS_TELLING, line.words)
    ours = opening in work.MAKING_SO or after in grammar.DETERMINERS
    return not ours and any(word in aims.DONE for word in islice(told, 2, None))


_ENDS_TELLING = grammar.BREAKS | grammar.BEING | {"how", "what", "who", "why"}


def _is_deed(opening: str) -> bool:
    return opening.endswith(("ion", "ment", "sis", "ing")) or opening in aims.NOUNS_BESIDE


def _describes(words: Sequence[str]) -> bool:
    """`evaluation form`, `handling instructions for the crane`: what is done, before a thing for it."""
    end = _end_of_group(words, 0)
    last = words[end - 1]
    if end == 1 or last in _LOOSE_NOUNS or "be" in words[:end]:
        return False
    deed = words[0].endswith(("ion", "ment", "sis", "ness")) and words[0] not in work.ADDING
    noun = deed and words[1] not in _LOOSE_NOUNS
    return noun or (words[0].endswith("ing") and last in aims.ARTEFACTS)


def _is_written(words: Sequence[str]) -> bool:
    """`guide for the night shift on the intranet`: a thing, with whom it is for."""
    return words[0] == "guide" and words[1] == "for"


def _is_compound(words: Sequence[str]) -> bool:
    """`help text`, `guide lights along the ramp`: a noun that says what kind of thing it is."""
    opening, kind = words[0], words[1]
    if opening in aims.NOUNS_BESIDE and (kind in aims.KINDS_OF_THINGS or kind.rstrip("s") in aims.KINDS_OF_THINGS):
        return True
    ends = len(words) == _VERB or words[_VERB] in ENDS_GROUP
    return ends and opening in aims.NOUNS_AS_WELL and (kind in aims.ARTEFACTS or kind.rstrip("s") in aims.ARTEFACTS)


def _is_told(words: Sequence[str]) -> bool:
    """`training of the crew becomes part of week 1`, `analysis of the dump attached`: a statement about it."""
    for before, word, after in zip(words[1:], words[2:], [*words[3:], ""], strict=False):
        tied = before in grammar.DETERMINERS or before in grammar.PREPOSITIONS
        stands = word in ("are", "is") and after in grammar.ARTICLES
        if word in aims.BECOMES or stands or (word in aims.DONE and not tied):
            return True
    return False


_LOOSE_NOUNS = aims.NO_THINGS | aims.ACTIVITIES | work.EXPLORATION | {"idea", "ideas", "options", "work"}


def _end_of_group(words: Sequence[str], start: int) -> int:
    return next((at for at in range(max(start, 1), len(words)) if words[at] in ENDS_GROUP), len(words))
