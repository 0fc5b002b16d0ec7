"""Blame for what was not proper: a wrong order, the tool that was not used, a rule of ours that was broken."""

from pmreview.checks.wording.people import THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, of_third_person, person_after
from pmreview.checks.words import grammar, handling, persons


def _improperly(reader: Reader, index: int) -> Tokens | None:
    """`an incorrect order given by the vendor`: what a third person did, called wrong."""
    by = next((at for at in range(index + 2, index + 8) if reader.word(at) == "by"), 0)
    if not by or reader.word(by - 1) not in handling.EXECUTED:
        return None
    head = person_after(reader, by)
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _instead_of_the_right(reader: Reader, index: int) -> Tokens | None:
    """`instead of using the proper tool, somebody wrote a script`: of a third person."""
    proper = reader.any(handling.PROPER, index + 2, index + 6)
    used = reader.word(index + 1) == "of" and reader.word(index + 2) in ("following", "taking", "using")
    people = reader.persons[max(index - 9, 0) : index] + reader.persons[index + 4 : index + 10]
    return (index, index + 2) if proper and used and THIRD in people else None


def _breaks_our_rules(reader: Reader, index: int) -> Tokens | None:
    """`this violates our own policies`: somebody's act, though nobody is named."""
    last = next((at for at in range(index + 1, index + 18) if reader.word(at) in _RULES), 0)
    ours = last and reader.any({"internal", "our", "own"}, index + 1, last)
    return (index - 1, last) if ours and reader.word(index - 1) in ("it", "that", "this", "which") else None


_RULES = frozenset(
    {"guideline", "guidelines", "policies", "policy", "procedure", "procedures", "protocol", "protocols"}
)


def _no_notice(reader: Reader, index: int) -> Tokens | None:
    """`Acme did not give us enough notice`: a third person, or somebody with a name."""
    last = next((at for at in range(index + 1, index + 7) if reader.word(at) in ("heads-up", "notice", "warning")), 0)
    if not last or reader.words[max(index - 2, 0) : index] != ["did", "not"]:
        return None
    company = index > 2 and _is_named(reader, index - 3)
    told = company and (reader.word(index + 1) == "us" or _is_named(reader, index + 1))
    return (index - 3, last) if told else of_third_person(reader, index, last)


def _is_named(reader: Reader, index: int) -> bool:
    raw = reader.sentence[index].raw
    return raw[0].isupper() and raw[1:].islower() and reader.word(index) not in _NOBODYS


_NOBODYS = persons.NEVER_NAMES | persons.FIRST_PERSON | grammar.DETERMINERS


RULES = (
    Asked(handling.IMPROPER, _improperly, handling.EXECUTED, person=THIRD),
    Asked(frozenset({"instead"}), _instead_of_the_right, handling.PROPER, person=THIRD),
    Asked(frozenset({"violate", "violated", "violates"}), _breaks_our_rules, _RULES),
    Asked(frozenset({"give"}), _no_notice, frozenset({"heads-up", "notice", "warning"})),
)
"""Each rule with the words that it looks at."""
