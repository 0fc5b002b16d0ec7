"""Slips as causes: what was left, mixed up or done to the wrong thing, often with nobody named."""

from collections.abc import Sequence
from itertools import pairwise

from pmreview.checks.wording.causes.doings import by_machine, says_why, two, was_done
from pmreview.checks.wording.people import THIRD, looks_finite, looks_participle, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Tokens, is_passive
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.words import afterthoughts, causes, grammar, mishaps, reproaches


def slip(reader: Reader, index: int) -> Tokens | None:
    """Whether the word at `index` tells of a slip: its first and last token."""
    for kind in (_left_out, _mishandled, _nominal, _in_mind, _unnamed):
        if found := kind(reader, index):
            return found
    return None


def _left_out(reader: Reader, index: int) -> Tokens | None:
    """The passive of an omission, a belief or a slip: it was overlooked, approved without being read."""
    word = reader.word(index)
    if word in causes.CARELESS_WAYS:
        return _carelessly(reader, index)
    if word in causes.THOROUGHLY and "not" in reader.words[max(index - 2, 0) : index]:
        return index - 2, index
    if word == "wrong" and index < 2 and _is_mistaken(reader, index):
        return index, index + 1
    if word in causes.HASTY and index < 2:
        return index, index
    if two(reader, index) in ("left out", "passed over"):
        of_work = reader.word(index + 2) == "of" and not reader.any(causes.WRITTEN, index + 3, index + 7)
        return (index, index + 1) if was_done(reader, index) and not by_machine(reader, index) and not of_work else None
    if word in causes.RECOGNISED and "not" in reader.words[max(index - 2, 0) : index]:
        return (index - 2, index) if is_passive(reader, index - 1) and not says_why(reader, index) else None
    if word not in causes.OMITTED or reader.word(index + 1) == "by":
        return None
    if word == "presumed" and reader.any(causes.FOUND_DEAD, 0, index):
        return None
    after = index - 1 if reader.word(index - 1) in ("then", "subsequently", "later") else index
    if reader.word(after - 1) in ("and", "but") and was_done(reader, index):
        return index, index
    at = index - 1
    while reader.past_light(at) != at and reader.word(at) not in ("was", "were", "been"):
        at -= 1
    return (at, index) if reader.word(at) in ("was", "were") or _has_been(reader, at, word) else None


def _is_mistaken(reader: Reader, wrong: int) -> bool:
    """`wrong disk removed`, `wrong lever`, `wrong row, wrong seat`."""
    if reader.any(causes.BY_HAND, wrong + 2, wrong + 6) or reader.words.count("wrong") > 1:
        return True
    chosen = next((at for at in range(wrong + 1, wrong + 3) if reader.word(at) in causes.CHOSEN), 0)
    told = any(looks_finite(word) for word in reader.words[wrong + 1 :])
    after = reader.word(chosen + 1)
    return bool(chosen) and not told and (not after[:1].isalpha() or after in grammar.PREPOSITIONS)


def _has_been(reader: Reader, at: int, word: str) -> bool:
    return reader.word(at) == "been" and word != "skipped"


def _carelessly(reader: Reader, index: int) -> Tokens | None:
    near = reader.words[max(index - 3, 0) : index + 4]
    if not any(looks_past(word) or looks_participle(word) for word in near):
        return None
    verb = next((at for at in range(index + 1, index + 3) if looks_past(reader.word(at))), index)
    if reader.word(index - 1) == "to":
        return None  # easy to do by accident
    passive = reader.any(grammar.BEING, index - 2, index) or reader.word(index + 1) in grammar.BEING
    return (index, index) if passive or index == 0 or verb == index or reader.doer(verb).person else None


def _nominal(reader: Reader, index: int) -> Tokens | None:
    """A frailty as a noun: an oversight, a mistake made in a hurry, a breach of the rules."""
    word = reader.word(index)
    if word in causes.FRAILTIES or (index == 0 and word in causes.MISTAKING and _has_object(reader)):
        return index, index
    if word in ("mistake", "error") and reader.word(index - 1) in ("by", "in") and looks_past(reader.word(index - 2)):
        return index - 2, index
    if word in ("mistake", "slip") and reader.word(index + 1) in ("made", "while", "when", "during"):
        return index, index + 1
    if word in ("error", "mistake", "slip") and index < 2 and reader.word(index + 1) in ("in", "of"):
        last = next((at for at in range(index + 2, index + 4) if reader.word(at) in mishaps.JUDGED_IN), 0)
        return (index, last) if last else None
    if word in causes.BREACHES and reader.word(index + 1) in ("of", "with", "for"):
        last = next((at for at in range(index + 2, index + 7) if reader.word(at) in reproaches.RULES), 0)
        return (index, last) if last else None
    return None


def _has_object(reader: Reader) -> bool:
    """Whether a verb opens an answer with what it was done to: `misread the sheet`, `assumed that it was full`."""
    after = reader.word(1)
    duty = after == "to" and reader.word(2) in reproaches.DUTIES
    supposed = reader.word(0) in causes.SUPPOSING and after[:1] == OPAQUE
    return looks_past(reader.word(0)) and (
        duty or supposed or after in grammar.DETERMINERS or after in ("one", "how", "it")
    )


