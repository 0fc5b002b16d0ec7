"""Blame: people who are reproached, judged or made the cause. Who does what decides, not the word alone.

A rule looks at one word of a sentence and answers with the tokens that blame, first and last. First person plain facts
(we did not test) are an honest account; only judging words (we forgot) turn them on the speaker.
"""

from collections.abc import Callable, Iterator

from pmreview.checks.wording.people import FIRST, THIRD, Reader, is_light, looks_past
from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import words

Tokens = tuple[int, int]
Rule = Callable[[Reader, int], Tokens | None]

_ARTICLES = frozenset({"the", "a", "an", "our", "one", "this", "that"})


def blame(reader: Reader) -> Iterator[Tokens]:
    """The places of a sentence that blame, each as its first and last token."""
    yield from _idioms(reader.sentence)
    for index, token in enumerate(reader.sentence):
        for rule in _RULES.get(token.word, ()):
            if found := rule(reader, index):
                yield found
        if looks_past(token.word) and (found := _wrong_thing(reader, index)):
            yield found


def _duty_not_done(reader: Reader, index: int) -> Tokens | None:
    """`failed to`, `forgot to`: of a person."""
    word = reader.word(index)
    if not (word in words.FORGETTING or word.startswith("neglect") or _infinitive_follows(reader, index)):
        return None
    if word == "forgotten" and reader.word(index - 1) not in _PERFECT and reader.word(index - 2) not in _PERFECT:
        return None  # it was forgotten
    if _passive(reader, index):
        return None
    doer = reader.doer(index)
    if not doer.person and word not in words.HUMAN_VERBS:
        return None
    return (doer.start if doer.person else index, index + 1)


_PERFECT = frozenset({"have", "has", "had", "'d", "'ve"})


def _infinitive_follows(reader: Reader, index: int) -> bool:
    return reader.word(index + 1) == "to" or (reader.word(index + 2) == "to" and is_light(reader.word(index + 1)))


def _not_done(reader: Reader, index: int) -> Tokens | None:
    """`did not check`, `never asked`: of a third person, and of a duty."""
    verb = index + 1
    while is_light(reader.word(verb)):
        verb += 1
    if reader.word(index) == "not" and (reader.word(index - 1) not in words.AUXILIARIES or _passive(reader, index)):
        return None
    if reader.word(verb) not in words.DUTIES or {reader.word(at) for at in range(index - 2, verb)} & _CHANCES:
        return None
    doer = reader.doer(index)
    if reader.word(index + 1) == "think" and reader.word(index - 2) in words.CLIENTS:
        return index - 2, verb
    if doer.person != THIRD or reader.word(doer.start) in ("nobody", "no", "you"):
        return None
    return doer.start, verb


_CHANCES = words.MODALS_OF_CHANCE | words.MODALS_OF_DUTY | {"will", "can", "must", "may", "shall", "need", "been", "be"}


def _human_error(reader: Reader, index: int) -> Tokens | None:
    """`human error` as the explanation, not as a thing that is spoken of."""
    if reader.word(index - 1) not in words.HUMAN_ERROR:
        return None
    if reader.word(index - 1) in ("user", "personal") and reader.word(index).endswith("s"):
        return None
    if reader.word(index + 1) in _NAMES_A_THING:
        return None
    if {reader.word(index + 1), reader.word(index + 2)} & words.INEVITABLE and reader.word(index + 1) != "in":
        return None
    before = {reader.word(at) for at in range(index - 7, index - 1)}
    return None if before & words.MENTIONING else (index - 1, index)


_NAMES_A_THING = frozenset(
    {"rate", "rates", "page", "pages", "message", "messages", "count", "log", "logs", "code", "codes", "or"}
)


def _mistake(reader: Reader, index: int) -> Tokens | None:
    """A mistake that belongs to somebody: made by a person, `his fault`, `by mistake` of a third person."""
    for back in range(1, 4):
        word = reader.word(index - back)
        if word in words.MAKING and back > 1:
            doer = reader.doer(index - back)
            return (doer.start, index) if doer.person else _made_by_person(reader, index)
        if word in words.POSSESSIVES and word != "its" and reader.word(index) not in ("error", "errors"):
            return index - back, index
        if word == "'s" and reader.person_at(index - back - 1):
            return index - back - 1, index
        if word == "by" and back == 1:
            return _third_person_before(reader, index - 1, index)
    return _made_by_person(reader, index)


def _made_by_person(reader: Reader, index: int) -> Tokens | None:
    """`a mistake by the operator`, `the mistake was made by the operator`."""
    after = [reader.word(at) for at in range(index + 1, index + 4)]
    by = index + 1 if after[0] in ("by", "of", "from") else index + 3 if after[1:] == ["made", "by"] else 0
    head = _head_after(reader, by) if by else 0
    return (index, head) if head and reader.person_at(head) == THIRD else None


