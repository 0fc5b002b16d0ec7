"""A person as the cause: an answer that stops at what somebody did, left out or believed.

The facilitator would ask once more: and what made that possible?
"""

from collections.abc import Iterator, Sequence

from pmreview.checks.wording.causes import (
    answers,
    choices,
    customs,
    misdeeds,
    misjudged,
    mistakes,
    motives,
    parties,
    unheeded,
    unprepared,
)
from pmreview.checks.wording.causes.acts import HAVE, deeds
from pmreview.checks.wording.causes.labels import after_label
from pmreview.checks.wording.causes.slips import slip
from pmreview.checks.wording.causes.unknowns import goes_on_from
from pmreview.checks.wording.circumstances import opens_with_a_time
from pmreview.checks.wording.people import FIRST
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, places
from pmreview.checks.words import causes, grammar, minds, mishaps, reproaches


def person_as_cause(reader: Reader, blamed: Sequence[Tokens], looked_back: Sequence[Tokens]) -> Iterator[Tokens]:
    """The places of a sentence where the cause is a person, each as its first and last token.

    They are those that blame or look back, which are given, and more, unless they go on to what made it possible.
    """
    if reader.words[-1] != "?":
        found = (*blamed, *(place for place in looked_back if _is_of_an_act(reader, place)))
        yield from (place for place in found if not goes_on_from(reader, place))
        yield from _answered(reader)


def _is_of_an_act(reader: Reader, place: Tokens) -> bool:
    """Whether looking back, it says what to do rather than how something turned out: in hindsight, could have been."""
    if "could have been" in " ".join(reader.words[place[0] : place[1] + 2]) and not reader.speaks_of_people:
        return False
    turned_out = reader.word(0) in ("in", "with") and reader.any({"hindsight", "retrospect"}, 1, 5)
    return not (turned_out and place[0] < _OPENING) and not reader.any({"which"}, 0, place[1])


_OPENING = 3


def _answered(reader: Reader) -> Iterator[Tokens]:
    """The places of an answer, read with the label that it may have before it and without."""
    after = after_label(reader)
    for start in sorted({0, after}):
        answer = Reader(reader.sentence[start:], reader.names) if start else reader
        story = _told_as_a_story(answer) or reader.any({"trigger", "triggers"}, 0, after)
        for first, last in _places(answer, story=story):
            if not goes_on_from(answer, (first, last)):
                yield first + start, last + start


def _places(reader: Reader, *, story: bool) -> Iterator[Tokens]:
    if not story:
        yield from deeds(reader)
    timed = opens_with_a_time(reader)
    for index, word in enumerate(reader.words):
        if word in _UNDONE and (found := _not_done(reader, index)):
            yield found
        if not timed and word in TELLING and (found := slip(reader, index)):
            yield found
    yield from places(reader, () if timed else _RULES)


def _told_as_a_story(reader: Reader) -> bool:
    """Whether the sentence opens with a time, as an event does rather than a cause."""
    if "why" in reader.words[1:3]:
        return False
    return reader.word(0) in grammar.STORY_OPENS | _ONCE or reader.word(0)[:1].isdigit() or _so_long_before(reader)


def _so_long_before(reader: Reader) -> bool:
    """`two days earlier`."""
    return reader.any({"earlier", "later", "before", "after"}, 2, 4) and reader.any(_TIMES, 1, 3)


_ONCE = frozenset({"earlier", "eventually", "meanwhile", "previously", "shortly"})
_TIMES = frozenset(time + s for time in ("minute", "hour", "day", "week", "month", "year", "moment") for s in ("", "s"))


_UNDONE = frozenset({"neither", "never", "not"})


def _not_done(reader: Reader, index: int) -> Tokens | None:
    """`did not check`, also of the first person and of what somebody did not see."""
    word = reader.word(index)
    auxiliary = reader.word(index - 1)
    beyond = auxiliary == "could" and reader.word(index + 1) in causes.BEYOND_US
    if word not in ("neither", "never") and not (beyond or (word == "not" and auxiliary in ("did", "had"))):
        return None
    doer = reader.doer(index)
    verb = reader.past_light(index + 1)
    done = reader.word(verb)
    by_hand = done in causes.LEFT_BY_HAND and doer.person and (word == "not" or doer.person == FIRST)
    unthought = done in causes.UNTHOUGHT | causes.BEYOND_US and doer.person == FIRST
    if not by_hand and not unthought and done not in _OWED:
        return None
    if not doer.person:
        each_other = reader.any(minds.SIDES | {"offices"}, 0, index) and reader.word(verb + 2) == "each"
        return (index, verb) if each_other else None
    always = doer.person == FIRST and word == "never" and reader.word(index - 1) in HAVE  # how things have been
    return None if always or reader.any({"so", "because", "since"}, 1, index) else (doer.start, verb)


_OWED = reproaches.DUTIES | causes.PERCEIVING
_RULES = (
    motives.RULES
    + unprepared.RULES
    + unheeded.RULES
    + misjudged.RULES
    + choices.RULES
    + misdeeds.RULES
    + customs.RULES
    + answers.RULES
    + parties.RULES
    + mistakes.RULES
)


def _rarer(asked: Asked) -> frozenset[str]:
    """Of the kinds of words that a rule needs the one with fewer short words, which stand in any text."""
    kinds = (asked.words, asked.beside) if asked.beside else (asked.words,)
    return min(kinds, key=lambda known: sum(len(word) < _SHORT for word in known))


_SHORT = 4
TELLING = (
    frozenset().union(*(_rarer(asked) for asked in _RULES if not asked.person))
    | causes.CARELESS_WAYS
    | causes.THOROUGHLY
    | causes.RECOGNISED
    | causes.OMITTED
    | causes.FRAILTIES
    | causes.BELIEFS
    | causes.MENTAL
    | causes.BREACHES
    | causes.ATTITUDES
    | causes.MISTAKING
    | causes.HASTY
    | causes.DOING
    | causes.MISDOING
    | causes.HANDLED
    | causes.MIXED
    | causes.OVERDONE
    | causes.LEFT_UNDONE
    | mishaps.SUBSTITUTED
    | {"error", "mistake", "slip", "calculation", "hope", "idea", "reasoning", "thinking"}
    | {"confusion", "did", "failing", "left", "me", "not", "passed", "us", "without", "wrong"}
)
"""Without one of these, and without a person, no answer stops at a person."""