def _in_mind(reader: Reader, index: int) -> Tokens | None:
    """What somebody had in mind: too much trust, the assumption that it was empty, the fitter's choice."""
    word = reader.word(index)
    if word in _ASSUMED and index < 2 and reader.word(0) != "no" and "that" in reader.words[index + 1 : index + 3]:
        return (index, index + 1) if reader.word(index + 1) in ("that", "was") else None
    if word == "confusion" and reader.word(index + 1) in _ABOUT:
        return (index, index + 1) if index < 2 or THIRD in reader.persons[index + 2 : index + 6] else None
    opens = index == 0 or (index == 1 and reader.word(0) in grammar.POSSESSIVES)
    if word in causes.ATTITUDES and opens and reader.word(index + 1) in ("in", "on", "that"):
        return index, index + 1
    if word in causes.BELIEFS and reader.word(index - 1) in causes.MISTAKEN:
        return None if reader.any(mishaps.PROGRAMS, index + 1, index + 4) else (index - 1, index)
    if word in causes.DECIDING and reader.word(index + 1) == "to" and not reader.any(grammar.BEING, 0, index):
        return None if reader.word(index + 2) in causes.RECOVERING else (index, index + 1)
    if word in causes.ATTITUDES and reader.any(causes.MUCH, index - 2, index):
        return index - 1, index
    return None


def _mishandled(reader: Reader, index: int) -> Tokens | None:
    """`was left open`, `was not tightened`, `was plugged into A instead of B`: what hands did or left."""
    word = reader.word(index)
    if word not in _BY_HANDS or not (reader.any(_PAST, index - 2, index) or was_done(reader, index)):
        return None
    rest = reader.words[index + 1 :]
    if "by" in rest or reader.any(_MACHINES_OWN, 0, index):
        return None
    if word == "left":
        return (index, index + 1) if rest[:1] and rest[0] in causes.LEFT_SO and "without" not in rest else None
    if "not" in reader.words[max(index - 2, 0) : index]:
        apart = word not in ("put", "switched", "taken", "turned") or rest[:1] in (["back"], ["off"], ["on"])
        return (index - 1, index) if word in causes.LEFT_UNDONE and apart else None
    if word in causes.OVERDONE and rest[:1] == ["too"]:
        return (index, index + 2) if reader.word(index + 2) in causes.TOO_MUCH else None
    mixed = word in causes.MIXED and rest[:1] not in (["for"], ["in"], ["out"], ["to"], ["with"])
    return (
        (index, index)
        if mixed or (word in mishaps.SUBSTITUTED and _to_another(rest) and not says_why(reader, index))
        else None
    )


def _to_another(rest: Sequence[str]) -> bool:
    """Whether it is told what it should have been done to: instead of staging, when the sheet said 17."""
    if (rest and rest[0] in ("around", "round")) or "twice" in rest[:2] or "wrong" in rest:
        return True
    return any(" ".join(pair) in mishaps.REVERSED or _is_apart(pair) for pair in pairwise(rest))


def _is_apart(two: tuple[str, str]) -> bool:
    return two in _IN_PLACE_OF or (two[0] in causes.WRITTEN and two[1] in _SAYING)


def _unnamed(reader: Reader, index: int) -> Tokens | None:
    """`Skipping the test`, `Pasting a key`, `Did not check`: nobody is named, and somebody is meant."""
    if index > 1 or (index == 1 and reader.word(0) not in ("by", "because")):
        return None
    word, after = reader.words[index], reader.word(index + 1)
    if word == "did" and after == "not":
        verb = reader.past_light(index + 2)
        return (index, verb) if reader.word(verb) in reproaches.DUTIES | causes.PERCEIVING else None
    done = word in causes.DOING and (after in grammar.DETERMINERS or after in ("in", "on", "without"))
    failing = word == "failing" and after == "to" and reader.word(index + 2) in reproaches.DUTIES
    undone = word == "not" and (after in _UNDONE or (after == "having" and reader.word(index + 2) in reproaches.DUTIES))
    if not (done or failing or undone or word in causes.MISDOING):
        return None
    finite = next((at for at in range(index + 2, len(reader.words)) if looks_finite(reader.word(at))), 0)
    if finite and (done or not reader.any(grammar.BREAKS, index, finite)):
        return None
    return None if reader.any(_BRINGING, index + 2, len(reader.words)) else (index, index + 1)


_MACHINES_OWN = afterthoughts.SYSTEM_THINGS | mishaps.CODED
_UNDONE = frozenset(verb for verb in reproaches.DUTIES | causes.PERCEIVING if verb.endswith("ing"))
_BY_HANDS = mishaps.SUBSTITUTED | causes.MIXED | causes.OVERDONE | causes.LEFT_UNDONE | {"left"}
_BRINGING = frozenset({"causes", "leads", "makes", "means", "requires", "results", "takes"})
_ASSUMED = frozenset({"assumption", "belief", "calculation", "expectation", "hope", "idea", "reasoning", "thinking"})
_PAST = frozenset({"been", "got", "was", "were"})
_ABOUT = frozenset({"about", "among", "between", "of", "over"})
_IN_PLACE_OF = frozenset({("instead", "of"), ("rather", "than"), ("place", "of")})
_SAYING = frozenset({"said", "says", "showed", "shows", "stated", "states"})
