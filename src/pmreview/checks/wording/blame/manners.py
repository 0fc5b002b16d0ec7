"""Blame for how something was done, or how it was left: too late, half-finished, unread."""

from pmreview.checks.wording.people import FIRST, THIRD, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, is_passive, of_third_person
from pmreview.checks.words import grammar, judgements, reproaches


def _ill_timed(reader: Reader, index: int) -> Tokens | None:
    """`was too proud to ask` of anybody, `reacted too late`, `took far too long` of a third person."""
    way = reader.word(index + 1)
    if way in reproaches.ILL_TIMED:
        verb = next((at for at in range(index - 1, max(index - 6, 0), -1) if looks_past(reader.word(at))), 0)
        return of_third_person(reader, verb, index + 1) if verb and not is_passive(reader, verb) else None
    if reader.word(index + 2) not in _TOO or way in judgements.TOO_OF_THINGS or not is_passive(reader, index):
        return None
    if reader.word(index + 2) == "to" and way in judgements.TOO_OF_US and (doer := reader.doer(index)).person:
        return doer.start, index + 1
    return of_third_person(reader, index, index + 1)


_TOO = frozenset({"about", "for", "in", "of", "to", "with"})
"""What follows on what people are too much of: too proud to ask, too comfortable with it."""


def _left(reader: Reader, index: int) -> Tokens | None:
    """`left the port open`: of a third person."""
    last = next((at for at in range(index + 2, index + 8) if _is_undone(reader, at)), 0)
    meant = is_passive(reader, index) or reader.any({"agreed", "intended", "planned"}, last, len(reader.words))
    return of_third_person(reader, index, last) if last and not meant else None


def _is_undone(reader: Reader, index: int) -> bool:
    word, after = reader.word(index), reader.word(index + 1)
    return word in reproaches.LEFT_UNDONE and (word != "on" or not after.isalpha() or after in ("and", "for", "over"))


def _unready(reader: Reader, index: int) -> Tokens | None:
    """`pushed an untested change`: of a third person."""
    verb = next((at for at in range(index - 1, max(index - 4, -1), -1) if looks_past(reader.word(at))), -1)
    if reader.word(index) in reproaches.BROKEN and reader.word(verb) not in reproaches.SHIPPING:
        return None
    return of_third_person(reader, verb, index) if verb >= 0 and not is_passive(reader, verb) else None


def _sat_on(reader: Reader, index: int) -> Tokens | None:
    """`sat on the ticket`: whoever it was."""
    if reader.word(index + 1) != "on" or reader.any(reproaches.SEATS, index + 2, index + 5):
        return None
    return of_third_person(reader, index, index + 2)


def _told_not_to(reader: Reader, index: int) -> Tokens | None:
    """`had been told not to touch it`: of a third person."""
    if reader.word(index + 1) != "to" or not reader.any(_INSTRUCTED, index - 3, index):
        return None
    verb = next(at for at in range(index - 1, index - 4, -1) if reader.word(at) in _INSTRUCTED)
    return of_third_person(reader, verb, index + 1) if is_passive(reader, verb) else None


_INSTRUCTED = frozenset({"advised", "asked", "instructed", "told", "trained", "warned"})


def _made_worse(reader: Reader, index: int) -> Tokens | None:
    """`made everything worse`, `lost precious time`: of a third person."""
    verb = next((at for at in range(index - 1, max(index - 4, 0), -1) if reader.word(at) in ("made", "lost")), 0)
    if not verb or (reader.word(index) != "worse" and reader.word(index + 1) != "time"):
        return None
    return of_third_person(reader, verb, index)


def _nothing(reader: Reader, index: int) -> Tokens | None:
    """`did nothing`: of a third person."""
    if reader.word(index + 1) == "wrong":
        return None
    chosen = reader.word(index - 1) == "do" and reader.word(index - 3) in reproaches.CHOOSING
    did = chosen or reader.word(index - 1) in ("did", "done")
    return of_third_person(reader, index - 3 if chosen else index - 1, index) if did else None


