"""What should have been done: by whom, or in the passive of what people do rather than machines."""

from pmreview.checks.wording.hindsight.conduct import conduct_opens
from pmreview.checks.wording.people import is_light, looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Tokens, ends_phrase
from pmreview.checks.words import afterthoughts, chances, grammar, persons

_AFTER_PARTICIPLE = (
    grammar.PUNCTUATION
    | grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.CONNECTIVES
    | grammar.BREAKS
    | persons.PRONOUNS
    | {"", ".", "!", "?", "her", "him", "it", "me", "them", "us"}
)


def duty(reader: Reader, modal: int, done: int) -> Tokens | None:
    """`should have`: of a person, or the passive of what people do."""
    doer = reader.doer(modal)
    client = _is_client(reader, modal)
    if reader.word(done) == "been":
        if doer.person and not client:
            return doer.start, done
        if processed := _process(reader, done):
            return modal, processed
        return (modal, done + 1) if _human_act(reader, modal, done + 1, client) else None
    if reader.word(done) in afterthoughts.PROMPTING and not doer.person:
        us = next((at for at in range(done + 1, done + 5) if reader.word(at) in _US), 0)
        bell = next((at for at in range(done + 1, done + 5) if reader.word(at) in afterthoughts.BELLS), 0)
        thinks = us and reader.any(afterthoughts.ACTS | {"suspicious", "think", "stop", "to"}, us + 1, us + 3)
        if bell or thinks:
            return modal, bell or us
    if doer.person:
        happens = reader.word(done) in ("received", "seen") and "not" not in reader.words[modal:done]
        awaited = happens and (reader.word(doer.start) == "you" or reader.word(done) == "received")
        return (doer.start, done) if _is_participle(reader, done) and not awaited else None
    if reader.word(modal - 1) in _OPENS and reader.word(done) not in afterthoughts.MACHINE_ACTS:
        return (modal, done) if _is_participle(reader, done) else None
    if client and reader.word(done) != "had":
        return (modal - 1, done) if reader.word(done) in afterthoughts.ACTS_OF_CLIENTS else None
    if reader.word(done) == "had" and reader.any(afterthoughts.POWERS, done + 1, done + 5):
        return (modal, done) if "not" in reader.words[modal:done] or "never" in reader.words[modal:done] else None
    if processed := _process(reader, done):
        return modal, processed
    if reader.word(done) == "done" and reader.word(done + 1) in ("better", "more"):
        return modal, done + 1
    if reader.word(done) == "gone" and "not" in reader.words[modal:done]:
        return modal, done
    if reader.word(modal - 1) in afterthoughts.SPOKEN and reader.word(done) in afterthoughts.MENTIONING:
        return modal - 1, done
    if reader.word(done) in ("taken", "lasted") and "not" in reader.words[modal:done] and "long" in reader.words[done:]:
        return None if _is_of_machines(reader, modal) else (modal, done)
    return (0, done) if reader.word(modal - 1) != "which" and conduct_opens(reader, modal) else None


def _process(reader: Reader, done: int) -> int:
    """The last token of `gone through a review`, `received more scrutiny`: what people do with a thing; 0 for none."""
    word, after = reader.word(done), reader.word(done + 1)
    if word not in chances.UNDERGONE or (word in ("been", "gone") and after not in ("subject", "through")):
        return 0
    for at in range(done + 1, done + 8):
        if reader.word(at) in chances.SCRUTINY:
            return at if ends_phrase(reader, at) or reader.word(at + 1) in ("cycle", "process", "stage") else 0
        if reader.word(at) in grammar.PUNCTUATION or reader.word(at) in grammar.BREAKS:
            return 0
    return 0


_US = frozenset({"anybody", "anyone", "me", "somebody", "someone", "us"})
_OPENS = frozenset({"", ".", "-", "–", "—", ":", "("})
"""Before `should have`, nobody is named, and somebody is meant."""


