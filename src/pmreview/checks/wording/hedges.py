"""Hedges in an action: a condition that leaves it to anybody, `something`, `maybe`."""

from itertools import takewhile

from pmreview.checks.wording.action_line import ActionLine
from pmreview.checks.words import grammar, work


def hedged(line: ActionLine) -> int:
    """How many words from the verb on lead to a hedge; 0 for none. What stands in brackets is said beside."""
    if line.sentence[0].word in ("idea", "suggestion", "thought") and [token.word for token in line.sentence[1:2]] == [
        ":"
    ]:
        return 1
    plain = list(takewhile(lambda word: word not in ("(", "["), line.words))
    if hedge := next((word for word in plain if word in work.HEDGES), ""):
        return plain.index(hedge) + 1
    whole = [token.word for token in line.sentence[: line.first + len(plain)]]
    for at, word in enumerate(whole):
        if word in work.IF and (last := _leaves_it_open(whole, at)):
            return max(last - line.first + 1, 1)
    return _something(line)


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
