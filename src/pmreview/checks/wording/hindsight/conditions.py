"""Conditions told backwards: had the team followed it, if we had kept the old one."""

from pmreview.checks.wording.people import looks_participle
from pmreview.checks.wording.reader import Reader
from pmreview.checks.wording.rule import Asked, Tokens
from pmreview.checks.words import afterthoughts, grammar

_TOLD = afterthoughts.MODALS_OF_CHANCE | afterthoughts.AVOIDABLE | {"'d", "should"}


_EXCUSED = frozenset({"anyway", "same", "worse"})
"""What would have happened in any case, or might have come worse, holds nothing against anybody."""


def is_conditional(reader: Reader) -> bool:
    """Whether the sentence has `if we had` or `had we`, or speaks of what is known by now."""
    for index, word in enumerate(reader.words):
        if word not in ("had", "'d"):
            continue
        if reader.person_at(index - 1) and reader.any({"if", "only"}, index - 5, index - 1):
            return True
        if _is_inverted(reader, index) and any(reader.persons[index + 1 : _comma(reader, index + 1, index + 5)]):
            return True
    return False


def _comma(reader: Reader, start: int, end: int) -> int:
    """Where the clause ends that begins at `start`: at a comma, or else at `end`."""
    return next((at for at in range(start, end) if reader.word(at) == ","), end)


def if_a_thing_had(reader: Reader) -> bool:
    """`if the boards had loaded`: what a thing did not do."""
    opens = next((at for at, word in enumerate(reader.words) if word == "if"), -1)
    had = next((at for at in range(opens + 1, opens + 7) if reader.word(at) == "had"), 0) if opens >= 0 else 0
    return bool(had) and not any(reader.persons[opens:had])


def _is_inverted(reader: Reader, had: int) -> bool:
    """Whether `had` opens a condition rather than to follow its subject."""
    before = reader.word(had - 1)
    return had == 0 or not (reader.person_at(had - 1) or before in grammar.BREAKS or before in ("who", "that", "which"))


def _had_somebody(reader: Reader, had: int) -> Tokens | None:
    """`had the team followed …`, `if QA had tested this`."""
    if not _TOLD & {*reader.words[:had], *reader.words[had + 1 :]} or not _EXCUSED.isdisjoint(reader.seen):
        return None
    if reader.person_at(had - 1) and reader.any({"if"}, had - 5, had):
        return _if_somebody_had(reader, had)
    if _had_been(reader, had):
        return had, had + 1
    if reader.word(had) != "had" or not _is_inverted(reader, had):
        return None
    for person in range(had + 1, had + 6):
        word = reader.word(person)
        if reader.person_at(person):
            verb = _verb_of(reader, person)
            if "not" in reader.words[person:verb] and reader.word(verb) in afterthoughts.AVERTING:
                return None  # told to somebody's credit
            if looks_participle(reader.word(verb)) or _been_better(reader, person, verb):
                return had, verb
        elif word not in grammar.DETERMINERS and not word.isalpha():
            return None
    return None


def _verb_of(reader: Reader, person: int) -> int:
    """The verb of the person, behind what tells which: the crew on deck two."""
    verb = reader.past_light(person + 1)
    if reader.word(verb) not in grammar.PREPOSITIONS:
        return verb
    return next((at for at in range(verb + 2, verb + 5) if looks_participle(reader.word(at))), verb)


def _been_better(reader: Reader, person: int, verb: int) -> bool:
    """`had the reviewer been more careful`."""
    return "been" in reader.words[person:verb] and reader.word(verb) in afterthoughts.DOING_BETTER


def _had_been(reader: Reader, had: int) -> bool:
    """`had the freeze been respected`, `if the backup had been tested`: an act of people that was left out."""
    opens = reader.word(had) == "had" and reader.word(had - 1) in ("", ",", ".", "and", "but")
    if not opens and not reader.any({"if"}, had - 6, had):
        return False
    been = next((at for at in range(had + 1, had + 7) if reader.word(at) == "been"), 0)
    verb = reader.past_light(been + 1) if been else 0
    if reader.any({"automatically", "by"}, verb, verb + 5):
        return False
    return reader.word(verb) in afterthoughts.HUMAN_ACTS | afterthoughts.OBEYED | afterthoughts.UNDERTAKEN


def _if_somebody_had(reader: Reader, had: int) -> Tokens | None:
    """`if QA had tested this`; with what they did not have, it is a remedy."""
    verb = had + 1
    while reader.word(verb) != "had" and reader.past_light(verb) != verb:
        verb += 1
    done = reader.word(verb)
    if "not" in reader.words[had:verb] and done in afterthoughts.AVERTING:
        return None
    busy = reader.word(verb - 1) == "been" and done.endswith("ing")
    return (had - 1, verb) if done != "had" and (looks_participle(done) or busy) else None


RULES = (Asked(frozenset({"had", "'d"}), _had_somebody, _TOLD),)
"""Each rule with the words that it looks at."""