def _third_person_before(reader: Reader, first: int, last: int) -> Tokens | None:
    """Whether the clause before `first` has a third person as its subject: its tokens up to `last`."""
    for index in range(first - 1, -1, -1):
        if reader.word(index) in (";", ":"):
            return None
        if reader.person_at(index) and (is_light(reader.word(index + 1)) or _does(reader, index + 1)):
            doer = reader.doer(index + 1)
            return (doer.start, last) if doer.person == THIRD else None
    return None


def _does(reader: Reader, index: int) -> bool:
    word = reader.word(index)
    return looks_past(word) or word in words.HUMAN_VERBS or word in words.DUTIES


def _wrong_way(reader: Reader, index: int) -> Tokens | None:
    """`carelessly`, and of a person `mistakenly`."""
    word = reader.word(index)
    if word not in words.MISTAKEN_WAYS:
        return index, index
    verb = index + 1
    if looks_past(reader.word(verb)):
        doer = reader.doer(verb)
        return (doer.start, verb) if doer.person == THIRD and not _passive(reader, index) else None
    return None if _passive(reader, index - 1) else _third_person_before(reader, index, index)


def _passive(reader: Reader, index: int) -> bool:
    return bool(
        {reader.word(at) for at in (index - 1, index - 2)} & {"was", "were", "been", "is", "are", "be", "being"}
    )


def _wrongdoing(reader: Reader, index: int) -> Tokens | None:
    """`misconfigured`, `ignored`, `skipped`: of a third person."""
    if _passive(reader, index):
        head = _head_after(reader, index + 1) if reader.word(index + 1) == "by" else 0
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if {reader.word(index - 1), reader.word(index - 2)} & words.UNINTENDED_WAYS:
        return None
    doer = reader.doer(index)
    blamed = doer.person == THIRD or (doer.person == FIRST and reader.word(index) in words.SELF_REPROACH)
    return (doer.start, index) if blamed else None


def _down(reader: Reader, index: int) -> Tokens | None:
    """`messed up`, `took down the site`: of a person, in the first person only what judges."""
    ways = {reader.word(index + 1), reader.word(index + 2), reader.word(index + 3)}
    doer = reader.doer(index)
    if reader.word(index) in ("messed", "screwed"):
        return (doer.start, index + 1) if doer.person and "up" in ways else None
    return (doer.start, index + 1) if doer.person == THIRD and "down" in ways else None


def _in_spite(reader: Reader, index: int) -> Tokens | None:
    """`despite the warning`, `against the policy`, `instead of asking`: of a third person."""
    word = reader.word(index)
    known = words.WITHOUT_DOING if word == "instead" else words.GUIDANCE
    last = next((at for at in range(index + 1, index + 5) if reader.word(at) in known), 0)
    if not last or (word == "instead" and reader.word(index + 1) != "of"):
        return None
    for at in range(len(reader.sentence)):
        if reader.person_at(at) == THIRD and (_does(reader, at + 1) or is_light(reader.word(at + 1))):
            return index, last
    return None


def _it_was_somebody(reader: Reader, index: int) -> Tokens | None:
    """`it was Tom who …`."""
    if reader.word(index - 1) not in ("was", "were") and not (
        reader.person_at(index - 1) and any(reader.word(at) == "it" for at in range(index - 5, index - 1))
    ):
        return None
    it = next((at for at in range(index - 5, index) if reader.word(at) == "it" and at >= 0), -1)
    return (it, index) if it >= 0 and reader.word(it + 1) in ("was", "is") else None


def _human_verb(reader: Reader, index: int) -> Tokens | None:
    """`nobody bothered to look`, `never apologises`."""
    doer = reader.doer(index)
    never = {reader.word(index - 1), reader.word(index - 2)} & words.NEGATIONS
    if doer.person != THIRD or _passive(reader, index) or not (reader.word(index) in ("bothered", "bother") or never):
        return None
    return (
        None
        if reader.word(doer.start) in ("nobody", "no") and reader.word(index) != "bothered"
        else (doer.start, index)
    )


def _wrong_thing(reader: Reader, index: int) -> Tokens | None:
    """A third person who did something to the wrong thing, straight in production, or without looking."""
    if _passive(reader, index) or reader.word(index) in words.AUXILIARIES:
        return None
    for at in range(index + 1, min(index + 14, len(reader.sentence))):
        word = reader.word(at)
        if word in words.BREAKS or word in (";", ":", "."):
            return None
        wrong = word == "wrong" and at - index <= 6 and reader.word(at - 1) in _ARTICLES
        directly = word in ("directly", "straight") and reader.word(at + 1) in ("to", "into", "on", "in", "onto")
        if wrong or directly or (word == "without" and _no_looking(reader, at)):
            return _of_third_person(reader, index, at + 1)
    return None


