"""Blame for what was done against what was known, without looking, or to the wrong thing."""

from pmreview.checks.wording.people import THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import (
    Asked,
    Tokens,
    acts_now,
    does,
    is_passive,
    of_third_person,
    person_after,
    third_person_before,
)
from pmreview.checks.words import causes, grammar, reproaches


def _in_spite(reader: Reader, index: int) -> Tokens | None:
    """`despite the warning`, `against the policy`, `instead of asking`: of a third person."""
    instead = reader.word(index) == "instead"
    known = reproaches.WITHOUT_DOING if instead else reproaches.GUIDANCE
    undone = any(reader.word(at) in reproaches.NOT_YET for at in range(index + 1, index + 9))
    if reader.any({"nobody"}, index + 1, index + 3) or reader.any(reproaches.MANAGED, 0, len(reader.words)):
        return None  # beyond what was asked
    if reader.word(index) in ("although", "though") and undone and reader.any(grammar.NEGATIONS, index, index + 8):
        return third_person_before(reader, index, index)
    reach = 8 if reader.word(index) in ("although", "contrary", "though") else 5
    last = next((at for at in range(index + 1, index + reach) if reader.word(at) in known), 0)
    if not last or (instead and reader.word(index + 1) != "of"):
        return None
    for at, word in enumerate(reader.words[1:], 1):
        if reader.person_at(at - 1) == THIRD and (
            is_light(word)
            or does(reader, at)
            or acts_now(reader, at)
            or word == ","
            or "by" in reader.words[max(at - 5, 0) : at - 1]
        ):
            return index, last
    return None


def _opens_without(reader: Reader, index: int) -> Tokens | None:
    """`without asking anyone, the operator cleared the cache`."""
    undone = reader.word(index + 1) in reproaches.WITHOUT_DOING - {"waiting"}
    opens = undone and not reader.word(index - 1)[:1].isalpha()
    comma = next((at for at in range(index + 2, index + 8) if reader.word(at) == ","), 0) if opens else 0
    head = next((at for at in range(comma + 1, comma + 6) if reader.person_at(at) == THIRD), 0) if comma else 0
    return (index, head) if head and looks_past(reader.word(head + 1)) else None


def acts(reader: Reader, index: int) -> bool:
    """Whether something is done at `index`, in the past or as in a timeline."""
    word = reader.word(index)
    return looks_past(word) or word == "gone" or acts_now(reader, index)


def wrong_thing(reader: Reader, index: int) -> Tokens | None:
    """A third person who did something to the wrong thing, straight in production, or without looking."""
    if reader.word(index) in grammar.AUXILIARIES or reader.any(reproaches.PRAISED, index, len(reader.words)):
        return None
    if reader.any(reproaches.UNINTENDED_WAYS, index - 2, index + 1):
        return None
    last = wrongly_done(reader, index)
    if last and is_passive(reader, index):
        by = next((at for at in range(index + 1, len(reader.words)) if reader.word(at) == "by"), 0)
        if reader.word(last - 1) == "without" and reader.any({"me", "us"}, by + 2, last):
            return None
        head = person_after(reader, by) if by else 0
        return (index, head) if head and reader.person_at(head) == THIRD else None
    return of_third_person(reader, index, last) if last else None


def wrongly_done(reader: Reader, index: int) -> int:
    """The last token of what makes the act at `index` wrong, 0 where nothing does."""
    noticed = reader.word(index) in causes.OBSERVING - {"paged", "told"}
    for at in range(index + 1, min(index + 14, len(reader.words))):
        word = reader.word(at)
        if word in grammar.BREAKS or word in (";", ":", "."):
            return 0
        stands = at == index + 1 or reader.word(at - 1) in grammar.ARTICLES
        wrong = word in ("wrong", "incorrect") and at - index <= 6 and stands and not noticed
        directly = word in ("directly", "straight") and reader.word(at + 1) in ("to", "into", "on", "in", "onto")
        unasked = word == "without" and reader.word(at + 1) == "being"
        undone = (
            word == "without"
            and not reader.any(_UNKNOWING, at + 1, at + 2)
            and reader.any(reproaches.WITHOUT_DOING, at + 1, at + 4)
        )
        if wrong or directly or (undone and not unasked):
            return at + 1
    return 0


_UNKNOWING = frozenset({"knowing", "noticing", "realising", "realizing"})
"""Without these, people did what they could not know."""


def _regardless(reader: Reader, index: int) -> Tokens | None:
    """`shipped it anyway`: of a third person."""
    verb = next((at for at in range(index - 1, max(index - 6, 0), -1) if looks_past(reader.word(at))), 0)
    return of_third_person(reader, verb, index) if verb else None


RULES = (
    Asked(
        reproaches.SPITE, _in_spite, reproaches.GUIDANCE | reproaches.WITHOUT_DOING | reproaches.NOT_YET, person=THIRD
    ),
    Asked(frozenset({"without"}), _opens_without, reproaches.WITHOUT_DOING, person=THIRD),
    Asked(reproaches.REGARDLESS, _regardless, person=THIRD),
)
"""Each rule with the words that it looks at."""
