"""Blame as a pointing finger: a person where the cause should stand."""

from pmreview.checks.wording.circumstances import could_not
from pmreview.checks.wording.people import FIRST, THIRD, is_light, looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import (
    ANYBODY,
    Asked,
    Tokens,
    ends_phrase,
    is_passive,
    of_third_person,
    person_after,
)
from pmreview.checks.words import circumstances, grammar, norms, organisations, persons, reproaches


def _caused_by_person(reader: Reader, index: int) -> Tokens | None:
    """`caused by an engineer`, `because of Kevin`, `all on the network team`: a person where the cause should stand."""
    before, word = reader.word(index - 1), reader.word(index)
    if word in ("was", "is"):
        causes = before in reproaches.CAUSES and reader.word(index + 1) != "not"
    elif word in _SUMMING_UP:
        index += 1
        causes = reader.word(index) == ":" and (word != "cause" or before == "root")
    elif word == "by":
        causes = before == "caused"
    elif word == "on":
        causes = before in reproaches.ON and reader.any(grammar.BEING, index - 3, index)
    elif before == "back":
        causes = reader.word(index - 2) == "traced"
    elif before == "down":
        causes = reader.word(index - 2) in reproaches.COMING | _IS
    else:
        causes = before in _CAUSING and not reader.any(_DENYING, index - 5, index)
    head = person_after(reader, index) if causes else 0
    if reader.word(index) == ":" and reader.word(head + 1) not in ("", "."):
        return None
    if not head or _in_a_state(reader, head) or could_not(reader, head) or reader.person_at(head) != THIRD:
        return None
    return None if word in ("of", "to") and _is_company(reader.word(head)) else (index - 1, head)


_IS = frozenset({"is", "was"})


def _is_company(word: str) -> bool:
    return word.removesuffix("s") in persons.COMPANIES or word in organisations.ORGANISATIONS


def _in_a_state(reader: Reader, head: int) -> bool:
    """`due to the team only having one scanner`, `being on leave`: how things stood, and no act."""
    last = head + 1
    while reader.word(last) == "only" or (is_light(reader.word(last)) and reader.word(last) not in _BEING_SO):
        last += 1
    after = reader.word(last + 1)
    if reader.word(last) == "being":
        return after in grammar.PREPOSITIONS or after in _AWAY
    return reader.word(last) == "having" and "not" not in reader.words[head:last] and not looks_participle(after)


_BEING_SO = frozenset({"being", "having"})
_AWAY = frozenset({"absent", "asleep", "away", "ill", "off", "offline", "out", "sick", "unavailable"})


def _guilty(reader: Reader, index: int) -> Tokens | None:
    """`Tom is to blame`, `the fault lies with the network team`."""
    lies = next((at for at in range(index + 1, index + 8) if reader.word(at) in reproaches.LYING), 0)
    on = next((at for at in range(lies + 1, lies + 4) if reader.word(at) in _UPON), 0) if lies else 0
    if on and reader.any(reproaches.CHARGED if reader.word(index) in _AS_WELL_KEPT else reproaches.GUILTY, index, on):
        head = person_after(reader, on) or _group_after(reader, on)
        return (index, head) if head and reader.person_at(head) != FIRST else None
    if owner := _owned_at_last(reader, index):
        return index, owner
    if reader.word(index + 1) == "for" and reader.word(index - 1) != "to":
        head = person_after(reader, index + 1)
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if reader.word(index - 1) not in ("to", "at"):
        return None
    doer = reader.doer(index - 1)
    if reader.any(_DENYING, doer.start, index):
        return None
    return (doer.start, index) if doer.person else None


_UPON = frozenset({"at", "on", "to", "upon", "with"})
_AS_WELL_KEPT = frozenset({"accountability", "responsibility"})
"""What somebody has before anything goes wrong: with these, it has to be told for what."""


def _group_after(reader: Reader, preposition: int) -> int:
    """The index of a group of people, or a name, that no verb tells from a thing: with the tariff group, with Acme."""
    near = range(preposition + 1, min(preposition + 5, len(reader.words)))
    for at in near:
        named = reader.word(at - 1) not in grammar.ARTICLES and reader.sentence[at].raw[0].isupper()
        if (reader.word(at) in persons.GATHERED or named) and ends_phrase(reader, at):
            return at
    return 0


