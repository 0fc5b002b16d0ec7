"""A person as the cause: an answer that stops at what somebody did, left out or believed.

The facilitator would ask once more: and what made that possible?
"""

from collections.abc import Iterator

from pmreview.checks.wording.blame import blame
from pmreview.checks.wording.people import FIRST, Reader, is_light, looks_past
from pmreview.checks.wording.rule import Tokens
from pmreview.checks.words import words


def person_as_cause(reader: Reader) -> Iterator[Tokens]:
    """The places of a sentence where the cause is a person, each as its first and last token."""
    if reader.sentence[-1].word == "?":
        return
    yield from blame(reader)
    for index, token in enumerate(reader.sentence):
        if found := _act(reader, index) or _left_out(reader, index) or _nominal(reader, index):
            yield found
        if token.word in words.ATTACKERS:
            yield index, index


def _act(reader: Reader, index: int) -> Tokens | None:
    """What a person did, or in the first person mistook or left out, as the main point of the sentence."""
    word = reader.word(index)
    if word == "never" or (word == "not" and reader.word(index - 1) in ("did", "do")):
        return _not_done(reader, index)
    if not looks_past(word) or word in words.OBSERVING | words.AUXILIARIES or _auxiliary_before(reader, index):
        return None
    if _told_as_a_story(reader):
        return None
    doer = reader.doer(index)
    if doer.person == FIRST:
        return (doer.start, index) if word in words.MISTAKING and _opens_clause(reader, doer.start) else None
    if reader.word(doer.start - 1) in words.SUBORDINATING:
        return None
    return (doer.start, index) if doer.person else None


def _opens_clause(reader: Reader, start: int) -> bool:
    """Whether a subject begins a clause; in `a sign we missed` it only describes what stands before it."""
    before = reader.word(start - 1)
    return not before[:1].isalpha() or before in words.BREAKS | words.CONNECTIVES


def _not_done(reader: Reader, index: int) -> Tokens | None:
    doer = reader.doer(index)
    verb = index + 1
    while is_light(reader.word(verb)):
        verb += 1
    if not doer.person or reader.word(verb) not in words.DUTIES | {"notice", "see", "use", "run", "spot", "catch"}:
        return None
    return (
        None if {token.word for token in reader.sentence[:index]} & {"so", "because", "since"} else (doer.start, verb)
    )


def _auxiliary_before(reader: Reader, index: int) -> bool:
    before = {reader.word(index - 1), reader.word(index - 2)}
    return bool(before & {"was", "were", "been", "is", "are", "be", "to", "being"})


def _told_as_a_story(reader: Reader) -> bool:
    """Whether the sentence opens with a time, as an event does rather than a cause."""
    return reader.word(0) in words.STORY_OPENS or reader.word(0)[:1].isdigit()


def _left_out(reader: Reader, index: int) -> Tokens | None:
    """The passive of an omission or a belief: it was overlooked, it was thought to be."""
    word = reader.word(index)
    if word in words.CARELESS_WAYS:
        near = [reader.word(at) for at in range(index - 3, index + 4)]
        if not any(looks_past(each) for each in near):
            return None
        verb = next((at for at in range(index + 1, index + 3) if looks_past(reader.word(at))), index)
        passive = {reader.word(index - 1), reader.word(index - 2), reader.word(index + 1)} & _BEING
        return (index, index) if passive or index == 0 or verb == index or reader.doer(verb).person else None
    if word in words.THOROUGHLY and "not" in {reader.word(index - 1), reader.word(index - 2)}:
        return index - 2, index
    if word not in words.OMITTED:
        return None
    at = index - 1
    while is_light(reader.word(at)) and reader.word(at) not in ("was", "were", "been"):
        at -= 1
    return (at, index) if reader.word(at) in ("was", "were", "been") and reader.word(index + 1) != "by" else None


_BEING = frozenset({"was", "were", "been", "is", "are", "be", "being"})


def _nominal(reader: Reader, index: int) -> Tokens | None:
    """A frailty as a noun: an oversight, too much trust."""
    word = reader.word(index)
    if word in words.FRAILTIES:
        return index, index
    if word in words.BELIEFS and reader.word(index - 1) in words.MISTAKEN:
        return index - 1, index
    if word in words.ATTITUDES and {reader.word(index - 1), reader.word(index - 2)} & {
        "much",
        "over",
        "blind",
        "misplaced",
    }:
        return index - 1, index
    return None
