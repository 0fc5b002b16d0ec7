"""What was not seen, thought of or heeded, told of the thing rather than of those who did not."""

from pmreview.checks.wording.causes.doings import by_machine, says_why, two, was_done
from pmreview.checks.wording.people import FIRST, THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, is_passive
from pmreview.checks.words import afterthoughts, causes, grammar, minds, mishaps, reproaches


def _went_unseen(reader: Reader, index: int) -> Tokens | None:
    """`went unnoticed`, `was left unanswered`."""
    if reader.any(mishaps.DONE | {"away", "deleted"}, index - 2, index) and reader.word(index) == "unread":
        return index - 1, index
    start = reader.past_light(index - 1) - 1 if is_light(reader.word(index - 1)) else index - 1
    if reader.word(start) not in minds.REMAINING or _what_machines_ask(reader, start) or by_machine(reader, index):
        return None
    if reader.word(index) in ("unnoticed", "unseen") and reader.any(_TROUBLES, 0, start):
        return None  # how long it took to see the trouble
    return None if says_why(reader, index) else (start, index)


def _what_machines_ask(reader: Reader, end: int) -> bool:
    return reader.any(minds.ASKED_BY_MACHINES, 0, end)


_TROUBLES = frozenset(
    word + s
    for word in ("bug", "error", "failure", "incident", "issue", "outage", "problem", "regression")
    for s in ("", "s")
) | {"this"}


def _came_to_no_mind(reader: Reader, index: int) -> Tokens | None:
    """`it did not occur to us`, `never crossed our minds`, `slipped everybody's memory`."""
    word = reader.word(index)
    if word in minds.COMING_TO:
        unthought = reader.any(grammar.NEGATIONS | {"nobody", "no"}, index - 3, index)
        to_whom = reader.word(index + 1) in ("on", "to")
        to_somebody = to_whom and (word.startswith("occur") or _is_somebody(reader, index + 2))
        return (index, index + 2) if unthought and to_somebody else None
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in minds.ATTENTION), 0)
    if not last or not (reader.any(_OWNING, index + 1, last) or any(reader.persons[index + 1 : last])):
        return None
    crossed = word in ("cross", "crossed", "enter") and not reader.any(grammar.NEGATIONS, index - 3, index)
    return None if crossed else (index, last)


_OWNING = minds.MINDS | {"my", "our", "his", "her", "their", "everyone", "anybody", "'s"}


def _is_somebody(reader: Reader, index: int) -> bool:
    return reader.word(index) in minds.MINDS or bool(reader.person_at(index)) or reader.person_at(index + 1) == THIRD


def _not_heeded(reader: Reader, index: int) -> Tokens | None:
    """`was not questioned`, `had not been foreseen`, `were never passed on`."""
    verb = reader.past_light(index)
    known = reader.word(verb) in minds.NOT_HEEDED or two(reader, verb) in minds.PASSED_ON
    of_person = reader.word(verb) in ("called", "phoned", "told", "rung") and any(reader.persons[:index])
    of_writing = reader.word(verb) in minds.READ_OR_KEPT and reader.any(minds.READABLE, 0, index)
    of_voice = reader.word(verb) in minds.VOICED and reader.any(minds.VOICES, 0, index)
    of_voice = of_voice or (reader.word(verb) == "reported" and reader.any(minds.FOUND, 0, index))
    of_voice = of_voice or two(reader, verb) == "followed up"
    of_interim = reader.word(verb) in minds.TAKEN_BACK and _is_interim(reader, index)
    of_interim = of_interim or _never_put_back(reader, index, verb)
    if not (known or of_person or of_writing or of_voice or of_interim or _not_after(reader, verb)) or not was_done(
        reader, verb
    ):
        return None
    return None if by_machine(reader, verb) or says_why(reader, verb) else (index, verb)


def _not_after(reader: Reader, verb: int) -> bool:
    """`not reset after the drill`, `not checked against the drawing`: what hands had to do next."""
    word = reader.word(verb)
    if word in mishaps.RESTORED:
        if reader.word(verb + 1) == "before" and not reader.any(afterthoughts.SYSTEM_THINGS, 0, verb):
            return True
        after = next((at for at in range(verb + 1, verb + 4) if reader.word(at) == "after"), 0)
        return bool(after) and reader.any(mishaps.WORKED, after + 1, after + 4)
    if word in minds.RECORDING:
        return reader.any({"in", "into", "on", "to"}, verb + 1, verb + 3) and reader.any(
            minds.RECORDS, verb + 2, verb + 6
        )
    if word not in mishaps.COMPARED or reader.any(mishaps.CODED | afterthoughts.SYSTEM_THINGS, 0, verb):
        return False
    written = reader.word(verb + 1) in ("against", "with") and reader.any(causes.WRITTEN, verb + 2, verb + 6)
    return written or (reader.word(verb + 1) == "before" and reader.word(verb + 2).endswith("ing"))


