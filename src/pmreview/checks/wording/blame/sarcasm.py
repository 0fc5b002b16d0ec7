"""Blame by sarcasm: what was to be expected of somebody, and questions that ask for no answer."""

from pmreview.checks.wording.people import THIRD, is_light
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens, is_passive, of_third_person, person_after
from pmreview.checks.words import grammar, reproaches, sarcasm


def _as_usual(reader: Reader, index: int) -> Tokens | None:
    """`as always, the vendor came late`, `once again at the last minute`: of a third person."""
    if reader.word(index - 1) not in ("as", "once", "yet"):
        return None
    late = next((at for at, word in enumerate(reader.words) if word in sarcasm.LATE), 0)
    if not late or (reader.word(late) in ("fact", "minute", "deadline") and not _is_after(reader, late)):
        return None
    return (min(index - 1, late), max(index, late)) if THIRD in reader.persons else None


def _is_after(reader: Reader, index: int) -> bool:
    """`after the fact`, `at the last minute`."""
    return reader.any({"after", "last"}, index - 3, index)


def _took_somebody(reader: Reader, index: int) -> Tokens | None:
    """`it took the helpdesk a full hour`: a third person, and a long time."""
    head = next((at for at in range(index + 1, index + 6) if reader.person_at(at) == THIRD), 0)
    if not head or (reader.word(head + 1)[:1].isalpha() and reader.word(head + 1) not in _COUNTED):
        return None
    last = next((at for at in range(head + 1, head + 5) if reader.word(at) in sarcasm.LONG), 0)
    to = next((at for at in range(last + 1, last + 5) if reader.word(at) == "to"), 0) if last else 0
    return (index, last) if to and reader.word(to + 1) in reproaches.DUTIES | sarcasm.STIRRING else None


_COUNTED = frozenset({"a", "an", "ages", "forever", "the", "no", "two", "three", "until"})


def _took_reminders(reader: Reader, index: int) -> Tokens | None:
    """`it took three reminders before the vendor moved`: of a third person."""
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in sarcasm.NAGGING), 0)
    late = last and reader.word(last + 1) in ("before", "until", "for", "to")
    return (index, last + 1) if late and THIRD in reader.persons[last + 2 : last + 6] else None


def _why_not_simply(reader: Reader, index: int) -> Tokens | None:
    """`why did nobody simply call?`: of a third person; `why did we not just` is hindsight."""
    why = next((at for at in range(max(index - 7, 0), index) if reader.word(at) in ("why", "how")), -1)
    return (why, index) if why >= 0 and THIRD in reader.persons[why:index] and _asks(reader, why) else None


def _asks(reader: Reader, opening: int) -> bool:
    return reader.words[-1] == "?" and reader.word(opening + 1) in grammar.AUXILIARIES


def _how_could(reader: Reader, index: int) -> Tokens | None:
    """`how could the reviewer overlook this?`: of a third person, and of what is held against one."""
    how = next((at for at in range(max(index - 9, 0), index) if reader.word(at) == "how"), -1)
    if how < 0 or reader.word(how + 1) not in ("can", "could", "did") or THIRD not in reader.persons[how:index]:
        return None
    return (how, index) if reader.words[-1] == "?" else None


def _what_thinking(reader: Reader, index: int) -> Tokens | None:
    """`what was the analyst thinking?`"""
    what = next((at for at in range(max(index - 7, 0), index) if reader.word(at) in ("what", "whatever")), -1)
    asked = what >= 0 and reader.word(what + 1) in grammar.BEING and reader.person_at(index - 1) == THIRD
    return (what, index) if asked else None


def _one_wonders(reader: Reader, index: int) -> Tokens | None:
    """`one wonders what the reviewer read`, `makes you wonder whether anybody looked`."""
    wonders = reader.word(index - 1) in ("one", "you", "must", "to")
    people = THIRD in reader.persons[index + 2 : index + 7]
    asked = reader.word(index + 1) in ("how", "if", "what", "where", "whether", "who", "why")
    return (index - 1, index + 1) if wonders and asked and people else None


def _beyond_me(reader: Reader, index: int) -> Tokens | None:
    """`it is beyond me why the lead left`, `how the lead missed this is a mystery`: of a third person."""
    near = [*range(index + 1, index + 4), *range(max(index - 12, 0), index)]
    why = next((at for at in near if reader.word(at) in ("how", "why")), -1)
    people = THIRD in reader.persons[why + 1 : why + 6] and not is_light(reader.word(why + 1))
    told = index < why or reader.any(grammar.BEING, index - 3, index)
    return (min(index, why), max(index, why)) if why >= 0 and people and told else None


def _cannot_fathom(reader: Reader, index: int) -> Tokens | None:
    """`I cannot understand how the reviewer let this pass`: of a third person."""
    denied = reader.any({"not", "hardly"}, index - 2, index)
    how = index + 1 if reader.word(index + 1) in ("how", "why", "what") else 0
    return (index, how) if denied and how and THIRD in reader.persons[how + 1 : how + 5] else None


