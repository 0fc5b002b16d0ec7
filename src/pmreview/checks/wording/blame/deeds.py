"""Blame for what was done: the wrong thing, against the rules, without looking."""

from pmreview.checks.wording.people import FIRST, THIRD, looks_finite, looks_participle, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import (
    ANYBODY,
    Asked,
    Tokens,
    is_passive,
    of_third_person,
    person_after,
    third_person_before,
)
from pmreview.checks.words import grammar, reproaches


def _wrong_way(reader: Reader, index: int) -> Tokens | None:
    """`carelessly`, and of a person `mistakenly`."""
    way = reader.word(index)
    if way not in reproaches.MISTAKEN_WAYS:
        return index, index
    verb = index + 1
    if looks_past(reader.word(verb)) or reader.word(verb).endswith("ing"):
        doer = reader.doer(verb)
        ours = doer.person == FIRST and way in reproaches.WRONG_IN_US
        if way in reproaches.WRONG_IN_US and _by_us(reader, verb):
            return index, verb
        blamed = (doer.person == THIRD or ours) and not is_passive(reader, index)
        return (doer.start, verb) if blamed else _far_subject(reader, index)
    if reader.person_at(index - 1) == THIRD and reader.word(verb)[:1].isalpha():
        return index - 1, verb  # the guard wrongly turns it
    if reader.word(verb).endswith("s") and not is_passive(reader, index):
        return of_third_person(reader, verb, verb)
    if reader.word(index - 1) == reader.word(verb) == ",":
        return of_third_person(reader, index - 2, index)
    return None if is_passive(reader, index - 1) else third_person_before(reader, index, index)


def _by_us(reader: Reader, verb: int) -> bool:
    """`was mistakenly deleted by us`, `handed over by me`."""
    return any(reader.words[at : at + 2] in (["by", "me"], ["by", "us"]) for at in (verb + 1, verb + 2))


def _far_subject(reader: Reader, index: int) -> Tokens | None:
    """`an engineer working at the site in Newark, mistakenly cut the power`: the comma parts them."""
    if reader.word(index - 1) != ",":
        return None
    for at in range(index - 2, -1, -1):
        if looks_finite(reader.word(at)):
            return None
        if reader.person_at(at):
            return (at, index + 1) if reader.person_at(at) == THIRD and reader.word(at + 1).endswith("ing") else None
    return None


def _poorly(reader: Reader, index: int) -> Tokens | None:
    """`was poorly tested by the team`, `the desk handled it badly`."""
    if not reader.word(index + 1)[:1].isalpha():
        verb = next((at for at in range(index - 1, max(index - 7, 0), -1) if looks_past(reader.word(at))), 0)
        return of_third_person(reader, verb, index) if verb and not is_passive(reader, verb) else None
    head = person_after(reader, index + 2) if reader.word(index + 2) == "by" else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _wrong_to(reader: Reader, index: int) -> Tokens | None:
    """`was wrong to go on`, `it was wrong of the operator`."""
    if not is_passive(reader, index):
        return None
    if reader.word(index + 1) == "to":
        return of_third_person(reader, index, index)
    head = person_after(reader, index + 1) if reader.word(index + 1) == "of" else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _wrongdoing(reader: Reader, index: int) -> Tokens | None:
    """`misconfigured`, `ignored`, `skipped`: of a third person."""
    reduced = reader.word(index + 1) == "by" and not (reader.person_at(index - 1) or reader.word(index - 1) == "as")
    if (is_passive(reader, index) or reduced) and looks_participle(reader.word(index)):
        by = index + 2 if reader.word(index + 1) in _PARTICLES else index + 1
        if reader.word(index + 1) == "as":
            by = next((at for at in range(index + 2, index + 6) if reader.word(at) == "by"), by)
        head = person_after(reader, by) if reader.word(by) == "by" else 0
        return (index, head) if head and reader.person_at(head) == THIRD else None
    noun = reader.word(index).endswith("s") and reader.word(index + 1) in grammar.AUXILIARIES
    if noun or reader.any(reproaches.UNINTENDED_WAYS, index - 2, index):
        return None
    chosen = reader.word(index - 1) == "to" and reader.any(reproaches.CHOOSING, index - 2, index)
    if (reader.any(_NOT_DONE, index - 3, index) and not chosen) or reader.word(index + 1) in ("no", "nothing"):
        return None
    if reader.word(index - 1) in reproaches.MAKING:
        return None  # everyone makes mistakes
    if reader.word(index - 1) == "people" and reader.word(index) in reproaches.HABITS:
        return None  # what people do is told of everybody
    doer = reader.doer(index - 2 if chosen else index)
    if reader.word(doer.start) in ("nobody", "no") or reader.words[doer.start - 1 : doer.start + 1] == ["no", "one"]:
        return None  # nobody tampered with it
    blamed = doer.person == THIRD or (doer.person == FIRST and reader.word(index) in reproaches.SELF_REPROACH)
    return (doer.start, index) if blamed else None


