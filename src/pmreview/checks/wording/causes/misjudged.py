"""What was taken for something else, thought harmless, or reckoned with in vain."""

from pmreview.checks.wording.causes.doings import by_machine, two, was_done
from pmreview.checks.wording.people import FIRST, is_light
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.words import causes, grammar, minds, persons, reproaches


def _judged(reader: Reader, index: int) -> Tokens | None:
    """`was deemed harmless`, `was taken for a drill`, `were read as consent`."""
    if not was_done(reader, index) or by_machine(reader, index) or reader.any(_PARSED, 0, index):
        return None
    if two(reader, index) in ("taken for", "understood as", "heard as"):
        return index, index + 1
    last = next((at for at in range(index + 1, index + 6) if reader.word(at) in minds.HARMLESS), 0)
    return (
        (index, last) if last and not reader.any(grammar.PUNCTUATION | grammar.BREAKS - {"as"}, index, last) else None
    )


_PARSED = frozenset({"code", "field", "flag", "header", "null", "packet", "parameter", "string", "value", "values"})


def _seemed(reader: Reader, index: int) -> Tokens | None:
    """`looked harmless`, `seemed too small to announce`."""
    at = reader.past_light(index + 1)
    if reader.word(index + 1) == "too" and reader.word(index + 3) == "to":
        return (index, index + 4) if reader.word(index + 4) in reproaches.DUTIES else None
    return (index, at) if reader.word(at) in minds.HARMLESS - _GOOD else None


_GOOD = frozenset({"enough", "expected", "fine", "good", "normal", "stable", "sufficient", "unused", "usual"})


def _confused(reader: Reader, index: int) -> Tokens | None:
    """`was confused with the spare one`, `the two were confused`."""
    after = reader.word(index + 1)
    alone = not after[:1].isalpha() and not any(reader.persons[:index]) and not reader.any(persons.CLIENTS, 0, index)
    mixed = was_done(reader, index) and (alone or after in ("for", "with"))
    return (index, index + 1) if mixed and not by_machine(reader, index) else None


def _took_for(reader: Reader, index: int) -> Tokens | None:
    """`we took the beep for a test`, `we put the load at ten a second`, `we had counted on the spare`."""
    doer = reader.doer(index)
    if doer.person != FIRST:
        return None
    return (doer.start, index) if _held_to_be(reader, index) or _reckoned(reader, index) else None


def _held_to_be(reader: Reader, index: int) -> bool:
    word = reader.word(index)
    if word not in minds.TAKING:
        return False
    tied = next((at for at in range(index + 2, index + 9) if reader.word(at) in ("as", "for")), 0)
    if not tied or reader.any(grammar.PUNCTUATION, index, tied):
        return False
    quoted = reader.word(index + 1)[:1] == OPAQUE or reader.word(tied + 1)[:1] == OPAQUE
    plainly = word in ("took", "taken", "treated", "interpreted", "regarded", "viewed") or quoted
    plainly = plainly and not reader.any(_GRAVE, tied + 1, tied + 5)
    return (plainly and reader.word(tied) == "as") or reader.any(minds.HARMLESS, tied + 1, tied + 4)


_GRAVE = frozenset({"emergency", "incident", "priority", "suspect", "urgent"})


def _reckoned(reader: Reader, index: int) -> bool:
    if reader.word(index) == "put":
        at = next((at for at in range(index + 2, index + 6) if reader.word(at) == "at"), 0)
        return bool(at) and _is_figure(reader.word(at + 1))
    return reader.word(index) in minds.ESTIMATING or two(reader, index) in minds.HOPED_FOR


def _is_figure(word: str) -> bool:
    return word in minds.FIGURES or word[:1].isdigit()


def _it_was_thought(reader: Reader, index: int) -> Tokens | None:
    """`it was expected that`, `it had been felt that`: a belief that nobody owns to."""
    held = reader.word(index + 1) == "that" or (reader.word(index + 1) == "to" and reader.word(index + 2) == "be")
    return (
        (index, index + 1) if held and index < _OPENING and reader.word(0) == "it" and was_done(reader, index) else None
    )


_OPENING = 5


def _in_the_mind_of(reader: Reader, index: int) -> Tokens | None:
    """`, thinking it was closed`, `not knowing that it was open`: with what in mind somebody did it."""
    start = index - 1 if reader.word(index - 1) in ("not", "wrongly", "mistakenly", "each", "still") else index
    denied = reader.word(start) == "not"
    if (reader.word(index) in causes.COMING_TO_KNOW) != denied or reader.word(start - 1)[:1].isalpha():
        return None
    return (start, index) if any(reader.persons[:start]) or (start == 0 and any(reader.persons)) else None


def _was_minded(reader: Reader, index: int) -> Tokens | None:
    """`the crew had grown used to the beep`, `we were too sure of it`, `she was in the habit of`."""
    start = index
    while is_light(reader.word(start - 1)) or reader.word(start - 1) in minds.BECOMING or _leads_in(reader, start - 1):
        start -= 1
    if not reader.any(minds.BECOMING, start, index) or reader.any(grammar.NEGATIONS, start, index):
        return None
    if reader.word(index) in minds.ACCUSTOMED and reader.word(index + 1) != "to":
        return None
    doer = reader.doer(start)
    early = reader.word(doer.start - 1) in grammar.SUBORDINATING - {"since"}  # before we were sure
    return (doer.start, index) if doer.person and not early else None


def _leads_in(reader: Reader, index: int) -> bool:
    return reader.word(index) in ("a", "in", "into", "the", "under", "of")


RULES = (
    Asked(minds.JUDGED | {"heard"}, _judged, minds.HARMLESS | {"as", "for"}),
    Asked(minds.SEEMING, _seemed),
    Asked(frozenset({"confused"}), _confused),
    Asked(causes.FELT, _it_was_thought, frozenset({"it"})),
    Asked(causes.IN_MIND | causes.COMING_TO_KNOW, _in_the_mind_of),
    Asked(minds.TAKING | minds.ESTIMATING | minds.RECKONING | {"put"}, _took_for, person=ANYBODY),
    Asked(minds.MINDED, _was_minded, minds.BECOMING, person=ANYBODY),
)
"""Each rule with the words that it looks at."""
