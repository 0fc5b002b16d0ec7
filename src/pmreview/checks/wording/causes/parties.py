"""Organisations as the cause: the council did not supervise it, ACME mistakenly assumed, their refusal to talk."""

from collections.abc import Sequence

from pmreview.checks.wording.causes.doings import by_machine, done_before, says_why
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import afterthoughts, causes, grammar, mishaps, organisations, persons


def _did_not(reader: Reader, index: int) -> Tokens | None:
    """`the council did not supervise the carrier`, `the data controller failed to react`."""
    verb = reader.past_light(index + 1)
    group = reader.words[index + 1 : verb]
    if not _is_organisation(reader, index) or says_why(reader, verb):
        return None
    if reader.word(verb) == "failed" and reader.word(verb + 1) == "to":
        return (index, verb + 2) if reader.word(verb + 2) in organisations.UNDERTAKEN else None
    if reader.word(verb) == "took" and reader.word(verb + 1) == "no":
        return (index, verb + 2) if reader.word(verb + 2) in organisations.STEPS else None
    return (index, verb) if _is_careless(reader.word(verb), group) else None


def _is_careless(verb: str, group: Sequence[str]) -> bool:
    """`did not supervise`, `did nothing`, `ignored`, `was unaware`."""
    if not grammar.BEING.isdisjoint(group):
        return verb in organisations.UNAWARE
    if not _PAST.isdisjoint(group) and not grammar.NEGATIONS.isdisjoint(group):
        return verb in organisations.UNDERTAKEN
    return verb in organisations.DISREGARDED or (verb == "nothing" and "did" in group)


_PAST = frozenset({"did", "had", "has"})


def _is_organisation(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is the subject: `the bank`, not `tied to the bank`."""
    start = index
    while reader.word(start - 1) in grammar.ARTICLES | grammar.DETERMINERS or _is_described(reader, start - 1):
        start -= 1
    if reader.word(index) == "controller" and reader.word(index - 1) not in organisations.CONTROLLERS:
        return False
    before = reader.word(start - 1)
    return not before[:1].isalpha() or before in grammar.BREAKS or before in grammar.CONNECTIVES


def _is_described(reader: Reader, index: int) -> bool:
    word = reader.word(index)
    tied = word in grammar.PREPOSITIONS or word in grammar.BREAKS or word in grammar.CONNECTIVES
    return word[:1].isalpha() and not tied and index >= 0


def _wrongly_believed(reader: Reader, index: int) -> Tokens | None:
    """`ACME mistakenly assumed that it was empty`; a parser that wrongly assumes it is no mind."""
    if reader.word(index + 1) not in organisations.BELIEVED:
        return None
    named = index > 0 and _is_acronym(reader, index - 1)
    party = reader.word(index - 1) in organisations.PARTIES or _controls_data(reader, index - 1)
    return (index - 1, index + 1) if named or party else None


def _controls_data(reader: Reader, index: int) -> bool:
    return reader.word(index) == "controller" and reader.word(index - 1) in organisations.CONTROLLERS


def _is_acronym(reader: Reader, index: int) -> bool:
    """Whether a name in capitals opens the clause: ACME."""
    raw = reader.sentence[index].raw
    before = reader.word(index - 1)
    opens = not before[:1].isalpha() or before in grammar.CONNECTIVES or before in grammar.BREAKS
    return len(raw) > _SHORT and raw.isupper() and raw.isalpha() and opens


_SHORT = 2


def _refusal(reader: Reader, index: int) -> Tokens | None:
    """`their refusal to talk to the clinic`; a server's refusal to start is no will."""
    wills = reader.word(index + 1) == "to" and reader.word(index + 2) in organisations.ENGAGING
    machine = reader.any(afterthoughts.SYSTEM_THINGS | persons.MACHINES | {"server", "service"}, index - 3, index)
    return (index, index + 2) if wills and not machine else None


def _against_the_rules(reader: Reader, index: int) -> Tokens | None:
    """`was kept at home, contrary to policy`, `tested against the rules of the yard`."""
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in organisations.STANDING), 0)
    tied = reader.word(index) == "against" or reader.word(index + 1) in ("of", "to")
    done = done_before(reader, index, causes.KEPT | mishaps.DONE) if last and tied else -1
    if done < 0 or by_machine(reader, done) or reader.any(grammar.PUNCTUATION - {","}, done, last):
        return None
    return None if reader.word(done) in mishaps.COMPARED else (done, last)


def _switched_off(reader: Reader, index: int) -> Tokens | None:
    """`they turned the pump off`, with nobody named before."""
    verb = reader.past_light(index + 1)
    if reader.word(verb) not in organisations.SWITCHED or not grammar.BEING.isdisjoint(reader.words[index:verb]):
        return None
    last = next((at for at in range(verb + 1, verb + 8) if reader.word(at) == "off"), 0)
    return (index, last) if last else None


def _attacked(reader: Reader, index: int) -> Tokens | None:
    """`burglars cut the cable`: what attackers did, rather than could."""
    return None if reader.any(_AGAINST, 0, index + 3) else (index, index)


_AGAINST = frozenset({"against", "are", "can", "could", "from", "if", "is", "may", "might", "would"})

RULES = (
    Asked(causes.ATTACKERS, _attacked),
    Asked(organisations.PARTIES | {"controller"}, _did_not),
    Asked(organisations.CARELESSLY, _wrongly_believed, organisations.BELIEVED),
    Asked(organisations.UNWILLING, _refusal),
    Asked(frozenset({"against", "breach", "contrary", "defiance"}), _against_the_rules, organisations.STANDING),
    Asked(frozenset({"they"}), _switched_off, organisations.SWITCHED),
)
"""Each rule with the words that it looks at."""
