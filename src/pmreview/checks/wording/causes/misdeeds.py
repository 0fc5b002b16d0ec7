"""Acts and states of mind as nouns: a hasty restart, a forgotten step, the planner's optimism."""

from pmreview.checks.wording.causes.doings import by_machine, two
from pmreview.checks.wording.people import THIRD, looks_finite
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, person_after
from pmreview.checks.words import causes, grammar, mishaps, persons


def _rash_act(reader: Reader, index: int) -> Tokens | None:
    """`a premature all-clear`, `unannounced work on the feeder`."""
    last = _noun_after(reader, index, mishaps.ACTS)
    if not last or reader.any(_NOT_THIS, index - 3, index) or _of_machines(reader, last):
        return None
    return index, last


def _of_machines(reader: Reader, index: int) -> bool:
    return by_machine(reader, index) or reader.any(_MACHINES, index + 1, index + 4)


_NOT_THIS = frozenset({"against", "avoid", "no", "not", "prevent", "prevents", "without"})
_MACHINES = frozenset({"cache", "connection", "connections", "node", "pod", "pods", "replica", "request", "requests"})


def _noun_after(reader: Reader, index: int, nouns: frozenset[str]) -> int:
    """The noun among `nouns` that the adjective at `index` describes; 0 where there is none."""
    for at in range(index + 1, index + 4):
        word = reader.word(at)
        if word in grammar.PREPOSITIONS or word in grammar.PUNCTUATION or word in grammar.ARTICLES or not word:
            return 0
        if word in nouns:
            return at
    return 0


def _misjudgement(reader: Reader, index: int) -> Tokens | None:
    """`wrong diagnosis`, `a poor choice of cable`."""
    last = _noun_after(reader, index, mishaps.JUDGEMENTS)
    return (index, last) if last and not _of_machines(reader, last) else None


def _slow_answer(reader: Reader, index: int) -> Tokens | None:
    """`late reply from the supplier's desk`, `belated call to the owner`."""
    last = _noun_after(reader, index, mishaps.ANSWERS)
    if not last:
        return None
    if reader.word(last) in mishaps.LATE_ALONE and index < 2:
        return index, last
    tied = reader.word(last + 1) in ("by", "from", "of")
    head = _somebody_after(reader, last + 1) if tied else 0
    return (index, head) if head else None


def _somebody_after(reader: Reader, preposition: int) -> int:
    head = person_after(reader, preposition)
    if head:
        return head if reader.person_at(head) == THIRD else 0
    return next((at for at in range(preposition + 1, preposition + 5) if reader.word(at) in _DESKS), 0)


def _slipped(reader: Reader, index: int) -> Tokens | None:
    """`a forgotten step`, `ignored warning`: as the whole answer."""
    after = reader.word(index + 1)
    if reader.word(index) in _LOST and after not in mishaps.DUE:
        return None
    opens = index == 0 or (index == 1 and reader.word(0) in grammar.ARTICLES)
    if not opens or not after[:1].isalpha() or after in grammar.PREPOSITIONS:
        return None
    ends = next((at for at in range(index + 2, index + 5) if _ends(reader.word(at))), 0)
    return (index, index + 1) if ends and not any(looks_finite(word) for word in reader.words[index + 1 :]) else None


_LOST = frozenset({"missed", "skipped"})


def _ends(word: str) -> bool:
    return not word[:1].isalpha() or word in grammar.PREPOSITIONS


def _failure_to(reader: Reader, index: int) -> Tokens | None:
    """`failure to look at the second page`."""
    owed = reader.word(index + 1) == "to" and reader.word(index + 2) in mishaps.FAILING_TO
    return (index, index + 2) if owed and index < 3 else None


def _state_of_mind(reader: Reader, index: int) -> Tokens | None:
    """`curiosity`, `wishful thinking about the date`: at the head of an answer."""
    if index > 2 or any(looks_finite(word) for word in reader.words[index + 1 : index + 3]):
        return None
    if two(reader, index) in mishaps.SAID_OF_MINDS:
        return index, index + 1
    after = reader.word(index + 1)
    ends = (
        not after[:1].isalpha()
        or after in grammar.PREPOSITIONS
        or after in grammar.CONNECTIVES
        or after in ("after", "before", "to")
    )
    return (index, index) if reader.word(index) in mishaps.STATES_OF_MIND and ends else None


def _of_judgement(reader: Reader, index: int) -> Tokens | None:
    """`an error of judgement`, `a lapse in concentration`."""
    last = next((at for at in range(index + 2, index + 4) if reader.word(at) in causes.OF_JUDGEMENT), 0)
    return (index, last) if last and reader.word(index + 1) in ("in", "of") and index < _OPENING else None


_OPENING = 5


def _of_somebody(reader: Reader, index: int) -> Tokens | None:
    """`the planner's optimism`."""
    owned = reader.word(index - 1) == "'s" and reader.person_at(index - 2) == THIRD
    return (index - 2, index) if owned else None


_DESKS = persons.SHIFTS | persons.DEPARTMENTS | {"desk"}

RULES = (
    Asked(mishaps.RASH, _rash_act, mishaps.ACTS),
    Asked(mishaps.MISJUDGED, _misjudgement, mishaps.JUDGEMENTS),
    Asked(mishaps.SLOW, _slow_answer, mishaps.ANSWERS),
    Asked(mishaps.PARTED | _LOST, _slipped),
    Asked(frozenset({"absence", "error", "failure", "lapse"}), _of_judgement, causes.OF_JUDGEMENT),
    Asked(frozenset({"failure"}), _failure_to, mishaps.FAILING_TO),
    Asked(mishaps.STATES_OF_MIND | mishaps.MINDS_IN_TWO, _state_of_mind),
    Asked(mishaps.OF_MIND, _of_somebody),
)
"""Each rule with the words that it looks at."""
