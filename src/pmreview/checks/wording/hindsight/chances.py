"""Hindsight about what was within reach: a chance that was let go, and how little was missing."""

from pmreview.checks.wording.hindsight.conduct import conduct_opens
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, is_passive
from pmreview.checks.words import afterthoughts, chances, grammar, reproaches

_WORTH_DOING = afterthoughts.CONDUCT_NOUNS | afterthoughts.CHECKS | afterthoughts.REHEARSALS | {"opinion", "trial"}
_DOING = afterthoughts.CONDUCT | {"asking", "looking", "reading"}


def _let_pass(reader: Reader, index: int) -> Tokens | None:
    """`we let the moment pass`, `let a good chance slip`: whoever it was."""
    let = next((at for at in range(index - 1, max(index - 5, -1), -1) if reader.word(at) in _LETTING), -1)
    gone = reader.any(chances.PASSING, index + 1, index + 3)
    meant = reader.word(index + 2) == "by" and reader.any(afterthoughts.TIMES, index + 3, index + 6)
    return (let, index + 1) if let >= 0 and gone and not meant else None


_LETTING = frozenset({"let", "lets", "letting"})


def _still_possible(reader: Reader, index: int) -> Tokens | None:
    """`stopping would still have been possible`, `it would have been possible to notice it`."""
    to = reader.word(index + 1) == "to" and reader.word(index + 2) in afterthoughts.ACTS | afterthoughts.FORESTALLING
    been = next((at for at in range(index - 1, max(index - 4, 0), -1) if reader.word(at) == "been"), 0)
    would = (
        next((at for at in range(been - 1, max(been - 5, -1), -1) if reader.word(at) == "would"), -1) if been else -1
    )
    if would < 0 or reader.any(grammar.NEGATIONS, would, index):
        return None
    ours = reader.word(index + 1) == "for" and reader.word(index + 2) in ("me", "us")
    act = reader.any(_TURNING_BACK, would - 2, would) or conduct_opens(reader, would)
    stopping = "still" in reader.words[would:been] and act
    return (would, index) if to or ours or stopping else None


_TURNING_BACK = afterthoughts.CONDUCT | {"aborting", "backing", "cancelling", "going", "pulling", "stopping", "turning"}


def _all_it_took(reader: Reader, index: int) -> Tokens | None:
    """`all it would have taken was a call`, `all the lead needed to do was ask`."""
    needed = next((at for at in range(index + 1, index + 9) if reader.word(at) in _TAKEN), 0)
    was = next((at for at in range(needed + 1, needed + 5) if reader.word(at) in ("was", "were")), 0) if needed else 0
    if not was:
        return None
    act = _WORTH_DOING | afterthoughts.ACTS | afterthoughts.SMALL | {"pick", "to"}
    return (index, was) if reader.any(act - {"line"}, was + 1, was + 5) else None


_TAKEN = frozenset({"do", "missing", "needed", "required", "taken", "took"})


def _worth(reader: Reader, index: int) -> Tokens | None:
    """`the clause was worth a second look`, `it was worth asking`."""
    if not is_passive(reader, index) or not reader.any({"was", "were", "been"}, index - 3, index):
        return None
    if reader.word(index + 1) in _DOING:
        return index, index + 1
    last = next((at for at in range(index + 2, index + 5) if reader.word(at) in _WORTH_DOING), 0)
    return (index, last) if last and reader.word(index + 1) in grammar.DETERMINERS else None


def _mistaken(reader: Reader, index: int) -> Tokens | None:
    """`deploying on a Friday was a mistake`, `the decision to wait was wrong`: conduct, judged by its outcome."""
    was = next((at for at in range(index - 1, max(index - 6, 0), -1) if reader.word(at) in _PROVED), 0)
    if reader.word(was - 1) == "it" and reader.word(index + 1) == "to" and reader.word(index + 2) in _JUDGED_ACTS:
        return was - 1, index + 1
    if reader.word(was - 1) in ("it", "that", "this") and reader.word(index) in chances.MISJUDGED | _GOOD:
        bad = reader.word(index) not in _GOOD or "not" in reader.words[was:index]
        return (was - 1, index + 1) if bad and reader.word(index + 1) in chances.DECIDED else None
    judged = reader.word(index) in chances.MISTAKES or reader.word(index + 1) in afterthoughts.STEPS
    if not was or reader.word(index) in _GOOD or reader.any({"if", "whether", "why"}, 0, index):
        return None
    start = _clause_of(reader, was)
    if reader.word(start) == "not":
        start += 1
    if reader.any(grammar.NEGATIONS, start, index):
        return None
    if judged and reader.word(start).endswith("ing") and reader.word(start) not in _NOT_ACTS:
        return start, index
    for at in range(start, min(start + 3, was)):
        if reader.word(at) in reproaches.CHOICES | {"idea", "plan"} and reader.word(at + 1) in ("not", "to", "of"):
            return at, index
    return None