def _not_properly(reader: Reader, index: int) -> Tokens | None:
    """`did not do a proper review`: of a third person."""
    do = next((at for at in range(index - 1, max(index - 4, 0), -1) if reader.word(at) == "do"), 0)
    return of_third_person(reader, do, index) if reader.any({"not", "never"}, do - 2, do) else None


def _only_after(reader: Reader, index: int) -> Tokens | None:
    """`only reacted after the third call`: of a third person."""
    late = reader.any({"after", "once", "when"}, index + 1, index + 6)
    if not late or "only" not in (reader.word(index - 1), reader.word(index + 1)):
        return None
    return of_third_person(reader, index - 1 if reader.word(index - 1) == "only" else index, index)


def _untouched(reader: Reader, index: int) -> Tokens | None:
    """`signed off on a build he had not run`: what somebody answers for without having seen it."""
    verb = reader.past_light(index + 1)
    before = reader.word(index - 2)
    stands = before.isalpha() and before not in grammar.CONNECTIVES and before not in grammar.BREAKS
    if not stands or reader.word(index - 1) not in ("he", "she", "they") or reader.word(verb) not in _SEEN:
        return None
    return (index - 1, verb) if reader.any(grammar.NEGATIONS, index, verb) else None


_SEEN = frozenset({"checked", "looked", "opened", "read", "reviewed", "run", "seen", "tested", "tried", "understood"})


def _not_seriously(reader: Reader, index: int) -> Tokens | None:
    """`nobody took the alarm seriously`: of a third person."""
    took = next((at for at in range(index - 1, max(index - 7, 0), -1) if reader.word(at) in ("take", "took")), 0)
    denied = reader.any(grammar.NEGATIONS | {"nobody", "no"}, 0, took)
    ours = reader.doer(took).start if took and denied and reader.doer(took).person == FIRST else -1
    if ours >= 0:
        return ours, index
    return of_third_person(reader, took, index) if took and denied else None


_YIELDING = frozenset(
    {"accept", "admit", "budge", "cooperate", "hear", "help", "listen", "share", "take", "wait", "yield"}
)


def _would_not(reader: Reader, index: int) -> Tokens | None:
    """`would not listen`: of a third person."""
    if reader.words[max(index - 2, 0) : index] != ["would", "not"]:
        return None
    return of_third_person(reader, index - 2, index)


def _behind_the_back(reader: Reader, index: int) -> Tokens | None:
    """`went behind our team leaders back`; the crew behind the back door is no secret."""
    behind = next((at for at in range(index - 1, max(index - 6, 0), -1) if reader.word(at) == "behind"), 0)
    went = behind and reader.word(behind - 1) in ("go", "goes", "going", "gone", "went", "acted", "done")
    return (behind - 1, index) if went else None


RULES = (
    Asked(frozenset({"back", "backs"}), _behind_the_back, frozenset({"behind"})),
    Asked(frozenset({"seriously"}), _not_seriously, frozenset({"take", "took"}), person=ANYBODY),
    Asked(_YIELDING, _would_not, frozenset({"would"}), person=THIRD),
    Asked(frozenset({"decent", "proper", "thorough"}), _not_properly, frozenset({"do"}), person=THIRD),
    Asked(reproaches.ACTED, _only_after, frozenset({"only"}), person=THIRD),
    Asked(frozenset({"had", "'d"}), _untouched, grammar.NEGATIONS, person=THIRD),
    Asked(frozenset({"too"}), _ill_timed, person=ANYBODY),
    Asked(frozenset({"left", "leaving"}), _left, reproaches.LEFT_UNDONE, person=THIRD),
    Asked(reproaches.UNREADY | reproaches.BROKEN, _unready, person=THIRD),
    Asked(frozenset({"sat", "sits", "sitting"}), _sat_on, frozenset({"on"}), person=THIRD),
    Asked(grammar.NEGATIONS, _told_not_to, _INSTRUCTED, person=THIRD),
    Asked(frozenset({"precious", "valuable", "worse"}), _made_worse, frozenset({"made", "lost"}), person=THIRD),
    Asked(frozenset({"nothing"}), _nothing, frozenset({"did", "do", "done"}), person=THIRD),
)
"""Each rule with the words that it looks at."""
