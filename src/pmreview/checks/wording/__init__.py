"""How sentences of a post-mortem are read: who does what in them, and what a fair facilitator would say aloud.

`wording` remarks on one text while it is typed. What is quoted, code or a link is left alone.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count

from pmreview.checks.wording.blame import blame
from pmreview.checks.wording.causes import person_as_cause
from pmreview.checks.wording.glance import may_be_a_person, may_say
from pmreview.checks.wording.hindsight import hindsight
from pmreview.checks.wording.own import own_words
from pmreview.checks.wording.people import known_names
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.remark import Remark, span_of
from pmreview.checks.wording.rule import Tokens
from pmreview.checks.wording.sentences import Sentence, sentences
from pmreview.checks.wording.vague import vague
from pmreview.core.quoting import quoted

BLAME, HINDSIGHT, VAGUE, PERSON = "blameful-language", "hindsight", "vague-action", "person-as-cause"
_UNLEARNED = 150
"""How many texts are read whole, as many as a long record has: see `_glance`."""

_SAID = {
    BLAME: (
        "This speaks of a person's fault",
        "Say what made it possible, and what the person could see and had to go by at that moment.",
    ),
    HINDSIGHT: (
        "This judges by what became known later",
        "Say what was known then, or what in the system would make the better choice the easy one.",
    ),
    VAGUE: (
        "Nobody could tell from this when it is done",
        "Name the thing that will be there, and a figure or a place where anybody can see it.",
    ),
    PERSON: (
        "The answer stops at a person",
        "Ask once more: what made it possible, and what would have stopped anybody from doing the same?",
    ),
}


def wording(
    text: str, *, people: Sequence[str] = (), words: Sequence[str] = (), where: str = "narrative"
) -> tuple[Remark, ...]:
    """What a fair facilitator would say about `text`, in the order of its places.

    `where` is `narrative`, `action` (how clear its end is counts as well) or `cause` (so does ending at a person).
    `people` are the names that the record knows, `words` what else the team takes as blame.
    """
    return _wording(text, tuple(people), tuple(words), where)


# After an edit only the texts that changed are read again, however often a record is checked.
@lru_cache(maxsize=16_384)
def _wording(text: str, people: tuple[str, ...], words: tuple[str, ...], where: str) -> tuple[Remark, ...]:
    return tuple(sorted((*_remarks(text, known_names(people), where), *_own(text, words)), key=_in_turn))


def _in_turn(remark: Remark) -> tuple[int, bool, int]:
    """By place; that an answer stops at a person says more than that it speaks of one."""
    return remark.span[0], remark.check != PERSON, remark.span[1]


def _remarks(text: str, names: Collection[str], where: str) -> Iterator[Remark]:
    glance = _glance(where)
    said = list(sentences(text)) if glance(text, names) else []
    for sentence in said:
        if len(said) == 1 or glance(text[sentence[0].start : sentence[-1].end], names):
            yield from _of_sentence(text, Reader(sentence, names), where)
    if where == "action" and (span := vague(text, said[0] if said else next(sentences(text), []))):
        yield _remark(text, VAGUE, span)


_texts = count()


def _glance(where: str) -> Callable[[str, Collection[str]], bool]:
    """What tells whether a text is to be read. The first all are: to gather what rules need takes as long."""
    if next(_texts) < _UNLEARNED:
        return lambda text, names: True
    return may_be_a_person if where == "cause" else may_say


def _own(text: str, words: tuple[str, ...]) -> Iterator[Remark]:
    for span in own_words(text, words):
        message = f"Your team takes this as blame: {quoted(text[slice(*span)])}."
        yield Remark(BLAME, span, message, _SAID[BLAME][1])


def _of_sentence(text: str, reader: Reader, where: str) -> Iterator[Remark]:
    blamed, looked_back = list(blame(reader)), list(hindsight(reader))
    yield from _all(text, BLAME, reader.sentence, blamed)
    yield from _all(text, HINDSIGHT, reader.sentence, looked_back)
    if where == "cause":
        yield from _all(text, PERSON, reader.sentence, person_as_cause(reader, blamed, looked_back))


def _all(text: str, check: str, sentence: Sentence, places: Iterable[Tokens]) -> Iterator[Remark]:
    """A remark for the places of a sentence that belong together: those that overlap are one."""
    end = -1
    for span in sorted(span_of(sentence, first, last) for first, last in places):
        if span[0] >= end:
            yield _remark(text, check, span)
            end = span[1]


def _remark(text: str, check: str, span: tuple[int, int]) -> Remark:
    message, better = _SAID[check]
    said = text if check == VAGUE else text[slice(*span)]
    return Remark(check, span, f"{message}: {quoted(said)}.", better)