def _no_looking(reader: Reader, at: int) -> bool:
    return any(reader.word(next_) in words.WITHOUT_DOING for next_ in range(at + 1, at + 4))


def _of_third_person(reader: Reader, verb: int, last: int) -> Tokens | None:
    doer = reader.doer(verb)
    return (doer.start, last) if doer.person == THIRD else None


def _caused_by_person(reader: Reader, index: int) -> Tokens | None:
    """`caused by an engineer`, `because of Kevin`: a person where the cause should stand."""
    before = reader.word(index - 1)
    if reader.word(index) in ("was", "is") and (before not in words.CAUSES or reader.word(index + 1) == "not"):
        return None
    if reader.word(index) == "by" and before not in ("caused", "triggered", "introduced", "broken", "created"):
        return None
    if reader.word(index) in ("of", "to") and before not in ("because", "due", "fault", "owing"):
        return None
    if before in ("triggered", "introduced", "created", "broken"):
        return None
    head = _head_after(reader, index)
    return (index - 1, head) if head and reader.person_at(head) == THIRD else None


def _head_after(reader: Reader, preposition: int) -> int:
    """The index of a person that ends the noun phrase after `preposition`; 0 where none does."""
    for at in range(preposition + 1, preposition + 6):
        word = reader.word(at)
        if word in words.PREPOSITIONS or word in words.PUNCTUATION or not word:
            return 0
        if reader.person_at(at):
            after = reader.word(at + 1)
            ends = not after or after in words.PUNCTUATION | {".", "who", "that"} | words.CONNECTIVES
            if ends or after.endswith("ing") or looks_past(after) or is_light(after):
                return at
    return 0


def _insult(reader: Reader, index: int) -> Tokens | None:
    word, after = reader.word(index), reader.word(index + 1)
    if word == "lazy" and (after in words.TECHNICAL_AFTER or after in ("-", "") or not _about_people(reader)):
        return None
    if word in ("stupid", "dumb", "ignorant", "hopeless", "foolish", "lax", "clumsy") and not _about_people(reader):
        return None
    return None if _merely_told(reader, index) else (index, index)


def _about_people(reader: Reader) -> bool:
    return any(reader.person_at(at) for at in range(len(reader.sentence)))


def _merely_told(reader: Reader, index: int) -> bool:
    return any(reader.word(at) in words.MERELY_TOLD for at in range(index - 5, index))


def _virtue_lacking(reader: Reader, index: int) -> Tokens | None:
    """`lack of attention`, `lacked discipline`; a missing test or alert is no virtue."""
    for at in range(index + 1, index + 4):
        if reader.word(at) in words.VIRTUES:
            if reader.word(index) in ("no", "little", "poor", "inadequate", "insufficient"):
                return None
            return None if reader.word(at + 1) in ("to", "from") and reader.word(at) == "attention" else (index, at)
    return None


def _unaware(reader: Reader, index: int) -> Tokens | None:
    """A third person who was not aware."""
    negated = reader.word(index) == "unaware" or any(reader.word(at) == "not" for at in range(index - 3, index))
    if not negated:
        return None
    doer = reader.doer(index)
    return (doer.start, index) if doer.person == THIRD and reader.word(doer.start) not in ("nobody", "no") else None


def _duty_stated(reader: Reader, index: int) -> Tokens | None:
    """What somebody is responsible for, or was supposed to do, told as the explanation."""
    word = reader.word(index)
    doer = reader.doer(index)
    if doer.person != THIRD:
        return None
    if word == "supposed":
        return (doer.start, index) if reader.word(index - 1) in ("was", "were") else None
    harm = any(reader.word(at) in words.HARM for at in range(index + 2, index + 6)) and reader.word(index + 1) == "for"
    if harm:
        return doer.start, index
    always = any(reader.word(at) in ("always", "solely", "ultimately") for at in range(doer.start, index))
    return (doer.start, index) if always else None


def _guilty(reader: Reader, index: int) -> Tokens | None:
    """`Tom is to blame`, `the fault lies with the network team`."""
    lies = next((at for at in range(index + 1, index + 6) if reader.word(at) in ("lies", "lay", "rests")), 0)
    if lies or reader.word(index + 1) == "for":
        preposition = next((at for at in range(lies, lies + 4) if reader.word(at) == "with"), index + 1)
        head = _head_after(reader, preposition)
        return (index, head) if head and reader.person_at(head) == THIRD else None
    if reader.word(index - 1) not in ("to", "at"):
        return None
    doer = reader.doer(index - 1)
    return (doer.start, index) if doer.person else None


