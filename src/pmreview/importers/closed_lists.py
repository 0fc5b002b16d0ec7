"""Words of other tools where ours are a closed list: only a word that is one of ours by name is taken for it."""

from collections.abc import Iterable

from pmreview.core.text import one_line


def our_word(word: str, ours: Iterable[str]) -> str:
    """The one of `ours` that `word` is, in capitals or not; else `word` as it is, as nobody knows what P1 means."""
    word = one_line(word).strip()
    return next((each for each in ours if each == word.lower()), word)
