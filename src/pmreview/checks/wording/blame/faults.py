"""Blame as a noun: human error, somebody's mistake, a failure to do what one owes."""

from pmreview.checks.wording.blame.conduct import of_a_thing_by, of_person
from pmreview.checks.wording.circumstances import is_seen, is_symptom
from pmreview.checks.wording.people import FIRST, THIRD, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import (
    ANYBODY,
    Asked,
    Tokens,
    acts_now,
    ends_phrase,
    person_after,
    third_person_before,
)
from pmreview.checks.words import grammar, judgements, obligations, persons, reproaches


def _human_error(reader: Reader, index: int) -> Tokens | None:
    """`human error`, `operator oversight` as the explanation, not as a thing that is spoken of."""
    joined = index - 3 if reader.word(index - 2) == "and" else index - 1  # human and process error
    kind, word, after = reader.word(joined), reader.word(index), reader.word(index + 1)
    if kind not in reproaches.FRAIL or (kind in ("user", "personal") and word.endswith("s")):
        return None
    if not ends_phrase(reader, index) or after in reproaches.NAMES_A_THING:
        return None
    if word.startswith("failure") and kind != "human":
        return None
    if is_symptom(reader, index) or _is_asked_or_denied(reader, index):
        return None
    if after != "in" and reader.any(reproaches.INEVITABLE, index + 1, index + 3):
        return None
    return None if reader.any(reproaches.MENTIONING, index - 7, index - 1) else (joined, index)


def _is_asked_or_denied(reader: Reader, index: int) -> bool:
    """`was it human error?`, `human error played no part`, `human mistakes should become harder`."""
    asked = reader.words[-1] == "?" and reader.any(grammar.AUXILIARIES, 0, 2)
    told = reader.word(index + 1) in _PLAYING and reader.any(_NO_PART, index + 2, index + 4)
    return asked or told


_PLAYING = grammar.BEING | {"play", "played", "plays", "should"}
_NO_PART = frozenset({"harder", "no", "not", "where"})


def _fault(reader: Reader, index: int) -> Tokens | None:
    """A fault that belongs to somebody: made by a person, `his fault`, `by mistake` of a third person."""
    word = reader.word(index)
    if reader.any(reproaches.MERELY_TOLD, index - 6, index) or is_seen(reader, index) or reader.word(index - 1) == "no":
        return None
    for back in range(1, 4):
        before = reader.word(index - back)
        if before == "to" and reader.word(index - back - 1) in reproaches.MAKING:
            return None
        if before in reproaches.MAKING and back > 1:
            doer = reader.doer(index - back)
            if reader.word(doer.start) in persons.ANYBODY:
                return None
            return (doer.start, index) if doer.person else of_person(reader, index)
        if before in grammar.POSSESSIVES:
            owned = word in reproaches.OWN_FAULTS or (word in reproaches.UNDONE and reader.word(index + 1) == "to")
            return (index - back, index) if owned and ends_phrase(reader, index) else of_person(reader, index)
        if before == "'s" and reader.person_at(index - back - 1) == THIRD and _is_held_against(reader, index):
            return index - back - 1, index
        if before == "by" and back == 1 and word in ("mistake", "oversight"):
            return (
                third_person_before(reader, index - 1, index)
                or _we_by_mistake(reader, index)
                or _somebody_by_mistake(reader, index)
            )
    return of_person(reader, index)


def _we_by_mistake(reader: Reader, index: int) -> Tokens | None:
    """`I deleted it by mistake`, `by mistake we passed the wrong key`: an act of ours."""
    we = next((at for at in (*range(index - 2, -1, -1), index + 1) if reader.person_at(at) == FIRST), -1)
    if we < 0 or any(reader.word(at) in grammar.BREAKS for at in range(we, index)):
        return None
    acts = looks_past(reader.word(reader.past_light(we + 1))) or we > index
    return (min(we, index - 1), max(we, index)) if acts else None


def _somebody_by_mistake(reader: Reader, index: int) -> Tokens | None:
    """`the guard turns the key by mistake`, `by mistake the guard turned it`: an act of a third person."""
    now = next((at for at in range(1, index - 1) if acts_now(reader, at)), 0)
    if now:
        return now - 1, index
    if reader.person_at(index - 2) == THIRD and looks_past(reader.word(index + 1)):
        return index - 2, index + 1
    head = next((at for at in range(index + 1, index + 5) if reader.person_at(at) == THIRD), 0)
    return (index - 1, head + 1) if index == 1 and head and looks_past(reader.word(head + 1)) else None