def _bears(reader: Reader, index: int) -> Tokens | None:
    """`the vendor bears the blame`, `carries full responsibility for the loss`: a third person."""
    held = next((at for at in range(index + 1, index + 6) if reader.word(at) in reproaches.GUILTY | _AS_WELL_KEPT), 0)
    if not held or is_passive(reader, index):
        return None
    if reader.word(held) in _AS_WELL_KEPT and not reader.any(norms.HARM | {"this"}, held + 2, held + 6):
        return None
    return of_third_person(reader, index, held)


def _pointing(reader: Reader, index: int) -> Tokens | None:
    """`the finger points at the release engineer`, `pointed a finger at support`: at a third person."""
    points = reader.any({"point", "pointed", "pointing", "points"}, index - 3, index + 2)
    points = points and not reader.any(circumstances.DISCLAIMING, index - 6, index)
    to = next((at for at in range(index + 1, index + 4) if reader.word(at) in ("at", "to", "towards")), 0)
    head = person_after(reader, to) if points and to else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _owned_at_last(reader: Reader, index: int) -> int:
    """The last token of `the fault was entirely Tom's`, `the mistake was ours`; 0 for none."""
    if reader.word(index + 1) not in ("is", "was", "were"):
        return 0
    for at in range(index + 2, index + 6):
        whose = reader.word(at) in _OWNERS or (reader.word(at) == "'s" and reader.person_at(at - 1) == THIRD)
        if whose and (not reader.word(at + 1)[:1].isalnum() or reader.word(at + 1) in ("alone", "and")):
            return at
    return 0


_OWNERS = frozenset({"hers", "his", "mine", "ours", "theirs"})


def _it_was_somebody(reader: Reader, index: int) -> Tokens | None:
    """`it was Tom who …`, `Tom is the one who …`."""
    if reader.words[max(index - 2, 0) : index] == ["the", "one"] and reader.any(grammar.BEING, index - 3, index - 2):
        return of_third_person(reader, index - 3, index)
    if reader.word(index - 1) not in ("was", "were") and not (
        reader.person_at(index - 1) and reader.any({"it"}, index - 5, index - 1)
    ):
        return None
    it = next((at for at in range(max(index - 5, 0), index) if reader.word(at) == "it"), -1)
    return (it, index) if it >= 0 and reader.word(it + 1) in ("was", "is") else None


_DENYING = frozenset({"never", "no", "nobody", "not"})
_SUMMING_UP = frozenset({"cause", "culprit", "fault"})
"""With a colon and a person after it, a whole answer."""
_CAUSING = frozenset({"ascribed", "attributable", "attributed", "because", "due", "fault", "imputed", "owing"})

RULES = (
    Asked(frozenset({"by"}), _caused_by_person, frozenset({"caused"}), person=THIRD),
    Asked(frozenset({"of", "to"}), _caused_by_person, _CAUSING, person=THIRD),
    Asked(frozenset({"to"}), _caused_by_person, reproaches.COMING | {"traced"}, person=THIRD),
    Asked(frozenset({"finger", "fingers"}), _pointing, person=THIRD),
    Asked(frozenset({"was", "is"}), _caused_by_person, reproaches.CAUSES, person=THIRD),
    Asked(frozenset({"on"}), _caused_by_person, reproaches.ON, person=THIRD),
    Asked(_SUMMING_UP - {"cause"}, _caused_by_person, person=THIRD),
    Asked(frozenset({"cause"}), _caused_by_person, frozenset({"root"}), person=THIRD),
    Asked(frozenset({"who"}), _it_was_somebody, frozenset({"it", "one"}), person=THIRD),
    Asked(reproaches.GUILTY | _AS_WELL_KEPT, _guilty, person=ANYBODY),
    Asked(reproaches.GUILTY | _AS_WELL_KEPT, _guilty, _OWNERS),
    Asked(reproaches.GUILTY | _AS_WELL_KEPT, _guilty, reproaches.LYING),
    Asked(reproaches.BEARING, _bears, reproaches.GUILTY | _AS_WELL_KEPT, person=THIRD),
)
"""Each rule with the words that it looks at."""
