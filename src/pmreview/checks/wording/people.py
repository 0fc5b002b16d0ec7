"""Who is a person: which words of a sentence stand for somebody, alone or as a group."""

from collections.abc import Collection
from functools import cache, lru_cache

from pmreview.checks.wording.organisations import is_handle, is_organisation, past_brackets
from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import given, grammar, organisations, persons, unknowns

FIRST, THIRD = "first", "third"


@lru_cache(maxsize=64)
def known_names(people: tuple[str, ...]) -> frozenset[str]:
    """The words, in lower case, that name one of `people`: first and last names, and names of one word."""
    return frozenset(part.lower().strip("@,.()") for name in people for part in name.split() if len(part) > 2)


def who(sentence: Sentence, names: Collection[str]) -> list[str]:
    """For each word whether it is a person: `FIRST`, `THIRD` or "". `they` are people where people were spoken of."""
    found: list[str] = []
    possible = _possible()
    for index, token in enumerate(sentence):
        if token.word not in possible and token.raw[0].islower() and sentence[index - 1].word != "@":
            found.append("")
        elif token.word == persons.PRONOUN_OF_ANYTHING:
            programs = any(token.word in unknowns.CHECKERS for token in sentence[:index])
            found.append(THIRD if THIRD in found or (_told_of_them(sentence, index) and not programs) else "")
        else:
            found.append(_person(sentence, index, names))
    return found


@cache
def _possible() -> frozenset[str]:
    """The words that may be a person though no capital says so."""
    roles = persons.ROLES | {f"{role}s" for role in persons.ROLES} | persons.AGENTS | persons.HEADS | persons.WORKERS
    groups = persons.GROUPS_ALONE | persons.DEPARTMENTS | persons.SHIFTS | persons.TIERS
    alone = persons.FIRST_PERSON | persons.THIRD_PERSON | {"group", "people", "one", persons.PRONOUN_OF_ANYTHING}
    return roles | groups | alone | organisations.ORGANISATIONS | persons.OF_OFFICE


def _person(sentence: Sentence, index: int, names: Collection[str]) -> str:
    word = sentence[index].word
    if word in persons.FIRST_PERSON:
        return FIRST
    if word == "nobody" and [token.word for token in sentence[index + 1 : index + 3]] in _OF_US:
        return FIRST
    before = sentence[index - 1].word if index else ""
    if word in persons.THIRD_PERSON or (word == "one" and before == "no"):
        return "" if _is_anybody(sentence, index, before) else THIRD
    if _is_role(sentence, index, before) or _is_group(sentence, index, before) or _is_name(sentence, index, names):
        return THIRD
    return THIRD if is_organisation(sentence, index, before) or is_handle(sentence, index) else ""


def _is_anybody(sentence: Sentence, index: int, before: str) -> bool:
    """Whether `you` means whoever reads this, or `who` continues on customers."""
    if sentence[index].word == "you":
        return index + 1 == len(sentence) or sentence[index + 1].word not in _ADDRESSED
    return sentence[index].word == "who" and before in persons.CLIENTS


_OF_US = tuple([preposition, "us"] for preposition in ("among", "from", "of"))
_ADDRESSED = frozenset({"should", "ought", "needed", "had", "could", "forgot", "failed"})
"""What follows on a `you` that speaks to one person."""


def _is_role(sentence: Sentence, index: int, before: str) -> bool:
    word = sentence[index].word
    if word not in persons.ROLES and not (word.endswith("s") and word[:-1] in persons.ROLES and len(word) > 3):
        works = word in persons.WORKERS and before in persons.WORKERS_OF
        return works or _is_head(sentence, index) or (word in persons.AGENTS and before in persons.AGENTS_OF)
    if word == "lead":
        return before not in grammar.AUXILIARIES and before != "to"
    return word not in persons.ALSO_PROGRAMS or not _is_program(sentence, index, before)


def _is_program(sentence: Sentence, index: int, before: str) -> bool:
    """Whether a manager or an operator is one of jobs or packages, or has a product's name before it."""
    if before in persons.MANAGED:
        return False
    if before in persons.MACHINES or (index > 1 and sentence[index - 1].raw[0].isupper() and len(before) > 2):
        return before not in persons.GROUPS_ALONE
    said = [token.word for token in sentence[index + 1 : index + 3]]
    if said[:1] == ["("] and "-" in said[-1]:
        return True  # the operator (cert-manager)
    return any(token.word in persons.RECONCILING for token in sentence)


def _is_head(sentence: Sentence, index: int) -> bool:
    """`the head of operations`."""
    return (
        sentence[index].word in persons.HEADS
        and index + 2 < len(sentence)
        and sentence[index + 1].word == "of"
        and sentence[index + 2].word in persons.GROUPS_ALONE | persons.ROLES
    )


