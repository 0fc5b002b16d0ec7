"""What somebody chose: to leave it, to go on all the same, to put it off."""

from pmreview.checks.wording.causes.doings import two
from pmreview.checks.wording.people import FIRST
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens
from pmreview.checks.words import minds, reproaches


def _chose(reader: Reader, index: int) -> Tokens | None:
    """`we decided not to wait`, `it was agreed to skip the drill`."""
    against = reader.word(index + 1) in minds.AGAINST
    skipping = reader.word(index + 1) == "to" and reader.any(minds.SKIPPING, index + 2, index + 4)
    knowing = reader.word(index + 1) == "to" and reader.any(_ALTHOUGH, index + 3, len(reader.words))
    if not (against or skipping or knowing):
        return None
    ours = reader.doer(index).person == FIRST
    impersonal = reader.any({"it"}, index - 4, index) and reader.any({"was", "been"}, index - 3, index)
    return (index, index + 1) if ours or impersonal else None


_ALTHOUGH = frozenset({"although", "anyway", "despite", "nevertheless", "nonetheless", "though"})


def _decision(reader: Reader, index: int) -> Tokens | None:
    """`a decision in May not to buy it`, `the choice was made to skip it`."""
    for at in range(index + 1, min(index + 7, len(reader.words) - 1)):
        skipping = reader.word(at) == "to" and reader.word(at + 1) in minds.SKIPPING
        if skipping or two(reader, at) in ("not to", "against a", "against the"):
            return index, at + 1
    return None


def _went_on(reader: Reader, index: int) -> Tokens | None:
    """`we went ahead`, `I told nobody`, `we let it lapse`, `we kept putting it off`."""
    word = reader.word(index)
    known = two(reader, index) in minds.GOING_ON
    lapsed = word == "let" and reader.any(minds.LAPSING, index + 2, index + 7)
    kept = word == "kept" and reader.any(minds.PUTTING_OFF, index + 1, index + 3)
    off = word in minds.DROPPED or (word == "stopped" and reader.word(index + 1) in _ATTENDING)
    wanted = word in ("hoped", "meant", "wanted") and reader.words[0] == "because" and reader.word(index + 1) == "to"
    if not (wanted or known or lapsed or kept or off):
        return None
    doer = reader.doer(index)
    return (doer.start, index + 1) if doer.person == FIRST else None


_ATTENDING = frozenset(verb for verb in reproaches.DUTIES if verb.endswith("ing")) | {
    "expecting",
    "noticing",
    "worrying",
}


def _bent(reader: Reader, index: int) -> Tokens | None:
    """`corners were cut`, `a blind eye was turned`."""
    verb = reader.past_light(index + 1)
    return (index, verb) if f"{reader.word(index)} {reader.word(verb)}" in minds.BENT else None


RULES = (
    Asked(minds.CHOOSING, _chose),
    Asked(frozenset({"choice", "decision"}), _decision),
    Asked(minds.STEPS, _went_on, person=ANYBODY),
    Asked(minds.BENDING, _bent),
)
"""Each rule with the words that it looks at."""
