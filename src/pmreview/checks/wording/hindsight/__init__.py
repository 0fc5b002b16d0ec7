"""Hindsight: what people should, could or would have done. What a system should have done is a plain fact.

A rule looks at one word of a sentence and answers with the tokens that look back, first and last.
"""

from collections.abc import Iterator

from pmreview.checks.wording.hindsight import chances, conditions, duties, redoing, signs, wishes
from pmreview.checks.wording.hindsight.conditions import if_a_thing_had, is_conditional
from pmreview.checks.wording.hindsight.conduct import conduct_opens
from pmreview.checks.wording.hindsight.wishes import better
from pmreview.checks.wording.people import FIRST, THIRD, is_light, looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, places
from pmreview.checks.wording.sayings import Sayings
from pmreview.checks.words import afterthoughts, circumstances, grammar, persons


def hindsight(reader: Reader) -> Iterator[Tokens]:
    """The places of a sentence that look back, each as its first and last token."""
    yield from (place for place in PHRASES.places(reader.words, reader.seen) if not _is_mentioned(reader, place))
    yield from places(reader, RULES)


def _is_mentioned(reader: Reader, place: Tokens) -> bool:
    """`hindsight bias`, `to keep hindsight out`: the word, rather than a look back."""
    return reader.word(place[1] + 1) == "bias" or reader.word(place[0] - 1) in _KEPT_OUT


_KEPT_OUT = frozenset({"against", "avoid", "avoiding", "avoids", "keep", "keeping", "no", "resist", "without"})


def _should_have(reader: Reader, have: int) -> Tokens | None:
    modal = have - 1
    while modal >= 0 and _may_stand_between(reader.word(modal)):
        modal -= 1
    done = have + 1
    while is_light(reader.word(done)) and reader.word(done) not in ("been", "had"):
        done += 1
    word = reader.word(modal)
    obliged = word in afterthoughts.OBLIGED and reader.word(have - 1) == "to"
    if word in afterthoughts.MODALS_OF_DUTY or obliged:
        return duties.duty(reader, modal, done)
    return _chance(reader, modal, done) if word in afterthoughts.MODALS_OF_CHANCE else None


def _may_stand_between(word: str) -> bool:
    if word in _BETWEEN or word in grammar.NEGATIONS or word in grammar.ADVERBS:
        return True
    return word.endswith("ly") and word not in grammar.NOT_ADVERBS


_BETWEEN = frozenset({"at", "by", "course", "least", "of", "rights", "to"})
"""`should of course have`, `at least`, `by rights`."""


def _chance(reader: Reader, modal: int, done: int) -> Tokens | None:
    """`could have`, `would have`: of a person's act, not of luck and not of a remedy."""
    act = reader.word(done)
    doer = reader.doer(modal)
    if act == "been":
        return _been(reader, modal, done)
    if _within_a_hair(reader, modal) or _by_luck(reader, modal, done):
        return None
    if reader.word(modal) != "would" and reader.any(circumstances.GUESSING, 0, modal):
        return None
    conditional = is_conditional(reader) or reader.any(afterthoughts.KNOWLEDGE, 0, len(reader.words))
    conditional = conditional or _for_a_call(reader, modal) or _by_an_act(reader)
    conditional = conditional or (reader.word(0) == "with" and conduct_opens(reader, modal))
    if doer.person and act in ("done", "fared") and reader.word(done + 1) in ("better", "well"):
        return doer.start, done + 1
    if doer.person and act == "had" and reader.word(done + 1) in ("better", "more"):
        worked = reader.any(afterthoughts.WORK | afterthoughts.CONDUCT_NOUNS, done + 2, done + 4)
        return (doer.start, done) if worked else None
    if doer.person and act in afterthoughts.SEEN_EARLIER and _in_rehearsal(reader, done):
        return doer.start, done
    acts = looks_participle(act) and act not in afterthoughts.HAPPENING_TO
    if reader.any({"whether"}, doer.start - 2, doer.start):
        return None  # somebody asks
    anybody = reader.word(modal - 1) in persons.ANYBODY or (reader.word(modal - 2) == "any" and "same" in reader.words)
    if anybody and not conditional:
        return None  # what everybody would have done
    if doer.person and acts and (reader.word(modal) != "might" or _might_well(reader, modal, done)):
        unable = "not" in reader.words[modal:done] or reader.word(doer.start) in ("nobody", "no")
        guess = unable or reader.word(doer.start) in persons.INDEFINITE
        if reader.word(modal) == "could" and guess and not conditional:
            return None  # what could not be done, or who it may have been
        if reader.word(modal) != "would" or doer.person == THIRD or conditional or _by_doing(reader, done):
            return doer.start, done
    if doer.person:
        return (doer.start, done) if conditional and looks_participle(act) else None
    if reader.word(modal) == "could" and reader.word(modal - 1) in ("", "-", "–", "*") and act in _OURS:
        return modal, done
    if (
        reader.word(modal - 1) == "which"
        and act in afterthoughts.HELPING
        and (undone := _undone_before(reader, modal - 1))
    ):
        return undone, done
    return (0, done) if act not in afterthoughts.HAPPENING_TO and conduct_opens(reader, modal) else None


_OURS = afterthoughts.HUMAN_ACTS | afterthoughts.AVERTING | afterthoughts.UNDERTAKEN
"""What somebody did who is not named: could have asked the ward."""