def _clause_of(reader: Reader, index: int) -> int:
    """Where the clause before `index` begins, after a comma or a colon."""
    marks = (at + 1 for at in range(index - 1, -1, -1) if reader.word(at) in (",", ":", ";", "–", "—"))
    return next(marks, 1 if reader.word(0) == "but" else 0)


_JUDGED_ACTS = afterthoughts.ACTS | {"assume", "continue", "deploy", "go", "push", "rely", "restart", "skip", "trust"}
_GOOD = frozenset({"best", "good", "great", "ideal", "right", "smart", "wise", "wisest"})
_PROVED = frozenset({"was", "were", "proved", "turned"})
_NOT_ACTS = frozenset({"anything", "everything", "nothing", "something", "timing", "training", "wording"})


def _should_anybody(reader: Reader, index: int) -> Tokens | None:
    """`one should have asked`, `anyone on the call could have said stop`: an act that was left out."""
    done = index + 1
    while reader.word(done) in grammar.ADVERBS:
        done += 1
    modal = index - 1 if reader.word(index - 1) in _MODALS else index - 2
    if reader.word(modal) not in _MODALS or reader.word(done) not in _LEFT_OUT or "not" in reader.words[modal:done]:
        return None
    first = next((at for at in range(modal - 1, max(modal - 7, -1), -1) if reader.word(at) in _ONE_OF), -1)
    if first < 0:
        return None
    alone = first == modal - 1
    among = reader.word(first + 1) in ("in", "of", "on", "at", "one")
    others = reader.any({"us", "them", "three", "two", "call", "bridge"}, first, modal) or any(
        reader.persons[first + 1 : modal]
    )
    return (first, done) if alone or (among and others) else None


_MODALS = frozenset({"could", "should"})
_ONE_OF = frozenset({"any", "anybody", "anyone", "each", "either", "everybody", "everyone", "one"})
_LEFT_OUT = afterthoughts.AVERTING | {"checked", "picked", "read", "said", "spoken", "tested", "told"}


def _had_to(reader: Reader, have: int) -> Tokens | None:
    """`he would have had to say it by four`: what somebody did not do."""
    said = reader.word(have - 1) == "would" and reader.word(have + 2) == "to" and reader.word(have + 3) in _OWED
    if (
        not said
        or reader.word(have + 1) not in ("had", "needed")
        or reader.any({"if", "otherwise"}, 0, len(reader.words))
    ):
        return None
    doer = reader.doer(have - 1)
    return (doer.start, have + 3) if doer.person else None


_OWED = afterthoughts.ACTS | {"react", "raise", "say"}


def _expected(reader: Reader, index: int) -> Tokens | None:
    """`one would have expected a call`, `you would have thought that somebody looks`."""
    if reader.word(index - 1) != "have" or not reader.any({"would", "might"}, index - 3, index - 1):
        return None
    who = reader.any({"one", "you"}, index - 5, index - 1) or any(reader.persons[max(index - 5, 0) : index])
    told = any(reader.persons[index + 1 : index + 6]) or reader.any(_WORTH_DOING, index + 1, index + 4)
    return (index - 2, index) if who and told else None


def _had_the_chance(reader: Reader, index: int) -> Tokens | None:
    """`the lead had three chances to stop it`: of a person."""
    if reader.word(index + 1) != "to" or reader.word(index + 2) not in afterthoughts.ACTS | afterthoughts.FORESTALLING:
        return None
    had = next((at for at in range(index - 1, max(index - 4, 0), -1) if reader.word(at) == "had"), 0)
    doer = reader.doer(had) if had and not reader.any(grammar.NEGATIONS | {"no", "never"}, had, index) else None
    return (doer.start, index) if doer and doer.person and reader.word(doer.start) != "nobody" else None


def _only_needed(reader: Reader, index: int) -> Tokens | None:
    """`it only needed a look at the list`, `it just took one question`."""
    it = reader.words[max(index - 2, 0) : index] in (["it", "only"], ["it", "just"])
    last = next((at for at in range(index + 2, index + 5) if reader.word(at) in _WORTH_DOING), 0)
    return (index - 2, last) if it and last and reader.word(index + 1) in ("a", "an", "one") else None


RULES = (
    Asked(frozenset({"chance", "chances", "opportunities", "opportunity"}), _had_the_chance, frozenset({"had"})),
    Asked(frozenset({"needed", "required", "took"}), _only_needed, frozenset({"just", "only"})),
    Asked(chances.CHANCES, _let_pass, _LETTING),
    Asked(frozenset({"possible"}), _still_possible, frozenset({"would"})),
    Asked(frozenset({"all"}), _all_it_took, _TAKEN),
    Asked(frozenset({"worth"}), _worth, grammar.BEING),
    Asked(chances.MISTAKES | chances.MISJUDGED | _GOOD, _mistaken, _PROVED),
    Asked(frozenset({"have"}), _should_anybody, _MODALS),
    Asked(frozenset({"have"}), _had_to, frozenset({"had", "needed"}), person=ANYBODY),
    Asked(frozenset({"expected", "thought"}), _expected, frozenset({"would", "might"})),
)
"""Each rule with the words that it looks at."""
