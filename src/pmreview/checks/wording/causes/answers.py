"""Answers of a few words: pressing the wrong button, misuse of a key, little patience."""

from pmreview.checks.wording.people import looks_finite, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import causes, grammar, mishaps


def _doing(reader: Reader, index: int) -> Tokens | None:
    """`pressing the wrong button`, `trying it out on the live feed`: nobody is named, and somebody is meant."""
    if index > 1 or (index == 1 and reader.word(0) not in ("by", "not")) or _goes_on(reader, index):
        return None
    after = reader.word(index + 1)
    plain = reader.word(index) in mishaps.MANUAL and (after in grammar.DETERMINERS or after in grammar.ARTICLES)
    wrong = reader.word(index + 1) == "too" or reader.any(
        {"wrong", "hand", "rumour", "hearsay", "conclusions"} | mishaps.LIVE - {"running"}, index + 1, 99
    )
    return (index, index + 1) if plain or wrong else None


def _one_click(reader: Reader, index: int) -> Tokens | None:
    """`a click in the wrong row`."""
    if reader.word(index - 1) == "wrong" and len(reader.words) < _FEW:
        return index - 1, index
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) == "wrong"), 0)
    return (index, last) if last and index < 4 and not _goes_on(reader, index) else None


_FEW = 6


def _did(reader: Reader, index: int) -> Tokens | None:
    """`took the wrong bag`, `opened the tap too early`: nobody is named, and somebody is meant."""
    taken = next((at for at in range(index) if at < 2 and looks_past(reader.word(at))), -1)
    if taken < 0 or (taken == 1 and reader.word(0) != "because"):
        return None
    after = reader.word(taken + 1)
    to_a_thing = after in grammar.DETERMINERS or after in grammar.ARTICLES or after == "it"
    wrong = reader.word(index) != "too" or reader.word(index + 1) in mishaps.SLOW_OR_HASTY
    return (taken, index) if to_a_thing and wrong and reader.word(taken) in _ACTIVE else None


def _goes_on(reader: Reader, index: int) -> bool:
    """Whether the gerund is the subject of what follows: `pressing it takes ten minutes`."""
    rest = reader.words[index + 1 :]
    return any(looks_finite(word) or word in _PRESENT for word in rest)


_PRESENT = frozenset({"breaks", "causes", "fails", "leads", "makes", "means", "needs", "requires", "results", "takes"})


def _misuse(reader: Reader, index: int) -> Tokens | None:
    """`misuse of the test key`."""
    return (index, index + 1) if index < 2 and reader.word(index + 1) == "of" and not _coded(reader, index) else None


def _improper(reader: Reader, index: int) -> Tokens | None:
    """`improper storage of the tape`."""
    handled = (
        index < 2 and reader.word(index + 1) in mishaps.HANDLINGS and reader.word(index + 2) in ("", ".", "by", "of")
    )
    return (index, index + 1) if handled and not _coded(reader, index) else None


def _coded(reader: Reader, index: int) -> bool:
    return reader.any(mishaps.CODED, index + 2, index + 8)


def _virtue_lacking(reader: Reader, index: int) -> Tokens | None:
    """`little patience`, `lack of respect for the seal`."""
    if index > 2:
        return None
    at = next((at for at in range(index + 1, index + 5) if reader.word(at) in mishaps.VIRTUES), 0)
    between = reader.words[index + 1 : at]
    return (
        (index, at)
        if at and all(word in ("of", "and", "for") or word in causes.FRAILTIES for word in between)
        else None
    )


_AT_A_TOUCH = frozenset({"click", "grip", "key", "keystroke", "move", "press", "push", "reach", "step", "tap", "turn"})

_ACTIVE = mishaps.DONE - {"returned", "sent"} | {"chose", "drew", "gave", "ran", "shut", "took", "wrote"}

RULES = (
    Asked(mishaps.ANSWERING | mishaps.MANUAL, _doing),
    Asked(frozenset({"too", "wrong", "instead", "without"}), _did),
    Asked(_AT_A_TOUCH, _one_click, frozenset({"wrong"})),
    Asked(mishaps.MISUSES, _misuse),
    Asked(mishaps.IMPROPER, _improper, mishaps.HANDLINGS),
    Asked(mishaps.SCARCE, _virtue_lacking, mishaps.VIRTUES),
)
"""Each rule with the words that it looks at."""
