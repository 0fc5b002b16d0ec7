"""Hindsight about what could be seen: signs that were missed, and what was plain or could be avoided."""

from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, is_passive
from pmreview.checks.words import afterthoughts, chances


def _avoidable(reader: Reader, index: int) -> Tokens | None:
    """`was preventable`, `entirely avoidable`."""
    if reader.word(index) in ("needless", "unnecessary"):
        near = next(
            (at for at in (*range(index - 4, index), index + 1) if reader.word(at) in afterthoughts.ACCIDENTS), -1
        )
        return (min(near, index), max(near, index)) if near >= 0 else None
    if reader.word(index) == "predictable" and reader.word(index + 1) != "that":
        return None
    if reader.word(index - 1) in afterthoughts.EASY or reader.word(index - 1) in ("was", "were", "been"):
        return index - 1, index
    return None


def _signs_missed(reader: Reader, index: int) -> Tokens | None:
    """`warning signs which we ignored`, `missed an obvious clue`."""
    last = next((at for at in range(index + 1, index + 6) if reader.word(at) in afterthoughts.MISSED), 0)
    if last and reader.word(index) in afterthoughts.SIGNS:
        return index, last
    first = next((at for at in range(index - 1, max(index - 5, 0), -1) if reader.word(at) in afterthoughts.MISSED), 0)
    glaring = reader.any(afterthoughts.GLARING, first + 1, index) and reader.doer(first).person
    chance = reader.word(index).startswith(("chance", "opportunit")) and reader.word(index + 1) == "to"
    return (first, index) if first and (glaring or chance) else None


def _all_there(reader: Reader, index: int) -> Tokens | None:
    """`the signs had been there for weeks`, `the hints were all there`; that they were in a graph is a fact."""
    be = index + 2 if reader.word(index + 1) in ("had", "have") else index + 1
    there = reader.past_light(be + 1)
    return (index, there) if is_passive(reader, be + 1) and reader.word(there) == "there" else None


def _looking_back(reader: Reader, index: int) -> Tokens | None:
    """`looking back`, but not at the logs."""
    logs = reader.word(index + 1) in afterthoughts.LOGS and reader.word(index + 2) not in ("it", "this")
    return (index - 1, index) if reader.word(index - 1) == "looking" and not logs else None


def _plain_to_see(reader: Reader, index: int) -> Tokens | None:
    """`it was plain from the graph, and yet we went on`."""
    if not is_passive(reader, index):
        return None
    for at in range(index + 2, len(reader.words)):
        if reader.word(at) == "but" and any(reader.persons[at + 1 : at + 3]):
            unseen = reader.word(reader.past_light(at + 2)) in ("check", "look", "listen", "react", "act", "stop")
            return (index, at) if unseen and "not" in reader.words[at + 1 : at + 5] else None
        against = reader.word(at) == "yet" and reader.word(at - 1) in ("and", ",", "but")
        unable = reader.any({"no", "could", "had", "unable"}, at + 1, at + 5)
        if (against or reader.word(at) == "still") and not unable and any(reader.persons[at - 2 : at + 4]):
            return index, at
    return None


RULES = (
    Asked(afterthoughts.AVOIDABLE, _avoidable),
    Asked(afterthoughts.SIGNS | chances.TO_BE_SEEN, _signs_missed, afterthoughts.MISSED),
    Asked(afterthoughts.SIGNS, _all_there, frozenset({"there"})),
    Asked(afterthoughts.PLAIN, _plain_to_see, frozenset({"but", "yet", "still"})),
    Asked(frozenset({"back"}), _looking_back, frozenset({"looking"})),
)
"""Each rule with the words that it looks at."""