def _is_client(reader: Reader, modal: int) -> bool:
    return reader.word(modal - 1) in persons.CLIENTS


def _human_act(reader: Reader, modal: int, index: int, client: bool) -> bool:
    """Whether the passive at `index` is something that people do: should have been spotted by two people."""
    if reader.word(modal - 1) == "there":
        return False
    index = reader.past_light(index)
    word = reader.word(index)
    if _by_us(reader, index) or reader.any(afterthoughts.OPTIONS, index, index + 4) or word in afterthoughts.COMPARED:
        return True
    part = index + 1 if word in ("a", "an") else index
    if f"{reader.word(part)} {reader.word(part + 1)}" in afterthoughts.IN_PLACE or word == "behind":
        return True
    if word in ("in", "on") and reader.any(afterthoughts.PEOPLES_RECORDS, index + 2, index + 5):
        return True
    if client:
        return word in afterthoughts.COMMUNICATIVE
    if word in afterthoughts.HUMAN_ACTS or word in afterthoughts.OBVIOUS:
        return word in afterthoughts.OBVIOUS or not _by_machine(reader, index)
    if not looks_participle(word) or _by_machine(reader, index):
        return _is_set_by_us(reader, modal, index)
    work = reader.any(afterthoughts.PEOPLES_WORK, index + 1, len(reader.words))
    if _is_of_machines(reader, modal):
        return work or (word in afterthoughts.SET_BY_PEOPLE and reader.word(index + 1) != "up")
    forbidden = not grammar.NEGATIONS.isdisjoint(reader.words[modal:index])
    either = word in afterthoughts.EITHER_ACTS and (work or forbidden)
    return either or word not in afterthoughts.MACHINE_ACTS


def _is_of_machines(reader: Reader, modal: int) -> bool:
    """Whether the subject is what machines send, start and remove."""
    head = modal - 1
    while reader.word(head) in ("that", "which") or is_light(reader.word(head)):
        head -= 1
    if reader.word(head) == "page" and reader.word(head - 1) == "status":
        return False  # which people write
    return reader.word(head) in afterthoughts.SYSTEM_THINGS


def _by_us(reader: Reader, index: int) -> bool:
    return (
        looks_participle(reader.word(index))
        and reader.word(index + 1) == "by"
        and reader.word(index + 2) in ("us", "me")
    )


def _by_machine(reader: Reader, index: int) -> bool:
    """Whether something else than a person is said to do it."""
    if reader.any({"automatically"}, index - 2, index + 5):
        return True
    if not reader.any(afterthoughts.SYSTEMIC, index - 1, index + 2) or reader.any(
        afterthoughts.TIMES, index + 2, index + 5
    ):
        return False
    return not any(reader.persons[index + 2 : index + 6])


def _is_set_by_us(reader: Reader, modal: int, index: int) -> bool:
    """`our overcommit should have been 2x`: a value that people chose."""
    ours = reader.any({"our", "my"}, modal - 3, modal)
    return ours and reader.word(index)[:1].isdigit()


def _is_participle(reader: Reader, index: int) -> bool:
    """Whether a participle stands at `index` and does not just describe the thing after it."""
    word, after = reader.word(index), reader.word(index + 1)
    if word == "had" or (word in _KINDS_OF_TEST and after == "tested"):
        return True
    if not looks_participle(word) or (word == "read" and after in afterthoughts.READING):
        return False
    return (
        word not in grammar.DESCRIBING or after in afterthoughts.SOONER or after in _AFTER_PARTICIPLE or is_light(after)
    )


_KINDS_OF_TEST = frozenset({"beta", "field", "load", "pen", "regression", "smoke", "stress", "unit", "user"})


def stands_alone(reader: Reader, index: int) -> bool:
    """Whether the participle at `index` does not describe the noun after it."""
    return looks_participle(reader.word(index)) and reader.word(index + 1) in _AFTER_PARTICIPLE
