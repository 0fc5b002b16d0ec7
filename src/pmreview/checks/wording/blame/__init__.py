"""Blame: people who are reproached, judged or made the cause. Who does what decides, not the word alone.

A rule looks at one word of a sentence and answers with the tokens that blame, first and last. First person plain facts
(we did not test) are an honest account; only judging words (we forgot) turn them on the speaker.
"""

from collections.abc import Iterator

from pmreview.checks.wording.blame import (
    conduct,
    culprits,
    deeds,
    denials,
    faults,
    habits,
    heedless,
    ideals,
    improper,
    judgements,
    manners,
    norms,
    obligations,
    omissions,
    sarcasm,
    tones,
    unmoved,
)
from pmreview.checks.wording.people import THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Tokens, acts_now, of_third_person, places, third_person_before
from pmreview.checks.wording.sayings import Sayings
from pmreview.checks.words import grammar, idioms, rebukes, reproaches

ASKED = (
    *omissions.RULES,
    *denials.RULES,
    *norms.RULES,
    *obligations.RULES,
    *sarcasm.RULES,
    *deeds.RULES,
    *heedless.RULES,
    *manners.RULES,
    *tones.RULES,
    *unmoved.RULES,
    *faults.RULES,
    *conduct.RULES,
    *habits.RULES,
    *culprits.RULES,
    *judgements.RULES,
    *ideals.RULES,
    *improper.RULES,
)
THINGS_DONE_WRONG = frozenset({"wrong", "incorrect", "directly", "straight", "without"})
"""Without one of these, nobody did the wrong thing."""
IDIOMS = Sayings(idioms.IDIOMS, {**idioms.VERBS, **dict.fromkeys(grammar.POSSESSIVES | {"its"}, idioms.ANYBODYS)})
VIRTUES = Sayings(idioms.VIRTUOUS, IDIOMS.bases)
LAPSES = Sayings(idioms.LAPSES, IDIOMS.bases)
_RESOLVED = (["not", "to"], ["never", "to"])
"""Before an idiom, what somebody means not to do."""
_GIVEN = frozenset({"as", "because", "since"})
"""What says what somebody had to go by makes a fair account of it."""
_OTHERWISE = reproaches.MERELY_TOLD - {"never", "not", "nobody"}


def blame(reader: Reader) -> Iterator[Tokens]:
    """The places of a sentence that blame, each as its first and last token."""
    yield from _idioms(reader)
    yield from places(reader, ASKED)
    if THINGS_DONE_WRONG.isdisjoint(reader.seen) or not reader.speaks_of_third:
        return
    for index in range(len(reader.words)):
        if heedless.acts(reader, index) and (found := heedless.wrong_thing(reader, index)):
            yield found


def _idioms(reader: Reader) -> Iterator[Tokens]:
    """`dropped the ball`, `did not do his homework`, whoever it was and whenever."""
    for first, last in IDIOMS.places(reader.words, reader.seen):
        ordered = first == 0 and reader.word(0) in idioms.VERBS.values()
        ordered = ordered or any(reader.words[at : at + 2] in _RESOLVED for at in (first - 4, first - 2))
        if not ordered and not _is_taken_back(reader, first) and not _is_denied(reader, first):
            yield first, last
    if not rebukes.DENYING.isdisjoint(reader.seen):
        for first, last in VIRTUES.places(reader.words, reader.seen):
            if reader.any(rebukes.DENYING, max(first - 8, 0), first):
                yield first, last
    if reader.speaks_of_third:
        yield from _lapses(reader)


def _is_taken_back(reader: Reader, first: int) -> bool:
    """Whether `if`, `without` and the like stand before the idiom; `let us be honest` takes nothing back."""
    start = 2 if reader.word(0) == "let" and reader.word(1) in ("'s", "us") else 0
    return reader.any(_OTHERWISE - {"without"}, start, first) or reader.any({"without"}, first - 5, first)


def _is_denied(reader: Reader, first: int) -> bool:
    """`this was not a rookie mistake`, `is no layer 8 problem`: what it is said not to be."""
    before = reader.words[max(first - 3, 0) : first]
    if before[-1:] in (["a"], ["an"]):
        before = before[:-1] if before[-2:-1] in (["not"], ["never"]) else []
    elif before[-1:] != ["no"]:
        return False
    return before[-2:-1] != [] and before[-2] in grammar.BEING


def _lapses(reader: Reader) -> Iterator[Tokens]:
    """`lost track of the keys`, of a third person, unless it is said what there was to go by."""
    for first, last in LAPSES.places(reader.words, reader.seen):
        explained = reader.any(_GIVEN, last + 1, len(reader.words))
        if (
            not explained
            and not reader.any(_OTHERWISE, first - 3, first)
            and (found := _of_somebody(reader, first, last))
        ):
            yield found


def _of_somebody(reader: Reader, first: int, last: int) -> Tokens | None:
    """Whether a lapse is a third person's, who is named before it or, where it opens the clause, after it."""
    opens = not reader.word(first - 1)[:1].isalpha() and reader.word(last + 1) in (",", "the")
    if opens and THIRD in reader.persons[last + 1 : last + 7]:
        return first, last
    found = of_third_person(reader, first, last) or _in_a_manner(reader, first, last)
    nobodys = found and (reader.word(found[0]) in _NOBODY or reader.words[max(found[0] - 1, 0)] == "no")
    return None if nobodys else found


def _in_a_manner(reader: Reader, first: int, last: int) -> Tokens | None:
    """`the guard skips the round on a whim`: how a third person did it, who is named before it."""
    if reader.word(first) not in ("in", "on", "out", "without", "with"):
        return None
    now = next((at for at in range(1, first) if acts_now(reader, at)), 0)
    return (now - 1, last) if now else third_person_before(reader, first, last)


_NOBODY = frozenset({"no", "nobody", "none"})
