"""Hedges in an action: a condition that leaves it to anybody, `something`, `maybe`."""

from collections.abc import Sequence
from itertools import takewhile

from pmreview.checks.wording.vague.action_line import ActionLine
from pmreview.checks.words import grammar, work


def hedged(line: ActionLine) -> int:
    """How many words from the verb on lead to a hedge; 0 for none. What stands in brackets is said beside."""
    if line.sentence[0].word in ("idea", "suggestion", "thought") and [token.word for token in line.sentence[1:2]] == [
        ":"
    ]:
        return 1
    plain = list(takewhile(lambda word: word not in ("(", "["), line.words))
    if (
        hedge := next((at for at, word in enumerate(plain) if word in work.HEDGES and not _is_beside(plain, at)), -1)
        + 1
    ):
        return hedge
    whole = [token.word for token in line.sentence[: line.first + len(plain)]]
    for at, word in enumerate(whole):
        if word in work.IF and (last := _leaves_it_open(whole, at)):
            return max(last - line.first + 1, 1)
    might = next((at for at, word in enumerate(whole[: line.first]) if word in ("may", "might")), -1)
    return 1 if might >= 0 and _WHO_OR_WHAT.isdisjoint(whole[:might]) else _something(line)


_WHO_OR_WHAT = frozenset({"who", "what", "which", "that", "if", "when"})


def _is_beside(words: Sequence[str], hedge: int) -> bool:
    """`tell the wards, and possibly the kitchen`, `…, which would perhaps do`: the work stands without it."""
    added = hedge > _MAIN and words[hedge - 2 : hedge] in ([",", "and"], [",", "or"])
    return added or "which" in words[:hedge]


_MAIN = 6


def _leaves_it_open(said: list[str], at: int) -> int:
    """The index that ends `where it makes sense`, `unless really needed`, `as time permits`; 0 for a real condition."""
    for index in range(at + 1, min(at + 6, len(said))):
        if said[index] in work.FEASIBLE or said[index - 1 : index + 1] == ["have", "to"]:
            return index
        if said[index] not in work.LEAVING_OPEN:
            return 0
    return 0


def _something(line: ActionLine) -> int:
    """`do something about the queue`, `something has to change`: whatever that is."""
    said = [token.word for token in line.sentence]
    main = list(takewhile(lambda word: word not in grammar.BREAKS and word not in (",", ":"), said))
    return max(main.index("something") - line.first + 1, 1) if "something" in main[:7] else 0
