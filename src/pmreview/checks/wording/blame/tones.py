"""Blame by the tone: sarcasm, lecturing, and what has happened once more."""

from pmreview.checks.wording.people import FIRST, THIRD, looks_past
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
from pmreview.checks.words import grammar, persons, rebukes, reproaches

_MUST = frozenset({"have", "has", "must", "need", "needs", "ought", "should"})


def _lectured(reader: Reader, index: int) -> Tokens | None:
    """`developers must learn to read`, `people need to stop being late`."""
    after = reader.word(index + 1)
    due = {"stop": after.endswith("ing"), "start": after in reproaches.DUTIES, "wake": after == "up"}
    if not due.get(reader.word(index), True):
        return None
    must = next((at for at in range(index - 1, max(index - 4, 0), -1) if reader.word(at) in _MUST), 0)
    if reader.word(index) == "finally" and must != index - 1 and reader.word(index - 1) != "to":
        return None
    return of_third_person(reader, must, index) if must else None


def _more_virtue(reader: Reader, index: int) -> Tokens | None:
    """`the on-call should be more careful`, `people have to pay more attention`: of a third person."""
    last = next((at for at in range(index + 1, index + 7) if reader.word(at) in rebukes.LECTURED_IN), 0)
    must = next((at for at in range(index - 1, max(index - 5, 0), -1) if reader.word(at) in _MUST), 0)
    owning = reader.word(index) == "take" and reader.word(last) in ("ownership", "responsibility")
    if not last or not must or not (owning or reader.any(_MORE, index, last)):
        return None
    while reader.word(must - 1) in _MUST:
        must -= 1
    found = of_third_person(reader, must, last)
    return None if found and reader.word(found[0]) in persons.ANYBODY else found


_MORE = frozenset({"better", "closer", "greater", "less", "more", "pay"})


def _of_course(reader: Reader, index: int) -> Tokens | None:
    """`of course nobody had looked`: said with a raised eyebrow."""
    for at in range(index + 1, index + 4):
        if reader.word(at) == "nobody" or (reader.word(at) == "one" and reader.word(at - 1) == "no"):
            able = reader.any(grammar.BEING | {"could", "would"}, at + 1, at + 2)
            return None if able else (index, at)
    return None


def _again(reader: Reader, index: int) -> Tokens | None:
    """`missed it again`, `has once more not kept`: a lapse of a third person that is not the first."""
    if reader.word(index) == "more" and reader.word(index - 1) != "once":
        return None
    if reader.words[max(index - 2, 0) : index] == ["did", "it"]:
        return of_third_person(reader, index - 2, index)
    near = range(max(index - 7, 0), min(index + 7, len(reader.words)))
    verb = next((at for at in near if reader.word(at) in rebukes.REPEATED), 0)
    if not verb and "not" in reader.words[index + 1 : index + 3]:
        done = reader.past_light(index + 1)
        verb = done if reader.word(done) in rebukes.PROMISED else 0
    if not verb or is_passive(reader, verb):
        return None
    return of_third_person(reader, verb if verb < index else index - 1, max(verb, index))


def _how_anyone(reader: Reader, index: int) -> Tokens | None:
    """`how anyone could approve that is beyond me`."""
    if reader.word(index - 1) not in ("how", "why"):
        return None
    return (index - 1, index + 1) if reader.word(index + 1) in ("could", "would", "can", "thought") else None


def _beyond_belief(reader: Reader, index: int) -> Tokens | None:
    """`it is incredible that nobody`, `took ops an embarrassing hour`: astonishment about a third person."""
    reach = 6 if reader.word(index).endswith("ly") else 3
    shame = reader.word(index) in rebukes.SHAMEFUL and THIRD in reader.persons[max(index - reach, 0) : index]
    told = shame or (reader.word(index + 1) in ("that", "how") and THIRD in reader.persons)
    return (index, index) if told else None


def _to_our_shame(reader: Reader, index: int) -> Tokens | None:
    """`we were embarrassingly slow`, `we shamefully left them waiting`: told of ourselves."""
    return None if reader.word(index + 1) == "parallel" or FIRST not in reader.persons else (index, index + 1)


def _thought_it_good(reader: Reader, index: int) -> Tokens | None:
    """`thought it was a good idea`: of a third person."""
    if reader.word(index + 1) != "it":
        return None
    last = next((at for at in range(index + 2, index + 7) if reader.word(at) in rebukes.GOOD_IDEA), 0)
    return of_third_person(reader, index, last) if last else None


def _blamed(reader: Reader, index: int) -> Tokens | None:
    """`and then blamed us`, `the foreman blames the mill`: a quarrel."""
    if reader.word(index) != "blaming" and (found := of_third_person(reader, index, index)):
        return None if reader.word(found[0]) in ("nobody", "no") else found
    return (index, index + 1) if reader.word(index + 1) in ("everybody", "everyone", "her", "him", "me", "us") else None