def _undone_before(reader: Reader, which: int) -> int:
    """The verb of `we did not run a drill, which would have shown it`: what people left out; 0 for none."""
    for at in range(which - 1, max(which - 14, 0), -1):
        if reader.word(at) in grammar.NEGATIONS and reader.person_at(at - 2):
            return at if reader.word(reader.past_light(at)) not in ("have", "know") else 0
    return 0


def _by_an_act(reader: Reader) -> bool:
    """`by asking the ward we would have known`."""
    return reader.word(0) == "by" and reader.word(1).endswith("ing")


def _for_a_call(reader: Reader, modal: int) -> bool:
    """`one call and we would have known`."""
    asked = reader.word(0) in ("a", "another", "one") and reader.any(afterthoughts.CONDUCT_NOUNS, 1, 4)
    return asked and reader.any({"and"}, 2, modal)


def _might_well(reader: Reader, modal: int, done: int) -> bool:
    """`we might have asked`, `they might at least have called`; what somebody might have done else is a guess."""
    act = reader.word(done)
    ours = reader.person_at(modal - 1) == FIRST and act in ("asked", "checked", "guessed", "known", "suspected")
    return ours or act in afterthoughts.AVERTED or "least" in reader.words[modal:done]


def _within_a_hair(reader: Reader, modal: int) -> bool:
    """`ten minutes more and two crews would have timed out`: what nearly happened."""
    timed = reader.any(afterthoughts.TIMES, 0, min(modal, 5)) and reader.any({"later", "longer", "more"}, 0, 5)
    return timed and reader.any({"and"}, 2, modal)


def _by_luck(reader: Reader, modal: int, done: int) -> bool:
    """`luckily, …`, `we could have noticed it much later`: how much worse it might have come."""
    return reader.any(circumstances.LUCK, 0, modal) or reader.any(circumstances.WORSE, done + 1, done + 6)


def _by_doing(reader: Reader, done: int) -> bool:
    """`we would have helped the ward more by calling`."""
    by = next((at for at in range(done + 1, done + 9) if reader.word(at) == "by"), 0)
    return bool(by) and reader.word(by + 1).endswith("ing")


def _been(reader: Reader, modal: int, been: int) -> Tokens | None:
    """`could have been faster`, `with more care it would have been`; `with more memory` is a measure."""
    doer = reader.doer(modal)
    slower = reader.word(modal) == "could" and reader.word(been + 1) in afterthoughts.DOING_BETTER
    if doer.person and slower:
        return None if if_a_thing_had(reader) else (doer.start, been + 1)
    if reader.any({"part", "side"}, modal - 1, modal) and reader.word(modal - 2) in ("my", "our"):
        return modal, been + 1
    if reader.word(0) == "with":
        return (0, been) if conduct_opens(reader, modal) else None
    if reader.word(modal) == "would" and reader.word(modal - 1) in afterthoughts.WISER | {"good"}:
        return (modal - 1, been) if reader.word(been + 1) == "to" else None
    return better(reader, modal, been) or _right_in_hindsight(reader, modal, been)


def _right_in_hindsight(reader: Reader, modal: int, been: int) -> Tokens | None:
    """`waiting would have been the decent thing`, `the logs would have been the place to look`."""
    if reader.word(modal) != "would" or reader.word(been + 1) not in grammar.ARTICLES:
        return None
    last = next((at for at in range(been + 2, been + 5) if reader.word(at) in _RIGHT_STEPS), 0)
    told = last and (reader.word(last + 1) == "to" or reader.any(afterthoughts.DECENT, been + 2, last))
    return (modal, last) if told else None


_RIGHT_STEPS = afterthoughts.STEPS | {"place", "plan", "sequence"}


def _in_rehearsal(reader: Reader, done: int) -> bool:
    """`noticed this in a dry run`: what people might have held."""
    at = next((at for at in range(done + 1, done + 4) if reader.word(at) in ("in", "during", "with")), 0)
    return bool(at) and reader.any(afterthoughts.CONDUCT_NOUNS | afterthoughts.REHEARSALS, at + 1, at + 5)


def _if_only(reader: Reader, index: int) -> Tokens | None:
    """`if only we had`, `if we had only`; `if only one pod is up` is a condition."""
    if reader.word(index - 1) == "had" and reader.any({"if"}, index - 4, index - 1):
        return (index - 1, index) if any(reader.persons[max(index - 3, 0) : index]) else None
    told = reader.any({"had", "could", "'d"}, index + 1, index + 8)
    return (index - 1, index) if reader.word(index - 1) == "if" and told else None


RULES = (
    Asked(
        frozenset({"have", "'ve"}),
        _should_have,
        afterthoughts.MODALS_OF_DUTY | afterthoughts.MODALS_OF_CHANCE | afterthoughts.OBLIGED | {"'d"},
    ),
    *chances.RULES,
    *conditions.RULES,
    *wishes.RULES,
    *signs.RULES,
    *redoing.RULES,
    Asked(frozenset({"only"}), _if_only, frozenset({"if"})),
)
"""Each rule with the words that it looks at."""
PHRASES = Sayings(afterthoughts.LOOKING_BACK, {})
"""`in hindsight`, `the signs were there`: what looks back whoever does what."""