def _is_group(sentence: Sentence, index: int, before: str) -> bool:
    word = sentence[index].word
    if word in persons.SHIFTS:
        return before in ("night", "day", "late", "early", "on-call", "weekend")
    if before in ("team", "squad") and sentence[index].raw[0].isupper():
        return True
    if word == "support" and before in persons.SUPPORTING:
        return True
    if word in persons.TIERS:
        return _told_of_them(sentence, index)
    if word in persons.DEPARTMENTS and before in persons.DEPARTMENTS_OF:
        return _told_of_them(sentence, index) or "supposed" in [token.word for token in sentence[index + 1 : index + 3]]
    if word in persons.GROUPS_ALONE or sentence[index].raw == "IT":
        owns = index + 1 < len(sentence) and sentence[index + 1].word in ("'s", "'", "’")
        return (
            index == 0
            or (owns and sentence[index].raw[0].isupper())
            or before in grammar.CONNECTIVES
            or before in grammar.BREAKS
            or before in (",", "by", "from", "in", "our" if word == "it" else "", "'s" if word == "it" else "")
        )
    return word in ("group", "people") and (before in persons.GROUPS_ALONE or before in persons.GROUPED)


def _is_name(sentence: Sentence, index: int, names: Collection[str]) -> bool:
    token = sentence[index]
    raw = token.raw
    if not raw[0].isupper() or (len(raw) < 5 and raw.isupper()):
        return False
    if token.word in names or token.word in given.NAMES:
        return True
    return raw.isalpha() and raw[1:].islower() and _does_what_people_do(sentence, index)


def _does_what_people_do(sentence: Sentence, index: int) -> bool:
    """Whether an unknown capitalised word is the whole subject of a verb that has people for subjects only."""
    word = sentence[index].word
    if word in grammar.DETERMINERS or is_light(word) or word in persons.NEVER_NAMES or is_known(word):
        return False
    if index and sentence[index - 1].word.isalpha() and sentence[index - 1].word not in grammar.BREAKS:
        return False
    verb = first = past_brackets(sentence, index + 1)
    while verb < len(sentence) and is_light(sentence[verb].word) and verb - first < 4:
        verb += 1
    if verb == len(sentence):
        return False
    done = sentence[verb].word
    if done in persons.HUMAN_VERBS:
        return verb > first or looks_past(done)
    failed = [token.word for token in sentence[verb : verb + 3]]
    if failed[0] in ("failed", "refused") and "to" in failed[1:2] and failed[-1] in persons.PRESUMED:
        return True
    return (looks_past(done) or verb > first) and any(token.word in grammar.PERSONAL for token in sentence[verb:])


def _told_of_them(sentence: Sentence, index: int) -> bool:
    """Whether those at `index` do what only people do: they would have known."""
    for token in sentence[index + 1 : index + 7]:
        if token.word in persons.HUMAN_VERBS or token.word in persons.ORGANISED:
            return True
        if not is_light(token.word) and token.word not in _STRESSING:
            return False
    return False


_STRESSING = frozenset({"at", "by", "course", "least", "of", "rights"})
"""What may stand among auxiliaries: they could at least have told us."""


def is_known(word: str) -> bool:
    """Whether `word`, capitalised at the start of a sentence, is a common word rather than a name."""
    return word.endswith(("ing", "tion", "ment", "ness", "ity", "ers", "ors")) or word in grammar.SUBORDINATING


def is_light(word: str) -> bool:
    """Whether `word` is an auxiliary, a negation or an adverb: what may stand between a subject and its verb."""
    return (
        word in grammar.AUXILIARIES
        or word in grammar.NEGATIONS
        or word in grammar.ADVERBS
        or (word.endswith("ly") and len(word) > 4 and word not in grammar.NOT_ADVERBS)
    )


def looks_past(word: str) -> bool:
    """Whether `word` looks like the past tense of a verb."""
    return _ends_past(word) or word in grammar.IRREGULAR_PASTS


def looks_finite(word: str) -> bool:
    """Whether `word` looks like a verb that carries a sentence."""
    return looks_past(word) or word in grammar.AUXILIARIES


def looks_participle(word: str) -> bool:
    """Whether `word` looks like a past participle."""
    return _ends_past(word) or word in grammar.IRREGULAR_PARTICIPLES


def _ends_past(word: str) -> bool:
    """`need` and `feed` end otherwise."""
    return word.endswith("ed") and len(word) > 3 and (not word.endswith("eed") or word in grammar.PASTS_IN_EED)