def _never_put_back(reader: Reader, index: int, verb: int) -> bool:
    """`never tidied`, `not moved back`: what somebody meant to come back to."""
    if reader.any(afterthoughts.SYSTEM_THINGS | mishaps.CODED, 0, index):
        return False
    word = reader.word(verb)
    if reader.word(index) == "never" and (
        word in (mishaps.RESTORED - _BY_CODE) | causes.COME_BACK_TO or two(reader, verb) == "cleaned up"
    ):
        return True
    back = word in mishaps.RESTORED | causes.PUT_BACK and reader.any({"afterwards", "back"}, verb + 1, verb + 4)
    return back and not reader.any(grammar.PUNCTUATION, verb, verb + 2)


_BY_CODE = frozenset({"closed", "disconnected", "returned", "taken"})


def _waved_off(reader: Reader, index: int) -> Tokens | None:
    """`her doubt was brushed aside`."""
    waved = two(reader, index) in minds.WAVED_OFF and was_done(reader, index)
    return (index, index + 1) if waved and not by_machine(reader, index) else None


def _fell_through(reader: Reader, index: int) -> Tokens | None:
    """`fell by the wayside`; `locking up slipped through`, which a bug may do as well."""
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in causes.CRACKS), 0)
    through = reader.word(index) == "slipped" and reader.word(index + 1) == "through"
    comma = next((at for at in range(index, 0, -1) if reader.word(at) == ","), -1)
    return (index, last or index + 1) if last or (through and reader.word(comma + 1).endswith("ing")) else None


def _looked_no_further(reader: Reader, index: int) -> Tokens | None:
    """`we merely asked one of them`, `I looked at the lid only`: where the first person stopped to look."""
    verb = next((at for at in range(index - 8, index + 7) if reader.word(at) in causes.LOOKED), -1)
    ours = reader.person_at(index - 1) == FIRST if verb == index + 1 else reader.doer(verb).person == FIRST
    return (
        (min(verb, index), max(verb, index))
        if verb > 0 and ours and not (is_passive(reader, verb) or _is_told_of(reader, index))
        else None
    )


def _is_told_of(reader: Reader, index: int) -> bool:
    """`the page that we only read later`."""
    return reader.any({"that", "when", "which"}, index - 3, index - 1)


def _is_interim(reader: Reader, end: int) -> bool:
    """`the temporary rule`: what somebody meant to take back."""
    return reader.any(minds.INTERIM, 0, end) and reader.any(minds.ARRANGED, 0, end)


def _not_conscious(reader: Reader, index: int) -> Tokens | None:
    """`was not conscious of`, `we were not aware that`."""
    if reader.word(index) == "aware" and not (
        reader.any({"was", "were"}, index - 4, index) and reader.doer(index).person == FIRST
    ):
        return None
    return (index - 1, index) if "not" in reader.words[max(index - 2, 0) : index] else None


def _none_of_us(reader: Reader, index: int) -> Tokens | None:
    """`none of us saw it`, `neither of the reviewers asked`."""
    if reader.word(index + 1) not in ("among", "of"):
        return None
    verb = next((at for at in range(index + 3, index + 7) if looks_past(reader.word(at))), 0)
    if reader.word(index) in _SOME:
        known = mishaps.DONE | causes.MISTAKING | minds.LEFT_TO_OTHERS | {"chose", "took"}
        done = next((at for at in range(index + 3, index + 12) if reader.word(at) in known), 0)
        return (index, done) if "us" in reader.words[index + 2 : index + 5] and done else None
    meant = "us" in reader.words[index + 2 : index + 4] or any(reader.persons[index + 2 : verb])
    return (index, verb) if meant and reader.word(verb) in reproaches.DUTIES | causes.PERCEIVING - _KNOWING else None


_SOME = frozenset({"all", "both", "each", "few", "half", "many", "most", "one", "several", "some", "three", "two"})
_KNOWING = frozenset({"knew", "understood"})


def _no_heed(reader: Reader, index: int) -> Tokens | None:
    """`little thought was given to the heat`, `no heed was paid`."""
    if not reader.any(minds.LITTLE, index - 3, index):
        return None
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in minds.PAID), 0)
    return (index - 1, last) if last and last == reader.past_light(index + 1) else None


RULES = (
    Asked(minds.UNHEEDED, _went_unseen, minds.REMAINING | mishaps.DONE),
    Asked(minds.COMING_TO | minds.ESCAPING, _came_to_no_mind),
    Asked(frozenset({"never", "not"}), _not_heeded),
    Asked(frozenset({"aware", "conscious"}), _not_conscious, frozenset({"not"})),
    Asked(frozenset({"neither", "nobody", "none"}) | _SOME, _none_of_us),
    Asked(minds.WAVING, _waved_off),
    Asked(frozenset({"just", "merely", "only", "solely"}), _looked_no_further, causes.LOOKED, ANYBODY),
    Asked(causes.BETWEEN_STOOLS, _fell_through),
    Asked(minds.HEED, _no_heed, minds.LITTLE),
)
"""Each rule with the words that it looks at."""
