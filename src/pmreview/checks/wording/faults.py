"""Blame as a noun: human error, somebody's mistake, a person where the cause should stand."""

from pmreview.checks.wording.people import THIRD, Reader
from pmreview.checks.wording.rule import Asked, Tokens, person_after, third_person_before
from pmreview.checks.words import words

_NAMES_A_THING = frozenset(
    {"rate", "rates", "page", "pages", "message", "messages", "count", "log", "logs", "code", "codes", "or"}
)


def _human_error(reader: Reader, index: int) -> Tokens | None:
    """`human error` as the explanation, not as a thing that is spoken of."""
    if reader.word(index - 1) not in words.HUMAN_ERROR:
        return None
    if reader.word(index - 1) in ("user", "personal") and reader.word(index).endswith("s"):
        return None
    if reader.word(index + 1) in _NAMES_A_THING:
        return None
    if {reader.word(index + 1), reader.word(index + 2)} & words.INEVITABLE and reader.word(index + 1) != "in":
        return None
    before = {reader.word(at) for at in range(index - 7, index - 1)}
    return None if before & words.MENTIONING else (index - 1, index)


def _mistake(reader: Reader, index: int) -> Tokens | None:
    """A mistake that belongs to somebody: made by a person, `his fault`, `by mistake` of a third person."""
    for back in range(1, 4):
        word = reader.word(index - back)
        if word in words.MAKING and back > 1:
            doer = reader.doer(index - back)
            return (doer.start, index) if doer.person else _made_by_person(reader, index)
        if word in words.POSSESSIVES and word != "its" and reader.word(index) not in ("error", "errors"):
            return index - back, index
        if word == "'s" and reader.person_at(index - back - 1):
            return index - back - 1, index
        if word == "by" and back == 1:
            return third_person_before(reader, index - 1, index)
    return _made_by_person(reader, index)


def _made_by_person(reader: Reader, index: int) -> Tokens | None:
    """`a mistake by the operator`, `the mistake was made by the operator`."""
    after = [reader.word(at) for at in range(index + 1, index + 4)]
    by = index + 1 if after[0] in ("by", "of", "from") else index + 3 if after[1:] == ["made", "by"] else 0
    head = person_after(reader, by) if by else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _caused_by_person(reader: Reader, index: int) -> Tokens | None:
    """`caused by an engineer`, `because of Kevin`: a person where the cause should stand."""
    before = reader.word(index - 1)
    if reader.word(index) in ("was", "is") and (before not in words.CAUSES or reader.word(index + 1) == "not"):
        return None
    if reader.word(index) == "by" and before not in ("caused", "triggered", "introduced", "broken", "created"):
        return None
    if reader.word(index) in ("of", "to") and before not in ("because", "due", "fault", "owing"):
        return None
    if before in ("triggered", "introduced", "created", "broken"):
        return None
    head = person_after(reader, index)
    return (index - 1, head) if head and reader.person_at(head) == THIRD else None


def _guilty(reader: Reader, index: int) -> Tokens | None:
    """`Tom is to blame`, `the fault lies with the network team`."""
    lies = next((at for at in range(index + 1, index + 6) if reader.word(at) in ("lies", "lay", "rests")), 0)
    if lies or reader.word(index + 1) == "for":
        preposition = next((at for at in range(lies, lies + 4) if reader.word(at) == "with"), index + 1)
        head = person_after(reader, preposition)
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if reader.word(index - 1) not in ("to", "at"):
        return None
    doer = reader.doer(index - 1)
    return (doer.start, index) if doer.person else None


def _it_was_somebody(reader: Reader, index: int) -> Tokens | None:
    """`it was Tom who …`."""
    if reader.word(index - 1) not in ("was", "were") and not (
        reader.person_at(index - 1) and any(reader.word(at) == "it" for at in range(index - 5, index - 1))
    ):
        return None
    it = next((at for at in range(index - 5, index) if reader.word(at) == "it" and at >= 0), -1)
    return (it, index) if it >= 0 and reader.word(it + 1) in ("was", "is") else None


_CAUSING = frozenset({"because", "caused", "due", "fault", "owing"})
_OWNED = words.POSSESSIVES | words.MAKING | {"'s", "by", "of", "from"}

RULES = (
    Asked(words.ERRORS, _human_error, words.HUMAN_ERROR),
    Asked(words.MISTAKES, _mistake, _OWNED),
    Asked(frozenset({"by", "of", "to", "was", "is"}), _caused_by_person, words.CAUSES | _CAUSING, person=True),
    Asked(frozenset({"who"}), _it_was_somebody, person=True),
    Asked(words.GUILTY, _guilty, person=True),
)
"""Each rule with the words that it looks at."""
