"""Blame as a pointing finger: a person where the cause should stand."""

from pmreview.checks.wording.people import THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, of_third_person, person_after
from pmreview.checks.words import grammar, persons, reproaches


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
    elif before == "down":
        causes = reader.word(index - 2) in reproaches.COMING
    else:
        causes = before in ("because", "due", "fault", "owing")
    head = person_after(reader, index) if causes else 0
    if reader.word(index) == ":" and reader.word(head + 1) not in ("", "."):
        return None
    if not head or reader.person_at(head) != THIRD or (word in ("of", "to") and _is_company(reader.word(head))):
        return None
    return index - 1, head


def _is_company(word: str) -> bool:
    return word.removesuffix("s") in persons.COMPANIES


def _guilty(reader: Reader, index: int) -> Tokens | None:
    """`Tom is to blame`, `the fault lies with the network team`."""
    lies = next((at for at in range(index + 1, index + 6) if reader.word(at) in reproaches.LYING), 0)
    if lies and not reader.any({"with", "on"}, lies + 1, lies + 4):
        lies = 0
    if owner := _owned_at_last(reader, index):
        return index, owner
    if lies or (reader.word(index + 1) == "for" and reader.word(index - 1) != "to"):
        preposition = next((at for at in range(lies, lies + 4) if reader.word(at) in ("with", "on")), index + 1)
        head = person_after(reader, preposition)
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if reader.word(index - 1) not in ("to", "at"):
        return None
    doer = reader.doer(index - 1)
    if reader.any(_DENYING, doer.start, index):
        return None
    return (doer.start, index) if doer.person else None


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
_CAUSING = frozenset({"because", "due", "fault", "owing"})

RULES = (
    Asked(frozenset({"by"}), _caused_by_person, frozenset({"caused"}), person=THIRD),
    Asked(frozenset({"of", "to"}), _caused_by_person, _CAUSING, person=THIRD),
    Asked(frozenset({"to"}), _caused_by_person, reproaches.COMING, person=THIRD),
    Asked(frozenset({"was", "is"}), _caused_by_person, reproaches.CAUSES, person=THIRD),
    Asked(frozenset({"on"}), _caused_by_person, reproaches.ON, person=THIRD),
    Asked(_SUMMING_UP - {"cause"}, _caused_by_person, person=THIRD),
    Asked(frozenset({"cause"}), _caused_by_person, frozenset({"root"}), person=THIRD),
    Asked(frozenset({"who"}), _it_was_somebody, frozenset({"it", "one"}), person=THIRD),
    Asked(reproaches.GUILTY, _guilty, person=ANYBODY),
    Asked(reproaches.GUILTY, _guilty, _OWNERS),
)
"""Each rule with the words that it looks at."""
