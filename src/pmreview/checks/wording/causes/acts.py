"""Acts as causes: what a person did to a thing, or had a hand in."""

from collections.abc import Iterator

from pmreview.checks.wording.blame.heedless import wrongly_done
from pmreview.checks.wording.causes.doings import two
from pmreview.checks.wording.circumstances import by_a_second, not_of_their_own
from pmreview.checks.wording.people import FIRST, THIRD, looks_finite, looks_participle, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Tokens, is_passive, person_after
from pmreview.checks.words import causes, circumstances, grammar, mishaps, persons


def deeds(reader: Reader) -> Iterator[Tokens]:
    """What persons did in a sentence, each with its first and last token."""
    for index in range(len(reader.words)):
        if found := _act(reader, index) or _by_somebody(reader, index):
            yield found


def _act(reader: Reader, index: int) -> Tokens | None:
    """What a person did, or in the first person mistook or left out, as the main point of the sentence."""
    word = reader.word(index)
    perfect = reader.word(index - 1) in HAVE and looks_participle(word)
    if not (looks_past(word) or perfect) or word in grammar.AUXILIARIES or _is_no_verb_of_its_own(reader, index):
        return None
    doer = reader.doer(index)
    if not_of_their_own(reader, doer.start, index) or _is_planned(reader, index):
        return None
    if doer.person == FIRST:
        admitted = word in causes.MISTAKING or wrongly_done(reader, index) or _by_own_hand(reader, index)
        return (doer.start, index) if admitted and _opens_clause(reader, doer.start) else None
    if _is_of_a_company(reader, doer.start, index) or reader.word(doer.start - 1) in HAVE:
        return None
    if "who" in reader.words[max(doer.start, 0) : index] and reader.word(doer.start - 1) in grammar.PREPOSITIONS:
        return None  # held by somebody who left
    if word in causes.OBSERVING and (word in causes.SEEN or reader.word(doer.start) not in ("nobody", "no")):
        return None
    gone = two(reader, index) in causes.AWAY or (word == "left" and reader.any(causes.EMPLOYERS, index + 1, index + 4))
    if word in causes.MOVES and (gone or not reader.word(index + 1)[:1].isalpha()):
        return None  # who left
    if word == "started" and reader.word(index + 1) not in grammar.ARTICLES:
        return None
    if reader.word(doer.start - 1) in grammar.SUBORDINATING - {"since"} or word in causes.NEVER_A_CAUSE:
        return None
    return (doer.start, index) if doer.person else None


def _is_of_a_company(reader: Reader, start: int, verb: int) -> bool:
    """Whether a company's service did it: `the carrier changed it`, `one of our suppliers`, not their people."""
    actor = next((at for at in range(verb - 1, start - 1, -1) if reader.person_at(at)), start)
    company = reader.word(actor).removesuffix("s") in persons.COMPANIES or reader.word(actor) in persons.COMPANIES
    one_of_them = reader.word(start) in persons.PART_OF and reader.word(start + 1) == "of"
    named = reader.words[start + 2 if one_of_them else max(start, 0) : actor]
    return company and grammar.PREPOSITIONS.isdisjoint(named)


def _by_own_hand(reader: Reader, index: int) -> bool:
    """`I unplugged it`, `we took it for a drill`."""
    if reader.word(index) in causes.HANDLED | causes.OVERDONE | {"hit", "locked", "shut", "wiped"}:
        return reader.word(reader.doer(index).start) == "i"
    if reader.word(index) in mishaps.DONE | _DID and reader.word(reader.doer(index).start) == "i":
        return True
    taken = next((at for at in range(index + 2, index + 9) if reader.word(at) == "for"), 0)
    near = (reader.word(index + 1), reader.word(index + 2), reader.word(taken - 1))
    aside = not causes.TAKEN_ASIDE.isdisjoint(near) or reader.any(grammar.PUNCTUATION, index + 1, taken)
    return reader.word(index) == "took" and bool(taken) and not aside


_DID = frozenset({"added", "chose", "drew", "gave", "hardcoded", "ran", "targeted", "wrote"})
HAVE = frozenset({"had", "has", "have"})


def _opens_clause(reader: Reader, start: int) -> bool:
    """Whether a subject begins a clause; in `a sign we missed` it only describes what stands before it."""
    before = reader.word(start - 1)
    return not before[:1].isalpha() or before in grammar.BREAKS | grammar.CONNECTIVES


def _is_no_verb_of_its_own(reader: Reader, index: int) -> bool:
    """Whether the word at `index` stands behind an auxiliary or an article: would have asked, a fixed one."""
    return reader.word(index - 1) in ("a", "an", "the") or reader.any(
        grammar.BEING | {"can", "could", "to", "would"}, index - 2, index
    )


def _is_planned(reader: Reader, verb: int) -> bool:
    """`as part of a cleanup`, `as planned`: work as it is done."""
    return any(two(reader, at) in circumstances.AS_PLANNED for at in range(verb + 1, len(reader.words)))


def _by_somebody(reader: Reader, index: int) -> Tokens | None:
    """`manual change by support`, `was deleted by an engineer`, `was deleted by me`."""
    if reader.word(index) != "by":
        return None
    verb = next((at for at in range(index - 1, max(index - 7, -1), -1) if looks_participle(reader.word(at))), index - 1)
    done = reader.word(verb)
    if reader.word(index + 1) in ("me", "us") and reader.word(index - 1) != "not":
        ours = looks_participle(done) and done not in _HAVING and _was(reader, verb)
        return (verb, index + 1) if ours and not reader.word(index + 2).endswith("ing") else None
    head = person_after(reader, index)
    if not head or reader.person_at(head) != THIRD or by_a_second(reader, index) or _from_outside(reader, index, head):
        return None
    if looks_participle(done) and is_passive(reader, verb):
        return (verb, head) if _was(reader, verb) and (done not in _HAVING or _who_mistook(reader, head)) else None
    if done in _HAVING:
        return None
    if done in mishaps.CAUSING and verb == index - 1:
        return verb, head
    told = any(looks_finite(word) for at, word in enumerate(reader.words) if at not in (0, verb))
    return None if told else (index, head)


_HAVING = causes.OBSERVING | causes.HAVING


def _was(reader: Reader, verb: int) -> bool:
    """Whether it was done once, and by one: is done, can be done and approved by three people are not."""
    start = verb
    while reader.word(start - 1) in grammar.AUXILIARIES | grammar.NEGATIONS | grammar.ADVERBS:
        start -= 1
    group = reader.words[start:verb]
    once = bool({"been", "got", "was", "were"}.intersection(group)) and not {"can", "could", "may"}.intersection(group)
    by = reader.words.index("by", verb)
    several = reader.word(verb) in causes.APPROVED and reader.word(by + 1) in causes.SEVERAL
    return once and not several


def _from_outside(reader: Reader, by: int, head: int) -> bool:
    """`was switched off by the carrier`, `unpublished by its owner`."""
    return reader.word(head) in persons.COMPANIES or reader.word(by + 1) == "its"


def _who_mistook(reader: Reader, head: int) -> bool:
    """`was run by an admin who took it for the spare`."""
    return reader.word(head + 1) == "who" and reader.any(causes.MISTAKING | {"took"}, head + 2, head + 5)
