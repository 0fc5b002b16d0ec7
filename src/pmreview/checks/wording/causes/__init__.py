"""A person as the cause: an answer that stops at what somebody did, left out or believed.

The facilitator would ask once more: and what made that possible?
"""

from collections.abc import Iterator, Sequence

from pmreview.checks.wording.blame.heedless import wrongly_done
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
from pmreview.checks.wording.causes.doings import two
from pmreview.checks.wording.causes.slips import slip
from pmreview.checks.wording.causes.unknowns import goes_on_from
from pmreview.checks.wording.circumstances import by_a_second, not_of_their_own, opens_with_a_time
from pmreview.checks.wording.people import FIRST, THIRD, looks_finite, looks_participle, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, is_passive, person_after, places
from pmreview.checks.words import causes, grammar, minds, mishaps, persons, reproaches


def person_as_cause(reader: Reader, blamed: Sequence[Tokens], looked_back: Sequence[Tokens]) -> Iterator[Tokens]:
    """The places of a sentence where the cause is a person, each as its first and last token.

    They are those that blame or look back, which are given, and more, unless they go on to what made it possible.
    """
    if reader.words[-1] != "?":
        said = _places(reader, blamed, looked_back)
        yield from (place for place in said if not goes_on_from(reader, place))


def _places(reader: Reader, blamed: Sequence[Tokens], looked_back: Sequence[Tokens]) -> Iterator[Tokens]:
    yield from blamed
    yield from (place for place in looked_back if not reader.any({"which"}, 0, place[1]))
    if not _told_as_a_story(reader):
        yield from _deeds(reader)
    timed = opens_with_a_time(reader)
    for index, word in enumerate(reader.words):
        if word in _UNDONE and (found := _not_done(reader, index)):
            yield found
        if not timed and word in TELLING and (found := slip(reader, index)):
            yield found
    yield from places(reader, () if timed else _RULES)


def _deeds(reader: Reader) -> Iterator[Tokens]:
    for index in range(len(reader.words)):
        if found := _act(reader, index) or _by_somebody(reader, index):
            yield found


def _told_as_a_story(reader: Reader) -> bool:
    """Whether the sentence opens with a time, as an event does rather than a cause."""
    return reader.word(0) in grammar.STORY_OPENS or reader.word(0)[:1].isdigit()


def _act(reader: Reader, index: int) -> Tokens | None:
    """What a person did, or in the first person mistook or left out, as the main point of the sentence."""
    word = reader.word(index)
    perfect = reader.word(index - 1) in _HAVE and looks_participle(word)
    if not (looks_past(word) or perfect) or word in grammar.AUXILIARIES or _auxiliary_before(reader, index):
        return None
    doer = reader.doer(index)
    if not_of_their_own(reader, doer.start, index):
        return None
    if doer.person == FIRST:
        admitted = word in causes.MISTAKING or wrongly_done(reader, index) or _by_own_hand(reader, index)
        return (doer.start, index) if admitted and _opens_clause(reader, doer.start) else None
    named = reader.words[max(doer.start, 0) : index]
    actor = next((at for at in range(index - 1, doer.start - 1, -1) if reader.person_at(at)), doer.start)
    if reader.word(actor) in persons.COMPANIES and grammar.PREPOSITIONS.isdisjoint(named):
        return None  # what a company's service did
    if "who" in named and reader.word(doer.start - 1) in grammar.PREPOSITIONS:
        return None  # held by somebody who left
    if word in causes.OBSERVING and (word in causes.SEEN or reader.word(doer.start) not in ("nobody", "no")):
        return None
    gone = two(reader, index) in causes.AWAY or (word == "left" and reader.any(causes.EMPLOYERS, index + 1, index + 4))
    if word in causes.MOVES and (gone or not reader.word(index + 1)[:1].isalpha()):
        return None  # who left
    if word == "started" and reader.word(index + 1) not in grammar.ARTICLES:
        return None
    if reader.word(doer.start - 1) in grammar.SUBORDINATING - {"since"} or word in causes.NEVER_A_CAUSE:
        return None
    return (doer.start, index) if doer.person else None


def _by_own_hand(reader: Reader, index: int) -> bool:
    """`I unplugged it`, `we took it for a drill`."""
    if reader.word(index) in causes.HANDLED | causes.OVERDONE | {"hit", "locked", "shut", "wiped"}:
        return reader.word(reader.doer(index).start) == "i"
    return reader.word(index) == "took" and reader.any({"for"}, index + 2, index + 5)


_HAVE = frozenset({"had", "has", "have"})


def _opens_clause(reader: Reader, start: int) -> bool:
    """Whether a subject begins a clause; in `a sign we missed` it only describes what stands before it."""
    before = reader.word(start - 1)
    return not before[:1].isalpha() or before in grammar.BREAKS | grammar.CONNECTIVES


def _auxiliary_before(reader: Reader, index: int) -> bool:
    return reader.any(grammar.BEING | {"can", "could", "to"}, index - 2, index)


def _by_somebody(reader: Reader, index: int) -> Tokens | None:
    """`manual change by support`, `was deleted by an engineer`."""
    if reader.word(index) != "by":
        return None
    head = person_after(reader, index)
    if not head or reader.person_at(head) != THIRD or by_a_second(reader, index):
        return None
    verb = next((at for at in range(index - 1, max(index - 7, -1), -1) if looks_participle(reader.word(at))), index - 1)
    done = reader.word(verb)
    if done in _HAVING:
        return None
    if looks_participle(done) and is_passive(reader, verb):
        return verb, head
    if done in mishaps.CAUSING and verb == index - 1:
        return verb, head
    told = any(looks_finite(word) for at, word in enumerate(reader.words) if at not in (0, verb))
    return None if told else (index, head)


_UNDONE = frozenset({"never", "not"})
_HAVING = causes.OBSERVING | causes.HAVING


def _not_done(reader: Reader, index: int) -> Tokens | None:
    """`did not check`, also of the first person and of what somebody did not see."""
    word = reader.word(index)
    if word != "never" and not (word == "not" and reader.word(index - 1) in ("did", "do", "had")):
        return None
    doer = reader.doer(index)
    verb = reader.past_light(index + 1)
    by_hand = reader.word(verb) in causes.LEFT_BY_HAND and doer.person == THIRD and word == "not"
    if not by_hand and reader.word(verb) not in reproaches.DUTIES | causes.PERCEIVING:
        return None
    if not doer.person:
        each_other = reader.any(minds.SIDES | {"offices"}, 0, index) and reader.word(verb + 2) == "each"
        return (index, verb) if each_other else None
    always = doer.person == FIRST and word == "never" and reader.word(index - 1) in _HAVE  # how things have been
    return None if always or reader.any({"so", "because", "since"}, 1, index) else (doer.start, verb)


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
    | {"confusion", "did", "failing", "left", "not", "passed", "without", "wrong"}
)
"""Without one of these, and without a person, no answer stops at a person."""
