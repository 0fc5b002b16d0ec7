"""Blame for what was not done: a duty that a person forgot, neglected or left out."""

from pmreview.checks.wording.circumstances import could_not_know
from pmreview.checks.wording.people import THIRD, is_light, looks_past
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import ANYBODY, Asked, Tokens, is_passive, of_third_person
from pmreview.checks.words import afterthoughts, causes, grammar, judgements, obligations, persons, reproaches

_PERFECT = frozenset({"have", "has", "had", "'d", "'ve"})
_NOBODY = frozenset({"nobody", "no", "one", "anyone", "anybody", "you"})


def _duty_not_done(reader: Reader, index: int) -> Tokens | None:
    """`failed to`, `forgot`: of a person."""
    word = reader.word(index)
    forgets = word in reproaches.FORGETTING or word.startswith("neglect")
    if not forgets and not _has_object_of_duty(reader, index):
        return None
    joined = reader.word(index - 1) in ("and", "then")
    if word == "forgotten" and not reader.any(_PERFECT, index - 9 if joined else index - 2, index):
        return None  # it was forgotten
    if (
        (is_passive(reader, index) and not word.startswith("neglect"))
        or reader.any(grammar.NEGATIONS, index - 2, index)
        or reader.word(index + 1) == "nothing"
    ):
        return None
    doer = reader.doer(index)
    return (doer.start, index + 1) if doer.person else None


def _only_people(reader: Reader, index: int) -> Tokens | None:
    """`the ward forgot to lock it`, `the office failed to tell us`: what no program does, whoever is named."""
    if reader.word(index + 1) != "to" or is_light(reader.word(index - 1)) or reader.person_at(index - 1):
        return None
    told = reader.word(index) == "forgot" or reader.word(index + 2) in obligations.TELLING
    passed = reader.word(index + 2) == "pass" and reader.any(obligations.MESSAGES, index + 3, index + 7)
    head = reader.word(index - 1)
    somebody = head.isalpha() and head not in obligations.PROGRAMS and not looks_past(head)
    return (index - 1, index + 2) if somebody and (told or passed) else None


def _us_failing(reader: Reader, index: int) -> Tokens | None:
    """`due to us failing to answer it`."""
    return (index - 1, index + 1) if reader.word(index - 1) in _US and reader.word(index + 1) == "to" else None


_US = frozenset({"me", "us"})


def _forgotten_alone(reader: Reader, index: int) -> Tokens | None:
    """`Forgot to rotate the key`: nobody is named, and somebody is meant."""
    opens = index == 0 or reader.word(index - 1) in ("also", "because", "and", "but", ",")
    return (index, index + 1) if opens and reader.word(index + 1) == "to" else None


def _has_object_of_duty(reader: Reader, failed: int) -> bool:
    index = _past_times(reader, failed)
    after = reader.word(index + 1)
    if reader.word(failed) == "failed" and after in ("", ".", "us", "again", "here", "completely"):
        return True
    if reader.word(failed) == "failed" and after in ("my", "our", "their"):
        return reader.word(index + 2) in reproaches.ENTRUSTED or bool(reader.person_at(index + 2))
    if reader.word(failed).startswith("fail") and after in ("in", "at", "for"):
        if reader.word(index + 2) in ("it", "that", "this") and not reader.word(index + 3)[:1].isalnum():
            return True
        if reader.word(index + 2) in _OWED:
            return True
        return after != "for" and reader.any(reproaches.TASKS, index + 2, index + 5)
    if reader.word(failed).startswith("omit"):
        return True
    return after == "to" or (is_light(after) and reader.word(index + 2) == "to")


def _past_times(reader: Reader, index: int) -> int:
    """The last token of `failed several times`."""
    at = index + 1
    while is_light(reader.word(at)):
        at += 1
    return next((times for times in range(at, at + 3) if reader.word(times) in ("occasions", "times")), at - 1)


_OWED = frozenset(verb for verb in reproaches.DUTIES if verb.endswith("ing"))


