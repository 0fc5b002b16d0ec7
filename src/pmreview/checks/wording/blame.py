"""Blame: people who are reproached, judged or made the cause. Who does what decides, not the word alone.

A rule looks at one word of a sentence and answers with the tokens that blame, first and last. First person plain facts
(we did not test) are an honest account; only judging words (we forgot) turn them on the speaker.
"""

from collections.abc import Iterator

from pmreview.checks.wording import deeds, faults, judgements, omissions
from pmreview.checks.wording.people import Reader, looks_past
from pmreview.checks.wording.rule import Rule, Tokens
from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import words

ASKED = (*omissions.RULES, *deeds.RULES, *faults.RULES, *judgements.RULES)
THINGS_DONE_WRONG = frozenset({"wrong", "directly", "straight", "without"})
"""Without one of these, nobody did the wrong thing."""
_RULES: dict[str, tuple[Rule, ...]] = {}
"""The rules by the word that they look at."""
for _asked in ASKED:
    for _word in _asked.words:
        _RULES[_word] = (*_RULES.get(_word, ()), _asked.rule)
_OTHERWISE = words.MERELY_TOLD - {"not", "nobody"}


def blame(reader: Reader) -> Iterator[Tokens]:
    """The places of a sentence that blame, each as its first and last token."""
    yield from _idioms(reader.sentence)
    wrong = not THINGS_DONE_WRONG.isdisjoint(token.word for token in reader.sentence)
    for index, token in enumerate(reader.sentence):
        for rule in _RULES.get(token.word, ()):
            if found := rule(reader, index):
                yield found
        if wrong and looks_past(token.word) and (found := deeds.wrong_thing(reader, index)):
            yield found


def _idioms(sentence: Sentence) -> Iterator[Tokens]:
    text = " ".join([token.word for token in sentence])
    if not any(idiom in text for idiom in words.IDIOMS):
        return
    for size in (2, 3, 4, 5):
        for start in range(len(sentence) - size + 1):
            said = " ".join(token.word for token in sentence[start : start + size])
            if said in words.IDIOMS and not any(token.word in _OTHERWISE for token in sentence[:start]):
                yield start, start + size - 1