def _judged(reader: Reader, index: int) -> Tokens | None:
    """A third person who was slow, distracted or tired, or an inexperienced engineer."""
    if reader.person_at(index + 1) == THIRD and reader.word(index) != "tired":
        return index, index + 1
    if not _passive(reader, index) and not {reader.word(index - 1), reader.word(index - 2)} & {"too"}:
        return None
    doer = reader.doer(index)
    return (doer.start, index) if doer.person == THIRD else None


def _too(reader: Reader, index: int) -> Tokens | None:
    """`was too proud to ask`: of a third person."""
    if reader.word(index + 2) != "to" or reader.word(index + 1) in words.TOO_OF_THINGS or not _passive(reader, index):
        return None
    return _of_third_person(reader, index, index + 1)


def _no_idea(reader: Reader, index: int) -> Tokens | None:
    """`had no idea which`: of a third person."""
    if reader.word(index - 1) not in ("no", "any") or reader.word(index - 2) not in ("had", "have", "has"):
        return None
    return _of_third_person(reader, index - 2, index)


def _regardless(reader: Reader, index: int) -> Tokens | None:
    """`shipped it anyway`: of a third person."""
    verb = next((at for at in range(index - 1, max(index - 6, 0), -1) if looks_past(reader.word(at))), 0)
    return _of_third_person(reader, verb, index) if verb else None


def _broke_a_rule(reader: Reader, index: int) -> Tokens | None:
    """`broke the rules`, `let the certificate lapse`: of a third person."""
    objects = words.LAPSING if reader.word(index) in ("let", "lets") else words.RULES
    last = next((at for at in range(index + 1, index + 7) if reader.word(at) in objects), 0)
    return _of_third_person(reader, index, last) if last else None


def _whoever(reader: Reader, index: int) -> Tokens | None:
    return (index, index + 1) if looks_past(reader.word(index + 1)) or is_light(reader.word(index + 1)) else None


def _keeps_doing(reader: Reader, index: int) -> Tokens | None:
    """`keeps breaking`: a habit, of a third person."""
    if not reader.word(index + 1).endswith("ing"):
        return None
    doer = reader.doer(index)
    return (doer.start, index + 1) if doer.person == THIRD else None


_OTHERWISE = words.MERELY_TOLD - {"not", "nobody"}


def _idioms(sentence: Sentence) -> Iterator[Tokens]:
    text = " ".join(token.word for token in sentence)
    if not any(idiom in text for idiom in words.IDIOMS):
        return
    for size in (2, 3, 4, 5):
        for start in range(len(sentence) - size + 1):
            said = " ".join(token.word for token in sentence[start : start + size])
            if said in words.IDIOMS and not any(token.word in _OTHERWISE for token in sentence[:start]):
                yield start, start + size - 1


def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by the word that they look at."""
    found: dict[str, tuple[Rule, ...]] = {}
    families: tuple[tuple[frozenset[str], Rule], ...] = (
        (words.OMITTING | words.FORGETTING, _duty_not_done),
        (words.NEGATIONS, _not_done),
        (words.ERRORS, _human_error),
        (words.MISTAKES, _mistake),
        (words.NEGLIGENT_WAYS, _wrong_way),
        (words.WRONGDOING, _wrongdoing),
        (words.HUMAN_VERBS, _human_verb),
        (frozenset({"by", "of", "to", "was", "is"}), _caused_by_person),
        (words.INSULTS | words.INSULTING_NOUNS, _insult),
        (words.LACKING, _virtue_lacking),
        (frozenset({"aware", "unaware"}), _unaware),
        (words.DUTY_STATED, _duty_stated),
        (frozenset({"messed", "screwed", "took", "brought"}), _down),
        (frozenset({"despite", "against", "instead"}), _in_spite),
        (frozenset({"who"}), _it_was_somebody),
        (words.GUILTY, _guilty),
        (words.JUDGED, _judged),
        (frozenset({"too"}), _too),
        (words.REGARDLESS, _regardless),
        (frozenset({"idea", "clue"}), _no_idea),
        (frozenset({"broke", "let", "lets"}), _broke_a_rule),
        (frozenset({"whoever"}), _whoever),
        (frozenset({"keep", "keeps", "kept"}), _keeps_doing),
    )
    for family, rule in families:
        for word in family:
            found[word] = (*found.get(word, ()), rule)
    return found


_RULES = _rules()