def _not_done(reader: Reader, index: int) -> Tokens | None:
    """`did not check`, `never asked`, `not passing on`: of a third person, and of a duty."""
    verb = reader.past_light(index + 1)
    word = reader.word(verb)
    gerund = word.endswith("ing")
    told = reader.word(index - 1) in grammar.AUXILIARIES and not is_passive(reader, index)
    if (reader.word(index) == "not" and not gerund and not told) or reader.any(afterthoughts.POSSIBLE, index - 2, verb):
        return None
    still_open = reader.word(index - 1) in ("has", "have") and reader.any({"yet"}, index, len(reader.words))
    if still_open or _untaught(reader, verb):
        return None
    even = reader.any({"even"}, index, verb) and word not in causes.UNCHOSEN
    again = word in ("double", "triple") and reader.word(verb + 1) in ("check", "checking")
    again = again or (word in ("carried", "carry") and reader.word(verb + 1) == "out")
    kept = word in ("keep", "kept") and reader.word(verb + 1) in ("an", "her", "his", "the", "their", "to")
    owed = kept or word in reproaches.DUTIES or (gerund and word == "passing")
    if not (even or again or owed or _as_agreed(reader, index, verb)):
        return None
    doer = reader.doer(index)
    if doer.person != THIRD or reader.word(doer.start) in _NOBODY or _picks_out(reader, doer.start, index):
        return None
    return None if could_not_know(reader, doer.start, verb) else (doer.start, verb)


def _as_agreed(reader: Reader, index: int, verb: int) -> bool:
    """`did not weigh the crates as instructed`, `did not run the drill`: what was agreed, or a check."""
    asked = any(
        reader.word(at) == "as" and reader.any(reproaches.AGREED, at + 1, at + 3) for at in range(verb + 1, verb + 9)
    )
    checks = reader.any(reproaches.CARRYING_OUT, index + 1, verb + 1) and reader.any(reproaches.CHECKS, verb, verb + 5)
    return asked or checks


def _untaught(reader: Reader, verb: int) -> bool:
    """`did not know how to restore it`, `do not know of us`: what nobody had taught or told them."""
    if reader.word(verb) not in ("know", "knew"):
        return False
    asked = reader.word(verb + 1) in ("when", "where", "which", "who", "whom")
    return asked or reader.any({"do", "does"}, verb - 2, verb) or reader.words[verb + 1 : verb + 3] == ["how", "to"]


def _picks_out(reader: Reader, start: int, index: int) -> bool:
    """`ask people who have never read it`: which people are meant, rather than what they left undone."""
    who = next((at for at in range(start, index) if reader.word(at) == "who"), 0)
    return bool(who) and (reader.word(who - 1) in persons.GENERIC or reader.word(who + 1) == "have")


def _started_late(reader: Reader, index: int) -> Tokens | None:
    """`did not start looking into it until noon`: of a third person."""
    acts = reader.word(index + 1) in _OWED | {"looking", "working"}
    late = reader.any({"till", "until"}, index + 2, len(reader.words))
    if not acts or not late or not reader.any(grammar.NEGATIONS, index - 2, index):
        return None
    return of_third_person(reader, index, index + 1)


def _failed_alone(reader: Reader, index: int) -> Tokens | None:
    """`Also failed to consider the time zones`: nobody is named, and no program considers."""
    opens = index == 0 or (index == 1 and reader.word(0) in ("also", "and", "but", "then"))
    if not opens or reader.word(index + 1) != "to":
        return None
    verb, after = reader.word(index + 2), reader.word(index + 3)
    meant = verb in obligations.THINKING or (verb in obligations.MAKING_SURE and after in ("if", "that", "whether"))
    return (index, index + 2) if meant else None


def _client_did_not(reader: Reader, index: int) -> Tokens | None:
    """`the user did not think`: what customers do is told, what they fail to think is held against them."""
    client = index - 2
    thinks = reader.word(reader.past_light(index + 1)) in _HEEDING
    return (client, index + 1) if thinks and reader.word(client) in persons.CLIENTS else None