_PARTICLES = frozenset({"away", "off", "out", "over", "through", "up"})
_NOT_DONE = frozenset({"can", "could", "may", "might", "never", "not", "to", "would"})


def _down(reader: Reader, index: int) -> Tokens | None:
    """`messed up`, `took down the site`: of a person, in the first person only what judges."""
    if is_passive(reader, index) and reader.any({"down", "offline"}, index + 1, index + 2):
        head = person_after(reader, index + 2) if reader.word(index + 2) == "by" else 0
        asked = reader.any({"request", "planned", "agreed"}, head + 1, head + 4)
        return (index, head) if head and not asked and reader.person_at(head) == THIRD else None
    doer = reader.doer(index)
    if reader.word(index) in ("messed", "screwed"):
        return (doer.start, index + 1) if doer.person and reader.any({"up"}, index + 1, index + 4) else None
    if doer.person != THIRD:
        return None
    if reader.word(index) in ("waved", "nodded"):
        return (doer.start, index) if reader.any({"through"}, index + 1, index + 5) else None
    if reader.any({"lightly"}, index + 2, index + 7):
        return doer.start, index
    down = next((at for at in range(index + 1, index + 4) if reader.word(at) in ("down", "offline")), 0)
    if down and reader.word(down + 1) not in ("as", "during", "for", "to"):
        return doer.start, index + 1
    return None


def _bad_choice(reader: Reader, index: int) -> Tokens | None:
    """`made a bad call`, `took the wrong decision`: of a person."""
    if not reader.any(reproaches.BAD, index - 2, index):
        return None
    back = range(index - 2, max(index - 6, -1), -1)
    verb = next((at for at in back if looks_past(reader.word(at)) or reader.word(at) == "did"), -1)
    if verb < 0 or is_passive(reader, verb):
        return None
    ours = reader.doer(verb)
    if ours.person == FIRST and reader.any(reproaches.BAD_IN_US, index - 2, index):
        return ours.start, index
    return of_third_person(reader, verb, index)


def _broke_a_rule(reader: Reader, index: int) -> Tokens | None:
    """`broke the rules`, `broke production again`, `let the certificate lapse`: of a third person."""
    objects = reproaches.LAPSING if reader.word(index).startswith("let") else reproaches.RULES
    if reader.word(index).startswith("br") and not reader.any({"down", "into"}, index + 1, index + 5):
        objects |= {"again"}
    if is_passive(reader, index) and reader.word(index + 1) == "by" and reader.any(objects, index - 5, index):
        head = person_after(reader, index + 1)
        return (index, head) if head and reader.person_at(head) == THIRD else None
    last = next((at for at in range(index + 1, index + 7) if reader.word(at) in objects), 0)
    return of_third_person(reader, index, last) if last else None


_STEADY = frozenset(
    {
        "asking",
        "going",
        "improving",
        "looking",
        "monitoring",
        "refining",
        "running",
        "trying",
        "waiting",
        "watching",
        "working",
    }
)


def _keeps_doing(reader: Reader, index: int) -> Tokens | None:
    """`keeps breaking`: a habit, of a third person."""
    habit = reader.word(index + 1)
    if not habit.endswith("ing") or habit in _STEADY or (reader.word(0) == "people" and index < 3):
        return None
    return of_third_person(reader, index, index + 1)


def _whoever(reader: Reader, index: int) -> Tokens | None:
    """`whoever wrote this clearly did not`, told of the past and more than once."""
    verbs = [word for word in reader.words[index + 1 :] if looks_past(word) or word in ("did", "was", "had")]
    opens = reader.word(index - 1) not in ("of", "to", "for", "by") and "same" not in reader.seen
    return (index, index + 1) if opens and len(verbs) > 1 else None


RULES = (
    Asked(reproaches.NEGLIGENT_WAYS, _wrong_way),
    Asked(reproaches.WRONGDOING - reproaches.SELF_REPROACH, _wrongdoing, person=THIRD),
    Asked(reproaches.SELF_REPROACH, _wrongdoing, person=ANYBODY),
    Asked(frozenset({"messed", "screwed"}), _down, frozenset({"up"}), person=ANYBODY),
    Asked(
        frozenset({"took", "taken", "brought", "nodded", "waved"}),
        _down,
        frozenset({"down", "lightly", "offline", "through"}),
        person=THIRD,
    ),
    Asked(reproaches.BREAKING, _broke_a_rule, person=THIRD),
    Asked(reproaches.CHOICES, _bad_choice, reproaches.BAD, person=ANYBODY),
    Asked(reproaches.BADLY, _poorly, person=THIRD),
    Asked(frozenset({"wrong"}), _wrong_to, grammar.BEING, person=THIRD),
    Asked(frozenset({"whoever"}), _whoever, person=THIRD),
    Asked(frozenset({"keep", "keeps", "kept"}), _keeps_doing, person=THIRD),
)
"""Each rule with the words that it looks at."""