def _bad_of_ours(reader: Reader, index: int) -> Tokens | None:
    """`my bad`, `this is our bad`; our bad disk is a thing."""
    return (index - 1, index) if reader.word(index - 1) in ("my", "our") and ends_phrase(reader, index) else None


def _did_it_wrong(reader: Reader, index: int) -> Tokens | None:
    """`we got it wrong`, `did it wrong`: of a person."""
    if reader.word(index - 1) not in ("it", "that", "this", "things", "all") or reader.word(index + 1)[:1].isalpha():
        return None
    verb = index - 2 if reader.word(index - 2) in ("did", "got", "had") else index - 3
    doer = reader.doer(verb) if reader.word(verb) in ("did", "got", "had") else None
    return (doer.start, index) if doer and doer.person else None


def _is_held_against(reader: Reader, index: int) -> bool:
    """Whether the fault at `index` is the whole of it; what somebody failed at has to be told."""
    if reader.word(index).startswith("failure"):
        return reader.word(index + 1) in ("to", "in")
    return ends_phrase(reader, index)


_LACKED = (
    reproaches.FAULTS | reproaches.OWN_FAULTS | reproaches.CONDUCT | judgements.INSULTING_NOUNS | judgements.LACKING
)


def _on_the_part(reader: Reader, index: int) -> Tokens | None:
    """`ignorance of the rules on the part of the lead`, `a lack of urgency on the side of the vendor`."""
    if reader.word(index - 2) == "on" and reader.word(index - 1) in ("my", "our"):
        first = next((at for at in range(max(index - 6, 0), index) if reader.word(at) in reproaches.FAULTS), -1)
        return (first, index) if first >= 0 and not reader.any(reproaches.MERELY_TOLD, 0, first) else None
    if reader.words[max(index - 2, 0) : index] != ["on", "the"] or reader.word(index + 1) != "of":
        return None
    head = person_after(reader, index + 1)
    first = next((at for at in range(max(index - 12, 0), index) if reader.word(at) in _LACKED), -1)
    denied = reader.word(first) == "no" and reader.word(first + 1) in reproaches.FAULTS | reproaches.OWN_FAULTS
    if first < 0 or denied or reader.any(_TAKEN_BACK, first - 4, first):
        return None
    return (first, head) if head and reader.person_at(head) == THIRD else None


_TAKEN_BACK = frozenset({"never", "no", "not", "nor", "without"})


def _failure_to(reader: Reader, index: int) -> Tokens | None:
    """`the failure to follow the change process`: somebody's, though nobody is named."""
    if reader.word(index + 1) == "in" and reader.word(index) == "failure":
        return (index, index + 2) if reader.word(index + 2) in obligations.LOOKING_AFTER else None
    if reader.word(index + 1) != "to":
        return None
    if reader.word(index) in obligations.WILFUL and reader.word(index + 2) in reproaches.OWED | obligations.JOINING_IN:
        return index, index + 2
    if reader.word(index - 1) not in grammar.ARTICLES | {"", ".", "by", "to", "of"}:
        return None
    return (index, index + 2) if reader.word(index + 2) in reproaches.OWED else None


RULES = (
    Asked(frozenset({"bad"}), _bad_of_ours, frozenset({"my", "our"})),
    Asked(frozenset({"wrong"}), _did_it_wrong, frozenset({"did", "got", "had"}), person=ANYBODY),
    Asked(reproaches.FAULTS, _human_error, reproaches.FRAIL),
    Asked(reproaches.FAULTS | reproaches.OWN_FAULTS, _fault, reproaches.MAKING | {"'s", "by", "of"}, person=ANYBODY),
    Asked(reproaches.OWN_FAULTS | reproaches.UNDONE, _fault, grammar.POSSESSIVES),
    Asked(reproaches.FAULTS, of_a_thing_by, frozenset({"by"}), person=THIRD),
    Asked(frozenset({"part", "side"}), _on_the_part, _LACKED, person=THIRD),
    Asked(frozenset({"part", "side"}), _on_the_part, frozenset({"my", "our"})),
    Asked(reproaches.UNDONE, _failure_to, reproaches.OWED | obligations.JOINING_IN | obligations.LOOKING_AFTER),
)
"""Each rule with the words that it looks at."""