_HEEDING = frozenset({"bother", "follow", "heed", "listen", "read", "think"})


def _human_verb(reader: Reader, index: int) -> Tokens | None:
    """`nobody bothered to look`, `never apologises`, `no engineer cared`."""
    doer = reader.doer(index)
    word = reader.word(index)
    if _untaught(reader, index):
        return None
    if doer.person != THIRD or is_passive(reader, index) or reader.any(_ABLE, index - 3, index):
        return None
    cares = word.startswith(("bother", "care"))
    if reader.word(doer.start) in ("nobody", "no"):
        if reader.word(index - 1) == "would":
            return None
        saw_fit = word == "thought" and reader.word(index + 1) in ("about", "it", "of", "to")
        return (doer.start, index) if cares or saw_fit else None
    never = reader.any(grammar.NEGATIONS, index - 2, index) and not word.startswith(("forg", "neglect"))
    never = never and not could_not_know(reader, doer.start, index)
    return (doer.start, index) if never or word.startswith("bother") else None


_ABLE = frozenset({"can", "could", "may", "might"})


def _unaware(reader: Reader, index: int) -> Tokens | None:
    """A third person who was not aware."""
    if reader.word(index) != "unaware" and "not" not in reader.words[max(index - 3, 0) : index]:
        return None
    if reader.word(index + 1) == "of" and reader.word(index + 2) in ("any", "anything"):
        return None  # nothing has come to light
    doer = reader.doer(index)
    if reader.any({"because", "since"}, index + 1, len(reader.words)):
        return None
    if doer.person != THIRD or reader.word(doer.start) in _NOBODY or not reader.any(grammar.BEING, doer.start, index):
        return None
    return doer.start, index


def _heedless(reader: Reader, index: int) -> Tokens | None:
    """`the cook served it, unaware of the recall`: of a third person."""
    told = reader.word(index - 1) in ("", ",") and reader.word(index + 1) in ("of", "that", "to", "how")
    return (index, index + 1) if told and THIRD in reader.persons else None


def _without(reader: Reader, index: int) -> Tokens | None:
    """`still had not realised` needs no rule of its own; `no clue`, `no idea` of a third person do."""
    if reader.word(index - 1) not in ("no", "any") or reader.word(index - 2) not in _PERFECT | {"showed", "shows"}:
        return None
    return of_third_person(reader, index - 2, index)


RULES = (
    Asked(reproaches.OMITTING | reproaches.FORGETTING, _duty_not_done, person=ANYBODY),
    Asked(frozenset({"failed", "forgot"}), _only_people, frozenset({"to"})),
    Asked(frozenset({"failing", "forgetting", "neglecting", "omitting"}), _us_failing, _US),
    Asked(frozenset({"forgot", "neglected"}), _forgotten_alone),
    Asked(frozenset({"failed"}), _failed_alone, obligations.THINKING | obligations.MAKING_SURE),
    Asked(frozenset({"begin", "start"}), _started_late, frozenset({"till", "until"}), person=THIRD),
    Asked(
        grammar.NEGATIONS,
        _not_done,
        reproaches.DUTIES
        | reproaches.AGREED
        | reproaches.CARRYING_OUT
        | {"carried", "carry", "double", "even", "keep", "kept", "passing", "triple"},
        person=THIRD,
    ),
    Asked(grammar.NEGATIONS, _client_did_not, _HEEDING),
    Asked(persons.HUMAN_VERBS, _human_verb, person=THIRD),
    Asked(frozenset({"aware", "conscious", "unaware"}), _unaware, grammar.BEING, person=THIRD),
    Asked(frozenset({"oblivious", "unaware"}), _heedless, person=THIRD),
    Asked(judgements.KNOWING, _without, _PERFECT | {"showed", "shows"}, person=THIRD),
)
"""Each rule with the words that it looks at."""
