"""Acts told with what somebody acted out of: habit, haste, a belief, no more than a feeling."""

from pmreview.checks.wording.causes.doings import by_machine, done_after, done_before, says_why, two
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import afterthoughts, causes, grammar, minds, mishaps


def _out_of(reader: Reader, index: int) -> Tokens | None:
    """`out of politeness`, `out of sheer habit`."""
    if reader.word(index - 1) != "out":
        return None
    last = next((at for at in range(index + 1, index + 4) if reader.word(at) in minds.MOTIVES), 0)
    return (index - 1, last) if last and _done(reader, index) else None


def _in_haste(reader: Reader, index: int) -> Tokens | None:
    """`was fitted in a hurry`, `done on a hunch`, `tied by feel`, `from force of habit`."""
    word, after = reader.word(index), reader.word(index + 1)
    if after in grammar.DETERMINERS and reader.word(index + 2) in minds.HURRIES | minds.BY_CHANCE:
        return (index, index + 2) if word in ("at", "in", "on") and _done(reader, index) else None
    if two(reader, index) == "for fear":
        return index, index + 1
    if word == "in" and after == "haste":
        return (index, index + 1) if _done(reader, index) else None
    if word in ("by", "from") and after in minds.FREE_WAYS:
        return (index, index + 1) if _done(reader, index) else None
    if word == "from" and after == "memory" and done_before(reader, index, _ACTS | minds.RECALLED) >= 0:
        return index, index + 1
    return (index, index + 3) if word in ("by", "from") and two(reader, index + 1) == "force of" else None


def _for_convenience(reader: Reader, index: int) -> Tokens | None:
    """`for convenience, one key was used`."""
    ends = not reader.word(index + 2)[:1].isalpha() or reader.word(index + 2) in grammar.SUBORDINATING
    return (index, index + 1) if ends and reader.word(index + 1) in minds.WHIMS and _done(reader, index) else None


def _supposing(reader: Reader, index: int) -> Tokens | None:
    """`was cut in the belief that it was dead`, `on the assumption that`."""
    supposed = next((at for at in range(index + 1, index + 4) if reader.word(at) in minds.SUPPOSED), 0)
    if not supposed or reader.word(supposed + 1) not in ("that", "of", "it", "the", "they"):
        return None
    return (index, supposed) if _done(reader, index) or any(reader.persons[:index]) else None


def _by_mistake(reader: Reader, index: int) -> Tokens | None:
    """`by mistake the old list was sent`."""
    return (index, index + 1) if reader.word(index + 1) == "mistake" else None


def _by_hand(reader: Reader, index: int) -> Tokens | None:
    """`was edited by hand`."""
    done = reader.word(index + 1) == "hand" and done_before(reader, index, causes.BY_HAND)
    return (done, index + 1) if done and done > 0 else None


def _to_save(reader: Reader, index: int) -> Tokens | None:
    """`was bridged to save a walk`."""
    rid = two(reader, index) == "get rid"
    saved = next((at for at in range(index + 1, index + 4) if rid or reader.word(at) in causes.SAVED), 0)
    done = done_before(reader, index, mishaps.DONE) if saved and reader.word(index - 1) == "to" else -1
    return (done, saved) if done >= 0 and not by_machine(reader, done) else None


def _offhand(reader: Reader, index: int) -> Tokens | None:
    """`was agreed off the cuff`, `given on the nod`."""
    idiom = two(reader, index - 1) in minds.OFFHANDED and reader.word(index - 2) in (
        "a",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
    )
    return (index - 1, index) if idiom and (_done(reader, index) or "fell" in reader.words) else None


def _in_place_of(reader: Reader, index: int) -> Tokens | None:
    """`instead of the spare, the live one was pulled`."""
    opens = index == 0 and reader.word(1) in ("of", "than") and not reader.any(afterthoughts.SYSTEM_THINGS, 1, 9)
    verb = done_after(reader, 3, len(reader.words), mishaps.SUBSTITUTED) if opens else -1
    return (index, verb) if verb >= 0 and not by_machine(reader, verb) else None


def _meant_another(reader: Reader, index: int) -> Tokens | None:
    """`was salted where sugar was meant`."""
    when = next((at for at in range(index - 1, 1, -1) if reader.word(at) in ("when", "where", "while", "whereas")), 0)
    meant = reader.word(index - 1) in ("was", "were") and not reader.any({"not", "for", "to"}, index, index + 2)
    done = done_before(reader, when, mishaps.DONE | causes.BY_HAND) if when and meant else -1
    by_code = by_machine(reader, done) or reader.any(mishaps.CODED, 0, index)
    return (done, index) if done >= 0 and not by_code else None


def _with_a_password(reader: Reader, index: int) -> Tokens | None:
    """`the passcode was shared`, `passwords were not rotated`."""
    verb = next((at for at in range(index + 2, index + 8) if reader.word(at) in causes.KEPT_BADLY), 0)
    if not verb or not reader.any({"was", "were"}, index + 1, verb):
        return None
    if by_machine(reader, verb):
        return None
    changed = reader.word(verb) in ("changed", "replaced", "rotated")
    return (
        (index, index) if changed == reader.any({"not", "never"}, index, verb) and not says_why(reader, verb) else None
    )


def _being_easier(reader: Reader, index: int) -> Tokens | None:
    """`because it was easier`, `because it is more convenient to leave it open`."""
    opens = reader.words[:2] == ["because", "it"] and index < 6 and reader.word(index + 1) != "for"
    return (0, index) if opens else None


def _done(reader: Reader, index: int) -> bool:
    """Whether something was done in the sentence, before or after `index`."""
    size = len(reader.words)
    if any(reader.persons[:index]) or "i" in reader.words or "we" in reader.words:
        return True
    return done_before(reader, index, _ACTS) >= 0 or done_after(reader, index, size, _ACTS) >= 0


_ACTS = mishaps.DONE | {"answered", "checked", "read", "reviewed", "said"}

RULES = (
    Asked(frozenset({"of"}), _out_of, minds.MOTIVES),
    Asked(frozenset({"at", "by", "for", "from", "in", "on"}), _in_haste, minds.HURRIED),
    Asked(frozenset({"for"}), _for_convenience, minds.WHIMS),
    Asked(frozenset({"in", "on", "under"}), _supposing, minds.SUPPOSED),
    Asked(frozenset({"by"}), _by_mistake, frozenset({"mistake"})),
    Asked(frozenset({"get", "save", "spare"}), _to_save, causes.SAVED | {"rid"}),
    Asked(minds.OFFHAND, _offhand),
    Asked(frozenset({"instead", "rather"}), _in_place_of),
    Asked(frozenset({"intended", "meant", "wanted"}), _meant_another, causes.BY_HAND | mishaps.DONE),
    Asked(causes.PASSWORDS, _with_a_password, causes.KEPT_BADLY),
    Asked(minds.EASIER, _being_easier, frozenset({"because"})),
    Asked(frozenset({"by"}), _by_hand, frozenset({"hand"})),
)
"""Each rule with the words that it looks at."""
