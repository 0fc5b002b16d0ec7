"""Mistakes as nouns: this was a foolish slip, the cause was a wrong reading of the gauge."""

from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import grammar, mishaps


def _it_was(reader: Reader, index: int) -> Tokens | None:
    """`this was just a slip`; a mistake in the template is its author's no more."""
    was = next(
        (at for at in range(index - 1, max(index - 5, 0), -1) if reader.word(at) in ("is", "was", "be", "been")), 0
    )
    told = was and reader.word(was - 1) in _THIS and reader.word(index + 1) not in ("in", "of", "that", "which")
    group = reader.words[was + 1 : index]
    human = reader.word(index) != "error" or not _HUMAN.isdisjoint(group)
    return (was - 1, index) if told and human and not {"no", "not"}.intersection(group) else None


_THIS = frozenset({"all", "it", "just", "may", "this", "that", "cause", "reason"})
_HUMAN = frozenset(
    {"beginner", "clerical", "genuine", "handling", "honest", "human", "keying", "operating", "operational", "silly"}
    | {"simple", "stupid", "typing", "typist", "transcription", "our", "my", "judgement", "judgment"}
)


def _wrong_doing(reader: Reader, index: int) -> Tokens | None:
    """`the cause was a wrong reading of the gauge`."""
    noun = next((at for at in range(index + 1, index + 3) if reader.word(at) in _DONE_BY_HEAD), 0)
    if not noun or reader.any(mishaps.CODED | {"code", "query", "script"}, index - 2, noun + 5):
        return None
    if reader.word(noun + 1) == "from":
        return None  # of a sensor
    opens = index == 0 or reader.word(index - 1) in ("a", "an")
    told = index < _OPENING or reader.any(grammar.BEING | {"by", "from", "to"}, index - 4, index)
    return (index, noun) if opens and told else None


_OPENING = 2


_DONE_BY_HEAD = frozenset(
    {"addition", "counting", "reading", "reckoning", "transcription", "recollection"}
    | {"assessment", "addressing", "filing", "labelling", "dosing", "keying", "dialling", "spelling", "sorting"}
) | (mishaps.HANDLINGS - {"loading", "storage", "threading", "use"})

RULES = (
    Asked(frozenset({"blunder", "error", "mistake", "slip"}), _it_was),
    Asked(
        frozenset({"erroneous", "false", "inaccurate", "incorrect", "mistaken", "wrong"}), _wrong_doing, _DONE_BY_HEAD
    ),
)
"""Each rule with the words that it looks at."""