def _disappointing(reader: Reader, index: int) -> Tokens | None:
    """`disappointed in the team`, `a disappointing performance by the desk`: in a third person."""
    for at in range(index + 1, index + 5):
        if reader.word(at) in ("by", "in", "of", "with") and (head := person_after(reader, at)):
            return (index, head) if reader.person_at(head) == THIRD else None
    return None


def _did_nobody(reader: Reader, index: int) -> Tokens | None:
    """`did nobody test this?`, `does anyone ever read it?`"""
    if index != 1 or reader.words[-1] != "?" or reader.word(0) not in grammar.AUXILIARIES:
        return None
    verb = reader.past_light(index + (2 if reader.word(index) == "no" else 1))
    doubted = reader.word(index) in ("no", "nobody") or reader.any(sarcasm.SIMPLY | {"really", "still"}, index, verb)
    return (0, verb) if doubted and reader.word(verb) in reproaches.DUTIES else None


def _always_late(reader: Reader, index: int) -> Tokens | None:
    """`is always late with the numbers`: of a third person."""
    always = reader.any({"always", "constantly", "forever", "perpetually"}, index - 2, index)
    return of_third_person(reader, index, index) if always and reader.any(grammar.BEING, index - 3, index) else None


def _must_have_known(reader: Reader, index: int) -> Tokens | None:
    """`must have known`: of a third person."""
    said = reader.words[max(index - 2, 0) : index] == ["must", "have"]
    return of_third_person(reader, index - 2, index) if said else None


def _elsewhere(reader: Reader, index: int) -> Tokens | None:
    """`was watching football instead of the graphs`: of a third person."""
    idle = next((at for at in range(index + 1, index + 5) if reader.word(at) in sarcasm.IDLY), 0)
    return of_third_person(reader, index, idle) if idle and reader.word(index).endswith("ing") else None


def _dozing(reader: Reader, index: int) -> Tokens | None:
    """`the reviewers were dozing`; whoever else is asleep is told of, not judged."""
    if reader.word(index) in sarcasm.ASLEEP:
        rest = reader.words[index + 1 :]
        told = "when" in rest or "at" in rest or any(word[:1].isdigit() for word in reader.words)
        if told or not reader.any(sarcasm.AWAKE, 0, index):
            return None
    return of_third_person(reader, index, index) if is_passive(reader, index) else None


def _leisure(reader: Reader, index: int) -> Tokens | None:
    """`first had to finish his coffee`, `preferred to go to lunch`: of a third person."""
    back = range(index - 1, max(index - 6, 0), -1)
    theirs = reader.any({"her", "his", "their"}, index - 3, index)
    verb = next((at for at in back if reader.word(at) in (sarcasm.ENJOYING if theirs else {"prefer", "preferred"})), 0)
    if not verb or (theirs and not reader.any(sarcasm.INSTEAD, verb - 5, index + 3)):
        return None
    while reader.word(verb - 1) in ("to", "first", "still"):
        verb -= 1
    return of_third_person(reader, verb, index)


RULES = (
    Asked(sarcasm.WEARY, _as_usual, sarcasm.LATE, person=THIRD),
    Asked(frozenset({"took", "takes"}), _took_somebody, sarcasm.LONG, person=THIRD),
    Asked(frozenset({"took"}), _took_reminders, sarcasm.NAGGING, person=THIRD),
    Asked(sarcasm.SIMPLY, _why_not_simply, frozenset({"why", "how"}), person=THIRD),
    Asked(sarcasm.MISSING, _how_could, frozenset({"how"}), person=THIRD),
    Asked(frozenset({"thinking"}), _what_thinking, frozenset({"what", "whatever"}), person=THIRD),
    Asked(frozenset({"wonder", "wonders"}), _one_wonders, person=THIRD),
    Asked(sarcasm.BEYOND, _beyond_me, frozenset({"how", "why"}), person=THIRD),
    Asked(frozenset({"known", "noticed", "realised", "realized"}), _must_have_known, frozenset({"must"}), person=THIRD),
    Asked(sarcasm.UNDERSTANDING, _cannot_fathom, frozenset({"how", "why", "what"}), person=THIRD),
    Asked(frozenset({"disappointed", "disappointing", "disappointment"}), _disappointing, person=THIRD),
    Asked(frozenset({"nobody", "no", "anybody", "anyone"}), _did_nobody, reproaches.DUTIES, person=THIRD),
    Asked(sarcasm.OVERDUE, _always_late, frozenset({"always", "constantly", "forever", "perpetually"}), person=THIRD),
    Asked(sarcasm.DOZING | sarcasm.ASLEEP, _dozing, grammar.BEING, person=THIRD),
    Asked(sarcasm.LEISURE, _leisure, sarcasm.ENJOYING, person=THIRD),
    Asked(sarcasm.SITTING_BY, _elsewhere, sarcasm.IDLY, person=THIRD),
)
"""Each rule with the words that it looks at."""