def _typical(reader: Reader, index: int) -> Tokens | None:
    """`it is typical of the network team to …`."""
    if index == 0 and THIRD in reader.persons[1:4] and reader.any({":", ",", ".", "!"}, 2, 5):
        return 0, 1
    head = person_after(reader, index + 1) if reader.word(index + 1) in ("for", "of") else 0
    return (index, head) if head and reader.person_at(head) == THIRD and reader.word(head + 1) == "to" else None


def _told_often(reader: Reader, index: int) -> Tokens | None:
    """`has been told a hundred times`: of a third person."""
    last = next((at for at in range(index + 1, index + 6) if reader.word(at) in rebukes.TOLD_OFTEN), 0)
    return of_third_person(reader, index, last) if last and is_passive(reader, index) else None


def _if_they_simply(reader: Reader, index: int) -> Tokens | None:
    """`if people simply followed the process, we would not be here`."""
    opens = next((at for at in range(index - 1, max(index - 6, -1), -1) if reader.word(at) == "if"), -1)
    wished = looks_past(reader.word(index + 1)) or reader.word(index - 1) == "would"
    if opens < 0 or THIRD not in reader.persons[opens:index] or not wished:
        return None
    return opens, index + 1


def _hard_to_believe(reader: Reader, index: int) -> Tokens | None:
    """`it is hard to believe that a senior engineer would do this`."""
    hard = reader.any({"hard", "difficult", "impossible"}, index - 3, index)
    people = THIRD in reader.persons[index + 1 : index + 8]
    return (index - 2, index) if hard and people and reader.word(index + 1) in ("that", "how") else None


def _plainly_not(reader: Reader, index: int) -> Tokens | None:
    """`obviously cannot read`, `clearly had not read it`: of a third person, or of a client."""
    verb = next((at for at in range(index + 1, index + 5) if reader.word(at) in grammar.NEGATIONS), 0)
    if not verb or reader.any({"could"}, index, verb) or reader.word(verb + 1) not in rebukes.ABLE:
        return None
    if reader.word(index - 1) in persons.CLIENTS:
        return index - 1, verb + 1
    return of_third_person(reader, index, verb + 1)


def _happens_when(reader: Reader, index: int) -> Tokens | None:
    """`this is what happens when sales promise dates`."""
    if reader.words[max(index - 2, 0) : index] != ["is", "what"] or reader.word(index + 1) not in ("when", "if"):
        return None
    return (index - 2, index + 1) if THIRD in reader.persons[index + 2 : index + 8] else None


def _a_history(reader: Reader, index: int) -> Tokens | None:
    """`has a history of ignoring pages`: of a third person."""
    if reader.word(index + 1) != "of" or reader.word(index + 2) not in reproaches.WRONGDOING:
        return None
    verb = next((at for at in range(index - 1, max(index - 4, 0), -1) if reader.word(at) in ("has", "have", "had")), 0)
    return of_third_person(reader, verb, index + 2) if verb else None


def _ashamed(reader: Reader, index: int) -> Tokens | None:
    return third_person_before(reader, index, index) or (index, index)


RULES = (
    Asked(rebukes.LECTURED, _lectured, _MUST, person=THIRD),
    Asked(frozenset({"be", "have", "pay", "put", "show", "take"}), _more_virtue, rebukes.LECTURED_IN, person=THIRD),
    Asked(rebukes.RAISED, _of_course, frozenset({"nobody", "one"}), person=THIRD),
    Asked(frozenset({"again", "more"}), _again, rebukes.REPEATED | rebukes.PROMISED | {"did"}, person=THIRD),
    Asked(frozenset({"anyone", "anybody"}), _how_anyone, rebukes.BAFFLING, person=THIRD),
    Asked(rebukes.BEYOND_BELIEF | rebukes.SHAMEFUL, _beyond_belief, person=THIRD),
    Asked(
        frozenset({"believed", "considered", "deemed", "found", "thought"}),
        _thought_it_good,
        rebukes.GOOD_IDEA,
        person=THIRD,
    ),
    Asked(frozenset({"asked", "reminded", "told", "warned"}), _told_often, rebukes.TOLD_OFTEN, person=THIRD),
    Asked(frozenset({"typical"}), _typical, person=THIRD),
    Asked(frozenset({"blamed", "blames", "blaming"}), _blamed),
    Asked(rebukes.IF_ONLY_THEY, _if_they_simply, frozenset({"would"}), person=THIRD),
    Asked(
        frozenset({"believe", "comprehend", "fathom", "imagine", "understand"}),
        _hard_to_believe,
        frozenset({"difficult", "hard", "impossible"}),
        person=THIRD,
    ),
    Asked(rebukes.PLAINLY, _plainly_not, rebukes.ABLE),
    Asked(frozenset({"happens"}), _happens_when, frozenset({"when", "if"}), person=THIRD),
    Asked(frozenset({"habit", "history"}), _a_history, reproaches.WRONGDOING, person=THIRD),
    Asked(frozenset({"ashamed"}), _ashamed),
    Asked(rebukes.SHAMEFULLY, _to_our_shame, person=ANYBODY),
)
"""Each rule with the words that it looks at."""
