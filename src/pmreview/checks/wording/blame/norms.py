"""Blame by the norm: what was a person's to do, told as the explanation, or held in low regard."""

from pmreview.checks.wording.people import THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, ends_phrase, is_passive, of_third_person, person_after
from pmreview.checks.words import norms, reproaches


def _duty_stated(reader: Reader, index: int) -> Tokens | None:
    """What somebody is responsible for, or was supposed to do, told as the explanation."""
    doer = reader.doer(index)
    if doer.person != THIRD or _is_asked(reader, doer.start, index):
        return None
    if reader.word(index) == "supposed":
        meant = reader.word(index - 1) in ("was", "were") and reader.word(index + 2) != "be"
        return (doer.start, index) if meant else None
    if _left_undone(reader, index):
        return doer.start, index
    harm = reader.word(index + 1) == "for" and reader.any(norms.HARM, index + 2, index + 6)
    always = reader.any(norms.ALWAYS, doer.start, index) or _all_responsible(reader, doer.start, index)
    owed = reader.word(index) in norms.BINDING and reader.any(norms.UNIVERSAL, doer.start, index)
    bound = owed and reader.word(index + 1) == "to" and reader.word(index + 2) != "be"
    return (doer.start, index) if harm or always or bound else None


def _left_undone(reader: Reader, index: int) -> bool:
    """`are expected to test it, and this was not done`, `is responsible for locking up, which he did not`."""
    act = reader.word(index + 2)
    owed = reader.word(index + 1) == "to" or (reader.word(index + 1) == "for" and act.endswith("ing"))
    for at in range(index + 4, len(reader.words)):
        if reader.word(at) in (",", ";", "–", "—") and reader.any({"not", "never", "nobody"}, at + 1, at + 8):
            return owed and act != "be" and reader.any(_HAPPENED, at + 1, at + 8)
    return False


_HAPPENED = frozenset({"did", "done", "had", "has", "happen", "happened", "nobody", "was", "were"})


def _all_responsible(reader: Reader, start: int, index: int) -> bool:
    """`all owners are responsible for keeping it tidy`: whoever it is, told in a cause."""
    every = reader.word(start) in norms.UNIVERSAL or reader.word(start - 1) in norms.UNIVERSAL
    return every and reader.word(index + 1) == "for" and reader.word(index + 2).endswith("ing")


def _is_asked(reader: Reader, start: int, index: int) -> bool:
    """`it was unclear who was responsible`: a question, rather than somebody who was."""
    who = next((at for at in range(start, index) if reader.word(at) == "who"), -1)
    return who >= 0 and not reader.person_at(who - 1) and reader.word(who - 1) != ","


def _somebodys_task(reader: Reader, index: int) -> Tokens | None:
    """`it was the release manager's job to`, `checking it was Ingrid's responsibility`, `the duty of the lead was`."""
    told = norms.TOLD if reader.any(norms.SET_AGAINST, index, len(reader.words)) else norms.PAST
    owed = reader.words[max(index - 3, 0) : index] == ["it", "is", "the"] and reader.word(index + 1) == "of"
    if not owed and not reader.any(told, 0, len(reader.words)):
        return None
    pronoun = reader.word(index - 1) in ("his", "her", "their")
    if pronoun or (reader.word(index - 1) == "'s" and reader.person_at(index - 2) == THIRD):
        was = next((at for at in range(index - 2, max(index - 8, -1), -1) if reader.word(at) in told), -1)
        return (was, index) if was >= 0 and reader.word(was - 1) not in ("who", "what") else None
    if reader.word(index + 1) != "of" or not (owed or reader.word(index - 2) in told):
        return None
    head = person_after(reader, index + 1)
    if owed and reader.word(head + 1) != "to":
        return None
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _up_to(reader: Reader, index: int) -> Tokens | None:
    """`it was up to the on-call to wake the manager`."""
    if reader.word(index + 1) != "to" or reader.word(index - 1) not in norms.PAST:
        return None
    head = person_after(reader, index + 1)
    return (index - 1, head) if head and reader.word(head + 1) == "to" and reader.person_at(head) == THIRD else None


def _paid_to(reader: Reader, index: int) -> Tokens | None:
    """`these people are paid to notice`: of a third person."""
    to = reader.word(index + 1) == "to" and is_passive(reader, index)
    return of_third_person(reader, index, index + 1) if to else None


def _held_cheap(reader: Reader, index: int) -> Tokens | None:
    """`treats the freeze as a suggestion`: of a third person."""
    if is_passive(reader, index):
        return None
    last = next((at for at in range(index + 2, index + 11) if reader.word(at) in norms.TRIFLES), 0)
    if not last or not reader.any({"as"}, index + 2, last) or not ends_phrase(reader, last):
        return None
    return of_third_person(reader, index, last)


def _to_be_expected(reader: Reader, index: int) -> Tokens | None:
    """`one would expect a nurse to know this`, `it is expected of a senior`: of third persons."""
    if reader.word(index) == "expected":
        head = person_after(reader, index + 1) if reader.word(index + 1) in ("of", "from") else 0
        return (index, head) if head and reader.person_at(head) == THIRD else None
    would = reader.word(index - 1) in ("would", "'d") and reader.word(index - 2) in ("one", "you")
    return (index - 2, index) if would and THIRD in reader.persons[index + 1 : index + 6] else None


RULES = (
    Asked(norms.OWED, _duty_stated, person=THIRD),
    Asked(reproaches.TASKS, _somebodys_task, norms.TOLD, person=THIRD),
    Asked(frozenset({"up"}), _up_to, norms.PAST, person=THIRD),
    Asked(frozenset({"expected"}), _to_be_expected, frozenset({"of", "from"}), person=THIRD),
    Asked(frozenset({"assume", "expect", "think"}), _to_be_expected, frozenset({"would", "'d"}), person=THIRD),
    Asked(frozenset({"paid"}), _paid_to, person=THIRD),
    Asked(norms.REGARDING, _held_cheap, norms.TRIFLES, person=THIRD),
)
"""Each rule with the words that it looks at."""
