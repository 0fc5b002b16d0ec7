"""What was done to a thing with nobody named: `was run`, `had been shipped`, and in notes `shipped`."""

from collections.abc import Collection

from pmreview.checks.wording.people import is_light, looks_finite, looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.words import afterthoughts, grammar

_MODALS = afterthoughts.MODALS | {"can", "may", "must", "shall", "will"}
_PASSED = frozenset({"been", "got", "was", "were"})


def two(reader: Reader, index: int) -> str:
    """The word at `index` and the one after it."""
    return f"{reader.word(index)} {reader.word(index + 1)}"


def done_before(reader: Reader, end: int, verbs: Collection[str]) -> int:
    """The nearest of `verbs` before `end` that was done to something; -1 where none was."""
    return next((at for at in range(end - 1, -1, -1) if reader.word(at) in verbs and was_done(reader, at)), -1)


def done_after(reader: Reader, start: int, end: int, verbs: Collection[str]) -> int:
    """The first of `verbs` from `start` up to `end` that was done to something; -1 where none was."""
    return next((at for at in range(start, end) if reader.word(at) in verbs and was_done(reader, at)), -1)


def was_done(reader: Reader, verb: int) -> bool:
    """Whether the participle at `verb` is of the passive and tells of the past, rather than of what can be."""
    start = verb
    while is_light(reader.word(start - 1)):
        start -= 1
    group = reader.words[start:verb]
    if reader.word(start - 1) in ("and", "but"):  # acknowledged in bed and not looked at
        before = next((at for at in range(start - 2, max(start - 14, 0), -1) if looks_participle(reader.word(at))), 0)
        return bool(before) and was_done(reader, before)
    if not _PASSED.isdisjoint(group):
        return _MODALS.isdisjoint(group)
    return _in_a_note(reader, verb) and _MODALS.isdisjoint(group)


def _in_a_note(reader: Reader, verb: int) -> bool:
    """Whether nothing carries the sentence up to `verb`, and no article opens it: `switch replaced`."""
    if reader.word(0) in grammar.DETERMINERS or reader.word(0) in grammar.ARTICLES:
        return False
    if (
        verb == 0
        or any(reader.persons[:verb])
        or reader.word(0) in _FEW
        or reader.word(0) in grammar.BREAKS | grammar.STORY_OPENS
    ):
        return False
    return not any(looks_finite(word) for word in reader.words[:verb])


_FEW = frozenset({"few", "less", "little", "much", "some"})


def says_why(reader: Reader, index: int) -> bool:
    """Whether a reason follows, or a clause with one went before, so that the answer does not stop there."""
    if reader.any(_REASONS, index + 1, len(reader.words)):
        return True
    comma = next((at for at in range(index, 0, -1) if reader.word(at) == ","), 0)
    return any(reader.word(at) in _REASONS and reader.word(at - 1) in ("", ",") for at in range(comma))


_REASONS = frozenset({"because", "due", "owing", "since"})


def by_machine(reader: Reader, index: int) -> bool:
    """Whether the doer is named and is nobody: `was skipped by the scanner`."""
    by = next((at for at in range(index + 1, len(reader.words)) if reader.word(at) == "by"), 0)
    return bool(by) and not any(reader.persons[by:]) and not reader.word(by + 1).endswith("ing")
