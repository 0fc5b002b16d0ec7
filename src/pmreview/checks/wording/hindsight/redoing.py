"""Hindsight as doing it over: what people would do today, and what deserved their attention then."""

from pmreview.checks.wording.people import FIRST, THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens
from pmreview.checks.words import afterthoughts

_WOULD = frozenset({"would", "'d"})
_DENIED = frozenset({"nobody", "none", "no"})


def _today(reader: Reader, index: int) -> Tokens | None:
    """`today I would ask first`: what people would do by now, of themselves."""
    if reader.word(index + 1) == "'s":
        return None
    for modal in range(max(index - 6, 1), index + 5):
        if reader.word(modal) not in _WOULD:
            continue
        ours = FIRST in reader.persons[max(modal - 3, 0) : modal] or reader.any(_DENIED, 0, modal)
        acts = not reader.any(afterthoughts.STATES, modal + 1, modal + 4)
        return (min(modal, index), max(modal, index)) if ours and acts else None
    return None


def _over_again(reader: Reader, index: int) -> Tokens | None:
    """`were we to do it over, we would`, `if I had to do it again, I would`, `I would do it differently`."""
    modal = next((at for at, word in enumerate(reader.words) if word in _WOULD and _ours(reader, at)), 0)
    if not modal:
        return None
    if reader.word(index) == "differently":
        return (modal, index) if index > modal else None
    for at, word in enumerate(reader.words[:index]):
        if word == "were" and _is_ours(reader, at + 1) and reader.word(at + 2) == "to":
            return at, index
        if word == "if" and _is_ours(reader, at + 1) and reader.word(at + 2) in ("could", "had", "did"):
            return at, index
    return None


def _ours(reader: Reader, modal: int) -> bool:
    return _is_ours(reader, modal - 1)


def _is_ours(reader: Reader, index: int) -> bool:
    return reader.person_at(index) == FIRST


def _deserved(reader: Reader, index: int) -> Tokens | None:
    """`the clause deserved a closer look`; a report deserved praise."""
    last = next((at for at in range(index + 1, index + 6) if reader.word(at) in _DUE), 0)
    return (index, last) if last and THIRD not in reader.persons[max(index - 2, 0) : index] else None


_DUE = afterthoughts.CONDUCT_NOUNS | afterthoughts.REHEARSALS | afterthoughts.CHECKS | {"opinion", "trial"}


def _enough_to(reader: Reader, index: int) -> Tokens | None:
    """`it was enough to open the lid, and we would have seen it`."""
    said = reader.word(index + 1) == "to" and "it" in reader.words[max(index - 3, 0) : index]
    return (index - 1, index + 1) if said and reader.any({"would"}, index + 3, len(reader.words)) else None


RULES = (
    Asked(frozenset({"nowadays", "today"}), _today, _WOULD),
    Asked(frozenset({"again", "differently", "over"}), _over_again, _WOULD, person=ANYBODY),
    Asked(frozenset({"deserved", "justified", "merited", "warranted"}), _deserved, _DUE),
    Asked(frozenset({"enough", "sufficient"}), _enough_to, frozenset({"would"})),
)
"""Each rule with the words that it looks at."""
