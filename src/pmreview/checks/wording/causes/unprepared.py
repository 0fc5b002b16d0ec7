"""What was done without what comes first, in the live system, to the wrong thing, or at the wrong moment."""

from pmreview.checks.wording.causes.doings import by_machine, done_after, done_before, says_why, two, was_done
from pmreview.checks.wording.people import looks_finite
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.wording.sentences import OPAQUE
from pmreview.checks.words import afterthoughts, causes, grammar, handling, minds, mishaps, persons, reproaches


def _without(reader: Reader, index: int) -> Tokens | None:
    """`was moved without a rehearsal`, `switched over without telling the studio`."""
    last = next((at for at in range(index + 1, index + 5) if _is_preparation(reader, at, index)), 0)
    started = done_before(reader, index, handling.RUN)
    if started >= 0 and _is_safeguard(reader, index) and not by_machine(reader, started):
        return started, index + 1
    if reader.word(last) in ("notice", "warning") and reader.any(afterthoughts.SYSTEM_THINGS, 0, index):
        return None  # a connection closed without notice
    if reader.word(last) in mishaps.ASKING and any(reader.persons[:index]) and not reader.any(_ABLE, 0, index):
        return index, last
    done = done_before(reader, index, mishaps.DONE) if last else -1
    return (done, last) if done >= 0 and not by_machine(reader, done) else None


_ABLE = frozenset({"can", "could", "let", "lets", "may", "might", "must"})


def _is_preparation(reader: Reader, at: int, without: int) -> bool:
    """Whether the word at `at` ends what was to come before: a backup, asking, anybody being told."""
    if reader.any(grammar.PUNCTUATION, without + 1, at):
        return False
    word = reader.word(at)
    if word in mishaps.ASKING:
        return at < without + 3
    told = word in mishaps.TOLD_FIRST and reader.word(at - 1) == "being"
    return told or word in mishaps.PREPARATIONS or two(reader, at - 1) in mishaps.PREPARED_IN_TWO


def _is_safeguard(reader: Reader, without: int) -> bool:
    """Whether what it was run without is an option of the command, or somebody: the flag, anyone reading it."""
    option = next((at for at in range(without + 1, without + 5) if reader.word(at) in handling.OPTIONS), 0)
    quoted = reader.word(without + 1)[:1] == OPAQUE or reader.word(without + 2)[:1] == OPAQUE
    commanded = reader.any(handling.COMMANDED, 0, without)
    by_code = reader.any(afterthoughts.SYSTEM_THINGS | mishaps.CODED | persons.MACHINES, 0, without)
    asked = (quoted or bool(option)) and commanded and not by_code
    nobody = reader.word(without + 1) in persons.ANYBODY and reader.word(without + 2).endswith("ing")
    return asked or nobody


def _in_live(reader: Reader, index: int) -> Tokens | None:
    """`the drill was held on the live board`, `load test against production`."""
    tried = _tried_out(reader, index)
    if not tried:
        return None
    rest = reader.words[index:]
    carried = next((at for at, word in enumerate(rest, index) if looks_finite(word)), 0)
    if carried and done_after(reader, carried, carried + 5, mishaps.DONE) < 0:
        return None
    live = next((at for at in range(index + 1, len(reader.words)) if reader.word(at) in mishaps.LIVE), 0)
    tied = live and reader.any({"against", "in", "on", "with"}, live - 3, live)
    return (index, live) if tied and carried < live else None


def _tried_out(reader: Reader, index: int) -> bool:
    if reader.word(index) in mishaps.PRACTISED:
        return index < 4
    return reader.word(index) in ("test", "tests", "session") and reader.word(index - 1) in mishaps.PRACTISED_OF


def _wrong_one(reader: Reader, index: int) -> Tokens | None:
    """`the wrong parcel was handed over`, `was sent to the wrong school`: what somebody picked."""
    sent = done_before(reader, index, mishaps.CHOSEN_WRONG | {"sent"})
    if sent >= 0 and reader.any(mishaps.RECIPIENTS, index + 1, index + 3):
        return None if by_machine(reader, sent) or says_why(reader, index) else (sent, index + 1)
    if index > 2 or not reader.word(index + 1)[:1].isalpha():
        return None
    verb = done_after(reader, index + 2, index + 9, mishaps.CHOSEN_WRONG | {"picked"})
    named = reader.any(mishaps.MACHINE_WORK, index + 1, verb)
    if verb < 0 or by_machine(reader, verb) or (named and reader.word(verb) not in causes.BY_HAND):
        return None
    return index, verb


def _ill_timed(reader: Reader, index: int) -> Tokens | None:
    """`the drill was ended too soon`, `the vendor was called too late`."""
    verb, after = index - 1, reader.word(index + 1)
    if after not in mishaps.SLOW_OR_HASTY or not was_done(reader, verb) or by_machine(reader, verb):
        return None
    done = reader.word(verb)
    somebody = any(reader.persons[:verb]) or reader.any(minds.PARTIES, 0, verb)
    said = done in mishaps.SAID_TOO_LATE or (done in mishaps.ONLY_PEOPLE_ARE and somebody)
    ended = done in mishaps.STARTED and reader.any(mishaps.PROJECTS, verb - 4, verb)
    return (verb, index + 1) if said or ended else None


def _knowing_better(reader: Reader, index: int) -> Tokens | None:
    """`licence not extended, although two reminders had come`: against what somebody had to go by."""
    reach = 8 if reader.word(index) in ("although", "though") else 6
    last = next((at for at in range(index + 1, index + reach) if reader.word(at) in minds.KNOWN), 0)
    if not last and reader.any(grammar.NEGATIONS, index, index + 9):
        last = next((at for at in range(index + 1, index + 10) if reader.word(at) in reproaches.NOT_YET), 0)
    if not last:
        return None
    verb = next((at for at in range(index) if reader.word(at) in mishaps.DONE | _KEPT and was_done(reader, at)), -1)
    return (verb, last) if verb >= 0 and not by_machine(reader, verb) else None


_KEPT = frozenset(
    {"answered", "changed", "continued", "extended", "renewed", "resumed", "checked", "closed", "prolonged"}
)

RULES = (
    Asked(frozenset({"without"}), _without),
    Asked(mishaps.PRACTISED | {"test", "tests", "session"}, _in_live, mishaps.LIVE),
    Asked(frozenset({"wrong", "incorrect"}), _wrong_one),
    Asked(frozenset({"too"}), _ill_timed, mishaps.SLOW_OR_HASTY),
    Asked(
        frozenset({"against", "although", "despite", "spite", "though"}),
        _knowing_better,
        minds.KNOWN | reproaches.NOT_YET,
    ),
)
"""Each rule with the words that it looks at."""
