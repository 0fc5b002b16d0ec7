"""Who acts besides people and teams: offices, companies by their name, and whoever is called by a handle."""

from pmreview.checks.wording.sentences import Sentence
from pmreview.checks.words import grammar, organisations, persons, reproaches


def is_organisation(sentence: Sentence, index: int, before: str) -> bool:
    """`the council`, `the data controller`, `Kestrel Ltd`, `a social worker`."""
    word, raw = sentence[index].word, sentence[index].raw
    if word in organisations.ORGANISATIONS:
        return True
    if word in persons.OF_OFFICE and before in persons.OFFICES:
        return True
    if raw.isupper() and len(raw) > 2 and _acts_as_a_firm(sentence, index):
        return True
    if raw == "Trust" and index:
        return before != "zero"
    if word == ".":  # Kestrel Ltd. never asked
        return index > 1 and before in persons.COMPANY_FORMS and is_organisation(sentence, index - 1, "")
    return word in persons.COMPANY_FORMS and raw[0].isupper() and _named_before(sentence, index)


def _named_before(sentence: Sentence, index: int) -> bool:
    return index > 0 and sentence[index - 1].raw[0].isupper() and sentence[index - 1].word not in grammar.DETERMINERS


def is_handle(sentence: Sentence, index: int) -> bool:
    """`@pat-m merged it`: an account, rather than a package, an annotation or a version."""
    if not index or sentence[index - 1].word != "@" or sentence[index - 1].end != sentence[index].start:
        return False
    if index > 2 and sentence[index - 2].word == "by" and sentence[index - 3].word not in reproaches.MADE:
        return False  # fixed by @pat-m: to somebody's credit
    joined = index > 1 and sentence[index - 2].end == sentence[index - 1].start and sentence[index - 2].word.isalnum()
    scope = index + 1 < len(sentence) and sentence[index + 1].word in ("/", "(", "{", ":")
    return not joined and not scope and sentence[index].raw[0].islower() and sentence[index].word not in persons.MARKUP


def past_brackets(sentence: Sentence, index: int) -> int:
    """The index after what stands in brackets at `index`: `Ostra (owned by Kestrel) failed to tell us`."""
    if index < len(sentence) and sentence[index].word == "(":
        return next((at + 1 for at in range(index, min(index + 9, len(sentence))) if sentence[at].word == ")"), index)
    return index


def _acts_as_a_firm(sentence: Sentence, index: int) -> bool:
    """`QRST wrongly believed`, `QRST failed to inform us`: letters that no program would stand for."""
    verb = past_brackets(sentence, index + 1)
    said = [token.word for token in sentence[verb : verb + 3]]
    if len(said) < 2:
        return False
    if said[0] in ("failed", "refused") and said[1] == "to":
        return said[-1] in persons.PRESUMED - {"follow"}
    return said[0] in persons.IN_ERROR and said[1] in persons.BELIEVING
