"""Blame for going on: what people knew or saw, and did nothing about."""

from pmreview.checks.wording.people import FIRST, THIRD
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, is_passive
from pmreview.checks.words import rebukes


def _knew(reader: Reader, index: int) -> Tokens | None:
    """`they knew about the leak and did not fix it`, `was warned and went on`: of a third person."""
    saw = reader.word(index) in rebukes.SEEING
    if reader.word(index) != "knew" and not saw and not is_passive(reader, index):
        return None
    for at in range(index + 2, min(index + 14, len(reader.words))):
        idle = not saw and reader.any(rebukes.IDLE, at + 1, at + 4)
        if reader.word(at) in ("and", "but", "yet") and (idle or _carries_on(reader, at + 1)):
            doer = reader.doer(index)
            ours = doer.person == FIRST and reader.word(index) == "knew" and "nothing" in reader.words[at : at + 4]
            return (doer.start, at + 1) if doer.person == THIRD or ours else None
    return None


def _carries_on(reader: Reader, start: int) -> bool:
    """Whether somebody goes on as before, from `start`: went on, clicked it away, did nothing."""
    verb = reader.past_light(start)
    after = reader.word(verb + 1)
    if f"{reader.word(verb)} {after}" in rebukes.GOING_ON:
        return reader.word(verb + 2) != "to"
    clicked = reader.word(verb) in ("clicked", "closed", "swiped", "waved") and reader.any(
        {"away", "it"}, verb, verb + 3
    )
    return clicked or (reader.word(verb) == "did" and after == "nothing")


RULES = (Asked(rebukes.INFORMED | rebukes.SEEING, _knew, frozenset({"and", "but", "yet"}), person=ANYBODY),)
"""Each rule with the words that it looks at."""
