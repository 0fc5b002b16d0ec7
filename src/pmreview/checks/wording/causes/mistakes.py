"""Mistakes as nouns: this was a foolish slip, the cause was a wrong reading of the gauge."""

from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import causes, grammar, mishaps


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


def _held(reader: Reader, index: int) -> Tokens | None:
    """`there was a vague feeling that`, `the habit of`, `our instinct`: at the head of an answer."""
    ours = reader.word(index) in causes.INSTINCTS and reader.word(0) in ("our", "my") and index < _HEAD - 2
    ours = ours and reader.word(index + 1) in _OF_MINDS
    held = reader.word(index) in causes.HELD and reader.word(index + 1) == "that"
    habit = reader.word(index) == "habit" and reader.word(index + 1) == "of"
    return (0, index) if ours or ((held or habit) and _heads_an_answer(reader, index)) else None


_OF_MINDS = frozenset({"did", "had", "in", "on", "said", "that", "to", "told", "was", "were"})


def _heads_an_answer(reader: Reader, index: int) -> bool:
    """Whether nothing but adjectives, or `there was`, stand before a noun."""
    group = reader.words[2 if reader.words[:2] == ["there", "was"] else 0 : index]
    known = grammar.ARTICLES.isdisjoint(group[1:]) and mishaps.PROGRAMS.isdisjoint(group) and len(group) < _HEAD
    return known and all(word not in grammar.PREPOSITIONS and word.isalpha() and word != "no" for word in group)


def _ours_was_wrong(reader: Reader, index: int) -> Tokens | None:
    """`our picture of the flow was wrong`."""
    wrong = next((at for at in range(index + 2, index + 12) if reader.word(at) in causes.MISTAKEN | _OFF), 0)
    was = wrong and reader.any({"was", "were", "been"}, max(index, wrong - 4), wrong)
    return (0, wrong) if was and reader.word(0) in ("our", "my") and index < _HEAD else None


_OFF = frozenset({"incomplete", "naive", "off", "outdated", "optimistic"})


def _on_our_part(reader: Reader, index: int) -> Tokens | None:
    """`a guess on our part`."""
    ours = reader.word(index - 2) == "on" and reader.word(index - 1) in grammar.POSSESSIVES
    return (index - 2, index) if ours and not reader.any({"no", "not", "without"}, 0, index) else None


_HEAD = 5

RULES = (
    Asked(causes.IN_OUR_HEADS, _ours_was_wrong, causes.MISTAKEN | _OFF),
    Asked(frozenset({"part"}), _on_our_part, grammar.POSSESSIVES),
    Asked(causes.HELD | causes.INSTINCTS | {"habit"}, _held),
    Asked(frozenset({"blunder", "error", "mistake", "slip"}), _it_was),
    Asked(
        frozenset({"erroneous", "false", "inaccurate", "incorrect", "mistaken", "wrong"}), _wrong_doing, _DONE_BY_HEAD
    ),
)
"""Each rule with the words that it looks at."""
