"""Answers that do not stop at a person though one is named: an open question, or a condition people were in."""

from pmreview.checks.wording.causes.doings import two
from pmreview.checks.wording.circumstances import made_possible
from pmreview.checks.wording.people import is_light
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Tokens
from pmreview.checks.words import causes, grammar, unknowns


def goes_on_from(reader: Reader, place: Tokens) -> bool:
    """Whether what stands at `place` is asked and not answered, or told with what people had to go by."""
    kinds = (
        _still_asked,
        _as_it_was,
        _not_given,
        _had_not_received,
        _hidden,
        _nothing_to_see,
        _every_day,
        _is_gone,
        _explained,
        made_possible,
    )
    return any(kind(reader, *place) for kind in kinds)


def _still_asked(reader: Reader, first: int, last: int) -> bool:
    """`we do not know what caused it`, `it is unclear who owned it`, `nobody knows the reason`."""
    for index, word in enumerate(reader.words[: last + 1]):
        if not _is_unknown(reader, index, word):
            continue
        asked = next((at for at in range(index + 1, index + 6) if _is_asked_for(reader, at)), 0)
        here = first <= index <= last
        if here and not asked and _is_present(reader, index):
            return True
        if asked and (here or not reader.any(_ENDS, asked + 1, first)):
            return True
    return False


def _is_unknown(reader: Reader, index: int, word: str) -> bool:
    if word in unknowns.UNKNOWN:
        return True
    known = word in unknowns.KNOWING or word in unknowns.UNCERTAIN
    return known and reader.any(unknowns.DENYING, index - 5, index) and reader.word(index + 1) != "that"


def _is_asked_for(reader: Reader, index: int) -> bool:
    return reader.word(index) in unknowns.ASKED_FOR | unknowns.CAUSES


def _is_present(reader: Reader, index: int) -> bool:
    """`we do not know yet`."""
    return reader.any({"do", "does"}, index - 4, index)


_ENDS = (grammar.BREAKS - unknowns.ASKED_FOR) | {",", ";", ":", "."}


def _as_it_was(reader: Reader, first: int, last: int) -> bool:
    """`nobody ever changed it`, `the team had never touched it`."""
    denied = reader.any({"nobody", "no", "none", "never"}, first, last)
    return denied and reader.word(last) in unknowns.CHANGING


def _not_given(reader: Reader, first: int, last: int) -> bool:
    """`the nurses had not been trained`, `guards were not required to stay`."""
    start = last
    while is_light(reader.word(start - 1)):
        start -= 1
    group = reader.words[min(start, first) : last]
    denied = not {"not", "never", "nobody", "no", "none"}.isdisjoint(group) and not grammar.BEING.isdisjoint(group)
    asked = reader.word(last) in ("asked", "told") and reader.word(last + 1) == "to"
    return denied and (asked or reader.word(last) in unknowns.SCHOOLED | unknowns.FREE)


def _had_not_received(reader: Reader, _: int, last: int) -> bool:
    """`was sent by staff who had not received training`, `by a clerk without an induction`."""
    lacking = reader.words[last + 1 : last + 5]
    without = lacking[:1] == ["without"] or (
        lacking[:1] == ["who"]
        and not unknowns.DENYING.isdisjoint(lacking)
        and not unknowns.RECEIVED.isdisjoint(reader.words[last + 2 : last + 6])
    )
    return without and reader.any(unknowns.GIVEN | unknowns.SCHOOLED, last + 2, last + 11)


def _hidden(reader: Reader, first: int, last: int) -> bool:
    """`the testers used a mock, so they did not see it`: what they worked with hid it from them."""
    unseen = next(
        (at for at, word in enumerate(reader.words) if word in unknowns.HIDDEN_FROM and _denied(reader, at)), 0
    )
    if not unseen or not (first <= unseen <= last or reader.word(last) in unknowns.USED):
        return False
    told_why = reader.any({"so", "because", "since", "as"}, 0, unseen)
    return told_why and reader.any(unknowns.USED, 0, unseen) and not reader.any(unknowns.ILL_CHOSEN, 0, unseen)


def _nothing_to_see(reader: Reader, first: int, last: int) -> bool:
    """`the team did not see any errors`, `the fitter used the standard tool`: what there was to go by."""
    ill = reader.any(unknowns.ILL_CHOSEN, first, last + 9) or reader.any(grammar.NEGATIONS, first, last)
    guided = reader.word(last) in unknowns.GUIDED - {"used"} or two(reader, last) == "used the"
    plainly = guided and not ill
    plainly = plainly or (reader.word(last) == "tested" and reader.word(last + 1) in ("against", "with") and not ill)
    misled = reader.word(last) in unknowns.TRUSTING and reader.any({"which"}, last + 2, last + 9)
    unseen = reader.word(last) in unknowns.HIDDEN_FROM
    new = reader.word(last + 1) == "any" or reader.words[-2:] == ["before", "."] or reader.words[-1] == "before"
    return plainly or misled or (unseen and new)


def _every_day(reader: Reader, first: int, last: int) -> bool:
    """`was started by a guard every Monday`, `a mailbox that nobody reads`: how things are."""
    routine = reader.any(unknowns.ROUTINE, last + 1, last + 4) and reader.any(grammar.BEING, first - 2, last)
    unread = reader.word(first) in ("nobody", "no") and reader.word(first - 1) in ("that", "which")
    return routine or (unread and reader.word(last).endswith("s"))


def _denied(reader: Reader, index: int) -> bool:
    return reader.any(grammar.NEGATIONS, index - 3, index)


def _is_gone(reader: Reader, first: int, last: int) -> bool:
    """`the person who wrote it has left the company`."""
    return reader.any({"who"}, first, last) and reader.any({"left", "resigned", "retired"}, last + 1, last + 8)


def _explained(reader: Reader, first: int, last: int) -> bool:
    """`the reason for the misapprehension was`, `the misconception came from two pages`."""
    if first != last or reader.word(first) not in causes.FRAILTIES:
        return False
    asked = reader.any(unknowns.CAUSES, first - 4, first) and reader.any({"behind", "for", "of"}, first - 3, first)
    return (asked and reader.word(first - 1) in grammar.DETERMINERS) or reader.any(
        unknowns.EXPLAINED, last + 1, last + 4
    )
